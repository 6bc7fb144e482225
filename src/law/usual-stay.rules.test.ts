import { expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import type { Stay } from './legal-text.ts';
import { usualStay } from './usual-stay.rules.ts';

const stay = (days: number, more: Partial<Stay> = {}): Stay => ({
  station: 'sgg',
  until: day('2031-01-01'),
  days,
  ...more,
});

test.each([
  [[], undefined],
  [[stay(10), stay(200)], undefined],
  [[stay(200), stay(10), stay(40)], 40],
  [[stay(200), stay(10), stay(40), stay(61)], 51],
  // one that is not over, one of which only the month is known, one elsewhere: none of them tells what is usual
  [[stay(10), stay(40), { station: 'sgg', days: 300 }], undefined],
  [[stay(10), stay(40), stay(300, { atLeast: true })], undefined],
  [[stay(10), stay(40), stay(300, { station: 'council' })], undefined],
] as const)('what is usual of %# is %s', (stays, usual) => {
  expect(usualStay(stays, 'sgg')).toBe(usual);
});
