import type { Day, Result } from '../kernel/index.ts';
import { ok, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, quantityField, type Row, rowMap, rowsByKey } from '../platform/database/rows.ts';
import { amountField } from './agreement.store.ts';
import type { Obligation, ObligationState, ObligationStep } from './obligation.ts';
import type { FollowedObligation } from './obligation-due.rules.ts';

const map = rowMap<Obligation>({
  ref: 'ref',
  agreement: 'agreement',
  number: 'number',
  kind: 'kind',
  side: 'side',
  debtor: 'debtor',
  creditor: 'creditor',
  title: 'title',
  quantity: quantityField('quantity'),
  amount: amountField,
  dueOn: 'due_on',
  firstDueOn: 'first_due_on',
  consequence: 'consequence',
  project: 'project',
  criterion: 'criterion',
  holdsUp: 'holds_up',
  note: 'note',
  state: 'state',
  recordedOn: 'recorded_on',
  version: 'version',
});

const stepMap = rowMap<ObligationStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  organisation: 'organisation',
  side: 'side',
  day: 'day',
  words: 'words',
  file: 'file',
  amendment: 'amendment',
  decision: 'decision',
  dueBefore: 'due_before',
  dueAfter: 'due_after',
});

export type ObligationFilter = {
  refs?: readonly string[] | undefined;
  agreements?: readonly string[] | undefined;
  organisation?: string | undefined;
  debtor?: string | undefined;
  project?: string | undefined;
  side?: string | undefined;
  kind?: string | undefined;
  states?: readonly ObligationState[] | undefined;
  dueBefore?: Day | undefined;
};

/**
 * Obligations that pass the filters and lie where the caller sees, those due soonest first, those without a day last.
 *
 * seen  a condition on the row `a` of the agreement, made with `param`, which puts a value among the parameters
 */
export async function listObligations(
  tx: Tx,
  filter: ObligationFilter,
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<Obligation[]> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const passes = [
    ...(filter.refs ? [`o.ref = any(${param(filter.refs)})`] : []),
    ...(filter.agreements ? [`o.agreement = any(${param(filter.agreements)})`] : []),
    ...(filter.organisation ? [`${param(filter.organisation)} in (o.debtor, o.creditor)`] : []),
    ...(filter.debtor ? [`o.debtor = ${param(filter.debtor)}`] : []),
    ...(filter.project ? [`o.project = ${param(filter.project)}`] : []),
    ...(filter.side ? [`o.side = ${param(filter.side)}`] : []),
    ...(filter.kind ? [`o.kind = ${param(filter.kind)}`] : []),
    ...(filter.states ? [`o.state = any(${param(filter.states)})`] : []),
    ...(filter.dueBefore ? [`o.due_on <= ${param(filter.dueBefore)}::date`] : []),
    seen(param),
  ];
  const found = await tx.query<Row>(
    `select o.* from agreement_obligation o join partner_agreement a on a.ref = o.agreement
     where ${passes.join(' and ')} order by o.due_on nulls last, o.agreement, o.number`,
    values,
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One obligation, held so that two acts on it follow one another. */
export async function obligationForAct(tx: Tx, ref: string): Promise<Obligation | undefined> {
  const found = await tx.query<Row>('select * from agreement_obligation where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** The identifier under which the ledger keeps its row. */
export async function obligationRow(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>('select id::text from agreement_obligation where ref = $1', [ref]);
  return found.rows[0]?.id;
}

export async function nextObligationNumber(tx: Tx, agreement: string): Promise<number> {
  const found = await tx.query<{ n: number }>(
    'select count(*)::integer + 1 as n from agreement_obligation where agreement = $1',
    [agreement],
  );
  return found.rows[0]!.n;
}

export const addObligation = (tx: Tx, id: string, obligation: Obligation, person: string): Promise<void> =>
  insertRows(tx, 'agreement_obligation', [{ id, ...map.toRow(obligation), recorded_by: person }]);

export const reviseObligationRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Obligation>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'agreement_obligation',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'obligation.unknown',
  });

export const stepsOfObligations = (tx: Tx, refs: readonly string[]): Promise<Map<string, ObligationStep[]>> =>
  rowsByKey(tx, { table: 'obligation_step', key: 'obligation', map: stepMap }, refs);

export const addObligationStep = (tx: Tx, id: string, obligation: string, step: ObligationStep): Promise<void> =>
  insertRows(tx, 'obligation_step', [{ id, obligation, ...stepMap.toRow(step) }]);

/** Writes the step, then moves the obligation with what else the act changes. refuses 'conflict.changed' */
export async function takeObligationStep(
  tx: Tx,
  id: string,
  obligation: Obligation,
  step: ObligationStep,
  changes: Partial<Obligation> = {},
): Promise<Result<{ ref: string; version: number; state: ObligationState }>> {
  await addObligationStep(tx, id, obligation.ref, step);
  const saved = await reviseObligationRow(tx, obligation.ref, obligation.version, { ...changes, state: step.to });
  return saved.ok ? ok({ ref: obligation.ref, version: saved.value.version, state: step.to }) : saved;
}

/** Bodies that owe or are owed something under an agreement. */
export async function partiesOwing(tx: Tx, agreement: string): Promise<string[]> {
  const found = await tx.query<{ organisation: string }>(
    `select debtor as organisation from agreement_obligation where agreement = $1
     union select creditor from agreement_obligation where agreement = $1`,
    [agreement],
  );
  return found.rows.map((row) => row.organisation);
}

/** The project of a criterion. refuses 'obligation.criterion-unknown' */
export async function projectOfCriterion(tx: Tx, criterion: string): Promise<Result<string>> {
  const found = await tx.query<{ project: string }>(
    'select g.project from gate_criterion c join gate g on g.ref = c.gate where c.id = $1',
    [criterion],
  );
  const project = found.rows[0]?.project;
  return project === undefined ? refused('obligation.criterion-unknown', { criterion }) : ok(project);
}

/** Whether a paper was brought for an obligation in one of its steps. */
export async function fileOfStep(tx: Tx, obligation: string, number: number): Promise<string | undefined> {
  const found = await tx.query<{ file: string | null }>(
    'select file from obligation_step where obligation = $1 and number = $2',
    [obligation, number],
  );
  return found.rows[0]?.file ?? undefined;
}

/** Every obligation still owed, with the strategy of its agreement: what rules of warning look at. An ended agreement asks for nothing more. */
export async function followedObligations(tx: Tx, today: Day): Promise<FollowedObligation[]> {
  const found = await tx.query<Row>(
    `select o.*, a.strategy from agreement_obligation o join partner_agreement a on a.ref = o.agreement
     where o.state in ('open', 'returned') and (a.terminated_on is null or a.terminated_on > $1) order by o.ref`,
    [today],
  );
  return found.rows.map((row) => ({ ...map.fromRow(row), strategy: row.strategy as string }));
}
