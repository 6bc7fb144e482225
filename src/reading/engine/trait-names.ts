import type { ReadingLanguage } from '../stored-text.ts';
import { KeptWords } from './kept-words.ts';
import type { Match } from './lexicon.ts';
import { NONE, Pairs } from './pairs.ts';
import { plainTraits, stemOf, type TraitFamily, traitFamilies } from './traits.ts';

/** A trait by its name, and its number. */
export type NamedTrait = { language: ReadingLanguage | ''; family: TraitFamily; name: string; number: number };

/** The traits of one word, wherever it stands; before, after: its number in pairs of words. */
export type OfWord = { word: number; opens: number; behind: number; before: number; after: number };

/** Those of one entry of the lexicon: by its role, by itself, where it is the first; before, after: the number of its role in pairs. */
export type OfEntry = { role: number; entry: number; first: number; before: number; after: number };

/** The numbers of the traits of one language by what they are about; what was looked up once is kept. */
export class TraitNames {
  readonly plain: readonly number[];
  /** of two words, of two roles */
  readonly next: Pairs;
  readonly pairs: Pairs;
  readonly #language: ReadingLanguage;
  readonly #families: Record<TraitFamily, Map<string, number>>;
  readonly #entries = new Map<string, OfEntry>();
  readonly #words = new KeptWords((word) => this.#made(word));

  constructor(traits: readonly NamedTrait[], language: ReadingLanguage) {
    this.#language = language;
    const families = traitFamilies.map((family) => {
      const own = traits.filter((one) => one.family === family && (one.language === '' || one.language === language));
      return [family, new Map(own.map(({ name, number }) => [name, number]))];
    });
    this.#families = Object.fromEntries(families) as Record<TraitFamily, Map<string, number>>;
    this.plain = plainTraits.map((name) => this.of('plain', name));
    this.next = new Pairs([...this.#families.next]);
    this.pairs = new Pairs([...this.#families.pair]);
  }

  of(family: TraitFamily, name: string): number {
    return this.#families[family].get(name) ?? NONE;
  }

  ofWord(word: string): OfWord {
    return this.#words.of(word);
  }

  #made(word: string): OfWord {
    const stem = stemOf(word, this.#language);
    return {
      word: this.of('word', stem),
      opens: this.of('opens', stem),
      behind: this.of('behind', stem),
      before: this.next.before(stem),
      after: this.next.after(stem),
    };
  }

  /** There are no more entries than the lexicon and the house have. */
  ofEntry({ role, entry }: Match): OfEntry {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const found: OfEntry = {
      role: this.of('role', role),
      entry: this.of('entry', entry),
      first: this.of('first', role),
      before: this.pairs.before(role),
      after: this.pairs.after(role),
    };
    this.#entries.set(entry, found);
    return found;
  }
}
