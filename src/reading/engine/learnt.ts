import { type DraftKind, draftKinds } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import type { Tokens } from './tokens.ts';
import { stemOf, type Taker, type TraitFamily, traitFamilies, traitsOf } from './traits.ts';

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

/** trait: as it is told to a person; seen: the clause that it spoke of last. */
type Weights = { trait: string; claim: number; kinds: readonly KindWeight[]; seen: number };
type KindWeight = { at: number; weight: number };

/** What is not of one language. */
const common = new Set<TraitFamily>(['plain', 'rule', 'unit', 'date', 'role', 'first', 'pair', 'told']);
/** The rules say themselves what they weigh, and plain figures explain nothing to anybody. */
const silent = new Set<TraitFamily>(['plain', 'rule']);
/** A trait that weighs less explains nothing. */
const CLEARLY = 0.25;
const MOST_SPOKEN = 4;

export const languageOfTrait = (family: TraitFamily, language: ReadingLanguage): ReadingLanguage | '' =>
  common.has(family) ? '' : language;

type Names = Map<string, Weights>;
type Families = Record<TraitFamily, Names> & { two: Record<TraitFamily, Map<string, Names>> };

/**
 * Weights learnt from annotated texts, beside those of the rules that were set by hand: a logistic regression over what can be
 * seen of a clause, and one for each kind.
 *
 * threshold   logarithm of the odds from which a clause is drafted
 */
export class Learnt {
  readonly threshold: number;
  readonly #bias: Weights;
  readonly #told: Names;
  readonly #takers: Record<ReadingLanguage, Taker>;
  // what spoke of the clause that was weighed last
  #clause = 0;
  #odds = 0;
  #count = 0;
  readonly #held: Weights[] = [];
  readonly #values: number[] = [];
  readonly #firsts: number[] = [];
  readonly #ends: number[] = [];

