import type { Day, LocalizedText } from '../../kernel/index.ts';

export const directions = ['outgoing', 'incoming'] as const;
export type Direction = (typeof directions)[number];

/** reminder: of something overdue · transmittal: a slip that lists what is sent · convocation: to a meeting of a committee */
export const letterKinds = ['letter', 'reminder', 'transmittal', 'convocation'] as const;
export type LetterKind = (typeof letterKinds)[number];

/**
 * drafted     being written; its number is given
 * approved    by somebody other than its authors, with the office that signs
 * dispatched  on its way · received: the other side has it, or it came in here
 * answered    another letter answers it
 * cancelled   before it left, with a reason; its number stays
 */
export const letterStates = ['drafted', 'approved', 'dispatched', 'received', 'answered', 'cancelled'] as const;
export type LetterState = (typeof letterStates)[number];

export const letterActs = ['record', 'revise', 'return', 'approve', 'dispatch', 'receive', 'answer', 'cancel'] as const;
export type LetterAct = (typeof letterActs)[number];

/** Something sent with a letter. copies: how many · file: its SHA-256, where it is kept here */
export type Enclosure = { title: LocalizedText; copies: number; file?: string };

/**
 * A letter in the register of `body`: the sender of what goes out, the recipient of what comes in.
 *
 * number     within body, year and direction, without holes
 * hijri      the day in the Hijri calendar as the body writes it, 'year-month-day': the moon is seen, not computed
 * reference  number that the sender gave to what came in
 * chain      bodies that it passes through, «تحت إشراف السلم الإداري»
 * movedOn    day it left, or arrived · dueOn: `answerWithin` working days later
 * authority  office that signs · delegation: by which it does
 */
export type Letter = {
  id: string;
  body: string;
  year: number;
  direction: Direction;
  number: number;
  kind: LetterKind;
  day: Day;
  hijri?: string;
  sender: string;
  recipient: string;
  reference?: string;
  subject: LocalizedText;
  words?: LocalizedText;
  enclosures: Enclosure[];
  inAnswerTo?: string;
  chain: string[];
  answerWithin?: number;
  movedOn?: Day;
  dueOn?: Day;
  authority?: LocalizedText;
  delegation?: string;
  signedFile?: string;
  state: LetterState;
  version: number;
};

export type LetterStep = {
  number: number;
  act: LetterAct;
  from?: LetterState;
  to: LetterState;
  byPerson: string;
  forPersons: string[];
  organisation?: string;
  day: Day;
  words?: LocalizedText;
  answer?: string;
};

export const mostHeadLines = 6;

/** Head and foot of the papers of a body. lines: from the State down to the unit · place: town that letters are dated from */
export type Letterhead = { body: string; lines: LocalizedText[]; place?: LocalizedText; foot?: LocalizedText };

/** The number as it is written. example  letterNumber({ number: 12, year: 2026 }) → '12/2026' */
export const letterNumber = ({ number, year }: Pick<Letter, 'number' | 'year'>): string => `${number}/${year}`;
