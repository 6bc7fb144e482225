import type { Result } from '../../kernel/index.ts';
import { type FileToRead, readFile } from './read-file.ts';

/** What the process apart can be asked for; the embedded reader takes its place here beside the reading of files. */
type Orders = {
  file: { given: FileToRead; answer: Result<import('../stored-text.ts').StoredText> };
};
export type Order = { [K in keyof Orders]: { what: K; given: Orders[K]['given'] } }[keyof Orders];
export type Answer<K extends keyof Orders> = Orders[K]['answer'];

const work: { [K in keyof Orders]: (given: Orders[K]['given'], slow: () => void) => Promise<Answer<K>> } = {
  file: (given, slow) => readFile({ ...given, slow }),
};

/** slow  called before work that takes minutes instead of seconds */
export const answerOrder = (order: Order, slow: () => void): Promise<Answer<Order['what']>> =>
  work[order.what](order.given, slow);
