import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Funding } from './funding.ts';
import type { Seen } from './totals.store.ts';

const map = rowMap<Funding>({
  ref: 'ref',
  project: 'project',
  organisation: 'organisation',
  instrument: 'instrument',
  nature: 'nature',
  standing: 'standing',
  amount: 'amount',
  currency: 'currency',
  firstYear: 'first_year',
  lastYear: 'last_year',
  envelope: 'envelope',
  agreement: 'agreement',
  signedOn: 'signed_on',
  source: 'source',
  note: 'note',
  recordedBy: 'recorded_by',
  recordedOn: 'recorded_on',
  version: 'version',
});

export type FundingFilter = {
  refs?: readonly string[] | undefined;
  projects?: readonly string[] | undefined;
  organisation?: string | undefined;
  agreement?: string | undefined;
  envelope?: string | undefined;
};

/** Fundings, by project and number. seen  narrows to what a caller may see: a row `s` with its project, provider and receiver */
export async function listFundings(tx: Tx, filter: FundingFilter, seen?: Seen): Promise<Funding[]> {
  const values: unknown[] = [
    filter.refs ?? null,
    filter.projects ?? null,
    filter.organisation ?? null,
    filter.agreement ?? null,
    filter.envelope ?? null,
  ];
  const where = seen ? seen((value) => `$${values.push(value)}`) : 'true';
  const found = await tx.query<Row>(
    `select s.* from (select f.*, f.organisation as provider, null::text as receiver from funding f) s
     where ($1::text[] is null or ref = any($1)) and ($2::text[] is null or project = any($2))
       and ($3::text is null or organisation = $3) and ($4::text is null or agreement = $4) and ($5::text is null or envelope = $5) and ${where}
     order by project, length(ref), ref`,
    values,
  );
  return found.rows.map(map.fromRow);
}

/** Number for the next funding of a project. */
export async function nextFundingNumber(tx: Tx, project: string): Promise<number> {
  const found = await tx.query<{ n: number }>('select count(*)::integer + 1 as n from funding where project = $1', [
    project,
  ]);
  return found.rows[0]!.n;
}

export const addFundings = (tx: Tx, fundings: readonly (Funding & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'funding',
    fundings.map(({ id, ...funding }) => ({ id, ...map.toRow(funding) })),
  );

export const reviseFundingRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Funding>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'funding', key: 'ref', value: ref, version, changes, map, unknown: 'funding.unknown' });
