import { describe, expect, test } from 'vitest';
import { day } from '../kernel/index.ts';
import {
  delayFits,
  delayOf,
  isPunctual,
  lastWhole,
  numbersFit,
  serviceFigures,
  serviceReportFits,
  standing,
  sumsOf,
} from './delay.rules.ts';
import type { ServiceReport } from './digital-service.ts';
import type { ServiceNorm } from './norm.ts';

const today = day('2031-07-10');
const norms: ServiceNorm[] = [
  { ref: 'N3', subject: 'administrative-act', value: 60, legalText: 'L1', words: { authentic: 'ar', ar: 'ستون' } },
];
const delay = { days: 60, legalText: 'L1' };
const report = (number: number, period: string, more: Partial<ServiceReport> = {}): ServiceReport => ({
  id: String(number),
  number,
  period,
  requests: 100,
  status: 'declared',
  organisation: 'MIN',
  recordedBy: 'p',
  recordedFor: [],
  recordedOn: day('2031-01-01'),
  settledFor: [],
  ...more,
});

describe('the delay that binds a service', () => {
  test('is the law’s, or that of its own text, or none', () => {
    expect(delayOf({ procedure: 'administrative-act' }, norms)).toEqual(delay);
    expect(delayOf({ procedure: 'investment-file' }, norms)).toBeUndefined();
    expect(delayOf({ procedure: 'other', days: 10, legalText: 'L2' }, norms)).toEqual({ days: 10, legalText: 'L2' });
    expect(delayOf({ procedure: 'other' }, norms)).toBeUndefined();
  });

  test.each([
    [{ procedure: 'administrative-act' as const }, undefined],
    [{ procedure: 'administrative-act' as const, days: 60 }, 'service.delay-of-law'],
    [{ procedure: 'investment-file' as const, legalText: 'L1' }, 'service.delay-of-law'],
    [{ procedure: 'other' as const }, undefined],
    [{ procedure: 'other' as const, days: 10, legalText: 'L2' }, undefined],
    [{ procedure: 'other' as const, days: 10 }, 'service.delay-text'],
    [{ procedure: 'other' as const, legalText: 'L2' }, 'service.delay-text'],
  ])('%o → %s', (service, code) => {
    const fits = delayFits(service);
    expect(fits.ok ? undefined : fits.refusal.code).toBe(code);
  });
});

describe('a report against the delay', () => {
  test.each([
    ['no-delay', { requests: 1, medianDays: '10' }, undefined],
    ['not-reported', undefined, delay],
    ['not-reported', { requests: 9, inTime: 4 }, delay],
    ['within', { requests: 9, medianDays: '60' }, delay],
    ['over', { requests: 9, medianDays: '60.5' }, delay],
    // no median: by what came after the delay, silence included
    ['within', { requests: 9, inTime: 4, late: 4 }, delay],
    ['over', { requests: 9, inTime: 4, late: 4, silent: 1 }, delay],
  ] as const)('%s', (answer, numbers, of) => {
    expect(isPunctual(numbers, of)).toBe(answer);
  });
});

describe('the numbers of a report', () => {
  test.each([
    [undefined, { requests: 10 }],
    [undefined, { requests: 10, startedOnline: 10, completedOnline: 10, inTime: 10, late: 0, silent: 0 }],
    ['service.part-above', { requests: 10, startedOnline: 11 }],
    ['service.part-above', { requests: 10, startedOnline: 5, completedOnline: 6 }],
    ['service.part-above', { requests: 10, completedOnline: 11 }],
    ['service.decided-above', { requests: 10, inTime: 5, late: 5, silent: 1 }],
    ['service.median', { requests: 10, inTime: 6, late: 4, medianDays: '61' }],
    ['service.median', { requests: 10, inTime: 4, late: 6, medianDays: '60' }],
    // as many on either side: the median says nothing of it
    [undefined, { requests: 10, inTime: 5, late: 5, medianDays: '61' }],
  ] as const)('%s', (code, numbers) => {
    const fits = numbersFit(numbers, delay);
    expect(fits.ok ? undefined : fits.refusal.code).toBe(code);
  });
});

