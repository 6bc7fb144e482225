import type { deskRecommendation as ar } from '../ar/desk.recommendation.ts';
import type { Translated } from '../desk.ts';

/** Recommendations of a court of accounts, in English. Translators: {state} is a state in words. */
export const deskRecommendation = {
  recommendations: {
    title: 'Recommendations of the Court of Accounts',
    lead: 'What the Court recommended, what each body answered, and how somebody outside judged it.',
    none: 'No recommendation fits.',
    record: 'Record a recommendation',
    ref: 'Reference',
    source: 'Made by',
    report: 'Report',
    year: 'Year of the report',
    number: 'Number',
    words: 'Text of the recommendation',
    addressee: 'Body concerned',
    due: 'Due',
    isLate: 'Overdue since',
    firstDue: 'First due',
    late: 'Overdue only',
    onlyLate: 'yes',
    waits: 'its answer waits for a judgement',
    claims: 'What the body says',
    found: 'What is found',
    reason: 'Reason',
    evidence: 'Evidence (needed for “done”)',
    openPaper: 'Open the paper',
    until: 'New day',
    trace: 'Trace of the recommendation',
    paper: 'The follow-up table, to print or to edit',
    says: 'says: {state}',
  },
  recommendationStates: {
    open: 'not judged yet',
    accepted: 'accepted',
    'under-way': 'under way',
    done: 'done',
    'not-followed': 'not followed',
  },
  recommendationActs: {
    record: 'Recorded',
    answer: 'Answer in the name of the body',
    judge: 'Judge the answer',
    extend: 'Give more time',
  },
  recommendationSteps: {
    record: 'Recorded',
    answer: 'Answer',
    judge: 'Judgement',
    extend: 'Extension',
  },
} as const satisfies Translated<typeof ar>;
