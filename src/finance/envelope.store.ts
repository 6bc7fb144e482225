import type { Result } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { saveRevision } from '../platform/database/revise.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Envelope, EnvelopeLine, RecordedEnvelope } from './envelope.ts';

const map = rowMap<Envelope>({
  ref: 'ref',
  strategy: 'strategy',
  title: 'title',
  amount: 'amount',
  currency: 'currency',
  firstDay: 'first_day',
  lastDay: 'last_day',
  pledge: 'pledge',
  perimeter: 'perimeter',
  predecessor: 'predecessor',
  successorSaid: 'successor_said',
  note: 'note',
});

const lineMap = rowMap<EnvelopeLine>({
  envelope: 'envelope',
  axis: 'axis',
  year: 'year',
  programmed: 'programmed',
  source: 'source',
  version: 'version',
});

export type EnvelopeFilter = {
  refs?: readonly string[] | undefined;
  strategy?: string | undefined;
  predecessor?: string | undefined;
};

/** Envelopes, those that end last first. */
export async function listEnvelopes(tx: Tx, filter: EnvelopeFilter = {}): Promise<RecordedEnvelope[]> {
  const found = await tx.query<Row>(
    `select * from envelope where ($1::text[] is null or ref = any($1)) and ($2::text is null or strategy = $2)
       and ($3::text is null or predecessor = $3) order by last_day desc, ref`,
    [filter.refs ?? null, filter.strategy ?? null, filter.predecessor ?? null],
  );
  return found.rows.map((row) => ({ ...map.fromRow(row), version: row.version as number }));
}

/** One envelope, held so that two acts on it follow one another. */
export async function envelopeForAct(tx: Tx, ref: string): Promise<RecordedEnvelope | undefined> {
  const found = await tx.query<Row>('select * from envelope where ref = $1 for update', [ref]);
  const [row] = found.rows;
  return row && { ...map.fromRow(row), version: row.version as number };
}

export const addEnvelopes = (tx: Tx, envelopes: readonly (Envelope & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'envelope',
    envelopes.map((one) => ({ id: one.id, ...map.toRow(one) })),
  );

export async function changeEnvelope(tx: Tx, ref: string, changes: Partial<Envelope>): Promise<void> {
  await updateRow(tx, 'envelope', { key: 'ref', value: ref }, map.toRow(changes));
}

export const reviseEnvelopeRow = (
  tx: Tx,
  ref: string,
  version: number,
  changes: Partial<Envelope>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'envelope', key: 'ref', value: ref, version, changes, map, unknown: 'envelope.unknown' });

/** Lines of envelopes by axis and year; those without an axis last. */
export async function linesOfEnvelopes(tx: Tx, envelopes: readonly string[]): Promise<EnvelopeLine[]> {
  const found = await tx.query<Row>(
    'select * from envelope_line where envelope = any($1) order by envelope, axis nulls last, year',
    [envelopes],
  );
  return found.rows.map((row) => lineMap.fromRow(row));
}

export const addEnvelopeLines = (tx: Tx, lines: readonly (EnvelopeLine & { id: string })[]): Promise<void> =>
  insertRows(
    tx,
    'envelope_line',
    lines.map((one) => ({ id: one.id, ...lineMap.toRow(one) })),
  );

/** Sets what a line programmes; the caller has held the envelope and compared versions. */
export async function changeEnvelopeLine(tx: Tx, line: EnvelopeLine): Promise<void> {
  await tx.query(
    `update envelope_line set programmed = $4, source = $5, version = version + 1
     where envelope = $1 and axis is not distinct from $2 and year = $3`,
    [line.envelope, line.axis ?? null, line.year, line.programmed, line.source ?? null],
  );
}
