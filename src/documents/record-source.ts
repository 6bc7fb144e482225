import { ok, type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { heldAllowed } from './document.rules.ts';
import { fileByHash, sourceByRef } from './readers.ts';
import { addSources } from './source.store.ts';
import type { Source } from './source.ts';

/**
 * Records a source. It may be called held only when its bytes are in the file store.
 *
 * refuses  'source.ref-taken' · 'source.held-without-file' · custom field codes
 */
export async function recordSource(ctx: Context, input: Source): Promise<Result<{ ref: string; version: number }>> {
  if (await sourceByRef(ctx.tx, input.ref)) return refused('source.ref-taken', { ref: input.ref });
  const isKept = input.sha256 !== undefined && (await fileByHash(ctx.tx, input.sha256)) !== undefined;
  const held = heldAllowed(input, isKept);
  if (!held.ok) return held;
  const custom = await checkCustom(ctx.tx, 'source', input.custom);
  if (!custom.ok) return custom;
  await addSources(ctx.tx, [{ id: ctx.newId(), ...input, recordedBy: ctx.caller.person }]);
  return ok({ ref: input.ref, version: 1 });
}
