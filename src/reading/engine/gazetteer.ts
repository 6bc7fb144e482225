import { normalise } from './normalise.ts';
import { type Tokens, tokenise, WORD } from './tokens.ts';

/** A place by one of its names. `needsWord`: the name is also an ordinary word, and counts after a word for a place only. */
export type PlaceName = { name: string; region?: string; needsWord?: boolean };

/** skip: letters of particles written on its first word */
export type PlaceMatch = { first: number; end: number; skip: number; region?: string };

const placeWords =
  /^[وفبل]{0,2}(ال)?(مدينه|جهه|اقليم|عماله|ولايه|جماعه|محافظه|ميناء|بمدينه|منطقه)$|^(ville|region|province|prefecture|commune|port|city|town|wilaya|cite)$/;
const links = new Set(['de', 'd', 'du', 'of', 'la', 'le', "'"]);

type Name = { words: string[]; region?: string; needsWord: boolean };
type Begun = { form: string; names: readonly Name[] };
const nothing: readonly Begun[] = [];
const CACHE = 40_000;
/** A longer word begins no name; it is not kept either, as it would keep its whole text. */
const LONGEST = 40;

/** Places of a country by their names in each language. */
export class Gazetteer {
  readonly #byFirst = new Map<string, Name[]>();
  readonly #known = new Map<string, readonly Begun[]>();

  constructor(names: readonly PlaceName[]) {
    for (const { name, region, needsWord } of names) {
      const tokens = tokenise(normalise(name));
      const words = tokens.str.filter((_, i) => tokens.kind[i] === WORD);
      if (words.length === 0 || words.join('').length < 3) continue;
      const list = this.#byFirst.get(words[0]!) ?? [];
      list.push({ words, ...(region ? { region } : {}), needsWord: needsWord ?? false });
      this.#byFirst.set(words[0]!, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  in(tokens: Tokens, first: number, end: number): PlaceMatch[] {
    const found: PlaceMatch[] = [];
    for (let i = first; i < end; i++) {
      if (tokens.kind[i] !== WORD) continue;
      const match = this.#at(tokens, i, end, found.at(-1)?.end === i);
      if (!match) continue;
      found.push(match);
      i = match.end - 1;
    }
    return found;
  }

  /** The names that a word may begin, with what is left of it without particles. Nearly every word begins none. */
  #begunBy(word: string): readonly Begun[] {
    if (word.length > LONGEST) return nothing;
    const kept = this.#known.get(word);
    if (kept) return kept;
    if (this.#known.size > CACHE) this.#known.clear();
    const found = [word, ...joined(word)].flatMap((form): Begun[] => {
      const names = this.#byFirst.get(form);
      return names ? [{ form, names }] : [];
    });
    const begun = found.length > 0 ? found : nothing;
    this.#known.set(word, begun);
    return begun;
  }

  /** `isListed`: another place stands right before, so that «ببني ملال والرشيدية» names two */
  #at(tokens: Tokens, i: number, end: number, isListed: boolean): PlaceMatch | undefined {
    const word = tokens.str[i]!;
    const begun = this.#begunBy(word);
    if (begun.length === 0) return undefined;
    for (const { form, names } of begun) {
      for (const one of names) {
        let at = i + 1;
        let k = 1;
        for (; k < one.words.length && at < end; at++) {
          if (tokens.kind[at] !== WORD) {
            if (tokens.str[at] === '-' || tokens.str[at] === "'") continue;
            break;
          }
          if (tokens.str[at] !== one.words[k]) break;
          k += 1;
        }
        if (k < one.words.length) continue;
        if (one.needsWord && !(isListed && /^و/.test(word)) && !followsPlaceWord(tokens, i)) continue;
        return {
          first: i,
          end: at,
          skip: word.endsWith(form) ? word.length - form.length : 0,
          ...(one.region ? { region: one.region } : {}),
        };
      }
    }
    return undefined;
  }
}

/** An Arabic name with a particle on it: بالداخلة, للرباط, والعيون. */
function joined(word: string): string[] {
  const found: string[] = [];
  if (/^[وفبلك]/.test(word) && word.length > 4) found.push(word.slice(1));
  if (/^(وب|ول|فب)/.test(word) && word.length > 5) found.push(word.slice(2));
  if (word.startsWith('لل')) found.push(`ال${word.slice(2)}`);
  return found;
}

function followsPlaceWord(tokens: Tokens, i: number): boolean {
  let at = i - 1;
  while (at >= 0 && links.has(tokens.str[at]!)) at -= 1;
  return at >= 0 && placeWords.test(tokens.str[at]!);
}
