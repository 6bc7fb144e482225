import type { ReadingLanguage } from '../stored-text.ts';
import type { Clause } from './clauses.ts';
import type { ReadDate } from './dates.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';
import { MARK, type Tokens } from './tokens.ts';

/** What stands above a clause: the sentence or heading that opens its list. */
export type Above = {
  isPlan: boolean;
  isAdvice: boolean;
  isChallenge: boolean;
  isTargets: boolean;
  deadline?: ReadDate;
};

export type Evidence = {
  tokens: Tokens;
  clause: Clause;
  language: ReadingLanguage;
  matches: readonly Match[];
  quantities: readonly ReadQuantity[];
  dates: readonly ReadDate[];
  /** the year from which dates lie ahead */
  reference: string;
  above: Above | undefined;
  isItem: boolean;
  isNumbered: boolean;
  isFirstSentence: boolean;
  isHeading: boolean;
  /** no other clause of its sentence stands before it */
  opensSentence: boolean;
  /** words before a colon that name what the rest of the item says */
  isTitle: boolean;
  /** a speaker's own wish, in the first person and in quotation marks */
  isQuoted: boolean;
  /** the sentence says what somebody said: "would" is then what will be */
  isReported: boolean;
  /** something called by its name: «…», Kenya AI Alliance */
  named: { first: number; end: number } | undefined;
  /** an institution is named in the clause before this token */
  actor: (before: number) => boolean;
  future: { first: number; end: number } | undefined;
  /** a French verb in the conditional */
  conditional: { first: number; end: number } | undefined;
  /** what the clause before handed on to this one */
  inherited: 'cue:inherited' | 'cue:inherited-from-list' | undefined;
  off: ReadonlySet<string>;
};

/** Does a date lie ahead of the document's own? A whole year does until it is over. */
export function isAhead(date: ReadDate, reference: string): boolean {
  if (date.isPast || date.isEvent) return false;
  if (date.kind === 'limit' || date.to === 'decade' || date.to === 'same') return true;
  const common = Math.min(date.to.length, reference.length);
  // Where the text has no day, a year of the last century is still past.
  if (common < 4) return reference === '' && !/^1\d/.test(date.to);
  const told = date.to.slice(0, common);
  const now = reference.slice(0, common);
  return told > now || (told === now && (date.to.length < reference.length || date.to.length === 4));
}

export function wordsBetween(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (tokens.kind[i] !== MARK) count += 1;
  return count;
}

/** The first of a role. */
export function firstOf(matches: readonly Match[], role: Match['role']): Match | undefined {
  for (let i = 0; i < matches.length; i++) if (matches[i]!.role === role) return matches[i];
  return undefined;
}
