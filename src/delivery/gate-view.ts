import type { Day } from '../kernel/index.ts';
import type { CriterionStudy } from '../partners/index.ts';
import { isSolid } from './evidence.rules.ts';
import type { Evidence } from './evidence.ts';
import { conditionStatus, criterionStatus, doorOf, evidenceFor, missingAt, takesEvidence } from './gate.rules.ts';
import type { Condition, Criterion, CriterionStatus, Decision, Door } from './gate.ts';
import type { ConditionStatus } from './gate.workflow.ts';
import type { ShownText } from './legal/awaited-text.ts';
import type { ProjectFile } from './project.ts';
import { type GateNumber, gateNumbers, gateRef, gateSides, type Stage } from './stage.ts';
import type { StandingAct } from './standing-act.ts';

/** An evidence as a screen shows it; withheld, only that it exists, its type, its state and why. */
export type EvidenceView = (Evidence & { solid: boolean }) | WithheldEvidence;
export type WithheldEvidence = Pick<
  Evidence,
  'id' | 'type' | 'class' | 'ground' | 'opensOn' | 'status' | 'broughtOn'
> & {
  withheld: true;
};

export type GateView = {
  ref: string;
  number: GateNumber;
  from: Stage;
  to: Stage;
  door: Door;
  begunOn?: Day;
  templateVersion?: number;
  acceptorMayDecide?: boolean;
  takesEvidence: boolean;
  /** `takes`: codes of the evidence types that may meet the criterion; `evidence`: what was brought for it */
  criteria: (Omit<Criterion, 'evidence'> & {
    takes: readonly string[];
    status: CriterionStatus;
    evidence: EvidenceView[];
    /** studies that it waits for, of those the caller may read; told where one gate is read */
    studies?: Pick<CriterionStudy, 'ref' | 'title' | 'stage'>[];
    /** legal texts that it waits for; told where one gate is read */
    texts?: ShownText[];
  })[];
  missing: string[];
  decisions: Decision[];
  conditions: (Condition & { status: ConditionStatus; evidence: EvidenceView[] })[];
  instruction?: StandingAct;
};

const shown = (evidence: Evidence, mayOpen: boolean): EvidenceView => {
  if (evidence.class !== 'restricted' || mayOpen) return { ...evidence, solid: isSolid(evidence) };
  const { id, type, class: withheldClass, ground, opensOn, status, broughtOn } = evidence;
  return {
    id,
    type,
    class: withheldClass,
    ...(ground ? { ground } : {}),
    ...(opensOn ? { opensOn } : {}),
    status,
    broughtOn,
    withheld: true,
  };
};

/** The eight gates in order, those not begun yet with their two sides only. */
export const gateViews = (file: ProjectFile, today: Day, mayOpen: boolean): GateView[] =>
  gateNumbers.map((number) => gateView(file, number, today, mayOpen));

export function gateView(file: ProjectFile, number: GateNumber, today: Day, mayOpen: boolean): GateView {
  const gate = file.gates.find((one) => one.number === number);
  const sides = { ref: gateRef(file.ref, number), number, ...gateSides(number), door: doorOf(file, number) };
  if (!gate) return { ...sides, takesEvidence: false, criteria: [], missing: [], decisions: [], conditions: [] };
  const instruction = file.acts.find((act) => act.gate === gate.id && act.status !== 'refused');
  return {
    ...sides,
    begunOn: gate.begunOn,
    templateVersion: gate.templateVersion,
    acceptorMayDecide: gate.acceptorMayDecide,
    takesEvidence: takesEvidence(file, gate),
    criteria: gate.criteria.map(({ evidence: takes, ...criterion }) => ({
      ...criterion,
      takes,
      status: criterionStatus(file, { ...criterion, evidence: takes }),
      evidence: evidenceFor(file, criterion.id).map((one) => shown(one, mayOpen)),
    })),
    missing: missingAt(file, gate).map(({ criterion }) => criterion.code),
    decisions: file.decisions.filter((one) => one.gate === gate.id),
    conditions: file.conditions
      .filter((one) => one.gate === gate.id)
      .map((one) => ({
        ...one,
        status: conditionStatus(one, today),
        evidence: file.evidence
          .filter((each) => each.status !== 'superseded' && each.meets.includes(one.id))
          .map((each) => shown(each, mayOpen)),
      })),
    ...(instruction ? { instruction } : {}),
  };
}
