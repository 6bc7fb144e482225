import { quantityField, type Row, rowMap, type SpreadField } from '../platform/database/rows.ts';
import type { Baseline } from './baseline.ts';
import type { Evidence, EvidenceType } from './evidence.ts';
import type { Condition, CriterionTemplate, Decision, TranscribedAct } from './gate.ts';
import type { Milestone } from './milestone.ts';
import type { Project } from './project.ts';
import type { Signature } from './signature.ts';
import type { StandingAct } from './standing-act.ts';

/** Words of delivery beside the columns that hold them. Lists kept in tables of their own are left out. */

const signature = (by: string, standingFor: string): SpreadField => ({
  columns: [by, standingFor],
  write: (value) => {
    const { person, actsFor } = value as Signature;
    return { [by]: person, [standingFor]: actsFor };
  },
  read: (row) => (row[by] ? { person: row[by], actsFor: row[standingFor] } : undefined),
});

const transcribedAct: SpreadField = {
  columns: ['authority', 'instrument', 'reference', 'dated', 'act_sha256'],
  write: (value) => {
    const { authority, instrument, reference, date, act } = value as TranscribedAct;
    return { authority, instrument, reference, dated: date, act_sha256: act };
  },
  read: ({ authority, instrument, reference, dated, act_sha256 }: Row) =>
    authority ? { authority, instrument, reference, date: dated, act: act_sha256 } : undefined,
};

export const projectMap = rowMap<Omit<Project, 'version'>>({
  id: 'id',
  ref: 'ref',
  level: 'level',
  parent: 'parent',
  strategy: 'strategy',
  axis: 'axis',
  title: 'title',
  summary: 'summary',
  bound: 'bound',
  owner: 'owner',
  operator: 'operator',
  partners: 'partners',
  sharesAssumed: 'shares_assumed',
  note: 'note',
  facts: 'facts',
  custom: 'custom',
});

export const evidenceMap = rowMap<Omit<Evidence, 'proves' | 'meets'>>({
  id: 'id',
  type: 'type',
  sha256: 'sha256',
  title: 'title',
  date: 'dated',
  place: 'place',
  states: quantityField('states'),
  broughtBy: signature('brought_by', 'brought_for'),
  broughtOn: 'brought_on',
  organisation: 'organisation',
  producer: 'producer',
  class: 'class',
  ground: 'ground',
  opensOn: 'opens_on',
  status: 'status',
  judgedBy: signature('judged_by', 'judged_for'),
  judgedOn: 'judged_on',
  reason: 'reason',
  independence: 'independence',
  supersededBy: 'superseded_by',
});

export const decisionMap = rowMap<Decision>({
  id: 'id',
  gate: 'gate',
  verdict: 'verdict',
  authority: 'authority',
  instrument: 'instrument',
  reference: 'reference',
  date: 'decided_on',
  act: 'act_sha256',
  reason: 'reason',
  recordedBy: signature('recorded_by', 'recorded_for'),
  recordedOn: 'recorded_on',
  status: 'status',
  settledBy: signature('settled_by', 'settled_for'),
  settledOn: 'settled_on',
  refusalReason: 'refusal_reason',
});

export const conditionMap = rowMap<Condition>({
  id: 'id',
  decision: 'decision',
  gate: 'gate',
  title: 'title',
  dueOn: 'due_on',
  metBy: 'met_by',
  metOn: 'met_on',
});

export const standingActMap = rowMap<StandingAct>({
  id: 'id',
  kind: 'kind',
  reason: 'reason',
  act: transcribedAct,
  source: 'source',
  effectiveOn: 'effective_on',
  stage: 'stage',
  gate: 'gate',
  proposedBy: signature('proposed_by', 'proposed_for'),
  proposedOn: 'proposed_on',
  status: 'status',
  settledBy: signature('settled_by', 'settled_for'),
  settledOn: 'settled_on',
  refusalReason: 'refusal_reason',
});

export const criterionMap = rowMap<CriterionTemplate>({
  code: 'code',
  title: 'title',
  type: 'type',
  evidence: 'evidence_types',
  mandatory: 'mandatory',
  class: 'class',
  minimum: quantityField('minimum'),
  legalText: 'legal_text',
  ground: 'ground',
  help: 'help',
});

export const evidenceTypeMap = rowMap<EvidenceType>({
  code: 'code',
  title: 'title',
  class: 'class',
  ground: 'ground',
  legalText: 'legal_text',
  opensOn: 'opens_on',
});

export const milestoneMap = rowMap<Omit<Milestone, 'after' | 'version'>>({
  ref: 'ref',
  project: 'project',
  title: 'title',
  plannedOn: 'planned_on',
  expectedOn: 'expected_on',
  reachedOn: 'reached_on',
  durationDays: 'duration_days',
  evidence: 'evidence',
});

export const baselineMap = rowMap<Baseline>({
  id: 'id',
  project: 'project',
  number: 'number',
  plan: 'plan',
  reason: 'reason',
  effectiveOn: 'effective_on',
  proposedBy: signature('proposed_by', 'proposed_for'),
  proposedOn: 'proposed_on',
  status: 'status',
  settledBy: signature('settled_by', 'settled_for'),
  settledOn: 'settled_on',
  refusalReason: 'refusal_reason',
});
