import type { Day, LocalizedText, Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, type SpreadField } from '../platform/database/rows.ts';
import type { Amendment, PartnerAgreement, Party, RecordedAgreement, Standing } from './agreement.ts';

/** An amount over its two columns. */
export const amountField: SpreadField = {
  columns: ['amount', 'currency'],
  write: (money) => {
    const { amount, currency } = money as { amount: string; currency: string };
    return { amount, currency };
  },
  read: ({ amount, currency }) => (currency ? { amount: String(amount), currency } : undefined),
};

const map = rowMap<PartnerAgreement>({
  ref: 'ref',
  kind: 'kind',
  strategy: 'strategy',
  title: 'title',
  summary: 'summary',
  signedOn: 'signed_on',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
  terminatedOn: 'terminated_on',
  termination: 'termination',
  terminationAct: 'termination_act',
  committee: 'committee',
  amount: amountField,
  source: 'source',
  act: 'act',
  note: 'note',
});

const amendmentMap = rowMap<Amendment>({
  number: 'number',
  dated: 'dated',
  reference: 'reference',
  words: 'words',
  act: 'act',
  untilBefore: 'until_before',
  untilAfter: 'until_after',
  amountBefore: 'amount_before',
  amountAfter: 'amount_after',
  recordedOn: 'recorded_on',
});

const read = (row: Row): RecordedAgreement => ({
  ...map.fromRow(row),
  parties: row.parties as Party[],
  projects: row.projects as string[],
  recordedOn: row.recorded_on as Day,
  version: row.version as number,
});

/** A row with its parties, those of the state first, and its projects. */
const WHOLE = `a.*,
  coalesce((select jsonb_agg(jsonb_build_object('organisation', organisation, 'side', side, 'role', role)
     order by side desc, array_position(array['signatory', 'funder', 'implementer', 'beneficiary', 'contractor', 'witness'], role), organisation)
   from agreement_party where agreement = a.ref), '[]') as parties,
  coalesce((select jsonb_agg(project order by project) from agreement_project where agreement = a.ref), '[]') as projects`;

/** `standingOf` as the database counts it, on the day in parameter `day`. */
const standing = (day: string): string => `case
  when a.terminated_on <= ${day} then 'ended'
  when a.signed_on is null or a.signed_on > ${day} then 'announced'
  when a.valid_until < ${day} then 'expired'
  when a.valid_from <= ${day} then 'in-force' else 'signed' end`;

export type AgreementFilter = {
  strategy?: string | undefined;
  organisation?: string | undefined;
  project?: string | undefined;
  kind?: string | undefined;
  standing?: Standing | undefined;
  /** only these */
  refs?: readonly string[] | undefined;
};

/**
 * How many agreements pass the filters and lie where the caller sees, and a page of them: in force first, then signed and
 * announced, then what is over; in each the latest signed first.
 *
 * seen  a condition on a row `a`, made with `param`, which puts a value among the parameters
 */
export async function agreementPage(
  tx: Tx,
  { strategy, organisation, project, kind, standing: stands, refs }: AgreementFilter,
  today: Day,
  seen: (param: (value: unknown) => string) => string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ total: number; agreements: RecordedAgreement[] }> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const now = `${param(today)}::date`;
  const passes = [
    ...(strategy ? [`a.strategy = ${param(strategy)}`] : []),
    ...(kind ? [`a.kind = ${param(kind)}`] : []),
    ...(organisation
      ? [`exists (select from agreement_party p where p.agreement = a.ref and p.organisation = ${param(organisation)})`]
      : []),
    ...(project
      ? [`exists (select from agreement_project p where p.agreement = a.ref and p.project = ${param(project)})`]
      : []),
    ...(stands ? [`${standing(now)} = ${param(stands)}`] : []),
    ...(refs ? [`a.ref = any(${param(refs)})`] : []),
    seen(param),
  ];
  const from = `from partner_agreement a where ${passes.join(' and ')}`;
  const counted = await tx.query<{ n: number }>(`select count(*)::integer as n, ${now} as day ${from}`, values);
  const found = await tx.query<Row>(
    `select ${WHOLE} ${from}
     order by array_position(array['in-force', 'signed', 'announced', 'expired', 'ended'], ${standing(now)}), a.signed_on desc nulls last, a.ref
     limit ${param(limit)} offset ${param(offset)}`,
    values,
  );
  return { total: counted.rows[0]!.n, agreements: found.rows.map(read) };
}

