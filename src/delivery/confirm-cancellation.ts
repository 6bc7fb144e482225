import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { confirm } from './settle-standing-act.ts';

/**
 * Confirms the cancellation that another person proposed. There is no way back.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already) · every guard again
 */
export const confirmCancellation = (ctx: Context, input: { act: string }): Promise<Result<Standing>> =>
  confirm(ctx, 'cancellation', input.act);
