import type { Caller } from '../../access/index.ts';
import type { Seat, SeatKind } from './committee.ts';

/** Bodies in whose name the caller acts: their own, and those of whom they stand in for. */
export const bodiesOf = (caller: Caller): string[] => [
  ...new Set([caller.organisation, ...caller.grants.map((one) => one.organisation)].flatMap((one) => one ?? [])),
];

/** True when the caller sits there, or stands in today for who does. Whoever stands in for the caller does not count. */
const sits = (caller: Caller, seat: Seat): boolean =>
  seat.person === undefined
    ? seat.seat === 'partner' && bodiesOf(caller).includes(seat.organisation)
    : seat.person === caller.person || caller.actsFor.includes(seat.person);

/** The seat of this kind that the caller may act from, or undefined. */
export const seatOf = (caller: Caller, kind: SeatKind, seats: readonly Seat[]): Seat | undefined =>
  seats.find((one) => one.seat === kind && sits(caller, one));
