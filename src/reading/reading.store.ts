import { createHash } from 'node:crypto';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Reading } from './reading.ts';
import type { StoredText } from './stored-text.ts';

const map = rowMap<Reading>({
  id: 'id',
  file: 'file',
  source: 'source',
  strategy: 'strategy',
  documentDate: 'document_date',
  language: 'language',
  state: 'state',
  refusal: 'refusal',
  textSha256: 'text_sha256',
  characters: 'characters',
  repaired: 'repaired',
  readers: 'readers',
  troubles: 'troubles',
  askedBy: 'asked_by',
  askedOn: 'asked_on',
  lexiconSha256: 'lexicon_sha256',
  lexiconEntries: 'lexicon_entries',
  againBy: 'again_by',
  againOn: 'again_on',
  version: 'version',
});

export type ReadingFilter = {
  id?: string | undefined;
  file?: string | undefined;
  source?: string | undefined;
  strategy?: string | undefined;
  state?: Reading['state'] | undefined;
  /** a second reading of it was asked for and waits */
  waitsAgain?: true | undefined;
};

/** Readings, the newest first. */
export async function listReadings(tx: Tx, filter: ReadingFilter = {}): Promise<Reading[]> {
  const found = await tx.query<Row>(
    `select * from document_reading where ($1::uuid is null or id = $1) and ($2::text is null or file = $2)
       and ($3::text is null or source = $3) and ($4::text is null or strategy = $4) and ($5::text is null or state = $5)
       and ($6::boolean is null or again_on is not null)
     order by id desc`,
    [
      filter.id ?? null,
      filter.file ?? null,
      filter.source ?? null,
      filter.strategy ?? null,
      filter.state ?? null,
      filter.waitsAgain ?? null,
    ],
  );
  return found.rows.map(map.fromRow);
}

export const addReading = (tx: Tx, reading: Reading): Promise<void> =>
  insertRows(tx, 'document_reading', [map.toRow(reading)]);

export async function changeReading(tx: Tx, id: string, changes: Partial<Omit<Reading, 'version'>>): Promise<void> {
  await updateRow(tx, 'document_reading', { key: 'id', value: id }, map.toRow(changes));
}

/** One reading, held so that two acts on it follow one another. */
export async function readingForAct(tx: Tx, id: string): Promise<Reading | undefined> {
  const found = await tx.query<Row>('select * from document_reading where id = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export type KeptText = Pick<StoredText, 'text' | 'blocks'>;

const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Keeps a text by the hash of its letters; the same text twice is kept once. returns the hash */
export async function keepText(tx: Tx, { text, blocks }: KeptText): Promise<string> {
  const sha256 = sha256Of(text);
  await tx.query('insert into reading_text (sha256, text, blocks) values ($1, $2, $3) on conflict do nothing', [
    sha256,
    text,
    JSON.stringify(blocks),
  ]);
  return sha256;
}

/** The first characters of a kept text, to try the reader on; nothing is quoted from it into the register. */
export async function beginningOfText(tx: Tx, sha256: string, characters: number): Promise<string> {
  const found = await tx.query<{ text: string }>('select left(text, $2) as text from reading_text where sha256 = $1', [
    sha256,
    characters,
  ]);
  return found.rows[0]?.text ?? '';
}

/** A kept text, still what the ledger holds the hash of. refuses 'reading.text-altered' */
export async function textByHash(tx: Tx, sha256: string): Promise<Result<KeptText>> {
  const found = await tx.query<KeptText>('select text, blocks from reading_text where sha256 = $1', [sha256]);
  const kept = found.rows[0];
  return kept && sha256Of(kept.text) === sha256 ? ok(kept) : refused('reading.text-altered', { sha256 });
}
