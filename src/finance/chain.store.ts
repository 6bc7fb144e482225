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

/**
 * Transactions by their identifiers; with them those of an import that follow nothing, which lie between the first and the last of its
 * identifiers. What follows a line of the same import hangs on one of these.
 */
export type TiedTo = { ids: readonly string[]; batch?: { id: string; first: string; last: string } };

/**
 * The chains that these transactions belong to, one after another: all that hangs together by what it follows, with its reversals.
 * Lines that follow nothing and that nothing follows have no chain.
 */
export async function* chainsOf(tx: Tx, { ids, batch }: TiedTo): AsyncGenerator<ChainLine[]> {
  const values = batch ? [ids, batch.id, batch.first, batch.last] : [ids];
  const begun = batch
    ? 'union select side, provider, ref from money_transaction where id between $3 and $4 and batch = $2 and follows is null and reverses is null'
    : '';
  // nobody has taken back yet what an import just recorded
  const mayBeReversed = batch ? 'd.batch is distinct from $2' : 'true';
  // Each step is one look into an index for each line (offset 0 keeps the looks apart): the server has not yet counted what an import just
  // added, and would otherwise read the whole table at every level.
  const sql = `with recursive up as (
      select id as start, side, provider, ref, follows, 0 as depth from money_transaction where id = any($1) and reverses is null
      union all
      select up.start, up.side, up.provider, p.ref, p.follows, up.depth + 1 from up cross join lateral (
          select ref, follows from money_transaction where side = up.side and provider = up.provider and ref = up.follows and reverses is null offset 0) p
        where up.follows is not null and up.depth < ${DEPTH}),
    root as (select distinct side, provider, ref from (
      select distinct on (start) side, provider, ref from up order by start, depth desc) highest ${begun}),
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
