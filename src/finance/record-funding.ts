import { ok, type Result, refused } from '../kernel/index.ts';
import { organisationByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addFundings, listFundings, nextFundingNumber, reviseFundingRow } from './funding.store.ts';
import type { Funding } from './funding.ts';
import { listCurrencies } from './rate.store.ts';
import { recorderOf } from './record-rate.ts';
import { checkedAmount } from './transaction.rules.ts';

export type RecordFunding = Omit<Funding, 'ref' | 'recordedBy' | 'recordedOn' | 'version'>;

/**
 * Records who gives money for a project, by which instrument and how much: announced, or signed on a day.
 *
 * refuses  'organisation.unknown' · what `checkedFunding` refuses · 'envelope.not-there'
 */
export async function recordFunding(
  ctx: Context,
  input: RecordFunding,
): Promise<Result<{ ref: string; version: number }>> {
  const checked = await checkedNewFunding(ctx, input);
  if (!checked.ok) return checked;
  const ref = `${input.project}/F${await nextFundingNumber(ctx.tx, input.project)}`;
  const funding = { ...input, ref, recordedBy: recorderOf(ctx), recordedOn: ctx.today, version: 1 };
  await addFundings(ctx.tx, [{ ...funding, id: ctx.newId() }]);
  return ok({ ref, version: 1 });
}

/** Whether a funding can be recorded, with nothing recorded. refuses  'organisation.unknown' · what `checkedFunding` refuses */
export async function checkedNewFunding(
  ctx: Pick<Context, 'tx' | 'today'>,
  input: RecordFunding,
): Promise<Result<null>> {
  return (await organisationByRef(ctx.tx, input.organisation))
    ? checkedFunding(ctx, input)
    : refused('organisation.unknown', { ref: input.organisation });
}

export type ReviseFunding = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordFunding, 'project' | 'organisation'>>;
};

/**
 * Revises what is known of a funding: announced becomes signed, an amount is corrected, money is withdrawn. The ledger keeps what it was.
 *
 * refuses  'funding.unknown' · what `checkedFunding` refuses · 'conflict.changed'
 */
export async function reviseFunding(
  ctx: Context,
  { ref, version, changes }: ReviseFunding,
): Promise<Result<{ ref: string; version: number }>> {
  const [funding] = await listFundings(ctx.tx, { refs: [ref] });
  if (!funding) return refused('funding.unknown', { ref });
  const checked = await checkedFunding(ctx, { ...funding, ...changes });
  if (!checked.ok) return checked;
  const saved = await reviseFundingRow(ctx.tx, ref, version, changes);
  return saved.ok ? ok({ ref, version: saved.value.version }) : saved;
}

/**
 * refuses  what `checkedAmount` refuses · 'funding.years-out-of-order' · 'funding.signature-missing' · 'funding.in-the-future'
 */
async function checkedFunding(ctx: Pick<Context, 'tx' | 'today'>, one: RecordFunding): Promise<Result<null>> {
  const amount = checkedAmount(one.amount, one.currency, await listCurrencies(ctx.tx));
  if (!amount.ok) return amount;
  const { firstYear: first, lastYear: last } = one;
  if (first !== undefined && last !== undefined && last < first)
    return refused('funding.years-out-of-order', { first, last });
  if (one.standing === 'signed' && one.signedOn === undefined) return refused('funding.signature-missing');
  if (one.signedOn !== undefined && one.signedOn > ctx.today)
    return refused('funding.in-the-future', { day: one.signedOn, today: ctx.today });
  return ok(null);
}
