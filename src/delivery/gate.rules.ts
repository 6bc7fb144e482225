import {
  compareQuantities,
  type Day,
  type LocalizedText,
  ok,
  type Refusal,
  type Result,
  refused,
} from '../kernel/index.ts';
import type { Evidence } from './evidence.ts';
import type { Condition, Criterion, CriterionStatus, CriterionTemplate, Door, Gate, TranscribedAct } from './gate.ts';
import {
  type ConditionStatus,
  destination,
  type GuardName,
  type ProjectVerb,
  projectTransition,
} from './gate.workflow.ts';
import type { ProjectFile } from './project.ts';
import { isSamePerson, type Signature } from './signature.ts';
import { type GateNumber, gateAfter, gateRef, type Position, type Stage, stageOrder, stages } from './stage.ts';

// ------------------------------------------------------------------------------------------------ what a gate shows

/** Could this evidence meet this criterion: a type it asks for, and at least the value it asks for? */
export const fits = (evidence: Pick<Evidence, 'type' | 'states'>, criterion: CriterionTemplate): boolean =>
  criterion.evidence.includes(evidence.type) && statesEnough(evidence, criterion);

/** Does the paper state the least value asked for, in its unit? True when none is asked for. */
export function statesEnough(evidence: Pick<Evidence, 'states'>, criterion: CriterionTemplate): boolean {
  if (!criterion.minimum) return true;
  const compared = evidence.states && compareQuantities(evidence.states, criterion.minimum);
  return compared?.ok === true && compared.value >= 0;
}

/** Evidence brought for a criterion, superseded ones left out. */
export const evidenceFor = (file: ProjectFile, criterion: string): Evidence[] =>
  file.evidence.filter((one) => one.status !== 'superseded' && one.proves.includes(criterion));

/** Where a criterion stands; one accepted evidence is enough, whatever else was returned. */
export function criterionStatus(file: ProjectFile, criterion: Criterion): CriterionStatus {
  const statuses = evidenceFor(file, criterion.id)
    .filter((one) => fits(one, criterion))
    .map((one) => one.status);
  if (statuses.includes('accepted')) return 'accepted';
  if (statuses.includes('brought')) return 'brought';
  return statuses.includes('returned') ? 'returned' : 'not-brought';
}

/** Mandatory criteria of a gate that no accepted evidence meets, in the order of the checklist. */
export const missingAt = (file: ProjectFile, gate: Gate): { criterion: Criterion; status: CriterionStatus }[] =>
  gate.criteria
    .filter((criterion) => criterion.mandatory)
    .map((criterion) => ({ criterion, status: criterionStatus(file, criterion) }))
    .filter(({ status }) => status !== 'accepted');

/** The gate the project stands before; none in operation. */
export const currentGate = (file: ProjectFile): Gate | undefined =>
  file.gates.find((gate) => gate.number === gateAfter(file.position.stage));

/** A condition whose day is over is overdue the morning after. */
export const conditionStatus = (condition: Condition, today: Day): ConditionStatus =>
  condition.metBy ? 'met' : condition.dueOn < today ? 'overdue' : 'owed';

/** Conditions of confirmed decisions: those of a transcription that waits or was refused bind nobody. */
export const bindingConditions = (file: ProjectFile): Condition[] => {
  const confirmed = new Set(file.decisions.filter((one) => one.status === 'confirmed').map((one) => one.id));
  return file.conditions.filter((condition) => confirmed.has(condition.decision));
};

/** Stage at which a confirmed take-over declared the project to be. */
export const takenOverAt = (file: ProjectFile): Stage | undefined =>
  file.acts.find((act) => act.kind === 'take-over' && act.status === 'confirmed')?.stage;

/**
 * How a gate is drawn.
 *
 * A gate carried by higher instruction stays broken for good, even when the missing evidence has come since.
 * A gate passed with conditions is ajar until the last of them is met.
 */
export function doorOf(file: ProjectFile, number: GateNumber): Door {
  const taken = takenOverAt(file);
  if (taken && number < stageOrder(taken)) return 'before-follow-up';
  const gate = file.gates.find((one) => one.number === number);
  if (!gate) return 'closed';
  const isBroken = file.acts.some(
    (act) => act.kind === 'higher-instruction' && act.status === 'confirmed' && act.gate === gate.id,
  );
  if (isBroken) return 'broken';
  const passed = file.decisions.find(
    (one) => one.gate === gate.id && one.status === 'confirmed' && one.verdict.startsWith('pass'),
  );
  if (!passed) return 'closed';
  return file.conditions.some((one) => one.decision === passed.id && !one.metBy) ? 'ajar' : 'open';
}

/** What is still owed behind the project: mandatory evidence of broken gates, and conditions not met. */
export function stillOwed(file: ProjectFile): {
  criteria: { gate: Gate; criterion: Criterion }[];
  conditions: Condition[];
} {
  const broken = file.gates.filter((gate) => doorOf(file, gate.number) === 'broken');
  return {
    criteria: broken.flatMap((gate) => missingAt(file, gate).map(({ criterion }) => ({ gate, criterion }))),
    conditions: bindingConditions(file).filter((condition) => !condition.metBy),
  };
}

/** Evidence is taken at the gate the project stands before, and at broken gates, where it is still owed. */
export const takesEvidence = (file: ProjectFile, gate: Gate): boolean =>
  currentGate(file)?.id === gate.id || doorOf(file, gate.number) === 'broken';

// ------------------------------------------------------------------------------------------------- may it move on?

