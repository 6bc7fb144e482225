import type { Match } from './lexicon.ts';

const cueRoles = new Set<Match['role']>([
  'intent',
  'must',
  'should',
  'need',
  'signed',
  'allocated',
  'prep',
  'decided',
  'ongoing',
]);
/** It says that something will be, is or was undertaken. */
export const isCue = (match: Match): boolean => cueRoles.has(match.role);
