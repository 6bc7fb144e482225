import type { Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Standing } from './on-file.ts';
import { type ProposeChange, proposeChange } from './propose-change.ts';

/**
 * Proposes to end a project without its being done, with a reason. Nothing ends until another person confirms; then nothing begins again.
 *
 * refuses  'project.unknown' · 'project.no-such-step' · 'act.already-proposed' · 'act.in-the-future' · 'act.before-stage'
 */
export const proposeCancellation = (ctx: Context, input: ProposeChange): Promise<Result<Standing & { id: string }>> =>
  proposeChange(ctx, 'cancellation', input);
