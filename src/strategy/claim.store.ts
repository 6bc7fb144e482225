import { compareRefs, type Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, quantityField, type Row, rowMap, type SpreadField, updateRow } from '../platform/database/rows.ts';
import type { Claim, RecordedClaim } from './claim.ts';

const spanField: SpreadField = {
  columns: ['span_start', 'span_end'],
  write: (value) => {
    const { start, end } = value as { start: number; end: number };
    return { span_start: start, span_end: end };
  },
  read: (row) => (row.span_start === null ? undefined : { start: row.span_start, end: row.span_end }),
};

const map = rowMap<Claim>({
  ref: 'ref',
  pledge: 'pledge',
  source: 'source',
  speaker: 'speaker',
  saidOn: 'said_on',
  form: 'form',
  text: 'text',
  locator: 'locator',
  span: spanField,
  quantity: quantityField('quantity'),
  deadline: 'deadline',
  place: 'place',
  perimeter: 'perimeter',
  actor: 'actor',
});

/** Claims of pledges, of sources, those named, or those that nobody attached yet; in the order of their references. */
export async function listClaims(
  tx: Tx,
  filter: {
    refs?: readonly string[];
    pledges?: readonly string[];
    sources?: readonly string[];
    unattached?: boolean;
  } = {},
): Promise<RecordedClaim[]> {
  const found = await tx.query<Row>(
    `select * from claim
     where ($1::text[] is null or ref = any($1)) and ($2::text[] is null or pledge = any($2))
       and ($3::text[] is null or source = any($3)) and (not $4::boolean or pledge is null)`,
    [filter.refs ?? null, filter.pledges ?? null, filter.sources ?? null, filter.unattached ?? false],
  );
  return found.rows
    .map((row) => ({
      ...map.fromRow(row),
      version: row.version as number,
      ...(row.recorded_by ? { recordedBy: row.recorded_by as string } : {}),
    }))
    .sort((a, b) => compareRefs(a.ref, b.ref));
}

export const addClaims = (
  tx: Tx,
  claims: readonly (Claim & { id: string; recordedBy?: string | undefined })[],
): Promise<void> =>
  insertRows(
    tx,
    'claim',
    claims.map((one) => ({ id: one.id, ...map.toRow(one), recorded_by: one.recordedBy ?? null })),
  );

export async function changeClaim(tx: Tx, ref: string, changes: Partial<Claim>): Promise<void> {
  await updateRow(tx, 'claim', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseClaimRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Claim>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'claim', key: 'ref', value: ref, version, changes, map, unknown: 'claim.unknown' });

export async function removeClaim(tx: Tx, ref: string): Promise<void> {
  await tx.query('delete from claim where ref = $1', [ref]);
}
