import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Change } from './change.ts';
import { allowedMove, bindingConditions, guards, type Move } from './gate.rules.ts';
import type { Condition, Decision } from './gate.ts';
import { decisionLife } from './gate.workflow.ts';
import { step } from './life-cycle.ts';
import type { ProjectFile } from './project.ts';
import { isSamePerson, type Signature } from './signature.ts';

export type DecisionTaken = Omit<
  Decision,
  'status' | 'settledBy' | 'settledOn' | 'refusalReason' | 'recordedBy' | 'recordedOn'
>;

const moveOf = (
  file: ProjectFile,
  taken: DecisionTaken,
  first: Signature,
  conditions: readonly Condition[],
  today: Day,
): Move => ({
  verb: taken.verdict,
  file,
  today,
  gate: file.gates.find((gate) => gate.id === taken.gate),
  act: taken,
  reason: taken.reason,
  conditions,
  on: taken.date,
  first,
});

/**
 * Writes down what an authority decided at a gate. Nothing moves yet: a second person compares it with the act.
 *
 * refuses  'project.no-such-step' · 'decision.already-recorded' · every guard of the verdict, see `gate.rules.ts`
 */
export function recordedDecision(
  file: ProjectFile,
  taken: DecisionTaken,
  conditions: readonly Condition[],
  by: Signature,
  today: Day,
): Result<Change[]> {
  const move = moveOf(file, taken, by, conditions, today);
  const waits = guards['no-decision-waits'](move);
  if (waits) return { ok: false, refusal: waits };
  if (taken.verdict !== 'pass-with-conditions' && conditions.length > 0)
    return refused('decision.conditions-unexpected');
  const allowed = allowedMove(move);
  if (!allowed.ok) return allowed;
  const decision: Decision = { ...taken, recordedBy: by, recordedOn: today, status: 'recorded' };
  return ok([{ kind: 'decision-recorded', decision, conditions }]);
}

/**
 * Confirms that the transcription says what the act says: the project moves, dated by the act.
 * Every guard is asked again, for both persons.
 *
 * refuses  'decision.unknown' · 'workflow.no-such-step' · 'four-eyes.recorder-confirms' · every guard of the verdict
 */
export function confirmedDecision(file: ProjectFile, id: string, by: Signature, today: Day): Result<Change[]> {
  const decision = file.decisions.find((one) => one.id === id);
  if (!decision) return refused('decision.unknown', { decision: id });
  const status = step(decisionLife, decision.status, 'confirm');
  if (!status.ok) return status;
  const conditions = file.conditions.filter((one) => one.decision === id);
  const to = allowedMove({ ...moveOf(file, decision, decision.recordedBy, conditions, today), second: by });
  if (!to.ok) return to;
  return ok([
    { kind: 'decision-settled', decision: id, status: 'confirmed', by, on: today },
    { kind: 'moved', to: to.value, since: decision.date },
  ]);
}

/**
 * Says that the transcription does not say what the act says; it is kept, and another may be recorded.
 *
 * refuses  'decision.unknown' · 'workflow.no-such-step' · 'four-eyes.recorder-confirms' · 'act.reason-missing'
 */
export function refusedTranscription(
  file: ProjectFile,
  id: string,
  reason: LocalizedText | undefined,
  by: Signature,
  today: Day,
): Result<Change[]> {
  const decision = file.decisions.find((one) => one.id === id);
  if (!decision) return refused('decision.unknown', { decision: id });
  const status = step(decisionLife, decision.status, 'refuse-transcription');
  if (!status.ok) return status;
  if (isSamePerson(decision.recordedBy, by)) return refused('four-eyes.recorder-confirms');
  if (!reason) return refused('act.reason-missing', { verb: 'refuse-decision-transcription' });
  return ok([{ kind: 'decision-settled', decision: id, status: 'transcription-refused', by, on: today, reason }]);
}

/**
 * Declares a condition met, on an accepted evidence brought for it, by somebody who did not bring it.
 * A condition met late is met; the day tells how late.
 *
 * refuses  'condition.unknown' · 'condition.already-met' · 'evidence.unknown' · 'condition.evidence-not-accepted'
 *          · 'four-eyes.bringer-accepts' · 'project.cancelled'
 */
export function metCondition(
  file: ProjectFile,
  asked: { condition: string; evidence: string },
  by: Signature,
  today: Day,
): Result<Change[]> {
  if (file.position.state === 'cancelled') return refused('project.cancelled', { project: file.ref });
  const condition = bindingConditions(file).find((one) => one.id === asked.condition);
  if (!condition) return refused('condition.unknown', { condition: asked.condition });
  if (condition.metBy) return refused('condition.already-met', { condition: condition.id });
  const evidence = file.evidence.find((one) => one.id === asked.evidence);
  if (!evidence) return refused('evidence.unknown', { evidence: asked.evidence });
  if (evidence.status !== 'accepted' || !evidence.meets.includes(condition.id))
    return refused('condition.evidence-not-accepted', { evidence: evidence.id, status: evidence.status });
  if (isSamePerson(evidence.broughtBy, by)) return refused('four-eyes.bringer-accepts', { evidence: evidence.id });
  return ok([{ kind: 'condition-met', condition: condition.id, evidence: evidence.id, by, on: today }]);
}
