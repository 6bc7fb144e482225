import type { Day, LocalizedText } from '../../kernel/index.ts';

/** Why an item is on the agenda, in the order in which the rule takes them; what is added by hand comes last until moved. */
export const agendaReasons = ['action-late', 'carried', 'decision', 'gap', 'contest', 'warning', 'hand'] as const;
export type AgendaReason = (typeof agendaReasons)[number];

export const agendaSubjects = [
  'project',
  'programme',
  'gate',
  'milestone',
  'criterion',
  'condition',
  'indicator',
  'pledge',
  'region',
  'action',
  'risk',
  'obligation',
  'transfer',
  'study',
  'envelope',
  'holding',
  'cohort',
  'legal-text',
  'ai-system',
  'state-system',
  'digital-service',
  'asset',
] as const;
export type AgendaSubject = (typeof agendaSubjects)[number];
export type Subject = { kind: AgendaSubject; ref: string };

export const itemStates = ['waiting', 'discussed', 'deferred'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * One item. minutes: time given to it · rule: the rule of warning that found it · since: day since which it is so
 */
export type AgendaItem = {
  id: string;
  position: number;
  minutes: number;
  why: AgendaReason;
  subject?: Subject;
  project?: string;
  title?: LocalizedText;
  rule?: string;
  since?: Day;
  state: ItemState;
  note?: LocalizedText;
  version: number;
};

/** What the rule is given: something that asks for a place on the agenda, and how much it weighs among its like. */
export type Candidate = Omit<AgendaItem, 'id' | 'position' | 'minutes' | 'state' | 'note' | 'version'> & {
  weight: number;
};
