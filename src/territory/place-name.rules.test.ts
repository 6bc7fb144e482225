import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from './place.ts';
import { lineOf, regionOf } from './place.ts';
import { foldName, rankPlaces, searchWords } from './place-name.rules.ts';

describe('foldName', () => {
  test.each([
    ['الدّار البيضاء', 'الدار البيضا', 'vowel signs and final hamza'],
    ['أكادير', 'اكادير', 'alif with hamza'],
    ['إقليم', 'اقليم', 'alif with hamza below'],
    ['آسفي', 'اسفي', 'alif with madda'],
    ['القنيطرة', 'القنيطره', 'ta marbuta'],
    ['سيدي علىّ', 'سيدي علي', 'alif maqsura'],
    ['فڭيڭ', 'فكيك', 'Moroccan gaf'],
    ['تطوـــان', 'تطوان', 'tatweel'],
    ['Fès-Meknès', 'fes meknes', 'accents and hyphen'],
    ['M’Diq', "m'diq", 'either apostrophe'],
    ['GUELMIM', 'Guelmim', 'capitals'],
    ['Sidi Bœuf', 'sidi boeuf', 'ligature'],
  ])('%s is found as %s (%s)', (written, typed) => {
    expect(foldName(written)).toBe(foldName(typed));
  });

  test('folding twice changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)));
  });
});

test.each([
  ['Al Hoceima', ['hoceima']],
  ['El Hoceima', ['hoceima']],
  ['الرباط', ['رباط']],
  ["l'Oriental", ['oriental']],
  ['El', ['el']],
  ['   ', []],
])('searchWords(%s)', (query, words) => {
  expect(searchWords(query)).toEqual(words);
});

const place = (code: string, level: Place['level'], ar: string, fr: string, population = 1): Place => ({
  code,
  level,
  kind: level,
  name: { authentic: 'ar', ar, fr },
  population,
});

test('the whole name comes before its beginning, the larger unit before the smaller', () => {
  const found = [
    place('04.441.01.07', 'commune', 'سلا الجديدة', 'Sala Al Jadida', 90_000),
    place('04.421.01.01', 'commune', 'الرباط', 'Rabat', 500_000),
    place('04.421', 'province', 'الرباط', 'Rabat', 515_000),
    place('04', 'region', 'الرباط-سلا-القنيطرة', 'Rabat-Salé-Kénitra', 5_000_000),
  ];
  expect(rankPlaces('رباط', found).map((one) => one.code)).toEqual(['04.421', '04.421.01.01', '04', '04.441.01.07']);
});

test.each([
  ['12.391.01.01', ['12.391.01.01', '12.391', '12'], '12'],
  ['12.391', ['12.391', '12'], '12'],
  ['12', ['12'], '12'],
  ['MA', ['MA'], undefined],
])('the line of %s', (code, line, region) => {
  expect(lineOf(code)).toEqual(line);
  expect(regionOf(code)).toBe(region);
});
