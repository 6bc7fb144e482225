import { organisationOfPerson } from '../../access/readers.ts';
import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import { organisationByRef, strangerTo } from '../../partners/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { addSeat, committeeByRef, endSeatRow, listSeats, seatById } from './committee.store.ts';
import type { Seat } from './committee.ts';

const single = ['chair', 'secretary'] as const;
const overlaps = (a: Pick<Seat, 'from' | 'until'>, b: Pick<Seat, 'from' | 'until'>): boolean =>
  (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until);

/**
 * Names an office that sits in a committee. One chair and one secretary at a time, and never one person as both: the
 * secretary writes what the chair approves.
 *
 * refuses  'committee.unknown' · 'organisation.unknown' · 'seat.person-unknown' · 'seat.ends-before' · 'seat.taken'
 *          · 'seat.two-for-one-person' · 'seat.partner-outside': who sits where an agreement is followed is party to it
 */
export async function nameSeat(ctx: Context, input: Omit<Seat, 'id'>): Promise<Result<{ id: string }>> {
  if (!(await committeeByRef(ctx.tx, input.committee))) return refused('committee.unknown', { ref: input.committee });
  if (!(await organisationByRef(ctx.tx, input.organisation)))
    return refused('organisation.unknown', { ref: input.organisation });
  const isSingle = single.some((one) => one === input.seat);
  if (input.person === undefined ? isSingle : !(await organisationOfPerson(ctx.tx, input.person)))
    return refused('seat.person-unknown', { person: input.person, seat: input.seat });
  if (input.until !== undefined && input.until < input.from)
    return refused('seat.ends-before', { from: input.from, until: input.until });
  const stranger = await strangerTo(ctx.tx, input);
  if (stranger) return refused('seat.partner-outside', { organisation: input.organisation, agreement: stranger });
  const others = (await listSeats(ctx.tx, { committees: [input.committee] })).filter((one) => overlaps(one, input));
  if (isSingle && others.some((one) => one.seat === input.seat)) return refused('seat.taken', { seat: input.seat });
  const both = others.filter((one) => one.person === input.person && single.some((kind) => kind === one.seat));
  if (isSingle && both.length > 0) return refused('seat.two-for-one-person');
  const id = ctx.newId();
  await addSeat(ctx.tx, { id, ...input }, ctx.caller.person);
  return ok({ id });
}

/** Ends a seat on a day. refuses 'seat.unknown' · 'seat.ends-before' */
export async function endSeat(
  ctx: Context,
  { id, until }: { id: string; until: Day },
): Promise<Result<{ id: string }>> {
  const seat = await seatById(ctx.tx, id);
  if (!seat) return refused('seat.unknown', { id });
  if (until < seat.from) return refused('seat.ends-before', { from: seat.from, until });
  await endSeatRow(ctx.tx, id, until);
  return ok({ id });
}
