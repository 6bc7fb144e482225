import { instanceTarget, may } from '../access/index.ts';
import type { Source } from '../documents/index.ts';
import { fileByHash, sourceByRef } from '../documents/readers.ts';
import { recordSource } from '../documents/record-source.ts';
import { reviseSource } from '../documents/revise-source.ts';
import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from '../strategy/readers.ts';
import { addReading, changeReading, listReadings } from './reading.store.ts';
import type { Reading, ReadingState } from './reading.ts';
import type { ReadingLanguage } from './stored-text.ts';

export type NewSource = Omit<Source, 'held' | 'sha256'>;
export type ReadDocument = {
  file: string;
  strategy: string;
  source?: string | undefined;
  newSource?: NewSource | undefined;
  documentDate?: Day | undefined;
  language?: ReadingLanguage | undefined;
};

/**
 * Asks that a kept file be read for a strategy. Its source is named, or recorded in the same act; from now on we hold
 * its document. The database puts the reading in the queue in this very transaction. Asked again, a reading stays what it
 * is; one that was refused gets another turn.
 *
 * refuses  'file.unknown' · 'file.restricted' · 'strategy.unknown' · 'reading.source-missing' · 'source.unknown' ·
 *          'reading.source-other-file' · what recording a source refuses
 */
export async function readDocument(
  ctx: Context,
  input: ReadDocument,
): Promise<Result<{ id: string; state: ReadingState; isNew: boolean }>> {
  const file = await fileByHash(ctx.tx, input.file);
  if (!file) return refused('file.unknown', { sha256: input.file });
  if (file.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', instanceTarget))
    return refused('file.restricted', { ground: file.ground });
  if (!(await strategyByRef(ctx.tx, input.strategy))) return refused('strategy.unknown', { ref: input.strategy });
  const source = await holdSource(ctx, input);
  if (!source.ok) return source;
  const [before] = await listReadings(ctx.tx, { file: input.file, source: source.value, strategy: input.strategy });
  if (before) return again(ctx, before, input);
  const id = ctx.newId();
  await addReading(ctx.tx, {
    id,
    file: input.file,
    source: source.value,
    strategy: input.strategy,
    ...(input.documentDate ? { documentDate: input.documentDate } : {}),
    ...(input.language ? { language: input.language } : {}),
    state: 'waiting',
    repaired: [],
    readers: [],
    ...(ctx.caller.person ? { askedBy: ctx.caller.person } : {}),
    askedOn: ctx.today,
    version: 1,
  });
  return ok({ id, state: 'waiting', isNew: true });
}

async function again(
  ctx: Context,
  before: Reading,
  { documentDate, language }: ReadDocument,
): Promise<Result<{ id: string; state: ReadingState; isNew: boolean }>> {
  if (before.state !== 'refused') return ok({ id: before.id, state: before.state, isNew: false });
  await changeReading(ctx.tx, before.id, {
    state: 'waiting',
    ...(documentDate ? { documentDate } : {}),
    ...(language ? { language } : {}),
    ...({ refusal: undefined } as object),
  });
  return ok({ id: before.id, state: 'waiting', isNew: false });
}

/** The source that the file is the document of, held from now on. returns its reference */
async function holdSource(ctx: Context, { file, source: ref, newSource }: ReadDocument): Promise<Result<string>> {
  if (newSource) {
    const recorded = await recordSource(ctx, { ...newSource, held: true, sha256: file });
    return recorded.ok ? ok(newSource.ref) : recorded;
  }
  if (ref === undefined) return refused('reading.source-missing');
  const source = await sourceByRef(ctx.tx, ref);
  if (!source) return refused('source.unknown', { ref });
  if (source.sha256 !== undefined && source.sha256 !== file)
    return refused('reading.source-other-file', { source: ref });
  if (source.held) return ok(ref);
  const held = await reviseSource(ctx, { ref, version: source.version, changes: { held: true, sha256: file } });
  return held.ok ? ok(ref) : held;
}
