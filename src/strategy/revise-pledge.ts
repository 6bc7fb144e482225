import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkPledge } from './pledge.check.ts';
import { revisePledgeRow } from './pledge.store.ts';
import type { Pledge } from './pledge.ts';
import { pledgeByRef } from './readers.ts';

export type RevisePledge = { ref: string; version: number; changes: Partial<Omit<Pledge, 'ref'>> };

/**
 * Revises an item of the register on the version that the person had before their eyes.
 *
 * refuses  'pledge.unknown' · 'conflict.changed' (which fields changed since, by whom, when) · what `checkPledge` refuses
 */
export async function revisePledge(
  ctx: Context,
  { ref, version, changes }: RevisePledge,
): Promise<Result<{ version: number }>> {
  const before = await pledgeByRef(ctx.tx, ref);
  if (!before) return refused('pledge.unknown', { ref });
  // A stale version is told first: the checks below would speak of a pledge that nobody has before their eyes.
  if (before.version === version) {
    const checked = await checkPledge(ctx.tx, { ...before, ...changes }, before);
    if (!checked.ok) return checked;
  }
  return revisePledgeRow(ctx.tx, ref, version, changes);
}
