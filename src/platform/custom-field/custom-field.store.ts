import type { Result } from '../../kernel/index.ts';
import type { Tx } from '../database/database.ts';
import { saveRevision } from '../database/revise.ts';
import { insertRows, type Row, rowMap } from '../database/rows.ts';
import type { CustomField, CustomKind, RecordedCustomField } from './custom-field.ts';

const map = rowMap<CustomField>({
  kind: 'kind',
  key: 'key',
  type: 'type',
  title: 'title',
  unit: 'unit',
  choices: 'choices',
  required: 'required',
  retiredOn: 'retired_on',
});

export async function listCustomFields(tx: Tx, kind?: CustomKind): Promise<RecordedCustomField[]> {
  const found = await tx.query<Row>(
    'select * from custom_field where $1::text is null or kind = $1 order by kind, key',
    [kind ?? null],
  );
  return found.rows.map((row) => ({ ...map.fromRow(row), version: row.version as number }));
}

export const addCustomField = (tx: Tx, field: CustomField): Promise<void> =>
  insertRows(tx, 'custom_field', [{ id: `${field.kind}/${field.key}`, ...map.toRow(field) }]);

export const reviseCustomFieldRow = (
  tx: Tx,
  field: CustomField,
  version: number,
): Promise<Result<{ version: number }>> => {
  const { title, unit, choices, required, retiredOn } = field;
  return saveRevision<CustomField>(tx, {
    table: 'custom_field',
    key: 'id',
    value: `${field.kind}/${field.key}`,
    version,
    changes: { title, unit, choices, required, retiredOn } as Partial<CustomField>,
    map,
    unknown: 'field.unknown',
  });
};
