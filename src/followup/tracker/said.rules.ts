import { canonicalJson, type Json } from '../../kernel/index.ts';
import type { PlannedRow } from './plan.ts';

/** What a row says, by field; what it said before and no longer says stays: an empty cell says nothing. */
export const saidBy = (row: PlannedRow, last: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...last,
  ...Object.fromEntries([...row.values].map(([field, { value }]) => [field, value])),
});

/** Whether a row says exactly what it said at its last import. */
export const isUnsaid = (row: PlannedRow, last: Record<string, unknown> | undefined): boolean =>
  last === undefined || canonicalJson(saidBy(row, last) as Json) !== canonicalJson(last as Json);
