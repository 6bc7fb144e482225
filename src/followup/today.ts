import type { Day, LocalizedText } from '../kernel/index.ts';

/**
 * Why a thing waits for somebody, in the order in which it matters: what is late first, then what stops a project, then what
 * others wait for.
 *
 * condition-due  a condition of a decision is due within the week or overdue, and nothing was brought for it
 * warning        a rule found it, nobody has settled it, and the caller is asked about it or steers it; the ten heaviest
 * action-to-do   an action that a committee asked of the caller's body is due within the week or overdue
 * obligation-due an obligation of the caller’s body under an agreement is due within the month or overdue
 * to-answer      a letter, a question of parliament or a recommendation waits for the answer of the caller's body
 * contest-to-answer  a partner, a region or an owner contests a status, and nobody has answered
 * report-to-visa, report-to-accept, report-to-write  a report of a cycle waits for that
 * to-confirm     somebody recorded a decision, an act or a baseline; a second person confirms it
 * to-decide      a gate has all its evidence and no decision
 * to-meet        evidence for a condition was accepted: it can be declared met
 * to-judge       evidence was brought; somebody else judges it
 * to-sign        a letter or a reply that somebody else wrote waits for approval, an answer to a recommendation for its judge
 * meeting        a stocktake waits for the next act of the seat that the caller holds
 * action-to-confirm  its owner said that an action is done; somebody else confirms it
 * obligation-to-judge  the other side of an agreement declared an obligation met; somebody of this side judges it
 * to-publish     a record was cleared by somebody else
 * role-to-confirm  a role was given by another administrator
 * recorded       one recorded it oneself: it waits for another person, and is here to be known
 */
export const todayReasons = [
  'condition-due',
  'warning',
  'action-to-do',
  'obligation-due',
  'to-answer',
  'contest-to-answer',
  'report-to-visa',
  'report-to-accept',
  'report-to-write',
  'to-confirm',
  'to-decide',
  'to-meet',
  'to-judge',
  'to-sign',
  'meeting',
  'action-to-confirm',
  'obligation-to-judge',
  'to-publish',
  'role-to-confirm',
  'recorded',
] as const;
export type TodayReason = (typeof todayReasons)[number];

/** One thing that waits: what, since when, and the verb that answers it. */
export type TodayLine = {
  /** id of the thing: a condition, a decision, an evidence …; the reference of a record; the gate */
  about: string;
  /** its own title, where it has one */
  title?: LocalizedText;
  project?: string;
  /** of the project; of the indicator, for a warning about one */
  projectTitle?: LocalizedText;
  gate?: string;
  /** SHA-256 of the paper that is to be opened */
  paper?: string;
  /** decision, baseline, the kind of an act; the kind of a record */
  kind?: string;
  verdict?: string;
  /** whom it is about, for a role */
  person?: string;
  role?: string;
  /** the period of a report */
  period?: string;
  /** how heavy a warning is: they are ordered by it before their age */
  weight?: number;
  /** day since which it waits */
  since: Day;
  /** day it is due, for a condition, a report, a meeting, an action */
  due?: Day;
  /** days it has waited; for a condition days past its day, below zero while it is still to come */
  days: number;
  /** verb that answers it; absent where nothing is asked of the reader */
  act?: string;
};

export type TodayGroup = { why: TodayReason; total: number; lines: TodayLine[] };

/** What waits for somebody: groups in the order in which they matter, each with its oldest lines; `total` counts what asks for an act. */
export type Today = { total: number; groups: TodayGroup[] };

/** Something found to wait; `behind` counts those after it that need not be named, since a group shows only its first. */
export type Waiting<Line = TodayLine> = { why: TodayReason; line: Line; behind?: number };

/** One of the places where what waits for the caller is looked for. */
export type TodaySource<Ctx> = (ctx: Ctx) => Promise<Waiting<Omit<TodayLine, 'days'>>[]>;