  constructor(weights: readonly TraitWeight[], threshold: number) {
    this.threshold = threshold;
    const bias = weights.find((one) => one.family === 'plain' && one.name === 'bias');
    this.#bias = weightsOf(bias ?? { language: '', family: 'plain', name: 'bias', claim: 0, kinds: {} });
    this.#told = familiesOf(weights, 'en').told;
    this.#takers = {
      ar: this.#takerOf(weights, 'ar'),
      fr: this.#takerOf(weights, 'fr'),
      en: this.#takerOf(weights, 'en'),
    };
  }

  /** The logarithm of the odds that a clause is a claim. `kindOf` and `spoken` tell of it until another is weighed. */
  weigh(work: { tokens: Tokens; language: ReadingLanguage }, candidate: Candidate, around: Surroundings): number {
    this.#clause += 1;
    this.#odds = this.#bias.claim;
    // the room of the clause before is used again
    this.#count = 0;
    traitsOf(work, candidate, around, this.#takers[work.language]);
    return this.#odds;
  }

  /** The likeliest kind, where `told` is the one that the rules tell. */
  kindOf(told: DraftKind): DraftKind {
    const odds = new Float64Array(draftKinds.length);
    addTo(odds, this.#bias.kinds, 1);
    addTo(odds, this.#told.get(told)?.kinds ?? [], 1);
    for (let i = 0; i < this.#count; i++) addTo(odds, this.#held[i]!.kinds, this.#values[i]!);
    let best = draftKinds.indexOf(told);
    for (let i = 0; i < odds.length; i++) if (odds[i]! > odds[best]!) best = i;
    return draftKinds[best]!;
  }

  /** The traits that spoke most clearly. */
  spoken(): Spoken[] {
    const clear: Spoken[] = [];
    for (let i = 0; i < this.#count; i++) {
      const { trait, claim } = this.#held[i]!;
      const weight = claim * this.#values[i]!;
      if (trait === '' || (weight < CLEARLY && weight > -CLEARLY)) continue;
      let at = clear.length;
      while (at > 0 && Math.abs(clear[at - 1]!.weight) < Math.abs(weight)) at -= 1;
      if (at >= MOST_SPOKEN) continue;
      clear.splice(at, 0, { trait, weight, first: this.#firsts[i]!, end: this.#ends[i]! });
      if (clear.length > MOST_SPOKEN) clear.pop();
    }
    return clear;
  }

  #put(weights: Weights | undefined, value: number, first: number, end: number): void {
    if (weights === undefined || weights.seen === this.#clause) return;
    weights.seen = this.#clause;
    this.#odds += weights.claim * value;
    const at = this.#count++;
    this.#held[at] = weights;
    this.#values[at] = value;
    this.#firsts[at] = first;
    this.#ends[at] = end;
  }

  #takerOf(weights: readonly TraitWeight[], language: ReadingLanguage): Taker {
    const families = familiesOf(weights, language);
    const words = new Words(families, language);
    return {
      take: (family, name, value, first, end) => this.#put(families[family].get(name), value, first, end),
      takeTwo: (family, name, other, first, end) =>
        this.#put(families.two[family].get(name)?.get(other), 1, first, end),
      takeWord: (word, opens, before, at) => {
        const own = words.of(word);
        this.#put(own.word, 1, at, at + 1);
        if (opens) this.#put(own.opens, 1, at, at + 1);
        if (before !== '') this.#put(words.of(before).next?.get(own.stem), 1, at - 1, at + 1);
      },
      takeBehind: (word, at) => this.#put(words.of(word).behind, 1, at, at + 1),
    };
  }
}

/** What one word weighs, wherever it stands. */
type OfWord = {
  stem: string;
  word: Weights | undefined;
  opens: Weights | undefined;
  behind: Weights | undefined;
  next: Names | undefined;
};

/** So many words are kept; longer ones come once. */
const MOST_WORDS = 1 << 16;
const LONGEST = 32;

/** The weights of words as they are written, looked up once for each. */
class Words {
  #known = new Map<string, OfWord>();
  readonly #families: Families;
  readonly #language: ReadingLanguage;

  constructor(families: Families, language: ReadingLanguage) {
    this.#families = families;
    this.#language = language;
  }

  of(word: string): OfWord {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word, this.#language);
    const { word: words, opens, behind, two } = this.#families;
    const found: OfWord = {
      stem,
      word: words.get(stem),
      opens: opens.get(stem),
      behind: behind.get(stem),
      next: two.next.get(stem),
    };
    if (word.length > LONGEST) return found;
    if (this.#known.size > MOST_WORDS) this.#known = new Map();
    this.#known.set(word, found);
    return found;
  }
}

function familiesOf(weights: readonly TraitWeight[], language: ReadingLanguage): Families {
  const empty = <T>(): Record<TraitFamily, Map<string, T>> =>
    Object.fromEntries(traitFamilies.map((one) => [one, new Map<string, T>()])) as Record<TraitFamily, Map<string, T>>;
  const families: Families = { ...empty<Weights>(), two: empty<Names>() };
  for (const one of weights) {
    if (one.language !== '' && one.language !== language) continue;
    const own = weightsOf(one);
    families[one.family].set(one.name, own);
    const [name, other] = one.name.split(' ');
    if (!name || !other) continue;
    const others = families.two[one.family].get(name) ?? new Map<string, Weights>();
    others.set(other, own);
    families.two[one.family].set(name, others);
  }
  return families;
}

function addTo(sum: Float64Array, weights: readonly KindWeight[], value: number): void {
  for (let i = 0; i < weights.length; i++) sum[weights[i]!.at]! += weights[i]!.weight * value;
}

const weightsOf = ({ family, name, claim, kinds }: TraitWeight): Weights => ({
  trait: silent.has(family) ? '' : `learnt:${family}:${name}`,
  claim,
  kinds: draftKinds.flatMap((kind, at) => (kinds[kind] ? [{ at, weight: kinds[kind] }] : [])),
  seen: 0,
});
