import type { Day, LocalizedText } from '../kernel/index.ts';

/** A risk may happen; an issue has happened. */
export const riskKinds = ['risk', 'issue'] as const;
export type RiskKind = (typeof riskKinds)[number];

/** Ways of treating a risk. source ISO 31000:2018, 6.5.2, without taking more risk for a gain, which the State does not do here */
export const treatments = [
  'avoid',
  'remove-source',
  'change-likelihood',
  'change-consequence',
  'share',
  'retain',
] as const;
export type Treatment = (typeof treatments)[number];

/** happened: an issue came from it · closed with a reason */
export const riskStates = ['open', 'happened', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

export const riskActs = ['record', 'assess', 'happen', 'close', 'reopen'] as const;
export type RiskAct = (typeof riskActs)[number];

/** Ranks of both scales. 1 to 5; what each means stands in `risk.rules.ts` and is said beside every choice */
export type Rank = 1 | 2 | 3 | 4 | 5;
export const ranks = [1, 2, 3, 4, 5] as const;

/** From the lightest to the gravest. */
export const riskLevels = ['low', 'moderate', 'high', 'critical'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** How it is judged today. An issue has no likelihood: it is there. */
export type Assessment = {
  likelihood?: Rank;
  impact: Rank;
  treatment?: Treatment;
  response?: LocalizedText;
  reviewOn: Day;
};

/** Because of `cause`, `event` may happen, and `consequence` follows. What a report did not say is not there. */
export type Risk = Assessment & {
  ref: string;
  kind: RiskKind;
  strategy: string;
  project?: string;
  cause?: LocalizedText;
  event: LocalizedText;
  consequence?: LocalizedText;
  organisation: string;
  person?: string;
  fromRisk?: string;
  recordedOn: Day;
  state: RiskState;
  version: number;
};

export type RiskStep = Assessment & {
  number: number;
  act: RiskAct;
  to: RiskState;
  words?: LocalizedText;
  byPerson: string;
  forPersons: string[];
  day: Day;
};

/** What a report says of a risk of the register, by its reference: what is not said stays as it is. */
export type SaidOfRisk = { risk: string; likelihood?: Rank; impact?: Rank; answer?: LocalizedText };

/** A risk that a report brings: the event in one line is enough. */
export type NewRisk = {
  event: LocalizedText;
  cause?: LocalizedText;
  consequence?: LocalizedText;
  likelihood: Rank;
  impact: Rank;
  answer?: LocalizedText;
};