describe('a report beside the others', () => {
  const asked = { period: '2031-Q1', requests: 100, source: 'S-1' };
  const code = (reports: ServiceReport[], more: object = {}) => {
    const fits = serviceReportFits(reports, { ...asked, ...more }, { delay, today });
    return fits.ok ? undefined : fits.refusal.code;
  };
  const settled = { status: 'verified' as const };
  test('is of a period that is over, the same as others or apart from them', () => {
    expect(code([], { period: '2031-Q2' })).toBeUndefined();
    expect(code([], { period: '2031-07-09' })).toBeUndefined();
    expect(code([], { period: '2031-07-10' })).toBe('service.period');
    expect(code([], { period: '2031' })).toBe('service.period');
    expect(code([report(1, '2031-02', settled)])).toBe('service.period-overlaps');
    expect(code([report(1, '2031-02', { status: 'returned' })])).toBeUndefined();
    expect(code([report(1, '2030', settled)])).toBeUndefined();
  });

  test('waits for one of the same period and place, and has a ground', () => {
    expect(code([report(1, '2031-Q1')])).toBe('service.report-waits');
    expect(code([report(1, '2031-Q1', settled)])).toBeUndefined();
    expect(code([report(1, '2031-Q1')], { place: '12', requests: 40 })).toBeUndefined();
    expect(code([], { source: undefined })).toBe('service.ground-missing');
    expect(code([], { startedOnline: 101 })).toBe('service.part-above');
  });

  test('places never add up to more than what holds them, whoever came first', () => {
    const whole = report(1, '2031-Q1', { ...settled, late: 10 });
    const north = report(2, '2031-Q1', { place: '12', requests: 60 });
    expect(code([whole, north], { place: '04', requests: 40 })).toBeUndefined();
    expect(code([whole, north], { place: '04', requests: 41 })).toBe('service.parts-above');
    // a count that the whole does not tell holds nothing back, one that it tells does
    expect(code([whole], { place: '04', requests: 40, late: 11 })).toBe('service.parts-above');
    expect(code([whole], { place: '04', requests: 40, inTime: 30 })).toBeUndefined();
    // a commune lies in its region, and in the region only
    expect(code([whole, north], { place: '12.391.01.01', requests: 61 })).toBe('service.parts-above');
    expect(code([whole, north], { place: '12.391.01.01', requests: 60 })).toBeUndefined();
    // the whole that comes last is held to its places too
    expect(code([north], { requests: 59 })).toBe('service.parts-above');
    expect(code([report(1, '2030-Q4', { ...settled, place: '12', requests: 500 })])).toBeUndefined();
  });
});

describe('what stands and what it adds up to', () => {
  test('the newest of each period and place that was not returned', () => {
    const reports = [
      report(1, '2031-Q1', { status: 'verified' }),
      report(2, '2031-Q1', { requests: 90 }),
      report(3, '2031-Q1', { requests: 80, status: 'returned' }),
      report(4, '2031-Q2', { place: '12' }),
    ];
    expect(standing(reports).map((one) => one.number)).toEqual([4, 2]);
    expect(standing(reports, true).map((one) => one.number)).toEqual([1]);
    expect(lastWhole(reports)?.number).toBe(2);
    expect(lastWhole(reports, true)?.number).toBe(1);
  });

  test('a share is that of the reports that tell both its parts', () => {
    expect(
      sumsOf([
        { requests: 100, startedOnline: 80, completedOnline: 60, inTime: 50, late: 10, silent: 20 },
        { requests: 10, startedOnline: 9 },
      ]),
    ).toEqual({
      reports: 2,
      requests: 110,
      startedOnline: 89,
      completedOnline: 60,
      inTime: 50,
      late: 10,
      silent: 20,
      completion: '0.75',
      inTimeShare: '0.625',
    });
    expect(sumsOf([])).toEqual({ reports: 0 });
    expect(sumsOf([{ requests: 4, startedOnline: 0, completedOnline: 0 }])).not.toHaveProperty('completion');
  });

  test('over services, in the newest year that any tells of', () => {
    const figures = serviceFigures([
      {
        reports: [
          report(1, '2030', { requests: 999 }),
          report(2, '2031-Q1', { medianDays: '70', status: 'verified' }),
          report(3, '2031-Q1', { place: '12', requests: 50 }),
        ],
        delay,
      },
      { reports: [report(1, '2031-Q2', { requests: 7, medianDays: '20' })], delay },
      { reports: [report(1, '2030', { requests: 5 })], delay },
      { reports: [] },
    ]);
    expect(figures).toMatchObject({ services: 4, year: 2031, reporting: 2, told: 2, over: 1 });
    expect([figures.declared.requests, figures.verified.requests]).toEqual([107, 100]);
    expect(serviceFigures([{ reports: [] }])).not.toHaveProperty('year');
  });
});
