import { type DraftKind, draftKinds } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { NONE } from './pairs.ts';
import type { Tokens } from './tokens.ts';
import { TraitNames } from './trait-names.ts';
import { type Taker, type TraitFamily, traitsOf } from './traits.ts';

/**
 * What one trait weighs, as it was learnt from annotated texts.
 *
 * language   of words and entries; '' for what holds in all
 * claim      added to the logarithm of the odds that a clause is a claim
 * kinds      added to that of each kind, for a claim
 */
export type TraitWeight = {
  language: ReadingLanguage | '';
  family: TraitFamily;
  name: string;
  claim: number;
  kinds: Partial<Record<DraftKind, number>>;
};

/** A trait that spoke clearly, as `learnt:word:build`, and the tokens that show it. */
export type Spoken = { trait: string; weight: number; first: number; end: number };

/** What is not of one language. */
const common = new Set<TraitFamily>(['plain', 'rule', 'unit', 'date', 'role', 'first', 'pair', 'told']);
/** The rules say themselves what they weigh, and plain figures explain nothing to anybody. */
const silent = new Set<TraitFamily>(['plain', 'rule']);
/** A trait that weighs less explains nothing. */
const CLEARLY = 0.25;
const MOST_SPOKEN = 4;
const KINDS = draftKinds.length;
/** The number of a clause is counted anew from there. */
const MOST_CLAUSES = 0xffff_ffff;

export const languageOfTrait = (family: TraitFamily, language: ReadingLanguage): ReadingLanguage | '' =>
  common.has(family) ? '' : language;

/**
 * Weights learnt from annotated texts, beside those of the rules that were set by hand: a logistic regression over what can be
 * seen of a clause, and one for each kind.
 *
 * threshold   logarithm of the odds from which a clause is drafted
 */
export class Learnt {
  readonly threshold: number;
  // of each trait by its number: what it weighs, how it is told to a person, whether it tells of kinds, the clause it spoke of last
  readonly #claims: Float64Array;
  readonly #names: readonly string[];
  readonly #tellsKind: Uint8Array;
  readonly #seen: Uint32Array;
  /** what each trait weighs for each kind, one behind the other */
  readonly #kinds: Float32Array;
  readonly #sums = new Float64Array(KINDS);
  readonly #bias: number;
  readonly #told: ReadonlyMap<string, number>;
  readonly #takers: Record<ReadingLanguage, Taker>;
  // the traits that spoke of the clause that was weighed last
  #clause = 0;
  #odds = 0;
  #count = 0;
  #held = new Int32Array(256);
  #values = new Float64Array(256);
  #firsts = new Uint32Array(256);
  #ends = new Uint32Array(256);

  constructor(weights: readonly TraitWeight[], threshold: number) {
    this.threshold = threshold;
    this.#claims = Float64Array.from(weights, ({ claim }) => claim);
    this.#names = weights.map(({ family, name }) => (silent.has(family) ? '' : `learnt:${family}:${name}`));
    this.#tellsKind = Uint8Array.from(weights, ({ kinds }) => Number(Object.keys(kinds).length > 0));
    this.#seen = new Uint32Array(weights.length);
    this.#kinds = Float32Array.from(weights.flatMap(({ kinds }) => draftKinds.map((kind) => kinds[kind] ?? 0)));
    this.#bias = weights.findIndex((one) => one.family === 'plain' && one.name === 'bias');
    const numbered = weights.map((one, number) => ({ ...one, number }));
    this.#told = new Map(numbered.filter((one) => one.family === 'told').map(({ name, number }) => [name, number]));
    const taker = (language: ReadingLanguage) => this.#takerOf(new TraitNames(numbered, language));
    this.#takers = { ar: taker('ar'), fr: taker('fr'), en: taker('en') };
  }

