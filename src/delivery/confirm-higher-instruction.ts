import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { confirm } from './settle-standing-act.ts';

/**
 * Confirms the higher instruction that another person recorded: the project moves, the door is broken.
 *
 * refuses  'act.unknown' · 'four-eyes.recorder-confirms' · 'workflow.no-such-step' (settled already) · every guard again
 */
export const confirmHigherInstruction = (ctx: Context, input: { instruction: string }): Promise<Result<Standing>> =>
  confirm(ctx, 'higher-instruction', input.instruction);
