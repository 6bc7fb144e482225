import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { reviseAxisRow } from './strategy.store.ts';
import type { Axis } from './strategy.ts';

export type ReviseAxis = { ref: string; version: number; changes: Partial<Omit<Axis, 'ref' | 'strategy'>> };

/**
 * Revises an axis; it stays in its strategy, since pledges and projects stand under it.
 *
 * refuses  'axis.unknown' · 'conflict.changed'
 */
export const reviseAxis = (ctx: Context, { ref, version, changes }: ReviseAxis): Promise<Result<{ version: number }>> =>
  reviseAxisRow(ctx.tx, ref, version, changes);
