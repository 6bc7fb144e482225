import { expect, test } from 'vitest';
import { typedAmount } from './typed-amount.rules.ts';

test.each([
  ['1 250 000,50', '1250000.50'],
  ['1\u202f250,5', '1250.5'],
  ['1250.50', '1250.50'],
  ['400\u00a0000', '400000'],
  // thousands or decimals: nobody knows
  ['1,250,000', '1,250,000'],
  ['1.250,50', '1.250,50'],
  ['ten', 'ten'],
])('%s is %s', (typed, exact) => {
  expect(typedAmount(typed)).toBe(exact);
});
