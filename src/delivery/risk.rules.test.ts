import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import { chances, isReviewDue, levelOf, matchRisks, riskStep } from './risk.rules.ts';
import { type Rank, type RiskState, ranks, riskActs } from './risk.ts';

test.each([
  [1, 4, 'low'],
  [1, 5, 'moderate'],
  [3, 3, 'moderate'],
  [2, 5, 'high'],
  [3, 4, 'high'],
  [3, 5, 'critical'],
  [5, 5, 'critical'],
] as const)('likelihood %i and impact %i: %s', (likelihood, impact, level) => {
  expect(levelOf({ likelihood, impact })).toBe(level);
});

test('an issue is there: its level is that of a sure risk', () => {
  for (const impact of ranks) expect(levelOf({ impact })).toBe(levelOf({ likelihood: 5, impact }));
});

test('the chances of the ranks follow one another from never to always', () => {
  const bounds = ranks.map((one) => chances[one].map(Number) as [number, number]);
  expect(bounds[0]![0]).toBe(0);
  expect(bounds.at(-1)![1]).toBe(1);
  for (let at = 1; at < bounds.length; at++) expect(bounds[at]![0]).toBe(bounds[at - 1]![1]);
});

test('more likely or graver is never a lower level', () => {
  const order = ['low', 'moderate', 'high', 'critical'];
  const rank = fc.constantFrom(...ranks);
  fc.assert(
    fc.property(rank, rank, rank, (likelihood, impact, other) => {
      const more = Math.max(likelihood, other) as Rank;
      expect(order.indexOf(levelOf({ likelihood: more, impact }))).toBeGreaterThanOrEqual(
        order.indexOf(levelOf({ likelihood, impact })),
      );
    }),
  );
});

test('whatever is done in whatever order, what is closed is only opened again, and what happened is not judged anew', () => {
  const acts = riskActs.filter((one) => one !== 'record');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts)), (tried) => {
      let state: RiskState = 'open';
      for (const act of tried) {
        const to = riskStep(act, state);
        if (state === 'closed') expect(to).toBe(act === 'reopen' ? 'open' : undefined);
        if (state === 'happened') expect(to).toBe(act === 'close' ? 'closed' : undefined);
        state = to ?? state;
      }
    }),
  );
});

test('the review is due the day after its day, and only while it is open', () => {
  const on = (state: RiskState, reviewOn: string) => isReviewDue({ state, reviewOn: day(reviewOn) }, day('2026-03-10'));
  expect([on('open', '2026-03-10'), on('open', '2026-03-09'), on('closed', '2026-03-09')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a line of a report is about the risk that it names, or the open one of the same words, or a new one', () => {
  const text = (ar: string) => ({ authentic: 'ar' as const, ar });
  const [first, issue, closed] = [
    { ref: 'P/R1', kind: 'risk', event: text('تأخر التسليم'), state: 'open' },
    { ref: 'P/R2', kind: 'issue', event: text('عطب'), state: 'open' },
    { ref: 'P/R3', kind: 'risk', event: text('نقص الماء'), state: 'closed' },
  ] as const;
  const matched = (...lines: Parameters<typeof matchRisks>[0]) => {
    const found = matchRisks(lines, [first, issue, closed]);
    return found.ok ? found.value.map((one) => one?.ref) : found.refusal.code;
  };
  const anew = (ar: string) => ({ event: text(ar), likelihood: 3 as Rank, impact: 3 as Rank });
  expect(matched({ risk: 'P/R1' }, anew('خطر آخر'), anew('عطب'), anew('نقص الماء'))).toEqual([
    'P/R1',
    undefined,
    undefined,
    undefined,
  ]);
  expect(matched(anew(' تأخر   التسليم '))).toEqual(['P/R1']);
  expect(matched({ risk: 'P/R3' })).toEqual(['P/R3']);
  for (const ref of ['P/R2', 'Q/R1']) expect(matched({ risk: ref })).toBe('risk.elsewhere');
  expect(matched({ risk: 'P/R1' }, anew('تأخر التسليم'))).toBe('risk.said-twice');
  expect(matched(anew('خطر آخر'), anew('خطر آخر'))).toBe('risk.said-twice');
});
