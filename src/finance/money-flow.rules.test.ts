import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, decimal, decimalText, missing } from '../kernel/index.ts';
import { addShown, nothingShown, type Shown, shownOf, shownParts, sumShown } from './money-flow.rules.ts';

const base = { code: 'MAD', decimals: 2 };
const shown = (amount: string): Shown => ({ amount, lines: 1, indicative: 0, unconverted: 0 });

test('nobody reporting is not a nil: the sum of nothing has no amount, and what no rate converts is counted apart', () => {
  expect(addShown(nothingShown, nothingShown)).toEqual(nothingShown);
  const unconverted = shownOf(missing('not-reported', 'no-rate:USD'));
  expect(unconverted).toEqual({ lines: 1, indicative: 0, unconverted: 1 });
  expect(addShown(unconverted, shown('5.00'))).toEqual({ amount: '5.00', lines: 2, indicative: 0, unconverted: 1 });
});

test('rows of one key are added up whatever the order of its words, and other keys are left alone', () => {
  const rows = [
    { source: 'S', axis: 'A', shown: shown('1.50') },
    { axis: 'A', source: 'S', shown: shown('2.25') },
    { source: 'S', shown: shown('4.00') },
  ];
  expect(sumShown(rows).map(({ shown: sum, ...key }) => [key, sum.amount, sum.lines])).toEqual([
    [{ source: 'S', axis: 'A' }, '3.75', 2],
    [{ source: 'S' }, '4.00', 1],
  ]);
});

test('the parts of regions make the amount to the coin, for any amount and shares', () => {
  fc.assert(
    fc.property(
      fc.bigInt(1n, 10n ** 14n),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 0, maxLength: 12 }),
      (units, weights) => {
        const amount = decimalText({ units, scale: 2 });
        const shares = weights.map((weight, n) => ({ region: `0${n}`, share: String(weight) }));
        const parts = shownParts(shown(amount), shares, base);
        const sum = parts.reduce((total, part) => addDecimals(total, decimal(part.shown.amount!)), decimal('0'));
        expect(compareDecimals(sum, decimal(amount))).toBe(0);
        expect(parts).toHaveLength(Math.max(1, shares.length));
      },
    ),
  );
});
