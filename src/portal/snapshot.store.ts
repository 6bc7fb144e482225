import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { DocumentKind, RecordKind } from './documents.ts';
import { type WithdrawnRecord, withoutWithdrawn } from './redact.rules.ts';
import type { Snapshot, Withdrawal } from './snapshot.ts';

type SnapshotRow = { number: number; at: Date; on_day: Day; items: number; sha256: string };

const COLUMNS = 'number, at, on_day, items, sha256';
const snapshotOf = (row: SnapshotRow): Snapshot => ({
  number: row.number,
  at: row.at.toISOString(),
  on: row.on_day,
  items: row.items,
  sha256: row.sha256,
});

export async function latestSnapshot(tx: Tx): Promise<Snapshot | undefined> {
  const found = await tx.query<SnapshotRow>(`select ${COLUMNS} from snapshot order by number desc limit 1`);
  return found.rows[0] && snapshotOf(found.rows[0]);
}

export async function oneSnapshot(tx: Tx, number: number): Promise<Snapshot | undefined> {
  const found = await tx.query<SnapshotRow>(`select ${COLUMNS} from snapshot where number = $1`, [number]);
  return found.rows[0] && snapshotOf(found.rows[0]);
}

export async function listSnapshots(tx: Tx): Promise<Snapshot[]> {
  const found = await tx.query<SnapshotRow>(`select ${COLUMNS} from snapshot order by number desc`);
  return found.rows.map(snapshotOf);
}

export type DocumentRow = { from_snapshot: number; document: unknown; sha256: string };

// The database hides this from the portal's role by itself; said here too for an installation that could not make the role.
const NOT_WITHDRAWN = `not exists (select from withdrawal w
       where w.kind = publication.kind and w.ref = publication.ref and publication.from_snapshot < w.snapshot)`;

/** Documents of a snapshot that the public may still read. */
export async function documentsAt(tx: Tx, number: number): Promise<DocumentRow[]> {
  const found = await tx.query<DocumentRow>(
    `select from_snapshot, document, sha256 from publication
     where from_snapshot <= $1 and (until_snapshot is null or until_snapshot > $1) and ${NOT_WITHDRAWN}`,
    [number],
  );
  return redacted(tx, found.rows);
}

/** The rows without the words of records withdrawn after each came out: its own rows are hidden, other documents speak of it. */
async function redacted(tx: Tx, rows: DocumentRow[]): Promise<DocumentRow[]> {
  const found = await tx.query<WithdrawnRecord>('select kind, ref, snapshot from withdrawal');
  if (found.rows.length === 0) return rows;
  return rows.map((row) => {
    const since = found.rows.filter((one) => row.from_snapshot < one.snapshot).map((one) => one.ref);
    return { ...row, document: withoutWithdrawn(row.document, new Set(since)) };
  });
}

/** Documents of one kind, or one of them, in a snapshot. */
export async function documentsOfKind(
  tx: Tx,
  number: number,
  kind: DocumentKind,
  ref?: string,
): Promise<DocumentRow[]> {
  const found = await tx.query<DocumentRow>(
    `select from_snapshot, document, sha256 from publication
     where kind = $2 and ($3::text is null or ref = $3) and from_snapshot <= $1 and (until_snapshot is null or until_snapshot > $1)
       and ${NOT_WITHDRAWN}`,
    [number, kind, ref ?? null],
  );
  return redacted(tx, found.rows);
}

/** The last withdrawal of a record that did not come back since. */
export async function withdrawalOf(tx: Tx, kind: RecordKind, ref: string): Promise<Withdrawal | undefined> {
  const found = await tx.query<{ snapshot: number; on_day: Day; reason: LocalizedText }>(
    `select w.snapshot, w.on_day, w.reason from withdrawal w
     where w.kind = $1 and w.ref = $2
       and not exists (select from publication p where p.kind = $1 and p.ref = $2 and p.until_snapshot is null)
     order by w.snapshot desc limit 1`,
    [kind, ref],
  );
  const row = found.rows[0];
  return row && { snapshot: row.snapshot, on: row.on_day, reason: row.reason };
}

/** Words found, the best first; very common words are ranked over a capped set. */
export async function searchDocuments(
  tx: Tx,
  query: string,
  limit: number,
): Promise<{ kind: RecordKind; ref: string; title: LocalizedText; summary?: LocalizedText; rank: number }[]> {
  const found = await tx.query<{
    kind: RecordKind;
    ref: string;
    title: LocalizedText;
    summary: LocalizedText | null;
    rank: number;
  }>(
    `select kind, ref, title, summary, ts_rank(words, query) as rank
     from (select * from publication_search where words @@ $1::tsquery limit 2000) found, (select $1::tsquery as query) asked
     order by rank desc, kind, ref limit $2`,
    [query, limit],
  );
  return found.rows.map(({ summary, ...row }) => ({ ...row, ...(summary === null ? {} : { summary }) }));
}
