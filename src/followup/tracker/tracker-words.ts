import { readPackFile } from '../../../packs/read-pack.ts';
import type { PackTrackerWords } from '../../../packs/schema.ts';
import { plainWords } from './plain-words.rules.ts';

/** The words of trackers, folded: what a header, a month or a unit is compared with. */
export type TrackerWords = Omit<PackTrackerWords, 'note'>;

let kept: TrackerWords | undefined;

/** The words of the country's administration, read once. */
export function trackerWords(): TrackerWords {
  kept ??= folded(readPackFile('morocco', 'tracker-words.json'));
  return kept;
}

function folded({ note: _, ...words }: PackTrackerWords): TrackerWords {
  const fold = (list: readonly string[]): string[] => [...new Set(list.map(plainWords))];
  return {
    ...words,
    columns: words.columns.map((one) => ({ ...one, words: fold(one.words) })),
    totals: fold(words.totals),
    sections: { axis: fold(words.sections.axis), programme: fold(words.sections.programme) },
    notes: fold(words.notes),
    national: fold(words.national),
    placeKinds: {
      region: fold(words.placeKinds.region),
      province: fold(words.placeKinds.province),
      commune: fold(words.placeKinds.commune),
    },
    statuses: words.statuses.map((one) => ({ ...one, words: fold(one.words) })),
    yes: fold(words.yes),
    no: fold(words.no),
    months: words.months.map(fold),
    quarters: fold(words.quarters),
    halves: fold(words.halves),
    ordinals: words.ordinals.map(fold),
    ends: fold(words.ends),
    starts: fold(words.starts),
    money: words.money.map((one) => ({ ...one, words: fold(one.words) })),
    scales: words.scales.map((one) => ({ ...one, words: fold(one.words) })),
    kinds: words.kinds.map((one) => ({ ...one, words: fold(one.words) })),
  };
}
