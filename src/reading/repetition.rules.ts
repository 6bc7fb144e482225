import { likeness, MANY, type RepeatedBy, repeatedBy } from './difference.rules.ts';
import type { Span } from './draft.ts';
import { overlaps } from './mark.rules.ts';
import { common, commonWithEach, type MatchReason, nearness } from './match.rules.ts';
import type { DraftFields } from './reading.ts';

/** near: most of the words are the same, though number, date or place may be others: two papers that contradict each other */
export const repetitionKinds = ['words', 'near', 'facts'] as const satisfies readonly (RepeatedBy | 'near')[];
export type RepetitionKind = (typeof repetitionKinds)[number];

/** A draft as it is compared with others. words: stems of its quote; topic: of the register */
export type Told = Span & {
  reading: string;
  number: number;
  as: Pick<DraftFields, 'quantity' | 'deadline' | 'place' | 'organisation'>;
  topic: string;
  words: ReadonlySet<string>;
};
export type Repetition<T extends Told> = { of: T; by: RepetitionKind; score: number; reasons: MatchReason[] };

/** Share of the words of the longer sentence from which two speak of one thing, whatever numbers they give. */
const MOST = 0.6;
/** Of fewer words, a few in common prove nothing. */
const FEWEST = 5;
const SHOWN = 5;

/**
 * Whether and how one draft repeats another. Two that share words of one text are one passage, no repetition.
 *
 * inCommon  how many words they share, where it was counted
 */
export function repetition<T extends Told>(
  ours: Told,
  theirs: T,
  inCommon = common(ours.words, theirs.words),
): Repetition<T> | undefined {
  if (ours.reading === theirs.reading && (ours.number === theirs.number || overlaps(ours, theirs))) return undefined;
  const { as, topic, words } = theirs;
  const by =
    repeatedBy(ours.as, ours.words, { ...as, stems: words }, inCommon) ??
    (Math.max(ours.words.size, words.size) >= FEWEST && likeness(ours.words, words, inCommon) >= MOST
      ? 'near'
      : undefined);
  if (!by) return undefined;
  const other = { sides: [as], bodies: [as.organisation], topic, stems: words };
  return { of: theirs, by, ...nearness(ours.as, ours.topic, ours.words, other, inCommon) };
}

/** Which of many drafts each repeats, the likeliest first, five at most. */
export function repetitionsAmong<T extends Told>(among: readonly T[]): (ours: Told) => Repetition<T>[] {
  const inCommonWith = commonWithEach(among.map((one) => one.words));
  return (ours) => {
    const inCommon = inCommonWith(ours.words);
    return among
      .flatMap((theirs, at) => {
        const share = inCommon[at]! / Math.min(ours.words.size, theirs.words.size);
        return share >= MANY ? (repetition(ours, theirs, inCommon[at]) ?? []) : [];
      })
      .sort(
        (a, b) =>
          repetitionKinds.indexOf(a.by) - repetitionKinds.indexOf(b.by) ||
          b.score - a.score ||
          (a.of.reading === b.of.reading ? a.of.number - b.of.number : a.of.reading < b.of.reading ? 1 : -1),
      )
      .slice(0, SHOWN);
  };
}
