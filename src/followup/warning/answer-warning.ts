import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { ANSWER_HOLDS } from './episode.rules.ts';
import { type ActedOnWarning, type ActOnWarning, actOnWarning } from './warning-act.ts';

/**
 * Says what is done about a warning, by the body that owns its subject or by those whom its rule asks. It is quiet for thirty working
 * days; if its cause still stands then, it comes back.
 *
 * refuses  what `actOnWarning` refuses; 'warning.not-asked' whoever is neither
 */
export const answerWarning = (ctx: Context, on: ActOnWarning): Promise<Result<ActedOnWarning>> =>
  actOnWarning(ctx, 'answer', on, async ({ days }) => ok({ until: days.after(ctx.today, ANSWER_HOLDS) }));
