import { describe, expect, test } from 'vitest';
import type { FollowedAiSystem } from '../ai-systems/index.ts';
import { addDays } from '../kernel/index.ts';
import type { FollowedText } from '../law/index.ts';
import { evaluate } from './evaluate.rules.ts';
import { aiReviewOverdue, textOverdue, textStuck } from './law-warnings.rules.ts';
import { noPartnership } from './partnership.ts';
import { aRule, now, today } from './picture.fixture.ts';

const text = (more: Partial<FollowedText> = {}): FollowedText => ({ ref: 'B1', organisation: 'MIN', ...more });

describe('a text whose promised day has passed', () => {
  const rule = aRule('text-overdue', 0);
  const promised = (daysAgo: number) => textOverdue(text({ promisedOn: addDays(today, -daysAgo) }), rule, now);
  test('is told of from the next day, more so month by month', () => {
    expect(promised(0)).toEqual([]);
    expect(promised(1)).toMatchObject([
      { subject: { kind: 'legal-text', ref: 'B1' }, organisation: 'MIN', since: today, numbers: { days: 1 } },
    ]);
    expect(promised(90)[0]!.weight).toBeGreaterThan(promised(1)[0]!.weight);
    expect(promised(1)[0]).not.toHaveProperty('strategy');
  });
  test('is no warning where nothing was promised', () => {
    expect(textOverdue(text(), rule, now)).toEqual([]);
  });
});

describe('a text that stays at its station', () => {
  const rule = aRule('text-stuck', 180);
  const stands = (daysAgo: number, usual?: number) =>
    textStuck(
      text({ stay: { station: 'sgg', from: addDays(today, -daysAgo), ...(usual ? { usual } : {}) } }),
      rule,
      now,
    );
  test('is stuck beyond the threshold, and beyond what is usual there', () => {
    expect(stands(180)).toEqual([]);
    expect(stands(181)).toMatchObject([{ since: today, numbers: { days: 181, usual: 180 } }]);
    expect(stands(300, 300)).toEqual([]);
    expect(stands(301, 300)).toMatchObject([{ since: today, numbers: { days: 301, usual: 300 } }]);
    // a station where texts hurry makes no warning earlier than the rule says
    expect(stands(100, 20)).toEqual([]);
  });
  test('is no warning where nobody reported the day of its arrival', () => {
    expect(textStuck(text(), rule, now)).toEqual([]);
  });
});

describe('an AI system whose review is due', () => {
  const rule = aRule('ai-review-overdue', 0);
  const system = (reviewDue?: FollowedAiSystem['reviewDue']): FollowedAiSystem => ({
    ref: 'A1',
    strategy: 'plan',
    organisation: 'AGENCY',
    ...(reviewDue ? { reviewDue } : {}),
  });
  test('is overdue from the next day, and asked of the administration that answers for it', () => {
    expect(aiReviewOverdue(system(today), rule, now)).toEqual([]);
    expect(aiReviewOverdue(system(addDays(today, -1)), rule, now)).toMatchObject([
      { subject: { kind: 'ai-system', ref: 'A1' }, strategy: 'plan', organisation: 'AGENCY', since: today },
    ]);
    expect(aiReviewOverdue(system(), rule, now)).toEqual([]);
  });
});

test('all three are among what a night finds, and none where its rule is asleep', () => {
  const picture = {
    ...now,
    projects: [],
    indicators: [],
    partnership: {
      ...noPartnership,
      texts: [text({ promisedOn: addDays(today, -5), stay: { station: 'sgg', from: addDays(today, -400) } })],
      aiSystems: [{ ref: 'A1', strategy: 'plan', organisation: 'AGENCY', reviewDue: addDays(today, -5) }],
    },
  };
  const rules = [aRule('text-overdue', 0), aRule('text-stuck', 180), aRule('ai-review-overdue', 0)];
  expect(
    evaluate(picture as never, rules)
      .map((one) => one.rule)
      .sort(),
  ).toEqual(['ai-review-overdue', 'text-overdue', 'text-stuck']);
  expect(
    evaluate(
      picture as never,
      rules.map((one) => ({ ...one, active: false })),
    ),
  ).toEqual([]);
});
