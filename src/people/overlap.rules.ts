import { ok, type Result, refused } from '../kernel/index.ts';
import type { CohortOverlap, Known, Step, StepStands } from './cohort.ts';
import { knownAt } from './count.rules.ts';
import type { Credential } from './institute.ts';

/** What a rule about double counting asks of a cohort. */
export type Counted = {
  ref: string;
  programme: string;
  credential: Credential;
  institute: string;
  intake: string;
  stands: readonly StepStands[];
};

export type Said = Pick<CohortOverlap, 'first' | 'second' | 'step' | 'least' | 'most'>;

/**
 * People counted, and how many of them there can be.
 *
 * gross  sum of what cohorts count
 * least  people there are at the least, if every overlap is as large as was written down
 * most   people there are at the most
 * net    where both are the same; else only the two bounds are known
 */
export type Net = { gross: number; least: number; most: number; net?: number };

/**
 * How many people stand behind counts that overlap.
 *
 * Least: every pair taken off with its largest overlap, and never below the largest cohort (Bonferroni). Most: one pair after the other,
 * the surest first, as long as they close no circle (Hunter 1976). Pairs of which nothing was written are held to share nobody.
 *
 * example  A 100 and B 80, 30 to 40 in both → gross 180, least 140, most 150
 * source   D. Hunter, "An upper bound for the probability of a union", Journal of Applied Probability 13, 1976
 */
export function netOf(
  totals: ReadonlyMap<string, number>,
  overlaps: readonly Pick<Said, 'first' | 'second' | 'least' | 'most'>[],
): Net {
  const inside = overlaps.filter((one) => totals.has(one.first) && totals.has(one.second));
  const all = [...totals.values()];
  const gross = all.reduce((sum, one) => sum + one, 0);
  const largest = all.reduce((max, one) => Math.max(max, one), 0);
  const least = Math.max(largest, gross - inside.reduce((sum, one) => sum + one.most, 0));
  const group = new Map([...totals.keys()].map((ref) => [ref, ref]));
  const rootOf = (ref: string): string => {
    const above = group.get(ref)!;
    return above === ref ? ref : rootOf(above);
  };
  let most = gross;
  for (const { first, second, least: surely } of inside.toSorted((a, b) => b.least - a.least)) {
    const [a, b] = [rootOf(first), rootOf(second)];
    if (a === b) continue;
    group.set(a, b);
    most -= surely;
  }
  return { gross, least, most, ...(least === most ? { net: least } : {}) };
}

/**
 * Whether an overlap can be true of two cohorts.
 *
 * refuses  'cohort.same-cohort' · 'cohort.overlap-bounds' (the least above the most) · 'cohort.not-counted' (either does not know the
 *          step) · 'cohort.overlap-above' (more than the smaller of the two) · 'cohort.overlap-known' (already written down)
 */
export function overlapAllowed(
  cohorts: readonly [Pick<Counted, 'ref' | 'stands'>, Pick<Counted, 'ref' | 'stands'>],
  { step, least, most }: Pick<Said, 'step' | 'least' | 'most'>,
  before: readonly CohortOverlap[],
): Result<true> {
  const [first, second] = cohorts;
  if (first.ref === second.ref) return refused('cohort.same-cohort', { ref: first.ref });
  if (least > most) return refused('cohort.overlap-bounds', { least, most });
  for (const { ref, stands } of cohorts)
    if (!knownAt(stands, step)) return refused('cohort.not-counted', { ref, step });
  const smaller = Math.min(...cohorts.map(({ stands }) => knownAt(stands, step)!.total));
  if (most > smaller) return refused('cohort.overlap-above', { most, smaller });
  const same = before.some(
    (one) =>
      one.withdrawnOn === undefined &&
      one.step === step &&
      [one.first, one.second].every((ref) => ref === first.ref || ref === second.ref),
  );
  return same ? refused('cohort.overlap-known', { first: first.ref, second: second.ref, step }) : ok(true);
}

/** Fewer people than this are alike by chance. */
const LEAST_ALIKE = 20;

const farApart = (a: number, b: number): number => (Math.abs(a - b) / Math.max(a, b, 1)) * 100;

const alike = (a: Known, b: Known, threshold: number): boolean =>
  farApart(a.total, b.total) <= threshold &&
  Object.entries(a.splits.sex ?? {}).every(([part, value]) => {
    const other = b.splits.sex?.[part];
    return other === undefined || farApart(value, other) <= threshold;
  });

/** between-institutes: one programme, two institutes · between-programmes: a course and a degree of one institute */
export type Suspected = { first: string; second: string; step: Step; why: 'between-institutes' | 'between-programmes' };

/**
 * Pairs of cohorts that may count the same people: of one intake, one programme in two institutes or a course and a degree of one institute,
 * with counts of a step that hardly differ, in all and by sex where both tell, and nothing written down about them.
 *
 * threshold  per cent by which the counts may differ
 * example    400 enrolled at A, 402 at B in the same programme and intake, threshold 2 → suspected
 */
export function suspectedPairs(
  cohorts: readonly Counted[],
  overlaps: readonly Pick<CohortOverlap, 'first' | 'second' | 'withdrawnOn'>[],
  threshold: number,
): Suspected[] {
  const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');
  const written = new Set(
    overlaps.flatMap((one) => (one.withdrawnOn === undefined ? [pairOf(one.first, one.second)] : [])),
  );
  return [...Map.groupBy(cohorts, (one) => one.intake).values()].flatMap((of) =>
    of.flatMap((a, at) =>
      of.slice(at + 1).flatMap((b): Suspected[] => {
        const isOneProgramme = a.programme === b.programme;
        const isOneInstitute = a.institute === b.institute;
        const isCourseAndDegree = isOneInstitute && !isOneProgramme && a.credential !== b.credential;
        if (!(isOneProgramme && !isOneInstitute) && !isCourseAndDegree) return [];
        if (written.has(pairOf(a.ref, b.ref))) return [];
        const step = (['certified', 'completed', 'enrolled'] as const).find((one) => {
          const [x, y] = [knownAt(a.stands, one), knownAt(b.stands, one)];
          return x && y && Math.min(x.total, y.total) >= LEAST_ALIKE && alike(x, y, threshold);
        });
        const [first, second] = [a.ref, b.ref].sort() as [string, string];
        return step ? [{ first, second, step, why: isOneProgramme ? 'between-institutes' : 'between-programmes' }] : [];
      }),
    ),
  );
}
