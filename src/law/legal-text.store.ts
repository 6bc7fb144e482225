import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { LegalText, RecordedLegalText } from './legal-text.ts';

const map = rowMap<LegalText>({
  ref: 'ref',
  kind: 'kind',
  number: 'number',
  title: 'title',
  duty: 'duty',
  date: 'date_words',
  enactedOn: 'enacted_on',
  bulletin: 'bulletin',
  authority: 'authority',
  status: 'status',
  statusNote: 'status_note',
  sources: 'sources',
  confidence: 'confidence',
});

export async function listLegalTexts(tx: Tx, refs?: readonly string[]): Promise<RecordedLegalText[]> {
  const found = await tx.query<Row>('select * from legal_text where $1::text[] is null or ref = any($1) order by ref', [
    refs ?? null,
  ]);
  return found.rows.map((row) => ({ ...map.fromRow(row), version: row.version as number }));
}

export const addLegalTexts = (tx: Tx, texts: readonly (LegalText & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'legal_text',
    texts.map((one) => ({ id: one.id, ...map.toRow(one) })),
  );

export async function changeLegalText(tx: Tx, ref: string, changes: Partial<LegalText>): Promise<void> {
  await updateRow(tx, 'legal_text', { key: 'ref', value: ref }, map.toRow(changes));
}
