import { type EscalationPost, mostReminders, mostWorkingDays } from './reporting-calendar.ts';

/** What the form of a calendar carries: counts of working days are still text. */
export type TypedCalendar = {
  dueAfter?: string;
  remindBefore?: string;
  escalateAfter?: { after?: string; to: EscalationPost }[];
};

/** A count of working days, or undefined where the text is none. example  countIn('08') → 8; countIn('0') → undefined */
export function countIn(text: string): number | undefined {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostWorkingDays ? count : undefined;
}

/** Several counts between commas; none for an empty text. example  countsIn('3، 1') → [3, 1]; countsIn('3, soon') → undefined */
export function countsIn(text: string): number[] | undefined {
  const counts = text
    .split(/[\s,،;؛]+/)
    .filter((one) => one !== '')
    .map(countIn);
  return counts.length <= mostReminders && counts.every((one) => one !== undefined) ? counts : undefined;
}

/** Names of the fields whose counts cannot be understood. A field that is still empty is asked for elsewhere. */
export const misread = ({ dueAfter, remindBefore = '', escalateAfter = [] }: TypedCalendar): string[] => [
  ...(dueAfter !== undefined && countIn(dueAfter) === undefined ? ['dueAfter'] : []),
  ...(countsIn(remindBefore) === undefined ? ['remindBefore'] : []),
  ...escalateAfter.flatMap(({ after }, at) =>
    after !== undefined && countIn(after) === undefined ? [`escalateAfter.${at}.after`] : [],
  ),
];

/** The same once it is understood: reminders and steps that were taken away are sent as none. */
export const calendarTyped = <T extends TypedCalendar>({ dueAfter, remindBefore, escalateAfter, ...rest }: T) => ({
  ...rest,
  dueAfter: countIn(dueAfter ?? ''),
  remindBefore: countsIn(remindBefore ?? ''),
  escalateAfter: (escalateAfter ?? []).map(({ after, to }) => ({ after: countIn(after ?? ''), to })),
});
