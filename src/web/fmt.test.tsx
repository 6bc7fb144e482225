import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/index.ts';
import {
  Amount,
  DayText,
  FromToday,
  formatDay,
  formatFullDay,
  formatHour,
  formatMoneyShort,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatShare,
  monthName,
  type PageLang,
  Text,
} from './fmt.tsx';
import './locales/all.ts';

const html = renderToStaticMarkup;
const nb = '\u00a0';
const thin = '\u202f';

describe('numbers', () => {
  it.each<[string, PageLang, number | undefined, string]>([
    ['0', 'ar', undefined, '0'],
    ['1234567.50', 'ar', undefined, `1${thin}234${thin}567,5`],
    ['1234567.50', 'en', undefined, '1,234,567.5'],
    ['-1200', 'fr', undefined, `\u22121${thin}200`],
    ['2.345', 'fr', 2, '2,35'],
    ['2.5', 'fr', 0, '3'],
    ['0.004', 'fr', 2, '0'],
    ['-0.001', 'fr', 2, '0'],
    ['99.995', 'en', 2, '100'],
    ['100000000000000000001', 'en', undefined, '100,000,000,000,000,000,001'],
  ])('%s in %s to %s digits is %s', (value, lang, digits, text) =>
    expect(formatNumber(value, lang, digits)).toBe(text),
  );

  it.each<[string, PageLang, string]>([
    ['0.625', 'ar', '62,5%'],
    ['0.625', 'fr', `62,5${thin}%`],
    ['1', 'en', '100%'],
    ['0.3333', 'en', '33.3%'],
    ['0', 'ar', '0%'],
  ])('share %s in %s is %s', (share, lang, text) => expect(formatShare(share, lang)).toBe(text));
});

describe('amounts', () => {
  it.each<[string, string, PageLang, string]>([
    ['11000000000', 'MAD', 'ar', `11${nb}مليار${nb}درهم`],
    ['5000000000', 'MAD', 'ar', `5${nb}ملايير${nb}درهم`],
    ['410000000', 'MAD', 'ar', `410${nb}ملايين${nb}درهم`],
    ['420000000', 'MAD', 'ar', `420${nb}مليون${nb}درهم`],
    ['100000000000', 'MAD', 'fr', `100${nb}milliards de dirhams`],
    ['1000000', 'EUR', 'fr', `1${nb}million d’euros`],
    ['1234', 'MAD', 'fr', `1${thin}234${nb}dirhams`],
    ['500000000', 'USD', 'en', `USD${nb}500${nb}million`],
    ['500', 'MW', 'ar', `500${nb}ميغاواط`],
    ['50000', 'jobs', 'ar', `50${thin}000${nb}منصب شغل`],
    ['5', 'jobs', 'ar', `5${nb}مناصب شغل`],
    ['12', 'graduates', 'ar', `12${nb}خريجاً`],
    ['1', 'graduates', 'fr', `1${nb}diplômé`],
    ['40', 'count', 'ar', '40'],
    ['18', 'months', 'ar', `18${nb}شهراً`],
    ['3', 'unheard-of', 'fr', `3${nb}unheard-of`],
  ])('%s %s in %s is %s', (value, unit, lang, text) => expect(formatQuantity({ value, unit }, lang)).toBe(text));

  it('is short in tables', () => {
    expect(formatMoneyShort('11000000000', 'MAD', 'fr')).toBe(`11${nb}MMDH`);
    expect(formatMoneyShort('250000000', 'MAD', 'fr')).toBe(`250${nb}MDH`);
    expect(formatMoneyShort('11000000000', 'MAD', 'en')).toBe(`MAD${nb}11${nb}bn`);
  });
});

describe('days and periods', () => {
  it.each<[string, PageLang | 'zgh', string]>([
    ['2026-11-24', 'ar', '24 نونبر 2026'],
    ['2026-08-01', 'fr', '1er août 2026'],
    ['2026-08-01', 'en', '1 August 2026'],
    ['2026-08-14', 'zgh', '14 ⵖⵓⵛⵜ 2026'],
  ])('%s in %s is %s', (day, lang, text) => expect(formatDay(day, lang)).toBe(text));

  it.each<[string, PageLang, string]>([
    ['2030', 'ar', '2030'],
    ['2024-2026', 'ar', '2024 إلى 2026'],
    ['2024-Q1', 'ar', 'الربع الأول من 2024'],
    ['2024-Q1', 'fr', '1er trimestre 2024'],
    ['2024-H2', 'en', 'H2 2024'],
    ['2024-03', 'ar', 'مارس 2024'],
    ['2024-03-09', 'fr', '9 mars 2024'],
  ])('%s in %s is %s', (code, lang, text) => expect(formatPeriod(code, lang)).toBe(text));

  it('names months as CLDR does for Morocco', () => {
    for (const [lang, tag] of [
      ['ar', 'ar-MA'],
      ['fr', 'fr'],
      ['en', 'en-GB'],
    ] as const)
      for (let month = 1; month <= 12; month++)
        expect(monthName(month, lang)).toBe(
          new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(
            new Date(Date.UTC(2026, month - 1, 15)),
          ),
        );
  });

  it('names weekdays and hours as one is called to a meeting', () => {
    for (const [lang, tag] of [
      ['ar', 'ar-MA'],
      ['fr', 'fr'],
      ['en', 'en-GB'],
    ] as const)
      for (const date of ['2026-11-23', '2026-11-25', '2026-11-29']) {
        const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
        expect(formatFullDay(date as Day, lang)).toBe(`${weekday} ${formatDay(date, lang)}`);
      }
    expect(['ar', 'fr', 'en'].map((lang) => formatHour('09:30', lang as PageLang))).toEqual([
      '09:30',
      `9${nb}h${nb}30`,
      '09:30',
    ]);
  });

  it.each([
    [0, 'اليوم'],
    [1, 'بعد يوم واحد'],
    [2, 'بعد يومين'],
    [5, 'بعد <bdi>5</bdi>\u00a0أيام'],
    [38, 'بعد <bdi>38</bdi>\u00a0يوماً'],
    [100, 'بعد <bdi>100</bdi>\u00a0يوم'],
    [-74, 'منذ <bdi>74</bdi>\u00a0يوماً'],
  ])('%i days from today', (days, text) => expect(html(<FromToday days={days} lang="ar" />)).toBe(text));
});

describe('on a page', () => {
  it('isolates what a right-to-left line would turn around', () => {
    expect(html(<Amount quantity={{ value: '500', unit: 'MW' }} lang="ar" />)).toBe(`<bdi>500${nb}ميغاواط</bdi>`);
    expect(html(<DayText day="2026-11-24" lang="fr" />)).toBe(
      '<bdi><time dateTime="2026-11-24">24 novembre 2026</time></bdi>',
    );
    expect(html(<Text value={{ authentic: 'ar', ar: 'للفترة 2024-2026' }} lang="ar" />)).toBe(
      'للفترة <bdi>2024-2026</bdi>',
    );
  });

  it('marks another language, and a translation nobody validated', () => {
    const text = { authentic: 'fr', fr: 'Bonjour', en: 'Hello' } as const;
    expect(html(<Text value={text} lang="ar" marked />)).toBe('<bdi lang="fr" dir="ltr">Bonjour</bdi>');
    expect(html(<Text value={text} lang="en" marked />)).toContain('translation not validated');
    expect(html(<Text value={{ ...text, validated: ['en'] }} lang="en" marked />)).toBe('Hello');
  });
});
