import { may } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import type { BudgetLine } from '../../finance/index.ts';
import { checkedBudget, type ProposeBudget, proposeBudget } from '../../finance/propose-budget.ts';
import { knownEnvelopes, listBudgets } from '../../finance/readers.ts';
import { ok } from '../../kernel/index.ts';
import type { OpenEntry, RowFault } from './list-entry.ts';
import type { SaidRow } from './list-row.rules.ts';
import { contentOf, differing } from './same-again.rules.ts';

type Written = { row: number; budget: ProposeBudget; rowsOfLines: number[] };

const fieldOf: Record<string, string> = {
  'budget.in-the-future': 'dated',
  'budget.older-than-approved': 'dated',
  'budget.already-proposed': 'project',
  'budget.line-twice': 'year',
  'amount.currency-unknown': 'currency',
  'amount.not-positive': 'amount',
  'amount.finer-than-coin': 'amount',
};

/**
 * Rows as budgets that wait for a second person: rows of one project and one reference of an act are the lines of one budget. The same act
 * with the same lines adds nothing; with others it is refused, since a budget is never rewritten.
 */
export const budgetEntry: OpenEntry = async (ctx, { write }) => {
  const rows: SaidRow[] = [];
  return {
    async take(more) {
      rows.push(...more);
      return [];
    },
    async finish() {
      const faults: RowFault[] = [];
      const { budgets, torn } = budgetsOf(rows);
      faults.push(...torn);
      const projects = [...new Set(budgets.map((one) => one.budget.project))];
      const scopes = projects.length > 0 ? await projectScopes(ctx.tx, projects, 'owner') : new Map();
      const held = projects.length > 0 ? await listBudgets(ctx.tx, { projects }) : [];
      const named = budgets.flatMap((one) => one.budget.lines.flatMap((line) => line.envelope ?? []));
      const envelopes = new Set(named.length > 0 ? await knownEnvelopes(ctx.tx, [...new Set(named)]) : []);
      const waiting = new Map<string, number>();
      let [recorded, repeated] = [0, 0];
      for (const { row, budget, rowsOfLines } of budgets) {
        const fault = (at: string, code: string, details: Record<string, unknown> = {}) =>
          faults.push({ row, at, refusal: { code, details } });
        const lies = scopes.get(budget.project) ?? [];
        if (lies.length === 0) {
          fault('project', 'project.unknown', { project: budget.project });
          continue;
        }
        if (!may(ctx.caller, 'budget.propose', { scopes: lies })) {
          fault('project', 'access.outside-scope', { right: 'budget.propose' });
          continue;
        }
        const before = held.find(
          (one) => one.project === budget.project && one.reference === budget.reference && one.state !== 'refused',
        );
        if (before) {
          const differs = differing(comparable(budget), comparable(before));
          if (differs.length === 0) repeated += rowsOfLines.length;
          else
            fault('reference', 'money-import.differs', {
              ref: `${budget.project} · ${budget.reference}`,
              fields: differs,
            });
          continue;
        }
        const other = waiting.get(budget.project);
        if (other !== undefined) {
          fault('project', 'money-import.two-budgets', { project: budget.project, other });
          continue;
        }
        waiting.set(budget.project, row);
        const stray = budget.lines.findIndex((line) => line.envelope !== undefined && !envelopes.has(line.envelope));
        if (stray >= 0) {
          faults.push({ row: rowsOfLines[stray]!, at: 'envelope', refusal: { code: 'envelope.not-there' } });
          continue;
        }
        const checked =
          write && faults.length === 0 ? await proposeBudget(ctx, budget) : await checkedBudget(ctx, budget);
        if (!checked.ok) {
          const { code, details } = checked.refusal;
          const line = budget.lines.findIndex((one) => one.amount === details?.amount);
          faults.push({ row: rowsOfLines[line] ?? row, at: fieldOf[code], refusal: checked.refusal });
        } else recorded += rowsOfLines.length;
      }
      return ok({ recorded, repeated, faults });
    },
  };
};

/** What makes two transcriptions of an act the same. */
const comparable = ({ currency, dated, authority, lines }: Omit<ProposeBudget, 'project' | 'reference'>) => ({
  currency,
  dated,
  authority,
  lines: lines
    .map(({ year, nature, envelope, amount }) => ({ year, nature, ...(envelope ? { envelope } : {}), amount }))
    .sort((a, b) => contentOf(a).localeCompare(contentOf(b))),
});

/** Rows joined into budgets; rows of one act that do not agree on its date, authority or currency are told. */
function budgetsOf(rows: readonly SaidRow[]): { budgets: Written[]; torn: RowFault[] } {
  const budgets = new Map<string, Written>();
  const torn: RowFault[] = [];
  for (const { row, said, years } of rows) {
    const { project, reference, dated, authority, currency, words, envelope } = said as Omit<ProposeBudget, 'lines'> & {
      envelope?: string;
    };
    const nature = (said.nature as BudgetLine['nature'] | undefined) ?? 'investment';
    const lines: BudgetLine[] = [...years].map(([year, amount]) => lineOf(year, nature, envelope, amount));
    if (said.year !== undefined && said.amount !== undefined)
      lines.push(lineOf(said.year as number, nature, envelope, said.amount as string));
    else if (years.size === 0) {
      const at = said.year === undefined && said.amount !== undefined ? 'year' : 'amount';
      torn.push({ row, at, refusal: { code: 'money-import.cell-empty', details: { field: at } } });
      continue;
    }
    const key = JSON.stringify([project, reference]);
    const one = budgets.get(key);
    const head = { project, reference, dated, authority, currency };
    if (!one) {
      const budget = { ...head, ...(words ? { words } : {}), lines };
      budgets.set(key, { row, budget, rowsOfLines: lines.map(() => row) });
      continue;
    }
    for (const field of ['dated', 'authority', 'currency'] as const)
      if (contentOf({ field: head[field] }) !== contentOf({ field: one.budget[field] }))
        torn.push({
          row,
          at: field,
          refusal: { code: 'money-import.act-says-two', details: { field, other: one.row, ref: reference } },
        });
    one.budget = { ...one.budget, lines: [...one.budget.lines, ...lines] };
    one.rowsOfLines.push(...lines.map(() => row));
  }
  return { budgets: [...budgets.values()], torn };
}

const lineOf = (
  year: number,
  nature: BudgetLine['nature'],
  envelope: string | undefined,
  amount: string,
): BudgetLine => ({
  year,
  nature,
  ...(envelope ? { envelope } : {}),
  amount,
});
