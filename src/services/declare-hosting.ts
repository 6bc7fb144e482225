import { sourcesByRef } from '../documents/readers.ts';
import { assetsByRef } from '../infrastructure/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type AskedStatement, statementFits } from './hosting.rules.ts';
import { heldSystem } from './record-system.ts';
import { declaredBy, type HeldRecord } from './settle.ts';
import { addStatement, statements, statementsOf, touchSystem } from './state-system.store.ts';
import type { HostingStatement } from './state-system.ts';

export type DeclareHosting = AskedStatement & {
  system: string;
  version: number;
  reference?: LocalizedText | undefined;
};

/**
 * Says where a system is hosted, where it shall be by which day, or that it was moved, in the name of its administration.
 * It is declared until another body verifies it.
 *
 * refuses  'system.unknown' · 'conflict.changed' · 'organisation.unknown' · 'asset.unknown' · 'source.unknown' · what `statementFits` refuses
 */
export async function declareHosting(
  ctx: Context,
  { system: ref, version, source, reference, ...asked }: DeclareHosting,
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await heldSystem(ctx, ref, version);
  if (!held.ok) return held;
  const before = (await statementsOf(ctx.tx, [ref])).get(ref) ?? [];
  const fits = statementFits(before, { ...asked, source, reference }, ctx.today);
  if (!fits.ok) return fits;
  const [stranger] = await unknownOrganisations(ctx.tx, [asked.provider]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (asked.asset && (await assetsByRef(ctx.tx, [asked.asset])).length === 0)
    return refused('asset.unknown', { ref: asked.asset });
  if (source && (await sourcesByRef(ctx.tx, [source])).length === 0) return refused('source.unknown', { ref: source });
  const said = declaredBy(ctx, {
    organisation: held.value.administration,
    number: before.length + 1,
    ...(source ? { source } : {}),
    ...(reference ? { reference } : {}),
  });
  await addStatement(ctx.tx, ref, { ...said, ...(asked as Pick<HostingStatement, 'kind' | 'asOf'>) });
  await touchSystem(ctx.tx, ref);
  return ok({ ref, version: version + 1, id: said.id, number: said.number });
}

/** What is verified or returned of the hosting of systems. */
export const heldStatements: HeldRecord<HostingStatement> = {
  ...statements,
  hold: (ctx, ref) => heldSystem(ctx, ref),
  touch: (ctx, ref) => touchSystem(ctx.tx, ref),
};
