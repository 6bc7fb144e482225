import { type DraftKind, draftKinds } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import type { Match } from './lexicon.ts';
import type { Tokens } from './tokens.ts';
import { plainTraits, stemOf, type Taker, type TraitFamily, traitFamilies, traitsOf } from './traits.ts';

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

/**
 * trait    as it is told to a person
 * kindsAt  where what it weighs for each kind stands among those of all, -1 for nothing
 * seen     the clause that it spoke of last
 */
type Weights = { trait: string; claim: number; kindsAt: number; seen: number };

/** What is not of one language. */
const common = new Set<TraitFamily>(['plain', 'rule', 'unit', 'date', 'role', 'first', 'pair', 'told']);
/** The rules say themselves what they weigh, and plain figures explain nothing to anybody. */
const silent = new Set<TraitFamily>(['plain', 'rule']);
/** A trait that weighs less explains nothing. */
const CLEARLY = 0.25;
const MOST_SPOKEN = 4;
const KINDS = draftKinds.length;

export const languageOfTrait = (family: TraitFamily, language: ReadingLanguage): ReadingLanguage | '' =>
  common.has(family) ? '' : language;

type Names = Map<string, Weights>;
/** pairs: by the role behind, then by the one before; followers: by a stem, then by the next. */
type Families = Record<TraitFamily, Names> & { pairs: Map<string, Names>; followers: Map<string, Names> };

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
  readonly #kinds: Float32Array;
  readonly #sums = new Float64Array(KINDS);
  readonly #takers: Record<ReadingLanguage, Taker>;
  // what spoke of the clause that was weighed last
  #clause = 0;
  #odds = 0;
  #count = 0;
  readonly #held: Weights[] = [];
  #values = new Float64Array(256);
  #firsts = new Uint32Array(256);
  #ends = new Uint32Array(256);

  constructor(weights: readonly TraitWeight[], threshold: number) {
    this.threshold = threshold;
    const bias = weights.find((one) => one.family === 'plain' && one.name === 'bias');
    this.#kinds = kindTable(weights);
    const known = new Map(weights.map((one, at) => [one, weightsOf(one, at)]));
    this.#bias = (bias && known.get(bias)) ?? { trait: '', claim: 0, kindsAt: -1, seen: 0 };
    this.#told = familiesOf(known, 'en').told;
    this.#takers = {
      ar: this.#takerOf(known, 'ar'),
      fr: this.#takerOf(known, 'fr'),
      en: this.#takerOf(known, 'en'),
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
    this.#sums.fill(0);
    this.#addKinds(this.#bias.kindsAt, 1);
    this.#addKinds(this.#told.get(told)?.kindsAt ?? -1, 1);
    for (let i = 0; i < this.#count; i++) this.#addKinds(this.#held[i]!.kindsAt, this.#values[i]!);
    let best = draftKinds.indexOf(told);
    for (let i = 0; i < KINDS; i++) if (this.#sums[i]! > this.#sums[best]!) best = i;
    return draftKinds[best]!;
  }

  #addKinds(at: number, value: number): void {
    if (at >= 0) for (let i = 0; i < KINDS; i++) this.#sums[i]! += this.#kinds[at + i]! * value;
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
    if (at === this.#values.length) this.#grow();
    this.#held[at] = weights;
    this.#values[at] = value;
    this.#firsts[at] = first;
    this.#ends[at] = end;
  }

  #grow(): void {
    const most = this.#values.length * 2;
    const longer = <A extends Float64Array | Uint32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#values = longer(this.#values, new Float64Array(most));
    this.#firsts = longer(this.#firsts, new Uint32Array(most));
    this.#ends = longer(this.#ends, new Uint32Array(most));
  }

  #takerOf(weights: ReadonlyMap<TraitWeight, Weights>, language: ReadingLanguage): Taker {
    const families = familiesOf(weights, language);
    const words = new Words(families, language);
    const matches = new Entries(families);
    const plain = plainTraits.map((name) => families.plain.get(name));
    // the word before is nearly always the one that was looked up last
    let last = '';
    let ofLast = words.of(last);
    return {
      take: (family, name, value, first, end) => this.#put(families[family].get(name), value, first, end),
      takePlain: (at, value, first, end) => this.#put(plain[at], value, first, end),
      takeMatch: (match, before) => {
        const { first, end } = match;
        const own = matches.of(match);
        this.#put(own.role, 1, first, end);
        if (!match.isHouse) this.#put(own.entry, 1, first, end);
        if (before === undefined) this.#put(own.first, 1, first, end);
        else this.#put(own.behind?.get(before.role), 1, first, end);
      },
      takeWord: (word, opens, before, at) => {
        const own = words.of(word);
        this.#put(own.word, 1, at, at + 1);
        if (opens) this.#put(own.opens, 1, at, at + 1);
        if (before !== '')
          this.#put((before === last ? ofLast : words.of(before)).next?.get(own.stem), 1, at - 1, at + 1);
        last = word;
        ofLast = own;
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

/** What one entry of the lexicon weighs: by itself, by its role, and by the role of the one before it. */
type OfEntry = {
  role: Weights | undefined;
  entry: Weights | undefined;
  first: Weights | undefined;
  behind: Names | undefined;
};

/** The weights of entries, looked up once for each; there are no more than the lexicon and the house have. */
class Entries {
  readonly #known = new Map<string, OfEntry>();
  readonly #families: Families;

  constructor(families: Families) {
    this.#families = families;
  }

  of({ role, entry }: Match): OfEntry {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const { role: roles, entry: entries, first, pairs } = this.#families;
    const found: OfEntry = {
      role: roles.get(role),
      entry: entries.get(entry),
      first: first.get(role),
      behind: pairs.get(role),
    };
    this.#known.set(entry, found);
    return found;
  }
}

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
    const { word: words, opens, behind, followers } = this.#families;
    const found: OfWord = {
      stem,
      word: words.get(stem),
      opens: opens.get(stem),
      behind: behind.get(stem),
      next: followers.get(stem),
    };
    if (word.length > LONGEST) return found;
    if (this.#known.size > MOST_WORDS) this.#known = new Map();
    this.#known.set(word, found);
    return found;
  }
}

function familiesOf(weights: ReadonlyMap<TraitWeight, Weights>, language: ReadingLanguage): Families {
  const names = Object.fromEntries(traitFamilies.map((one) => [one, new Map()])) as Record<TraitFamily, Names>;
  const families: Families = { ...names, pairs: new Map(), followers: new Map() };
  for (const [one, own] of weights) {
    if (one.language !== '' && one.language !== language) continue;
    families[one.family].set(one.name, own);
    const [before, after] = one.name.split(' ');
    if (one.family === 'pair') putTwo(families.pairs, after!, before!, own);
    else if (one.family === 'next') putTwo(families.followers, before!, after!, own);
  }
  return families;
}

function putTwo(all: Map<string, Names>, name: string, other: string, weights: Weights): void {
  const others = all.get(name) ?? new Map<string, Weights>();
  others.set(other, weights);
  all.set(name, others);
}

/** What each trait weighs for each kind, one behind the other. */
function kindTable(weights: readonly TraitWeight[]): Float32Array {
  const table = new Float32Array(weights.length * KINDS);
  for (const [at, { kinds }] of weights.entries())
    for (const [i, kind] of draftKinds.entries()) table[at * KINDS + i] = kinds[kind] ?? 0;
  return table;
}

const weightsOf = ({ family, name, claim, kinds }: TraitWeight, at: number): Weights => ({
  trait: silent.has(family) ? '' : `learnt:${family}:${name}`,
  claim,
  kindsAt: Object.keys(kinds).length > 0 ? at * KINDS : -1,
  seen: 0,
});
