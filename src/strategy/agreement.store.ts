import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Agreement, Clarification } from './agreement.ts';

const agreementMap = rowMap<Agreement>({
  pledge: 'pledge',
  aspect: 'aspect',
  status: 'status',
  reason: 'reason',
  counterClaim: 'counter_claim',
  judgedBy: 'judged_by',
  judgedAs: 'judged_as',
  judgedOn: 'judged_on',
});

const clarificationMap = rowMap<Clarification>({
  id: 'id',
  pledge: 'pledge',
  organisation: 'organisation',
  text: 'text',
  on: 'given_on',
  source: 'source',
  recordedBy: 'recorded_by',
});

/** Judgements in force, of some pledges or of all. */
export async function listAgreements(tx: Tx, pledges?: readonly string[]): Promise<Agreement[]> {
  const found = await tx.query<Row>(
    `select * from agreement where replaced_on is null and ($1::text[] is null or pledge = any($1))
     order by pledge, array_position(array['amount', 'date', 'perimeter'], aspect)`,
    [pledges ?? null],
  );
  return found.rows.map(agreementMap.fromRow);
}

/** Every judgement of a pledge, newest first, with the day on which each was replaced. */
export async function agreementHistory(tx: Tx, pledge: string): Promise<(Agreement & { replacedOn?: Day })[]> {
  const found = await tx.query<Row>('select * from agreement where pledge = $1 order by judged_on desc, id desc', [
    pledge,
  ]);
  return found.rows.map((row) => ({
    ...agreementMap.fromRow(row),
    ...(row.replaced_on ? { replacedOn: row.replaced_on as Day } : {}),
  }));
}

/** Adds judgements; each takes the place of the one in force, which keeps its words. */
export async function addAgreements(
  tx: Tx,
  agreements: readonly (Agreement & { id: string })[],
  today: Day,
): Promise<void> {
  if (agreements.length === 0) return;
  await tx.query(
    `update agreement a set replaced_on = $3 from unnest($1::text[], $2::text[]) as given (pledge, aspect)
     where a.pledge = given.pledge and a.aspect = given.aspect and a.replaced_on is null`,
    [agreements.map((one) => one.pledge), agreements.map((one) => one.aspect), today],
  );
  await insertRows(
    tx,
    'agreement',
    agreements.map((one) => ({ id: one.id, ...agreementMap.toRow(one) })),
  );
}

/** Clarifications in force, newest first. */
export async function listClarifications(tx: Tx, pledges?: readonly string[]): Promise<Clarification[]> {
  const found = await tx.query<Row>(
    `select * from clarification where replaced_on is null and ($1::text[] is null or pledge = any($1))
     order by given_on desc, id desc`,
    [pledges ?? null],
  );
  return found.rows.map(clarificationMap.fromRow);
}

/** Adds a clarification; an earlier one of the same institution on the same pledge keeps its words and is replaced. */
export async function addClarification(tx: Tx, clarification: Clarification, today: Day): Promise<void> {
  await tx.query(
    'update clarification set replaced_on = $3 where pledge = $1 and organisation = $2 and replaced_on is null',
    [clarification.pledge, clarification.organisation, today],
  );
  await insertRows(tx, 'clarification', [clarificationMap.toRow(clarification)]);
}
