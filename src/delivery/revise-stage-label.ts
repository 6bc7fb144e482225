import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Stage } from './stage.ts';
import { reviseStageRow, type StageLabel } from './template.store.ts';

export type ReviseStageLabel = { stage: Stage; version: number; changes: Partial<Omit<StageLabel, 'stage'>> };

/**
 * Revises what a stage is called. Codes and order of the stages are fixed.
 *
 * refuses  'template.stage-unknown' · 'conflict.changed'
 */
export const reviseStageLabel = (
  ctx: Context,
  { stage, version, changes }: ReviseStageLabel,
): Promise<Result<{ version: number }>> => reviseStageRow(ctx.tx, stage, version, changes);
