import type { LexiconRole, Match } from './lexicon.ts';

const cueRoles = new Set<LexiconRole>([
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
export const isCueRole = (role: LexiconRole): boolean => cueRoles.has(role);
/** It says that something will be, is or was undertaken. */
export const isCue = (match: Match): boolean => isCueRole(match.role);
