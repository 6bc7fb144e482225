import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addDecimals, day, decimal, decimalText, isMissing, type Money } from '../kernel/index.ts';
import { type Conversion, convert, cross, isIndicative, type RateUsed, rateBook, rateFor } from './conversion.rules.ts';

const base = { code: 'MAD', decimals: 2 };
const rate = (
  currency: string,
  on: string,
  value: string,
  standing: RateUsed['standing'] = 'indicative',
): RateUsed => ({
  id: `${currency} ${on} ${standing}`,
  currency,
  day: day(on),
  rate: value,
  standing,
  source: 'S',
});
const usd = (amount: string): Money => ({ amount, currency: 'USD' });

describe('which rate', () => {
  const official = rate('USD', '2026-03-01', '10.00', 'official');
  const newer = rate('USD', '2026-03-20', '10.50');
  const book = rateBook([rate('USD', '2025-12-01', '9.00'), newer, official]);

  test.each([
    ['2026-03-25', official, 'an official one before a newer indicative one'],
    ['2026-04-01', official, 'an official one of 31 days'],
    ['2026-04-02', newer, 'the indicative one when the official one is 32 days old'],
    ['2026-06-28', newer, 'an indicative one of 100 days'],
    ['2026-02-28', rate('USD', '2025-12-01', '9.00'), 'never one of a later day'],
  ])('on %s: %o, %s', (on, wanted) => {
    expect(rateFor('USD', day(on), book)).toEqual(wanted);
  });

  test.each(['2026-06-29', '2025-11-30'])('none on %s, and then no value', (on) => {
    expect(rateFor('USD', day(on), book)).toBeUndefined();
    expect(convert(usd('5.00'), day(on), book, base)).toEqual({ missing: 'not-reported', note: 'no-rate:USD' });
  });

  test('none of a currency nobody rated, nor one that was withdrawn', () => {
    expect(rateFor('EUR', day('2026-03-25'), book)).toBeUndefined();
    const withdrawn = rateBook([{ ...official, withdrawnOn: day('2026-03-02') }, newer]);
    expect(rateFor('USD', day('2026-03-25'), withdrawn)).toEqual(newer);
  });
});

describe('converting', () => {
  const book = rateBook([rate('USD', '2024-03-02', '10.0793'), rate('EUR', '2024-03-02', '10.9223', 'official')]);
  const on = day('2024-03-15');

  test('rounds half-even to the coin, and cites its rate', () => {
    expect(convert(usd('100.00'), on, book, base)).toMatchObject({ money: { amount: '1007.93', currency: 'MAD' } });
    const halves = rateBook([rate('USD', '2024-03-02', '0.5')]);
    const amounts = ['0.01', '0.03', '0.05', '-0.01', '-0.03'].map(
      (one) => (convert(usd(one), on, halves, base) as Conversion).money.amount,
    );
    expect(amounts).toEqual(['0.00', '0.02', '0.02', '0.00', '-0.02']);
  });

  test('leaves the base currency as it is, without a rate', () => {
    expect(convert({ amount: '7.10', currency: 'MAD' }, on, book, base)).toEqual({
      money: { amount: '7.10', currency: 'MAD' },
      rates: [],
    });
  });

  test('goes between two others through the base and rounds once', () => {
    const found = cross({ amount: '100.00', currency: 'EUR' }, { code: 'USD', decimals: 2 }, on, book, base);
    expect(found).toMatchObject({ money: { amount: '108.36', currency: 'USD' } });
    expect(!isMissing(found) && isIndicative(found)).toBe(true);
    // rounded on the way, in the base, it would be nothing: 0.0049 is less than half a coin
    const coarse = rateBook([rate('USD', '2024-03-02', '0.0001'), rate('EUR', '2024-03-02', '0.0049')]);
    expect(cross({ amount: '1.00', currency: 'EUR' }, { code: 'USD', decimals: 2 }, on, coarse, base)).toMatchObject({
      money: { amount: '49.00' },
    });
    expect(cross({ amount: '10.00', currency: 'MAD' }, { code: 'USD', decimals: 2 }, on, book, base)).toMatchObject({
      money: { amount: '0.99' },
    });
    expect(cross(usd('1.00'), { code: 'XOF', decimals: 0 }, on, book, base)).toEqual({
      missing: 'not-reported',
      note: 'no-rate:XOF',
    });
  });
});

describe('whatever the rates', () => {
  const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }).map((units) => decimalText({ units, scale: 2 }));
  const value = fc.bigInt({ min: 1n, max: 10n ** 8n }).map((units) => decimalText({ units, scale: 4 }));
  const offset = fc.integer({ min: -200, max: 200 });
  const start = day('2026-06-01');
  const anyRate = fc
    .tuple(offset, value, fc.constantFrom('official' as const, 'indicative' as const))
    .map(([days, text, standing]) => rate('USD', addDays(start, days), text, standing));

  test('the rate chosen is the best by the words of the rule', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRate, { selector: (one) => one.id, maxLength: 30 }), offset, (rates, days) => {
        const on = addDays(start, days);
        const age = (one: RateUsed) => (Date.parse(on) - Date.parse(one.day)) / 86_400_000;
        const usable = rates.filter((one) => age(one) >= 0 && age(one) <= (one.standing === 'official' ? 31 : 100));
        const official = usable.filter((one) => one.standing === 'official');
        const best = (official.length > 0 ? official : usable).sort((a, b) => age(a) - age(b))[0];
        expect(rateFor('USD', on, rateBook(rates))).toEqual(best);
      }),
    );
  });

  test('a conversion is never more than half a coin from the exact product, and its opposite is its opposite', () => {
    fc.assert(
      fc.property(cents, value, (amount, text) => {
        const book = rateBook([rate('USD', '2026-06-01', text)]);
        const of = (one: string) => decimal((convert(usd(one), start, book, base) as Conversion).money.amount);
        const exact = decimal(amount).units * decimal(text).units; // scale 6
        const off = of(amount).units * 10_000n - exact;
        expect(off < 0n ? -off : off).toBeLessThanOrEqual(5_000n);
        const opposite = decimalText({ ...decimal(amount), units: -decimal(amount).units });
        expect(addDecimals(of(amount), of(opposite)).units).toBe(0n);
      }),
    );
  });
});
