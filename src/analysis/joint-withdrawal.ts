import { ok, type Result, refused } from '../kernel/index.ts';
import { sum } from './numbers.ts';
import { uniform } from './random.ts';
import { groupsOf, type StakeGroup } from './stake-groups.ts';
import { isUnder, type StakesChecked } from './withdrawal.ts';

/**
 * What may fall when each partner may leave on its own.
 *
 * exact      every joint withdrawal was counted
 * simulated  too many partners hang together: drawn instead. `standardError` says how far the numbers may be off: within one of them
 *            two times of three, within two 95 times of a hundred
 */
export type JointWithdrawals = {
  expectedMwLost: number;
  expectedTraineesLost: number;
  anyFalls: number;
} & (
  | { method: 'exact' }
  | { method: 'simulated'; draws: number; standardError: { mw: number; trainees: number; anyFalls: number } }
);

/** What is counted and not drawn: at most this many partners that hang together, and this many looks at a project. */
export const mostCounted = { partners: 20, looks: 2 ** 25 };
export const drawsWhenSimulated = 20_000;

/**
 * Expected loss and chance of any fall over all joint withdrawals, each partner leaving on its own with its probability.
 *
 * Partners that share no project, directly or through others, cannot overlap: each such group is counted by itself, so that the 2^K
 * cases are those of the largest group only.
 *
 * probability  one for each partner, 0 to 1
 * refuses      'analysis.lengths-differ' · 'analysis.not-a-number' · 'analysis.out-of-range'
 * caution      sanctions and elections are common shocks: partners that leave for one reason are likelier to leave together than this says
 */
export function jointWithdrawals(
  stakes: StakesChecked,
  probability: readonly number[],
  most: { partners: number; looks: number } = mostCounted,
): Result<JointWithdrawals> {
  if (probability.length !== stakes.partners)
    return refused('analysis.lengths-differ', {
      what: 'withdrawal_probability',
      length: probability.length,
      expected: stakes.partners,
    });
  for (const [k, p] of probability.entries()) {
    if (typeof p !== 'number' || !Number.isFinite(p))
      return refused('analysis.not-a-number', { what: 'withdrawal_probability', at: k + 1 });
    if (p < 0 || p > 1)
      return refused('analysis.out-of-range', { what: 'withdrawal_probability', at: k + 1, value: p, from: 0, to: 1 });
  }
  const losses = groupsOf(stakes).map((group) => {
    const looks = 2 ** group.partners.length * group.looks;
    return group.partners.length <= most.partners && looks <= most.looks
      ? countedLoss(stakes, probability, group)
      : drawnLoss(stakes, probability, group);
  });
  const standing = losses.reduce((product, { noneFalls }) => product * noneFalls, 1);
  const found = {
    expectedMwLost: sum(losses.map(({ mw }) => mw)),
    expectedTraineesLost: sum(losses.map(({ trainees }) => trainees)),
    anyFalls: 1 - standing,
  };
  const errors = losses.flatMap(({ noneFalls, error }) => (error ? [{ noneFalls, error }] : []));
  if (errors.length === 0) return ok({ ...found, method: 'exact' });
  const rest = (noneFalls: number) => (noneFalls === 0 ? 0 : standing / noneFalls);
  return ok({
    ...found,
    method: 'simulated',
    draws: drawsWhenSimulated,
    standardError: {
      mw: Math.hypot(...errors.map(({ error }) => error.mw)),
      trainees: Math.hypot(...errors.map(({ error }) => error.trainees)),
      anyFalls: Math.hypot(...errors.map(({ noneFalls, error }) => rest(noneFalls) * error.noneFalls)),
    },
  });
}

type Amounts = { mw: number; trainees: number; noneFalls: number };
type Loss = Amounts & { error?: Amounts };

/** The projects of a group as partners leave and come back: what has fallen does not rise until they are back. */
function standingOf(stakes: StakesChecked, { projects }: StakeGroup) {
  const gone = new Set<number>();
  const rows = new Map(
    projects.map((p) => [p, [...stakes.funding[p]!.entries()].filter(([, amount]) => amount > 0)] as const),
  );
  const falls = (p: number): boolean =>
    stakes.layers[p]!.some((holders) => holders.length > 0 && holders.every((k) => gone.has(k))) ||
    isUnder(sum(rows.get(p)!.map(([k, amount]) => (gone.has(k) ? 0 : amount))), stakes.threshold, stakes.need[p]!);
  const fallen = new Set(projects.filter(falls));
  return {
    fallen,
    leave(k: number, touched: readonly number[]): number[] {
      gone.add(k);
      const now = touched.filter((p) => !fallen.has(p) && falls(p));
      for (const p of now) fallen.add(p);
      return now;
    },
    comeBack(k: number, brought: readonly number[]): void {
      gone.delete(k);
      for (const p of brought) fallen.delete(p);
    },
    lost: (): Amounts => ({
      mw: sum([...fallen].map((p) => stakes.mw[p]!)),
      trainees: sum([...fallen].map((p) => stakes.trainees[p]!)),
      noneFalls: fallen.size === 0 ? 1 : 0,
    }),
  };
}

function countedLoss(stakes: StakesChecked, probability: readonly number[], group: StakeGroup): Loss {
  const standing = standingOf(stakes, group);
  const from = (at: number): Amounts => {
    const partner = group.partners[at];
    if (!partner || standing.fallen.size === group.projects.length) return standing.lost();
    const p = probability[partner.index]!;
    const stay = p < 1 ? from(at + 1) : nothing;
    if (p === 0) return stay;
    const brought = standing.leave(partner.index, partner.projects);
    const leave = from(at + 1);
    standing.comeBack(partner.index, brought);
    return mixed(stay, leave, p);
  };
  return from(0);
}
const nothing: Amounts = { mw: 0, trainees: 0, noneFalls: 0 };
const mixed = (stay: Amounts, leave: Amounts, p: number): Amounts => ({
  mw: (1 - p) * stay.mw + p * leave.mw,
  trainees: (1 - p) * stay.trainees + p * leave.trainees,
  noneFalls: (1 - p) * stay.noneFalls + p * leave.noneFalls,
});

function drawnLoss(stakes: StakesChecked, probability: readonly number[], group: StakeGroup): Loss {
  const standing = standingOf(stakes, group);
  const random = uniform([1, 2, 3, 4]);
  const drawn: Record<keyof Amounts, number[]> = { mw: [], trainees: [], noneFalls: [] };
  for (let draw = 0; draw < drawsWhenSimulated; draw++) {
    const left: [number, number[]][] = [];
    for (const { index, projects } of group.partners)
      if (random() < probability[index]!) left.push([index, standing.leave(index, projects)]);
    const lost = standing.lost();
    for (const key of ['mw', 'trainees', 'noneFalls'] as const) drawn[key].push(lost[key]);
    for (const [index, brought] of left.reverse()) standing.comeBack(index, brought);
  }
  const [mw, trainees, noneFalls] = [drawn.mw, drawn.trainees, drawn.noneFalls].map(meanAndError);
  return {
    mw: mw!.mean,
    trainees: trainees!.mean,
    noneFalls: noneFalls!.mean,
    error: { mw: mw!.error, trainees: trainees!.error, noneFalls: noneFalls!.error },
  };
}

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
