import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { MOST_SNOOZED } from './episode.rules.ts';
import { type ActedOnWarning, type ActOnWarning, actOnWarning } from './warning-act.ts';

/**
 * Puts a warning off until a day, with a reason; on that day it comes back if its cause still stands.
 *
 * refuses  'warning.snooze-backwards' (today or before) · 'warning.snooze-too-long' (beyond thirty working days)
 *          · what `actOnWarning` refuses
 */
export const snoozeWarning = (
  ctx: Context,
  { until, ...on }: ActOnWarning & { until: Day },
): Promise<Result<ActedOnWarning>> =>
  actOnWarning(ctx, 'snooze', on, async ({ days }) => {
    if (until <= ctx.today) return refused('warning.snooze-backwards', { until });
    const last = days.after(ctx.today, MOST_SNOOZED);
    return until > last ? refused('warning.snooze-too-long', { until, last }) : ok({ until });
  });
