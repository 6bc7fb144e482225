import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import { activeCodes, type WarningRule } from './warning.ts';

const map = rowMap<WarningRule>({
  code: 'code',
  title: 'title',
  sentence: 'sentence',
  toDo: 'to_do',
  threshold: { columns: ['threshold'], write: (value) => ({ threshold: value }), read: (row) => Number(row.threshold) },
  unit: 'unit',
  typical: 'typical',
  role: 'role',
  organisation: 'organisation',
  escalateAfter: 'escalate_after',
  active: 'active',
  whyNotActive: 'why_not_active',
});

export type RecordedWarningRule = WarningRule & { version: number };

/** The rules as the administrator has them, in the order in which the program names them. */
export async function listWarningRules(tx: Tx): Promise<RecordedWarningRule[]> {
  const found = await tx.query<Row>('select * from warning_rule');
  const place = (code: string): number => (activeCodes as readonly string[]).indexOf(code);
  return found.rows
    .map((row) => ({ ...map.fromRow(row), version: row.version as number }))
    .sort((a, b) => place(a.code) - place(b.code));
}

export const addWarningRules = (tx: Tx, rules: readonly WarningRule[]): Promise<void> =>
  insertRows(
    tx,
    'warning_rule',
    rules.map((one) => ({ version: 1, ...map.toRow(one) })),
  );

export async function changeWarningRule(tx: Tx, code: string, changes: Partial<WarningRule>): Promise<void> {
  await updateRow(tx, 'warning_rule', { key: 'code', value: code }, map.toRow(changes));
}

export const reviseWarningRuleRow = (
  tx: Tx,
  code: string,
  version: number,
  changes: Partial<WarningRule>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'warning_rule',
    key: 'code',
    id: 'code',
    value: code,
    version,
    changes,
    map,
    unknown: 'warning.rule-unknown',
  });
