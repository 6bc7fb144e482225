import { type ReadingLanguage, readingLanguages } from '../stored-text.ts';
import {
  type CutFamily,
  type CutTaker,
  FARS,
  formNames,
  NO_ROLE,
  type PieceView,
  type RoleFamily,
  roleNames,
  type WordFamily,
} from './cut-traits.ts';
import { KeptWords } from './kept-words.ts';
import { stemOf } from './traits.ts';

/** What one trait of a place where a clause may begin weighs, as it was learnt; added to the logarithm of the odds that one does. */
export type CutWeight = { language: ReadingLanguage; family: CutFamily | 'bias'; name: string; weight: number };

/** Logarithm of the odds above which a cut is made where the rules make none, and above which one of the rules is kept. */
export type CutThresholds = { made: number; kept: number };

/** Decides whether a clause begins where a piece of a sentence begins; `byRule` is what the rules would do. */
export type Cutter = { isCut(language: ReadingLanguage, view: PieceView, byRule: boolean): boolean };

/** A word that holds digits says that it does, and no more. */
export const cutWordOf = (word: string, language: ReadingLanguage): string =>
  /\d/.test(word) ? '#' : stemOf(word, language);

type OfWord = Record<'word' | 'second' | 'behind', number>;

/** The weights of one language, as they are looked up. */
class Weights implements CutTaker {
  odds = 0;
  readonly #bias: number;
  readonly #forms: Float64Array;
  readonly #roles: Record<RoleFamily, Float64Array>;
  readonly #fars: Float64Array;
  readonly #named: Record<WordFamily, Map<string, number>>;
  readonly #language: ReadingLanguage;
  readonly #words = new KeptWords((word) => this.#made(word));

  constructor(weights: readonly CutWeight[], language: ReadingLanguage) {
    this.#language = language;
    const own = weights.filter((one) => one.language === language);
    const of = (family: CutFamily | 'bias'): Map<string, number> =>
      new Map(own.filter((one) => one.family === family).map(({ name, weight }) => [name, weight]));
    const placed = (family: CutFamily, names: readonly string[]): Float64Array => {
      const known = of(family);
      return Float64Array.from(names, (name) => known.get(name) ?? 0);
    };
    const roles = (family: RoleFamily) => placed(family, roleNames);
    this.#bias = of('bias').get('') ?? 0;
    this.#forms = placed('form', formNames);
    this.#roles = {
      opens: roles('opens'),
      last: roles('last'),
      role: roles('role'),
      'role-before': roles('role-before'),
      'role-all': roles('role-all'),
    };
    this.#fars = placed('opens-far', farNames);
    this.#named = { joint: of('joint'), word: of('word'), second: of('second'), behind: of('behind') };
  }

  of(view: PieceView, byRule: boolean): number {
    this.odds = this.#bias;
    view.traits(byRule, this);
    return this.odds;
  }

  takeForm(place: number): void {
    this.odds += this.#forms[place]!;
  }

  takeRole(family: RoleFamily, role: number): void {
    this.odds += this.#roles[family][role]!;
  }

  takeFar(role: number, far: number): void {
    this.odds += this.#fars[role * FARS + far]!;
  }

  takeWord(family: WordFamily, word: string): void {
    this.odds += family === 'joint' ? (this.#named.joint.get(word) ?? 0) : this.#words.of(word)[family];
  }

  #made(word: string): OfWord {
    const name = cutWordOf(word, this.#language);
    const of = (family: WordFamily): number => this.#named[family].get(name) ?? 0;
    return { word: of('word'), second: of('second'), behind: of('behind') };
  }
}

/** The names of a role and how far it stands from the beginning, by their places. */
export const farNames: readonly string[] = roleNames
  .slice(0, NO_ROLE)
  .flatMap((role) => Array.from({ length: FARS }, (_, far) => `${role} ${far}`));

/** Where clauses begin, as it was learnt from where persons let commitments begin: a logistic regression beside the rules. */
export class LearntCuts implements Cutter {
  readonly #weights: Record<ReadingLanguage, Weights>;
  readonly #thresholds: CutThresholds;

  constructor(weights: readonly CutWeight[], thresholds: CutThresholds) {
    this.#thresholds = thresholds;
    this.#weights = Object.fromEntries(
      readingLanguages.map((language) => [language, new Weights(weights, language)]),
    ) as Record<ReadingLanguage, Weights>;
  }

  isCut(language: ReadingLanguage, view: PieceView, byRule: boolean): boolean {
    return this.#weights[language].of(view, byRule) > (byRule ? this.#thresholds.kept : this.#thresholds.made);
  }
}
