import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../access/index.ts';
import { filesByHash } from '../documents/readers.ts';
import { type Refusal, type Result, refused } from '../kernel/index.ts';
import type { FileStore } from '../platform/files.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';
import type { CronJob } from '../platform/jobs.ts';
import type { ReadingFound } from './keep-reading.ts';
import { readingRoutes } from './reading.routes.ts';
import { listReadings } from './reading.store.ts';
import type { Reading } from './reading.ts';
import type { Reader, StoredText, Trouble } from './stored-text.ts';
import { troublesOf } from './troubles.rules.ts';

/**
 * What turns a kept file into text and drafts. Neither holds up the requests of others.
 *
 * ingest  refuses with the sentence that the person who dropped the file will read
 */
export type ReadingTools = {
  ingest(file: { sha256: string; mediaType: string }, files: FileStore): Promise<Result<StoredText>>;
  reader: Reader;
};

/** Readings asked for before the queue was there, or whose turn was lost with the program, get it within the minute. */
export const readingSchedule: CronJob[] = [{ task: 'read-waiting', pattern: '* * * * *' }];

export const readingTasks = (world: World, tools: ReadingTools): TaskList => ({
  'read-document': async (payload) => void (await readWaiting(world, tools, (payload as { reading: string }).reading)),
  'read-waiting': async () => void (await readWaiting(world, tools)),
});

/** Reads what waits, one after another: one of them, or all. returns how many */
export async function readWaiting(world: World, tools: ReadingTools, id?: string): Promise<number> {
  const waiting = await listReadings(world.database.pool, { state: 'waiting', id });
  for (const reading of waiting.toReversed()) {
    const found = await readOne(world, tools, reading);
    const kept = await runEndpoint(world, keep, {
      caller: systemCaller('read-document'),
      input: { reading: reading.id, found },
    });
    if (!kept.ok) throw new Error(kept.refusal.code);
    world.log('document-read', { reading: reading.id, ...(kept.value.value as object) });
  }
  return waiting.length;
}

const keep: Endpoint = readingRoutes.find((one) => one.verb === 'keep-reading')!;

/** Whatever goes wrong in the bytes of others ends in a reason that is kept, never in a job that is tried for ever. */
async function readOne(world: World, tools: ReadingTools, reading: Reading): Promise<ReadingFound> {
  const [file] = await filesByHash(world.database.pool, [reading.file]);
  if (!file || !world.files.has(reading.file)) return refusal('reading.file-away');
  try {
    const stored = await tools.ingest(file, world.files);
    if (!stored.ok) return { refusal: stored.refusal };
    // the database keeps no NUL and no half of a pair; one sign for one keeps every span where it is
    const text = stored.value.text.toWellFormed().replaceAll('\0', '\uFFFD');
    const { blocks, repaired } = stored.value;
    const told: Trouble[] = [];
    const drafts = await tools.reader.read(
      { text, blocks },
      {
        ...(reading.documentDate ? { documentDate: reading.documentDate } : {}),
        ...(reading.language ? { language: reading.language } : {}),
        class: file.class,
        tell: (trouble) => {
          told.push(trouble);
          world.log('reader-trouble', { reading: reading.id, reader: trouble.reader, code: trouble.code });
        },
      },
    );
    const troubles = troublesOf(told, text.length);
    return { text, blocks, repaired, readers: readersOf(drafts, tools.reader), troubles, drafts };
  } catch (error) {
    world.log('document-unread', { reading: reading.id, problem: (error as Error).message.slice(0, 300) });
    return refusal('reading.failed');
  }
}

const refusal = (code: string): { refusal: Refusal } => {
  const { refusal: found } = refused(code) as { refusal: Refusal };
  return { refusal: found };
};

const readersOf = (drafts: readonly { readers: string[] }[], reader: Reader): string[] =>
  [...new Set([reader.id, ...drafts.flatMap((one) => one.readers)])].sort();
