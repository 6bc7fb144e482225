import { type Day, ok, type Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';

/** What one side owes: met, past its day and still owed, and the rest that is not waived. */
export type SideFigures = { side: 'state' | 'partner'; met: number; overdue: number; pending: number };

/**
 * What the cooperation has come to, summed over all agreements.
 *
 * years       agreements by the year of their signature, those not signed without one
 * closed      obligations closed by joint minutes, of all that are not waived
 * assistance  technical assistance accepted, of all that is owed
 * steps       transfers of know-how at each step, 0 to 5
 * studies     studies whose gate was passed, of all that were not dropped
 */
export type CooperationFigures = {
  years: { year?: number; agreements: number }[];
  sides: SideFigures[];
  closed: { done: number; of: number };
  assistance: { done: number; of: number };
  steps: number[];
  studies: { done: number; of: number };
};

export const cooperationFigures = async (ctx: Context): Promise<Result<CooperationFigures>> =>
  ok(await figuresOn(ctx.tx, ctx.today));

async function figuresOn(tx: Tx, today: Day): Promise<CooperationFigures> {
  const [years, obligations, steps, studies] = await Promise.all([
    tx.query<{ year: number | null; agreements: number }>(
      `select extract(year from signed_on)::integer as year, count(*)::integer as agreements
       from partner_agreement group by 1 order by 1`,
    ),
    tx.query<SideFigures & { closed: number; assistance: number; assistanceMet: number }>(
      `select s.side, count(*) filter (where o.state = 'met')::integer as met,
         count(*) filter (where o.state in ('open', 'returned') and o.due_on < $1)::integer as overdue,
         count(*) filter (where o.state in ('declared', 'contested')
           or (o.state in ('open', 'returned') and (o.due_on is null or o.due_on >= $1)))::integer as pending,
         count(*) filter (where o.state = 'met' and exists (
           select from obligation_step t where t.obligation = o.ref and t.act = 'settle' and t.to_state = 'met'))::integer as closed,
         count(*) filter (where o.kind = 'technical-assistance')::integer as assistance,
         count(*) filter (where o.kind = 'technical-assistance' and o.state = 'met')::integer as "assistanceMet"
       from (values ('state'), ('partner')) as s (side)
         left join agreement_obligation o on o.side = s.side and o.state <> 'waived'
       group by s.side order by s.side desc`,
      [today],
    ),
    tx.query<{ n: number }>(
      `select count(t.ref)::integer as n from generate_series(0, 5) as s (step) left join transfer t on t.step = s.step
       group by s.step order by s.step`,
    ),
    tx.query<{ done: number; of: number }>(
      `select count(*) filter (where s.stage = 'reviewed' and exists (
           select from study_criterion c join gate g on g.project = c.project and g.number = c.gate
             join gate_decision d on d.gate = g.ref and d.status = 'confirmed' and d.verdict like 'pass%'
           where c.study = s.ref and c.unnamed_on is null))::integer as done, count(*)::integer as of
       from study s where s.stage <> 'dropped'`,
    ),
  ]);
  const sides = obligations.rows;
  const sum = (of: (side: (typeof sides)[number]) => number): number => sides.reduce((all, one) => all + of(one), 0);
  return {
    years: years.rows.map(({ year, agreements }) => ({ ...(year === null ? {} : { year }), agreements })),
    sides: sides.map(({ side, met, overdue, pending }) => ({ side, met, overdue, pending })),
    closed: { done: sum((one) => one.closed), of: sum((one) => one.met + one.overdue + one.pending) },
    assistance: { done: sum((one) => one.assistanceMet), of: sum((one) => one.assistance) },
    steps: steps.rows.map((row) => row.n),
    studies: studies.rows[0]!,
  };
}
