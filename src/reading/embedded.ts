import type { Draft, Span } from './draft.ts';
import { Lexicon } from './engine/lexicon.ts';
import { read } from './engine/read.ts';
import { type SpanFields, spanFields } from './engine/span-fields.ts';
import type { Knowledge } from './engine/work.ts';
import type { EntryWords } from './house/entry.ts';
import { hashOfSet } from './house/entry-set.ts';
import { lexiconEntries, loadKnowledge } from './knowledge.ts';
import { type ReadingLanguage, type ReadOptions, readingLanguages, type StoredText } from './stored-text.ts';

let shipped: Knowledge | undefined;

/** Sets of one language that are kept ready: the one in force, the one before, and those that are being tried. */
const MOST_SETS = 8;
const ready = new Map<string, Lexicon>();

/**
 * What the embedded reader knows, read from its files once, with the entries of the house. A set is compiled when it is first
 * asked for and then kept by its hash: reading is as fast with it as without.
 */
export function knowledgeWith(house: readonly EntryWords[] = []): Knowledge {
  shipped ??= loadKnowledge();
  if (house.length === 0) return shipped;
  const { lexicons } = shipped;
  return {
    ...shipped,
    lexicons: Object.fromEntries(
      readingLanguages.map((language) => {
        const own = house.filter((one) => one.language === language);
        return [language, own.length === 0 ? lexicons[language] : lexiconWith(language, own)];
      }),
    ) as Knowledge['lexicons'],
  };
}

function lexiconWith(language: ReadingLanguage, house: readonly EntryWords[]): Lexicon {
  const key = hashOfSet(house);
  const kept = ready.get(key);
  const lexicon =
    kept ??
    new Lexicon(language, [...lexiconEntries(language), ...house.map((one) => ({ ...one, isHouse: true as const }))]);
  ready.delete(key);
  ready.set(key, lexicon);
  if (ready.size > MOST_SETS) ready.delete(ready.keys().next().value!);
  return lexicon;
}

/** Drafts of a text, in this very thread: a long text takes seconds, so requests ask `embeddedReader` instead. */
export const draftsOf = (document: Pick<StoredText, 'text' | 'blocks'>, options: ReadOptions): Draft[] =>
  read(document, options, knowledgeWith(options.house));

export const fieldsOfSpan = (text: string, span: Span, options: ReadOptions): SpanFields =>
  spanFields(text, span, options, knowledgeWith(options.house));
