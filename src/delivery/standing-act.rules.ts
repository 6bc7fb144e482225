import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Change } from './change.ts';
import { allowedMove, type Move } from './gate.rules.ts';
import { type ProjectVerb, twoPersonLife } from './gate.workflow.ts';
import { step } from './life-cycle.ts';
import type { ProjectFile } from './project.ts';
import { isSamePerson, type Signature } from './signature.ts';
import type { StandingAct, StandingActKind } from './standing-act.ts';

/** The verb of the table that an act of two persons performs once it is confirmed. */
export const verbOf: Record<StandingActKind, ProjectVerb> = {
  'take-over': 'take-over',
  'higher-instruction': 'higher-instruction',
  suspension: 'suspend',
  resumption: 'resume',
  cancellation: 'cancel',
};

export type Proposal = Omit<
  StandingAct,
  'status' | 'settledBy' | 'settledOn' | 'refusalReason' | 'proposedBy' | 'proposedOn'
>;

const moveOf = (file: ProjectFile, act: Proposal, first: Signature, today: Day): Move => ({
  verb: verbOf[act.kind],
  file,
  today,
  gate: file.gates.find((gate) => gate.id === act.gate),
  declared: act.stage,
  act: act.act,
  source: act.source,
  reason: act.reason,
  on: act.effectiveOn,
  first,
});

/**
 * Proposes a take-over, a higher instruction, a suspension, a resumption or a cancellation. Nothing moves yet.
 *
 * refuses  'act.already-proposed' (one waits already) · 'project.no-such-step' · every guard, see `gate.rules.ts`
 */
export function proposedAct(file: ProjectFile, proposal: Proposal, by: Signature, today: Day): Result<Change[]> {
  const waits = file.acts.find((one) => one.status === 'proposed');
  if (waits) return refused('act.already-proposed', { act: waits.id, kind: waits.kind });
  const allowed = allowedMove(moveOf(file, proposal, by, today));
  if (!allowed.ok) return allowed;
  const act: StandingAct = { ...proposal, proposedBy: by, proposedOn: today, status: 'proposed' };
  return ok([{ kind: 'act-proposed', act }]);
}

/**
 * A take-over that a pack ships: the machine records it on a published source, nobody has confirmed it, and the gates
 * before it show *before follow-up, not examined* like those of any other take-over.
 *
 * refuses  what `proposedAct` refuses
 */
export function shippedTakeOver(file: ProjectFile, proposal: Proposal, by: Signature, today: Day): Result<Change[]> {
  const proposed = proposedAct(file, proposal, by, today);
  if (!proposed.ok) return proposed;
  const to = allowedMove(moveOf(file, proposal, by, today));
  if (!to.ok) return to;
  return ok([
    ...proposed.value,
    { kind: 'act-settled', act: proposal.id, status: 'confirmed', on: today },
    { kind: 'moved', to: to.value, since: proposal.effectiveOn },
  ]);
}

/**
 * Confirms an act proposed by somebody else: the project moves, dated by the act.
 *
 * refuses  'act.unknown' · 'workflow.no-such-step' · 'four-eyes.recorder-confirms' · every guard
 */
export function confirmedAct(file: ProjectFile, id: string, by: Signature, today: Day): Result<Change[]> {
  const act = file.acts.find((one) => one.id === id);
  if (!act) return refused('act.unknown', { act: id });
  const status = step(twoPersonLife, act.status, 'confirm');
  if (!status.ok) return status;
  const to = allowedMove({ ...moveOf(file, act, act.proposedBy, today), second: by });
  if (!to.ok) return to;
  return ok([
    { kind: 'act-settled', act: id, status: 'confirmed', by, on: today },
    { kind: 'moved', to: to.value, since: act.effectiveOn },
  ]);
}

/**
 * Refuses an act that somebody else proposed; it is kept with the reason.
 *
 * refuses  'act.unknown' · 'workflow.no-such-step' · 'four-eyes.recorder-confirms' · 'act.reason-missing'
 */
export function refusedAct(
  file: ProjectFile,
  id: string,
  reason: LocalizedText | undefined,
  by: Signature,
  today: Day,
): Result<Change[]> {
  const act = file.acts.find((one) => one.id === id);
  if (!act) return refused('act.unknown', { act: id });
  const status = step(twoPersonLife, act.status, 'refuse');
  if (!status.ok) return status;
  if (isSamePerson(act.proposedBy, by)) return refused('four-eyes.recorder-confirms');
  if (!reason) return refused('act.reason-missing', { verb: 'refuse-act' });
  return ok([{ kind: 'act-settled', act: id, status: 'refused', by, on: today, reason }]);
}