/** What words are looked for in: reference, title and summary of every agreement. */
export async function agreementTexts(
  tx: Tx,
): Promise<{ ref: string; title: LocalizedText; summary: LocalizedText | null }[]> {
  const found = await tx.query<{ ref: string; title: LocalizedText; summary: LocalizedText | null }>(
    'select ref, title, summary from partner_agreement',
  );
  return found.rows;
}

export async function agreementsByRefs(tx: Tx, refs: readonly string[]): Promise<RecordedAgreement[]> {
  const found = await tx.query<Row>(`select ${WHOLE} from partner_agreement a where a.ref = any($1) order by a.ref`, [
    refs,
  ]);
  return found.rows.map(read);
}

/** One agreement, held so that two acts on it follow one another. */
export async function agreementForAct(tx: Tx, ref: string): Promise<RecordedAgreement | undefined> {
  await tx.query('select 1 from partner_agreement where ref = $1 for update', [ref]);
  return (await agreementsByRefs(tx, [ref]))[0];
}

/** The identifier under which the ledger keeps its row. */
export async function agreementRow(tx: Tx, ref: string): Promise<string | undefined> {
  const found = await tx.query<{ id: string }>('select id::text from partner_agreement where ref = $1', [ref]);
  return found.rows[0]?.id;
}

export async function addAgreement(
  tx: Tx,
  id: string,
  agreement: PartnerAgreement,
  by: { person: string; day: Day },
): Promise<void> {
  await insertRows(tx, 'partner_agreement', [
    { id, ...map.toRow(agreement), recorded_by: by.person, recorded_on: by.day, version: 1 },
  ]);
}

export const reviseAgreementRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<PartnerAgreement>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, {
    table: 'partner_agreement',
    key: 'ref',
    value: ref,
    version,
    changes,
    map,
    unknown: 'agreement.unknown',
  });

export const addParties = (tx: Tx, agreement: string, parties: readonly (Party & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'agreement_party',
    parties.map((one) => ({ ...one, agreement, version: 1 })),
  );

export async function removePartyRow(tx: Tx, agreement: string, { organisation, role }: Party): Promise<void> {
  await tx.query('delete from agreement_party where agreement = $1 and organisation = $2 and role = $3', [
    agreement,
    organisation,
    role,
  ]);
}

/** Sets the projects that an agreement serves to these. */
export async function setProjects(
  tx: Tx,
  agreement: string,
  projects: readonly string[],
  newId: () => string,
): Promise<void> {
  await tx.query('delete from agreement_project where agreement = $1 and project <> all($2)', [agreement, projects]);
  const kept = await tx.query<{ project: string }>('select project from agreement_project where agreement = $1', [
    agreement,
  ]);
  const known = new Set(kept.rows.map((row) => row.project));
  const rows = [...new Set(projects)].filter((one) => !known.has(one));
  await insertRows(
    tx,
    'agreement_project',
    rows.map((project) => ({ id: newId(), agreement, project })),
  );
}

export async function amendmentsOf(tx: Tx, agreement: string): Promise<Amendment[]> {
  const found = await tx.query<Row>('select * from agreement_amendment where agreement = $1 order by number', [
    agreement,
  ]);
  return found.rows.map((row) => amendmentMap.fromRow(row));
}

export const addAmendment = (
  tx: Tx,
  id: string,
  agreement: string,
  amendment: Amendment,
  person: string,
): Promise<void> =>
  insertRows(tx, 'agreement_amendment', [{ id, agreement, ...amendmentMap.toRow(amendment), recorded_by: person }]);
