import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { confirm } from './settle-standing-act.ts';

/**
 * Confirms the resumption that another person proposed: the project goes on at the stage where it stopped.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already) · every guard again
 */
export const confirmResumption = (ctx: Context, input: { act: string }): Promise<Result<Standing>> =>
  confirm(ctx, 'resumption', input.act);
