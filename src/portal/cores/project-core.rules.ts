import {
  type Criterion,
  criterionStatus,
  type Decision,
  doorOf,
  type Evidence,
  type EvidenceType,
  evidenceFor,
  type Gate,
  gateNumbers,
  gateRef,
  gateSides,
  isSolid,
  type Milestone,
  type PlaceShare,
  type Project,
  type ProjectFile,
  type Stage,
  type StandingAct,
  stageOrder,
  stages,
  stillOwed,
  type TranscribedAct,
  takenOverAt,
} from '../../delivery/index.ts';
import type { LocalizedText } from '../../kernel/index.ts';
import type { ProjectCore } from '../core.ts';
import type { ActEntry, EvidenceEntry, GateEntry, ProjectDocument, StageStation, Truth } from '../documents.ts';
import { axisOf, bodyOf, type Known, named, only, placeOf, strategyOf } from './known.ts';

/** A project as the desk knows it, and the words its gates and stages are written with. */
export type ProjectInside = {
  project: Project;
  /** Absent above the level of projects: an axis or a programme walks through no stage. */
  file?: ProjectFile;
  works: readonly PlaceShare[];
  benefit: readonly PlaceShare[];
  pledges: readonly string[];
  sources: readonly string[];
  milestones: readonly MilestoneInside[];
  stageTitles: ReadonlyMap<string, LocalizedText>;
  evidenceTypes: ReadonlyMap<string, EvidenceType>;
  /** Hashes of files of class public: only those are named beside an act. */
  publicFiles: ReadonlySet<string>;
};

type MilestoneInside = Omit<Milestone, 'version'> & { firstOn?: string; approvedOn?: string };

const bare = (text: string): LocalizedText => ({ authentic: 'ar', ar: text, fr: text, en: text });

/**
 * The public part of a project. Evidence that is not public shows only that it exists, its kind and its ground; of acts
 * the office, never who recorded; proposals that nobody confirmed stay inside, and so do contests and custom fields.
 */
export function projectCore(inside: ProjectInside, known: Known): ProjectCore {
  const { project, file } = inside;
  const stage = file?.position.stage;
  return {
    kind: 'project',
    ref: project.ref,
    level: project.level,
    strategy: strategyOf(project.strategy, known),
    ...axisOf(project.axis, known),
    ...only(project, ['parent']),
    title: project.title,
    ...only(project, ['summary', 'note', 'bound']),
    ...named('owner', project.owner, known),
    ...named('operator', project.operator, known),
    partners: project.partners.map((ref) => bodyOf(ref, known)),
    stage: stage ?? '',
    stageOrder: stage ? stageOrder(stage) : 0,
    state: file?.position.state ?? 'active',
    truth: file ? truthOfStage(file, file.position.stage) : 'promised',
    stages: file ? stations(file, inside) : [],
    gates: file ? gateNumbers.map((number) => gateEntry(file, number, inside, known)) : [],
    ...(file ? { ...takeOver(file), ...stateChange(file) } : {}),
    works: inside.works.map(({ place, share }) => ({ place: placeOf(place, known), share })),
    benefit: inside.benefit.map(({ place, share }) => ({ place: placeOf(place, known), share })),
    ...(project.sharesAssumed ? { sharesAssumed: true } : {}),
    pledges: [...inside.pledges],
    facts: project.facts.map((fact) => ({
      label: fact.label,
      ...only(fact, ['quantity', 'text', 'source', 'confidence']),
      asOf: fact.as_of,
    })),
    milestones: inside.milestones.map((one) => milestoneEntry(one, file)),
    history: file ? historyOf(file) : [],
    sources: [...inside.sources],
  };
}

// ---------------------------------------------------------------- how true it is

const confirmed = (file: ProjectFile, kind: StandingAct['kind']): StandingAct[] =>
  file.acts.filter((act) => act.kind === kind && act.status === 'confirmed');

const gateOf = (file: ProjectFile, number: number): Gate | undefined =>
  file.gates.find((gate) => gate.number === number);

/** Every mandatory criterion has an accepted evidence whose judge stands outside the tutelage of who brought it. */
const isVerified = (file: ProjectFile, gate: Gate): boolean =>
  gate.criteria
    .filter((one) => one.mandatory)
    .every((one) => evidenceFor(file, one.id).some((evidence) => isSolid(evidence)));

