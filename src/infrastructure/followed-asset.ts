import { type Day, type LocalizedText, parsePeriod } from '../kernel/index.ts';
import type { Asset, AssetMeasure, AssetReport, PowerSubject } from './asset.ts';

/**
 * An asset as the warnings see it.
 *
 * organisation  body that runs or owns it, and is asked
 * late          its phases whose promised period is over and that nobody reports as in use, the longest first
 * falls         reports of what only grows that say less than the one before them: by how much, in per cent, and the day it came
 */
export type FollowedAsset = {
  ref: string;
  title?: LocalizedText;
  strategy: string;
  organisation?: string;
  late: readonly { phase: number; dueOn: Day }[];
  falls: readonly { measure: AssetMeasure; from: string; to: string; by: number; on: Day }[];
};

/** What can only grow unless something was taken out of use, or one of two reports is wrong. */
const growing: ReadonlySet<AssetMeasure> = new Set(['contracted', 'installed', 'energised', 'fibre-km', 'fibre-sites']);
/** What says that a phase is in use: power under load, or the fibre laid in it. */
const inUse: ReadonlySet<AssetMeasure> = new Set(['energised', 'fibre-km', 'fibre-sites']);

const stands = (one: AssetReport): boolean => one.status !== 'returned';

/**
 * Phases promised for a period that is over, of which no report says that anything is in use.
 *
 * example  phase 1 due in 2030-Q4, nothing energised, asked in 2031 → [{ phase: 1, dueOn: '2030-12-31' }]
 */
export function latePhases(
  phases: Asset['phases'],
  reports: readonly AssetReport[],
  today: Day,
): { phase: number; dueOn: Day }[] {
  const used = new Set(
    reports.filter((one) => stands(one) && inUse.has(one.measure) && Number(one.value) > 0).map((one) => one.phase),
  );
  const late = phases.flatMap(({ number, due }) => {
    const when = due === undefined ? undefined : parsePeriod(due);
    if (!when?.ok || when.value.last >= today || used.has(number)) return [];
    return [{ phase: number, dueOn: when.value.last }];
  });
  return late.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.phase - b.phase));
}

const seriesOf = ({ phase, measure, of }: { phase?: number; measure: AssetMeasure; of?: PowerSubject }): string =>
  [phase ?? 0, measure, of ?? ''].join(' ');

/**
 * Where the last report of a measure says less than the one before it, of the same phase and of the same subject of MW.
 *
 * example  16 MW installed as of March, 12 MW as of June → from '16' to '12', by 25
 */
export function fallsOf(reports: readonly AssetReport[]): FollowedAsset['falls'] {
  const growth = reports.filter((one) => stands(one) && growing.has(one.measure));
  const told = [...Map.groupBy(growth, seriesOf).values()];
  return told.flatMap((all) => {
    const inOrder = all
      .map((one) => ({ one, asOf: parsePeriod(one.asOf) }))
      .flatMap(({ one, asOf }) => (asOf.ok ? [{ one, last: asOf.value.last }] : []))
      .sort((a, b) => (a.last === b.last ? a.one.number - b.one.number : a.last < b.last ? -1 : 1));
    const [before, last] = inOrder.slice(-2).map(({ one }) => one);
    if (!before || !last) return [];
    const [from, to] = [Number(before.value), Number(last.value)];
    if (to >= from) return [];
    const by = (1 - to / from) * 100;
    return [{ measure: last.measure, from: before.value, to: last.value, by, on: last.recordedOn }];
  });
}
