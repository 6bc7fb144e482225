import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber, dayNumber, dayParts, day as dayText } from '../../kernel/index.ts';
import { trackerWords } from './tracker-words.ts';
import { serialDay, writtenDay } from './written-day.rules.ts';
import { writtenMilestones } from './written-milestones.rules.ts';
import { moneyUnitIn, writtenMoney } from './written-money.rules.ts';
import { type DecimalSign, decimalSignOf, writtenNumber } from './written-number.rules.ts';

const words = trackerWords();
const arabicDigits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal!.code);

describe('a written number', () => {
  it.each([
    ['1 234,5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['12,5', '12.5'],
    ['«12,5»', '12.5'],
    ['1\u202f234\u202f567', '1234567'],
    ['1.234.567', '1234567'],
    ['٣٫٥', '3.5'],
    ['١٢٥', '125'],
    ['(12)', '-12'],
    ['-0,50', '-0.5'],
    ['007', '7'],
    ['0,125', '0.125'],
  ])('%s is %s', (text, expected) => {
    expect(writtenNumber(text)).toEqual({ ok: true, value: expected });
  });

  it.each(['', 'env. 12', '12.34.56', '1,2,3', '12/3', '1e5', '--4'])('"%s" is none', (text) => {
    expect(codeOf(writtenNumber(text))).toBe('tracker.number-unreadable');
  });

  it('says that 1.234 has two readings, and takes the one its column shows', () => {
    expect(codeOf(writtenNumber('1.234'))).toBe('tracker.number-ambiguous');
    expect(writtenNumber('1.234', ',')).toEqual({ ok: true, value: '1234' });
    expect(writtenNumber('1.234', '.')).toEqual({ ok: true, value: '1.234' });
    expect(decimalSignOf(['1.234', '12,5', '7'])).toBe(',');
    expect(decimalSignOf(['12.5', '12,5'])).toBeUndefined();
  });

  it('reads back whatever is written in any of the usual ways, exactly', () => {
    const written = fc.record({
      whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      fraction: fc.integer({ min: 0, max: 99 }),
      sign: fc.constantFrom<DecimalSign>(',', '.'),
      group: fc.constantFrom('', ' ', '\u00a0', '\u202f', 'other'),
      isArabic: fc.boolean(),
      isNegative: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ whole, fraction, sign, group, isArabic, isNegative }) => {
        const separator = group === 'other' ? (sign === ',' ? '.' : ',') : group;
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, separator);
        const cents = String(fraction).padStart(2, '0');
        const text = `${isNegative ? '-' : ''}${grouped}${sign}${cents}`;
        const shortest = `${whole}.${cents}`.replace(/\.?0+$/, (zeros) =>
          zeros.startsWith('.') ? '' : zeros.replace(/0+$/, ''),
        );
        const plain = shortest.includes('.') ? shortest.replace(/0+$/, '') : shortest;
        const expected = isNegative && plain !== '0' ? `-${plain}` : plain;
        expect(writtenNumber(isArabic ? arabicDigits(text) : text, sign)).toEqual({ ok: true, value: expected });
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void writtenNumber(text)));
  });
});

describe('a written day', () => {
  it.each([
    ['15/03/2026', '2026-03-15', 'day'],
    ['15-3-26', '2026-03-15', 'day'],
    ['15.03.2026', '2026-03-15', 'day'],
    ['2026-03-15', '2026-03-15', 'day'],
    ['١٥/٠٣/٢٠٢٦', '2026-03-15', 'day'],
    ['15 mars 2026', '2026-03-15', 'day'],
    ['1er août 2026', '2026-08-01', 'day'],
    ['15 غشت 2026', '2026-08-15', 'day'],
    ['mars 2026', '2026-03-31', 'month'],
    ['févr. 2028', '2028-02-29', 'month'],
    ['Déc-26', '2026-12-31', 'month'],
    ['مارس 2026', '2026-03-31', 'month'],
    ['شتنبر 2026', '2026-09-30', 'month'],
    ['كانون الثاني 2027', '2027-01-31', 'month'],
    ['03/2026', '2026-03-31', 'month'],
    ['fin juin 2026', '2026-06-30', 'month'],
    ['متم يونيو 2026', '2026-06-30', 'month'],
    ['début 2027', '2027-01-01', 'year'],
    ['T3 2026', '2026-09-30', 'quarter'],
    ['3ème trimestre 2026', '2026-09-30', 'quarter'],
    ['الربع الثالث 2026', '2026-09-30', 'quarter'],
    ['الفصل الأول من سنة 2027', '2027-03-31', 'quarter'],
    ['S1 2026', '2026-06-30', 'half'],
    ['النصف الثاني من 2026', '2026-12-31', 'half'],
    ['2027', '2027-12-31', 'year'],
  ])('%s is %s, to the %s', (text, on, precision) => {
    expect(writtenDay(text, words)).toEqual({ ok: true, value: { day: on, precision } });
  });

  it.each([
    ['31/02/2026', 'tracker.day-impossible'],
    ['03/25/2026', 'tracker.day-impossible'],
    ['13/2026', 'tracker.day-impossible'],
    ['bientôt', 'tracker.day-unreadable'],
    ['T5 2026', 'tracker.day-unreadable'],
    ['mars', 'tracker.day-unreadable'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(writtenDay(text, words))).toBe(code);
  });

  it('takes the first day of a month or quarter for a beginning', () => {
    expect(writtenDay('T3 2026', words, 'first')).toMatchObject({ value: { day: '2026-07-01' } });
    expect(writtenDay('mars 2026', words, 'first')).toMatchObject({ value: { day: '2026-03-01' } });
  });

  it('reads back every day, in figures of both scripts and in the months of both languages', () => {
    const days = fc.integer({ min: dayNumber(dayText('1990-01-01')), max: dayNumber(dayText('2099-12-31')) });
    fc.assert(
      fc.property(days, fc.boolean(), fc.integer({ min: 0, max: 2 }), (number, isArabic, name) => {
        const on = dayFromNumber(number);
        const { year, month, day } = dayParts(on);
        const names = words.months[month - 1]!;
        for (const text of [`${day}/${month}/${year}`, `${day} ${names[name % names.length]} ${year}`, on])
          expect(writtenDay(isArabic ? arabicDigits(text) : text, words)).toMatchObject({ value: { day: on } });
        expect(serialDay(String(number + 25_569))).toMatchObject({ value: { day: on } });
      }),
    );
  });

  it('never throws, whatever stands in the cell', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void writtenDay(text, words)));
  });
});