/**
 * How true it is that the project came to a stage; the one rule, for the line, the lists and the drawings. A stage is as
 * true as the weakest door behind it: verified when every one was passed on evidence that counts, by instruction while a
 * broken door is still owed its evidence, declared otherwise. A project that only has a name is promised. See
 * docs/concepts/truth.md.
 */
function truthOfStage(file: ProjectFile, stage: Stage): Truth {
  const order = stageOrder(stage);
  const taken = takenOverAt(file);
  if (taken && order < stageOrder(taken)) return 'before-follow-up';
  if (taken === stage) return 'declared';
  if (order === 1) return file.position.stage === stage ? 'promised' : 'declared';
  const behind = gateNumbers.slice(0, order - 1);
  const owes = stillOwed(file).criteria.map(({ gate }) => gate.number);
  if (doorOf(file, behind.at(-1)!) === 'broken' || behind.some((number) => owes.includes(number)))
    return 'higher-instruction';
  const isWhole = behind.every((number) => {
    const gate = gateOf(file, number);
    return gate !== undefined && doorOf(file, number) !== 'before-follow-up' && isVerified(file, gate);
  });
  return isWhole ? 'verified' : 'declared';
}

function stations(file: ProjectFile, inside: ProjectInside): StageStation[] {
  const at = stageOrder(file.position.stage);
  return stages.map((code) => {
    const order = stageOrder(code);
    const position = order < at ? 'past' : order === at ? 'current' : 'ahead';
    const entered = position === 'current' ? file.stageSince : position === 'past' ? enteredOn(file, order) : undefined;
    return {
      code,
      order,
      title: inside.stageTitles.get(code) ?? bare(code),
      position,
      truth: position === 'ahead' ? 'promised' : truthOfStage(file, code),
      ...(entered === undefined ? {} : { enteredOn: entered }),
    };
  });
}

function enteredOn(file: ProjectFile, order: number): string | undefined {
  const takenOver = confirmed(file, 'take-over')[0];
  if (takenOver?.stage && stageOrder(takenOver.stage) === order) return takenOver.effectiveOn;
  const gate = gateOf(file, order - 1);
  if (!gate) return undefined;
  return (
    passOf(file, gate)?.date ?? confirmed(file, 'higher-instruction').find((act) => act.gate === gate.id)?.effectiveOn
  );
}

const passOf = (file: ProjectFile, gate: Gate): Decision | undefined =>
  file.decisions.find((one) => one.gate === gate.id && one.status === 'confirmed' && one.verdict.startsWith('pass'));

// ---------------------------------------------------------------- gates

function gateEntry(
  file: ProjectFile,
  number: (typeof gateNumbers)[number],
  inside: ProjectInside,
  known: Known,
): GateEntry {
  const gate = gateOf(file, number);
  const door = doorOf(file, number);
  const decisions = file.decisions.filter((one) => one.gate === gate?.id && one.status === 'confirmed');
  const last = (gate && passOf(file, gate)) ?? decisions.at(-1);
  const instruction = confirmed(file, 'higher-instruction').find((act) => act.gate === gate?.id && act.act);
  return {
    ref: gateRef(file.ref, number),
    order: number,
    ...gateSides(number),
    door,
    criteria: gate ? gate.criteria.map((one) => criterionEntry(file, one, inside, known)) : [],
    ...(last ? { decision: { ...actEntry(last, inside), outcome: last.verdict } } : {}),
    ...(instruction?.act ? { instruction: actEntry(instruction.act, inside) } : {}),
    conditions: file.conditions
      .filter((one) => one.decision === last?.id)
      .map((one) => ({ text: one.title, due: one.dueOn, status: one.metBy ? 'met' : 'owed' })),
    owed: stillOwed(file)
      .criteria.filter((one) => one.gate.id === gate?.id)
      .map(({ criterion }) => criterion.title),
  };
}

