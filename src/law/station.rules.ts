import {
  type Day,
  daysBetween,
  type LocalizedText,
  ok,
  period,
  type Result,
  refused,
  type WorkingCalendar,
  workingDaysBetween,
} from '../kernel/index.ts';
import type { LegalText, LegalTextKind, Stands, Station, Stay, TextMove, TextPromise } from './legal-text.ts';

/** Rank of a kind, the highest first: a text applies one of a higher rank only, so that none can apply itself. */
const ranks: Record<LegalTextKind, number> = {
  'organic-law': 1,
  'draft-organic-law': 1,
  'framework-law': 2,
  'draft-framework-law': 2,
  law: 3,
  'draft-law': 3,
  decree: 4,
  order: 5,
};

/** May a text of this kind apply one of that kind? example  mayApply('decree', 'law') → true; mayApply('law', 'decree') → false */
export const mayApply = (kind: LegalTextKind, parent: LegalTextKind): boolean => ranks[kind] > ranks[parent];

/** What a draft is called once it is published. example  enactedKind('draft-law') → 'law'; enactedKind('decree') → 'decree' */
export const enactedKind = (kind: LegalTextKind): LegalTextKind => kind.replace(/^draft-/, '') as LegalTextKind;

/** The stations that a kind of text goes through, in their order. */
export const stationsOf = (stations: readonly Station[], kind: LegalTextKind): Station[] =>
  stations.filter((one) => one.kinds.includes(kind)).sort((a, b) => a.position - b.position);

const counts = (moves: readonly TextMove[]): TextMove[] => moves.filter((one) => one.status === 'confirmed');

/** Where a text stands: where its last confirmed move led, else where its sources showed it, else undefined. */
export function standsAt(
  text: Pick<LegalText, 'knownStation' | 'knownSince'>,
  moves: readonly TextMove[],
): Stands | undefined {
  const last = counts(moves).at(-1);
  if (last) return { station: last.to, since: { first: last.on, last: last.on } };
  if (text.knownStation === undefined) return undefined;
  return { station: text.knownStation, ...(text.knownSince ? { since: period(text.knownSince) } : {}) };
}

export type AskedMove = {
  to: string;
  on: Day;
  bulletin?: string | undefined;
  source?: string | undefined;
  reference?: LocalizedText | undefined;
  reason?: LocalizedText | undefined;
};

/**
 * May the text move there, on that day?
 *
 * refuses  'law.over' (in force or withdrawn for good) · 'law.move-waits' · 'law.no-such-station' · 'law.stands-there' · 'law.day'
 *          · 'law.ground-missing' · 'law.reason-missing' (back, out of the withdrawn, or withdrawn) · 'law.bulletin-missing'
 * example  a decree to the first chamber → refused 'law.no-such-station'
 */
export function textMoves(
  text: Pick<LegalText, 'ref' | 'kind' | 'status' | 'knownStation' | 'knownSince'>,
  moves: readonly TextMove[],
  all: readonly Station[],
  asked: AskedMove,
  today: Day,
): Result<Station> {
  if (text.status === 'in-force' || text.status === 'repealed') return refused('law.over', { ref: text.ref });
  if (moves.some((one) => one.status === 'recorded')) return refused('law.move-waits', { ref: text.ref });
  const to = stationsOf(all, text.kind).find((one) => one.code === asked.to);
  if (!to) return refused('law.no-such-station', { station: asked.to, ref: text.ref });
  const stands = standsAt(text, moves);
  if (stands?.station === to.code) return refused('law.stands-there', { ref: text.ref });
  const from = stands?.since?.first;
  if (asked.on > today || (from !== undefined && asked.on < from))
    return refused('law.day', { day: asked.on, today, ...(from ? { from } : {}) });
  if (!asked.source && !asked.reference) return refused('law.ground-missing');
  const here = all.find((one) => one.code === stands?.station);
  const isBack = here !== undefined && (here.ends === 'withdrawn' || to.position < here.position);
  if ((isBack || to.ends === 'withdrawn') && !asked.reason) return refused('law.reason-missing');
  if (to.ends === 'published' && !asked.bulletin) return refused('law.bulletin-missing', { ref: text.ref });
  return ok(to);
}

/**
 * Days spent at each station, in the order in which the text came to them; the last one runs to today unless the way ended there.
 * A month without a day counts from its last day: «at least».
 *
 * example  at the SGG since 2025-11, today 2026-11-30 → 365 days at least
 */
export function staysOf(
  text: Pick<LegalText, 'knownStation' | 'knownSince'>,
  moves: readonly TextMove[],
  stations: readonly Station[],
  { today, calendar }: { today: Day; calendar: WorkingCalendar },
): Stay[] {
  const confirmed = counts(moves);
  const first = standsAt(text, []);
  const arrivals: Stands[] = [
    ...(first ? [first] : []),
    ...confirmed.map((one) => ({ station: one.to, since: { first: one.on, last: one.on } })),
  ];
  return arrivals.map(({ station, since }, at): Stay => {
    const next = arrivals[at + 1]?.since?.first;
    const isEnd = stations.some((one) => one.code === station && one.ends !== undefined);
    if (since === undefined) return { station, ...(next ? { until: next } : {}) };
    const until = next ?? (isEnd ? undefined : today);
    // it may have left within the period in which it came
    const from = until !== undefined && since.last > until ? until : since.last;
    const atLeast = since.first !== since.last;
    const known = { station, from: since.first === since.last ? since.last : from, ...(next ? { until: next } : {}) };
    return {
      ...known,
      ...(until === undefined
        ? {}
        : { days: daysBetween(from, until), workingDays: workingDaysBetween(from, until, calendar) }),
      ...(atLeast ? { atLeast } : {}),
    };
  });
}

/**
 * Has the day passed for which its publication was promised last, and is it still on its way?
 *
 * example  promised for 30 June, drafted on 1 July → overdue; published or withdrawn → never
 */
export const isOverdue = (
  status: LegalText['status'],
  promise: Pick<TextPromise, 'on'> | undefined,
  today: Day,
): boolean => status === 'draft' && promise !== undefined && promise.on < today;

/**
 * May this be recorded as a promise?
 *
 * refuses  'law.over' · 'law.promise-day' (said in the future, or for a day before it was said) · 'law.ground-missing'
 */
export function promises(
  text: Pick<LegalText, 'ref' | 'status'>,
  {
    on,
    saidOn,
    source,
    reference,
  }: Pick<TextPromise, 'on' | 'saidOn'> & Partial<Pick<AskedMove, 'source' | 'reference'>>,
  today: Day,
): Result<true> {
  if (text.status !== 'draft') return refused('law.over', { ref: text.ref });
  if (saidOn > today || on < saidOn) return refused('law.promise-day', { day: on, saidOn, today });
  return source || reference ? ok(true) : refused('law.ground-missing');
}
