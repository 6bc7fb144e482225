import {
  addDays,
  addMonths,
  type Day,
  isWorkingDay,
  period,
  periodCode,
  type WorkingCalendar,
  workingDaysAfter,
} from '../../kernel/index.ts';
import type { ReportState } from './report.ts';
import type { CycleFrequency, EscalationPost, ReportingCalendar } from './reporting-calendar.ts';

/** Months in a period. */
export const monthsOf: Record<CycleFrequency, number> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** Periods of a calendar that are over by `today`, oldest first: those a report is owed for. */
export function periodsOver(calendar: Pick<ReportingCalendar, 'frequency' | 'from' | 'until'>, today: Day): string[] {
  const found: string[] = [];
  let first = calendar.from;
  for (;;) {
    const last = addDays(addMonths(first, monthsOf[calendar.frequency]), -1);
    if (last >= today || (calendar.until !== undefined && last > calendar.until)) return found;
    const code = periodCode({ first, last });
    if (code === undefined) return found;
    found.push(code);
    first = addDays(last, 1);
  }
}

/** The day by which a report is due: working days after the end of its period. */
export const dueDay = (code: string, dueAfter: number, working: WorkingCalendar): Day =>
  workingDaysAfter(period(code).last, dueAfter, working);

/** The day by which the next report is due; of one that comes so late that this has passed, the next such day to come. */
export function nextDueDay(
  code: string,
  { frequency, dueAfter }: Pick<ReportingCalendar, 'frequency' | 'dueAfter'>,
  working: WorkingCalendar,
  today: Day,
): Day {
  let { last } = period(code);
  for (;;) {
    last = addDays(addMonths(addDays(last, 1), monthsOf[frequency]), -1);
    const due = workingDaysAfter(last, dueAfter, working);
    if (due >= today) return due;
  }
}

/** The working day `n` working days before a day. */
export function workingDaysBefore(day: Day, n: number, working: WorkingCalendar): Day {
  let at = day;
  for (let left = n; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at, working)) left -= 1;
  }
  return at;
}

/** What is told of a report, to whom, on which day; `step` is the count of working days that names it. */
export type DueNotice =
  | { kind: 'reminder'; step: number; day: Day; to: 'owner' }
  | { kind: 'overdue'; step: 0; day: Day; to: 'owner' }
  | { kind: 'escalation'; step: number; day: Day; to: EscalationPost };

const stillOwed: readonly ReportState[] = ['open', 'in-visa', 'ready', 'returned'];

/**
 * Everything that must have been told of a report by `today`: reminders before it is due, that it is late on the first
 * working day after, then the steps of escalation. A report that was handed in is not spoken of.
 */
export function noticesDue(
  report: { dueOn: Day; state: ReportState },
  calendar: Pick<ReportingCalendar, 'remindBefore' | 'escalateAfter'>,
  working: WorkingCalendar,
  today: Day,
): DueNotice[] {
  if (!stillOwed.includes(report.state)) return [];
  const after = (n: number) => workingDaysAfter(report.dueOn, n, working);
  const all: DueNotice[] = [
    ...calendar.remindBefore.map(
      (step): DueNotice => ({
        kind: 'reminder',
        step,
        day: workingDaysBefore(report.dueOn, step, working),
        to: 'owner',
      }),
    ),
    { kind: 'overdue', step: 0, day: after(1), to: 'owner' },
    ...calendar.escalateAfter.map(
      ({ after: step, to }): DueNotice => ({ kind: 'escalation', step, day: after(step), to }),
    ),
  ];
  // A reminder that nobody could give in time is not given after the due day.
  return all
    .filter((one) => one.day <= today && (one.kind !== 'reminder' || today <= report.dueOn))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A report its body still owes after the day it was due. */
export const isLate = (report: { dueOn: Day; state: ReportState }, today: Day): boolean =>
  stillOwed.includes(report.state) && report.dueOn < today;

/** What a report still lacks to be submitted. */
export type Lack = 'rating' | 'explanation';

export const lacksOf = (content: { rating?: string; explanation?: unknown }): Lack[] => [
  ...(content.rating === undefined ? (['rating'] as const) : []),
  ...(content.rating !== undefined && content.rating !== 'on-path' && content.explanation === undefined
    ? (['explanation'] as const)
    : []),
];
