import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { Closing, ClosingAccount, ClosingLine, ClosingState } from './closing.ts';

const map = rowMap<Closing>({
  id: 'id',
  envelope: 'envelope',
  number: 'number',
  closedOn: 'closed_on',
  state: 'state',
  successor: 'successor',
  words: 'words',
  proposedBy: 'proposed_by',
  proposedOn: 'proposed_on',
  settledBy: 'settled_by',
  settledOn: 'settled_on',
  reason: 'reason',
  version: 'version',
});

const lineMap = rowMap<ClosingLine>({
  axis: 'axis',
  programmed: 'programmed',
  carriedIn: 'carried_in',
  committed: 'committed',
  paid: 'paid',
  carriedOver: 'carried_over',
  lapsed: 'lapsed',
});

/** Accounts of envelopes with their rows, the latest of each first. */
export async function closingsOf(tx: Tx, envelopes: readonly string[]): Promise<ClosingAccount[]> {
  const found = await tx.query<Row>(
    'select * from envelope_closing where envelope = any($1) order by envelope, number desc',
    [envelopes],
  );
  return withLines(
    tx,
    found.rows.map((row) => map.fromRow(row)),
  );
}

/** One account, held so that two people do not settle it at once. */
export async function closingForAct(tx: Tx, id: string): Promise<ClosingAccount | undefined> {
  const found = await tx.query<Row>('select * from envelope_closing where id = $1 for update', [id]);
  return (
    await withLines(
      tx,
      found.rows.map((row) => map.fromRow(row)),
    )
  )[0];
}

/** The account in force of each envelope: the confirmed one of the highest number. */
export async function confirmedClosings(tx: Tx, envelopes: readonly string[]): Promise<Map<string, ClosingAccount>> {
  const all = (await closingsOf(tx, envelopes)).filter((one) => one.state === 'confirmed');
  return new Map(all.reverse().map((one) => [one.envelope, one]));
}

async function withLines(tx: Tx, closings: readonly Closing[]): Promise<ClosingAccount[]> {
  if (closings.length === 0) return [];
  const found = await tx.query<Row>(
    'select * from envelope_closing_line where closing = any($1) order by axis nulls last',
    [closings.map((one) => one.id)],
  );
  const lines = Map.groupBy(found.rows, (row) => row.closing as string);
  return closings.map((one) => ({ ...one, lines: (lines.get(one.id) ?? []).map((row) => lineMap.fromRow(row)) }));
}

export async function addClosing(
  tx: Tx,
  closing: Closing,
  lines: readonly (ClosingLine & { id: string })[],
): Promise<void> {
  await insertRows(tx, 'envelope_closing', [map.toRow(closing)]);
  await insertRows(
    tx,
    'envelope_closing_line',
    lines.map((line) => ({ id: line.id, closing: closing.id, ...lineMap.toRow(line) })),
  );
}

/** Writes what another person decided of a proposed account. refuses 'conflict.changed' */
export async function settleClosing(
  tx: Tx,
  closing: Closing,
  settled: { state: ClosingState; settledBy: string; settledOn: string; reason?: LocalizedText | undefined },
): Promise<Result<{ number: number; version: number }>> {
  const done = await tx.query(
    `update envelope_closing set state = $3, settled_by = $4, settled_on = $5, reason = $6, version = version + 1
     where id = $1 and version = $2`,
    [
      closing.id,
      closing.version,
      settled.state,
      settled.settledBy,
      settled.settledOn,
      settled.reason ? JSON.stringify(settled.reason) : null,
    ],
  );
  if (done.rowCount === 0) return refused('conflict.changed', { ref: `${closing.envelope}/${closing.number}` });
  return ok({ number: closing.number, version: closing.version + 1 });
}
