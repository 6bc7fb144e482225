import type { Span } from './draft.ts';

/** Overlap of half of the shorter one, and a fifth of both together: the measure by which annotated documents are scored. */
const HALF = 0.5;
const FIFTH = 0.2;

/** How far two spans are about the same words: intersection over union, or 0 where they are not. */
export function overlapOf(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const [long, short] = [one.end - one.start, other.end - other.start].sort((a, b) => b - a) as [number, number];
  const share = common / (long + short - common);
  return common > 0 && common >= HALF * short && share >= FIFTH ? share : 0;
}

/** Pairs of two lists, each in one pair at most, those that share most first. */
export function pairsOf<A extends Span, B extends Span>(
  these: readonly A[],
  those: readonly B[],
  share: (one: A, other: B) => number = overlapOf,
): Map<A, B> {
  const near = these.flatMap((one) => those.map((other) => ({ one, other, share: share(one, other) })));
  const pairs = new Map<A, B>();
  const taken = new Set<B>();
  for (const { one, other, share: much } of near.sort((a, b) => b.share - a.share)) {
    if (much === 0 || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}
