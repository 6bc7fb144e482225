import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { SettlementOutcome } from '../../partners/index.ts';

/**
 * planned     its day is set, its agenda is being made
 * frozen      the secretary has closed the agenda
 * in-session  decisions, actions and attendance are written down
 * closed      by the chair; the minutes are to be written
 * written     the minutes wait for the chair
 * approved    final, unless partners sit: then each confirms · confirmed by all of them
 */
export const stocktakeStates = [
  'planned',
  'frozen',
  'in-session',
  'closed',
  'written',
  'approved',
  'confirmed',
  'cancelled',
] as const;
export type StocktakeState = (typeof stocktakeStates)[number];

export const stocktakeActs = [
  'postpone',
  'freeze',
  'reopen',
  'open',
  'close',
  'write',
  'return',
  'approve',
  'confirm',
  'contest',
  'cancel',
] as const;
export type StocktakeAct = (typeof stocktakeActs)[number];

/**
 * A meeting of a committee.
 *
 * length    minutes it may last · minutes: words beside agenda, attendance, decisions, actions
 * startsAt  hour and minute, such as 09:30 · place: where it sits, as its convocations write it
 */
export type Stocktake = {
  id: string;
  committee: string;
  number: number;
  plannedOn: Day;
  firstPlannedOn: Day;
  length: number;
  startsAt?: string;
  place?: LocalizedText;
  state: StocktakeState;
  minutes?: LocalizedText;
  heldOn?: Day;
  version: number;
};

export type StocktakeStep = {
  number: number;
  act: StocktakeAct;
  from: StocktakeState;
  to: StocktakeState;
  byPerson: string;
  forPersons: string[];
  organisation?: string;
  day: Day;
  reason?: LocalizedText;
  until?: Day;
};

export const presences = ['present', 'represented', 'absent'] as const;
export type Presence = (typeof presences)[number];
export type Attendance = { seat: string; presence: Presence; representedBy?: LocalizedText };

/** outcome: what it says of a contested obligation, which it closes once both sides have confirmed the minutes. */
export type CommitteeDecision = {
  id: string;
  item: string;
  number: number;
  words: LocalizedText;
  obligation?: string;
  outcome?: SettlementOutcome;
  version: number;
};
