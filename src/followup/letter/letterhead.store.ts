import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, updateRow } from '../../platform/database/rows.ts';
import type { Letterhead } from './letter.ts';

export type KeptLetterhead = Letterhead & { version: number };
type Found = {
  body: string;
  lines: LocalizedText[];
  place: LocalizedText | null;
  foot: LocalizedText | null;
  version: number;
};

export async function letterheadOf(tx: Tx, body: string): Promise<KeptLetterhead | undefined> {
  const row = (await tx.query<Found>('select * from letterhead where body = $1', [body])).rows[0];
  return (
    row && {
      body: row.body,
      lines: row.lines,
      ...(row.place ? { place: row.place } : {}),
      ...(row.foot ? { foot: row.foot } : {}),
      version: row.version,
    }
  );
}

/** Keeps the head of a body. version: the one that was read; 0 while there is none. refuses 'conflict.changed' */
export async function keepLetterhead(
  tx: Tx,
  id: string,
  { body, lines, place, foot }: Letterhead,
  version: number,
): Promise<Result<number>> {
  const row = { lines, place: place ?? null, foot: foot ?? null };
  const current = (await letterheadOf(tx, body))?.version ?? 0;
  if (current !== version) return refused('conflict.changed', { ref: body, yours: version, current });
  if (version === 0) await insertRows(tx, 'letterhead', [{ id, body, ...row }]);
  else await updateRow(tx, 'letterhead', { key: 'body', value: body, version }, row);
  return ok(version + 1);
}
