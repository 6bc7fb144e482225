import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { EvidenceType } from './evidence.ts';
import { reviseEvidenceTypeRow } from './template.store.ts';

export type ReviseEvidenceType = { code: string; version: number; changes: Partial<Omit<EvidenceType, 'code'>> };

/**
 * Revises a kind of paper. Evidence already brought keeps the class it was born with.
 *
 * refuses  'evidence.type-unknown' · 'conflict.changed'
 */
export const reviseEvidenceType = (
  ctx: Context,
  { code, version, changes }: ReviseEvidenceType,
): Promise<Result<{ version: number }>> => reviseEvidenceTypeRow(ctx.tx, code, version, changes);
