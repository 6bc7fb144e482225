import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { checkIndicator } from './indicator.check.ts';
import { reviseIndicatorRow } from './indicator.store.ts';
import type { Indicator } from './indicator.ts';
import { indicatorByRef } from './readers.ts';

type Revise = { ref: string; version: number; changes: Partial<Omit<Indicator, 'ref' | 'strategy'>> };

/**
 * Revises who reports an indicator and where it stands in the chain; what it counts is revised by another version.
 *
 * refuses  'indicator.unknown' · 'conflict.changed' · what `checkIndicator` refuses
 */
export async function reviseIndicator(
  ctx: Context,
  { ref, version, changes }: Revise,
): Promise<Result<{ version: number }>> {
  const before = await indicatorByRef(ctx.tx, ref);
  if (!before) return refused('indicator.unknown', { ref });
  const checked = await checkIndicator(ctx.tx, { ...before, ...changes }, before);
  return checked.ok ? reviseIndicatorRow(ctx.tx, ref, version, changes) : checked;
}
