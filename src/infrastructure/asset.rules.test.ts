import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import { costsPerMw, figuresOf, reportFits, sumsOf, totalsOf } from './asset.rules.ts';
import type { Asset, AssetReport } from './asset.ts';

const today = day('2031-06-30');
const title = { authentic: 'ar' as const, ar: 'شطر' };
const site: Pick<Asset, 'ref' | 'kind' | 'phases'> = {
  ref: 'A1',
  kind: 'data-centre',
  phases: [
    { number: 1, title },
    { number: 2, title },
    { number: 3, title },
  ],
};
let number = 0;
const report = (more: Partial<AssetReport>): AssetReport => ({
  id: String(++number),
  number,
  measure: 'announced',
  of: 'it-load',
  value: '10',
  asOf: '2031-03',
  source: 'S-1',
  status: 'declared',
  recordedBy: 'person:1',
  recordedFor: [],
  recordedOn: today,
  settledFor: [],
  ...more,
});
const asked = (more: object) =>
  ({ measure: 'energised', of: 'it-load', value: '10', asOf: '2031-06', source: 'S-1', ...more }) as Parameters<
    typeof reportFits
  >[2];
const codeOf = (more: object, reports: readonly AssetReport[] = [], asset = site): string => {
  const fits = reportFits(asset, reports, asked(more), today);
  return fits.ok ? 'fits' : fits.refusal.code;
};
const fibre = { ...site, kind: 'fibre' as const };
const share = { measure: 'renewable-share', of: undefined, value: '0.9', asOf: '2030' };

describe('a report', () => {
  test.each([
    ['what it says', {}, 'fits'],
    ['of a phase', { phase: 3 }, 'fits'],
    ['of a phase that is not there', { phase: 4 }, 'asset.phase-unknown'],
    ['MW of nothing', { of: undefined }, 'asset.of-missing'],
    ['a share of IT load', { ...share, of: 'it-load' }, 'asset.of-missing'],
    ['a share', share, 'fits'],
    ['a share of 1', { ...share, value: '1.000' }, 'fits'],
    ['a share above 1', { ...share, value: '1.001' }, 'asset.value'],
    ['a share of a year under way', { ...share, asOf: '2031' }, 'asset.period'],
    ['a share of a month', { ...share, asOf: '2030-12' }, 'asset.period'],
    ['MW of a month under way', { asOf: '2031-06' }, 'fits'],
    ['MW of a day to come', { asOf: '2031-07-01' }, 'asset.period'],
    ['less than nothing', { value: '-1' }, 'asset.value'],
    ['nothing: zero is a value', { value: '0' }, 'fits'],
    ['a cost without currency', { measure: 'cost', of: undefined, value: '1' }, 'asset.currency-missing'],
    ['MW with a currency', { currency: 'MAD' }, 'asset.currency-missing'],
    ['kilometres of a data centre', { measure: 'fibre-km', of: undefined }, 'asset.measure-elsewhere'],
    ['without ground', { source: undefined }, 'asset.ground-missing'],
  ])('%s', (_, more, code) => {
    expect(codeOf(more)).toBe(code);
  });

  test('of fibre counts kilometres and whole sites, and no MW', () => {
    expect(codeOf({ measure: 'fibre-km', of: undefined, value: '12.5' }, [], fibre)).toBe('fits');
    expect(codeOf({ measure: 'fibre-sites', of: undefined, value: '12.5' }, [], fibre)).toBe('asset.value');
    expect(codeOf({ measure: 'fibre-sites', of: undefined, value: '12' }, [], fibre)).toBe('fits');
    expect(codeOf({}, [], fibre)).toBe('asset.measure-elsewhere');
  });

  test('never tells more energised than installed, of the same part and the same subject', () => {
    const installed = [report({ measure: 'installed', value: '16', phase: 1 })];
    expect(codeOf({ value: '16', phase: 1 }, installed)).toBe('fits');
    expect(codeOf({ value: '16.1', phase: 1 }, installed)).toBe('asset.above-installed');
    expect(codeOf({ value: '16.1', phase: 2 }, installed)).toBe('fits');
    expect(codeOf({ value: '20', phase: 1, of: 'facility' }, installed)).toBe('fits');
    const energised = [report({ measure: 'energised', value: '8', phase: 1 })];
    expect(codeOf({ measure: 'installed', value: '7', phase: 1 }, energised)).toBe('asset.above-installed');
    const returned = [{ ...installed[0]!, status: 'returned' as const }];
    expect(codeOf({ value: '20', phase: 1 }, returned)).toBe('fits');
  });
});

