import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../../platform/database/rows.ts';
import type { AgendaItem } from './agenda.ts';
import { subjectField } from './subject-field.ts';

type KeptItem = AgendaItem & { stocktake: string };

const map = rowMap<KeptItem>({
  id: 'id',
  stocktake: 'stocktake',
  position: 'position',
  minutes: 'minutes',
  why: 'why',
  subject: subjectField,
  project: 'project',
  title: 'title',
  rule: 'rule',
  since: 'since',
  state: 'state',
  note: 'note',
  version: 'version',
});

/** Items of a stocktake in their order. */
export async function agendaOf(tx: Tx, stocktake: string): Promise<AgendaItem[]> {
  const found = await tx.query<Row>('select * from agenda_item where stocktake::text = $1 order by position, id', [
    stocktake,
  ]);
  return found.rows.map((row) => {
    const { stocktake: _, ...item } = map.fromRow(row);
    return item;
  });
}

export async function itemById(tx: Tx, id: string): Promise<KeptItem | undefined> {
  const found = await tx.query<Row>('select * from agenda_item where id::text = $1', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

export const addItems = (tx: Tx, stocktake: string, items: readonly AgendaItem[]): Promise<void> =>
  insertRows(
    tx,
    'agenda_item',
    items.map((one) => map.toRow({ ...one, stocktake })),
  );

export const changeItem = async (
  tx: Tx,
  id: string,
  changes: Partial<Pick<AgendaItem, 'position' | 'minutes' | 'state' | 'note'>>,
): Promise<void> => {
  await updateRow(tx, 'agenda_item', { key: 'id', value: id }, map.toRow(changes));
};

export async function removeItems(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query('delete from agenda_item where id = any($1::uuid[])', [ids]);
}

/** What the last meeting of the committee that sat before this one deferred. */
export async function deferredBefore(tx: Tx, committee: string, number: number): Promise<AgendaItem[]> {
  const found = await tx.query<Row>(
    `select i.* from agenda_item i where i.state = 'deferred' and i.stocktake = (
       select id from stocktake where committee = $1 and number < $2 and held_on is not null order by number desc limit 1)
     order by i.position`,
    [committee, number],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** How many agendas of meetings that sat each action has been on: its carry-over, visible. */
export async function timesOnAgenda(tx: Tx, actions: readonly string[]): Promise<Map<string, number>> {
  if (actions.length === 0) return new Map();
  const found = await tx.query<{ ref: string; n: number }>(
    `select i.subject_ref as ref, count(*)::integer as n from agenda_item i join stocktake s on s.id = i.stocktake and s.held_on is not null
     where i.subject_kind = 'action' and i.subject_ref = any($1) group by 1`,
    [actions],
  );
  return new Map(found.rows.map((row) => [row.ref, row.n]));
}
