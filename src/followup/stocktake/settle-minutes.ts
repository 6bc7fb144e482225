import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { bodiesOf } from './seat.rules.ts';
import { settleObligations } from './settle-obligations.ts';
import type { Stocktake } from './stocktake.ts';
import { toConfirm } from './stocktake.workflow.ts';
import { type ActOnStocktake, actOnStocktake, type StocktakeActed } from './stocktake-act.ts';

/** The secretary writes the minutes, or writes them again. refuses what `actOnStocktake` refuses */
export const writeMinutes = (
  ctx: Context,
  { minutes, ...on }: ActOnStocktake & { minutes: LocalizedText },
): Promise<Result<StocktakeActed>> => actOnStocktake(ctx, 'write', on, async () => ok({ changes: { minutes } }));

/** The chair sends the minutes back with a reason. refuses what `actOnStocktake` refuses */
export const returnMinutes = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'return', on);

/** The chair approves minutes that somebody else wrote. refuses what `actOnStocktake` refuses */
export const approveMinutes = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'approve', on);

/**
 * A partner confirms joint minutes in the name of its body; with the last of them they are final, and the contested
 * obligations that they decide on are closed.
 *
 * refuses  'stocktake.nothing-to-confirm' · what `actOnStocktake` refuses
 */
export async function confirmMinutes(ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> {
  let meeting: Stocktake | undefined;
  const confirmed = await actOnStocktake(ctx, 'confirm', on, async ({ stocktake, steps, seats }) => {
    meeting = stocktake;
    const left = toConfirm(
      seats.filter((one) => one.seat === 'partner').map((one) => one.organisation),
      steps,
    );
    const organisation = left.find((one) => bodiesOf(ctx.caller).includes(one));
    if (organisation === undefined) return refused('stocktake.nothing-to-confirm');
    return ok({ organisation, ...(left.length === 1 ? { to: 'confirmed' as const } : {}) });
  });
  if (!confirmed.ok || confirmed.value.state !== 'confirmed') return confirmed;
  const settled = await settleObligations(ctx, meeting!);
  return settled.ok ? confirmed : settled;
}

/** A partner contests joint minutes with a reason: they are written again. refuses what `actOnStocktake` refuses */
export const contestMinutes = (ctx: Context, on: ActOnStocktake): Promise<Result<StocktakeActed>> =>
  actOnStocktake(ctx, 'contest', on, async ({ own }) => ok({ organisation: own!.organisation }));
