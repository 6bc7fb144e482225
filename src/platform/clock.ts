import type { Day } from '../kernel/index.ts';

/** The one place that knows what time it is. An exercise has a simulated clock; tests set their own. */
export type Clock = { now(): Date; today(): Day };

const DAY_THERE: Record<string, Intl.DateTimeFormat> = {};

/** The calendar day at an instant in a time zone, such as Africa/Casablanca. */
export function dayAt(instant: Date, timeZone: string): Day {
  DAY_THERE[timeZone] ??= new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return DAY_THERE[timeZone].format(instant) as Day;
}

export const systemClock = (timeZone: string): Clock => ({
  now: () => new Date(),
  today: () => dayAt(new Date(), timeZone),
});

/** A clock that stands at `start` until it is moved; it still advances a millisecond a reading so that order is kept. */
export function simulatedClock(start: string, timeZone: string): Clock & { set(instant: string): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at++),
    today: () => dayAt(new Date(at), timeZone),
    set: (instant) => {
      at = new Date(instant).getTime();
    },
  };
}
