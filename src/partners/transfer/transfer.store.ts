import type { Day, Result } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey, type SpreadField, updateRow } from '../../platform/database/rows.ts';
import type { HangsOn } from '../know-how-target.ts';
import type { Least, Transfer, TransferClaim, TransferStep, TransferTrace } from './transfer.ts';

const leastField: SpreadField = {
  columns: ['least_people', 'least_joint_days', 'least_alone_days'],
  write: (least) => {
    const { people, jointDays, aloneDays } = least as Least;
    return { least_people: people, least_joint_days: jointDays, least_alone_days: aloneDays };
  },
  read: (row) => ({ people: row.least_people, jointDays: row.least_joint_days, aloneDays: row.least_alone_days }),
};

const map = rowMap<Transfer>({
  ref: 'ref',
  agreement: 'agreement',
  obligation: 'obligation',
  project: 'project',
  subject: 'subject',
  title: 'title',
  giver: 'giver',
  receiver: 'receiver',
  least: leastField,
  note: 'note',
  step: 'step',
  movedOn: 'moved_on',
  recordedOn: 'recorded_on',
  version: 'version',
});

const claimMap = rowMap<TransferClaim>({
  id: 'id',
  step: 'step',
  kind: 'kind',
  file: 'file',
  title: 'title',
  dated: 'dated',
  documents: 'documents',
  people: 'people',
  certified: 'certified',
  from: 'from_day',
  until: 'until_day',
  class: 'class',
  organisation: 'organisation',
  broughtBy: 'brought_by',
  broughtFor: 'brought_for',
  broughtOn: 'brought_on',
  status: 'status',
  judgedBy: 'judged_by',
  judgedFor: 'judged_for',
  judgedOn: 'judged_on',
  judgeOrganisation: 'judge_organisation',
  independence: 'independence',
  reason: 'reason',
});

const traceMap = rowMap<TransferTrace>({
  number: 'number',
  act: 'act',
  from: 'from_step',
  to: 'to_step',
  claim: 'claim',
  contests: 'contests',
  outcome: 'outcome',
  effectiveOn: 'effective_on',
  organisation: 'organisation',
  words: 'words',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
});

/** What a transfer `t` hangs on. */
export const transferHangsOn: HangsOn = {
  strategy: '(select a.strategy from partner_agreement a where a.ref = t.agreement)',
  agreement: 't.agreement',
  bodies: ['t.giver', 't.receiver'],
  projects: 'select t.project',
};

export type TransferFilter = {
  refs?: readonly string[] | undefined;
  agreement?: string | undefined;
  project?: string | undefined;
  organisation?: string | undefined;
  step?: TransferStep | undefined;
};

/** Transfers that pass the filters and lie where the caller sees: those that moved last come last. */
export async function listTransfers(
  tx: Tx,
  { refs, agreement, project, organisation, step }: TransferFilter = {},
  seen: (param: (value: unknown) => string) => string = () => 'true',
): Promise<Transfer[]> {
  const values: unknown[] = [refs ?? null, agreement ?? null, project ?? null, organisation ?? null, step ?? null];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Row>(
    `select t.* from transfer t
     where ($1::text[] is null or t.ref = any($1)) and ($2::text is null or t.agreement = $2) and ($3::text is null or t.project = $3)
       and ($4::text is null or $4 in (t.giver, t.receiver)) and ($5::integer is null or t.step = $5) and ${seen(param)}
     order by t.moved_on, t.ref`,
    values,
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One transfer, held so that two acts on it follow one another. */
export async function transferForAct(tx: Tx, ref: string): Promise<Transfer | undefined> {
  const found = await tx.query<Row>('select * from transfer where ref = $1 for update', [ref]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export async function transferRow(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>('select id::text from transfer where ref = $1', [ref]);
  return found.rows[0]?.id;
}

export async function nextTransferNumber(tx: Tx, agreement: string): Promise<number> {
  const found = await tx.query<{ n: number }>('select count(*)::integer + 1 as n from transfer where agreement = $1', [
    agreement,
  ]);
  return found.rows[0]!.n;
}

/** Agreement and its two sides of an obligation, by reference. */
export async function agreementOfObligation(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ agreement: string }>('select agreement from agreement_obligation where ref = $1', [
    ref,
  ]);
  return found.rows[0]?.agreement;
}

export const addTransfer = (tx: Tx, id: string, transfer: Transfer, person: string): Promise<void> =>
  insertRows(tx, 'transfer', [{ id, ...map.toRow(transfer), recorded_by: person }]);

export const reviseTransferRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Transfer>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'transfer', key: 'ref', value: ref, version, changes, map, unknown: 'transfer.unknown' });

/** Moves a held transfer, or only raises its version when it stays where it is. */
export async function moveTransfer(tx: Tx, transfer: Transfer, to: TransferStep, on: Day): Promise<number> {
  const moved = to === transfer.step ? {} : { step: to, moved_on: on };
  await updateRow(tx, 'transfer', { key: 'ref', value: transfer.ref, version: transfer.version }, moved);
  return transfer.version + 1;
}

export const claimsOfTransfers = (tx: Tx, refs: readonly string[]): Promise<Map<string, TransferClaim[]>> =>
  claimsBy(tx, 'c.transfer = any($1)', [refs]);

async function claimsBy(tx: Tx, where: string, values: unknown[]): Promise<Map<string, TransferClaim[]>> {
  const found = await tx.query<Row>(
    `select c.* from transfer_claim c left join lateral (
       select min(number) as at from transfer_step s where s.claim = c.id) s on true
     where ${where} order by c.transfer, s.at, c.id`,
    values,
  );
  const grouped = Map.groupBy(found.rows, (row) => row.transfer as string);
  return new Map([...grouped].map(([ref, rows]) => [ref, rows.map((row) => claimMap.fromRow(row))]));
}

/** A claim with the transfer that it belongs to. */
export async function claimById(tx: Tx, id: string): Promise<{ transfer: string; claim: TransferClaim } | undefined> {
  const [found] = await claimsBy(tx, 'c.id::text = $1', [id]);
  return found && { transfer: found[0], claim: found[1][0]! };
}

export const addClaim = (tx: Tx, transfer: string, claim: TransferClaim): Promise<void> =>
  insertRows(tx, 'transfer_claim', [{ transfer, ...claimMap.toRow(claim) }]);

export type Judged = Required<
  Pick<TransferClaim, 'status' | 'judgedBy' | 'judgedFor' | 'judgedOn' | 'judgeOrganisation' | 'independence'>
> &
  Pick<TransferClaim, 'reason'>;

export async function judgeClaim(tx: Tx, id: string, judged: Judged): Promise<void> {
  await tx.query(
    `update transfer_claim set status = $2, judged_by = $3, judged_for = $4, judged_on = $5, judge_organisation = $6,
       independence = $7, reason = $8 where id = $1`,
    [
      id,
      judged.status,
      judged.judgedBy,
      judged.judgedFor,
      judged.judgedOn,
      judged.judgeOrganisation,
      judged.independence,
      judged.reason ? JSON.stringify(judged.reason) : null,
    ],
  );
}

export const tracesOfTransfers = (tx: Tx, refs: readonly string[]): Promise<Map<string, TransferTrace[]>> =>
  rowsByKey(tx, { table: 'transfer_step', key: 'transfer', map: traceMap }, refs);

export const addTrace = (tx: Tx, id: string, transfer: string, trace: TransferTrace): Promise<void> =>
  insertRows(tx, 'transfer_step', [{ id, transfer, ...traceMap.toRow(trace) }]);
