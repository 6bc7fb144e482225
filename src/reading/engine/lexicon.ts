import type { DraftKind } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { normalise } from './normalise.ts';
import { tokenise, WORD } from './tokens.ts';
import { futureOf, mayBeFuture, mayBeVerb, toBe, verbsOf } from './verb-forms.ts';
import { arabicVariants, isVariant, spelledOut } from './word-forms.ts';

export const lexiconRoles = [
  'intent',
  'must',
  'should',
  'need',
  'consider',
  'signed',
  'agreement',
  'allocated',
  'prep',
  'ongoing',
  'decided',
  'past',
  'now',
  'opinion',
  'condition',
  'meeting',
  'deed',
  'thing',
  'measure',
  'gdp',
  'challenge',
  'addressee',
  'tail',
  'relative',
  'concerns',
  'split',
  'report',
  'frame',
  'targets',
  'advice',
  'none',
] as const;
export type LexiconRole = (typeof lexiconRoles)[number];

/**
 * A word or phrase that tells something about the clause it stands in.
 *
 * form      as it is written; `{,s,es}` are endings, each of which may stand
 * kind      what a deed or a thing points at
 * test      a sentence in which it is found: it is how an entry is tried before it counts
 * taughtBy  documents of the annotated set that taught it; empty when it was written from knowledge of the language
 * isHouse   officers added it here; it is not one of those that are shipped
 */
export type LexiconEntry = {
  role: LexiconRole;
  form: string;
  kind?: DraftKind;
  test?: string;
  taughtBy?: string[];
  isHouse?: true;
};

export type Match = {
  first: number;
  end: number;
  role: LexiconRole;
  kind?: DraftKind;
  entry: string;
  isHouse?: true;
  prefix: string;
  suffix: string;
};

type Compiled = { words: string[]; role: LexiconRole; kind?: DraftKind; id: string; isHouse?: true };

type Candidate = { entry: Compiled; prefix: string; suffix: string };
/** What a word may begin: entries of that one word, and longer ones by their second. */
type Known = { single: Candidate[]; bySecond: Map<string, Candidate[]> | undefined };

/** Words that stand between a verb and its participle and change nothing: «a également annoncé», "has also approved". */
const between = new Set(
  'also already recently officially formally now further jointly egalement aussi ainsi deja officiellement recemment notamment desormais bientot conjointement prochainement enfin'.split(
    ' ',
  ),
);
const isBetween = (word: string, language: ReadingLanguage): boolean => language !== 'ar' && between.has(word);

const isJoint = (word: string): boolean => word === "'" || word === '-';

/** How what fires is named: `intent:تعتزم`. */
export const entryId = ({ role, form }: Pick<LexiconEntry, 'role' | 'form'>): string => `${role}:${form}`;

/** The words of a form as they are compared, without marks. */
export function wordsOf(form: string): string[] {
  const tokens = tokenise(normalise(form));
  return tokens.str.filter((_, i) => tokens.kind[i] === WORD);
}

const verbs = new Set<LexiconRole>(['must', 'past', 'report', 'decided']);
const CACHE = 60_000;
/** A longer word is none of the lexicon, with any particle; it is not kept either, as it would keep its whole text. */
const LONGEST = 40;
const unknown: Known = { single: [], bySecond: undefined };

function matchOf({ entry, prefix, suffix }: Candidate, first: number, end: number): Match {
  const match: Match = { first, end, role: entry.role, entry: entry.id, prefix, suffix };
  if (entry.kind) match.kind = entry.kind;
  if (entry.isHouse) match.isHouse = true;
  return match;
}

/** The entries of one language, ready to be looked up. */
export class Lexicon {
  readonly language: ReadingLanguage;
  readonly #byFirst = new Map<string, Compiled[]>();
  #known = new Map<string, Known>();
  readonly #participles = new Map<string, Compiled | null>();
  readonly #futures = new Map<string, Compiled | null>();

