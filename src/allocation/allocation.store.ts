import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../platform/database/rows.ts';
import type { AllocationProposal, SavedVersion, Solution } from './allocation.ts';

const map = rowMap<AllocationProposal>({
  ref: 'ref',
  strategy: 'strategy',
  title: 'title',
  note: 'note',
  organisation: 'organisation',
  openedBy: 'opened_by',
  openedFor: 'opened_for',
  openedOn: 'opened_on',
});

const versionMap = rowMap<SavedVersion>({
  number: 'number',
  inputs: 'inputs',
  regions: 'regions',
  sha256: 'inputs_sha256',
  note: 'note',
  organisation: 'organisation',
  savedBy: 'saved_by',
  savedFor: 'saved_for',
  savedOn: 'saved_on',
});

const solutionMap = rowMap<Solution>({
  id: 'id',
  number: 'number',
  inputs: 'inputs_sha256',
  seconds: 'seconds',
  state: 'state',
  answer: 'answer',
  solver: 'solver',
  took: 'took_seconds',
  askedBy: 'asked_by',
  askedFor: 'asked_for',
  askedOn: 'asked_on',
  settledBy: 'settled_by',
  settledOn: 'settled_on',
});
const solution = ({ took_seconds: took, ...row }: Row): Solution =>
  solutionMap.fromRow({ ...row, took_seconds: took === null ? null : Number(took) });

export async function listProposals(tx: Tx, strategy?: string): Promise<AllocationProposal[]> {
  const found = await tx.query<Row>(
    'select * from allocation_proposal where $1::text is null or strategy = $1 order by opened_on desc, ref',
    [strategy ?? null],
  );
  return found.rows.map(map.fromRow);
}

export async function proposalByRef(tx: Tx, ref: string): Promise<AllocationProposal | undefined> {
  const found = await tx.query<Row>('select * from allocation_proposal where ref = $1', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** Held so that two acts on it follow one another. */
export async function proposalForAct(tx: Tx, ref: string): Promise<AllocationProposal | undefined> {
  const found = await tx.query<Row>('select * from allocation_proposal where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addProposal = (tx: Tx, one: AllocationProposal & { id: string }): Promise<void> =>
  insertRows(tx, 'allocation_proposal', [{ id: one.id, ...map.toRow(one) }]);

export const versionsOf = (tx: Tx, refs: readonly string[]): Promise<Map<string, SavedVersion[]>> =>
  rowsByKey(tx, { table: 'allocation_version', key: 'proposal', map: versionMap }, refs);

export const addVersion = (tx: Tx, one: SavedVersion & { id: string; proposal: string }): Promise<void> =>
  insertRows(tx, 'allocation_version', [{ id: one.id, proposal: one.proposal, ...versionMap.toRow(one) }]);

/** The question that an order asks, from any version that asks it. */
export async function versionAsking(tx: Tx, sha256: string): Promise<SavedVersion | undefined> {
  const found = await tx.query<Row>('select * from allocation_version where inputs_sha256 = $1 limit 1', [sha256]);
  return found.rows[0] && versionMap.fromRow(found.rows[0]);
}

/** Orders by the hash of what they ask, the latest last. */
export const solutionsOf = (tx: Tx, hashes: readonly string[]): Promise<Map<string, Solution[]>> =>
  rowsByKey(tx, { table: 'allocation_solution', key: 'inputs_sha256', map: { fromRow: solution } }, hashes);

export async function solutionForAct(tx: Tx, id: string): Promise<Solution | undefined> {
  const found = await tx.query<Row>('select * from allocation_solution where id = $1 for update', [id]);
  return found.rows[0] && solution(found.rows[0]);
}

export async function waitingSolutions(tx: Tx, id?: string): Promise<Solution[]> {
  const found = await tx.query<Row>(
    `select * from allocation_solution where state = 'waiting' and ($1::uuid is null or id = $1) order by asked_on, id`,
    [id ?? null],
  );
  return found.rows.map(solution);
}

export const addSolution = (tx: Tx, one: Solution): Promise<void> =>
  insertRows(tx, 'allocation_solution', [solutionMap.toRow(one)]);

/** What came of an order; a change without an answer leaves none. */
export async function settleSolution(
  tx: Tx,
  id: string,
  settled: Pick<Solution, 'state' | 'answer' | 'solver' | 'took' | 'settledBy' | 'settledOn'>,
): Promise<void> {
  const { state, answer, solver, took, settledBy, settledOn } = settled;
  await tx.query(
    `update allocation_solution set state = $2, answer = $3, solver = $4, took_seconds = $5, settled_by = $6, settled_on = $7
     where id = $1`,
    [id, state, answer ? JSON.stringify(answer) : null, solver, took, settledBy, settledOn],
  );
}