describe('what stands', () => {
  test('is the newest that was not returned, with the last verified one beside it', () => {
    const [figure] = figuresOf([
      report({ value: '10', asOf: '2031-01', status: 'verified' }),
      report({ value: '30', asOf: '2031-05', status: 'returned' }),
      report({ value: '20', asOf: '2031-04' }),
      report({ value: '12', asOf: '2031-02', status: 'verified' }),
    ]);
    expect(figure).toMatchObject({ value: '20', isVerified: false, verified: { value: '12', asOf: '2031-02' } });
  });

  test('in all is the whole as reported, else the sum of its phases, at least while one is silent', () => {
    const phases = [report({ phase: 1, value: '16' }), report({ phase: 2, value: '20.5', asOf: '2031-01' })];
    const totals = (reports: AssetReport[]) => totalsOf(site, figuresOf(reports), 'announced');
    expect(totals(phases)).toEqual([
      { measure: 'announced', of: 'it-load', value: '36.5', asOf: '2031-01', isVerified: false, isAtLeast: true },
    ]);
    expect(totals([...phases, report({ phase: 3, value: '0' })])[0]).toMatchObject({ value: '36.5', isAtLeast: false });
    expect(totals([...phases, report({ value: '500' })])[0]).toMatchObject({ value: '500', isAtLeast: false });
    expect(totals([])).toEqual([]);
  });

  test('MW of different things and money of different currencies are never added, nor announcements and shares', () => {
    const of = fc.constantFrom('it-load' as const, 'facility' as const, 'generation' as const, 'not-stated' as const);
    const measure = fc.constantFrom('announced' as const, 'contracted' as const, 'installed' as const);
    const reports = fc.array(fc.record({ of, measure, value: fc.integer({ min: 0, max: 999 }).map(String) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(reports, { maxLength: 4 }), (assets) => {
        const listed = assets.map((own) => {
          const figures = figuresOf(own.map((one) => report(one)));
          const measures = ['announced', 'contracted', 'installed'] as const;
          return { kind: site.kind, totals: measures.flatMap((one) => totalsOf(site, figures, one)) };
        });
        const sums = sumsOf(listed);
        expect(sums.some((one) => one.measure === 'announced')).toBe(false);
        for (const sum of sums) {
          const parts = listed.flatMap((one) =>
            one.totals.filter((each) => each.measure === sum.measure && each.of === sum.of),
          );
          expect(Number(sum.total)).toBe(parts.reduce((all, one) => all + Number(one.value), 0));
          expect(sum.isAtLeast).toBe(parts.length < listed.length);
        }
      }),
    );
  });
});

describe('the cost of a MW', () => {
  const cost = (more: Partial<AssetReport> = {}) =>
    report({ measure: 'cost', currency: 'MAD', value: '5000000000', ...more, of: undefined } as Partial<AssetReport>);
  test('is told where both are known of one part, by what stands before what was signed or said', () => {
    expect(costsPerMw(figuresOf([cost(), report({ value: '16', of: 'not-stated' })]))).toEqual([
      { value: '312500000', currency: 'MAD', state: 'announced', of: 'not-stated' },
    ]);
    const both = [cost(), report({ value: '16' }), report({ measure: 'installed', value: '20' })];
    expect(costsPerMw(figuresOf(both))).toMatchObject([{ value: '250000000', state: 'installed' }]);
  });
  test('is not told across parts, nor of no MW', () => {
    expect(costsPerMw(figuresOf([cost({ phase: 1 }), report({ value: '16' })]))).toEqual([]);
    expect(costsPerMw(figuresOf([cost(), report({ value: '0' })]))).toEqual([]);
  });
});
