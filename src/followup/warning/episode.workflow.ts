import type { WarningAct, WarningState } from './episode.ts';

/** Who may do it, beside what the policy says: those who are asked, the delivery unit, or the program at night. */
export type Side = 'asked' | 'unit' | 'program';

export type Transition = {
  act: WarningAct;
  from: readonly WarningState[];
  to: WarningState;
  side: Side;
  needsWords?: true;
};

/**
 * The whole life of a warning after it was raised.
 *
 * Nothing but the end of its cause closes it: neither an answer nor a snooze makes a fact untrue. Those who are asked answer; only the
 * delivery unit puts off, so that nobody silences a warning about oneself. The program escalates what nobody answers.
 */
export const warningWorkflow: readonly Transition[] = [
  {
    act: 'answer',
    from: ['raised', 'answered', 'snoozed', 'escalated'],
    to: 'answered',
    side: 'asked',
    needsWords: true,
  },
  { act: 'snooze', from: ['raised', 'answered', 'escalated'], to: 'snoozed', side: 'unit', needsWords: true },
  { act: 'escalate', from: ['raised', 'answered', 'escalated'], to: 'escalated', side: 'unit' },
  { act: 'wake', from: ['answered', 'snoozed'], to: 'raised', side: 'program' },
  { act: 'close', from: ['raised', 'answered', 'snoozed', 'escalated'], to: 'closed', side: 'program' },
];

export const transitionOf = (act: WarningAct, from: WarningState): Transition | undefined =>
  warningWorkflow.find((one) => one.act === act && one.from.includes(from));
