import { ok, type Result, refused } from '../../kernel/index.ts';
import { settleObligation } from '../../partners/act-on-obligation.ts';
import { boundParties } from '../../partners/index.ts';
import { agreementsByRefs, listObligations } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { AgendaItem } from './agenda.ts';
import { listSeats } from './committee.store.ts';
import { decisionsOf } from './record.store.ts';
import type { Stocktake } from './stocktake.ts';

/**
 * The contested obligation that a decision on this item may close: of an agreement that this committee follows, with one of
 * its partners sitting there, who will confirm the minutes for its side.
 *
 * refuses  'settlement.no-obligation' · 'settlement.other-committee' · 'settlement.not-contested' · 'settlement.partner-not-seated'
 *          · 'settlement.decided'
 */
export async function settlementOf(
  ctx: Context,
  stocktake: Stocktake,
  { subject }: Pick<AgendaItem, 'subject'>,
): Promise<Result<string>> {
  const ref = subject?.kind === 'obligation' ? subject.ref : undefined;
  const [obligation] = ref === undefined ? [] : await listObligations(ctx.tx, { refs: [ref] });
  if (!obligation) return refused('settlement.no-obligation');
  const [agreement] = await agreementsByRefs(ctx.tx, [obligation.agreement]);
  if (agreement?.committee !== stocktake.committee) return refused('settlement.other-committee', { ref });
  if (obligation.state !== 'contested') return refused('settlement.not-contested', { ref, state: obligation.state });
  if (!(await partnersSeated(ctx, stocktake)).some((body) => isPartnerOf(agreement, body)))
    return refused('settlement.partner-not-seated', { ref });
  const isDecided = (await decisionsOf(ctx.tx, stocktake.id)).some((one) => one.obligation === ref);
  return isDecided ? refused('settlement.decided', { ref }) : ok(obligation.ref);
}

const isPartnerOf = ({ parties }: { parties: Parameters<typeof boundParties>[0] }, body: string): boolean =>
  boundParties(parties).some((one) => one.side === 'partner' && one.organisation === body);

const partnersSeated = async (ctx: Context, { committee }: Stocktake): Promise<string[]> =>
  (await listSeats(ctx.tx, { committees: [committee], on: ctx.today })).flatMap((one) =>
    one.seat === 'partner' ? one.organisation : [],
  );

/**
 * Closes the contested obligations that a meeting decided on, now that its chair approved and every partner confirmed the
 * minutes. What is contested no more, or has passed to another committee since, stays as it is.
 */
export async function settleObligations(ctx: Context, stocktake: Stocktake): Promise<Result<string[]>> {
  const closed: string[] = [];
  for (const { id, obligation, outcome, words } of await decisionsOf(ctx.tx, stocktake.id)) {
    if (obligation === undefined || outcome === undefined) continue;
    const [found] = await listObligations(ctx.tx, { refs: [obligation] });
    const [agreement] = await agreementsByRefs(ctx.tx, [found!.agreement]);
    if (agreement?.committee !== stocktake.committee) continue;
    if (!(await partnersSeated(ctx, stocktake)).some((body) => isPartnerOf(agreement, body))) continue;
    const settled = await settleObligation(ctx, { obligation, outcome, decision: id, words });
    if (!settled.ok) return settled;
    if (settled.value) closed.push(obligation);
  }
  return ok(closed);
}
