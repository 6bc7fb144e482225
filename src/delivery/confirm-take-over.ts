import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { confirm } from './settle-standing-act.ts';

/**
 * Confirms the take-over that another person recorded: the project stands at the declared stage, and its gate begins.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already) · every guard again
 */
export const confirmTakeOver = (ctx: Context, input: { takeOver: string }): Promise<Result<Standing>> =>
  confirm(ctx, 'take-over', input.takeOver);
