import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import { hhiOf } from './concentration.ts';
import { amounts, sum } from './numbers.ts';

/**
 * Who pays for which projects and who alone holds what they stand on.
 *
 * funding    projects x partners, amounts of one unit, zero or more
 * need       what each project needs, same unit
 * threshold  share of its need below which a project falls, 0 or more: it falls when what is left < threshold x need
 * layers     for each project, each thing it stands on with the partners that hold it (indexes into the columns of `funding`); when
 *            all holders of one have left, it falls. A holder that never leaves (a tested substitute outside the list) is `stays`
 * mw, trainees  what falls with a project; left out where not counted
 */
export type Stakes = {
  funding: readonly (readonly number[])[];
  need: readonly number[];
  threshold: number;
  layers?: readonly (readonly (readonly number[])[])[];
  mw?: readonly number[];
  trainees?: readonly number[];
};
/** Holder of a layer that never leaves. */
export const stays = -1;

/** What happens when these partners leave together; projects by index, from 0. */
export type Withdrawal = {
  partners: number[];
  projectsFallen: number[];
  /** what they had put in, everywhere */
  fundingWithdrawn: number;
  /** money of others in the projects that fall */
  fundingStranded: number;
  mwLost: number;
  traineesLost: number;
  /** null when nobody puts anything in */
  shareWithdrawn: number | null;
};

export type StakesChecked = Required<Stakes> & { partners: number };

/** refuses 'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.lengths-differ' · 'analysis.index-unknown' */
export function checkStakes(stakes: Stakes): Result<StakesChecked> {
  const { funding, need, threshold } = stakes;
  const projects = funding.length;
  const partners = funding[0]?.length ?? 0;
  const zero = funding.map(() => 0);
  const { mw = zero, trainees = zero, layers = funding.map(() => []) } = stakes;
  const uneven = funding.findIndex((row) => row.length !== partners);
  if (uneven >= 0)
    return refused('analysis.lengths-differ', {
      what: `funding ${uneven + 1}`,
      length: funding[uneven]!.length,
      expected: partners,
    });
  for (const [what, given] of Object.entries({ need, mw, trainees, technology: layers }))
    if (given.length !== projects)
      return refused('analysis.lengths-differ', { what, length: given.length, expected: projects });
  const numbers = allOk([
    ...funding.map((row, p) => amounts(row, `funding ${p + 1}`)),
    amounts(need, 'need'),
    amounts(mw, 'mw'),
    amounts(trainees, 'trainees'),
    amounts([threshold], 'threshold'),
  ]);
  if (!numbers.ok) return numbers;
  for (const [p, ofProject] of layers.entries())
    for (const holder of ofProject.flat())
      if (!Number.isInteger(holder) || holder < stays || holder >= partners)
        return refused('analysis.index-unknown', { what: 'technology', at: p + 1, value: holder });
  return ok({ funding, need, threshold, layers, mw, trainees, partners });
}

/** Amounts that are written as decimals meet their threshold exactly; their binary neighbours must not decide. */
const UNDER = 1 - 1e-12;
export const isUnder = (left: number, threshold: number, need: number): boolean => left < threshold * need * UNDER;

/**
 * What falls when these partners leave together. Two together are not the sum of each alone: a project both pay for may stand with
 * either and fall without both.
 *
 * source   a project falls when the money left is under threshold x need, or when the last holder of a layer has left
 * example  50, 30, 20 of a need of 100 at 0.6: without the first it falls (50 < 60), without the second and third it falls too (50)
 */
export function withdrawal(stakes: StakesChecked, leaving: readonly number[]): Withdrawal {
  const gone = new Set(leaving);
  const projectsFallen: number[] = [];
  const withdrawn: number[] = [];
  const stranded: number[] = [];
  const all: number[] = [];
  for (const [p, row] of stakes.funding.entries()) {
    const left = row.filter((_, k) => !gone.has(k));
    all.push(...row);
    withdrawn.push(...row.filter((_, k) => gone.has(k)));
    const without = stakes.layers[p]!.some((holders) => holders.length > 0 && holders.every((k) => gone.has(k)));
    if (!without && !isUnder(sum(left), stakes.threshold, stakes.need[p]!)) continue;
    projectsFallen.push(p);
    stranded.push(...left);
  }
  const whole = sum(all);
  return {
    partners: [...gone].sort((a, b) => a - b),
    projectsFallen,
    fundingWithdrawn: sum(withdrawn),
    fundingStranded: sum(stranded),
    mwLost: sum(projectsFallen.map((p) => stakes.mw[p]!)),
    traineesLost: sum(projectsFallen.map((p) => stakes.trainees[p]!)),
    shareWithdrawn: whole === 0 ? null : sum(withdrawn) / whole,
  };
}

/** Concentration of what partners put in: over all projects, and inside each, where a single holder can hide. */
export function fundingConcentration(stakes: StakesChecked): { whole: number | null; byProject: (number | null)[] } {
  const byPartner = Array.from({ length: stakes.partners }, (_, k) => sum(stakes.funding.map((row) => row[k]!)));
  return { whole: hhiOf(byPartner), byProject: stakes.funding.map(hhiOf) };
}
