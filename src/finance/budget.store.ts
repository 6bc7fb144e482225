import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Budget, BudgetFile, BudgetLine } from './budget.ts';
import type { Seen } from './totals.store.ts';

const map = rowMap<Budget>({
  id: 'id',
  project: 'project',
  number: 'number',
  state: 'state',
  currency: 'currency',
  authority: 'authority',
  reference: 'reference',
  dated: 'dated',
  act: 'act',
  words: 'words',
  proposedBy: 'proposed_by',
  proposedOn: 'proposed_on',
  settledBy: 'settled_by',
  settledOn: 'settled_on',
  reason: 'reason',
  version: 'version',
});
const lineMap = rowMap<BudgetLine>({ year: 'year', nature: 'nature', envelope: 'envelope', amount: 'amount' });

export type BudgetFilter = {
  projects?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
  states?: readonly Budget['state'][] | undefined;
  strategy?: string | undefined;
};

/** Budgets with their lines, by project and number. seen  narrows to what a caller may see: a row `s` with its project */
export async function listBudgets(tx: Tx, filter: BudgetFilter, seen?: Seen): Promise<BudgetFile[]> {
  const values: unknown[] = [
    filter.projects ?? null,
    filter.ids ?? null,
    filter.states ?? null,
    filter.strategy ?? null,
  ];
  const where = seen ? seen((value) => `$${values.push(value)}`) : 'true';
  const found = await tx.query<Row>(
    `select b.*, coalesce((select jsonb_agg(jsonb_build_object('year', l.year, 'nature', l.nature, 'envelope', l.envelope, 'amount', l.amount::text)
       order by l.year, l.nature, l.envelope) from budget_line l where l.budget = b.id), '[]') as lines
     from budget b join lateral (select b.project, null::text as provider, null::text as receiver) s on true
     where ($1::text[] is null or b.project = any($1)) and ($2::uuid[] is null or b.id = any($2)) and ($3::text[] is null or b.state = any($3))
       and ($4::text is null or b.project in (select p.ref from project p where p.strategy = $4)) and ${where}
     order by b.project, b.number`,
    values,
  );
  return found.rows.map((row) => ({ ...map.fromRow(row), lines: (row.lines as Row[]).map(lineMap.fromRow) }));
}

export async function budgetForAct(tx: Tx, id: string): Promise<Budget | undefined> {
  const found = await tx.query<Row>('select * from budget where id = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function nextBudgetNumber(tx: Tx, project: string): Promise<number> {
  const found = await tx.query<{ n: number }>(
    'select coalesce(max(number), 0) + 1 as n from budget where project = $1',
    [project],
  );
  return found.rows[0]!.n;
}

export async function addBudgets(
  tx: Tx,
  budgets: readonly (Budget & { lines: (BudgetLine & { id: string })[] })[],
): Promise<void> {
  await insertRows(
    tx,
    'budget',
    budgets.map(({ lines: _, ...budget }) => map.toRow(budget)),
  );
  await insertRows(
    tx,
    'budget_line',
    budgets.flatMap(({ id: budget, lines }) =>
      lines.map(({ id, ...line }) => ({ id, budget, envelope: null, ...lineMap.toRow(line) })),
    ),
  );
}

export async function settleBudgetRow(
  tx: Tx,
  { id, state, settledBy, settledOn, reason }: Pick<Budget, 'id' | 'state' | 'settledBy' | 'settledOn' | 'reason'>,
): Promise<void> {
  await tx.query(
    'update budget set state = $2, settled_by = $3, settled_on = $4, reason = $5, version = version + 1 where id = $1',
    [id, state, settledBy, settledOn, reason ? JSON.stringify(reason) : null],
  );
}
