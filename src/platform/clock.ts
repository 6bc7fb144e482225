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

/** Where a moving clock was set: it said `at` when the machine said `since`; both are instants in ISO 8601. */
export type Setting = { at: string; since: string };

export type MovingClock = Clock & { move(setting: Setting): void };

/**
 * A clock that was set elsewhere in time and goes on from there at the pace of the machine, also while the program is
 * stopped. It never goes back, even when the machine's own clock is corrected.
 *
 * example  set to 2031-10-14T09:00Z at noon: two hours later it says 2031-10-14T11:00Z
 */
export function movingClock(start: Setting, timeZone: string, machine: () => number = Date.now): MovingClock {
  let setting = start;
  let latest = 0;
  const read = (): Date => {
    const passed = Math.max(0, machine() - Date.parse(setting.since));
    latest = Math.max(latest, Date.parse(setting.at) + passed);
    return new Date(latest);
  };
  return {
    now: read,
    today: () => dayAt(read(), timeZone),
    move: (to) => {
      setting = to;
    },
  };
}
