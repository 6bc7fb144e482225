import { describe, expect, test } from 'vitest';
import { type Scope, whyNot } from '../src/access/index.ts';
import { aiSystemRoutes } from '../src/ai-systems/ai-system.routes.ts';
import { allocationRoutes } from '../src/allocation/allocation.routes.ts';
import { catalogueRoutes } from '../src/catalogue/catalogue.routes.ts';
import { appliedAll, type Change, type GateBirth } from '../src/delivery/change.ts';
import { confirmedDecision, metCondition, recordedDecision } from '../src/delivery/decision.rules.ts';
import { type Bringing, broughtEvidence, judgedEvidence } from '../src/delivery/evidence.rules.ts';
import { doorOf, stillOwed } from '../src/delivery/gate.rules.ts';
import type { TranscribedAct, Verdict } from '../src/delivery/gate.ts';
import { positionName } from '../src/delivery/gate.workflow.ts';
import { legalRoutes } from '../src/delivery/legal/legal.routes.ts';
import { paperRoutes } from '../src/delivery/paper.routes.ts';
import type { ProjectFile } from '../src/delivery/project.ts';
import { riskRoutes } from '../src/delivery/risk.routes.ts';
import { type GateNumber, gateNumbers, gateRef, type Stage } from '../src/delivery/stage.ts';
import { confirmedAct, proposedAct } from '../src/delivery/standing-act.rules.ts';
import type { StandingActKind } from '../src/delivery/standing-act.ts';
import { dependenceRoutes } from '../src/dependence/dependence.routes.ts';
import { envelopeRoutes } from '../src/finance/envelope.routes.ts';
import { financeRoutes } from '../src/finance/finance.routes.ts';
import { officialRoutes } from '../src/followup/briefing/official/official.routes.ts';
import { commentRoutes } from '../src/followup/comment/comment.routes.ts';
import { cycleRoutes } from '../src/followup/cycle/cycle.routes.ts';
import { letterRoutes } from '../src/followup/letter/letter.routes.ts';
import { questionRoutes } from '../src/followup/question/question.routes.ts';
import { recommendationRoutes } from '../src/followup/recommendation/recommendation.routes.ts';
import { actionRoutes } from '../src/followup/stocktake/action.routes.ts';
import { committeeRoutes } from '../src/followup/stocktake/committee.routes.ts';
import { stocktakeRoutes } from '../src/followup/stocktake/stocktake.routes.ts';
import { warningRoutes } from '../src/followup/warning.routes.ts';
import { assetRoutes } from '../src/infrastructure/asset.routes.ts';
import { modelRoutes } from '../src/infrastructure/feasibility/model.routes.ts';
import { type Day, day, type LocalizedText, type Quantity, type Result, refused } from '../src/kernel/index.ts';
import { lawRoutes } from '../src/law/law.routes.ts';
import { agreementRoutes } from '../src/partners/agreement.routes.ts';
import { studyRoutes } from '../src/partners/study/study.routes.ts';
import { transferRoutes } from '../src/partners/transfer/transfer.routes.ts';
import { peopleRoutes } from '../src/people/people.routes.ts';
import { publicationRoutes } from '../src/portal/publication.routes.ts';
import { lexiconRoutes } from '../src/reading/house/lexicon.routes.ts';
import { readingRoutes } from '../src/reading/reading.routes.ts';
import { serviceRoutes } from '../src/services/service.routes.ts';
import { systemRoutes } from '../src/services/system.routes.ts';
import { callerAs } from '../tests/callers.ts';
import { readEvents, readPackFile } from './read-pack.ts';
import type { PackExerciseEvent } from './schema.ts';

/** The year of the exercise, played on the pure machine: every event is legal, or refused for the reason it announces. */
const gates = readPackFile('exercise', 'gate-templates.json').gates;
const types = readPackFile('exercise', 'evidence-types.json');
const paper = 'e'.repeat(64);

const birthIn =
  (project: string): GateBirth =>
  (number, on) => {
    const template = gates[number - 1]!;
    const { title, acceptorMayDecide } = template;
    const criteria = template.criteria.map((one) => ({ ...one, id: `${gateRef(project, number)}/${one.code}` }));
    const id = gateRef(project, number);
    return { id, number, template: template.code, templateVersion: 1, title, acceptorMayDecide, begunOn: on, criteria };
  };

