import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { confirm } from './settle-standing-act.ts';

/**
 * Confirms the suspension that another person proposed.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already) · every guard again
 */
export const confirmSuspension = (ctx: Context, input: { act: string }): Promise<Result<Standing>> =>
  confirm(ctx, 'suspension', input.act);
