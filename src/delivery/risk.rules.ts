import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import {
  type NewRisk,
  type Rank,
  type Risk,
  type RiskAct,
  type RiskLevel,
  type RiskState,
  riskLevels,
  type SaidOfRisk,
} from './risk.ts';

/** Chances that each rank of likelihood stands for, within the life of what it is about: from, up to. */
export const chances: Record<Rank, [from: string, to: string]> = {
  1: ['0', '0.05'],
  2: ['0.05', '0.2'],
  3: ['0.2', '0.5'],
  4: ['0.5', '0.8'],
  5: ['0.8', '1'],
};

/**
 * Level of a risk: likelihood times impact, each 1 to 5. An issue is there: its likelihood counts as 5.
 *
 * low 1 to 4 · moderate 5 to 9 · high 10 to 14 · critical 15 to 25
 * source   IEC 31010:2019, B.10.3, consequence and likelihood matrix; the bands are ours
 * example  levelOf({ likelihood: 3, impact: 4 }) → 'high' (12)
 */
export function levelOf({ likelihood, impact }: { likelihood?: Rank; impact: Rank }): RiskLevel {
  const product = (likelihood ?? 5) * impact;
  return product >= 15 ? 'critical' : product >= 10 ? 'high' : product >= 5 ? 'moderate' : 'low';
}

/** At least as grave as that. example  isAtLeast('critical', 'high') → true */
export const isAtLeast = (level: RiskLevel, least: RiskLevel): boolean =>
  riskLevels.indexOf(level) >= riskLevels.indexOf(least);

/** States from which an act is possible, and where it leads. Only a risk can happen. */
const steps: Record<Exclude<RiskAct, 'record'>, { from: readonly RiskState[]; to: RiskState }> = {
  assess: { from: ['open'], to: 'open' },
  happen: { from: ['open'], to: 'happened' },
  close: { from: ['open', 'happened'], to: 'closed' },
  reopen: { from: ['closed'], to: 'open' },
};

export const riskStep = (act: Exclude<RiskAct, 'record'>, from: RiskState): RiskState | undefined =>
  steps[act].from.includes(from) ? steps[act].to : undefined;

export const isReviewDue = ({ state, reviewOn }: Pick<Risk, 'state' | 'reviewOn'>, today: Day): boolean =>
  state === 'open' && reviewOn < today;

const spelled = (text: LocalizedText): string =>
  `${text.authentic} ${(text[text.authentic] ?? '').trim().replace(/\s+/g, ' ').toLowerCase()}`;

/**
 * Which risk of the register each line of a report is about; undefined where it is a new one. A line names it, or says an
 * open one in the same words: what is repeated is an assessment, not a second risk.
 *
 * register  all of the project
 * refuses   'risk.elsewhere' · 'risk.said-twice'
 */
export function matchRisks<T extends Pick<Risk, 'ref' | 'kind' | 'event' | 'state'>>(
  lines: readonly (SaidOfRisk | NewRisk)[],
  register: readonly T[],
): Result<(T | undefined)[]> {
  const risks = register.filter((one) => one.kind === 'risk');
  const seen = new Set<string>();
  const found: (T | undefined)[] = [];
  for (const line of lines) {
    const risk =
      'risk' in line
        ? risks.find((one) => one.ref === line.risk)
        : risks.find((one) => one.state === 'open' && spelled(one.event) === spelled(line.event));
    if ('risk' in line && !risk) return refused('risk.elsewhere', { risk: line.risk });
    const key = risk?.ref ?? spelled((line as NewRisk).event);
    if (seen.has(key)) {
      const { event } = (risk ?? line) as NewRisk;
      return refused('risk.said-twice', { risk: risk?.ref ?? event[event.authentic] });
    }
    seen.add(key);
    found.push(risk);
  }
  return ok(found);
}