const proposals: Record<string, StandingActKind> = {
  'take-over-project': 'take-over',
  'record-higher-instruction': 'higher-instruction',
  'propose-suspension': 'suspension',
  'propose-resumption': 'resumption',
  'propose-cancellation': 'cancellation',
};
const confirmations = new Set([
  'confirm-take-over',
  'confirm-higher-instruction',
  'confirm-suspension',
  'confirm-resumption',
  'confirm-cancellation',
]);

type Input = Partial<TranscribedAct> & {
  type: string;
  title: LocalizedText;
  date: Day;
  proves: string[];
  meets?: string[];
  states?: Quantity;
  supersedes?: string;
  evidence: string;
  reason?: LocalizedText;
  gate: string;
  verdict: Verdict;
  conditions?: { title: LocalizedText; dueOn: Day }[];
  decision: string;
  condition: string;
  stage?: Stage;
  effectiveOn?: Day;
};

const people = readPackFile('exercise', 'people.json');

/** Whom the policy stops before the rules are asked. */
const stopped = ({ actor, verb }: PackExerciseEvent): string | null => {
  const { role, scope } = people.find((one) => one.name === actor)!;
  return verb.endsWith('-evidence') && verb !== 'bring-evidence'
    ? whyNot(callerAs(role, scope as Scope), 'evidence.judge', { scopes: [], list: true })
    : null;
};

/** What the machine answers to one event. */
function answerTo(file: ProjectFile, event: PackExerciseEvent, id: string): Result<Change[]> {
  const why = stopped(event);
  if (why) return refused(why);
  const today = day(event.at);
  const by = { person: event.actor, actsFor: [] };
  const input = JSON.parse(
    JSON.stringify(event.input).replaceAll('"@file"', `"${paper}"`).replaceAll('"@', '"'),
  ) as Input;
  const act = input.act ? ({ ...input } as TranscribedAct) : undefined;
  const { reason } = input;
  if (event.verb === 'bring-evidence') {
    const { type, title, date, proves, meets = [], states, supersedes } = input;
    const known = types.find((one) => one.code === type)!;
    const bringing: Bringing = {
      id,
      type,
      sha256: paper,
      title,
      date,
      proves,
      meets,
      broughtBy: by,
      broughtOn: today,
      ...(states && { states }),
      ...(supersedes && { supersedes }),
    };
    return broughtEvidence(file, bringing, known, false, today);
  }
  if (event.verb === 'accept-evidence' || event.verb === 'return-evidence') {
    const verb = event.verb === 'accept-evidence' ? 'accept' : 'return';
    return judgedEvidence(
      file,
      { evidence: input.evidence, verb, ...(reason && { reason }) },
      by,
      'independent',
      today,
    );
  }
  if (event.verb === 'record-decision') {
    const { gate, verdict } = input;
    const conditions = (input.conditions ?? []).map((one, n) => ({ ...one, id: `${id}.${n + 1}`, decision: id, gate }));
    return recordedDecision(file, { id, gate, verdict, ...(reason && { reason }), ...act! }, conditions, by, today);
  }
  if (event.verb === 'confirm-decision') return confirmedDecision(file, input.decision, by, today);
  if (event.verb === 'meet-condition')
    return metCondition(file, { condition: input.condition, evidence: input.evidence }, by, today);
  if (confirmations.has(event.verb)) return confirmedAct(file, idIn(event, file), by, today);
  const kind = proposals[event.verb];
  if (!kind) return refused('exercise.unknown-verb', { verb: event.verb });
  const { stage, gate } = input;
  const effectiveOn = input.effectiveOn ?? input.date;
  return proposedAct(
    file,
    { id, kind, reason: reason!, effectiveOn, ...(act && { act }), ...(stage && { stage }), ...(gate && { gate }) },
    by,
    today,
  );
}

/** The act a confirmation names, whatever its input calls it. */
const idIn = (event: PackExerciseEvent, file: ProjectFile): string => {
  const named = Object.values(event.input).map((value) => String(value).replace('@', ''));
  return file.acts.find((one) => named.includes(one.id))?.id ?? 'none';
};

