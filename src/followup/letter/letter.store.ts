import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey, updateRow } from '../../platform/database/rows.ts';
import type { Linked } from '../linked/linked.ts';
import type { Direction, Letter, LetterKind, LetterState, LetterStep } from './letter.ts';

const map = rowMap<Letter>({
  id: 'id',
  body: 'body',
  year: 'year',
  direction: 'direction',
  number: 'number',
  kind: 'kind',
  day: 'day',
  hijri: 'hijri',
  sender: 'sender',
  recipient: 'recipient',
  reference: 'reference',
  subject: 'subject',
  words: 'words',
  enclosures: 'enclosures',
  inAnswerTo: 'in_answer_to',
  chain: 'chain',
  answerWithin: 'answer_within',
  movedOn: 'moved_on',
  dueOn: 'due_on',
  authority: 'authority',
  delegation: 'delegation',
  signedFile: 'signed_file',
  state: 'state',
  version: 'version',
});

const stepMap = rowMap<LetterStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  organisation: 'organisation',
  day: 'day',
  words: 'words',
  answer: 'answer',
});

export type LetterFilter = {
  ids?: readonly string[] | undefined;
  body?: string | undefined;
  direction?: Direction | undefined;
  kind?: LetterKind | undefined;
  state?: LetterState | undefined;
  year?: number | undefined;
  /** on either side */
  counterpart?: string | undefined;
  about?: Linked | undefined;
  text?: string | undefined;
};

/** Letters, the last numbered first. */
export async function listLetters(tx: Tx, filter: LetterFilter = {}): Promise<Letter[]> {
  const found = await tx.query<Row>(
    `select * from letter l
     where ($1::text[] is null or id::text = any($1)) and ($2::text is null or body = $2) and ($3::text is null or direction = $3)
       and ($4::text is null or kind = $4) and ($5::text is null or state = $5) and ($6::integer is null or year = $6)
       and ($7::text is null or $7 in (sender, recipient))
       and ($8::text is null or exists (select 1 from letter_link k where k.letter = l.id and k.kind = $8 and k.ref = $9))
       and ($10::text is null or position(lower($10) in lower(concat_ws(' ', subject->>'ar', subject->>'fr', subject->>'en', reference, number || '/' || year))) > 0)
     order by year desc, day desc, number desc, id desc`,
    [
      filter.ids ?? null,
      filter.body ?? null,
      filter.direction ?? null,
      filter.kind ?? null,
      filter.state ?? null,
      filter.year ?? null,
      filter.counterpart ?? null,
      filter.about?.kind ?? null,
      filter.about?.ref ?? null,
      filter.text ?? null,
    ],
  );
  return found.rows.map((row) => map.fromRow(row));
}

export const letterById = async (tx: Tx, id: string): Promise<Letter | undefined> =>
  (await listLetters(tx, { ids: [id] }))[0];

/** Letters of the register that answer this one. */
export async function answersTo(tx: Tx, id: string): Promise<Letter[]> {
  const found = await tx.query<Row>('select * from letter where in_answer_to::text = $1 order by id', [id]);
  return found.rows.map((row) => map.fromRow(row));
}

/** One letter, held so that two acts on it follow one another. */
export async function letterForAct(tx: Tx, id: string): Promise<Letter | undefined> {
  const found = await tx.query<Row>('select * from letter where id::text = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** The next number of a register; whoever numbers there waits until this transaction is over, so that none is skipped. */
export async function nextNumber(tx: Tx, body: string, year: number, direction: Direction): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`letter ${body} ${year} ${direction}`]);
  const found = await tx.query<{ next: number }>(
    'select 1 + coalesce(max(number), 0) as next from letter where body = $1 and year = $2 and direction = $3',
    [body, year, direction],
  );
  return found.rows[0]!.next;
}

export const addLetter = (tx: Tx, letter: Letter): Promise<void> => insertRows(tx, 'letter', [map.toRow(letter)]);

export const addLetterStep = (tx: Tx, id: string, letter: string, step: LetterStep): Promise<void> =>
  insertRows(tx, 'letter_step', [{ id, letter, ...stepMap.toRow(step) }]);

export async function stepsOfLetter(tx: Tx, letter: string): Promise<LetterStep[]> {
  const found = await tx.query<Row>('select * from letter_step where letter::text = $1 order by number', [letter]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

/** Steps of many letters at once, each letter's in order. */
export const stepsOfLetters = (tx: Tx, letters: readonly string[]): Promise<Map<string, LetterStep[]>> =>
  rowsByKey(tx, { table: 'letter_step', key: 'letter', map: stepMap }, letters);

/** Writes what a step changed. refuses 'conflict.changed' */
export async function changeLetter(
  tx: Tx,
  { id, version }: Pick<Letter, 'id' | 'version'>,
  changes: Partial<Letter>,
): Promise<Result<number>> {
  const saved = await updateRow(tx, 'letter', { key: 'id', value: id, version }, map.toRow(changes));
  return saved ? ok(version + 1) : refused('conflict.changed', { ref: id, yours: version, current: version + 1 });
}

/** project, strategy: where the record lies, for who may read the letter */
export type LetterLink = Linked & { project?: string; strategy?: string };

export async function linksOf(tx: Tx, letters: readonly string[]): Promise<Map<string, LetterLink[]>> {
  const found = await tx.query<LetterLink & { letter: string; project: string | null; strategy: string | null }>(
    'select letter::text, kind, ref, project, strategy from letter_link where letter = any($1::uuid[]) order by kind, ref',
    [letters],
  );
  const links = new Map<string, LetterLink[]>();
  for (const { letter, kind, ref, project, strategy } of found.rows)
    links.set(letter, [
      ...(links.get(letter) ?? []),
      { kind, ref, ...(project ? { project } : {}), ...(strategy ? { strategy } : {}) },
    ]);
  return links;
}

/** Puts these links in the place of those that were. */
export async function setLinks(
  tx: Tx,
  letter: string,
  links: readonly LetterLink[],
  newId: () => string,
): Promise<void> {
  await tx.query('delete from letter_link where letter::text = $1', [letter]);
  await insertRows(
    tx,
    'letter_link',
    links.map(({ kind, ref, project, strategy }) => ({
      id: newId(),
      letter,
      kind,
      ref,
      project: project ?? null,
      strategy: strategy ?? null,
    })),
  );
}
