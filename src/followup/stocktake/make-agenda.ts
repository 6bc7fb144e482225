import { may } from '../../access/index.ts';
import { riskTarget } from '../../delivery/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import { agreementsByRefs, agreementTarget, listObligations } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type DrawnItem, draw, minutesOf } from './agenda.rules.ts';
import { addItems, agendaOf, changeItem, itemById, removeItems } from './agenda.store.ts';
import type { AgendaItem, Subject } from './agenda.ts';
import { candidatesOf } from './agenda-candidates.ts';
import { stocktakeForAct } from './stocktake.store.ts';
import type { Stocktake } from './stocktake.ts';
import { subjectOnFile } from './subject.store.ts';

type Made = { total: number; ids: string[]; left: DrawnItem[] };

/**
 * Draws the agenda by rule from what stands today; what was added by hand stays in front, in its order. Drawn again, it
 * is drawn anew. `ids` names the items in their order, `left` is what the meeting has no time for.
 *
 * refuses  'stocktake.unknown' · 'stocktake.agenda-frozen'
 */
export async function drawAgenda(ctx: Context, { id }: { id: string }): Promise<Result<Made>> {
  const held = await planned(ctx, id);
  if (!held.ok) return held;
  const before = await agendaOf(ctx.tx, id);
  const byHand = before.filter((one) => one.why === 'hand');
  const drawn = draw(
    await candidatesOf(ctx, held.value),
    {
      subjects: byHand.flatMap((one) => one.subject ?? []),
      minutes: byHand.reduce((sum, one) => sum + one.minutes, 0),
    },
    held.value.length,
  );
  await removeItems(
    ctx.tx,
    before.filter((one) => one.why !== 'hand').map((one) => one.id),
  );
  for (const [at, one] of byHand.entries()) await changeItem(ctx.tx, one.id, { position: at + 1 });
  const items = drawn.items.map((one, at) => ({ ...one, ...fresh(ctx), position: byHand.length + at + 1 }));
  await addItems(ctx.tx, id, items);
  const ids = [...byHand, ...items].map((one) => one.id);
  return ok({ total: ids.length, ids, left: drawn.left });
}

type ByHand = {
  id: string;
  title?: LocalizedText | undefined;
  subject?: Subject | undefined;
  minutes?: number | undefined;
};

/**
 * Adds an item by hand, at the end.
 *
 * refuses  'stocktake.unknown' · 'stocktake.agenda-frozen' · 'agenda.subject-unknown' · 'agenda.subject-twice'
 */
export async function addAgendaItem(ctx: Context, input: ByHand): Promise<Result<{ id: string }>> {
  const held = await planned(ctx, input.id);
  if (!held.ok) return held;
  const { subject, minutes } = input;
  const items = await agendaOf(ctx.tx, input.id);
  const onFile = subject && (await subjectOnFile(ctx.tx, subject));
  if (subject && (!onFile || !(await mayTake(ctx, held.value, subject))))
    return refused('agenda.subject-unknown', { kind: subject.kind, ref: subject.ref });
  if (subject && items.some((one) => one.subject?.kind === subject.kind && one.subject.ref === subject.ref))
    return refused('agenda.subject-twice', { kind: subject.kind, ref: subject.ref });
  const title = input.title ?? onFile?.title;
  const item: AgendaItem = {
    ...fresh(ctx),
    position: items.length + 1,
    minutes: minutes ?? minutesOf.hand,
    why: 'hand',
    ...(subject ? { subject } : {}),
    ...(onFile?.project ? { project: onFile.project } : {}),
    ...(title ? { title } : {}),
  };
  await addItems(ctx.tx, input.id, [item]);
  return ok({ id: item.id });
}

/**
 * Puts the items in another order and gives each its time: all of them, each once.
 *
 * refuses  'stocktake.unknown' · 'stocktake.agenda-frozen' · 'stocktake.agenda-order'
 */
export async function orderAgenda(
  ctx: Context,
  { id, items }: { id: string; items: { item: string; minutes: number }[] },
): Promise<Result<{ total: number }>> {
  const held = await planned(ctx, id);
  if (!held.ok) return held;
  const known = new Set((await agendaOf(ctx.tx, id)).map((one) => one.id));
  const given = new Set(items.map((one) => one.item));
  if (given.size !== items.length || given.size !== known.size || items.some((one) => !known.has(one.item)))
    return refused('stocktake.agenda-order', { total: known.size });
  for (const [at, one] of items.entries())
    await changeItem(ctx.tx, one.item, { position: at + 1, minutes: one.minutes });
  return ok({ total: items.length });
}

/** Takes an item off the agenda. refuses 'agenda.item-unknown' · 'stocktake.agenda-frozen' */
export async function removeAgendaItem(ctx: Context, { item }: { item: string }): Promise<Result<{ id: string }>> {
  const found = await itemById(ctx.tx, item);
  if (!found) return refused('agenda.item-unknown', { id: item });
  const held = await planned(ctx, found.stocktake);
  if (!held.ok) return held;
  await removeItems(ctx.tx, [item]);
  const left = await agendaOf(ctx.tx, found.stocktake);
  for (const [at, one] of left.entries()) await changeItem(ctx.tx, one.id, { position: at + 1 });
  return ok({ id: item });
}

/**
 * A risk that one may not read is not told apart from one that does not exist; nor is an obligation of an agreement that another
 * committee follows, since the partners who sit here may be strangers to it.
 */
async function mayTake(ctx: Context, { committee }: Stocktake, { kind, ref }: Subject): Promise<boolean> {
  if (kind === 'risk') return may(ctx.caller, 'risk.read', await riskTarget(ctx, ref, 'all-sides'));
  if (kind !== 'obligation') return true;
  const [agreement] = await agreementsByRefs(ctx.tx, [(await listObligations(ctx.tx, { refs: [ref] }))[0]!.agreement]);
  return (
    agreement?.committee === committee && may(ctx.caller, 'partnership.read', await agreementTarget(ctx, agreement.ref))
  );
}

const fresh = (ctx: Context) => ({ id: ctx.newId(), state: 'waiting' as const, version: 1 });

async function planned(ctx: Context, id: string): Promise<Result<Stocktake>> {
  const stocktake = await stocktakeForAct(ctx.tx, id);
  if (!stocktake) return refused('stocktake.unknown', { id });
  return stocktake.state === 'planned' ? ok(stocktake) : refused('stocktake.agenda-frozen', { state: stocktake.state });
}
