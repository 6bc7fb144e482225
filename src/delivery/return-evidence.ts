import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { judge } from './judge-evidence.ts';
import type { Standing } from './on-file.ts';

/**
 * Returns an evidence to who brought it, with the reason: what is missing or wrong, so that it can be brought anew.
 *
 * refuses  'evidence.unknown' · 'four-eyes.bringer-accepts' · 'evidence.cited-only' · 'act.reason-missing'
 *          · 'workflow.no-such-step' (judged already) · 'project.cancelled'
 */
export const returnEvidence = (
  ctx: Context,
  input: { evidence: string; reason: LocalizedText },
): Promise<Result<Standing>> => judge(ctx, 'return', input);
