import { ok, type Result, refused } from '../../kernel/index.ts';
import { Lexicon, type LexiconEntry, type Match, wordsOf } from '../engine/lexicon.ts';
import { normalise } from '../engine/normalise.ts';
import { MARK, NUMBER, tokenise, WORD } from '../engine/tokens.ts';
import { arabicVariants, spelledOut } from '../engine/word-forms.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { type EntryWords, kindsOfClass, type Measured } from './entry.ts';
import { stopWords } from './stop-words.ts';

/** Braces in one form, ways in which it may be spelled, and words in each: beyond that nobody sees what it stands for. */
const MOST = { braces: 3, spellings: 24, words: 8 };
/** Letters of a form at least: Arabic writes a whole word in three. */
const letters: Record<ReadingLanguage, number> = { ar: 3, fr: 4, en: 4 };

/** An entry as it is asked for. */
export type AskedEntry = EntryWords & { test: string };

/** What a form is compared by: `vise{,nt}`, whatever its accents, hamza or vowel signs. */
export const keyOf = (form: string): string => normalise(form.trim().replace(/\s+/g, ' ')).n;

/**
 * Is a form words, and more than a word that stands everywhere?
 *
 * refuses  'lexicon.form-unclear' · 'lexicon.form-too-short' · 'lexicon.form-bare'
 * example  formAllowed('fr', 'vise{,nt} à') → ok;  formAllowed('fr', 'de la') → 'lexicon.form-bare'
 */
export function formAllowed(language: ReadingLanguage, form: string): Result<string[][]> {
  const braces = form.split('{').length - 1;
  const spellings = braces > MOST.braces ? [] : spelledOut(form);
  if (spellings.length === 0 || spellings.length > MOST.spellings || spellings.some((one) => !isWords(one)))
    return refused('lexicon.form-unclear', { form, most: MOST.words });
  const all = spellings.map(wordsOf);
  if (all.some((words) => words.join('').length < letters[language]))
    return refused('lexicon.form-too-short', { form, least: letters[language] });
  if (all.some((words) => words.every((word) => isStopWord(language, word))))
    return refused('lexicon.form-bare', { form });
  return ok(all);
}

/** Words of letters, with an apostrophe or a hyphen between them at most. */
function isWords(form: string): boolean {
  const tokens = tokenise(normalise(form));
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === NUMBER || (tokens.kind[i] === MARK && !/^['-]$/.test(tokens.str[i]!))) return false;
    if (tokens.kind[i] === WORD) words += 1;
  }
  return words >= 1 && words <= MOST.words;
}

const isStopWord = (language: ReadingLanguage, word: string): boolean =>
  (language === 'ar' ? arabicVariants(word).map((one) => one.word) : [word]).some((one) =>
    stopWords[language].has(one),
  );

/**
 * May this entry be tried among what is known already: shipped, in force or proposed? Whether it says too much is asked of
 * `measureAllowed`.
 *
 * refuses  what `formAllowed` refuses · 'lexicon.kind-needed' · 'lexicon.form-known' (the same words in any class, or a form
 *          that an entry of the class covers) · 'lexicon.test-without-form' · 'lexicon.form-covered' (a longer entry speaks
 *          in its place in the test sentence)
 */
export function entryAllowed(entry: AskedEntry, known: readonly LexiconEntry[]): Result<true> {
  const { language, role, kind, form, test } = entry;
  const spelled = formAllowed(language, form);
  if (!spelled.ok) return spelled;
  const kinds = kindsOfClass[role];
  if (kinds && (kind === undefined || !kinds.includes(kind))) return refused('lexicon.kind-needed', { form });
  const lexicon = new Lexicon(language, known);
  const twin = twinOf(entry, spelled.value, known, lexicon);
  if (twin !== undefined) return refused('lexicon.form-known', { form, known: twin });
  const own: LexiconEntry = { role, form, ...(kind ? { kind } : {}), isHouse: true };
  const isOwn = (match: Match): boolean => match.isHouse === true && match.entry === `${role}:${form}`;
  if (!matchesOf(new Lexicon(language, [own]), test).some(isOwn)) return refused('lexicon.test-without-form', { form });
  const among = matchesOf(new Lexicon(language, [...known, own]), test);
  if (!among.some(isOwn)) {
    const [cover] = among.filter((match) => match.role === role).map((match) => formOf(match));
    return refused('lexicon.form-covered', { form, known: cover ?? '' });
  }
  return ok(true);
}

const formOf = ({ role, entry }: Match): string => entry.slice(role.length + 1);

/** The entry that says the same already. */
function twinOf(
  { role }: EntryWords,
  spellings: readonly string[][],
  known: readonly LexiconEntry[],
  lexicon: Lexicon,
): string | undefined {
  for (const words of spellings) {
    const found: Match[] = [];
    lexicon.at(words, 0, words.length, found);
    const covering = found.find((one) => one.role === role && one.end === words.length);
    if (covering) return formOf(covering);
  }
  const wanted = new Set(spellings.map((words) => words.join(' ')));
  return known.find((one) => spelledOut(one.form).some((form) => wanted.has(wordsOf(form).join(' '))))?.form;
}

/** What the words of a text are to a lexicon. */
export function matchesOf(lexicon: Lexicon, text: string): Match[] {
  const tokens = tokenise(normalise(text));
  const found: Match[] = [];
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === WORD) lexicon.at(tokens.str, i, tokens.count, found);
  return found;
}

/** Shares of the sentences tried. docs/concepts/reading.md tells where they come from. */
export const LIMITS = { stands: 1 / 20, changes: 1 / 200 };

/**
 * Does an entry say so much that it says nothing? Of what is shipped only some twenty pass either limit: verbs of the future, of duty
 * and of intention ("will", «doit»), and words that many of the shipped sentences were written with.
 *
 * refuses  'lexicon.form-everywhere': it stands in more than one sentence in twenty ·
 *          'lexicon.changes-too-much': it makes drafts of, or loses, more than one sentence in two hundred
 */
export function measureAllowed(form: string, { sentences, stands, added, lost }: Measured): Result<true> {
  if (stands > sentences * LIMITS.stands) return refused('lexicon.form-everywhere', { form, stands, sentences });
  if (added + lost > sentences * LIMITS.changes)
    return refused('lexicon.changes-too-much', { form, added, lost, sentences });
  return ok(true);
}
