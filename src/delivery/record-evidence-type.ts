import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { EvidenceType } from './evidence.ts';
import { addEvidenceTypes } from './template.store.ts';

/**
 * Adds a kind of paper that checklists may ask for.
 *
 * refuses  'request.already-exists' · 'request.value-refused' (restricted without a ground), both by the database
 */
export async function recordEvidenceType(
  ctx: Context,
  input: EvidenceType,
): Promise<Result<{ code: string; version: number }>> {
  await addEvidenceTypes(ctx.tx, [input]);
  return ok({ code: input.code, version: 1 });
}
