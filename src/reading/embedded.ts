import type { Draft, Span } from './draft.ts';
import { read } from './engine/read.ts';
import { type SpanFields, spanFields } from './engine/span-fields.ts';
import type { Knowledge } from './engine/work.ts';
import { loadKnowledge } from './knowledge.ts';
import type { ReadOptions, StoredText } from './stored-text.ts';

let known: Knowledge | undefined;

/** What the embedded reader knows, read from its files once. */
const knowledge = (): Knowledge => {
  known ??= loadKnowledge();
  return known;
};

/** Drafts of a text, in this very thread: a long text takes seconds, so requests ask `embeddedReader` instead. */
export const draftsOf = (document: Pick<StoredText, 'text' | 'blocks'>, options: ReadOptions): Draft[] =>
  read(document, options, knowledge());

export const fieldsOfSpan = (text: string, span: Span, options: ReadOptions): SpanFields =>
  spanFields(text, span, options, knowledge());
