import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, rowMap, rowsByKey, updateRow } from '../platform/database/rows.ts';
import type {
  Delisting,
  DelistingStatus,
  Solution,
  SolutionUse,
  Submission,
  SubmissionStatus,
  UseStatus,
} from './solution.ts';

const judged = {
  judgedBy: 'judged_by',
  judgedFor: 'judged_for',
  judgedOn: 'judged_on',
  judgeOrganisation: 'judge_organisation',
  independence: 'independence',
  answer: 'answer',
} as const;
const ground = { source: 'source', reference: 'reference', file: 'file' } as const;

const submissionMap = rowMap<Submission>({
  id: 'id',
  number: 'number',
  name: 'name',
  purpose: 'purpose',
  sector: 'sector',
  maker: 'maker',
  makerName: 'maker_name',
  makerCountry: 'maker_country',
  owner: 'owner',
  ownerName: 'owner_name',
  licence: 'licence',
  licenceWords: 'licence_words',
  hostedIn: 'hosted_in',
  hostedBy: 'hosted_by',
  data: 'data',
  made: 'made',
  ...ground,
  status: 'status',
  organisation: 'organisation',
  submittedBy: 'submitted_by',
  submittedFor: 'submitted_for',
  submittedOn: 'submitted_on',
  ...judged,
});

const useMap = rowMap<SolutionUse>({
  id: 'id',
  number: 'number',
  user: 'user_organisation',
  userName: 'user_name',
  place: 'place',
  project: 'project',
  since: 'since',
  ...ground,
  status: 'status',
  organisation: 'organisation',
  declaredBy: 'declared_by',
  declaredFor: 'declared_for',
  declaredOn: 'declared_on',
  ...judged,
  endedOn: 'ended_on',
  endedBy: 'ended_by',
  endReason: 'end_reason',
});

const delistingMap = rowMap<Delisting>({
  id: 'id',
  number: 'number',
  submission: 'submission',
  reason: 'reason',
  isReasonPublic: 'reason_public',
  status: 'status',
  organisation: 'organisation',
  proposedBy: 'proposed_by',
  proposedFor: 'proposed_for',
  proposedOn: 'proposed_on',
  ...judged,
});

/** Solutions with all that was submitted of them, every use and every delisting, in the order of their references; four queries whatever their number. */
export async function listSolutions(tx: Tx, refs?: readonly string[]): Promise<Solution[]> {
  const found = await tx.query<{ ref: string; version: number }>(
    'select ref, version from solution where $1::text[] is null or ref = any($1) order by ref',
    [refs ?? null],
  );
  const known = found.rows.map((one) => one.ref);
  if (known.length === 0) return [];
  const submissions = await rowsByKey(tx, { table: 'solution_submission', key: 'solution', map: submissionMap }, known);
  const uses = await rowsByKey(tx, { table: 'solution_use', key: 'solution', map: useMap }, known);
  const delistings = await rowsByKey(tx, { table: 'solution_delisting', key: 'solution', map: delistingMap }, known);
  return found.rows.map(({ ref, version }) => ({
    ref,
    version,
    submissions: submissions.get(ref) ?? [],
    uses: uses.get(ref) ?? [],
    delistings: delistings.get(ref) ?? [],
  }));
}

/** One solution, held so that two acts on it follow one another. */
export async function solutionForAct(tx: Tx, ref: string): Promise<Solution | undefined> {
  await tx.query('select ref from solution where ref = $1 for update', [ref]);
  return (await listSolutions(tx, [ref]))[0];
}

export async function solutionRow(tx: Tx, ref: string): Promise<string | undefined> {
  return (await tx.query<{ id: string }>('select id::text from solution where ref = $1', [ref])).rows[0]?.id;
}

export const addSolution = (tx: Tx, id: string, ref: string, recordedOn: Day): Promise<void> =>
  insertRows(tx, 'solution', [{ id, ref, recorded_on: recordedOn, version: 1 }]);

/** An act on a held solution raises its version. */
export async function touchSolution(tx: Tx, ref: string): Promise<void> {
  await updateRow(tx, 'solution', { key: 'ref', value: ref }, {});
}

export const addSubmission = (tx: Tx, solution: string, submission: Submission): Promise<void> =>
  insertRows(tx, 'solution_submission', [{ solution, ...submissionMap.toRow(submission) }]);

export const addUse = (tx: Tx, solution: string, use: SolutionUse): Promise<void> =>
  insertRows(tx, 'solution_use', [{ solution, ...useMap.toRow(use) }]);

export const addDelisting = (tx: Tx, solution: string, delisting: Delisting): Promise<void> =>
  insertRows(tx, 'solution_delisting', [{ solution, ...delistingMap.toRow(delisting) }]);

/** The solution that a use is of. */
export async function solutionOfUse(tx: Tx, use: string): Promise<string | undefined> {
  const found = await tx.query<{ solution: string }>('select solution from solution_use where id::text = $1', [use]);
  return found.rows[0]?.solution;
}

export type Verdict<Status> = {
  status: Status;
  by: string;
  forPersons: readonly string[];
  on: Day;
  organisation: string;
  independence: 'independent' | 'same-tutelage';
  answer?: LocalizedText | undefined;
};

const judgeRow = async <Status>(
  tx: Tx,
  table: 'solution_submission' | 'solution_use' | 'solution_delisting',
  id: string,
  { status, by, forPersons, on, organisation, independence, answer }: Verdict<Status>,
): Promise<void> => {
  await tx.query(
    `update ${table} set status = $2, judged_by = $3, judged_for = $4, judged_on = $5, judge_organisation = $6, independence = $7,
       answer = $8 where id = $1`,
    [id, status, by, forPersons, on, organisation, independence, answer ? JSON.stringify(answer) : null],
  );
};

export const judgeSubmissionRow = (tx: Tx, id: string, verdict: Verdict<SubmissionStatus>): Promise<void> =>
  judgeRow(tx, 'solution_submission', id, verdict);
export const judgeUseRow = (tx: Tx, id: string, verdict: Verdict<UseStatus>): Promise<void> =>
  judgeRow(tx, 'solution_use', id, verdict);
export const judgeDelistingRow = (tx: Tx, id: string, verdict: Verdict<DelistingStatus>): Promise<void> =>
  judgeRow(tx, 'solution_delisting', id, verdict);

export async function endUseRow(
  tx: Tx,
  id: string,
  { on, by, reason }: { on: Day; by: string; reason: LocalizedText },
): Promise<void> {
  await tx.query('update solution_use set ended_on = $2, ended_by = $3, end_reason = $4 where id = $1', [
    id,
    on,
    by,
    JSON.stringify(reason),
  ]);
}
