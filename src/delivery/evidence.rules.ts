import { type Day, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { type CriterionStudy, unreviewed } from '../partners/index.ts';
import type { Change } from './change.ts';
import {
  type Evidence,
  type EvidenceClass,
  type EvidenceIndependence,
  type EvidenceType,
  evidenceClasses,
} from './evidence.ts';
import { bindingConditions, statesEnough, takesEvidence } from './gate.rules.ts';
import { evidenceLife } from './gate.workflow.ts';
import { type AwaitedText, holdsBack } from './legal/awaited-text.ts';
import { step } from './life-cycle.ts';
import type { ProjectFile } from './project.ts';
import { isSamePerson, type Signature } from './signature.ts';
import { type GateNumber, gateRef } from './stage.ts';

/** What somebody brings, before it is an evidence. */
export type Bringing = Omit<
  Evidence,
  'status' | 'judgedBy' | 'judgedOn' | 'reason' | 'independence' | 'supersededBy' | 'class' | 'ground' | 'opensOn'
> & { class?: Evidence['class']; supersedes?: string };

const narrowest = (classes: readonly EvidenceClass[]): EvidenceClass =>
  evidenceClasses[Math.max(...classes.map((one) => evidenceClasses.indexOf(one)))]!;

/**
 * Brings an evidence: for criteria of a gate that takes evidence, or for conditions still owed.
 *
 * The class is the narrowest of the type's, the criteria's and the one asked for. Official statistics come in as *cited*.
 *
 * refuses  'project.cancelled' · 'evidence.proves-nothing' · 'evidence.unknown-criterion' · 'evidence.gate-decided'
 *          · 'evidence.type-does-not-fit' · 'evidence.below-minimum' · 'condition.unknown' · 'condition.already-met'
 *          · 'evidence.dated-in-the-future' · 'evidence.class-too-wide' · 'evidence.unknown' · 'workflow.no-such-step'
 */
export function broughtEvidence(
  file: ProjectFile,
  bringing: Bringing,
  type: EvidenceType,
  citedOnly: boolean,
  today: Day,
): Result<Change[]> {
  if (file.position.state === 'cancelled') return refused('project.cancelled', { project: file.ref });
  if (bringing.proves.length + bringing.meets.length === 0) return refused('evidence.proves-nothing');
  if (bringing.date > today) return refused('evidence.dated-in-the-future', { date: bringing.date, today });
  for (const id of bringing.proves) {
    const gate = file.gates.find((one) => one.criteria.some((criterion) => criterion.id === id));
    const criterion = gate?.criteria.find((one) => one.id === id);
    if (!gate || !criterion) return refused('evidence.unknown-criterion', { criterion: id });
    if (!takesEvidence(file, gate)) return refused('evidence.gate-decided', { gate: gate.number });
    if (!criterion.evidence.includes(bringing.type))
      return refused('evidence.type-does-not-fit', { type: bringing.type, takes: criterion.evidence });
    if (!statesEnough(bringing, criterion))
      return refused('evidence.below-minimum', {
        least: criterion.minimum?.value,
        unit: criterion.minimum?.unit,
        states: bringing.states?.value,
      });
  }
  for (const id of bringing.meets) {
    const condition = bindingConditions(file).find((one) => one.id === id);
    if (!condition) return refused('condition.unknown', { condition: id });
    if (condition.metBy) return refused('condition.already-met', { condition: id });
  }
  const least = narrowest([
    type.class,
    ...file.gates.flatMap((gate) =>
      gate.criteria.filter((one) => bringing.proves.includes(one.id)).map((one) => one.class),
    ),
  ]);
  const { supersedes, class: asked = least, ...rest } = bringing;
  if (narrowest([asked, least]) !== asked) return refused('evidence.class-too-wide', { type: type.code, class: least });

  const changes: Change[] = [];
  if (supersedes) {
    const before = file.evidence.find((one) => one.id === supersedes);
    if (!before) return refused('evidence.unknown', { evidence: supersedes });
    const ended = step(evidenceLife, before.status, 'supersede');
    if (!ended.ok) return ended;
    changes.push({ kind: 'evidence-superseded', evidence: supersedes, by: bringing.id });
  }
  const evidence: Evidence = {
    ...rest,
    class: asked,
    ...(type.ground && asked !== 'public' ? { ground: type.ground } : {}),
    ...(type.opensOn ? { opensOn: type.opensOn } : {}),
    ...(citedOnly ? { status: 'cited', independence: 'cited' } : { status: 'brought' }),
  };
  return ok([{ kind: 'evidence-brought', evidence }, ...changes]);
}

/** The id of a criterion that names a study or a legal text. */
const criterionRef = ({ project, gate, criterion }: Pick<CriterionStudy, 'project' | 'gate' | 'criterion'>): string =>
  `${gateRef(project, gate as GateNumber)}/${criterion}`;

/**
 * Accepts or returns an evidence, by somebody who did not bring it.
 *
 * refuses  'evidence.unknown' · 'evidence.cited-only' · 'four-eyes.bringer-accepts' · 'act.reason-missing'
 *          · 'project.cancelled' · 'workflow.no-such-step' · 'evidence.study-not-accepted' · 'evidence.text-not-published'
 *
 * waitedFor  studies that the criteria of the project's gates name · texts: legal texts that they name
 */
export function judgedEvidence(
  file: ProjectFile,
  asked: { evidence: string; verb: 'accept' | 'return'; reason?: LocalizedText },
  judge: Signature,
  independence: EvidenceIndependence,
  today: Day,
  waitedFor: readonly Pick<CriterionStudy, 'ref' | 'project' | 'gate' | 'criterion' | 'stage'>[] = [],
  texts: readonly AwaitedText[] = [],
): Result<Change[]> {
  const evidence = file.evidence.find((one) => one.id === asked.evidence);
  if (!evidence) return refused('evidence.unknown', { evidence: asked.evidence });
  if (file.position.state === 'cancelled') return refused('project.cancelled', { project: file.ref });
  if (evidence.status === 'cited') return refused('evidence.cited-only', { producer: evidence.producer });
  if (isSamePerson(evidence.broughtBy, judge)) return refused('four-eyes.bringer-accepts', { evidence: evidence.id });
  if (asked.verb === 'return' && !asked.reason) return refused('act.reason-missing', { verb: 'return-evidence' });
  const status = step(evidenceLife, evidence.status, asked.verb);
  if (!status.ok) return status;
  const [study] = unreviewed(waitedFor).filter((one) => evidence.proves.includes(criterionRef(one)));
  if (asked.verb === 'accept' && study)
    return refused('evidence.study-not-accepted', {
      criterion: criterionRef(study),
      study: study.ref,
      state: study.stage,
    });
  const text = texts.find((one) => holdsBack(one) && evidence.proves.includes(criterionRef(one)));
  if (asked.verb === 'accept' && text)
    return refused('evidence.text-not-published', { criterion: criterionRef(text), text: text.ref });
  return ok([
    {
      kind: 'evidence-judged',
      evidence: evidence.id,
      status: asked.verb === 'accept' ? 'accepted' : 'returned',
      by: judge,
      on: today,
      independence,
      ...(asked.reason ? { reason: asked.reason } : {}),
    },
  ]);
}

/** Is it drawn solid: accepted, by somebody outside the tutelage of who brought it? */
export const isSolid = (evidence: Pick<Evidence, 'status' | 'independence'>): boolean =>
  evidence.status === 'accepted' && evidence.independence === 'independent';
