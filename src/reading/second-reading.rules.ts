import type { Span } from './draft.ts';

/**
 * What a second reading adds: drafts that lie where the first said nothing. What is there already stays, decided or not, so a draft
 * that overlaps an earlier one by a single character is left out.
 *
 * example  unseen([{ start: 10, end: 40 }], [{ start: 0, end: 9 }, { start: 30, end: 60 }]) → the first
 */
export function unseen<D extends Span>(before: readonly Span[], drafts: readonly D[]): D[] {
  const taken = before.toSorted((a, b) => a.start - b.start);
  const found: D[] = [];
  let next = 0;
  let reached = 0;
  for (const draft of drafts.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    for (; next < taken.length && taken[next]!.start < draft.start; next++)
      reached = Math.max(reached, taken[next]!.end);
    const isFree = reached <= draft.start && (next === taken.length || taken[next]!.start >= draft.end);
    if (isFree) found.push(draft);
  }
  return found;
}
