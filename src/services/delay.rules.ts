import {
  compareDecimals,
  type Day,
  decimal,
  ok,
  parsePeriod,
  period,
  periodsOverlap,
  type Result,
  refused,
  shareOf,
} from '../kernel/index.ts';
import { lineOf } from '../territory/index.ts';
import {
  type DigitalService,
  type LegalDelay,
  type Punctual,
  type ServiceCount,
  type ServiceFigures,
  type ServiceNumbers,
  type ServiceReport,
  type ServiceUse,
  serviceCounts,
} from './digital-service.ts';
import { normOf } from './hosting.rules.ts';
import type { ServiceNorm } from './norm.ts';

/** The delay that binds a service: of its kind of procedure as the law of the country says, of another as its own text says. */
export function delayOf(
  { procedure, days, legalText }: Pick<DigitalService, 'procedure' | 'days' | 'legalText'>,
  norms: readonly ServiceNorm[],
): LegalDelay | undefined {
  if (procedure === 'other') return days !== undefined && legalText ? { days, legalText } : undefined;
  const norm = normOf(procedure, norms);
  return norm && { days: norm.value, legalText: norm.legalText };
}

/**
 * A delay is written on a service of another kind only, and with the text that gives it.
 *
 * refuses  'service.delay-of-law' (the law gives it) · 'service.delay-text' (days without a text, a text without days)
 */
export function delayFits({
  procedure,
  days,
  legalText,
}: Pick<DigitalService, 'procedure' | 'days' | 'legalText'>): Result<true> {
  const isSaid = days !== undefined || legalText !== undefined;
  if (procedure !== 'other') return isSaid ? refused('service.delay-of-law') : ok(true);
  return (days === undefined) === (legalText === undefined) ? ok(true) : refused('service.delay-text');
}

/** The whole country is the place without a code. */
const at = ({ period: of, place }: { period: string; place?: string | undefined }): string => `${of} ${place ?? ''}`;

/** The newest report of each period and place that was not returned, or that was verified; by period, the last first. */
export function standing<R extends Pick<ServiceReport, 'period' | 'place' | 'number' | 'status'>>(
  reports: readonly R[],
  verifiedOnly = false,
): R[] {
  const kept = reports.filter((one) => (verifiedOnly ? one.status === 'verified' : one.status !== 'returned'));
  return [...Map.groupBy(kept, at).values()]
    .map((group) => group.reduce((a, b) => (b.number > a.number ? b : a)))
    .toSorted((a, b) => {
      const [x, y] = [period(a.period).last, period(b.period).last];
      return x === y ? (a.place ?? '').localeCompare(b.place ?? '') : x < y ? 1 : -1;
    });
}

/** The last report of the whole country. */
export const lastWhole = <R extends Pick<ServiceReport, 'period' | 'place' | 'number' | 'status'>>(
  reports: readonly R[],
  verifiedOnly = false,
): R | undefined => standing(reports, verifiedOnly).find((one) => one.place === undefined);

const after = ({ late, silent }: ServiceNumbers): number => (late ?? 0) + (silent ?? 0);

/**
 * Does a report lie within the legal delay? By its median; where nobody told it, by whether more than half came after the delay.
 *
 * example  60 days, median 60 → within · median 61 → over · no median, 40 in time, 41 late → over
 */
export function isPunctual(report: ServiceNumbers | undefined, delay: LegalDelay | undefined): Punctual {
  if (!delay) return 'no-delay';
  if (!report) return 'not-reported';
  const { medianDays, inTime, late } = report;
  if (medianDays !== undefined)
    return compareDecimals(decimal(medianDays), decimal(String(delay.days))) > 0 ? 'over' : 'within';
  if (inTime === undefined || late === undefined) return 'not-reported';
  return after(report) > inTime ? 'over' : 'within';
}

export type AskedServiceReport = ServiceNumbers & {
  period: string;
  place?: string | undefined;
  source?: string | undefined;
  reference?: unknown;
};

/** What a count may not exceed: nothing above the requests, what is completed not above what is begun. */
const wholes: readonly (readonly [ServiceCount, ServiceCount])[] = [
  ['startedOnline', 'requests'],
  ['completedOnline', 'startedOnline'],
  ['completedOnline', 'requests'],
];

/**
 * Do the numbers of one report agree with one another and with the delay?
 *
 * refuses  'service.part-above' · 'service.decided-above' · 'service.median' (most in time and a median above the delay, or the reverse)
 */
export function numbersFit(asked: ServiceNumbers, delay: LegalDelay | undefined): Result<true> {
  for (const [part, whole] of wholes) {
    const [a, b] = [asked[part], asked[whole]];
    if (a !== undefined && b !== undefined && a > b)
      return refused('service.part-above', { part, value: a, whole, of: b });
  }
  const decided = (asked.inTime ?? 0) + after(asked);
  if (decided > asked.requests) return refused('service.decided-above', { decided, requests: asked.requests });
  const { medianDays, inTime, late } = asked;
  if (delay && medianDays !== undefined && inTime !== undefined && late !== undefined && inTime !== late) {
    const isOver = compareDecimals(decimal(medianDays), decimal(String(delay.days))) > 0;
    if (isOver !== late > inTime)
      return refused('service.median', { median: medianDays, days: delay.days, inTime, late });
  }
  return ok(true);
}

