import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../platform/database/rows.ts';
import type { TextMove, TextPromise } from './legal-text.ts';

const moveMap = rowMap<TextMove>({
  id: 'id',
  number: 'number',
  from: 'from_station',
  to: 'to_station',
  on: 'effective_on',
  bulletin: 'bulletin',
  source: 'source',
  reference: 'reference',
  reason: 'reason',
  status: 'status',
  recordedBy: 'recorded_by',
  recordedFor: 'recorded_for',
  recordedOn: 'recorded_on',
  settledBy: 'settled_by',
  settledFor: 'settled_for',
  settledOn: 'settled_on',
  answer: 'answer',
});

const promiseMap = rowMap<TextPromise>({
  number: 'number',
  on: 'promised_on',
  by: 'promised_by',
  saidOn: 'said_on',
  source: 'source',
  reference: 'reference',
});

export const movesOfTexts = (tx: Tx, refs: readonly string[]): Promise<Map<string, TextMove[]>> =>
  rowsByKey(tx, { table: 'legal_text_move', key: 'text', map: moveMap }, refs);

/** A move with the text that it belongs to. */
export async function moveById(tx: Tx, id: string): Promise<{ text: string; move: TextMove } | undefined> {
  const [row] = (await tx.query<Row>('select * from legal_text_move where id::text = $1', [id])).rows;
  return row && { text: row.text as string, move: moveMap.fromRow(row) };
}

export const addMove = (tx: Tx, text: string, move: TextMove): Promise<void> =>
  insertRows(tx, 'legal_text_move', [{ text, ...moveMap.toRow(move) }]);

export type Settled = {
  status: 'confirmed' | 'refused';
  by: string;
  forPersons: readonly string[];
  on: Day;
  answer?: LocalizedText | undefined;
};

export async function settleMoveRow(
  tx: Tx,
  id: string,
  { status, by, forPersons, on, answer }: Settled,
): Promise<void> {
  await tx.query(
    `update legal_text_move set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, answer = $6 where id = $1`,
    [id, status, by, forPersons, on, answer ? JSON.stringify(answer) : null],
  );
}

export const promisesOfTexts = (tx: Tx, refs: readonly string[]): Promise<Map<string, TextPromise[]>> =>
  rowsByKey(tx, { table: 'legal_text_promise', key: 'text', map: promiseMap }, refs);

export const addPromise = (
  tx: Tx,
  id: string,
  text: string,
  promise: TextPromise,
  by: { person: string; day: Day },
): Promise<void> =>
  insertRows(tx, 'legal_text_promise', [
    { id, text, ...promiseMap.toRow(promise), recorded_by: by.person, recorded_on: by.day },
  ]);
