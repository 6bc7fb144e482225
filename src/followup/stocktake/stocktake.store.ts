import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { saveRevision } from '../../platform/database/revise.ts';
import { insertRows, type Row, rowMap, rowsByKey } from '../../platform/database/rows.ts';
import type { Stocktake, StocktakeState, StocktakeStep } from './stocktake.ts';

const map = rowMap<Stocktake>({
  id: 'id',
  committee: 'committee',
  number: 'number',
  plannedOn: 'planned_on',
  firstPlannedOn: 'first_planned_on',
  length: 'length',
  startsAt: 'starts_at',
  place: 'place',
  state: 'state',
  minutes: 'minutes',
  heldOn: 'held_on',
  version: 'version',
});

const stepMap = rowMap<StocktakeStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  organisation: 'organisation',
  day: 'day',
  reason: 'reason',
  until: 'until_day',
});

export type StocktakeFilter = {
  id?: string | undefined;
  committee?: string | undefined;
  state?: StocktakeState | undefined;
  states?: readonly StocktakeState[] | undefined;
};

/** Stocktakes, the latest planned first. */
export async function listStocktakes(tx: Tx, filter: StocktakeFilter = {}): Promise<Stocktake[]> {
  const found = await tx.query<Row>(
    `select * from stocktake where ($1::text is null or id::text = $1) and ($2::text is null or committee = $2) and ($3::text is null or state = $3)
       and ($4::text[] is null or state = any($4))
     order by planned_on desc, committee, number desc`,
    [filter.id ?? null, filter.committee ?? null, filter.state ?? null, filter.states ?? null],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** One stocktake, held so that two acts on it follow one another. */
export async function stocktakeForAct(tx: Tx, id: string): Promise<Stocktake | undefined> {
  const found = await tx.query<Row>('select * from stocktake where id::text = $1 for update', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addStocktake = (tx: Tx, stocktake: Stocktake): Promise<void> =>
  insertRows(tx, 'stocktake', [map.toRow(stocktake)]);

/** Says at which hour and where it sits; the caller has looked at its state. */
export const arrangeStocktakeRow = (
  tx: Tx,
  id: string,
  version: number,
  changes: Partial<Pick<Stocktake, 'startsAt' | 'place'>>,
): Promise<Result<{ version: number }>> =>
  saveRevision(tx, { table: 'stocktake', key: 'id', value: id, version, changes, map, unknown: 'stocktake.unknown' });

export async function stepsOfStocktake(tx: Tx, stocktake: string): Promise<StocktakeStep[]> {
  const found = await tx.query<Row>('select * from stocktake_step where stocktake::text = $1 order by number', [
    stocktake,
  ]);
  return found.rows.map((row) => stepMap.fromRow(row));
}

/** Steps of many stocktakes at once, each stocktake's in order. */
export const stepsOfStocktakes = (tx: Tx, stocktakes: readonly string[]): Promise<Map<string, StocktakeStep[]>> =>
  rowsByKey(tx, { table: 'stocktake_step', key: 'stocktake', map: stepMap }, stocktakes);

/**
 * Writes a step and what it changes.
 *
 * refuses  'conflict.changed' when somebody acted on the stocktake since its version was read
 */
export async function takeStocktakeStep(
  tx: Tx,
  id: string,
  stocktake: Stocktake,
  step: StocktakeStep,
  changes: Partial<Pick<Stocktake, 'minutes' | 'plannedOn' | 'heldOn'>> = {},
): Promise<Result<{ version: number; state: StocktakeState }>> {
  await insertRows(tx, 'stocktake_step', [{ id, stocktake: stocktake.id, ...stepMap.toRow(step) }]);
  const done = await tx.query(
    `update stocktake set state = $2, minutes = coalesce($3::jsonb, minutes), planned_on = coalesce($4::date, planned_on),
       held_on = coalesce($5::date, held_on), version = version + 1
     where id::text = $1 and version = $6`,
    [
      stocktake.id,
      step.to,
      changes.minutes === undefined ? null : JSON.stringify(changes.minutes),
      changes.plannedOn ?? null,
      changes.heldOn ?? null,
      stocktake.version,
    ],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', { ref: stocktake.id, yours: stocktake.version, current: stocktake.version + 1 });
  return ok({ version: stocktake.version + 1, state: step.to });
}
