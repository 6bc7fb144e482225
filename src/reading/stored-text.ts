import type { Draft, Span } from './draft.ts';
import type { EntryWords } from './house/entry.ts';

export const readingLanguages = ['ar', 'fr', 'en'] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

export const blockKinds = ['paragraph', 'heading', 'item', 'cell', 'page'] as const;
/** A part of the text as its file had it; `page` marks where a page of the file begins and ends. */
export type Block = Span & { kind: (typeof blockKinds)[number] };

/**
 * What was mended in a text because its file was damaged:
 *
 * drawn-order       a PDF that keeps Arabic in the order in which it is drawn, read by the place of every sign
 * letter-shapes     shapes of letters (initial, medial, final) turned back to letters
 * reversed-lines    lines that were written down from left to right, turned
 * lam-alef          «االصطناعي» → «الاصطناعي»
 * glued-numbers     a space put back between a word and a number
 * signs-unknown     some signs have no letter in the file: something may be missing
 * pages-without-text  pages that hold no text, pictures perhaps, and were not recognised
 * recognised        read from the pictures of its pages
 * numbers-in-doubt  another reading of the same file sees other numbers
 */
export const repairs = [
  'drawn-order',
  'letter-shapes',
  'reversed-lines',
  'lam-alef',
  'glued-numbers',
  'signs-unknown',
  'pages-without-text',
  'recognised',
  'numbers-in-doubt',
] as const;
export type Repair = (typeof repairs)[number];

/**
 * The text of a file, kept as it was read: every span counts in it.
 *
 * sha256    of the file
 * text      never trimmed, wrapped or encoded again after it was kept
 * repaired  what was mended because the file's own text was damaged, such as reversed Arabic; every number is then to be
 *           confirmed by a person
 */
export type StoredText = {
  sha256: string;
  mediaType: string;
  text: string;
  blocks: Block[];
  repaired: Repair[];
};

/** What reads drafts out of a text. Readers stand behind this one interface; none writes anything. */
export type Reader = {
  id: string;
  read(document: Pick<StoredText, 'text' | 'blocks'>, options: ReadOptions): Promise<Draft[]>;
};

/**
 * documentDate  YYYY-MM-DD, from the officer; relative and open years are counted from it
 * house         entries of the lexicon that officers added and that are in force
 * class         of the document: a reader that sends text away asks it, and sends nothing where it is not known
 * tell          called for what a reader could not do, so that nothing is passed over in silence
 */
export type ReadOptions = {
  documentDate?: string;
  language?: ReadingLanguage;
  house?: readonly EntryWords[];
  class?: 'public' | 'internal' | 'restricted';
  tell?: (trouble: Trouble) => void;
};

/**
 * Why a reader could not do something:
 *
 * class-not-sent    the class of the document does not allow that it be sent to a model
 * unreachable, answered-with-error, sent-elsewhere, answer-too-large, answer-too-slow, answer-malformed   no usable answer
 * given-up          after failures in a row, or past its time, the rest was not sent
 * quote-not-found   a model quoted words that do not stand in the text: nothing was made of them
 */
export const troubleCodes = [
  'class-not-sent',
  'unreachable',
  'answered-with-error',
  'sent-elsewhere',
  'answer-too-large',
  'answer-too-slow',
  'answer-malformed',
  'given-up',
  'quote-not-found',
] as const;
export type TroubleCode = (typeof troubleCodes)[number];

/** A part of the text that a reader failed on, and why, as a code. */
export type Trouble = Span & { reader: string; code: TroubleCode };
