import type { Span } from './draft.ts';
import type { Trouble, TroubleCode } from './stored-text.ts';

/**
 * What a reader could not do in a text, told once for each reason.
 *
 * times  in so many parts of the text, or with so many quotes
 * share  of the text that those parts hold together, 0 to 1
 */
export type ReaderTrouble = { reader: string; code: TroubleCode; times: number; share: number };

/**
 * Troubles as they are kept with a reading, in the order in which they first came. Nothing of what a model wrote is in them.
 *
 * length   characters of the text
 * example  two parts of 200 and 300 characters without an answer, of 1000 → times 2, share 0.5
 */
export function troublesOf(told: readonly Trouble[], length: number): ReaderTrouble[] {
  const groups = Map.groupBy(told, ({ reader, code }) => `${reader} ${code}`);
  return [...groups.values()].map((group) => {
    const [{ reader, code }] = group as [Trouble];
    return { reader, code, times: group.length, share: length === 0 ? 0 : Math.min(1, covered(group) / length) };
  });
}

/** Characters that lie in at least one of the spans. */
function covered(spans: readonly Span[]): number {
  let sum = 0;
  let reached = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
