import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { RecordedSource, Source } from './source.ts';

const map = rowMap<Source>({
  ref: 'ref',
  title: 'title',
  publisher: 'publisher',
  publisherNames: 'publisher_names',
  kind: 'kind',
  address: 'address',
  addressWords: 'address_words',
  publishedOn: 'published_on',
  confidence: 'confidence',
  held: 'held',
  sha256: 'sha256',
  note: 'note',
  custom: 'custom',
});

const read = (row: Row): RecordedSource => ({
  ...map.fromRow(row),
  version: row.version as number,
  ...(row.recorded_by ? { recordedBy: row.recorded_by as string } : {}),
});

/** Sources by kind, confidence or references, newest first, those without a date last. */
export async function listSources(
  tx: Tx,
  filter: {
    kind?: string | undefined;
    confidence?: string | undefined;
    held?: boolean | undefined;
    refs?: readonly string[];
  } = {},
): Promise<RecordedSource[]> {
  const found = await tx.query<Row>(
    `select * from source
     where ($1::text is null or kind = $1) and ($2::text is null or confidence = $2)
       and ($3::boolean is null or held = $3) and ($4::text[] is null or ref = any($4))
     order by published_on desc nulls last, ref`,
    [filter.kind ?? null, filter.confidence ?? null, filter.held ?? null, filter.refs ?? null],
  );
  return found.rows.map(read);
}

export const addSources = (
  tx: Tx,
  sources: readonly (Source & { id: string; recordedBy?: string | undefined })[],
): Promise<void> =>
  insertRows(
    tx,
    'source',
    sources.map((one) => ({
      id: one.id,
      ...map.toRow(one),
      custom: one.custom ?? {},
      recorded_by: one.recordedBy ?? null,
    })),
  );

export async function changeSource(tx: Tx, ref: string, changes: Partial<Source>): Promise<void> {
  await updateRow(tx, 'source', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseSourceRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Source>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'source', key: 'ref', value: ref, version, changes, map, unknown: 'source.unknown' });
