import type { EvidenceStatus } from './evidence.ts';
import type { DecisionStatus, Door } from './gate.ts';
import type { LifeCycle } from './life-cycle.ts';
import { nextStage, type Position, type ProjectState, type Stage, stages } from './stage.ts';
import type { StandingActStatus } from './standing-act.ts';

/**
 * The whole life of a project on one page.
 *
 * A project walks through nine stages. Between two stages stands a gate; a gate is passed by a decision that rests on
 * accepted evidence, and by nothing else. Two honest exceptions are told apart for ever: a take-over (the project was
 * already under way when we met it) and a higher instruction (somebody above ordered it). Neither opens a door.
 * The diagram in `docs/concepts/life-of-a-project.md` is drawn from these tables.
 */
export const projectVerbs = [
  'take-over',
  'pass',
  'pass-with-conditions',
  'return',
  'stop',
  'higher-instruction',
  'suspend',
  'resume',
  'cancel',
] as const;
export type ProjectVerb = (typeof projectVerbs)[number];

/** Where a verb leads along the stages: nowhere, one stage on, or to the stage that the act of take-over declares. */
export type StageMove = 'same' | 'next' | 'declared';

/** What a verb asks, by name. `gate.rules.ts` holds one function for each. */
export const guardNames = [
  'first-act',
  'stage-declared',
  'gate-stands',
  'no-decision-waits',
  'criteria-met',
  'conditions-dated',
  'reason-given',
  'act-transcribed',
  'date-possible',
  'bringers-apart',
  'acceptors-apart',
  'two-persons',
] as const;
export type GuardName = (typeof guardNames)[number];

export type ProjectTransition = {
  verb: ProjectVerb;
  from: readonly ProjectState[];
  to: ProjectState;
  stage: StageMove;
  guards: readonly GuardName[];
  /** how the gate left behind is drawn afterwards, when the verb leaves one behind */
  door?: Exclude<Door, 'closed'>;
};

const byDecision = ['gate-stands', 'act-transcribed', 'date-possible', 'bringers-apart', 'two-persons'] as const;

export const projectLife: readonly ProjectTransition[] = [
  {
    verb: 'take-over',
    from: ['active'],
    to: 'active',
    stage: 'declared',
    guards: ['first-act', 'stage-declared', 'act-transcribed', 'date-possible', 'two-persons'],
    door: 'before-follow-up',
  },
  {
    verb: 'pass',
    from: ['active'],
    to: 'active',
    stage: 'next',
    guards: [...byDecision, 'acceptors-apart', 'criteria-met'],
    door: 'open',
  },
  {
    verb: 'pass-with-conditions',
    from: ['active'],
    to: 'active',
    stage: 'next',
    guards: [...byDecision, 'acceptors-apart', 'criteria-met', 'conditions-dated'],
    door: 'ajar',
  },
  { verb: 'return', from: ['active'], to: 'active', stage: 'same', guards: [...byDecision, 'reason-given'] },
  { verb: 'stop', from: ['active'], to: 'cancelled', stage: 'same', guards: [...byDecision, 'reason-given'] },
  {
    verb: 'higher-instruction',
    from: ['active'],
    to: 'active',
    stage: 'next',
    guards: ['gate-stands', 'no-decision-waits', 'reason-given', 'act-transcribed', 'date-possible', 'two-persons'],
    door: 'broken',
  },
  {
    verb: 'suspend',
    from: ['active'],
    to: 'suspended',
    stage: 'same',
    guards: ['reason-given', 'date-possible', 'two-persons'],
  },
  {
    verb: 'resume',
    from: ['suspended'],
    to: 'active',
    stage: 'same',
    guards: ['reason-given', 'date-possible', 'two-persons'],
  },
  {
    verb: 'cancel',
    from: ['active', 'suspended'],
    to: 'cancelled',
    stage: 'same',
    guards: ['reason-given', 'date-possible', 'two-persons'],
  },
];

/** The line of the table for this verb in this state; undefined when the table has none. */
export const projectTransition = (state: ProjectState, verb: ProjectVerb): ProjectTransition | undefined =>
  projectLife.find((one) => one.verb === verb && one.from.includes(state));

