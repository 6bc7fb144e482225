import type { ReportAct, ReportState, ReportStep } from './report.ts';

/** Who may do it, beside what the policy says: the body that reports, or the delivery unit. */
export type Side = 'body' | 'unit';

export type Transition = {
  act: ReportAct;
  from: readonly ReportState[];
  /** `next` is worked out by the act: the visa chain decides it; the state stays where an extension is granted */
  to: ReportState | 'next' | 'same';
  side: Side;
  needsReason?: true;
  /** the person may not be the one who did one of these since the report was last open */
  notBy?: readonly ReportAct[];
};

/**
 * The whole life of a report.
 *
 * Writing again makes visas fall: nobody's name stands under words they did not see. A locked report is opened again
 * only as an exception, with a reason, by someone other than who locked it; the trace keeps both.
 */
export const reportWorkflow: readonly Transition[] = [
  { act: 'write', from: ['open', 'in-visa', 'ready', 'returned'], to: 'open', side: 'body' },
  { act: 'visa', from: ['open', 'in-visa'], to: 'next', side: 'body' },
  { act: 'refuse-visa', from: ['open', 'in-visa'], to: 'open', side: 'body', needsReason: true },
  { act: 'submit', from: ['open', 'ready'], to: 'submitted', side: 'body' },
  { act: 'accept', from: ['submitted'], to: 'accepted', side: 'unit', notBy: ['write', 'visa', 'submit'] },
  { act: 'return', from: ['submitted'], to: 'returned', side: 'unit', needsReason: true },
  { act: 'lock', from: ['accepted'], to: 'locked', side: 'unit' },
  { act: 'reopen', from: ['accepted', 'locked'], to: 'returned', side: 'unit', needsReason: true, notBy: ['lock'] },
  { act: 'extend', from: ['open', 'in-visa', 'ready', 'returned'], to: 'same', side: 'unit', needsReason: true },
];

export const transitionOf = (act: ReportAct, from: ReportState): Transition | undefined =>
  reportWorkflow.find((one) => one.act === act && one.from.includes(from));

/** Steps since the report last went back to its body: those whose authors stand behind its words. */
export const sinceOpened = (steps: readonly ReportStep[]): ReportStep[] =>
  steps.slice(steps.findLastIndex((one) => one.to === 'returned') + 1);

/** Persons who may not do it, since they did, or had somebody do for them, what the act judges. */
export const othersSide = (transition: Transition, steps: readonly ReportStep[]): string[] =>
  sinceOpened(steps)
    .filter((one) => transition.notBy?.includes(one.act))
    .flatMap((one) => [one.byPerson, ...one.forPersons]);
