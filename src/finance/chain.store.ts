import type { Tx } from '../platform/database/database.ts';
import { pages } from '../platform/database/pages.ts';
import { type Row, rowMap } from '../platform/database/rows.ts';
import type { ChainLine } from './chain.rules.ts';
import type { Step } from './transaction.ts';

/** A chain has four steps: no way up or down is longer. */
const DEPTH = 4;

const chainMap = rowMap<ChainLine>({
  id: 'id',
  ref: 'ref',
  step: 'step',
  project: 'project',
  amount: 'amount',
  currency: 'currency',
  follows: 'follows',
  reverses: 'reverses',
});
const CHAIN_COLUMNS = 'id, ref, step, project, amount, currency, follows, reverses';

/** Transactions by their identifiers; or those of one import, which lie between the first and the last of its identifiers. */
export type TiedTo = { ids: readonly string[] } | { batch: string; first: string; last: string };

/**
 * The chains that these transactions belong to, one after another: all that hangs together by what it follows, with its reversals.
 * Lines that follow nothing and that nothing follows have no chain.
 */
export async function* chainsOf(tx: Tx, which: TiedTo): AsyncGenerator<ChainLine[]> {
  // nobody has taken back yet what an import just recorded
  const [among, values, mayBeReversed] =
    'ids' in which
      ? ['id = any($1)', [which.ids], 'true']
      : ['id between $2 and $3 and batch = $1', [which.batch, which.first, which.last], 'd.batch is distinct from $1'];
  // Each step is one look into an index for each line (offset 0 and the question in brackets keep the looks apart): the server has not yet
  // counted what an import just added, and would otherwise read the whole table at every level. A line that follows another of the same
  // import is found from above: only what begins there is climbed from.
  const sql = `with recursive up as (
      select id as start, side, provider, ref, follows, 0 as depth from money_transaction t where ${among} and reverses is null
        and (follows is null or (select ${among} from money_transaction p
          where p.side = t.side and p.provider = t.provider and p.ref = t.follows and p.reverses is null) is not true)
      union all
      select up.start, up.side, up.provider, p.ref, p.follows, up.depth + 1 from up cross join lateral (
          select ref, follows from money_transaction where side = up.side and provider = up.provider and ref = up.follows and reverses is null offset 0) p
        where up.follows is not null and up.depth < ${DEPTH}),
    root as (select distinct side, provider, ref from (
      select distinct on (start) side, provider, ref from up order by start, depth desc) highest),
    down as (
      select r.side, r.provider, r.ref as root, 0 as depth, t.* from root r cross join lateral (
          select ${CHAIN_COLUMNS}, batch from money_transaction where side = r.side and provider = r.provider and ref = r.ref and reverses is null offset 0) t
      union all
      select d.side, d.provider, d.root, d.depth + 1, c.* from down d cross join lateral (
          select ${CHAIN_COLUMNS}, batch from money_transaction where side = d.side and provider = d.provider and follows = d.ref and reverses is null offset 0) c
        where d.depth < ${DEPTH}),
    tied as (
      select * from (select *, count(*) over (partition by side, provider, root) as lines from down) each where lines > 1)
    select side, provider, root, ${CHAIN_COLUMNS} from tied
    union all
    select d.side, d.provider, d.root, r.* from tied d cross join lateral (
      select ${CHAIN_COLUMNS} from money_transaction where reverses = d.id and ${mayBeReversed} offset 0) r
    order by side, provider, root`;
  let open: { key: string; lines: ChainLine[] } | undefined;
  for await (const rows of pages<Row>(tx, sql, values, 2000))
    for (const row of rows) {
      const key = JSON.stringify([row.side, row.provider, row.root]);
      if (open && open.key !== key) {
        yield open.lines;
        open = undefined;
      }
      open ??= { key, lines: [] };
      open.lines.push(chainMap.fromRow(row));
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
