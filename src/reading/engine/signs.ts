import { isCapital } from './actors.ts';
import type { Clause } from './clauses.ts';
import { isConditional, isFuture } from './future.ts';
import type { ReadQuantity } from './quantities.ts';
import { MARK, WORD } from './tokens.ts';
import type { Work } from './work.ts';

type Stretch = { first: number; end: number };

const firstPerson = new Set('we our us i my nous notre nos mon ma mes je j نحن طموحي طموحنا'.split(' '));

/** Where the wish of a speaker ends, in the first person and between quotation marks: the token of its closing mark. */
export function quotedWish({ tokens }: Work, { first, end }: Stretch): number | undefined {
  if (tokens.str[first] !== '"') return undefined;
  for (let i = first + 1; i < Math.min(end, first + 6); i++)
    if (firstPerson.has(tokens.str[i]!)) {
      for (let at = i + 1; at < end; at++) if (tokens.str[at] === '"') return at;
      return end;
    }
  return undefined;
}

const isCapitalWord = (normalised: Work['normalised'], tokens: Work['tokens'], i: number): boolean =>
  tokens.kind[i] === WORD ? tokens.capital[i] === 1 : isCapital(normalised, tokens, i);

/** Something called by its name, behind the first word of the clause: between quotation marks, or two words in capitals. */
export function namedIn({ tokens, normalised, language }: Work, clause: Clause): Stretch | undefined {
  for (let i = clause.first + 1; i < clause.end - 1; i++) {
    if (tokens.str[i] === '"' && tokens.kind[i] === MARK && tokens.glued[i + 1] && tokens.kind[i + 1] === WORD) {
      for (let at = i + 2; at < Math.min(clause.end, i + 9); at++)
        if (tokens.str[at] === '"') return { first: i, end: at + 1 };
    }
    if (
      language !== 'ar' &&
      i > clause.first + 1 &&
      isCapitalWord(normalised, tokens, i) &&
      isCapitalWord(normalised, tokens, i + 1)
    )
      return { first: i, end: i + 2 };
  }
  return undefined;
}

/** One or two words are a title or a remnant, unless they count something. */
export function isTooShort({ tokens }: Work, clause: Clause, quantities: readonly ReadQuantity[]): boolean {
  let words = 0;
  for (let i = clause.first; i < clause.end && words < 4; i++) if (tokens.kind[i] !== MARK) words += 1;
  return words < 3 || (words < 4 && quantities.length === 0);
}

/** The first French verb in the conditional. */
export function conditionalIn({ tokens, language }: Work, clause: Stretch): Stretch | undefined {
  if (language !== 'fr') return undefined;
  for (let i = clause.first; i < clause.end; i++)
    if (tokens.kind[i] === WORD && isConditional(tokens.str[i]!)) return { first: i, end: i + 1 };
  return undefined;
}

/** The first verb in the future. */
export function futureIn(work: Work, clause: Stretch): Stretch | undefined {
  // English says it with a word of its own
  if (work.language === 'en') return undefined;
  for (let i = clause.first; i < clause.end; i++)
    if (work.tokens.kind[i] === WORD && isFuture(work.tokens.str[i]!, work.language)) return { first: i, end: i + 1 };
  return undefined;
}
