/** What the worker keeps of the answers of the program, for the time without a network: what the page to report needs. */
const KEPT = [
  'me',
  'today',
  'report',
  'reports',
  'reporting-calendars',
  'report-wordings',
  'places',
  'place',
  'organisations',
  'people',
  'photo-rule',
];
const PICTURE = /^\/api\/v1\/files\/[0-9a-f]{64}$/;

/** example  '/api/v1/report' → true · '/api/v1/ledger' → false */
export const isKept = (path: string): boolean => PICTURE.test(path) || KEPT.some((noun) => path === `/api/v1/${noun}`);

/** Answers are kept apart by person, and the oldest go first. */
export const answersOf = (person: string): string => `mutabaa-answers-${person}`;
export const MOST_ANSWERS = 120;

export const shellOf = (version: string): string => `mutabaa-shell-${version}`;
/** Shells of versions that are no longer the one installed. */
export const isOldShell = (cache: string, version: string): boolean =>
  cache.startsWith('mutabaa-shell-') && cache !== shellOf(version);

/** Who was answered last; forgotten whenever somebody signs in or out. */
export const WHO = 'mutabaa-who';
