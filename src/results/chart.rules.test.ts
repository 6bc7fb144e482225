import { describe, expect, it } from 'vitest';
import { chartOf } from './chart.rules.ts';

const words = { authentic: 'ar' as const, ar: 'انقطاع' };
const versions = [
  { number: 1, nature: 'flow' as const },
  { number: 2, nature: 'flow' as const, breakReason: words },
];
const target = (given: object) => ({
  ref: 'A/2026',
  kind: 'target' as const,
  period: '2026',
  value: '25',
  definition: 1,
  ...given,
});

describe('the chart of an indicator', () => {
  it('puts only periods as long as the targets on one line, oldest first', () => {
    const figures = ['2025-H1', '2024', '2024-H1', '2023'].map((period) => ({ period, definition: 1, value: '1' }));
    expect(chartOf(versions, [target({})], figures).figures.map((one) => one.period)).toEqual(['2023', '2024']);
    expect(chartOf(versions, [target({ period: '2026-2028' })], figures).figures.map((one) => one.period)).toEqual([
      '2023',
      '2024',
    ]);
  });

  it('outlines what is declared, fills what is verified or cited, and draws no returned figure nor absence', () => {
    const figures = (['reported', 'verified', 'cited', 'returned'] as const).map((status, at) => ({
      period: `202${at}`,
      definition: 1,
      value: '1',
      status,
    }));
    const drawn = chartOf(versions, [], [...figures, { period: '2025', definition: 1 }]).figures;
    expect(drawn.map((one) => one.truth)).toEqual(['declared', 'verified', 'verified']);
  });

  it('keeps both of two marks that differ, leaves out what was replaced, and counts breaks', () => {
    const chart = chartOf(
      versions,
      [
        target({ ref: 'a', kind: 'baseline', period: '2023', value: '17' }),
        target({ ref: 'b', kind: 'baseline', period: '2023', value: '15' }),
        target({ ref: 'old' }),
        target({ ref: 'new', value: '20', replaces: 'old' }),
      ],
      [{ period: '2023', definition: 2, value: '26' }],
    );
    expect(chart.marks.map((one) => one.value)).toEqual(['17', '15', '20']);
    expect([chart.marks[0]?.era, chart.figures[0]?.era]).toEqual([0, 1]);
  });
});
