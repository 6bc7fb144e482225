import { ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../platform/database/rows.ts';
import type { Draft } from './draft.ts';
import type { DraftStep, RecordedDraft } from './reading.ts';

const map = rowMap<RecordedDraft>({
  reading: 'reading',
  number: 'number',
  found: 'found',
  fields: 'fields',
  state: 'state',
  pledge: 'pledge',
  claim: 'claim',
  version: 'version',
});

const stepMap = rowMap<DraftStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
  at: 'at',
  fields: 'fields',
  confirmed: 'confirmed',
  proposed: 'proposed',
  pledge: 'pledge',
  claim: 'claim',
  reason: 'reason',
  words: 'words',
});

/** A draft with the identifier its steps hang on. */
export type KeptDraft = RecordedDraft & { id: string };
const kept = (row: Row): KeptDraft => ({ ...map.fromRow(row), id: row.id as string });

export const draftsOf = async (tx: Tx, reading: string): Promise<KeptDraft[]> =>
  (await tx.query<Row>('select * from reading_draft where reading = $1 order by number', [reading])).rows.map(kept);

/** Drafts that wait in some readings, without the rules that fired: there may be thousands. */
export async function waitingDrafts(
  tx: Tx,
  readings: readonly string[],
): Promise<Pick<RecordedDraft, 'reading' | 'number' | 'found' | 'fields'>[]> {
  const found = await tx.query<Row>(
    `select reading, number, found - '{fired,sentence}'::text[] as found, fields from reading_draft
     where state = 'waiting' and reading = any($1) order by reading, number`,
    [readings],
  );
  return found.rows.map(map.fromRow);
}

/** Holds one draft so that two acts on it follow one another. */
export async function holdDraft(tx: Tx, reading: string, number: number): Promise<void> {
  await tx.query('select id from reading_draft where reading = $1 and number = $2 for update', [reading, number]);
}

/** after: the last number that is taken */
export const addDrafts = (
  tx: Tx,
  reading: string,
  drafts: readonly (Draft & { id: string })[],
  after = 0,
): Promise<void> =>
  insertRows(
    tx,
    'reading_draft',
    drafts.map(({ id, ...found }, at) => ({ id, reading, number: after + at + 1, found, state: 'waiting' })),
  );

/** Adds a draft that a person marked, after those that are there; the reading is held. returns it, waiting */
export async function addMarked(tx: Tx, reading: string, id: string, found: Draft): Promise<KeptDraft> {
  const last = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0)::integer as number from reading_draft where reading = $1',
    [reading],
  );
  const draft = { reading, number: last.rows[0]!.number + 1, found, state: 'waiting' as const, version: 1 };
  await insertRows(tx, 'reading_draft', [{ id, ...map.toRow(draft) }]);
  return { id, ...draft };
}

export async function stepsOfDrafts(tx: Tx, drafts: readonly string[]): Promise<Map<string, DraftStep[]>> {
  return rowsByKey(tx, { table: 'reading_step', key: 'draft', map: stepMap }, drafts);
}

/**
 * Writes a step and what it makes of the draft.
 *
 * to       undefined empties what the draft became
 * refuses  'conflict.changed'
 */
export async function takeDraftStep(
  tx: Tx,
  id: string,
  draft: KeptDraft,
  step: Omit<DraftStep, 'number' | 'from'>,
): Promise<Result<{ version: number; state: DraftStep['to'] }>> {
  const last = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0)::integer as number from reading_step where draft = $1',
    [draft.id],
  );
  await insertRows(tx, 'reading_step', [
    { id, draft: draft.id, ...stepMap.toRow({ ...step, number: last.rows[0]!.number + 1, from: draft.state }) },
  ]);
  const became = step.to === 'accepted' || step.to === 'attached';
  const done = await tx.query(
    `update reading_draft set state = $2, fields = coalesce($3::jsonb, fields), pledge = $4, claim = $5, version = version + 1
     where id = $1 and version = $6`,
    [
      draft.id,
      step.to,
      step.fields ? JSON.stringify(step.fields) : null,
      became ? step.pledge : null,
      became ? step.claim : null,
      draft.version,
    ],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', {
      ref: String(draft.number),
      yours: draft.version,
      current: draft.version + 1,
    });
  return ok({ version: draft.version + 1, state: step.to });
}

