import type { Draft } from './draft.ts';
import type { ReadingExamples } from './reading-examples.ts';
import type { JudgedDocument } from './score.rules.ts';
import type { ReadOptions, StoredText } from './stored-text.ts';

/** What reads a text now, in this very thread or elsewhere. */
export type ReadsNow = (document: Pick<StoredText, 'text' | 'blocks'>, options: ReadOptions) => Draft[];

/** Documents with what persons decided on their drafts, each read again as it was read then: from the same text, day and language. */
export function judgedDocuments({ items, texts = [] }: ReadingExamples, readNow: ReadsNow): JudgedDocument[] {
  const kept = new Map(texts.map((one) => [one.sha256, one]));
  return [...Map.groupBy(items, (one) => one.reading)].map(([reading, judged]) => {
    const [{ source, textSha256, documentDate, language }] = judged as [(typeof judged)[number]];
    const document = kept.get(textSha256)!;
    const options = { ...(documentDate ? { documentDate } : {}), ...(language ? { language } : {}) };
    return { reading, source, text: document.text, judged, now: readNow(document, options) };
  });
}
