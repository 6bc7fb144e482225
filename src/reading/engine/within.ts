/** The place of the first that begins at a token or behind it, of a list in their order. */
export function placeIn(all: readonly { first: number }[], first: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that begin between two tokens, of a list in their order; found without looking at the whole list, which is given itself where all do. */
export function within<T extends { first: number }>(all: readonly T[], first: number, end: number): readonly T[] {
  if (all.length === 0) return all;
  if (all[0]!.first >= first && all.at(-1)!.first < end) return all;
  const from = placeIn(all, first);
  let last = from;
  while (last < all.length && all[last]!.first < end) last += 1;
  return all.slice(from, last);
}

/** Those that pass; the list itself where all do. */
export function only<T>(all: readonly T[], passes: (one: T) => boolean): readonly T[] {
  for (let i = 0; i < all.length; i++) if (!passes(all[i]!)) return all.filter(passes);
  return all;
}
