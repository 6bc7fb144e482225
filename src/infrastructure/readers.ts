import type { Tx } from '../platform/database/database.ts';
import { listAssets } from './asset.store.ts';
import type { Asset } from './asset.ts';

export const assetsByRef = (tx: Tx, refs: readonly string[]): Promise<Asset[]> => listAssets(tx, { refs });
