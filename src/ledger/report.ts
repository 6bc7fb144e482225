import type { Finding } from './finding.ts';

const LIMIT = 1000;

/** Gathers findings: all are counted, the first thousand are kept. */
export const startReport = () => {
  const findings: Finding[] = [];
  let total = 0;
  return {
    add(finding: Finding): void {
      total += 1;
      if (findings.length < LIMIT) findings.push(finding);
    },
    findings: (): readonly Finding[] => findings,
    total: () => total,
  };
};
export type Report = ReturnType<typeof startReport>;
