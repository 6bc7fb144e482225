import { expect, test } from 'vitest';
import { answerAllowed } from './contest.rules.ts';
import type { StatusContest } from './contest.ts';

const contest = (more: object = {}) =>
  ({ contestedBy: 'a', organisation: 'REGION', ...more }) as Pick<
    StatusContest,
    'contestedBy' | 'organisation' | 'answer'
  >;

test.each([
  ['another person of another body', contest(), { person: 'b', actsFor: [] }, 'UNIT', 'ok'],
  ['another person of no body', contest(), { person: 'b', actsFor: [] }, undefined, 'ok'],
  [
    'who contested',
    contest({ organisation: undefined }),
    { person: 'a', actsFor: [] },
    undefined,
    'four-eyes.contester-answers',
  ],
  [
    'who stands in for who contested',
    contest(),
    { person: 'b', actsFor: ['a'] },
    'UNIT',
    'four-eyes.contester-answers',
  ],
  ['a colleague of who contested', contest(), { person: 'b', actsFor: [] }, 'REGION', 'four-eyes.contester-answers'],
  [
    'a second time',
    contest({ answer: { outcome: 'upheld' } }),
    { person: 'b', actsFor: [] },
    'UNIT',
    'contest.already-answered',
  ],
])('a contest answered by %s: %#', (_, asked, by, organisation, code) => {
  const answer = answerAllowed(asked, by, organisation);
  expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code);
});
