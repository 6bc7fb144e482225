import type { ObligationAct, ObligationState, ObligationStep, StepSide } from './obligation.ts';

/** Who may do it beside what the policy says; `others`: the side it is owed to, or a verifier of neither side. */
export type Doer = 'debtor' | 'others' | 'either' | 'both' | 'record';

export type ObligationTransition = {
  act: Exclude<ObligationAct, 'record'>;
  from: readonly ObligationState[];
  /** 'same' leaves the state · 'decided' is worked out by the act: what the joint minutes say */
  to: ObligationState | 'same' | 'decided';
  by: Doer;
};

/**
 * The whole life of an obligation. Nobody judges what their own side owes; what is contested is closed by both sides
 * together; what was agreed is given up by an amendment only.
 */
export const obligationWorkflow: readonly ObligationTransition[] = [
  { act: 'declare', from: ['open', 'returned'], to: 'declared', by: 'debtor' },
  { act: 'accept', from: ['declared'], to: 'met', by: 'others' },
  { act: 'return', from: ['declared'], to: 'returned', by: 'others' },
  { act: 'contest', from: ['open', 'declared', 'returned', 'met', 'waived'], to: 'contested', by: 'either' },
  { act: 'settle', from: ['contested'], to: 'decided', by: 'both' },
  { act: 'amend', from: ['open', 'declared', 'returned'], to: 'same', by: 'record' },
  { act: 'waive', from: ['open', 'declared', 'returned'], to: 'waived', by: 'record' },
  { act: 'correct', from: ['open', 'returned'], to: 'same', by: 'record' },
];

export const obligationTransition = (act: ObligationAct, from: ObligationState): ObligationTransition | undefined =>
  obligationWorkflow.find((one) => one.act === act && one.from.includes(from));

/** Still owed: it counts as late and is reminded of. What is declared waits for others, not for its debtor. */
export const isOwed = (state: ObligationState): boolean => state === 'open' || state === 'returned';

/** Neither met nor given up. */
export const isUnsettled = (state: ObligationState): boolean => state !== 'met' && state !== 'waived';

/** Persons who declared it the last time, and for whom they did: none of them judges it. */
export const declarersOf = (steps: readonly ObligationStep[]): string[] => {
  const last = steps.findLast((one) => one.act === 'declare');
  return last ? [last.byPerson, ...last.forPersons] : [];
};

/**
 * Whether a side may contest what is shown: not what it said itself, and not what both sides said together. What counts is
 * the step that led to this state, and what was changed since.
 *
 * example  accepted by the partner → the partner cannot contest that, the state can
 */
export const mayContest = (side: StepSide, steps: readonly ObligationStep[]): boolean =>
  steps
    .slice(
      Math.max(
        0,
        steps.findLastIndex((one) => one.from !== one.to),
      ),
    )
    .some((one) => one.side !== side && one.side !== 'joint');
