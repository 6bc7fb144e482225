import type { ReadingLanguage, ReadOptions } from '../stored-text.ts';
import { datesIn, endOfDecade, type ReadDate, yearBeforeDeadlines } from './dates.ts';
import { isFuture } from './future.ts';
import type { Gazetteer } from './gazetteer.ts';
import { homeCurrency } from './home-currency.ts';
import { nameEnd } from './institutions.ts';
import { languageOf } from './language.ts';
import type { Learnt } from './learnt.ts';
import type { Cutter } from './learnt-cuts.ts';
import type { Lexicon, Match } from './lexicon.ts';
import { type Normalised, normalise } from './normalise.ts';
import { MARK, type Tokens, tokenise, WORD } from './tokens.ts';
import { within } from './within.ts';

/** What the reader knows of languages and places. `off`: rules that do not speak, to measure what each is worth; `learnt`: weights beside those of the rules; `cuts`: where clauses begin, as it was learnt. */
export type Knowledge = {
  lexicons: Record<ReadingLanguage, Lexicon>;
  places: Gazetteer;
  off?: ReadonlySet<string>;
  learnt?: Learnt | undefined;
  cuts?: Cutter | undefined;
};

/** A text under way: normalised, cut into tokens, with what is known of it. `dated`: 1 for each token that a date took. */
export type Work = {
  knowledge: Knowledge;
  off: ReadonlySet<string>;
  normalised: Normalised;
  tokens: Tokens;
  language: ReadingLanguage;
  lexicon: Lexicon;
  home: string;
  reference: string;
  decadeEnd: number;
  dated: Uint8Array;
  mainCurrency: string | undefined;
};

/** `before`: the part of a long text that was read before this one, which knows language, country and day of the whole. */
export function workOf(text: string, options: ReadOptions, knowledge: Knowledge, before?: Work): Work {
  const normalised = normalise(text);
  const tokens = tokenise(normalised);
  const language = options.language ?? before?.language ?? languageOf(normalised.n);
  const reference =
    before?.reference ?? referenceDate(tokens, language, options.documentDate, knowledge.lexicons[language]);
  return {
    knowledge,
    off: knowledge.off ?? new Set(),
    normalised,
    tokens,
    language,
    lexicon: knowledge.lexicons[language],
    home: before?.home ?? homeCurrency(tokens),
    reference,
    decadeEnd: endOfDecade(yearOf(reference)),
    dated: new Uint8Array(tokens.count),
    mainCurrency: before?.mainCurrency,
  };
}

/** The year of a day, 0 where there is none. */
export const yearOf = (day: string): number => Number(day.slice(0, 4) || '0');

/** Its month, 0 where there is none. */
export const monthOf = (day: string): number => Number(day.slice(5, 7) || '0');

/** A dateline stands among the first tokens. */
const DATELINE = 60;

/** The day of the document: given, else its latest whole date that no word makes a deadline, else the year before its earliest deadline. */
function referenceDate(tokens: Tokens, language: ReadingLanguage, given: string | undefined, lexicon: Lexicon): string {
  if (given && /^\d{4}/.test(given)) return given;
  const dates = datesIn(tokens, 0, Math.min(tokens.count, 6000), language);
  const whole = dates
    .filter(
      (one) =>
        one.kind !== 'period' &&
        one.strength === 0 &&
        /^\d{4}-\d\d-\d\d$/.test(one.to) &&
        !isToCome(tokens, one.first, language),
    )
    .map((one) => one.to);
  // a dateline stands at the head of a text
  const head = dates.find((one) => one.first < DATELINE && whole.includes(one.to));
  if (head) return head.to;
  const happened = dates
    .filter((one) => whole.includes(one.to) && followsPast(tokens, one.first, lexicon))
    .map((one) => one.to);
  if (happened.length > 0) return happened.sort().at(-1)!;
  if (whole.length > 0) return whole.sort().at(-1)!;
  const pastYears = dates
    .filter(
      (one) =>
        one.strength < 2 && one.kind !== 'period' && /^\d{4}/.test(one.to) && followsPast(tokens, one.first, lexicon),
    )
    .map((one) => one.to.slice(0, 4));
  if (pastYears.length > 0) return pastYears.sort().at(-1)!;
  const before = yearBeforeDeadlines(dates);
  return before > 0 ? String(before) : '';
}

/** «seront annoncés le 31 mars 2023», «est prévu pour le»: a day that lies ahead of the text is not its own. */
function isToCome(tokens: Tokens, first: number, language: ReadingLanguage): boolean {
  if (language === 'ar') return false;
  for (let i = first - 1; i >= 0 && i > first - 6; i--) {
    const word = tokens.str[i]!;
    if (tokens.kind[i] === MARK && word !== "'") return false;
    if (language === 'fr' ? isFuture(word, 'fr') || ahead.has(word) : word === 'will' || word === 'shall') return true;
  }
  return false;
}
const ahead = new Set(
  'prevu prevue prevus prevues attendu attendue attendus attendues doit doivent devrait'.split(' '),
);