/** Where a verb leads from a position; undefined when the stages end there or the take-over declares none. */
export function destination(transition: ProjectTransition, at: Position, declared?: Stage): Position | undefined {
  const stage = transition.stage === 'same' ? at.stage : transition.stage === 'next' ? nextStage(at.stage) : declared;
  return stage && { stage, state: transition.to };
}

export type PositionName = `${Stage}/${ProjectState}`;
export const positionName = (at: Position): PositionName => `${at.stage}/${at.state}`;

/** The table multiplied out over the stages: every step there is, from position to position. */
export const projectSteps: readonly { from: PositionName; verb: ProjectVerb; to: PositionName }[] = projectLife.flatMap(
  (line) =>
    line.from.flatMap((state) =>
      stages.flatMap((stage) => {
        const at = { stage, state };
        if (line.stage === 'declared' && stage !== stages[0]) return [];
        const isDecision = line.guards.includes('gate-stands');
        if (isDecision && !nextStage(stage)) return [];
        const ends = line.stage === 'declared' ? stages.slice(1) : [undefined];
        return ends.flatMap((declared) => {
          const to = destination(line, at, declared);
          return to ? [{ from: positionName(at), verb: line.verb, to: positionName(to) }] : [];
        });
      }),
    ),
);

/** An evidence is brought, then judged once by somebody else; what was returned or still waits may be brought anew. */
export const evidenceLife: LifeCycle<EvidenceStatus, 'accept' | 'return' | 'supersede'> = {
  name: 'evidence',
  story:
    'Brought, then accepted or returned with a reason by someone who did not bring it. Official statistics are cited.',
  states: ['brought', 'cited', 'accepted', 'returned', 'superseded'],
  begins: ['brought', 'cited'],
  transitions: [
    { verb: 'accept', from: ['brought'], to: 'accepted', guards: ['judge did not bring it'] },
    { verb: 'return', from: ['brought'], to: 'returned', guards: ['judge did not bring it', 'reason given'] },
    { verb: 'supersede', from: ['brought', 'returned'], to: 'superseded', guards: ['a new bringing replaces it'] },
  ],
};

/** A decision is taken elsewhere; here it is written down by one person and confirmed by another. */
export const decisionLife: LifeCycle<DecisionStatus, 'confirm' | 'refuse-transcription'> = {
  name: 'decision',
  story: 'Recorded from the act by one person. Nothing moves until a second person has compared it with the act.',
  states: ['recorded', 'confirmed', 'transcription-refused'],
  begins: ['recorded'],
  transitions: [
    { verb: 'confirm', from: ['recorded'], to: 'confirmed', guards: ['another person', 'every guard of the verdict'] },
    {
      verb: 'refuse-transcription',
      from: ['recorded'],
      to: 'transcription-refused',
      guards: ['another person', 'reason given'],
    },
  ],
};

export type ConditionStatus = 'owed' | 'overdue' | 'met';

/** A condition is owed until evidence for it has been accepted. The passing of its day makes it overdue by itself. */
export const conditionLife: LifeCycle<ConditionStatus, 'meet' | 'day-passes'> = {
  name: 'condition',
  story: 'Owed after a pass with conditions, until a day. Overdue is computed from today and never stored.',
  states: ['owed', 'overdue', 'met'],
  begins: ['owed'],
  transitions: [
    {
      verb: 'meet',
      from: ['owed', 'overdue'],
      to: 'met',
      guards: ['accepted evidence names it', 'not by who brought it'],
    },
    { verb: 'day-passes', from: ['owed'], to: 'overdue', guards: ['its day is before today'] },
  ],
};

/** Take-over, higher instruction, suspension, resumption, cancellation, new baseline: one proposes, another confirms. */
export const twoPersonLife: LifeCycle<StandingActStatus, 'confirm' | 'refuse'> = {
  name: 'act of two persons',
  story: 'Proposed by one person; it has no effect until another confirms it.',
  states: ['proposed', 'confirmed', 'refused'],
  begins: ['proposed'],
  transitions: [
    { verb: 'confirm', from: ['proposed'], to: 'confirmed', guards: ['another person', 'every guard of the act'] },
    { verb: 'refuse', from: ['proposed'], to: 'refused', guards: ['another person', 'reason given'] },
  ],
};
