import { type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { heldAllowed } from './document.rules.ts';
import { fileByHash, sourceByRef } from './readers.ts';
import { reviseSourceRow } from './source.store.ts';
import type { Source } from './source.ts';

export type ReviseSource = { ref: string; version: number; changes: Partial<Omit<Source, 'ref'>> };

/**
 * Revises a source. Claims that rest on it keep pointing at it: a different document is another source.
 *
 * refuses  'source.unknown' · 'source.held-without-file' · 'conflict.changed'
 */
export async function reviseSource(
  ctx: Context,
  { ref, version, changes }: ReviseSource,
): Promise<Result<{ version: number }>> {
  const before = await sourceByRef(ctx.tx, ref);
  if (!before) return refused('source.unknown', { ref });
  const after = { ...before, ...changes };
  const isKept = after.sha256 !== undefined && (await fileByHash(ctx.tx, after.sha256)) !== undefined;
  const held = heldAllowed(after, isKept);
  if (!held.ok) return held;
  const custom = await checkCustom(ctx.tx, 'source', changes.custom, before.custom ?? {});
  if (!custom.ok) return custom;
  return reviseSourceRow(ctx.tx, ref, version, changes);
}