/** Events about figures, papers, contests, committees, letters and documents are no steps of a project; the database plays them. */
const elsewhere = new Set([
  'report-figures',
  'verify-figures',
  'return-figure',
  'define-indicator',
  'record-organisation',
  'record-source',
  'contest-status',
  'answer-contest',
]);
for (const { verb } of [
  ...committeeRoutes,
  ...stocktakeRoutes,
  ...actionRoutes,
  ...riskRoutes,
  ...agreementRoutes,
  ...transferRoutes,
  ...studyRoutes,
  ...lawRoutes,
  ...legalRoutes,
  ...assetRoutes,
  ...catalogueRoutes,
  ...aiSystemRoutes,
  ...modelRoutes,
  ...peopleRoutes,
  ...systemRoutes,
  ...serviceRoutes,
  ...dependenceRoutes,
  ...allocationRoutes,
  ...warningRoutes,
  ...cycleRoutes,
  ...letterRoutes,
  ...officialRoutes,
  ...recommendationRoutes,
  ...questionRoutes,
  ...commentRoutes,
  ...paperRoutes,
  ...readingRoutes,
  ...lexiconRoutes,
  ...publicationRoutes,
  ...envelopeRoutes,
  ...financeRoutes,
])
  elsewhere.add(verb);

/** The project an event is about: the first reference of the form P01 in what it says. */
const projectOf = (event: PackExerciseEvent): string => /P\d\d/.exec(JSON.stringify(event.input))![0];

function play(): { files: Map<string, ProjectFile>; surprises: string[] } {
  const began = day('2031-01-01');
  const files = new Map<string, ProjectFile>();
  for (const { ref } of readPackFile('exercise', 'projects.json'))
    files.set(ref, {
      id: ref,
      ref,
      position: { stage: 'identification', state: 'active' },
      stageSince: began,
      gates: [birthIn(ref)(1, began)!],
      evidence: [],
      decisions: [],
      conditions: [],
      acts: [],
    });
  const surprises: string[] = [];
  for (const [n, event] of readEvents('exercise').entries()) {
    if (elsewhere.has(event.verb)) continue;
    const project = projectOf(event);
    const file = files.get(project)!;
    const answer = answerTo(file, event, event.as ?? `event-${n}`);
    const said = answer.ok ? undefined : answer.refusal.code;
    if (said !== event.refusedWith)
      surprises.push(`${event.at} ${event.verb} ${JSON.stringify(event.input).slice(0, 80)}: ${said}`);
    if (answer.ok) files.set(project, appliedAll(file, answer.value, birthIn(project)));
  }
  return { files, surprises };
}

describe('the year of the exercise', () => {
  const { files, surprises } = play();

  test('holds no surprise: what it expects is done, what it wants refused is refused', () => {
    expect(surprises).toEqual([]);
  });

  test('leaves the twelve projects where the story says', () => {
    expect(Object.fromEntries([...files].map(([ref, file]) => [ref, positionName(file.position)]))).toEqual({
      P01: 'procurement/active',
      P02: 'feasibility/active',
      P03: 'implementation/active',
      P04: 'appraisal/suspended',
      P05: 'appraisal/active',
      P06: 'prefeasibility/cancelled',
      P07: 'commissioning/active',
      P08: 'identification/active',
      P09: 'prefeasibility/active',
      P10: 'operation/active',
      P11: 'prefeasibility/cancelled',
      P12: 'identification/active',
    });
  });

  test('draws each kind of door, and still owes what the higher instruction skipped', () => {
    const doors = (ref: string) => gateNumbers.map((number: GateNumber) => doorOf(files.get(ref)!, number));
    expect(doors('P03').slice(3, 6)).toEqual(['open', 'broken', 'open']);
    expect(doors('P07')).toEqual([...Array(6).fill('before-follow-up'), 'open', 'closed']);
    expect(doors('P02').slice(0, 3)).toEqual(['open', 'open', 'closed']);
    expect(doors('P05').slice(0, 4)).toEqual(['open', 'open', 'ajar', 'closed']);
    expect(stillOwed(files.get('P03')!).criteria.map(({ criterion }) => criterion.code)).toEqual(['operation-funded']);
  });
});
