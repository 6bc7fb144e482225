import { ok, type Result } from '../../kernel/index.ts';
import type { Draft } from '../draft.ts';
import { draftsOf } from '../embedded.ts';
import type { ReadOptions, StoredText } from '../stored-text.ts';
import { type FileToRead, readFile } from './read-file.ts';

/** What the process apart can be asked for: the text of a file, and the drafts in a text. */
type Orders = {
  file: { given: FileToRead; answer: Result<StoredText> };
  drafts: {
    given: Pick<StoredText, 'text' | 'blocks'> & Pick<ReadOptions, 'documentDate' | 'language' | 'house'>;
    answer: Result<Draft[]>;
  };
};
export type Order = { [K in keyof Orders]: { what: K; given: Orders[K]['given'] } }[keyof Orders];
export type Answer<K extends keyof Orders> = Orders[K]['answer'];

const work: { [K in keyof Orders]: (given: Orders[K]['given'], slow: () => void) => Promise<Answer<K>> } = {
  file: (given, slow) => readFile({ ...given, slow }),
  drafts: async ({ text, blocks, ...options }) => ok(draftsOf({ text, blocks }, options)),
};

/** slow  called before work that takes minutes instead of seconds */
export const answerOrder = (order: Order, slow: () => void): Promise<Answer<Order['what']>> =>
  order.what === 'file' ? work.file(order.given, slow) : work.drafts(order.given, slow);
