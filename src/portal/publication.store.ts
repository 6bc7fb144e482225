import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Core } from './core.ts';
import type { DocumentKind, PortalDocument, RecordKind } from './documents.ts';
import { type Ground, newRecord, type PublicationRecord, recordId } from './publication.ts';

// ---------------------------------------------------------------- states

type StateRow = {
  kind: RecordKind;
  ref: string;
  state: PublicationRecord['state'];
  class: PublicationRecord['class'];
  ground: string | null;
  review_on: Day | null;
  embargo_until: Date | null;
  cleared_by: string | null;
  cleared_for: string[];
  cleared_as: string | null;
  cleared_on: Day | null;
  cleared_sha256: string | null;
  published_by: string | null;
  published_for: string[];
  published_snapshot: number | null;
  published_sha256: string | null;
  version: number;
};

const recordOf = (row: StateRow): PublicationRecord => ({
  kind: row.kind,
  ref: row.ref,
  state: row.state,
  class: row.class,
  ...(row.ground === null ? {} : { ground: row.ground }),
  ...(row.review_on === null ? {} : { reviewOn: row.review_on }),
  ...(row.embargo_until === null ? {} : { embargoUntil: row.embargo_until.toISOString() }),
  ...(row.cleared_sha256 === null
    ? {}
    : {
        cleared: {
          by: { person: row.cleared_by!, actsFor: row.cleared_for },
          as: row.cleared_as!,
          on: row.cleared_on!,
          sha256: row.cleared_sha256,
        },
      }),
  ...(row.published_sha256 === null
    ? {}
    : {
        published: {
          by: { person: row.published_by!, actsFor: row.published_for },
          snapshot: row.published_snapshot!,
          sha256: row.published_sha256,
        },
      }),
  version: row.version,
});

const rowOf = (record: PublicationRecord): Row => ({
  id: recordId(record.kind, record.ref),
  kind: record.kind,
  ref: record.ref,
  state: record.state,
  class: record.class,
  ground: record.ground ?? null,
  review_on: record.reviewOn ?? null,
  embargo_until: record.embargoUntil ?? null,
  cleared_by: record.cleared?.by.person ?? null,
  cleared_for: record.cleared?.by.actsFor ?? [],
  cleared_as: record.cleared?.as ?? null,
  cleared_on: record.cleared?.on ?? null,
  cleared_sha256: record.cleared?.sha256 ?? null,
  published_by: record.published?.by.person ?? null,
  published_for: record.published?.by.actsFor ?? [],
  published_snapshot: record.published?.snapshot ?? null,
  published_sha256: record.published?.sha256 ?? null,
  version: record.version,
});

/** Locks the row: two acts on one record follow one another. Version 0 when there is no row yet. */
export async function loadRecord(tx: Tx, kind: RecordKind, ref: string, lock = true): Promise<PublicationRecord> {
  const found = await tx.query<StateRow>(`select * from publication_state where id = $1 ${lock ? 'for update' : ''}`, [
    recordId(kind, ref),
  ]);
  return found.rows[0] ? recordOf(found.rows[0]) : newRecord(kind, ref);
}

export async function allRecords(tx: Tx): Promise<Map<string, PublicationRecord>> {
  const found = await tx.query<StateRow>('select * from publication_state');
  return new Map(found.rows.map((row) => [recordId(row.kind, row.ref), recordOf(row)]));
}

/** One statement for all: inserts the new, replaces the others whole. */
export async function saveRecords(tx: Tx, records: readonly PublicationRecord[]): Promise<void> {
  if (records.length === 0) return;
  await tx.query(
    `insert into publication_state
     select * from jsonb_populate_recordset(null::publication_state, $1::jsonb)
     on conflict (id) do update set
       state = excluded.state, class = excluded.class, ground = excluded.ground, review_on = excluded.review_on,
       embargo_until = excluded.embargo_until, cleared_by = excluded.cleared_by, cleared_for = excluded.cleared_for,
       cleared_as = excluded.cleared_as, cleared_on = excluded.cleared_on, cleared_sha256 = excluded.cleared_sha256,
       published_by = excluded.published_by, published_for = excluded.published_for,
       published_snapshot = excluded.published_snapshot, published_sha256 = excluded.published_sha256,
       version = excluded.version`,
    [JSON.stringify(records.map(rowOf))],
  );
}

