import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { listAssets, reportsOfAssets } from './asset.store.ts';
import type { Asset } from './asset.ts';
import { type FollowedAsset, fallsOf, latePhases } from './followed-asset.ts';

export const assetsByRef = (tx: Tx, refs: readonly string[]): Promise<Asset[]> => listAssets(tx, { refs });

/** Assets as the warnings see them. */
export async function followedAssets(tx: Tx, today: Day): Promise<FollowedAsset[]> {
  const assets = await listAssets(tx, {});
  const reports = await reportsOfAssets(
    tx,
    assets.map((one) => one.ref),
  );
  return assets.map(({ ref, title, strategy, operator, owner, phases }) => {
    const own = reports.get(ref) ?? [];
    const organisation = operator ?? owner;
    return {
      ref,
      title,
      strategy,
      ...(organisation ? { organisation } : {}),
      late: latePhases(phases, own, today),
      falls: fallsOf(own),
    };
  });
}
