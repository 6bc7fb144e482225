import { expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import { grouped } from './today.rules.ts';
import type { TodayReason } from './today.ts';

const one = (why: TodayReason, about: string, days: number) => ({
  why,
  line: { about, since: day('2026-11-24'), days },
});

test('what is late comes first, then what stops a project; in a group what waited longest', () => {
  const { groups } = grouped(
    [
      one('to-judge', 'b', 3),
      one('recorded', 'r', 90),
      one('to-judge', 'a', 3),
      one('to-judge', 'c', 40),
      one('condition-due', 'd', -2),
    ],
    10,
  );
  expect(groups.map(({ why, lines }) => [why, lines.map((line) => line.about)])).toEqual([
    ['condition-due', ['d']],
    ['to-judge', ['c', 'a', 'b']],
    ['recorded', ['r']],
  ]);
});

test('a group says how many there are beyond those it shows; what one recorded oneself asks for nothing', () => {
  const found = [...Array.from({ length: 30 }, (_, n) => one('to-judge', `e${n}`, n)), one('recorded', 'r', 1)];
  const { total, groups } = grouped(found, 5);
  expect(total).toBe(30);
  expect(groups[0]).toMatchObject({
    total: 30,
    lines: [{ days: 29 }, { days: 28 }, { days: 27 }, { days: 26 }, { days: 25 }],
  });
});

test('of warnings the ten heaviest, then what waited longest; the rest is counted', () => {
  const found = Array.from({ length: 14 }, (_, n) => {
    const { why, line } = one('warning', `w${n}`, n);
    return { why, line: { ...line, weight: n === 3 ? 90 : 60 } };
  });
  const [group] = grouped(found, 100).groups;
  expect(group!.total).toBe(14);
  expect(group!.lines.map((line) => line.about)).toEqual(['w3', ...Array.from({ length: 9 }, (_, n) => `w${13 - n}`)]);
});

test('nothing is nothing', () => {
  expect(grouped([], 5)).toEqual({ total: 0, groups: [] });
});
