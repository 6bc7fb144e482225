import { sourcesByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkHolding } from './holding.rules.ts';
import { addHolding, holdHoldings, isCurrency, listHoldings, nextNumber } from './holding.store.ts';
import type { Holding } from './holding.ts';

export type RecordHolding = Omit<
  Holding,
  'ref' | 'recordedBy' | 'recordedOn' | 'removedOn' | 'removedBy' | 'removalReason' | 'version'
>;

/**
 * Records who holds a part of a layer of a project.
 *
 * refuses  'organisation.unknown' · 'source.unknown' · 'money.currency-invalid' · what `checkHolding` refuses
 */
export async function recordHolding(
  ctx: Context,
  input: RecordHolding,
): Promise<Result<{ ref: string; version: number }>> {
  const known = await checkNames(ctx, input);
  if (!known.ok) return known;
  await holdHoldings(ctx.tx, input.project);
  const fits = checkHolding(input, await listHoldings(ctx.tx, { projects: [input.project] }), ctx.today);
  if (!fits.ok) return fits;
  const ref = `${input.project}/H${await nextNumber(ctx.tx, 'layer_holding', input.project)}`;
  const holding: Holding = { ...input, ref, recordedBy: ctx.caller.person!, recordedOn: ctx.today, version: 1 };
  await addHolding(ctx.tx, ctx.newId(), holding);
  return ok({ ref, version: 1 });
}

type Named = Partial<Pick<Holding, 'organisation' | 'substitute' | 'source' | 'switchCurrency'>>;

/** refuses 'organisation.unknown' · 'source.unknown' · 'money.currency-invalid' */
export async function checkNames(ctx: Context, named: Named): Promise<Result<null>> {
  const [unknown] = await unknownOrganisations(ctx.tx, [named.organisation, named.substitute]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  if (named.source && (await sourcesByRef(ctx.tx, [named.source])).length === 0)
    return refused('source.unknown', { ref: named.source });
  if (named.switchCurrency && !(await isCurrency(ctx.tx, named.switchCurrency)))
    return refused('money.currency-invalid', { currency: named.switchCurrency });
  return ok(null);
}