// ---------------------------------------------------------------- grounds

export async function allGrounds(tx: Tx): Promise<(Ground & { retired: boolean })[]> {
  const found = await tx.query<{
    code: string;
    title: LocalizedText;
    basis: LocalizedText;
    hides_existence: boolean;
    retired_on: Day | null;
  }>('select code, title, basis, hides_existence, retired_on from withholding_ground order by position, code');
  return found.rows.map((row) => ({
    code: row.code,
    title: row.title,
    basis: row.basis,
    hidesExistence: row.hides_existence,
    retired: row.retired_on !== null,
  }));
}

const groundMap = rowMap<Ground>({
  code: 'code',
  title: 'title',
  basis: 'basis',
  hidesExistence: 'hides_existence',
});

/** Puts grounds behind those already there, in the order given. */
export async function addGrounds(tx: Tx, grounds: readonly Ground[]): Promise<void> {
  const there = (await allGrounds(tx)).length;
  await insertRows(
    tx,
    'withholding_ground',
    grounds.map((ground, at) => ({ ...groundMap.toRow(ground), position: there + at })),
  );
}

export async function changeGround(tx: Tx, code: string, changes: Partial<Ground>): Promise<void> {
  await updateRow(tx, 'withholding_ground', { key: 'code', value: code }, groundMap.toRow(changes));
}

// ---------------------------------------------------------------- contents

export type Content = { sha256: string; core: Core };

/** Keeps contents by their hash; keeping the same again changes nothing. */
export async function keepContents(tx: Tx, contents: readonly Content[]): Promise<void> {
  if (contents.length === 0) return;
  await tx.query(
    `insert into cleared_content (sha256, kind, ref, content)
     select sha256, kind, ref, content from jsonb_to_recordset($1::jsonb) as given(sha256 text, kind text, ref text, content jsonb)
     on conflict (sha256) do nothing`,
    [JSON.stringify(contents.map(({ sha256, core }) => ({ sha256, kind: core.kind, ref: core.ref, content: core })))],
  );
}

export async function contentsOf(tx: Tx, hashes: readonly string[]): Promise<Map<string, Core>> {
  const found = await tx.query<{ sha256: string; content: Core }>(
    'select sha256, content from cleared_content where sha256 = any($1)',
    [hashes],
  );
  return new Map(found.rows.map((row) => [row.sha256, row.content]));
}

// ---------------------------------------------------------------- snapshots

const PUBLICATION_LOCK = 3113;

/** The next number; held until the commit, so that snapshots follow one another without holes. */
export async function nextSnapshotNumber(tx: Tx): Promise<number> {
  await tx.query('select pg_advisory_xact_lock($1)', [PUBLICATION_LOCK]);
  const last = await tx.query<{ number: number }>('select coalesce(max(number), 0)::integer as number from snapshot');
  return last.rows[0]!.number + 1;
}

export type PublishedHash = { id: string; kind: DocumentKind; ref: string; sha256: string };

export async function currentHashes(tx: Tx): Promise<PublishedHash[]> {
  const found = await tx.query<PublishedHash>(
    'select id, kind, ref, sha256 from publication where until_snapshot is null',
  );
  return found.rows;
}

export type NewSnapshot = {
  number: number;
  at: Date;
  onDay: Day;
  items: number;
  sha256: string;
  request: string;
  /** Versions that end with this snapshot, by id. */
  ended: string[];
  /** Versions that begin with it. */
  begun: { document: PortalDocument; sha256: string }[];
};

export async function saveSnapshot(tx: Tx, made: NewSnapshot): Promise<void> {
  await tx.query('insert into snapshot (number, at, on_day, items, sha256, request) values ($1, $2, $3, $4, $5, $6)', [
    made.number,
    made.at,
    made.onDay,
    made.items,
    made.sha256,
    made.request,
  ]);
  if (made.ended.length > 0) {
    await tx.query('update publication set until_snapshot = $1 where id = any($2)', [made.number, made.ended]);
  }
  await insertRows(
    tx,
    'publication',
    made.begun.map(({ document, sha256 }) => ({
      id: `${recordId(document.kind, document.ref)}@${made.number}`,
      kind: document.kind,
      ref: document.ref,
      from_snapshot: made.number,
      document,
      sha256,
    })),
  );
}

