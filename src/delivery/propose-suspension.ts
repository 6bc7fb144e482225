import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { type ProposeChange, proposeChange } from './propose-change.ts';

/**
 * Proposes to suspend a project, with a reason. It goes on until another person confirms.
 *
 * refuses  'project.unknown' · 'project.no-such-step' · 'act.already-proposed' · 'act.in-the-future' · 'act.before-stage'
 */
export const proposeSuspension = (ctx: Context, input: ProposeChange): Promise<Result<Standing & { id: string }>> =>
  proposeChange(ctx, 'suspension', input);
