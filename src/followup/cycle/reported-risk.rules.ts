import type { NewRisk, Rank, SaidOfRisk } from '../../delivery/index.ts';
import type { ReportedRisk } from './report.ts';

/** Three steps say nothing of the ends of the scale: neither rare nor almost certain, neither negligible nor the goal missed. */
const rankOfThree: Record<1 | 2 | 3, Rank> = { 1: 2, 2: 3, 3: 4 };

/**
 * A risk of the page in the words of the register.
 *
 * example  inRegisterWords({ title, likelihood: 3, impact: 1 }) → { event: title, likelihood: 4, impact: 2 }
 */
export function inRegisterWords(line: ReportedRisk): SaidOfRisk | NewRisk {
  if (!('title' in line)) return line;
  const { title, likelihood, impact, ...rest } = line;
  return { event: title, likelihood: rankOfThree[likelihood], impact: rankOfThree[impact], ...rest };
}
