import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unseen } from './second-reading.rules.ts';

test.each([
  ['nothing was there', [], [[0, 5]], [[0, 5]]],
  [
    'beside',
    [[10, 20]],
    [
      [0, 10],
      [20, 30],
    ],
    [
      [0, 10],
      [20, 30],
    ],
  ],
  [
    'one character in common',
    [[10, 20]],
    [
      [0, 11],
      [19, 30],
    ],
    [],
  ],
  [
    'within, around, the same',
    [[10, 20]],
    [
      [12, 14],
      [5, 25],
      [10, 20],
    ],
    [],
  ],
  [
    'under a long one that began before',
    [
      [0, 100],
      [10, 20],
    ],
    [
      [50, 60],
      [100, 110],
    ],
    [[100, 110]],
  ],
  [
    'between two',
    [
      [0, 10],
      [30, 40],
    ],
    [
      [12, 28],
      [28, 31],
    ],
    [[12, 28]],
  ],
] as const)('%s', (_, before, drafts, expected) => {
  const span = ([start, end]: readonly [number, number] | readonly number[]) => ({ start: start!, end: end! });
  expect(unseen(before.map(span), drafts.map(span))).toEqual(expected.map(span));
});

test('adds exactly what touches nothing', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(spans, spans, (before, drafts) => {
      const free = drafts.filter((one) => before.every((other) => one.end <= other.start || one.start >= other.end));
      const added = unseen(before, drafts);
      expect(added).toHaveLength(free.length);
      for (const one of added) expect(free).toContain(one);
    }),
  );
});
