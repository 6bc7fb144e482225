import { type LocalizedText, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { arrangeStocktakeRow, stocktakeForAct } from './stocktake.store.ts';
import { isAhead } from './stocktake.workflow.ts';

/**
 * Says at which hour and where a meeting sits, until it does. Convocations already written keep their words.
 *
 * refuses  'stocktake.unknown' · 'stocktake.no-such-step' (it sat, or was given up) · 'conflict.changed'
 */
export async function arrangeStocktake(
  ctx: Context,
  {
    id,
    version,
    changes,
  }: { id: string; version: number; changes: { startsAt?: string | undefined; place?: LocalizedText | undefined } },
): Promise<Result<{ version: number }>> {
  const stocktake = await stocktakeForAct(ctx.tx, id);
  if (!stocktake) return refused('stocktake.unknown', { id });
  if (!isAhead(stocktake)) return refused('stocktake.no-such-step', { act: 'arrange', state: stocktake.state });
  return arrangeStocktakeRow(ctx.tx, id, version, changes as Parameters<typeof arrangeStocktakeRow>[3]);
}
