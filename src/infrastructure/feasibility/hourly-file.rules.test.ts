import { expect, test } from 'vitest';
import { readHours } from './hourly-file.rules.ts';

const rows = (row: (hour: number) => string, head = 'hour,wind_cf,solar_cf', n = 8760): string =>
  [head, ...Array.from({ length: n }, (_, hour) => row(hour))].join('\n');
const refusalOf = (text: string) => {
  const read = readHours(text);
  return read.ok ? undefined : [read.refusal.code, read.refusal.details];
};

test('a year of hours is read with commas, or with semicolons and decimal commas, its load where it is told', () => {
  const read = readHours(`\uFEFF${rows((hour) => `${hour},0.${hour % 10},1`)}\n\n`);
  if (!read.ok) throw new Error(read.refusal.code);
  expect([read.value.wind.length, read.value.wind[13], read.value.solar[8759]]).toEqual([8760, 0.3, 1]);
  expect(read.value).not.toHaveProperty('load');
  const french = readHours(rows(() => '"0,25";12,5;0,5;x', 'Wind_CF;load_mw;solar_cf;note').replaceAll('\n', '\r\n'));
  if (!french.ok) throw new Error(french.refusal.code);
  expect([french.value.wind[0], french.value.load![1], french.value.solar[2]]).toEqual([0.25, 12.5, 0.5]);
});

test('what cannot be read is refused with its place', () => {
  expect(refusalOf('')).toEqual(['hours.column-missing', { column: 'wind_cf' }]);
  expect(refusalOf(rows(() => '1,0.5', 'hour,wind_cf'))).toEqual(['hours.column-missing', { column: 'solar_cf' }]);
  expect(refusalOf(rows(() => '1,0.5,0.5', undefined, 8784))).toEqual(['hours.rows', { rows: 8784, expected: 8760 }]);
  const bad = (cell: string) => rows((hour) => (hour === 41 ? `41,${cell},0.5` : '1,0.5,0.5'));
  const place = { row: 43, column: 'wind_cf', from: 0, to: 1 };
  for (const [cell, value] of [
    ['', ''],
    ['abc', 'abc'],
    ['1.01', '1.01'],
    ['-0.1', '-0.1'],
    ['NaN', 'NaN'],
  ])
    expect(refusalOf(bad(cell!))).toEqual(['hours.cell', { ...place, value }]);
});
