import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, type SpreadField } from '../../platform/database/rows.ts';
import type { Comment, Commented } from './comment.ts';

const subjectField: SpreadField = {
  columns: ['subject_kind', 'subject_ref'],
  write: (subject) => ({ subject_kind: (subject as Commented).kind, subject_ref: (subject as Commented).ref }),
  read: (row) => ({ kind: row.subject_kind, ref: row.subject_ref }),
};

const map = rowMap<Comment>({
  id: 'id',
  subject: subjectField,
  addsTo: 'adds_to',
  words: 'words',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  organisation: 'organisation',
  day: 'day',
  at: {
    columns: ['at'],
    write: (at) => ({ at }),
    read: (row) => (row.at as Date).toISOString(),
  },
  withdrawnOn: 'withdrawn_on',
  version: 'version',
});

/** Comments on a record, the oldest first. */
export async function commentsOn(tx: Tx, { kind, ref }: Commented): Promise<Comment[]> {
  const found = await tx.query<Row>(
    'select * from record_comment where subject_kind = $1 and subject_ref = $2 order by at, id',
    [kind, ref],
  );
  return found.rows.map((row) => map.fromRow(row));
}

export async function commentById(tx: Tx, id: string): Promise<Comment | undefined> {
  const found = await tx.query<Row>('select * from record_comment where id::text = $1', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addComment = (tx: Tx, comment: Comment): Promise<void> =>
  insertRows(tx, 'record_comment', [map.toRow(comment)]);

export const addMentions = (tx: Tx, comment: string, people: readonly string[], newId: () => string): Promise<void> =>
  insertRows(
    tx,
    'comment_mention',
    people.map((person) => ({ id: newId(), comment, person })),
  );

export async function mentionsOf(tx: Tx, comments: readonly string[]): Promise<Map<string, string[]>> {
  const found = await tx.query<{ comment: string; person: string }>(
    'select comment::text, person::text from comment_mention where comment = any($1::uuid[]) order by id',
    [comments],
  );
  return new Map(
    [...Map.groupBy(found.rows, (row) => row.comment)].map(([comment, rows]) => [
      comment,
      rows.map((one) => one.person),
    ]),
  );
}

/** Notes that its author withdrew it; false when it was withdrawn before. */
export async function withdrawCommentRow(tx: Tx, id: string, on: Day): Promise<boolean> {
  const done = await tx.query(
    'update record_comment set withdrawn_on = $2, version = version + 1 where id::text = $1 and withdrawn_on is null',
    [id, on],
  );
  return (done.rowCount ?? 0) > 0;
}

/** An office that may be mentioned. */
export type Office = { person: string; office?: LocalizedText; organisation?: string };

/** People who sign in, by their office. */
export async function officesOf(tx: Tx): Promise<Office[]> {
  const found = await tx.query<{ id: string; office: LocalizedText | null; organisation: string | null }>(
    "select id::text, office, organisation from person where state = 'active' order by organisation, id",
  );
  return found.rows.map(({ id, office, organisation }) => ({
    person: id,
    ...(office ? { office } : {}),
    ...(organisation ? { organisation } : {}),
  }));
}
