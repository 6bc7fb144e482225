import { ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';

/**
 * What committees came to, summed over all of them.
 *
 * held       meetings that were held, of those planned for a day that is past and not cancelled
 * decisions  taken in them
 * inTime     actions declared done by the day first set and confirmed since, of those whose first day is past or that are done; what was
 *            dropped is not counted, what was postponed counts by its first day
 */
export type StocktakeFigures = {
  held: { done: number; of: number };
  decisions: number;
  inTime: { done: number; of: number };
};

export async function stocktakeFigures({ tx, today }: Context): Promise<Result<StocktakeFigures>> {
  const found = await tx.query<Record<'held' | 'planned' | 'decisions' | 'inTime' | 'due', number>>(
    `select m.held, m.planned, d.decisions, a."inTime", a.due
     from (
       select count(*) filter (where held_on is not null)::integer as held,
         count(*) filter (where held_on is not null or planned_on < $1)::integer as planned
       from stocktake where state <> 'cancelled') m,
     (select count(*)::integer as decisions from committee_decision) d,
     (
       select count(*) filter (where a.state = 'done' and s.day <= a.first_due_on)::integer as "inTime",
         count(*) filter (where a.state = 'done' or a.first_due_on < $1)::integer as due
       from committee_action a left join lateral (
         select max(day) as day from committee_action_step where action = a.id and act = 'declare') s on true
       where a.state <> 'dropped') a`,
    [today],
  );
  const { held, planned, decisions, inTime, due } = found.rows[0]!;
  return ok({ held: { done: held, of: planned }, decisions, inTime: { done: inTime, of: due } });
}
