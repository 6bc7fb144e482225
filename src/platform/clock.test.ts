import { describe, expect, test } from 'vitest';
import { dayAt, movingClock } from './clock.ts';

const noon = Date.parse('2026-11-24T12:00:00Z');
const hour = 3_600_000;

describe('the clock of the exercise', () => {
  test('goes on from where it was set, at the pace of the machine', () => {
    let machine = noon;
    const clock = movingClock(
      { at: '2031-10-14T22:30:00Z', since: '2026-11-24T12:00:00Z' },
      'Africa/Lagos',
      () => machine,
    );
    expect(clock.now().toISOString()).toBe('2031-10-14T22:30:00.000Z');
    expect(clock.today()).toBe('2031-10-14');
    machine += hour;
    expect(clock.now().toISOString()).toBe('2031-10-14T23:30:00.000Z');
    expect(clock.today()).toBe('2031-10-15');
  });

  test('never goes back: not when the machine is corrected, not when it is set to an earlier day', () => {
    let machine = noon + 2 * hour;
    const since = '2026-11-24T12:00:00Z';
    const clock = movingClock({ at: '2031-10-14T08:00:00Z', since }, 'Africa/Lagos', () => machine);
    expect(clock.now().toISOString()).toBe('2031-10-14T10:00:00.000Z');
    machine = noon - hour;
    expect(clock.now().toISOString()).toBe('2031-10-14T10:00:00.000Z');
    clock.move({ at: '2031-01-01T08:00:00Z', since });
    expect(clock.now().toISOString()).toBe('2031-10-14T10:00:00.000Z');
    clock.move({ at: '2031-11-01T08:00:00Z', since });
    expect(clock.today()).toBe('2031-11-01');
  });
});

test('a day is that of the place: it begins there before it begins in Greenwich', () => {
  expect(dayAt(new Date('2031-10-14T22:59:59Z'), 'Africa/Lagos')).toBe('2031-10-14');
  expect(dayAt(new Date('2031-10-14T23:00:00Z'), 'Africa/Lagos')).toBe('2031-10-15');
});
