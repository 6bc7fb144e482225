import { describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import type { AssetReport } from './asset.ts';
import { fallsOf, latePhases } from './followed-asset.ts';

const today = day('2031-03-01');
const title = { authentic: 'en' as const, en: 'A phase' };
const report = (number: number, more: Partial<AssetReport>): AssetReport => ({
  id: `r${number}`,
  number,
  phase: 1,
  measure: 'installed',
  of: 'it-load',
  value: '16',
  asOf: '2031-01',
  status: 'verified',
  recordedBy: 'x',
  recordedFor: [],
  recordedOn: day('2031-02-01'),
  settledFor: [],
  ...more,
});

describe('a phase that is late', () => {
  const phases = [
    { number: 1, title, due: '2030-Q4' },
    { number: 2, title, due: '2031' },
    { number: 3, title },
    { number: 4, title, due: '2030-06' },
  ];
  test('is one whose period is over with nothing in use, the longest first', () => {
    expect(latePhases(phases, [], today)).toEqual([
      { phase: 4, dueOn: '2030-06-30' },
      { phase: 1, dueOn: '2030-12-31' },
    ]);
  });
  test.each([
    ['power under load', report(1, { measure: 'energised', value: '4' }), [4]],
    ['what is only declared', report(1, { measure: 'energised', value: '4', status: 'declared' }), [4]],
    ['fibre in it', report(1, { measure: 'fibre-km', value: '12.5' }), [4]],
    ['power that is installed only', report(1, { measure: 'installed', value: '16' }), [4, 1]],
    ['nothing under load', report(1, { measure: 'energised', value: '0' }), [4, 1]],
    ['a report that was returned', report(1, { measure: 'energised', value: '4', status: 'returned' }), [4, 1]],
  ])('%s', (_, one, left) => {
    expect(latePhases(phases, [one], today).map(({ phase }) => phase)).toEqual(left);
  });
});

describe('a figure that falls', () => {
  const first = report(1, { value: '16', asOf: '2031-01' });
  test('is told of with what it was and by how much', () => {
    const last = report(2, { value: '12', asOf: '2031-02', recordedOn: day('2031-02-20') });
    expect(fallsOf([last, first])).toEqual([{ measure: 'installed', from: '16', to: '12', by: 25, on: '2031-02-20' }]);
  });
  test.each([
    ['the same', report(2, { value: '16', asOf: '2031-02' })],
    ['more', report(2, { value: '18', asOf: '2031-02' })],
    ['another subject of MW', report(2, { value: '12', asOf: '2031-02', of: 'facility' })],
    ['another phase', report(2, { value: '12', asOf: '2031-02', phase: 2 })],
    ['an earlier month told later', report(2, { value: '12', asOf: '2030-11' })],
    ['returned', report(2, { value: '12', asOf: '2031-02', status: 'returned' })],
    ['what is announced', report(2, { value: '12', asOf: '2031-02', measure: 'announced' })],
    ['a share', report(2, { value: '0.4', asOf: '2030', measure: 'renewable-share' })],
  ])('%s is none', (_, last) => {
    expect(fallsOf([first, last])).toEqual([]);
  });
});
