import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { LegalText, RecordedLegalText, Station } from './legal-text.ts';

const map = rowMap<LegalText>({
  ref: 'ref',
  kind: 'kind',
  number: 'number',
  title: 'title',
  duty: 'duty',
  date: 'date_words',
  enactedOn: 'enacted_on',
  bulletin: 'bulletin',
  publishedOn: 'published_on',
  authority: 'authority',
  status: 'status',
  statusNote: 'status_note',
  parent: 'parent',
  parentArticle: 'parent_article',
  knownStation: 'known_station',
  knownSince: 'known_since',
  sources: 'sources',
  confidence: 'confidence',
});

const recorded = (row: Row): RecordedLegalText => ({ ...map.fromRow(row), version: row.version as number });

export async function listLegalTexts(tx: Tx, refs?: readonly string[]): Promise<RecordedLegalText[]> {
  const found = await tx.query<Row>('select * from legal_text where $1::text[] is null or ref = any($1) order by ref', [
    refs ?? null,
  ]);
  return found.rows.map(recorded);
}

/** One text, held so that two acts on it follow one another. */
export async function textForAct(tx: Tx, ref: string): Promise<RecordedLegalText | undefined> {
  const found = await tx.query<Row>('select * from legal_text where ref = $1 for update', [ref]);
  return found.rows[0] && recorded(found.rows[0]);
}

export async function textRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from legal_text where ref = $1', [ref])).rows[0]?.id;
}

/** Texts that apply this one. */
export async function textsUnder(tx: Tx, parent: string): Promise<RecordedLegalText[]> {
  return (await tx.query<Row>('select * from legal_text where parent = $1 order by ref', [parent])).rows.map(recorded);
}

export const addLegalTexts = (tx: Tx, texts: readonly (LegalText & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'legal_text',
    texts.map((one) => ({ id: one.id, ...map.toRow(one) })),
  );

/** Changes a text and raises its version. */
export async function changeLegalText(tx: Tx, ref: string, changes: Partial<LegalText>): Promise<void> {
  await updateRow(tx, 'legal_text', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseLegalText = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<LegalText>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'legal_text', key: 'ref', value: ref, version, changes, map, unknown: 'law.unknown' });

const stationMap = rowMap<Station>({
  code: 'code',
  position: 'position',
  title: 'title',
  kinds: 'kinds',
  ends: 'ends',
});

export async function listStations(tx: Tx, codes?: readonly string[]): Promise<Station[]> {
  const found = await tx.query<Row>(
    'select * from legal_station where $1::text[] is null or code = any($1) order by position',
    [codes ?? null],
  );
  return found.rows.map(stationMap.fromRow);
}

export const addStations = (tx: Tx, stations: readonly (Station & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'legal_station',
    stations.map((one) => ({ id: one.id, ...stationMap.toRow(one) })),
  );

export async function changeStation(tx: Tx, code: string, changes: Partial<Station>): Promise<void> {
  await updateRow(tx, 'legal_station', { key: 'code', value: code }, stationMap.toRow(changes));
}
