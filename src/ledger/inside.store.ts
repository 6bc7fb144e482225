import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { classedTables } from './table-rights.ts';

export type LeafRow = {
  seq: number;
  at: Date;
  actor: string;
  verb: string;
  request: string;
  rows: number;
  root: string;
  hash: string;
  body: string;
};

const LEAF = `l.seq, l.at, l.actor, l.verb, l.request::text as request, l.row_count as rows, encode(l.rows_root, 'hex') as root,
  encode(l.hash, 'hex') as hash, l.body`;

export type LeafFilter = {
  /** Only leaves before this index. */
  before?: number | undefined;
  /** `person:<id>` finds what the person did by token too. */
  actor?: string | undefined;
  verb?: string | undefined;
  table?: string | undefined;
  row?: string | undefined;
  limit: number;
};

/** Leaves, newest first. */
export const leavesBefore = async (tx: Tx, filter: LeafFilter): Promise<LeafRow[]> =>
  (
    await tx.query<LeafRow>(
      `select ${LEAF} from ledger_leaf l
       where ($1::bigint is null or l.seq < $1)
         and ($2::text is null or l.actor = $2 or starts_with(l.actor, $2 || ' '))
         and ($3::text is null or l.verb = $3)
         and ($4::text is null or l.request in (
           select e.request from ledger_entry e where e.table_name = $4 and ($5::text is null or e.row_id = $5)))
       order by l.seq desc limit $6`,
      [
        filter.before ?? null,
        filter.actor ?? null,
        filter.verb ?? null,
        filter.table ?? null,
        filter.row ?? null,
        filter.limit,
      ],
    )
  ).rows;

export const leafAt = async (tx: Tx, seq: number): Promise<LeafRow | undefined> =>
  (await tx.query<LeafRow>(`select ${LEAF} from ledger_leaf l where l.seq = $1`, [seq])).rows[0];

export type EntryRow = {
  table: string;
  row: string;
  op: 'I' | 'U' | 'D';
  text: string;
  hash: string;
  /** Class the row has today (before it was deleted, if it was), where its table has classes. */
  class: string | null;
};

const CLASS_TODAY = `(select n.row_text::jsonb ->> 'class' from ledger_entry n
  where e.table_name = any($2) and n.table_name = e.table_name and n.row_id = e.row_id and n.op <> 'D' order by n.position desc limit 1)`;

/** Rows that a leaf touched, in order. */
export const entriesOf = async (tx: Tx, request: string, offset: number, limit: number): Promise<EntryRow[]> =>
  (
    await tx.query<EntryRow>(
      `select e.table_name as table, e.row_id as row, e.op, e.row_text as text, encode(e.hash, 'hex') as hash, ${CLASS_TODAY} as class
       from ledger_entry e where e.request = $1 order by e.position offset $3 limit $4`,
      [request, classedTables, offset, limit],
    )
  ).rows;

export type VersionRow = Pick<EntryRow, 'op' | 'text' | 'hash' | 'class'> &
  Pick<LeafRow, 'seq' | 'at' | 'actor' | 'verb'> & { before: string | null };

/** Versions of one row, newest first, each with the text before it. */
export const versionsOf = async (
  tx: Tx,
  { table, row }: { table: string; row: string },
  offset: number,
  limit: number,
): Promise<VersionRow[]> =>
  (
    await tx.query<VersionRow>(
      `select l.seq, l.at, l.actor, l.verb, e.op, e.row_text as text, encode(e.hash, 'hex') as hash, ${CLASS_TODAY} as class,
         lag(e.row_text) over (order by e.position) as before
       from ledger_entry e join ledger_leaf l on l.request = e.request
       where e.table_name = $1 and e.row_id = $3 order by e.position desc offset $4 limit $5`,
      [table, classedTables, row, offset, limit],
    )
  ).rows;

/** Index of the leaf by which the row was as it stood at the end of a calendar day; undefined when it was not there. */
export const versionOnDay = async (
  tx: Tx,
  { table, row }: { table: string; row: string },
  day: Day,
  timeZone: string,
): Promise<{ seq: number; op: string; text: string; class: string | null } | undefined> =>
  (
    await tx.query<{ seq: number; op: string; text: string; class: string | null }>(
      `select l.seq, e.op, e.row_text as text, ${CLASS_TODAY} as class from ledger_entry e join ledger_leaf l on l.request = e.request
       where e.table_name = $1 and e.row_id = $3 and l.at < ($4::date + 1)::timestamp at time zone $5
       order by e.position desc limit 1`,
      [table, classedTables, row, day, timeZone],
    )
  ).rows[0];