  /** The logarithm of the odds that a clause is a claim. `kindOf` and `spoken` tell of it until another is weighed. */
  weigh(work: { tokens: Tokens; language: ReadingLanguage }, candidate: Candidate, around: Surroundings): number {
    this.#clause += 1;
    if (this.#clause === MOST_CLAUSES) {
      this.#seen.fill(0);
      this.#clause = 1;
    }
    this.#odds = this.#bias === NONE ? 0 : this.#claims[this.#bias]!;
    this.#count = 0;
    traitsOf(work, candidate, around, this.#takers[work.language]);
    return this.#odds;
  }

  /** The likeliest kind, where `told` is the one that the rules tell. */
  kindOf(told: DraftKind): DraftKind {
    this.#sums.fill(0);
    this.#addKinds(this.#bias, 1);
    this.#addKinds(this.#told.get(told) ?? NONE, 1);
    for (let i = 0; i < this.#count; i++) this.#addKinds(this.#held[i]!, this.#values[i]!);
    let best = draftKinds.indexOf(told);
    for (let i = 0; i < KINDS; i++) if (this.#sums[i]! > this.#sums[best]!) best = i;
    return draftKinds[best]!;
  }

  #addKinds(trait: number, value: number): void {
    if (trait === NONE || this.#tellsKind[trait] === 0) return;
    const at = trait * KINDS;
    for (let i = 0; i < KINDS; i++) this.#sums[i]! += this.#kinds[at + i]! * value;
  }

  /** The traits that spoke most clearly. */
  spoken(): Spoken[] {
    const clear: Spoken[] = [];
    for (let i = 0; i < this.#count; i++) {
      const weight = this.#claims[this.#held[i]!]! * this.#values[i]!;
      if (weight < CLEARLY && weight > -CLEARLY) continue;
      const trait = this.#names[this.#held[i]!]!;
      if (trait === '') continue;
      let at = clear.length;
      while (at > 0 && Math.abs(clear[at - 1]!.weight) < Math.abs(weight)) at -= 1;
      if (at >= MOST_SPOKEN) continue;
      for (let k = Math.min(clear.length, MOST_SPOKEN - 1); k > at; k--) clear[k] = clear[k - 1]!;
      clear[at] = { trait, weight, first: this.#firsts[i]!, end: this.#ends[i]! };
    }
    return clear;
  }

  /** A trait of the clause, once. */
  #put(trait: number, value: number, first: number, end: number): void {
    if (trait === NONE || this.#seen[trait] === this.#clause) return;
    this.#seen[trait] = this.#clause;
    this.#odds += this.#claims[trait]! * value;
    const at = this.#count++;
    if (at === this.#held.length) this.#grow();
    this.#held[at] = trait;
    this.#values[at] = value;
    this.#firsts[at] = first;
    this.#ends[at] = end;
  }

  #grow(): void {
    const most = this.#held.length * 2;
    const longer = <A extends Float64Array | Uint32Array | Int32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#held = longer(this.#held, new Int32Array(most));
    this.#values = longer(this.#values, new Float64Array(most));
    this.#firsts = longer(this.#firsts, new Uint32Array(most));
    this.#ends = longer(this.#ends, new Uint32Array(most));
  }

  #takerOf(names: TraitNames): Taker {
    const { plain, next, pairs } = names;
    // the word before is nearly always the one that was looked up last
    let last = '';
    let ofLast = names.ofWord(last);
    return {
      take: (family, name, value, first, end) => this.#put(names.of(family, name), value, first, end),
      takePlain: (at, value, first, end) => this.#put(plain[at]!, value, first, end),
      takeMatch: (match, before) => {
        const { first, end } = match;
        const own = names.ofEntry(match);
        this.#put(own.role, 1, first, end);
        if (!match.isHouse) this.#put(own.entry, 1, first, end);
        if (before === undefined) this.#put(own.first, 1, first, end);
        else this.#put(pairs.of(names.ofEntry(before).before, own.after), 1, first, end);
      },
      takeWord: (word, opens, before, at) => {
        const own = names.ofWord(word);
        this.#put(own.word, 1, at, at + 1);
        if (opens) this.#put(own.opens, 1, at, at + 1);
        if (before !== '') {
          const other = before === last ? ofLast : names.ofWord(before);
          this.#put(next.of(other.before, own.after), 1, at - 1, at + 1);
        }
        last = word;
        ofLast = own;
      },
      takeBehind: (word, at) => this.#put(names.ofWord(word).behind, 1, at, at + 1),
    };
  }
}