/** A step along the table in the making: what somebody asks for, before anything is written. */
export type Move = {
  verb: ProjectVerb;
  file: ProjectFile;
  today: Day;
  /** the gate it is about */
  gate?: Gate;
  /** stage declared by a take-over */
  declared?: Stage;
  act?: TranscribedAct;
  /** source of a take-over that a pack ships, for want of the act itself */
  source?: string;
  reason?: LocalizedText;
  conditions?: readonly { dueOn: Day }[];
  /** day it takes effect: the date of the act where there is one */
  on: Day;
  /** who records or proposes */
  first: Signature;
  /** who confirms; absent while it is only recorded */
  second?: Signature;
};

type Guard = (move: Move) => Refusal | undefined;
const no = (code: string, details: Record<string, unknown> = {}): Refusal => ({ code, details });

/** What a pack shipped: it may ship a take-over on a source, and nothing else. */
const isMachine = (signature: Signature): boolean => signature.person.startsWith('system:');

const signers = (move: Move): Signature[] => (move.second ? [move.first, move.second] : [move.first]);

/** All evidence brought for a gate: whoever brought any of it, accepted or not, does not decide there. */
const atGate = (move: Move): Evidence[] => {
  const criteria = new Set(move.gate?.criteria.map((one) => one.id));
  return move.file.evidence.filter((one) => one.status !== 'superseded' && one.proves.some((id) => criteria.has(id)));
};

/** One function for each name the table uses. */
export const guards: Record<GuardName, Guard> = {
  'first-act': ({ file }) =>
    file.position.stage === stages[0] &&
    file.evidence.length === 0 &&
    file.decisions.length === 0 &&
    file.acts.every((act) => act.status === 'refused' || act.kind === 'take-over')
      ? undefined
      : no('takeover.not-first', { project: file.ref }),
  'stage-declared': ({ declared }) => (declared && declared !== stages[0] ? undefined : no('takeover.stage-missing')),
  'gate-stands': ({ file, gate }) =>
    gate && currentGate(file)?.id === gate.id
      ? undefined
      : no('gate.not-current', { project: file.ref, stage: file.position.stage }),
  'no-decision-waits': ({ file, gate }) => {
    const waits = file.decisions.find((one) => one.gate === gate?.id && one.status === 'recorded');
    return waits && no('decision.already-recorded', { decision: waits.id });
  },
  'criteria-met': ({ file, gate }) => {
    const missing = gate ? missingAt(file, gate) : [];
    return missing.length === 0
      ? undefined
      : no('gate.evidence-missing', {
          gate: gate && gateRef(file.ref, gate.number),
          criteria: missing.map(({ criterion }) => criterion.code),
          missing: missing.map(({ criterion, status }) => ({ code: criterion.code, title: criterion.title, status })),
        });
  },
  'conditions-dated': ({ conditions, on }) =>
    !conditions?.length
      ? no('decision.conditions-missing')
      : conditions.every((one) => one.dueOn > on)
        ? undefined
        : no('decision.condition-date', { decidedOn: on }),
  'reason-given': ({ reason, verb }) => (reason ? undefined : no('act.reason-missing', { verb })),
  'act-transcribed': ({ act, verb, source, first }) =>
    (verb === 'take-over' && source && isMachine(first)) || (act?.reference && /^[0-9a-f]{64}$/.test(act.act))
      ? undefined
      : no('act.transcription-missing', { verb }),
  'date-possible': ({ file, on, today, verb }) => {
    if (on > today) return no('act.in-the-future', { date: on, today });
    return verb !== 'take-over' && on < file.stageSince
      ? no('act.before-stage', { date: on, stageSince: file.stageSince })
      : undefined;
  },
  'bringers-apart': (move) =>
    atGate(move).some((one) => signers(move).some((signer) => isSamePerson(one.broughtBy, signer)))
      ? no('four-eyes.bringer-decides')
      : undefined,
  'acceptors-apart': (move) => {
    if (move.gate?.acceptorMayDecide !== false) return undefined;
    const acceptors = atGate(move).flatMap((one) => (one.status === 'accepted' && one.judgedBy ? [one.judgedBy] : []));
    return acceptors.some((acceptor) => signers(move).some((signer) => isSamePerson(acceptor, signer)))
      ? no('four-eyes.acceptor-decides')
      : undefined;
  },
  'two-persons': ({ first, second }) =>
    second && isSamePerson(first, second) ? no('four-eyes.recorder-confirms') : undefined,
};

/**
 * Where a step leads, when the table has it and every guard lets it through.
 *
 * A step is asked twice: when it is recorded, and again when a second person confirms it, since evidence, dates and
 * the project itself may have changed in between.
 *
 * refuses  'project.no-such-step' · the first guard's own code, in the order of the table
 */
export function allowedMove(move: Move): Result<Position> {
  const at = move.file.position;
  const transition = projectTransition(at.state, move.verb);
  if (!transition) return refused('project.no-such-step', { project: move.file.ref, verb: move.verb, state: at.state });
  for (const name of transition.guards) {
    const refusal = guards[name](move);
    if (refusal) return { ok: false, refusal };
  }
  const to = destination(transition, at, move.declared);
  return to ? ok(to) : refused('project.no-such-step', { project: move.file.ref, verb: move.verb, stage: at.stage });
}

/** Could the gate the project stands before be passed today, as far as evidence goes; and what is missing, by name? */
export function readiness(file: ProjectFile): {
  ready: boolean;
  missing: { criterion: Criterion; status: CriterionStatus }[];
} {
  const gate = currentGate(file);
  const missing = gate ? missingAt(file, gate) : [];
  return { ready: file.position.state === 'active' && gate !== undefined && missing.length === 0, missing };
}
