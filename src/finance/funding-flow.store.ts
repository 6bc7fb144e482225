import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { FundingStanding } from './funding.ts';
import type { Seen } from './totals.store.ts';

/** One funding of a strategy, with where its project stands in it. */
export type FlowingFunding = {
  ref: string;
  project: string;
  axis: string | null;
  organisation: string;
  standing: FundingStanding;
  amount: string;
  currency: string;
  /** Day whose rate converts it: when it was signed, or else recorded. */
  day: Day;
};

/** Fundings of the projects of a strategy that are not withdrawn, as far as `seen` allows. */
export async function flowingFundings(tx: Tx, strategy: string, seen: Seen): Promise<FlowingFunding[]> {
  const values: unknown[] = [strategy];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<FlowingFunding>(
    `select s.ref, s.project, s.axis, s.organisation, s.standing, s.amount, s.currency, s.day from (
       select f.ref, f.project, p.strategy, p.axis, f.organisation, f.organisation as provider, null::text as receiver,
         f.standing, f.amount, f.currency, coalesce(f.signed_on, f.recorded_on) as day
       from funding f join project p on p.ref = f.project where f.standing <> 'withdrawn') s
     where s.strategy = $1 and ${seen(param)} order by s.project, length(s.ref), s.ref`,
    values,
  );
  return found.rows;
}