export async function recordPublicationActs(tx: Tx, records: readonly PublicationRecord[]): Promise<void> {
  await insertRows(
    tx,
    'publication_act',
    records.map((record) => ({
      id: `${recordId(record.kind, record.ref)}@${record.published!.snapshot}`,
      kind: record.kind,
      ref: record.ref,
      snapshot: record.published!.snapshot,
      content_sha256: record.published!.sha256,
      cleared_by: record.cleared!.by.person,
      cleared_as: record.cleared!.as,
      cleared_on: record.cleared!.on,
      published_by: record.published!.by.person,
    })),
  );
}

export async function recordWithdrawal(
  tx: Tx,
  made: {
    kind: RecordKind;
    ref: string;
    snapshot: number;
    on: Day;
    reason: LocalizedText;
    publishedBy: string;
    withdrawnBy: string;
  },
): Promise<void> {
  const id = `${recordId(made.kind, made.ref)}@${made.snapshot}`;
  await tx.query('insert into withdrawal (id, kind, ref, snapshot, on_day, reason) values ($1, $2, $3, $4, $5, $6)', [
    id,
    made.kind,
    made.ref,
    made.snapshot,
    made.on,
    made.reason,
  ]);
  await tx.query('insert into withdrawal_act (id, published_by, withdrawn_by) values ($1, $2, $3)', [
    id,
    made.publishedBy,
    made.withdrawnBy,
  ]);
}

export type PublicationHistory = {
  snapshot: number;
  on: Day;
  what: 'published' | 'withdrawn';
  clearedBy?: string;
  clearedAs?: string;
  clearedOn?: Day;
  by: string;
  reason?: LocalizedText;
};

/** Each time the record came out or was withdrawn, oldest first. */
export async function historyOf(tx: Tx, kind: RecordKind, ref: string): Promise<PublicationHistory[]> {
  const found = await tx.query<{
    snapshot: number;
    on_day: Day;
    what: 'published' | 'withdrawn';
    cleared_by: string | null;
    cleared_as: string | null;
    cleared_on: Day | null;
    by: string;
    reason: LocalizedText | null;
  }>(
    `select a.snapshot, s.on_day, 'published' as what, a.cleared_by, a.cleared_as, a.cleared_on, a.published_by as by, null::jsonb as reason
     from publication_act a join snapshot s on s.number = a.snapshot where a.kind = $1 and a.ref = $2
     union all
     select w.snapshot, w.on_day, 'withdrawn', null, null, null, b.withdrawn_by, w.reason
     from withdrawal w join withdrawal_act b using (id) where w.kind = $1 and w.ref = $2
     order by 1`,
    [kind, ref],
  );
  return found.rows.map((row) => ({
    snapshot: row.snapshot,
    on: row.on_day,
    what: row.what,
    ...(row.cleared_by === null
      ? {}
      : { clearedBy: row.cleared_by, clearedAs: row.cleared_as!, clearedOn: row.cleared_on! }),
    by: row.by,
    ...(row.reason === null ? {} : { reason: row.reason }),
  }));
}

// ---------------------------------------------------------------- search

export type SearchRow = { kind: RecordKind; ref: string; title: LocalizedText; summary?: LocalizedText; words: string };

/** Replaces the words of what can be searched by those of the new snapshot. */
export async function replaceSearch(tx: Tx, rows: readonly SearchRow[]): Promise<void> {
  await tx.query('delete from publication_search');
  await insertRows(tx, 'publication_search', rows as unknown as Row[]);
}

/** Every region of the country, by code. */
export async function regionPlaces(tx: Tx): Promise<{ code: string; name: LocalizedText }[]> {
  const found = await tx.query<{ code: string; name: Record<string, string> }>(
    "select code, name from place where level = 'region' and valid_until is null order by code",
  );
  return found.rows.map(({ code, name }) => ({ code, name: { ...name, authentic: 'ar' } as LocalizedText }));
}