/** A verb in the past stands in the words before. */
function followsPast(tokens: Tokens, first: number, lexicon: Lexicon): boolean {
  const found: Match[] = [];
  for (let i = first - 1; i >= 0 && i > first - 14; i--) {
    if (tokens.kind[i] === MARK && /^[.;:?!]$/.test(tokens.str[i]!)) break;
    if (tokens.kind[i] === WORD) lexicon.at(tokens.str, i, first, found);
  }
  return (
    found.some((one) => one.role === 'past' || one.role === 'decided' || one.role === 'meeting') &&
    !found.some((one) => one.role === 'intent')
  );
}

/** «في العامين الأخيرين», "over the past five years": a length of time that is over. */
export function isBygone(tokens: Tokens, { kind, first, end }: ReadDate): boolean {
  if (kind !== 'limit') return false;
  for (let i = first; i <= end; i++)
    if (
      /^(ال)?(اخير|ماضي|سابق|منصرم)|^(past|last|previous|derniers?|dernieres?|ecoules?|passes?)$/.test(
        tokens.str[i] ?? '',
      )
    )
      return true;
  return false;
}

const duties = new Set(
  ['', 'و', 'ف'].flatMap((joint) => ['علي', 'علينا', 'عليها', 'عليه', 'عليهم'].map((word) => joint + word)),
);

/** «على الشركة أن تحيّن», «علينا أن نحمي»: whom it binds stands between. */
function dutiesIn(tokens: Tokens, first: number, end: number): Match[] {
  const found: Match[] = [];
  for (let i = first; i < Math.min(end, first + 3); i++) {
    if (!duties.has(tokens.str[i]!)) continue;
    for (let at = i + 1; at <= Math.min(end - 2, i + 6); at++) {
      if (tokens.kind[at] === MARK) break;
      // «على أن يتم» is no duty: somebody has to stand between
      if (tokens.str[at] === 'ان' && (at > i + 1 || /علي./.test(tokens.str[i]!)))
        found.push({ first: i, end: at + 1, role: 'must', entry: 'must:على … أن', prefix: '', suffix: '' });
    }
  }
  return found;
}

/** 1 for each token behind the first of a name that a ministry or minister has by what it sees to. */
function namesIn(
  tokens: Tokens,
  first: number,
  end: number,
  language: ReadingLanguage,
  found: readonly Match[],
): Uint8Array | undefined {
  const isVerb = (at: number): boolean =>
    isFuture(tokens.str[at]!, language) ||
    within(found, at, at + 1).some(
      (one) => one.role !== 'thing' && one.role !== 'measure' && (one.role !== 'deed' || /^deed:[يت]/.test(one.entry)),
    );
  let names: Uint8Array | undefined;
  for (let i = first; i < end; i++) {
    if (tokens.kind[i] !== WORD) continue;
    const last = nameEnd(tokens, i, end, language, isVerb);
    if (last === 0) continue;
    names ??= new Uint8Array(end - first);
    names.fill(1, i + 1 - first, last - first);
    i = last - 1;
  }
  return names;
}

/** The words of the lexicon between two tokens, in order. What is only a name, or within a longer thing, says nothing of its own. */
export function matchesIn({ lexicon, tokens, dated, language }: Work, first: number, end: number): Match[] {
  const found: Match[] = [];
  for (let i = first; i < end; i++)
    if (tokens.kind[i] === WORD && !dated[i]) {
      lexicon.at(tokens.str, i, end, found);
      const done = lexicon.undergoneAt(tokens.str, i);
      if (done && !found.some((one) => one.first === i && one.role === 'deed')) found.push(done);
    }
  if (language === 'ar') {
    const duties = dutiesIn(tokens, first, end);
    if (duties.length > 0) found.push(...duties);
    if (duties.length > 0) found.sort((a, b) => a.first - b.first || b.end - a.end);
  }
  const names = namesIn(tokens, first, end, language, found);
  let sum: Match | undefined;
  let named = -1;
  // «schéma directeur» and "data centre" are no scheme and no centre.
  let cover: Match | undefined;
  return found.filter((one) => {
    if (one.role === 'none') {
      named = Math.max(named, one.end);
      return false;
    }
    if (one.first < named || (names?.[one.first - first] === 1 && one.role !== 'addressee')) return false;
    // "the Communications Commission": a name, no deed
    if (
      one.role === 'deed' &&
      language !== 'ar' &&
      tokens.capital[one.first] &&
      tokens.capital[one.first - 1] &&
      one.first > first + 1
    )
      return false;
    // «est estimé à» tells of no estimate of somebody's, «financé par» of nothing under way
    if (one.role === 'allocated' && (!sum || one.end > sum.end)) sum = one;
    if (sum && sum.end > one.end && (one.role === 'opinion' || one.role === 'ongoing')) return false;
    if (one.role !== 'thing') return true;
    if (cover && one.first > cover.first && one.end <= cover.end) return false;
    if (!cover || one.end > cover.end) cover = one;
    return true;
  });
}
