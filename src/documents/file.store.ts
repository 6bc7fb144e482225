import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { KeptFile, RecordedFile } from './file.ts';

const map = rowMap<KeptFile>({
  sha256: 'sha256',
  size: 'size',
  mediaType: 'media_type',
  title: 'title',
  class: 'class',
  ground: 'ground',
  opensOn: 'opens_on',
  reviewOn: 'review_on',
  retention: 'retention',
  broughtBy: 'brought_by',
  recordedOn: 'recorded_on',
});

export async function filesByHash(tx: Tx, hashes: readonly string[]): Promise<RecordedFile[]> {
  const found = await tx.query<Row>('select * from file where sha256 = any($1) order by sha256', [hashes]);
  return found.rows.map((row) => ({ ...map.fromRow(row), version: row.version as number }));
}

export const addFile = (tx: Tx, file: KeptFile): Promise<void> => insertRows(tx, 'file', [map.toRow(file)]);

export const reviseFileRow = (
  tx: Tx,
  sha256: string,
  version: number,
  changes: Partial<KeptFile>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'file',
    key: 'sha256',
    id: 'sha256',
    value: sha256,
    version,
    changes,
    map,
    unknown: 'file.unknown',
  });
