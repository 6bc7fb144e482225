import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedOf, madeHere, stateOfUses } from './solution.rules.ts';
import { type MadeAnswers, madeCriteria, type SolutionUse, type Submission } from './solution.ts';

test.each([
  ['y y y', 'met'],
  ['y y -', 'open'],
  ['- - -', 'open'],
  ['y n -', 'in-part'],
  ['n y y', 'in-part'],
  ['n - -', 'not-met'],
  ['n n n', 'not-met'],
] as const)('made here %s → %s', (said, outcome) => {
  const answers = said
    .split(' ')
    .map((one) => ({ y: 'yes', n: 'no', '-': undefined })[one] as 'yes' | 'no' | undefined);
  const made: MadeAnswers = Object.fromEntries(
    madeCriteria.flatMap((one, index) => (answers[index] ? [[one, { answer: answers[index], source: 'S' }]] : [])),
  );
  expect(madeHere(made).outcome).toBe(outcome);
});

test('each criterion is told once, and one more no never makes more of it', () => {
  const rank = ['not-met', 'in-part', 'open', 'met'];
  const answer = fc.constantFrom('yes', 'no', undefined);
  fc.assert(
    fc.property(fc.tuple(answer, answer, answer), fc.constantFrom(...madeCriteria), (answers, changed) => {
      const made: MadeAnswers = Object.fromEntries(
        madeCriteria.flatMap((one, index) => (answers[index] ? [[one, { answer: answers[index], source: 'S' }]] : [])),
      );
      const told = madeHere(made);
      expect([...told.yes, ...told.no, ...told.silent].sort()).toEqual([...madeCriteria].sort());
      const worse = madeHere({ ...made, [changed]: { answer: 'no', source: 'S' } });
      expect(rank.indexOf(worse.outcome)).toBeLessThanOrEqual(rank.indexOf(told.outcome));
    }),
  );
});

const use = (status: SolutionUse['status'], endedOn?: string) =>
  ({ status, ...(endedOn ? { endedOn } : {}) }) as SolutionUse;
test.each([
  [[], 'none'],
  [[use('returned')], 'none'],
  [[use('declared')], 'declared'],
  [[use('declared'), use('verified')], 'in-use'],
  [[use('verified', '2031-01-01')], 'ended'],
  [[use('verified', '2031-01-01'), use('declared')], 'declared'],
  [[use('declared', '2031-01-01'), use('returned')], 'ended'],
] as const)('uses %# come to %s', (uses, state) => {
  expect(stateOfUses(uses)).toBe(state);
});

test('what is listed is the last that was accepted, whatever came after', () => {
  const all = (['returned', 'accepted', 'refused', 'accepted', 'submitted'] as const).map(
    (status, index) => ({ status, number: index + 1 }) as Submission,
  );
  const listed = (submissions: Submission[], ...delistings: Parameters<typeof listedOf>[0]['delistings']) =>
    listedOf({ submissions, delistings })?.number;
  expect(listed(all)).toBe(4);
  expect(listed(all.slice(0, 1))).toBeUndefined();
  // taken off is what was listed then: not by a proposal alone, and not what is accepted after
  expect(listed(all, { status: 'confirmed', submission: 4 })).toBeUndefined();
  expect(listed(all, { status: 'proposed', submission: 4 })).toBe(4);
  expect(listed(all, { status: 'refused', submission: 4 })).toBe(4);
  expect(listed(all, { status: 'confirmed', submission: 2 })).toBe(4);
});
