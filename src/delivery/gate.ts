import type { Day, LocalizedText, Quantity } from '../kernel/index.ts';
import type { EvidenceClass } from './evidence.ts';
import type { Signature } from './signature.ts';
import type { GateNumber } from './stage.ts';

/**
 * How a gate is drawn. Only a passed gate looks like an open one: what was carried through by a higher instruction is
 * broken, what happened before we followed is dotted grey.
 */
export const doors = ['closed', 'ajar', 'open', 'broken', 'before-follow-up'] as const;
export type Door = (typeof doors)[number];

/** What may be decided at a gate. */
export const verdicts = ['pass', 'pass-with-conditions', 'return', 'stop'] as const;
export type Verdict = (typeof verdicts)[number];

/** Where a criterion stands: nothing brought · brought · accepted · returned to who brought it. */
export const criterionStatuses = ['not-brought', 'brought', 'accepted', 'returned'] as const;
export type CriterionStatus = (typeof criterionStatuses)[number];

/** What a criterion is about; typed so that a screen or a chart may gather them, never to decide. */
export const criterionTypes = [
  'sheet',
  'study',
  'opinion',
  'declaration',
  'homologation',
  'financing',
  'operating-cost',
  'land',
  'power',
  'notice',
  'contract',
  'report',
  'acceptance',
  'handover',
  'plan',
  'results',
] as const;
export type CriterionType = (typeof criterionTypes)[number];

/** One line of a gate's checklist, as the template writes it: met by ONE accepted evidence of one of these types. */
export type CriterionTemplate = {
  code: string;
  title: LocalizedText;
  type: CriterionType;
  /** codes of the evidence types that may meet it */
  evidence: readonly string[];
  mandatory: boolean;
  /** least class of an evidence brought for it */
  class: EvidenceClass;
  /** least value the evidence must state: five years of operation funded */
  minimum?: Quantity;
  legalText?: string;
  ground?: LocalizedText;
  help?: LocalizedText;
};

/** The checklist of one gate. Issued templates are replaced by the next version, never edited. */
export type GateTemplate = {
  id: string;
  number: GateNumber;
  version: number;
  title: LocalizedText;
  /** may the person who accepted the evidence also decide? */
  acceptorMayDecide: boolean;
  criteria: readonly CriterionTemplate[];
};

/** A line of the checklist of one project's gate. */
export type Criterion = CriterionTemplate & { id: string };

/** A gate that a project has come to: it keeps the version of the template it began with. */
export type Gate = {
  id: string;
  number: GateNumber;
  template: string;
  templateVersion: number;
  title: LocalizedText;
  acceptorMayDecide: boolean;
  begunOn: Day;
  criteria: readonly Criterion[];
};

/**
 * An act taken by an authority outside this program, written down here: ministers do not log in.
 * The office, never the person; `act` is the SHA-256 of the scanned paper.
 */
export type TranscribedAct = {
  authority: LocalizedText;
  /** decree, order, minutes, letter … in the words of the act */
  instrument: LocalizedText;
  reference: string;
  date: Day;
  act: string;
};

export const decisionStatuses = ['recorded', 'confirmed', 'transcription-refused'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What an authority decided at a gate, recorded by one person and confirmed by another. */
export type Decision = TranscribedAct & {
  id: string;
  gate: string;
  verdict: Verdict;
  reason?: LocalizedText;
  recordedBy: Signature;
  recordedOn: Day;
  status: DecisionStatus;
  settledBy?: Signature;
  settledOn?: Day;
  refusalReason?: LocalizedText;
};

/** Something still owed after a pass, until a day. Overdue is computed from today, never stored. */
export type Condition = {
  id: string;
  decision: string;
  gate: string;
  title: LocalizedText;
  dueOn: Day;
  metBy?: string;
  metOn?: Day;
};
