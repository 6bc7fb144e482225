/** So many words are kept; longer ones are made each time. */
const MOST_WORDS = 1 << 16;
const LONGEST = 32;

/** What is made of a word, made once: of all that is read the same few thousand words are most. */
export class KeptWords<T> {
  readonly #make: (word: string) => T;
  #kept = new Map<string, T>();

  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  of(word: string): T {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const made = this.#make(word);
    if (word.length > LONGEST) return made;
    if (this.#kept.size > MOST_WORDS) this.#kept = new Map();
    this.#kept.set(word, made);
    return made;
  }
}
