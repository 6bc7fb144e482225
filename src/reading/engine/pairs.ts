/** No name, no pair. */
export const NONE = -1;

const EMPTY = -1;

/** Pairs of names, found by the numbers of their names without a look at their letters. */
export class Pairs {
  readonly #befores = new Map<string, number>();
  readonly #afters = new Map<string, number>();
  /** a power of two, more than twice as many as there are pairs */
  readonly #keys: Float64Array;
  readonly #values: Int32Array;

  /** pairs: «before after», and what is kept of it, from 0 */
  constructor(pairs: readonly (readonly [name: string, value: number])[]) {
    const size = 2 ** Math.ceil(Math.log2(pairs.length * 2 + 2));
    this.#keys = new Float64Array(size).fill(EMPTY);
    this.#values = new Int32Array(size).fill(NONE);
    for (const [name, value] of pairs) {
      const space = name.indexOf(' ');
      const before = numbered(this.#befores, name.slice(0, space));
      const after = numbered(this.#afters, name.slice(space + 1));
      const at = this.#placeOf(before, after);
      this.#keys[at] = keyOf(before, after);
      this.#values[at] = value;
    }
  }

  /** The number of a name that stands first in a pair. */
  before(name: string): number {
    return this.#befores.get(name) ?? NONE;
  }

  /** The number of a name that stands second in a pair. */
  after(name: string): number {
    return this.#afters.get(name) ?? NONE;
  }

  /** What is kept of two, or NONE. */
  of(before: number, after: number): number {
    return before === NONE || after === NONE ? NONE : this.#values[this.#placeOf(before, after)]!;
  }

  #placeOf(before: number, after: number): number {
    const key = keyOf(before, after);
    const last = this.#keys.length - 1;
    let at = (Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)) >>> 7;
    for (at &= last; this.#keys[at] !== key && this.#keys[at] !== EMPTY; at = (at + 1) & last);
    return at;
  }
}

const keyOf = (before: number, after: number): number => before * 0x1000000 + after;

function numbered(names: Map<string, number>, name: string): number {
  const known = names.get(name);
  if (known !== undefined) return known;
  names.set(name, names.size);
  return names.size - 1;
}
