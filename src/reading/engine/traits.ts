import type { ReadingLanguage } from '../stored-text.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import type { Match } from './lexicon.ts';
import { SURE, THRESHOLD } from './rules.ts';
import { MARK, type Tokens } from './tokens.ts';

/** What a trait is about; words and entries are of a language. */
export const traitFamilies = ['plain', 'rule', 'unit', 'date', 'role', 'first', 'pair', 'entry', 'word', 'opens', 'behind', 'next', 'told'] as const; // biome-ignore format: a table
export type TraitFamily = (typeof traitFamilies)[number];

/** The plain ones: what does not depend on any word. */
export const plainTraits = [
  'score', 'score-near', 'score-enough', 'score-sure', 'dense', 'near', 'before', 'after', 'joined-before', 'joined-before-claim', 'joined-after', 'joined-after-claim',
  'ar', 'fr', 'en', 'paragraph', 'item', 'heading', 'opens-sentence', 'tail', 'inherits', 'lead', 'clauses', 'length', 'short', 'long', 'words-before', 'words-after',
  'wish', 'reported', 'quantities', 'baseline', 'capitals', 'quote', 'within-quote', 'bracket',
] as const; // biome-ignore format: a table
type PlainTrait = (typeof plainTraits)[number];
const placeOf = Object.fromEntries(plainTraits.map((name, at) => [name, at])) as Record<PlainTrait, number>;

/** Takes the traits of a clause, also the same one twice: how strongly each holds, and the tokens that show it. */
export type Taker = {
  take(family: TraitFamily, name: string, value: number, first: number, end: number): void;
  /** one of the plain ones, by its place among their names */
  takePlain(at: number, value: number, first: number, end: number): void;
  /** what the lexicon knows of its words: by its role, its entry unless officers added it, and the role of the one before, if any */
  takeMatch(match: Match, before: Match | undefined): void;
  /** a word, whether it is one of the first two of its clause, and the word right before it in the clause, or '' */
  takeWord(word: string, opens: boolean, before: string, at: number): void;
  /** the word that stands before the clause in its sentence */
  takeBehind(word: string, at: number): void;
};

/** No word tells more by its end. */
const STEM = { ar: 5, fr: 6, en: 6 };
const article = /^(?:وال|بال|فال|كال|لل|ال)(?=.{3})/;

/** The beginning of a word, without its article: what is the same in most of its forms. */
export function stemOf(word: string, language: ReadingLanguage): string {
  if (language !== 'ar') return word.slice(0, STEM[language]);
  const from = article.exec(word)?.[0].length ?? 0;
  return word.slice(from, from + STEM.ar);
}

const held = (is: boolean): number => (is ? 1 : 0);

/**
 * What can be seen of a clause, for weights that were learnt: its score by the rules, which of them fired, its form, the words
 * and entries in it, and what stands around it. Numbers lie between about -2 and 3.
 */
export function traitsOf(
  { tokens, language }: { tokens: Tokens; language: ReadingLanguage },
  candidate: Candidate,
  around: Surroundings,
  taker: Taker,
): void {
  const { clause, sentence, found } = candidate;
  const { first, end } = clause;
  const { score, fired } = found.weighed;
  const plain = (name: PlainTrait, value: number): void => {
    if (value !== 0) taker.takePlain(placeOf[name], value, first, end);
  };
  plain('score', score / 2);
  plain('score-near', held(score >= 2));
  plain('score-enough', held(score >= THRESHOLD));
  plain('score-sure', held(score >= SURE));
  plain('dense', around.dense * 2);
  plain('near', around.near * 2);
  plain('before', Math.max(-1, Math.min(2, around.before / 2)));
  plain('after', Math.max(-1, Math.min(2, around.after / 2)));
  plain('joined-before', held(around.isJoinedBefore));
  plain('joined-before-claim', held(around.isJoinedBefore && around.before >= THRESHOLD));
  plain('joined-after', held(around.isJoinedAfter));
  plain('joined-after-claim', held(around.isJoinedAfter && around.after >= THRESHOLD));
  plain(language, 1);
  plain(sentence.block.part, 1);
  plain('opens-sentence', held(candidate.place === 0));
  plain('tail', held(clause.tail));
  plain('inherits', held(clause.inherits));
  plain('lead', held(candidate.isLead));
  plain('clauses', Math.min(candidate.of, 6) / 3);
  const length = end - first;
  plain('length', Math.min(length, 40) / 20);
  plain('short', held(length < 6));
  plain('long', held(length > 30));
  plain('words-before', Math.min(first - sentence.first, 40) / 40);
  plain('words-after', Math.min(sentence.end - end, 40) / 40);
  plain('wish', held(candidate.isQuoted));
  plain('reported', held(candidate.isReported));
  for (const one of fired) taker.take('rule', one.rule, 1, one.first, one.end);
  const goals = found.quantities.filter((one) => !one.isBaseline);
  plain('quantities', Math.min(goals.length, 3));
  plain('baseline', held(goals.length < found.quantities.length));
  for (let i = 0; i < Math.min(goals.length, 2); i++)
    taker.take('unit', goals[i]!.unit, 1, goals[i]!.first, goals[i]!.end);
  for (const one of found.dates) taker.take('date', `${one.kind} ${one.strength}`, 1, one.first, one.end);
  let capitals = 0;
  let hasQuote = false;
  let hasBracket = false;
  for (let i = first; i < end; i++) {
    capitals += tokens.capital[i]!;
    if (tokens.kind[i] !== MARK) continue;
    hasQuote ||= tokens.str[i] === '"';
    hasBracket ||= tokens.str[i] === '(';
  }
  plain('capitals', capitals / length);
  plain('quote', held(hasQuote));
  plain('within-quote', held(candidate.isWithinQuote));
  plain('bracket', held(hasBracket));
  for (let i = 0; i < found.matches.length; i++) taker.takeMatch(found.matches[i]!, found.matches[i - 1]);
  takeWords(tokens, candidate, taker);
}

function takeWords(tokens: Tokens, { clause: { first, end }, sentence }: Candidate, taker: Taker): void {
  let before = '';
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] === MARK) {
      before = '';
      continue;
    }
    const word = tokens.str[i]!;
    taker.takeWord(word, i < first + 2, before, i);
    before = word;
  }
  if (first > sentence.first) taker.takeBehind(tokens.str[first - 1]!, first - 1);
}