const criterionEntry = (
  file: ProjectFile,
  criterion: Criterion,
  inside: ProjectInside,
  known: Known,
): GateEntry['criteria'][number] => ({
  code: criterion.code,
  title: criterion.title,
  mandatory: criterion.mandatory,
  status: criterionStatus(file, criterion),
  evidence: evidenceFor(file, criterion.id).map((one) => evidenceEntry(one, inside, known)),
});

function evidenceEntry(evidence: Evidence, inside: ProjectInside, known: Known): EvidenceEntry {
  const typeTitle = inside.evidenceTypes.get(evidence.type)?.title ?? bare(evidence.type);
  // A superseded evidence was left out already.
  const status = evidence.status as 'brought' | 'accepted' | 'returned' | 'cited';
  if (evidence.class !== 'public') {
    return {
      withheld: true,
      what: 'evidence',
      type: evidence.type,
      typeTitle,
      status,
      ...only(evidence, ['ground', 'opensOn']),
    };
  }
  return {
    type: evidence.type,
    typeTitle,
    title: evidence.title,
    sha256: evidence.sha256,
    date: evidence.date,
    ...(evidence.place === undefined ? {} : { place: placeOf(evidence.place, known) }),
    ...(evidence.organisation === undefined
      ? {}
      : { broughtBy: { ...bodyOf(evidence.organisation, known), published: false } }),
    status,
    ...only(evidence, ['independence']),
  };
}

const actEntry = (act: TranscribedAct, inside: ProjectInside): ActEntry => ({
  authority: act.authority,
  instrument: act.instrument,
  reference: act.reference,
  on: act.date,
  ...(inside.publicFiles.has(act.act) ? { sha256: act.act } : {}),
});

// ---------------------------------------------------------------- what happened

function takeOver(file: ProjectFile): Pick<ProjectDocument, 'takeOver'> {
  const act = confirmed(file, 'take-over')[0];
  return act?.stage ? { takeOver: { stage: act.stage, on: act.effectiveOn, basis: act.reason } } : {};
}

const stateKinds = { suspension: 'suspended', resumption: 'active', cancellation: 'cancelled' } as const;

function stateChange(file: ProjectFile): Pick<ProjectDocument, 'stateChange'> {
  const changes = file.acts
    .filter((act) => act.status === 'confirmed' && Object.hasOwn(stateKinds, act.kind))
    .map((act) => ({ to: stateKinds[act.kind as keyof typeof stateKinds], on: act.effectiveOn, reason: act.reason }));
  const stopped = file.decisions
    .filter((one) => one.status === 'confirmed' && one.verdict === 'stop')
    .map((one) => ({ to: 'cancelled' as const, on: one.date, ...only(one, ['reason']) }));
  const last = [...changes, ...stopped].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  return last && last.to === file.position.state ? { stateChange: last } : {};
}

/** Reached is what the owner declares, until evidence accepted from outside its tutelage says so. */
const milestoneEntry = (one: MilestoneInside, file: ProjectFile | undefined): ProjectDocument['milestones'][number] => {
  const proof = file?.evidence.find((evidence) => evidence.id === one.evidence);
  const truth: Truth = !one.reachedOn ? 'promised' : proof && isSolid(proof) ? 'verified' : 'declared';
  return {
    ref: one.ref,
    title: one.title,
    ...(one.firstOn === undefined ? {} : { firstDue: one.firstOn }),
    ...(one.approvedOn === undefined ? {} : { approvedDue: one.approvedOn }),
    currentDue: one.plannedOn,
    ...only(one, ['expectedOn', 'reachedOn']),
    truth,
    after: [...one.after],
  };
};

function historyOf(file: ProjectFile): ProjectDocument['history'] {
  const acts = file.acts
    .filter((act) => act.status === 'confirmed')
    .map((act) => ({
      on: act.effectiveOn as string,
      what: act.kind as string,
      ...(act.stage ? { stage: act.stage as string } : {}),
    }));
  const decisions = file.decisions
    .filter((one) => one.status === 'confirmed')
    .map((one) => {
      const number = file.gates.find((gate) => gate.id === one.gate)?.number;
      const to = number && one.verdict.startsWith('pass') ? gateSides(number).to : undefined;
      return { on: one.date as string, what: `decision-${one.verdict}`, ...(to ? { stage: to as string } : {}) };
    });
  return [...acts, ...decisions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
