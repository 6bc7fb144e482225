import type { Day, LocalizedText } from '../../kernel/index.ts';

/** open: nothing judged yet · the others as somebody outside the addressee judged it last */
export const recommendationStates = ['open', 'accepted', 'under-way', 'done', 'not-followed'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** What an addressee may say of it, and a judge find. */
export const followedStates = ['accepted', 'under-way', 'done', 'not-followed'] as const;
export type FollowedState = (typeof followedStates)[number];

export const recommendationActs = ['record', 'answer', 'judge', 'extend'] as const;
export type RecommendationAct = (typeof recommendationActs)[number];

/** A recommendation of a court of accounts to a body. words: in the language of the report */
export type Recommendation = {
  ref: string;
  source: string;
  report: LocalizedText;
  year: number;
  number: string;
  words: LocalizedText;
  addressee: string;
  dueOn: Day;
  firstDueOn: Day;
  state: RecommendationState;
  version: number;
};

/** claims: what the addressee says it has reached · file: evidence by its SHA-256 */
export type RecommendationStep = {
  number: number;
  act: RecommendationAct;
  from?: RecommendationState;
  to: RecommendationState;
  claims?: FollowedState;
  byPerson: string;
  forPersons: string[];
  organisation?: string;
  day: Day;
  words?: LocalizedText;
  file?: string;
  until?: Day;
};
