import { ok, parseShare, type Result, refused, sumsToOne } from '../kernel/index.ts';
import type { PlaceShare } from './project.ts';

/**
 * Places of works or of benefit as one list: an empty list says that nobody knows, otherwise the shares make exactly 1.
 *
 * refuses  'place.share-invalid' (0, above 1, not a number) · 'place.twice' · 'place.shares-not-one'
 * example  [{ place: '12', share: '0.4' }, { place: '04', share: '0.6' }] → ok
 */
export function checkedShares(shares: readonly PlaceShare[]): Result<readonly PlaceShare[]> {
  const seen = new Set<string>();
  for (const { place, share } of shares) {
    if (!parseShare(share).ok || /^0*([.]0*)?$/.test(share)) return refused('place.share-invalid', { place, share });
    if (seen.has(place)) return refused('place.twice', { place });
    seen.add(place);
  }
  return shares.length === 0 || sumsToOne(shares.map((one) => one.share))
    ? ok(shares)
    : refused('place.shares-not-one', { shares });
}
