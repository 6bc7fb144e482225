import type { Day, LocalizedText } from '../kernel/index.ts';

export const sectors = [
  'health',
  'education',
  'agriculture',
  'water',
  'energy',
  'industry',
  'transport',
  'finance',
  'justice',
  'public-services',
  'language',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/**
 * What the words «made here» rest on, each answered by itself and from a source.
 *
 * built   it was developed in the country
 * rights  whoever holds the rights to it is established in the country
 * hosted  it runs on machines that stand in the country
 */
export const madeCriteria = ['built', 'rights', 'hosted'] as const;
export type MadeCriterion = (typeof madeCriteria)[number];
export type MadeAnswer = { answer: 'yes' | 'no'; source?: string; reference?: LocalizedText };
export type MadeAnswers = Partial<Record<MadeCriterion, MadeAnswer>>;

/** What the answers come to. open: nothing says no, but somebody has still to answer */
export const madeOutcomes = ['met', 'in-part', 'not-met', 'open'] as const;
export type MadeOutcome = (typeof madeOutcomes)[number];

/**
 * What is told of a solution. What is not known of it is absent, and reads as not reported.
 *
 * maker         organisation of the register; else makerName with makerCountry
 * makerCountry  ISO 3166-1 alpha-2
 * owner         who holds the rights, likewise an organisation or a name
 * licence       SPDX identifier or expression; licenceWords where there is none
 * hostedIn      country of the machines, ISO 3166-1 alpha-2; hostedBy: who runs them
 * data          what data it needs
 * source, reference, file   what it is told on: a source of the register, a paper in words, a kept file
 */
export type SolutionContent = {
  name: LocalizedText;
  purpose: LocalizedText;
  sector: Sector;
  maker?: string;
  makerName?: LocalizedText;
  makerCountry?: string;
  owner?: string;
  ownerName?: LocalizedText;
  licence?: string;
  licenceWords?: LocalizedText;
  hostedIn?: string;
  hostedBy?: LocalizedText;
  data?: LocalizedText;
  made: MadeAnswers;
  source?: string;
  reference?: LocalizedText;
  file?: string;
};

/** submitted: waits for its review; accepted: listed, until a later one is; returned: to be mended; refused: closed */
export const submissionStatuses = ['submitted', 'returned', 'accepted', 'refused'] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

/** Who judged, in whose name, and how far from those whom it concerns. */
type Judged = {
  judgedBy?: string;
  judgedFor: string[];
  judgedOn?: Day;
  judgeOrganisation?: string;
  independence?: 'independent' | 'same-tutelage';
  answer?: LocalizedText;
};

/** What was submitted once of a solution. organisation: in whose name */
export type Submission = SolutionContent &
  Judged & {
    id: string;
    number: number;
    status: SubmissionStatus;
    organisation: string;
    submittedBy: string;
    submittedFor: string[];
    submittedOn: Day;
  };

export const delistingStatuses = ['proposed', 'confirmed', 'refused'] as const;
export type DelistingStatus = (typeof delistingStatuses)[number];

/**
 * That a listed solution is taken off, as one body proposes and another judges. What was listed stays to be seen inside.
 *
 * submission      number of what was listed; a later one that is accepted lists the solution again
 * isReasonPublic  whether the public is told why, or the day only
 * judgedOn        day from which it is no longer listed, where it was confirmed
 */
export type Delisting = Judged & {
  id: string;
  number: number;
  submission: number;
  reason: LocalizedText;
  isReasonPublic: boolean;
  status: DelistingStatus;
  organisation: string;
  proposedBy: string;
  proposedFor: string[];
  proposedOn: Day;
};

export type Solution = {
  ref: string;
  version: number;
  submissions: Submission[];
  uses: SolutionUse[];
  delistings: Delisting[];
};

export const useStatuses = ['declared', 'verified', 'returned'] as const;
export type UseStatus = (typeof useStatuses)[number];

/**
 * Where a solution is used, as one says and another verifies.
 *
 * user     organisation of the register, else userName
 * place    region or commune · project: that it is used in
 * since    day, month or year
 * endedOn  day from which it is no longer used there
 */
export type SolutionUse = Judged & {
  id: string;
  number: number;
  user?: string;
  userName?: LocalizedText;
  place?: string;
  project?: string;
  since: string;
  source?: string;
  reference?: LocalizedText;
  file?: string;
  status: UseStatus;
  organisation: string;
  declaredBy: string;
  declaredFor: string[];
  declaredOn: Day;
  endedOn?: Day;
  endedBy?: string;
  endReason?: LocalizedText;
};

/** listed; waiting for a review, a verification or a delisting; taken off */
export const solutionShows = ['listed', 'waiting', 'delisted'] as const;
export type SolutionShow = (typeof solutionShows)[number];

/** in-use: verified and not ended · declared: somebody says so · ended: it was · none: nobody says where */
export const useStates = ['in-use', 'declared', 'ended', 'none'] as const;
export type UseState = (typeof useStates)[number];
