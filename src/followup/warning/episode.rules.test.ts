import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackRows } from '../../../packs/read-pack.ts';
import { type Day, day } from '../../kernel/index.ts';
import { workingDays } from '../working-days.rules.ts';
import { escalationsDue, highestTold, isAsked, isAwake, isMuchWorse } from './episode.rules.ts';
import { type WarningAct, type WarningState, type WarningStep, warningActs, warningStates } from './episode.ts';
import { transitionOf, warningWorkflow } from './episode.workflow.ts';

const holidays = new Set(readPackRows('morocco', 'calendar/holidays.csv').map((one) => one.date as string));
const days = workingDays({ weekend: [6, 7], holidays }, day('2027-03-01'));
const step = (act: WarningAct, on: string, more: Partial<WarningStep> = {}): WarningStep => ({
  number: 1,
  act,
  to: 'raised',
  byPerson: 'system:test',
  forPersons: [],
  day: day(on),
  ...more,
});
const rule = {
  escalateAfter: [
    { after: 10, to: 'focal-point' as const },
    { after: 25, to: 'secretary-general' as const },
    { after: 50, to: 'commission' as const },
  ],
};
const due = (today: string, steps: WarningStep[], state: WarningState = 'raised') =>
  escalationsDue(state, steps, rule, days, today as Day).map((one) => `${one.to} ${one.day}`);

describe('the table', () => {
  test('holds each act from a state once, and nothing leads out of what is closed', () => {
    const lines = warningWorkflow.flatMap((one) => one.from.map((from) => `${from} ${one.act}`));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((one) => one.startsWith('closed'))).toEqual([]);
  });

  test('lets only the program close, and only the delivery unit put off', () => {
    expect(warningWorkflow.filter((one) => one.to === 'closed').map((one) => one.side)).toEqual(['program']);
    expect(warningWorkflow.filter((one) => one.act === 'snooze').map((one) => one.side)).toEqual(['unit']);
  });

  test('answers every state and act with one of its lines or nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...warningStates), fc.constantFrom(...warningActs), (from, act) => {
        const found = transitionOf(act, from);
        const lines = warningWorkflow.filter((one) => one.act === act && one.from.includes(from));
        expect(found ? [found] : []).toEqual(lines);
      }),
    );
  });
});

describe('who is told of silence, and when', () => {
  // Ramadan 2027 begins in February; Tuesday 9 March is Aïd al-Fitr. The days of Ramadan are worked, the feast is not.
  const raised = [step('raise', '2027-02-23')];

  test.each([
    ['2027-03-08', []],
    // 24–26 February, 1–5 and 8 March make nine; the 9th is the feast
    ['2027-03-09', []],
    ['2027-03-10', ['focal-point 2027-03-10']],
    ['2027-03-30', ['focal-point 2027-03-10']],
    ['2027-03-31', ['focal-point 2027-03-10', 'secretary-general 2027-03-31']],
  ])('raised on 23 February: on %s %j', (today, wanted) => {
    expect(due(today, raised)).toEqual(wanted);
  });

  test('the days begin anew when it comes back, and stop while it is answered or put off', () => {
    const back = [...raised, step('snooze', '2027-02-24', { to: 'snoozed' }), step('wake', '2027-03-05')];
    expect(due('2027-03-19', back)).toEqual([]);
    expect(due('2027-03-22', back)).toEqual(['focal-point 2027-03-22']);
    expect(due('2027-12-01', raised, 'answered')).toEqual([]);
    expect(due('2027-12-01', raised, 'snoozed')).toEqual([]);
  });

  test('no post is told twice in one episode, and none below one that was told', () => {
    const told = [...raised, step('escalate', '2027-03-01', { to: 'escalated', toPost: 'secretary-general' })];
    expect(highestTold(told)).toBe(1);
    expect(due('2027-12-01', told, 'escalated').map((one) => one.split(' ')[0])).toEqual(['commission']);
  });

  test('never on a day that is not worked, whenever it was raised', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (n) => {
        const on = new Date(Date.UTC(2026, 0, 2 + n)).toISOString().slice(0, 10);
        for (const line of due('2029-12-01', [step('raise', on)])) {
          const when = line.split(' ')[1]!;
          expect(holidays.has(when)).toBe(false);
          expect([0, 6]).not.toContain(new Date(`${when}T12:00:00Z`).getUTCDay());
        }
      }),
    );
  });
});

test('an answer or a snooze ends on its day', () => {
  expect(isAwake({ quietUntil: day('2027-03-10') }, day('2027-03-09'))).toBe(false);
  expect(isAwake({ quietUntil: day('2027-03-10') }, day('2027-03-10'))).toBe(true);
  expect(isAwake({}, day('2027-03-10'))).toBe(false);
});

test('what is kept is written anew from ten points on', () => {
  expect(isMuchWorse({ weight: 80 }, { weight: 89 })).toBe(false);
  expect(isMuchWorse({ weight: 80 }, { weight: 90 })).toBe(true);
});

test('the owner is always asked, and the role that the rule names', () => {
  expect(isAsked({ role: 'owner' }, { role: 'officer' })).toBe(true);
  expect(isAsked({ role: 'verifier' }, { role: 'verifier' })).toBe(true);
  expect(isAsked({ role: 'officer' }, { role: 'owner' })).toBe(false);
});
