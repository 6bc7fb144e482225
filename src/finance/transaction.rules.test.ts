import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, decimal, decimalText } from '../kernel/index.ts';
import { type ChainLine, chainFaults, missingSteps } from './chain.rules.ts';
import { partsOf, regionShares } from './counting.rules.ts';
import { operationFunded } from './project-money.rules.ts';
import { addTotals, totalOf } from './totals.rules.ts';
import { chains, type Step } from './transaction.ts';

const line = (ref: string, step: Step, amount: string, follows?: string, more: Partial<ChainLine> = {}): ChainLine => ({
  id: ref,
  ref,
  step,
  amount,
  project: 'F1',
  currency: 'MAD',
  ...(follows ? { follows } : {}),
  ...more,
});

test('a step may follow any earlier one of its chain, and is held by each above it', () => {
  const engaged = line('E', 'engagement', '100');
  expect(chainFaults([engaged, line('L', 'liquidation', '100', 'E'), line('P', 'paiement', '100', 'L')])).toEqual([]);
  expect(chainFaults([engaged, line('L', 'liquidation', '60', 'E'), line('P', 'paiement', '61', 'L')])).toMatchObject([
    { fault: 'above', ref: 'L', step: 'paiement', amount: '61', allowed: '60' },
  ]);
  // two ways down meet at the engagement
  expect(chainFaults([engaged, line('P', 'paiement', '60', 'E'), line('Q', 'paiement', '41', 'E')])).toMatchObject([
    { fault: 'above', ref: 'E', amount: '101' },
  ]);
  expect(chainFaults([engaged, line('P', 'paiement', '1', 'E', { project: 'F2' })])).toMatchObject([
    { fault: 'project' },
  ]);
  expect(chainFaults([line('P', 'paiement', '1'), line('E', 'engagement', '1', 'P')])).toMatchObject([
    { fault: 'order' },
  ]);
  expect(chainFaults([line('P', 'paiement', '1', 'nobody said')])).toEqual([]);
  expect(missingSteps('paiement', ['engagement'])).toEqual(['liquidation', 'ordonnancement']);
  expect(missingSteps('engagement', [])).toEqual([]);
});

test('what was taken back holds nothing, and nothing may rest on it', () => {
  const back = (of: string, amount: string, step: Step): ChainLine =>
    line(`${of}/reversal`, step, `-${amount}`, undefined, { reverses: of });
  const lines = [line('E', 'engagement', '100'), line('P', 'paiement', '80', 'E'), line('Q', 'paiement', '80', 'E')];
  expect(chainFaults([...lines, back('P', '80', 'paiement')])).toEqual([]);
  expect(chainFaults([line('E', 'engagement', '100'), back('E', '100', 'engagement'), lines[1]!])).toMatchObject([
    { fault: 'above', allowed: '0', amount: '80' },
  ]);
});

test('no sequence of lines without a fault pays more than it ordered, orders more than it liquidated, and so on', () => {
  const anyLines = fc
    .array(fc.record({ cents: fc.bigInt({ min: 1n, max: 100n }), step: fc.nat(3), parent: fc.nat(7) }), {
      maxLength: 8,
    })
    .map((all) =>
      all.map(({ cents, step, parent }, at) =>
        line(
          `T${at}`,
          chains.national[step]!,
          decimalText({ units: cents, scale: 2 }),
          at === 0 ? undefined : `T${parent % at}`,
        ),
      ),
    );
  fc.assert(
    fc.property(anyLines, (lines) => {
      const kept: ChainLine[] = [];
      for (const one of lines) if (chainFaults([...kept, one]).length === 0) kept.push(one);
      const under = (one: ChainLine, root: ChainLine): boolean =>
        one.follows === root.ref || kept.some((each) => each.ref === one.follows && under(each, root));
      for (const root of kept)
        for (const step of chains.national) {
          const sum = kept
            .filter((one) => one.step === step && under(one, root))
            .reduce((all, one) => addDecimals(all, decimal(one.amount)), decimal('0'));
          expect(compareDecimals(sum, decimal(root.amount))).toBeLessThanOrEqual(0);
        }
    }),
  );
});

test('splitting over regions makes no coin and loses none', () => {
  const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map((units) => decimalText({ units, scale: 2 }));
  const weights = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amount, weights, (value, parts) => {
      const shares = regionShares(
        parts.map((share, at) => ({ region: String(at % 7).padStart(2, '0'), share: String(share) })),
      );
      const sum = partsOf(value, shares, { code: 'MAD', decimals: 2 }).reduce(
        (all, part) => addDecimals(all, decimal(part.value)),
        decimal('0'),
      );
      expect(compareDecimals(sum, decimal(value))).toBe(0);
    }),
  );
  expect(partsOf('5.00', [], { code: 'MAD', decimals: 2 })).toEqual([{ value: '5.00' }]);
});

test('a total that lacks a rate is blank and says how many lack one; totals add up currency by currency', () => {
  const rows = [
    { currency: 'MAD', lines: 2, unconverted: 0, indicative: 0, amount: '100', value: '100' },
    { currency: 'USD', lines: 3, unconverted: 1, indicative: 2, amount: '30.5', value: '200.5' },
  ];
  const total = totalOf(rows, 2);
  expect(total).toEqual({
    lines: 5,
    value: { missing: 'not-reported', note: 'no-rate:1' },
    known: '300.50',
    unconverted: 1,
    indicative: 2,
    currencies: [
      { currency: 'USD', amount: '30.50', lines: 3 },
      { currency: 'MAD', amount: '100.00', lines: 2 },
    ],
  });
  expect(addTotals([total, totalOf([rows[0]!], 2)], 2)).toMatchObject({ lines: 7, known: '400.50', unconverted: 1 });
  expect(totalOf([rows[0]!], 2).value).toBe('100.00');
});

test('years of operation are counted in a row, after the year of commissioning', () => {
  const budget = (years: number[]) => ({
    lines: years.map((year) => ({ year, nature: 'operation' as const, amount: '1' })),
  });
  const commissioning = { day: '2027-06-30' as never, from: 'plan' as const };
  expect(operationFunded(budget([2027, 2028, 2029, 2031]), [], commissioning)).toMatchObject({
    years: 2,
    cliffYear: 2030,
  });
  expect(operationFunded(budget([2027]), [], commissioning)).toMatchObject({ years: 0, cliffYear: 2028 });
  const zero = { lines: [{ year: 2028, nature: 'operation' as const, amount: '0' }] };
  expect(operationFunded(zero, [], commissioning)).toMatchObject({ years: 0 });
});
