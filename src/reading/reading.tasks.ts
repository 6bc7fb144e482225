import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../access/index.ts';
import { filesByHash } from '../documents/readers.ts';
import { type Refusal, type Result, refused } from '../kernel/index.ts';
import type { FileStore } from '../platform/files.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';
import type { CronJob } from '../platform/jobs.ts';
import type { Draft } from './draft.ts';
import { entriesInForce } from './house/entry.store.ts';
import { hashOfSet } from './house/entry-set.ts';
import type { ReadingFound } from './keep-reading.ts';
import type { SecondReading } from './read-again.ts';
import { readingRoutes } from './reading.routes.ts';
import { type KeptText, listReadings, textByHash } from './reading.store.ts';
import type { Reading, ReadWith } from './reading.ts';
import type { Reader, ReadOptions, StoredText, Trouble } from './stored-text.ts';
import { type ReaderTrouble, troublesOf } from './troubles.rules.ts';

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

/** Reads what waits, one after another: one of them, or all; first readings, then second ones. returns how many */
export async function readWaiting(world: World, tools: ReadingTools, id?: string): Promise<number> {
  const { pool } = world.database;
  const waiting = await listReadings(pool, { state: 'waiting', id });
  for (const reading of waiting.toReversed())
    await keep(world, 'keep-reading', reading, await readOne(world, tools, reading));
  const again = await listReadings(pool, { waitsAgain: true, id });
  for (const reading of again.toReversed())
    await keep(world, 'keep-second-reading', reading, await readTextAgain(world, tools, reading));
  return waiting.length + again.length;
}

async function keep(
  world: World,
  verb: 'keep-reading' | 'keep-second-reading',
  reading: Reading,
  found: ReadingFound | SecondReading['found'],
): Promise<void> {
  const kept = await runEndpoint(world, endpoint(verb), {
    caller: systemCaller('read-document'),
    input: { reading: reading.id, found },
  });
  if (!kept.ok) throw new Error(kept.refusal.code);
  world.log('document-read', { reading: reading.id, ...(kept.value.value as object) });
}

const endpoint = (verb: string): Endpoint => readingRoutes.find((one) => one.verb === verb)!;

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
    return { text, blocks, repaired, ...(await draftsIn(world, tools, reading, file.class, { text, blocks })) };
  } catch (error) {
    return failed(world, reading, error);
  }
}

/** The text that is kept, with the lexicon as it is now. */
async function readTextAgain(world: World, tools: ReadingTools, reading: Reading): Promise<SecondReading['found']> {
  const [file] = await filesByHash(world.database.pool, [reading.file]);
  const kept = await textByHash(world.database.pool, reading.textSha256!);
  if (!file || !kept.ok) return refusal(kept.ok ? 'reading.file-away' : kept.refusal.code);
  try {
    return await draftsIn(world, tools, reading, file.class, kept.value);
  } catch (error) {
    return failed(world, reading, error);
  }
}

async function draftsIn(
  world: World,
  { reader }: ReadingTools,
  { id, documentDate, language }: Reading,
  recordClass: NonNullable<ReadOptions['class']>,
  text: KeptText,
): Promise<{ readers: string[]; troubles: ReaderTrouble[]; drafts: Draft[]; lexicon: ReadWith }> {
  const told: Trouble[] = [];
  const house = await entriesInForce(world.database.pool);
  const drafts = await reader.read(text, {
    ...(documentDate ? { documentDate } : {}),
    ...(language ? { language } : {}),
    house,
    class: recordClass,
    tell: (trouble) => {
      told.push(trouble);
      world.log('reader-trouble', { reading: id, reader: trouble.reader, code: trouble.code });
    },
  });
  return {
    readers: readersOf(drafts, reader),
    troubles: troublesOf(told, text.text.length),
    drafts,
    lexicon: { sha256: hashOfSet(house), entries: house.length },
  };
}

function failed(world: World, reading: Reading, error: unknown): { refusal: Refusal } {
  world.log('document-unread', { reading: reading.id, problem: (error as Error).message.slice(0, 300) });
  return refusal('reading.failed');
}

const refusal = (code: string): { refusal: Refusal } => {
  const { refusal: found } = refused(code) as { refusal: Refusal };
  return { refusal: found };
};

const readersOf = (drafts: readonly { readers: string[] }[], reader: Reader): string[] =>
  [...new Set([reader.id, ...drafts.flatMap((one) => one.readers)])].sort();
