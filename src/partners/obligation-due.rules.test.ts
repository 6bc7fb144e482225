import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import { type ObligationState, obligationStates } from './obligation.ts';
import { type FollowedObligation, obligationsDue, WARNED_BEFORE } from './obligation-due.rules.ts';

const due = '2031-03-01' as Day;
const one = (more: Partial<FollowedObligation> = {}): FollowedObligation => ({
  ref: 'A/O1',
  agreement: 'A',
  strategy: 'plan',
  kind: 'counterpart-funds',
  side: 'state',
  debtor: 'MIN',
  creditor: 'PART',
  title: { authentic: 'ar', ar: 'أموال مقابلة' },
  dueOn: due,
  state: 'open',
  recordedOn: '2030-01-01' as Day,
  ...more,
});

test.each([
  ['61 days ahead', '2030-12-30', undefined],
  ['60 days ahead', '2030-12-31', { daysLeft: 60, since: '2030-12-31', isOverdue: false }],
  ['on its day', '2031-03-01', { daysLeft: 0, since: '2030-12-31', isOverdue: false }],
  ['the day after', '2031-03-02', { daysLeft: -1, since: '2030-12-31', isOverdue: true }],
])('%s', (_, today, found) => {
  const [answer] = obligationsDue([one()], today as Day);
  if (found) expect(answer).toMatchObject(found);
  else expect(answer).toBeUndefined();
});

test('is warned of from the day it was recorded, where that is later', () => {
  expect(obligationsDue([one({ recordedOn: '2031-02-20' as Day })], due)[0]).toMatchObject({ since: '2031-02-20' });
});

test.each(obligationStates)('%s', (state: ObligationState) => {
  const isWarned = state === 'open' || state === 'returned';
  expect(obligationsDue([one({ state })], due)).toHaveLength(isWarned ? 1 : 0);
});

test('says nothing of what names no day', () => {
  const { dueOn: _, ...silent } = one();
  expect(obligationsDue([silent], due)).toEqual([]);
});

test('warns on the first day it could, stays while owed, and puts the soonest first', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(due, n));
  fc.assert(
    fc.property(fc.array(days, { maxLength: 20 }), days, fc.integer({ min: 0, max: 200 }), (dues, today, before) => {
      const found = obligationsDue(
        dues.map((dueOn, n) => one({ ref: `A/O${n}`, dueOn })),
        today,
        before,
      );
      expect(found).toHaveLength(dues.filter((day) => daysBetween(today, day) <= before).length);
      for (const { since, due: day, daysLeft } of found) {
        expect(since <= today || since === '2030-01-01').toBe(true);
        expect(obligationsDue([one({ dueOn: day })], since, before)).toHaveLength(1);
        expect(daysLeft).toBe(daysBetween(today, day));
      }
      expect(found.map((each) => each.daysLeft)).toEqual(found.map((each) => each.daysLeft).sort((a, b) => a - b));
    }),
  );
  expect(WARNED_BEFORE).toBe(60);
});
