import type { LocalizedText, Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { refuse } from './settle-standing-act.ts';

/**
 * Refuses a take-over, higher instruction, suspension, resumption or cancellation that another person proposed.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already)
 */
export const refuseAct = (ctx: Context, input: { act: string; reason: LocalizedText }): Promise<Result<Standing>> =>
  refuse(ctx, input.act, input.reason);
