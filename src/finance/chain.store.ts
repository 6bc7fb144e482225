import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import type { Row } from '../platform/database/rows.ts';
import type { ChainLine } from './chain.rules.ts';
import { transactionMap } from './transaction.store.ts';
import type { Step } from './transaction.ts';

/** A chain has four steps: no way up or down is longer. */
const DEPTH = 4;

/**
 * The chains that these transactions belong to, one after another: all that hangs together by what it follows, with its reversals.
 * Lines that follow nothing and that nothing follows have no chain.
 */
export async function* chainsOf(
  tx: Tx,
  which: { ids: readonly string[] } | { batch: string },
): AsyncGenerator<ChainLine[]> {
  const [condition, value] = 'ids' in which ? ['t.id = any($1)', which.ids] : ['t.batch = $1', which.batch];
  const sql = `with recursive up as (
      select t.id as start, t.side, t.provider, t.ref, t.follows, 0 as depth from money_transaction t where ${condition} and t.reverses is null
      union all
      select up.start, p.side, p.provider, p.ref, p.follows, up.depth + 1 from up
        join money_transaction p on p.side = up.side and p.provider = up.provider and p.ref = up.follows and p.reverses is null
        where up.depth < ${DEPTH}),
    root as (select distinct on (start) side, provider, ref from up order by start, depth desc),
    down as (
      select r.side, r.provider, r.ref as root, t.id, t.ref, 0 as depth from (select distinct side, provider, ref from root) r
        join money_transaction t on t.side = r.side and t.provider = r.provider and t.ref = r.ref and t.reverses is null
      union all
      select d.side, d.provider, d.root, c.id, c.ref, d.depth + 1 from down d
        join money_transaction c on c.side = d.side and c.provider = d.provider and c.follows = d.ref and c.reverses is null
        where d.depth < ${DEPTH}),
    tied as (select side, provider, root, id from down where (side, provider, root) in (select side, provider, root from down group by 1, 2, 3 having count(*) > 1)),
    whole as (
      select side, provider, root, id from tied
      union
      select d.side, d.provider, d.root, r.id from tied d join money_transaction r on r.reverses = d.id)
    select w.root, t.* from whole w join money_transaction t on t.id = w.id order by w.side, w.provider, w.root`;
  let open: { key: string; lines: ChainLine[] } | undefined;
  for await (const rows of pages<Row>(tx, sql, [value], 2000))
    for (const row of rows) {
      const key = JSON.stringify([row.side, row.provider, row.root]);
      if (open && open.key !== key) {
        yield open.lines;
        open = undefined;
      }
      open ??= { key, lines: [] };
      open.lines.push(transactionMap.fromRow(row));
    }
  if (open) yield open.lines;
}

/** For each of these transactions, the steps of the lines it follows. */
export async function stepsAbove(tx: Tx, ids: readonly string[]): Promise<Map<string, Step[]>> {
  const found = await tx.query<{ start: string; step: Step }>(
    `with recursive up as (
       select t.id as start, t.side, t.provider, t.follows, 0 as depth, null::text as step from money_transaction t where t.id = any($1)
       union all
       select up.start, p.side, p.provider, p.follows, up.depth + 1, p.step from up
         join money_transaction p on p.side = up.side and p.provider = up.provider and p.ref = up.follows and p.reverses is null
         where up.depth < ${DEPTH})
     select start, step from up where depth > 0`,
    [ids],
  );
  const steps = new Map<string, Step[]>(ids.map((id) => [id, []]));
  for (const { start, step } of found.rows) steps.get(start)!.push(step);
  return steps;
}

/** How many paiements of a project, not taken back, rest on no engagement that was reported. */
export async function paidWithoutEngagement(tx: Tx, project: string): Promise<number> {
  const found = await tx.query<{ n: number }>(
    `with recursive up as (
       select t.id as start, t.side, t.provider, t.follows, 0 as depth, t.step from money_transaction t
         where t.project = $1 and t.step = 'paiement' and t.side = 'state' and t.reverses is null
           and not exists (select 1 from money_transaction r where r.reverses = t.id)
       union all
       select up.start, p.side, p.provider, p.follows, up.depth + 1, p.step from up
         join money_transaction p on p.side = up.side and p.provider = up.provider and p.ref = up.follows and p.reverses is null
         where up.depth < ${DEPTH})
     select count(*)::integer as n from (select start from up group by start having not bool_or(step = 'engagement')) s`,
    [project],
  );
  return found.rows[0]!.n;
}
