import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  isZero,
  subtractDecimals,
} from '../kernel/index.ts';
import { closeAccount, drawAccount, driftOf, holesOf, leftOf, wholeOf } from './closing.rules.ts';
import type { ClosingLine, ClosingShare } from './closing.ts';

const plus = (...amounts: (string | undefined)[]): Decimal =>
  amounts.reduce((sum, one) => addDecimals(sum, decimal(one ?? '0')), decimal('0'));
const same = (a: Decimal, b: Decimal) => compareDecimals(a, b) === 0;
const coins = (n: bigint | number) => decimalText({ units: BigInt(n), scale: 2 });

describe('the account of an envelope is drawn from its lines and transactions', () => {
  const envelope = { amount: '100' };
  const lines = [
    { axis: 'A', programmed: '40' },
    { axis: 'A', programmed: '20' },
    { axis: 'B', programmed: '25.50' },
  ];

  test.each([
    ['what is allotted to no axis is a row', [], { programmed: '14.50', carriedIn: '0', committed: '0', paid: '0' }],
    [
      'what is paid for an axis without a line comes out of it',
      [{ axis: 'C', year: 2031, committed: '6', paid: '5' }],
      { programmed: '14.50', carriedIn: '0', committed: '6', paid: '5' },
    ],
  ])('%s', (_, moved, rest) => {
    const rows = drawAccount({ envelope, lines, moved: [{ axis: 'A', year: 2031, paid: '25' }, ...moved] });
    expect(rows).toEqual([
      { axis: 'A', programmed: '60', carriedIn: '0', paid: '25' },
      { axis: 'B', programmed: '25.50', carriedIn: '0' },
      rest,
    ]);
    expect(holesOf(rows)).toEqual([
      { axis: 'A', what: 'committed' },
      { axis: 'B', what: 'committed' },
      { axis: 'B', what: 'paid' },
    ]);
  });

  test('an envelope without any line is followed as one, and its silence is not a nil', () => {
    expect(drawAccount({ envelope, lines: [], moved: [] })).toEqual([{ programmed: '100', carriedIn: '0' }]);
    expect(drawAccount({ envelope, lines: [], moved: [{ axis: 'A', year: 2031, paid: '7' }] })).toEqual([
      { programmed: '100', carriedIn: '0', paid: '7' },
    ]);
  });

  test('what the one before carries over comes in, by axis; without its account that is not reported', () => {
    const after = { amount: '100', predecessor: 'E1' };
    expect(drawAccount({ envelope: after, lines, moved: [] }).map((row) => row.carriedIn)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const carried = [{ axis: 'A', carriedOver: '3' }, { axis: 'D', carriedOver: '2.25' }, { axis: 'B' }];
    expect(drawAccount({ envelope: after, lines, moved: [], carried })).toEqual([
      { axis: 'A', programmed: '60', carriedIn: '3' },
      { axis: 'B', programmed: '25.50' },
      { axis: 'D', programmed: '0', carriedIn: '2.25' },
      { programmed: '14.50', carriedIn: '0', committed: '0', paid: '0' },
    ]);
  });
});

describe('what is left is carried over or lapses, to the centime', () => {
  const rows: ClosingLine[] = [
    { axis: 'A', programmed: '60', carriedIn: '1.25', committed: '50', paid: '40' },
    { axis: 'B', programmed: '25.50', carriedIn: '0' },
    { programmed: '14.50', carriedIn: '0', committed: '0', paid: '14.50' },
  ];
  test.each<[string, ClosingShare[], string]>([
    ['an axis that is not there', [{ axis: 'X', carriedOver: '0', lapsed: '0' }], 'closing.row-unknown'],
    [
      'an axis said twice',
      [
        { axis: 'A', carriedOver: '21.25', lapsed: '0' },
        { axis: 'A', carriedOver: '0', lapsed: '21.25' },
      ],
      'closing.said-twice',
    ],
    [
      'a silent axis',
      [
        { axis: 'A', carriedOver: '21.25', lapsed: '0' },
        { axis: 'B', carriedOver: '25.50', lapsed: '0' },
      ],
      'closing.row-silent',
    ],
    ['what is left unsaid', [], 'closing.row-unsaid'],
    ['a centime too few', [{ axis: 'A', carriedOver: '20', lapsed: '1.24' }], 'closing.unbalanced'],
    ['a centime too many', [{ axis: 'A', carriedOver: '20', lapsed: '1.26' }], 'closing.unbalanced'],
  ])('%s is refused', (_, shares, code) => {
    const closed = closeAccount(rows, shares);
    expect(closed.ok ? 'accepted' : closed.refusal.code).toBe(code);
  });

  test('an axis that paid more than it had is refused with the difference', () => {
    expect(closeAccount([{ axis: 'A', programmed: '10', carriedIn: '1', paid: '11.05' }], [])).toEqual({
      ok: false,
      refusal: { code: 'closing.overpaid', details: { axis: 'A', over: '0.05' } },
    });
  });

  test('what nobody accounts for stands beside the rest, and the account says why it is not whole', () => {
    const closed = closeAccount(rows, [{ axis: 'A', carriedOver: '20', lapsed: '1.25' }]);
    if (!closed.ok) throw new Error(closed.refusal.code);
    expect(closed.value[2]).toMatchObject({ carriedOver: '0', lapsed: '0' });
    expect(wholeOf(closed.value)).toEqual({
      programmed: '100.00',
      carriedIn: '1.25',
      committed: '50',
      paid: '54.50',
      carriedOver: '20',
      lapsed: '1.25',
      unaccounted: '25.50',
    });
    expect(holesOf(closed.value)).toEqual([
      { axis: 'B', what: 'committed' },
      { axis: 'B', what: 'paid' },
    ]);
  });

  test('what moves after it is told by how much, and nothing else is', () => {
    const later = [
      { ...rows[0]!, paid: '42.10' },
      { ...rows[1]!, paid: '1' },
      { ...rows[2]!, paid: '14.5' },
    ];
    expect(driftOf(rows, later)).toEqual([
      { axis: 'A', what: 'paid', by: '2.10' },
      { axis: 'B', what: 'paid', by: '1' },
    ]);
    expect(driftOf(rows, rows)).toEqual([]);
  });
});

/** Some axes of an envelope with what was programmed, what was paid (or silence), and who decides how much is carried over. */
const anAxis = fc.record({
  programmed: fc.bigInt({ min: 0n, max: 10n ** 13n }),
  paidShare: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
  keptShare: fc.integer({ min: 0, max: 1_000_000 }),
});
const part = (whole: bigint, share: number): bigint => (whole * BigInt(share)) / 1_000_000n;

describe('for any money', () => {
  test('an account balances with its envelope, and its successor takes in what it carries over, to the centime', () => {
    fc.assert(
      fc.property(
        fc.array(anAxis, { minLength: 0, maxLength: 6 }),
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
        fc.bigInt({ min: 1n, max: 10n ** 14n }),
        fc.boolean(),
        (axes, rest, restPaid, nextAmount, sameAxesNext) => {
          const amount = axes.reduce((sum, one) => sum + one.programmed, rest);
          const lines = axes.map((one, at) => ({ axis: `A${at}`, programmed: coins(one.programmed) }));
          const moved = axes.flatMap((one, at) =>
            one.paidShare === undefined
              ? []
              : [{ axis: `A${at}`, year: 2031, paid: coins(part(one.programmed, one.paidShare)) }],
          );
          const unnamed = restPaid === undefined ? [] : [{ year: 2031, paid: coins(part(rest, restPaid)) }];
          const rows = drawAccount({
            envelope: { amount: coins(amount) },
            lines,
            moved: [...moved, ...unnamed],
          });
          expect(same(plus(...rows.map((row) => row.programmed)), decimal(coins(amount)))).toBe(true);

          const shares = rows.flatMap((row, at): ClosingShare[] => {
            const left = leftOf(row);
            if (left === undefined) return [];
            const units = subtractDecimals(decimal(left), decimal('0.00')).units;
            const carried = part(units, axes[at]?.keptShare ?? 500_000);
            return [{ axis: row.axis, carriedOver: coins(carried), lapsed: coins(units - carried) }];
          });
          const closed = closeAccount(rows, shares);
          if (!closed.ok) throw new Error(closed.refusal.code);
          for (const row of closed.value)
            if (row.paid !== undefined)
              expect(same(plus(row.programmed, row.carriedIn), plus(row.paid, row.carriedOver, row.lapsed))).toBe(true);
          const whole = wholeOf(closed.value);
          expect(
            same(
              plus(whole.programmed, whole.carriedIn),
              plus(whole.paid, whole.carriedOver, whole.lapsed, whole.unaccounted),
            ),
          ).toBe(true);
          expect(same(decimal(whole.programmed), decimal(coins(amount)))).toBe(true);

          const next = drawAccount({
            envelope: { amount: coins(nextAmount), predecessor: 'before' },
            lines: sameAxesNext ? lines.slice(0, 1).map((one) => ({ ...one, programmed: '0.00' })) : [],
            moved: [],
            carried: closed.value,
          });
          expect(same(plus(...next.map((row) => row.carriedIn)), decimal(whole.carriedOver))).toBe(true);
          for (const row of closed.value)
            if (row.carriedOver !== undefined && !isZero(decimal(row.carriedOver)))
              expect(next.find((one) => one.axis === row.axis)?.carriedIn).toBe(row.carriedOver);
        },
      ),
      { numRuns: 500 },
    );
  });
});
