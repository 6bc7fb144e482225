import { type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from './readers.ts';
import { reviseStrategyRow } from './strategy.store.ts';
import type { Strategy } from './strategy.ts';

export type ReviseStrategy = { ref: string; version: number; changes: Partial<Omit<Strategy, 'ref'>> };

/**
 * Revises a strategy.
 *
 * refuses  'strategy.unknown' · 'organisation.unknown' · custom field codes · 'conflict.changed'
 */
export async function reviseStrategy(
  ctx: Context,
  { ref, version, changes }: ReviseStrategy,
): Promise<Result<{ version: number }>> {
  const before = await strategyByRef(ctx.tx, ref);
  if (!before) return refused('strategy.unknown', { ref });
  const [unknown] = await unknownOrganisations(ctx.tx, [changes.owner]);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  const custom = await checkCustom(ctx.tx, 'strategy', changes.custom, before.custom ?? {});
  if (!custom.ok) return custom;
  return reviseStrategyRow(ctx.tx, ref, version, changes);
}
