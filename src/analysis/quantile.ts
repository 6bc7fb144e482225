/**
 * Quantile of type 7 (numpy, R, Excel); null of none.
 *
 * p        0 to 1
 * source   Hyndman and Fan, The American Statistician 50, 1996
 * example  quantile([1, 2, 3, 4], 0.5) → 2.5
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const next = sorted[Math.min(low + 1, sorted.length - 1)]!;
  return sorted[low]! + (at - low) * (next - sorted[low]!);
}
