import type { Day, LocalizedText, WorkingCalendar } from '../kernel/index.ts';

/** weekend: ISO weekdays without work, 1 Monday … 7 Sunday; workingTime: local hours by kind of day, as the pack words them */
export type Calendar = {
  ref: string;
  title: LocalizedText;
  weekend: number[];
  workingTime: Record<string, unknown>;
  version: number;
};

export const holidayKinds = ['national', 'religious', 'exceptional'] as const;
export const holidayStatuses = ['fixed', 'observed', 'forecast', 'computed'] as const;

/** A day without work. Religious days depend on the moon: `forecast` and `computed` ones may be a day off. */
export type Holiday = {
  id: string;
  calendar: string;
  day: Day;
  name: LocalizedText;
  kind: (typeof holidayKinds)[number];
  status: (typeof holidayStatuses)[number];
  source: string;
  version: number;
};

/** What the kernel's counting of working days takes. */
export const workingCalendar = (
  calendar: Pick<Calendar, 'weekend'>,
  holidays: readonly Pick<Holiday, 'day'>[],
): WorkingCalendar => ({
  weekend: calendar.weekend,
  holidays: new Set(holidays.map((holiday) => holiday.day)),
});
