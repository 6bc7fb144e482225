import type { Draft } from '../draft.ts';
import type { Clause } from './clauses.ts';
import type { ReadDate } from './dates.ts';
import type { Found, SentenceWork } from './draft-of.ts';
import type { Match } from './lexicon.ts';

/**
 * A clause that may be a claim, kept until what stands around it is known.
 *
 * at                   its place among all the clauses of the text
 * place, of            its place in its sentence, and how many clauses that has
 * isLead               among the first words of the text
 * isQuoted             a speaker's own wish
 * isWithinQuote        a quotation mark was opened before it in its sentence
 * isReported           the sentence says what somebody said
 * lastMatches,
 * sentenceDeadline     what the sentence before said
 */
export type Candidate = {
  at: number;
  sentence: SentenceWork;
  clause: Clause;
  found: Found;
  place: number;
  of: number;
  isLead: boolean;
  isQuoted: boolean;
  isWithinQuote: boolean;
  isReported: boolean;
  lastMatches: readonly Match[];
  sentenceDeadline: ReadDate | undefined;
};

/** A clause that scores less by the rules is no claim, whatever stands around it. */
export const FLOOR = -2;

/** How many clauses on either side tell how dense a text is in claims, and how dense the place itself. */
const FAR = 20;
const NEAR = 3;

/**
 * What the rules say of the clauses around one.
 *
 * dense, near          share of those that the rules take for claims, in the text about and right beside
 * before, after        score of the clause before and behind, 0 where there is none
 * isJoined…            they are of the same sentence
 */
export type Surroundings = {
  dense: number;
  near: number;
  before: number;
  after: number;
  isJoinedBefore: boolean;
  isJoinedAfter: boolean;
};

/** Something that may be a claim, and what stands around it; a row of a table is a draft already. */
export type Seen = { one: Candidate; around: Surroundings } | { one: Draft; around: undefined };

/** The scores of all the clauses of a text in their order, and of which sentence each is. */
export class Flow {
  readonly #scores: number[] = [];
  readonly #sentences: number[] = [];
  /** claims among the clauses before each */
  readonly #claims: number[] = [0];
  readonly #threshold: number;
  #waiting: (Candidate | Draft)[] = [];

  constructor(threshold: number) {
    this.#threshold = threshold;
  }

  /** The place of the clause that is put. */
  put(score: number, sentence: number): number {
    this.#scores.push(score);
    this.#sentences.push(sentence);
    this.#claims.push(this.#claims.at(-1)! + Number(score >= this.#threshold));
    return this.#scores.length - 1;
  }

  wait(candidate: Candidate): void {
    this.#waiting.push(candidate);
  }

  putDraft(draft: Draft): void {
    this.#waiting.push(draft);
  }

  /** Those that waited, in their order, up to the first of which too little is known of what follows it. */
  ready(isEnd: boolean): Seen[] {
    const seen: Seen[] = [];
    for (const one of this.#waiting) {
      if ('quote' in one) seen.push({ one, around: undefined });
      else if (isEnd || one.at + FAR < this.#scores.length) seen.push({ one, around: this.#around(one.at) });
      else break;
    }
    if (seen.length > 0) this.#waiting = this.#waiting.slice(seen.length);
    return seen;
  }

  #around(at: number): Surroundings {
    const { length } = this.#scores;
    const from = Math.max(0, at - FAR);
    const to = Math.min(length, at + FAR + 1);
    const own = Number(this.#scores[at]! >= this.#threshold);
    const beside = this.#claims[Math.min(length, at + NEAR + 1)]! - this.#claims[Math.max(0, at - NEAR)]! - own;
    return {
      dense: (this.#claims[to]! - this.#claims[from]!) / (to - from),
      near: beside / (2 * NEAR),
      before: this.#scores[at - 1] ?? 0,
      after: this.#scores[at + 1] ?? 0,
      isJoinedBefore: at > 0 && this.#sentences[at - 1] === this.#sentences[at],
      isJoinedAfter: at + 1 < length && this.#sentences[at + 1] === this.#sentences[at],
    };
  }
}
