import { organisationOfPerson } from '../../access/readers.ts';
import { type Day, type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { SettlementOutcome } from '../../partners/index.ts';
import { organisationByRef } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addAction, listActions } from './action.store.ts';
import { changeItem, itemById } from './agenda.store.ts';
import type { AgendaItem, ItemState } from './agenda.ts';
import { listSeats } from './committee.store.ts';
import { addDecision, decisionsOf, noteAttendance, rewordDecision, stocktakeOfDecision } from './record.store.ts';
import { seatOf } from './seat.rules.ts';
import { settlementOf } from './settle-obligations.ts';
import { stocktakeForAct } from './stocktake.store.ts';
import type { Attendance, Stocktake } from './stocktake.ts';

/** The meeting, held, with the caller in the seat of the secretary while it sits. */
async function inSession(ctx: Context, id: string): Promise<Result<Stocktake>> {
  const stocktake = await stocktakeForAct(ctx.tx, id);
  if (!stocktake) return refused('stocktake.unknown', { id });
  if (stocktake.state !== 'in-session') return refused('stocktake.not-in-session', { state: stocktake.state });
  const seats = await listSeats(ctx.tx, { committees: [stocktake.committee], on: ctx.today });
  if (!seatOf(ctx.caller, 'secretary', seats))
    return refused('stocktake.not-your-seat', { act: 'record', seat: 'secretary' });
  return ok(stocktake);
}

async function onItem(ctx: Context, id: string): Promise<Result<{ item: AgendaItem; stocktake: Stocktake }>> {
  const item = await itemById(ctx.tx, id);
  if (!item) return refused('agenda.item-unknown', { id });
  const held = await inSession(ctx, item.stocktake);
  return held.ok ? ok({ item, stocktake: held.value }) : held;
}

/** Notes who sits. refuses 'seat.unknown' · what recording in session refuses */
export async function recordAttendance(
  ctx: Context,
  { id, seats }: { id: string; seats: Attendance[] },
): Promise<Result<{ noted: number }>> {
  const held = await inSession(ctx, id);
  if (!held.ok) return held;
  const known = new Set(
    (await listSeats(ctx.tx, { committees: [held.value.committee], on: ctx.today })).map((one) => one.id),
  );
  const stray = seats.find((one) => !known.has(one.seat));
  if (stray) return refused('seat.unknown', { id: stray.seat });
  await noteAttendance(ctx.tx, id, seats, () => ctx.newId());
  return ok({ noted: seats.length });
}

/** Marks an item discussed, or deferred to the next meeting, with what was said. refuses 'agenda.item-unknown' · what recording in session refuses */
export async function settleItem(
  ctx: Context,
  input: { item: string; state: Exclude<ItemState, 'waiting'>; note?: LocalizedText | undefined },
): Promise<Result<{ id: string }>> {
  const held = await onItem(ctx, input.item);
  if (!held.ok) return held;
  await changeItem(ctx.tx, input.item, { state: input.state, ...(input.note ? { note: input.note } : {}) });
  return ok({ id: input.item });
}

/**
 * Writes down what was decided on an item, which is then discussed. With an outcome it closes the contested obligation that
 * the item is about, on the day on which both sides have confirmed the minutes.
 *
 * refuses  'agenda.item-unknown' · what `settlementOf` and recording in session refuse
 */
export async function recordCommitteeDecision(
  ctx: Context,
  { item, words, outcome }: { item: string; words: LocalizedText; outcome?: SettlementOutcome | undefined },
): Promise<Result<{ id: string; number: number }>> {
  const held = await onItem(ctx, item);
  if (!held.ok) return held;
  const { stocktake } = held.value;
  const settles = outcome && (await settlementOf(ctx, stocktake, held.value.item));
  if (settles && !settles.ok) return settles;
  const settled = outcome && settles ? { obligation: settles.value, outcome } : {};
  const number = (await decisionsOf(ctx.tx, stocktake.id)).length + 1;
  const id = ctx.newId();
  await addDecision(
    ctx.tx,
    stocktake.id,
    { id, item, number, words, ...settled, version: 1 },
    ctx.caller.person!,
    ctx.now,
  );
  if (held.value.item.state === 'waiting') await changeItem(ctx.tx, item, { state: 'discussed' });
  return ok({ id, number });
}

/** Rewords a decision while the meeting sits; the ledger keeps both. refuses 'committee-decision.unknown' · 'conflict.changed' */
export async function rewordCommitteeDecision(
  ctx: Context,
  { id, version, words }: { id: string; version: number; words: LocalizedText },
): Promise<Result<{ id: string }>> {
  const stocktake = await stocktakeOfDecision(ctx.tx, id);
  if (!stocktake) return refused('committee-decision.unknown', { id });
  const held = await inSession(ctx, stocktake);
  if (!held.ok) return held;
  return (await rewordDecision(ctx.tx, id, version, words))
    ? ok({ id })
    : refused('conflict.changed', { ref: id, yours: version });
}

type NewAction = {
  item: string;
  title: LocalizedText;
  organisation: string;
  person?: string | undefined;
  dueOn: Day;
};

/**
 * Writes down what somebody is asked to do, by a day; it is about what the item is about.
 *
 * refuses  'agenda.item-unknown' · 'organisation.unknown' · 'action.person-elsewhere' · 'action.due-in-the-past' · what
 *          recording in session refuses
 */
export async function recordAction(ctx: Context, input: NewAction): Promise<Result<{ id: string; number: number }>> {
  const held = await onItem(ctx, input.item);
  if (!held.ok) return held;
  const { item, stocktake } = held.value;
  if (!(await organisationByRef(ctx.tx, input.organisation)))
    return refused('organisation.unknown', { ref: input.organisation });
  if (input.person !== undefined) {
    const at = await organisationOfPerson(ctx.tx, input.person);
    if (at?.organisation !== input.organisation)
      return refused('action.person-elsewhere', { organisation: input.organisation });
  }
  if (input.dueOn < ctx.today) return refused('action.due-in-the-past', { due: input.dueOn, today: ctx.today });
  const number = (await listActions(ctx.tx, { stocktake: stocktake.id })).length + 1;
  const id = ctx.newId();
  await addAction(ctx.tx, {
    id,
    committee: stocktake.committee,
    stocktake: stocktake.id,
    item: item.id,
    number,
    title: input.title,
    organisation: input.organisation,
    ...(input.person ? { person: input.person } : {}),
    dueOn: input.dueOn,
    firstDueOn: input.dueOn,
    ...(item.subject ? { subject: item.subject } : {}),
    ...(item.project ? { project: item.project } : {}),
    state: 'open',
    version: 1,
  });
  if (item.state === 'waiting') await changeItem(ctx.tx, item.id, { state: 'discussed' });
  return ok({ id, number });
}
