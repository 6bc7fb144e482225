import type { Sentence } from './clauses.ts';
import { isCue } from './cue.ts';
import { isFuture } from './future.ts';
import type { Match } from './lexicon.ts';
import type { ReadQuantity } from './quantities.ts';
import { WORD } from './tokens.ts';
import { placeIn } from './within.ts';

/** What was read of a clause so far, up to a token: it is gone on with as the clause grows, so that a long one is read once. */
export class Told {
  readonly #sentence: Sentence;
  #end: number;
  #match: number;
  #quantity: number;
  lastCue: Match | undefined;
  firstDeed: Match | undefined;
  lastDeed: Match | undefined;
  hasThing = false;
  hasAgreement = false;
  hasFuture = false;
  hasAmount = false;
  hasMoney = false;
  firstGoal: ReadQuantity | undefined;

  constructor(sentence: Sentence, first: number) {
    this.#sentence = sentence;
    this.#end = first;
    this.#match = placeIn(sentence.matches, first);
    this.#quantity = placeIn(sentence.quantities, first);
  }

  /** The same clause, up to a token at least as far as before. */
  upTo(end: number): this {
    const { tokens, language, matches, quantities } = this.#sentence;
    for (; this.#match < matches.length && matches[this.#match]!.first < end; this.#match++) {
      const one = matches[this.#match]!;
      if (isCue(one)) this.lastCue = one;
      if (one.role === 'deed') {
        this.firstDeed ??= one;
        this.lastDeed = one;
      } else if (one.role === 'thing') this.hasThing = true;
      else if (one.role === 'agreement') this.hasAgreement = true;
    }
    for (; this.#quantity < quantities.length && quantities[this.#quantity]!.first < end; this.#quantity++) {
      const one = quantities[this.#quantity]!;
      this.hasAmount = true;
      if (one.isBaseline) continue;
      this.firstGoal ??= one;
      if (one.unit === 'currency') this.hasMoney = true;
    }
    if (!this.hasFuture)
      for (let i = this.#end; i < end && !this.hasFuture; i++)
        if (tokens.kind[i] === WORD && isFuture(tokens.str[i]!, language)) this.hasFuture = true;
    this.#end = Math.max(this.#end, end);
    return this;
  }

  /** Nothing was read that stands behind the clause. */
  isWithin(clause: { end: number }): boolean {
    return this.#end <= clause.end;
  }

  /** Something of a clause: a cue, its matter or an amount. */
  get saysAny(): boolean {
    return this.hasAmount || this.lastCue !== undefined || this.firstDeed !== undefined || this.hasThing;
  }
}
