import { listTarget, may } from '../access/index.ts';
import { addDays } from '../kernel/index.ts';
import { listShownObligations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TodaySource } from './today.ts';

type Line = Awaited<ReturnType<TodaySource<Context>>>[number];

/** Days ahead that an obligation is told of before its day. */
const DAYS_AHEAD = 30;

/** Obligations under agreements: those that the caller's body owes and is to declare, and those that the other side declared. */
export const obligationsWaiting: TodaySource<Context> = async (ctx) => {
  const holds = (['obligation.declare', 'obligation.judge'] as const).some((right) =>
    may(ctx.caller, right, listTarget),
  );
  if (!holds) return [];
  const soon = addDays(ctx.today, DAYS_AHEAD);
  const found = await listShownObligations(ctx, { states: ['open', 'returned', 'declared'] });
  return found.flatMap(({ ref: about, title, dueOn, acts, steps }): Line[] => {
    const since = steps.at(-1)!.day;
    if (acts.includes('accept'))
      return [{ why: 'obligation-to-judge', line: { about, title, since, act: 'accept-obligation' } }];
    return acts.includes('declare') && dueOn !== undefined && dueOn <= soon
      ? [{ why: 'obligation-due', line: { about, title, since: dueOn, due: dueOn, act: 'declare-obligation' } }]
      : [];
  });
};
