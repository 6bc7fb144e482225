import type { Right } from '../../access/index.ts';
import type { Refusal, Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { ListKind } from './list.ts';
import type { SaidRow } from './list-row.rules.ts';

/** What is wrong with a row as a record; `at` is the place of the row that says it. */
export type RowFault = { row: number; at: string | undefined; refusal: Refusal };

/**
 * Where the rows of a list go. Rows come in chunks; what is wrong with them is told when the next come, or
 * once all are there.
 *
 * repeated  rows or records that were there already, word for word: nothing was added
 */
export type ListEntry = {
  take(rows: readonly SaidRow[]): Promise<RowFault[]>;
  finish(): Promise<Result<{ recorded: number; repeated: number; faults: RowFault[] }>>;
};

/** write: false only looks, and tells what would be refused. */
export type OpenEntry = (ctx: Context, how: { write: boolean }) => Promise<ListEntry>;

/** The right asked for the record that each row names. */
export const rightOfKind = {
  transactions: 'money.record',
  budgets: 'budget.propose',
  fundings: 'funding.edit',
  agreements: 'partnership.edit',
  obligations: 'partnership.edit',
} as const satisfies Record<ListKind, Right>;
