import { refused } from '../kernel/index.ts';
import type { ModelSetting } from '../platform/config.ts';
import { embeddedReader } from './embedded.reader.ts';
import { fieldsOfSpan } from './embedded.ts';
import { ingestFile } from './ingest/ingest.ts';
import { bothReaders } from './model/both.reader.ts';
import type { ReadingTools } from './reading.tasks.ts';

/** What this program reads with: files and texts in a process apart, and the model that the operator set, if any. */
export const readingTools = (model: ModelSetting | undefined): ReadingTools => ({
  ingest: async ({ sha256, mediaType }, files) => {
    const file = files.at(sha256);
    return file === undefined ? refused('reading.file-away') : ingestFile(file, { mediaType });
  },
  reader: bothReaders(embeddedReader, model, fieldsOfSpan),
});
