import { compareRefs, type Quantity, type Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, quantityField, type Row, rowMap, type SpreadField, updateRow } from '../platform/database/rows.ts';
import type { Pledge, RecordedPledge } from './pledge.ts';

const baselineField: SpreadField = {
  columns: ['baseline_value', 'baseline_unit', 'baseline_period'],
  write: (value) => {
    const { quantity, period } = value as { quantity: Quantity; period: string };
    return { baseline_value: quantity.value, baseline_unit: quantity.unit, baseline_period: period };
  },
  read: (row) =>
    row.baseline_value === null
      ? undefined
      : { quantity: { value: row.baseline_value, unit: row.baseline_unit }, period: row.baseline_period },
};

const map = rowMap<Pledge>({
  ref: 'ref',
  strategy: 'strategy',
  axis: 'axis',
  kind: 'kind',
  topic: 'topic',
  title: 'title',
  summary: 'summary',
  quantity: quantityField('quantity'),
  deadline: 'deadline',
  place: 'place',
  owner: 'owner',
  bound: 'bound',
  definition: 'definition',
  baseline: baselineField,
  yearlyPath: 'yearly_path',
  measurement: 'measurement',
  regionalSplit: 'regional_split',
  funding: 'funding',
  legalBasis: 'legal_basis',
  notMeasurable: 'not_measurable',
  note: 'note',
  custom: 'custom',
});

const read = (row: Row): RecordedPledge => ({
  ...map.fromRow(row),
  version: row.version as number,
  ...(row.recorded_by ? { recordedBy: row.recorded_by as string } : {}),
});

export type PledgeFilter = {
  refs?: readonly string[] | undefined;
  strategy?: string | undefined;
  axis?: string | undefined;
  kind?: string | undefined;
  topic?: string | undefined;
  owner?: string | undefined;
  /** Bound by it or answering for it. */
  organisation?: string | undefined;
  /** Place itself or any place inside it. */
  place?: string | undefined;
};

/** Pledges of the register, in the order people expect of their references (C2 before C10). */
export async function listPledges(tx: Tx, filter: PledgeFilter = {}): Promise<RecordedPledge[]> {
  const found = await tx.query<Row>(
    `select * from pledge
     where ($1::text[] is null or ref = any($1)) and ($2::text is null or strategy = $2) and ($3::text is null or axis = $3)
       and ($4::text is null or kind = $4) and ($5::text is null or topic = $5) and ($6::text is null or owner = $6)
       and ($7::text is null or owner = $7 or $7 = any(bound))
       and ($8::text is null or place = $8 or place like $8 || '.%')`,
    [
      filter.refs ?? null,
      filter.strategy ?? null,
      filter.axis ?? null,
      filter.kind ?? null,
      filter.topic ?? null,
      filter.owner ?? null,
      filter.organisation ?? null,
      filter.place ?? null,
    ],
  );
  return found.rows.map(read).sort((a, b) => compareRefs(a.ref, b.ref));
}

export const addPledges = (
  tx: Tx,
  pledges: readonly (Pledge & { id: string; recordedBy?: string | undefined })[],
): Promise<void> =>
  insertRows(
    tx,
    'pledge',
    pledges.map((one) => ({
      id: one.id,
      ...map.toRow(one),
      custom: one.custom ?? {},
      recorded_by: one.recordedBy ?? null,
    })),
  );

export async function changePledge(tx: Tx, ref: string, changes: Partial<Pledge>): Promise<void> {
  await updateRow(tx, 'pledge', { key: 'ref', value: ref }, map.toRow(changes));
}

export const revisePledgeRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Pledge>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'pledge', key: 'ref', value: ref, version, changes, map, unknown: 'pledge.unknown' });

export async function removePledge(tx: Tx, ref: string): Promise<void> {
  await tx.query('delete from pledge where ref = $1', [ref]);
}
