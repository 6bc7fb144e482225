import { expect, test } from 'vitest';
import { shareClasses, shareClassOf, tileShapes } from './share-classes.ts';

test.each([
  [[], 4, [[0, 0]]],
  [[0, 0], 4, [[0, 0]]],
  // prettier-ignore
  [
    [0, 1, 2, 900],
    2,
    [
      [0, 0],
      [1, 2],
      [900, 900],
    ],
  ],
  [
    [5, 5, 5],
    4,
    [
      [0, 0],
      [5, 5],
    ],
  ],
  [
    [1, 2, 3, 4, 5],
    4,
    [
      [0, 0],
      [1, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ],
  ],
  [
    Array.from({ length: 12 }, (_, at) => at),
    4,
    [
      [0, 0],
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 11],
    ],
  ],
])('classes of %j, at most %d, are %j', (values, most, expected) => {
  expect(shareClasses(values, most).map(({ low, high }) => [low, high])).toEqual(expected);
});

test('every value lies in its own class, and no class is empty', () => {
  const values = [0, 0.01, 3, 3, 7.5, 12, 12.25, 800, 90_000];
  const classes = shareClasses(values);
  for (const value of values) {
    const { low, high } = classes[shareClassOf(value, classes)]!;
    expect(value >= low && value <= high, `${value}`).toBe(true);
  }
  expect(new Set(values.map((value) => shareClassOf(value, classes)))).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('tiles do not touch, and stand in the order of their codes', () => {
  const { width, height, regions } = tileShapes(['94', '91', '93', '92', '95']);
  expect(regions.map(({ code }) => code)).toEqual(['91', '92', '93', '94', '95']);
  const centres = regions.map(({ label }) => `${label.x} ${label.y}`);
  expect(new Set(centres).size).toBe(5);
  for (const { label } of regions) expect(label.x < width && label.y < height).toBe(true);
});
