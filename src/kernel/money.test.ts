import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText, divideDecimals, isDecimalText, roundDecimal, trimDecimal } from './decimal.ts';
import { add, addAll, compare, type Money, money, split, subtract } from './money.ts';
import { addQuantities, quantity } from './quantity.ts';
import { sure } from './result.ts';
import { parseShare, shareOf, sumsToOne } from './share.ts';

const mad = (amount: string, priceBase?: string): Money => sure(money(amount, 'MAD', priceBase));
const anyAmount = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat({ max: 4 }))
  .map(([units, scale]) => mad(decimalText({ units, scale })));

describe('a decimal', () => {
  it.each(['0', '-0.5', '12.50', '999999999999999999999.99'])('%s is written back as it was read', (text) =>
    expect(decimalText(decimal(text))).toBe(text),
  );
  it.each(['', '.5', '5.', '1e3', '1,5', ' 1', '+1', '١', 'NaN', '9'.repeat(61)])('%j is refused', (text) =>
    expect(isDecimalText(text)).toBe(false),
  );
  it.each([
    ['2.345', 2, '2.34'],
    ['2.355', 2, '2.36'],
    ['-2.345', 2, '-2.34'],
    ['2.3451', 2, '2.35'],
    ['0.5', 0, '0'],
    ['1.5', 0, '2'],
    ['7', 2, '7.00'],
  ])('%s to %i digits is %s', (text, digits, rounded) =>
    expect(decimalText(roundDecimal(decimal(text), digits))).toBe(rounded),
  );
  it('divides, and refuses to divide by zero', () => {
    expect(decimalText(sure(divideDecimals(decimal('1'), decimal('3'), 4)))).toBe('0.3333');
    expect(divideDecimals(decimal('1'), decimal('0.00'), 4)).toMatchObject({
      refusal: { code: 'decimal.divided-by-zero' },
    });
    expect(decimalText(trimDecimal(decimal('10.500')))).toBe('10.5');
  });
});

describe('money', () => {
  it('adds what floating point cannot', () => {
    expect(add(mad('0.1'), mad('0.2'))).toEqual({ ok: true, value: mad('0.3') });
    expect(add(mad('9007199254740993.01'), mad('1'))).toEqual({ ok: true, value: mad('9007199254740994.01') });
  });
  it.each([
    [mad('1'), sure(money('1', 'EUR')), 'money.currency-mismatch'],
    [mad('1', '2024'), mad('1'), 'money.price-base-mismatch'],
    [mad('1', '2024'), mad('1', '2025'), 'money.price-base-mismatch'],
  ])('refuses to mix %o and %o', (a, b, code) => {
    for (const act of [add, subtract, compare]) expect(act(a, b)).toMatchObject({ ok: false, refusal: { code } });
  });
  it('refuses what is not an amount or a currency', () => {
    expect(money('1.5x', 'MAD')).toMatchObject({ refusal: { code: 'decimal.invalid' } });
    expect(money('1', 'dirham')).toMatchObject({ refusal: { code: 'money.currency-invalid' } });
    expect(addAll([])).toMatchObject({ refusal: { code: 'money.nothing-to-add' } });
  });
  it('addition and subtraction undo each other', () =>
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        expect(compare(sure(subtract(sure(add(a, b)), b)), a)).toEqual({ ok: true, value: 0 });
        expect(compare(sure(add(a, b)), sure(add(b, a)))).toEqual({ ok: true, value: 0 });
      }),
    ));

  it.each([
    ['10.00', ['1', '1', '1'], ['3.34', '3.33', '3.33']],
    ['-10.00', ['1', '1', '1'], ['-3.34', '-3.33', '-3.33']],
    ['0.01', ['0.5', '0.5'], ['0.01', '0.00']],
    ['100', ['0.25', '0.75'], ['25.00', '75.00']],
    ['100', ['0', '1'], ['0.00', '100.00']],
    ['1.001', ['1', '1'], ['0.501', '0.500']],
  ])('%s split by %j is %j', (amount, shares, parts) =>
    expect(sure(split(mad(amount), shares)).map((part) => part.amount)).toEqual(parts),
  );
  it('split loses no centime and no part is off by more than one', () =>
    fc.assert(
      fc.property(anyAmount, fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 30 }), (whole, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const parts = sure(split(whole, weights.map(String)));
        expect(compare(sure(addAll(parts)), whole)).toEqual({ ok: true, value: 0 });
        parts.forEach((part, i) => {
          const { units, scale } = decimal(part.amount);
          const exact = decimal(whole.amount);
          const off = units * BigInt(total) - exact.units * 10n ** BigInt(scale - exact.scale) * BigInt(weights[i]!);
          expect((off < 0n ? -off : off) < BigInt(total)).toBe(true);
        });
      }),
    ));
  it.each([[[]], [['0', '0']], [['-1', '2']], [['a']]])('refuses shares %j', (shares) =>
    expect(split(mad('1'), shares)).toMatchObject({ refusal: { code: 'money.shares-invalid' } }),
  );
});

describe('quantities and shares', () => {
  it('add only in one unit', () => {
    const [a, b, c] = [sure(quantity('500', 'MW')), sure(quantity('0.5', 'MW')), sure(quantity('1', 'person'))];
    expect(addQuantities(a, b)).toEqual({ ok: true, value: { value: '500.5', unit: 'MW' } });
    expect(addQuantities(a, c)).toMatchObject({ refusal: { code: 'quantity.unit-mismatch' } });
    expect(quantity('1', ' ')).toMatchObject({ refusal: { code: 'quantity.unit-missing' } });
  });
  it.each([
    ['0', true],
    ['1', true],
    ['1.00', true],
    ['1.0001', false],
    ['-0.1', false],
    ['25', false],
    ['25%', false],
  ])('%s is a share: %s', (text, is) => expect(parseShare(text).ok).toBe(is));
  it('sum to exactly one or not', () => {
    expect(sumsToOne(['0.3333', '0.3333', '0.3334'])).toBe(true);
    expect(sumsToOne(['0.3333', '0.3333', '0.3333'])).toBe(false);
    expect(sumsToOne(Array(10).fill('0.1'))).toBe(true);
    expect(sumsToOne([])).toBe(false);
    expect(shareOf('1', '4')).toEqual({ ok: true, value: '0.25' });
    expect(shareOf('5', '4')).toMatchObject({ refusal: { code: 'share.invalid' } });
  });
});
