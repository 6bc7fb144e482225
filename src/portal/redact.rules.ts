import type { LocalizedText } from '../kernel/index.ts';

/** A record that was withdrawn: documents that came out before `snapshot` may still speak of it. */
export type WithdrawnRecord = { kind: string; ref: string; snapshot: number };

/** What stands where the title of a withdrawn record stood. */
export const withdrawnTitle: LocalizedText = {
  authentic: 'ar',
  ar: 'سجل مسحوب',
  fr: 'fiche retirée',
  en: 'withdrawn record',
  validated: ['fr', 'en'],
};

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Fields = { [name: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An earlier document without the words of records withdrawn since: a list loses the entries about them, and a single
 * mention keeps its reference only. Figures counted at the time stay as they were, since they name nothing.
 *
 * document   as it came out; it is not changed
 * withdrawn  references of the records withdrawn after it came out
 * returns    the same document when it mentions none of them
 * example    { pledges: [{ ref: 'C1', title }, { ref: 'C2', title }] } without C1 → { pledges: [{ ref: 'C2', title }] }
 */
export function withoutWithdrawn<D>(document: D, withdrawn: ReadonlySet<string>): D {
  return withdrawn.size === 0 ? document : (inside(document as Json, withdrawn, true) as D);
}

function inside(value: Json, withdrawn: ReadonlySet<string>, isTop = false): Json {
  if (Array.isArray(value)) return value.filter((one) => !isAbout(one, withdrawn)).map((one) => inside(one, withdrawn));
  if (!isFields(value)) return value;
  if (!isTop && isNamed(value, withdrawn)) return { ref: value.ref!, title: withdrawnTitle as Json, published: false };
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one, withdrawn)]));
}

const isNamed = (value: Fields, withdrawn: ReadonlySet<string>): boolean =>
  typeof value.ref === 'string' && withdrawn.has(value.ref);

/** An entry of a list is about a record when it is it, or hangs on it: the words it holds are then the record's. */
const isAbout = (value: Json, withdrawn: ReadonlySet<string>): boolean =>
  isFields(value) && (isNamed(value, withdrawn) || (isFields(value.pledge) && isNamed(value.pledge, withdrawn)));