describe('written money', () => {
  it.each([
    ['125,5', 'Budget (MDH)', '125500000', 'MAD'],
    ['1,2 MMDH', 'Budget (MDH)', '1200000000', 'MAD'],
    ['12,5 مليون درهم', 'الميزانية', '12500000', 'MAD'],
    ['٣٫٥', 'الكلفة (مليون درهم)', '3500000', 'MAD'],
    ['450', 'Coût en KDH', '450000', 'MAD'],
    ['1 250 000,50 DH', 'Montant', '1250000.5', 'MAD'],
    ['3 M€', 'Montant', '3000000', 'EUR'],
    ['2 milliards de dirhams', 'Montant', '2000000000', 'MAD'],
    ['0,000001', 'Budget (MDH)', '1', 'MAD'],
  ])('%s under "%s" is %s %s', (text, header, amount, currency) => {
    expect(writtenMoney(text, moneyUnitIn(header, words), words)).toEqual({ ok: true, value: { amount, currency } });
  });

  it('does not guess a unit, nor read a sentence as an amount', () => {
    expect(codeOf(writtenMoney('125', undefined, words))).toBe('tracker.unit-missing');
    expect(codeOf(writtenMoney('à arrêter avec 3 partenaires', { currency: 'MAD', scale: 6 }, words))).toBe(
      'tracker.number-unreadable',
    );
    expect(codeOf(writtenMoney('12 000 m2', { currency: 'MAD', scale: 6 }, words))).toBe('tracker.number-unreadable');
  });

  it('is exact to the last digit at every scale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(0, 3, 6, 9), (units, scale) => {
        const text = `${Math.floor(units / 1000)},${String(units % 1000).padStart(3, '0')}`;
        const expected = scale === 0 ? undefined : String(BigInt(units) * 10n ** BigInt(scale - 3));
        const found = writtenMoney(text, { currency: 'MAD', scale }, words, ',');
        expect(found.ok).toBe(true);
        if (expected !== undefined) expect(found).toMatchObject({ value: { amount: expected } });
      }),
    );
  });
});

describe('milestones in a cell', () => {
  it('come one by one with their dates', () => {
    const found = writtenMilestones('1) Étude : 03/2026 ; 2) Travaux (T4 2026)\n3) تسليم 15/06/2027', words);
    expect(found).toMatchObject({
      value: [
        { title: 'Étude', on: { day: '2026-03-31', precision: 'month' } },
        { title: 'Travaux', on: { day: '2026-12-31', precision: 'quarter' } },
        { title: 'تسليم', on: { day: '2027-06-15', precision: 'day' } },
      ],
    });
    expect(writtenMilestones('- الدراسة: مارس 2026\n- الصفقة: شتنبر 2026', words)).toMatchObject({
      value: [{ title: 'الدراسة' }, { title: 'الصفقة', on: { day: '2026-09-30' } }],
    });
  });

  it('are refused with the piece that has no date', () => {
    expect(writtenMilestones('1) Étude : 03/2026 ; 2) Travaux', words)).toMatchObject({
      refusal: { code: 'tracker.milestones-unreadable', details: { piece: '2) Travaux' } },
    });
  });
});
