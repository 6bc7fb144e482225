import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Assessment, Risk, RiskKind, RiskState, RiskStep } from './risk.ts';

const assessed = {
  likelihood: 'likelihood',
  impact: 'impact',
  treatment: 'treatment',
  response: 'response',
  reviewOn: 'review_on',
} as const;

const map = rowMap<Risk>({
  ref: 'ref',
  kind: 'kind',
  strategy: 'strategy',
  project: 'project',
  cause: 'cause',
  event: 'event',
  consequence: 'consequence',
  ...assessed,
  organisation: 'organisation',
  person: 'person',
  fromRisk: 'from_risk',
  recordedOn: 'recorded_on',
  state: 'state',
  version: 'version',
});

const stepMap = rowMap<RiskStep>({
  number: 'number',
  act: 'act',
  to: 'to_state',
  ...assessed,
  words: 'words',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
});

export type RiskFilter = {
  ref?: string | undefined;
  project?: string | undefined;
  strategy?: string | undefined;
  kind?: RiskKind | undefined;
  state?: RiskState | undefined;
};

const PASSES = `($1::text is null or r.ref = $1) and ($2::text is null or r.project = $2) and ($3::text is null or r.strategy = $3)
       and ($4::text is null or r.kind = $4) and ($5::text is null or r.state = $5)`;
const valuesOf = (filter: RiskFilter): unknown[] => [
  filter.ref ?? null,
  filter.project ?? null,
  filter.strategy ?? null,
  filter.kind ?? null,
  filter.state ?? null,
];

export async function listRisks(tx: Tx, filter: RiskFilter = {}): Promise<Risk[]> {
  const found = await tx.query<Row>(`select * from risk r where ${PASSES} order by r.ref`, valuesOf(filter));
  return found.rows.map((row) => map.fromRow(row));
}

/**
 * How many risks pass the filters and lie where the caller sees, and a page of them: open ones first, the gravest of each
 * first, of equals those whose review comes sooner (an issue is there: its likelihood counts as 5, see `levelOf`).
 *
 * seen  a condition on a row `r`, made with `param`, which puts a value among the parameters
 */
export async function riskPage(
  tx: Tx,
  filter: RiskFilter,
  seen: (param: (value: unknown) => string) => string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; risks: Risk[] }> {
  const values = valuesOf(filter);
  const param = (value: unknown): string => `$${values.push(value)}`;
  const from = `from risk r where ${PASSES} and ${seen(param)}`;
  const counted = await tx.query<{ n: number }>(`select count(*)::integer as n ${from}`, values);
  const found = await tx.query<Row>(
    `select r.* ${from} order by r.state <> 'open', coalesce(r.likelihood, 5) * r.impact desc, r.review_on, r.ref
     limit ${param(limit)} offset ${param(offset)}`,
    values,
  );
  return { total: counted.rows[0]!.n, risks: found.rows.map((row) => map.fromRow(row)) };
}

/** One risk, held so that two acts on it follow one another. */
export async function riskForAct(tx: Tx, ref: string): Promise<Risk | undefined> {
  const found = await tx.query<Row>('select * from risk where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** All risks and issues of a project, held so that they are judged as they were read. */
export async function risksForAct(tx: Tx, project: string): Promise<Risk[]> {
  const found = await tx.query<Row>('select * from risk where project = $1 order by ref for update', [project]);
  return found.rows.map((row) => map.fromRow(row));
}

/** Number for the next risk of a project, or of a strategy as a whole. */
export async function nextRiskNumber(tx: Tx, of: { strategy: string; project?: string | undefined }): Promise<number> {
  const found = await tx.query<{ n: number }>(
    'select count(*)::integer + 1 as n from risk where strategy = $1 and project is not distinct from $2',
    [of.strategy, of.project ?? null],
  );
  return found.rows[0]!.n;
}

export const addRisk = (tx: Tx, id: string, risk: Risk): Promise<void> =>
  insertRows(tx, 'risk', [{ id, ...map.toRow(risk) }]);

export async function stepsOfRisk(tx: Tx, risk: string): Promise<RiskStep[]> {
  const found = await tx.query<Row>('select * from risk_step where risk = $1 order by number', [risk]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

export const addRiskStep = (tx: Tx, id: string, risk: string, step: RiskStep): Promise<void> =>
  insertRows(tx, 'risk_step', [{ id, risk, ...stepMap.toRow(step) }]);

const textOrNull = (text: LocalizedText | undefined): string | null => (text ? JSON.stringify(text) : null);

/** Writes how it is judged now, and the cause and consequence that nobody had said. refuses 'conflict.changed' */
export async function judgeRisk(
  tx: Tx,
  risk: Risk,
  state: RiskState,
  { likelihood, impact, treatment, response, reviewOn }: Assessment,
  { cause, consequence }: { cause?: LocalizedText | undefined; consequence?: LocalizedText | undefined } = {},
): Promise<Result<{ ref: string; version: number }>> {
  const done = await tx.query(
    `update risk set state = $2, likelihood = $3, impact = $4, treatment = $5, response = $6, review_on = $7,
       cause = coalesce(cause, $9), consequence = coalesce(consequence, $10), version = version + 1
     where ref = $1 and version = $8`,
    [
      risk.ref,
      state,
      likelihood ?? null,
      impact,
      treatment ?? null,
      textOrNull(response),
      reviewOn,
      risk.version,
      textOrNull(cause),
      textOrNull(consequence),
    ],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', { ref: risk.ref, yours: risk.version, current: risk.version + 1 });
  return ok({ ref: risk.ref, version: risk.version + 1 });
}
