/** Those that begin between two tokens, of a list in their order; found without looking at the whole list. */
export function within<T extends { first: number }>(all: readonly T[], first: number, end: number): T[] {
  if (all.length === 0) return [];
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < all.length && all[last]!.first < end) last += 1;
  return all.slice(low, last);
}