/**
 * Places of one period agree: those inside a place never add up to more than it, in any count that it tells.
 *
 * refuses  'service.parts-above'
 */
function partsFit(reports: readonly (ServiceNumbers & { place?: string | undefined })[]): Result<true> {
  const known = new Set(reports.map((one) => one.place ?? ''));
  const above = (place: string): string =>
    lineOf(place)
      .slice(1)
      .find((code) => known.has(code)) ?? '';
  const inside = Map.groupBy(
    reports.filter((one) => one.place !== undefined),
    (one) => above(one.place!),
  );
  for (const whole of reports) {
    const parts = inside.get(whole.place ?? '') ?? [];
    for (const count of serviceCounts) {
      const of = whole[count];
      const sum = parts.reduce((total, one) => total + (one[count] ?? 0), 0);
      if (of !== undefined && sum > of)
        return refused('service.parts-above', { count, sum, of, place: whole.place ?? 'country' });
    }
  }
  return ok(true);
}

/**
 * May this be reported of the service?
 *
 * refuses  'service.period' (not over) · 'service.period-overlaps' (another period of the service is partly the same)
 *          · 'service.report-waits' (one of the same period and place is not settled) · 'service.ground-missing'
 *          · what `numbersFit` and `partsFit` refuse
 */
export function serviceReportFits(
  reports: readonly ServiceReport[],
  asked: AskedServiceReport,
  { delay, today }: { delay: LegalDelay | undefined; today: Day },
): Result<true> {
  const when = parsePeriod(asked.period);
  if (!when.ok || when.value.last >= today) return refused('service.period', { period: asked.period, today });
  const known = standing(reports);
  const beside = known.find((one) => one.period !== asked.period && periodsOverlap(period(one.period), when.value));
  if (beside) return refused('service.period-overlaps', { period: asked.period, other: beside.period });
  if (reports.some((one) => one.status === 'declared' && at(one) === at(asked)))
    return refused('service.report-waits', { period: asked.period });
  if (!asked.source && !asked.reference) return refused('service.ground-missing');
  const numbers = numbersFit(asked, delay);
  if (!numbers.ok) return numbers;
  return partsFit([...known.filter((one) => one.period === asked.period && at(one) !== at(asked)), asked]);
}

const share = (part: number, whole: number): string | undefined => {
  const found = shareOf(String(part), String(whole));
  return found.ok ? found.value : undefined;
};

/** Sums and shares over reports, each share over those that tell both of its parts. */
export function sumsOf(reports: readonly ServiceNumbers[]): ServiceUse {
  const sum = (count: ServiceCount, over = reports) => over.reduce((total, one) => total + (one[count] ?? 0), 0);
  const sums = serviceCounts.flatMap((count) =>
    reports.some((one) => one[count] !== undefined) ? [[count, sum(count)] as const] : [],
  );
  const online = reports.filter((one) => one.startedOnline !== undefined && one.completedOnline !== undefined);
  const decided = reports.filter((one) => one.inTime !== undefined && one.late !== undefined);
  const completion = share(sum('completedOnline', online), sum('startedOnline', online));
  const inTimeShare = share(
    sum('inTime', decided),
    sum('inTime', decided) + decided.reduce((all, one) => all + after(one), 0),
  );
  return {
    reports: reports.length,
    ...Object.fromEntries(sums),
    ...(completion === undefined ? {} : { completion }),
    ...(inTimeShare === undefined ? {} : { inTimeShare }),
  };
}

const yearOf = (code: string): number => Number(period(code).last.slice(0, 4));

/** Counts over services, in the newest year that any report of the whole country tells of. A period lies in the year in which it ends. */
export function serviceFigures(
  services: readonly { reports: readonly ServiceReport[]; delay?: LegalDelay | undefined }[],
): ServiceFigures {
  const whole = (reports: readonly ServiceReport[], verifiedOnly = false) =>
    standing(reports, verifiedOnly).filter((one) => one.place === undefined);
  const years = services.flatMap((one) => whole(one.reports).map((report) => yearOf(report.period)));
  const year = years.length > 0 ? Math.max(...years) : undefined;
  const inYear = (verifiedOnly: boolean) =>
    services.map((one) => whole(one.reports, verifiedOnly).filter((report) => yearOf(report.period) === year));
  const told = services
    .map((one) => isPunctual(lastWhole(one.reports), one.delay))
    .filter((one) => one === 'within' || one === 'over');
  return {
    services: services.length,
    ...(year === undefined ? {} : { year }),
    reporting: inYear(false).filter((one) => one.length > 0).length,
    declared: sumsOf(inYear(false).flat()),
    verified: sumsOf(inYear(true).flat()),
    told: told.length,
    over: told.filter((one) => one === 'over').length,
  };
}
