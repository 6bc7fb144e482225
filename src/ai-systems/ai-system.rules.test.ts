import { expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import { hasOversight, reviewFits, reviewStateOf, saidFits } from './ai-system.rules.ts';

const today = day('2031-06-15');
const on = (text: string) => day(text);

test.each([
  ['in-use', '2031-06-14', 'overdue'],
  ['in-use', '2031-06-15', 'due'],
  ['planned', '2031-06-14', 'overdue'],
  ['in-use', undefined, 'not-reported'],
  ['stopped', '2031-06-14', 'none'],
  ['stopped', undefined, 'none'],
] as const)('%s, review due on %s → %s', (state, due, expected) => {
  expect(reviewStateOf({ state, ...(due ? { reviewDue: on(due) } : {}) }, today)).toBe(expected);
});

const words = { authentic: 'ar', ar: 'من' } as const;
test('who can stop it says nothing without how', () => {
  expect([{ stoppedBy: words }, { stoppedHow: words }, {}].map(hasOversight)).toEqual([false, false, false]);
  expect(hasOversight({ stoppedBy: words, stoppedHow: words })).toBe(true);
});

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'done' : result.refusal!.code);
test.each([
  [{ state: 'in-use', since: '2031-06' }, 'done'],
  [{ state: 'in-use', since: '2031-07' }, 'ai-system.since'],
  [{ state: 'planned', since: '2032' }, 'done'],
  [{ state: 'planned', riskBasis: 'L' }, 'ai-system.basis-without-class'],
  [{ state: 'planned', riskBasis: 'L', risk: 'high' }, 'done'],
] as const)('%j → %s', (said, expected) => {
  expect(codeOf(saidFits(said, today) as never)).toBe(expected);
});

test.each([
  ['in-use', [], '2031-06-15', '2032-06-15', 'done'],
  ['in-use', [], '2031-06-16', '2032-06-15', 'ai-system.review-day'],
  ['in-use', ['2031-06-10'], '2031-06-09', '2032-06-15', 'ai-system.review-day'],
  ['in-use', ['2031-06-10'], '2031-06-10', '2032-06-15', 'done'],
  ['in-use', [], '2031-06-15', '2031-06-15', 'ai-system.next-review'],
  ['stopped', [], '2031-06-15', '2032-06-15', 'ai-system.is-stopped'],
] as const)('%s, reviewed %j, on %s, next %s → %s', (state, before, held, next, expected) => {
  const reviews = before.map((one) => ({ on: on(one) }));
  expect(codeOf(reviewFits({ ref: 'A', state }, reviews, { on: on(held), nextOn: on(next) }, today) as never)).toBe(
    expected,
  );
});