  constructor(language: ReadingLanguage, entries: readonly LexiconEntry[]) {
    this.language = language;
    for (const entry of entries) {
      for (const form of spelledOut(entry.form)) {
        const words = wordsOf(form);
        if (words.length === 0) continue;
        const list = this.#byFirst.get(words[0]!) ?? [];
        list.push({
          words,
          role: entry.role,
          ...(entry.kind ? { kind: entry.kind } : {}),
          id: entryId(entry),
          ...(entry.isHouse ? { isHouse: true as const } : {}),
        });
        this.#byFirst.set(words[0]!, list);
      }
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #candidates(word: string): Known {
    if (word.length > LONGEST) return unknown;
    const before = this.#known.get(word);
    if (before) return before;
    if (this.#known.size > CACHE) this.#known = new Map();
    const known: Known = { single: [], bySecond: undefined };
    const variants = this.language === 'ar' ? arabicVariants(word) : [{ word, prefix: '', suffix: '' }];
    const seen = new Set<Compiled>();
    for (const variant of variants)
      for (const entry of this.#byFirst.get(variant.word) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        // «بحثت» is no «حثت»: a verb bears no preposition and no article.
        if (verbs.has(entry.role) && /[بلك]|ال/.test(variant.prefix)) continue;
        const candidate = { entry, prefix: variant.prefix, suffix: variant.suffix };
        const second = entry.words[1];
        if (second === undefined) known.single.push(candidate);
        else {
          known.bySecond ??= new Map();
          const list = known.bySecond.get(second);
          if (list) list.push(candidate);
          else known.bySecond.set(second, [candidate]);
        }
      }
    const kept = known.single.length === 0 && known.bySecond === undefined ? unknown : known;
    this.#known.set(word, kept);
    return kept;
  }

  /** «seront recrutés», "will be expanded": the deed of a participle behind to be, by its verb. */
  undergoneAt(str: readonly string[], i: number): Match | undefined {
    if (this.language === 'ar' || !mayBeVerb(str[i]!, this.language)) return undefined;
    const isUndergone = toBe.has(str[isBetween(str[i - 1] ?? '', this.language) ? i - 2 : i - 1] ?? '');
    if (!isUndergone && !(this.language === 'fr' && mayBeFuture(str[i]!))) return undefined;
    const entry = this.#deedOf(str[i]!, isUndergone);
    return entry && matchOf({ entry, prefix: '', suffix: '' }, i, i + 1);
  }

  /** The deed that a participle or a French future is of. */
  #deedOf(word: string, isUndergone: boolean): Compiled | undefined {
    if (word.length > LONGEST) return undefined;
    const cache = isUndergone ? this.#participles : this.#futures;
    const kept = cache.get(word);
    if (kept !== undefined) return kept ?? undefined;
    if (cache.size > CACHE) cache.clear();
    const verbs = isUndergone ? verbsOf(word, this.language) : futureOf(word);
    const found = verbs
      .flatMap((verb) => this.#candidates(verb).single)
      .find((one) => one.entry.role === 'deed')?.entry;
    cache.set(word, found ?? null);
    return found;
  }

  /** What the words from a token on are; the longest form of each role. */
  at(str: readonly string[], i: number, end: number, into: Match[]): void {
    const known = this.#candidates(str[i]!);
    if (known === unknown) return;
    const from = into.length;
    if (known.bySecond) {
      let next = i + 1;
      while (next < end && isJoint(str[next]!)) next += 1;
      if (next < end && isBetween(str[next]!, this.language) && !known.bySecond.has(str[next]!)) next += 1;
      if (next < end) {
        const word = str[next]!;
        this.#take(known.bySecond.get(word), str, i, end, from, into);
        if (this.language === 'ar' && (word.startsWith('ال') || word.startsWith('لل')))
          this.#take(known.bySecond.get(word.slice(2)), str, i, end, from, into);
      }
    }
    if (known.bySecond && this.language === 'fr' && into.length === from)
      this.#overAdjective(known.bySecond, str, i, end, into);
    this.#take(known.single, str, i, end, from, into);
  }

  /** «la création cumulative de 350 emplois»: an adjective between the deed and its «de». */
  #overAdjective(
    bySecond: ReadonlyMap<string, readonly Candidate[]>,
    str: readonly string[],
    i: number,
    end: number,
    into: Match[],
  ): void {
    if (i + 2 >= end) return;
    const candidates = bySecond.get(str[i + 2]!);
    if (candidates === undefined || !adjective.test(str[i + 1]!)) return;
    const found = candidates.find(
      ({ entry }) => (entry.role === 'deed' || entry.role === 'intent') && entry.words.length === 2,
    );
    if (found) into.push(matchOf(found, i, i + 3));
  }

  #take(
    candidates: readonly Candidate[] | undefined,
    str: readonly string[],
    i: number,
    end: number,
    from: number,
    into: Match[],
  ): void {
    if (!candidates) return;
    for (const candidate of candidates) {
      const { entry } = candidate;
      let at = i + 1;
      let k = 1;
      for (; k < entry.words.length && at < end; at++) {
        const word = str[at]!;
        if (isJoint(word)) continue;
        if (at > i && word !== entry.words[k] && isBetween(word, this.language)) continue;
        if (word !== entry.words[k] && !(this.language === 'ar' && isVariant(word, entry.words[k]!))) break;
        k += 1;
      }
      if (k < entry.words.length) continue;
      // The longest of a role is enough, and of things the longest of all kinds: «schéma directeur» is no «schéma».
      let isCovered = false;
      for (let m = from; m < into.length; m++)
        if (into[m]!.role === entry.role && into[m]!.end >= at && (into[m]!.kind === entry.kind || into[m]!.end > at))
          isCovered = true;
      if (!isCovered) into.push(matchOf(candidate, i, at));
    }
  }
}

const adjective =
  /^[a-z]{3,}(e|es|ee|ees|if|ifs|al|aux|el|els|ant|ants|ent|ents|eur|ier|ique|iques|aire|aires|able|ables)$/;
