import { expect, test } from 'vitest';
import type { Trouble } from './stored-text.ts';
import { troublesOf } from './troubles.rules.ts';

const model = (code: Trouble['code'], start: number, end: number): Trouble => ({ reader: 'model', code, start, end });

test('nothing told is nothing kept', () => {
  expect(troublesOf([], 100)).toEqual([]);
});

test.each([
  [[model('unreachable', 0, 1000)], [['unreachable', 1, 1]]],
  [[model('answer-too-slow', 0, 200), model('answer-too-slow', 500, 800)], [['answer-too-slow', 2, 0.5]]],
  // parts that overlap are counted once, whatever their order
  [
    [model('answer-malformed', 300, 600), model('answer-malformed', 0, 400), model('answer-malformed', 100, 200)],
    [['answer-malformed', 3, 0.6]],
  ],
  [
    [model('answered-with-error', 0, 500), model('given-up', 500, 1000), model('answered-with-error', 0, 500)],
    [
      ['answered-with-error', 2, 0.5],
      ['given-up', 1, 0.5],
    ],
  ],
] as const)('%j', (told, kept) => {
  expect(troublesOf(told, 1000).map(({ code, times, share }) => [code, times, share])).toEqual(kept);
});

test('of an empty text no share is taken', () => {
  expect(troublesOf([model('unreachable', 0, 0)], 0)).toEqual([
    { reader: 'model', code: 'unreachable', times: 1, share: 0 },
  ]);
});
