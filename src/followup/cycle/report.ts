import type { NewRisk, SaidOfRisk } from '../../delivery/index.ts';
import type { Day, LocalizedText } from '../../kernel/index.ts';
import type { Figure } from '../../results/index.ts';

/**
 * open       being written by its body
 * in-visa    the first visas of the body's chain are given
 * ready      all are: it may be submitted
 * submitted  in the hands of the delivery unit; its words no longer change
 * returned   sent back with a reason · accepted · locked (kept as it is)
 */
export const reportStates = ['open', 'in-visa', 'ready', 'submitted', 'returned', 'accepted', 'locked'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportActs = [
  'write',
  'visa',
  'refuse-visa',
  'submit',
  'accept',
  'return',
  'lock',
  'reopen',
  'extend',
] as const;
export type ReportAct = (typeof reportActs)[number];

export const declaredRatings = ['on-path', 'at-risk', 'late'] as const;
export type DeclaredRating = (typeof declaredRatings)[number];

/**
 * What a body writes in its report: one page. Everything may be left out while it is being written; submitting asks for
 * the rating, and for an explanation where it is not on the path.
 *
 * milestones  what is expected now, and what was reached, by the reference of the milestone
 * figures     as `report-figures` takes them, without the period of the report
 * money       one line a year, exact amounts with their currency
 * risks       of the register by their reference, or new ones in words
 * photos      kept files, with the place asked for (nothing is read from the picture itself)
 */
export type ReportContent = {
  rating?: DeclaredRating;
  explanation?: LocalizedText;
  milestones?: { ref: string; expectedOn?: Day; reachedOn?: Day }[];
  figures?: ReportFigure[];
  money?: { year: number; planned?: string; paid?: string; currency: string }[];
  risks?: ReportedRisk[];
  photos?: { sha256: string; title: LocalizedText; place: string; takenOn: Day }[];
};

/** A risk as pages said it before they named those of the register: three steps, weak to strong. */
export type RiskOfThree = { title: LocalizedText; likelihood: 1 | 2 | 3; impact: 1 | 2 | 3; answer?: LocalizedText };
export type ReportedRisk = SaidOfRisk | NewRisk | RiskOfThree;

/** A figure as the page gives it: its period is the report's. */
export type ReportFigure = Partial<Pick<Figure, 'place' | 'value' | 'missing' | 'note'>> & {
  indicator: string;
  split?: Record<string, string>;
};

export type Report = {
  id: string;
  calendar: string;
  period: string;
  project: string;
  organisation: string;
  dueOn: Day;
  firstDueOn: Day;
  state: ReportState;
  content: ReportContent;
  openedOn: Day;
  version: number;
};

export type ReportStep = {
  number: number;
  act: ReportAct;
  from: ReportState;
  to: ReportState;
  post?: string;
  byPerson: string;
  forPersons: string[];
  day: Day;
  reason?: LocalizedText;
  actReference?: string;
  until?: Day;
  /** what the writer had typed and gave up for what somebody else saved meanwhile */
  aside?: ReportContent;
};

/** The page as a change left it, with who made the change and when, as the ledger has it. */
export type ReportWording = { version: number; person?: string; at: string; content: ReportContent };
