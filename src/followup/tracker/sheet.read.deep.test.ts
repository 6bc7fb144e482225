import { describe, expect, it } from 'vitest';
import { readApart } from './read-apart.fixture.ts';
import { textRow, workbookOf } from './workbook.fixture.ts';

describe('memory, at full size', () => {
  const cells = Array.from({ length: 12 }, (_, at) => `Cellule ${at} مشروع`);
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => textRow(at + 1, [`Projet ${at}`, ...cells])).join('');

  it.each([
    [100_000, 'read'],
    [100_001, 'tracker.too-many-rows'],
  ])('is bounded for a sheet of %i rows of 13 cells: %s', { timeout: 240_000 }, (count, expected) => {
    const { rss, code, seconds } = readApart(workbookOf(rowsOf(count)));
    console.log(`   ${count} rows of 13 cells: ${code}, ${Math.round(rss / 1024)} MB at most, ${seconds.toFixed(1)} s`);
    expect(code).toBe(expected);
    expect(rss / 1024).toBeLessThan(400);
  });

  it('is bounded for a CSV of 100000 rows, and of a million blank ones', { timeout: 240_000 }, () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [`Projet ${at}`, ...cells].join(';')).join('\n');
    for (const [name, text, expected] of [
      ['100000 rows of CSV', rows, 100_000],
      ['a million blank rows of CSV', `Projet;Porteur\nA;B\n${';\n'.repeat(1_000_000)}`, 2],
    ] as const) {
      const { rss, lines, seconds } = readApart(Buffer.from(text));
      console.log(`   ${name}: ${Math.round(rss / 1024)} MB at most, ${seconds.toFixed(1)} s`);
      expect(lines).toBe(expected);
      expect(rss / 1024).toBeLessThan(400);
    }
  });
});