/**
 * total, waiting     drafts of readers and of persons, without those that were unmarked
 * sure, sureWaiting  of readers only
 * marked             drafts that a person marked
 */
export type Counts = {
  reading: string;
  total: number;
  waiting: number;
  sure: number;
  sureWaiting: number;
  marked: number;
};

/** How far the review of readings has come, by reading. */
export async function countDrafts(tx: Tx, readings: readonly string[]): Promise<Map<string, Counts>> {
  const found = await tx.query<Counts>(
    `select reading, count(*)::integer as total, count(*) filter (where state = 'waiting')::integer as waiting,
       count(*) filter (where is_sure and not is_marked)::integer as sure,
       count(*) filter (where is_sure and not is_marked and state = 'waiting')::integer as "sureWaiting",
       count(*) filter (where is_marked)::integer as marked
     from reading_draft, lateral (select found ->> 'lane' = 'sure' as is_sure, found -> 'readers' = '[]' as is_marked) as how
     where reading = any($1) and state <> 'unmarked' group by reading`,
    [readings],
  );
  return new Map(found.rows.map((one) => [one.reading, one]));
}

/** Persons who made a pledge, or gave it a claim, out of a document, after an instant; those they stood in for too. */
export async function handsIn(tx: Tx, pledge: string, after: Date | undefined): Promise<string[]> {
  const found = await tx.query<{ person: string }>(
    `select distinct unnest(array[s.by_person] || s.for_persons) as person
     from reading_draft d join reading_step s on s.draft = d.id
     where d.pledge = $1 and s.act in ('mark', 'accept', 'attach', 'revise') and ($2::timestamptz is null or s.at > $2)`,
    [pledge, after ?? null],
  );
  return found.rows.map((one) => one.person);
}

/** What stands on a pledge beside the claim it was made for: named, so that a person can be told why it does not go away. */
export async function restsOnPledge(tx: Tx, pledge: string, own: string): Promise<string[]> {
  const found = await tx.query<{ what: string }>(
    `select 'revision' as what from pledge where ref = $1 and version > 1
     union select 'claim' from claim where pledge = $1 and ref <> $2
     union select 'agreement' from agreement where pledge = $1
     union select 'clarification' from clarification where pledge = $1
     union select 'project' from project_pledge where pledge = $1
     union select 'indicator' from indicator where pledge = $1
     union select 'publication' from publication_state where kind = 'pledge' and ref = $1
     union select 'comment' from record_comment where subject_kind = 'pledge' and subject_ref = $1
     union select 'letter' from letter_link where kind = 'pledge' and ref = $1
     union select 'question' from question_link where kind = 'pledge' and ref = $1
     union select 'agenda' from agenda_item where subject_kind = 'pledge' and subject_ref = $1
     union select 'action' from committee_action where subject_kind = 'pledge' and subject_ref = $1
     order by 1`,
    [pledge, own],
  );
  return found.rows.map((one) => one.what);
}

/** What stands on one claim. */
export async function restsOnClaim(tx: Tx, claim: string): Promise<string[]> {
  const found = await tx.query<{ what: string }>(
    `select 'revision' as what from claim where ref = $1 and version > 1
     union select 'agreement' from agreement where counter_claim = $1
     union select 'publication' from cleared_content
       where kind = 'pledge' and content -> 'claims' @> jsonb_build_array(jsonb_build_object('ref', $1::text))
     order by 1`,
    [claim],
  );
  return found.rows.map((one) => one.what);
}

/** The next free reference of a pledge that comes out of a document: R01, R02 … */
export async function nextPledgeRef(tx: Tx): Promise<string> {
  const found = await tx.query<{ last: number }>(
    "select coalesce(max(substring(ref from 2)::integer), 0) as last from pledge where ref ~ '^R[0-9]{2,6}$'",
  );
  return `R${String(found.rows[0]!.last + 1).padStart(2, '0')}`;
}
