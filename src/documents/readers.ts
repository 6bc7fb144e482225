import type { Tx } from '../platform/database/database.ts';
import { filesByHash } from './file.store.ts';
import type { RecordedFile } from './file.ts';
import { listSources } from './source.store.ts';
import type { RecordedSource } from './source.ts';

export const sourcesByRef = (tx: Tx, refs: readonly string[]): Promise<RecordedSource[]> => listSources(tx, { refs });

export async function sourceByRef(tx: Tx, ref: string): Promise<RecordedSource | undefined> {
  return (await listSources(tx, { refs: [ref] }))[0];
}

export const allSources = (tx: Tx): Promise<RecordedSource[]> => listSources(tx);

export async function fileByHash(tx: Tx, sha256: string): Promise<RecordedFile | undefined> {
  return (await filesByHash(tx, [sha256]))[0];
}

/** Sources whose document is this file. */
export const sourcesOfFile = async (tx: Tx, sha256: string): Promise<Pick<RecordedSource, 'ref' | 'title'>[]> =>
  (
    await tx.query<Pick<RecordedSource, 'ref' | 'title'>>(
      'select ref, title from source where sha256 = $1 order by ref',
      [sha256],
    )
  ).rows;

export { filesByHash } from './file.store.ts';
