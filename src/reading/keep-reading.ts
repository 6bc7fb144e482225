import { ok, type Refusal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addDrafts } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { isMarked } from './mark.rules.ts';
import { changeReading, keepText, readingForAct } from './reading.store.ts';
import type { ReadingState, ReadWith } from './reading.ts';
import type { Block } from './stored-text.ts';
import type { ReaderTrouble } from './troubles.rules.ts';

/** What came out of a file, or why nothing did. */
export type ReadingFound =
  | {
      text: string;
      blocks: Block[];
      repaired: string[];
      readers: string[];
      troubles?: ReaderTrouble[] | undefined;
      drafts: Draft[];
      lexicon: ReadWith;
    }
  | { refusal: Refusal };
export type KeepReading = { reading: string; found: ReadingFound };

/**
 * Keeps what was read: text and drafts together, or the reason why it could not be read. A reading that is no longer
 * waiting stays as it is. A draft whose quote is not the text of its span, or that no reader answers for, is a mistake of
 * its reader: none is kept then.
 *
 * refuses  'reading.unknown'
 */
export async function keepReading(
  ctx: Context,
  { reading: id, found }: KeepReading,
): Promise<Result<{ reading: string; state: ReadingState; drafts: number }>> {
  const reading = await readingForAct(ctx.tx, id);
  if (!reading) return refused('reading.unknown', { id });
  if (reading.state !== 'waiting') return ok({ reading: id, state: reading.state, drafts: 0 });
  if ('refusal' in found) return refuse(ctx, id, found.refusal);
  const { text, blocks, repaired, readers, troubles = [], drafts, lexicon } = found;
  if (
    drafts.some((one) => text.slice(one.start, one.end) !== one.quote || one.quote === '' || isMarked({ found: one }))
  )
    return refuse(ctx, id, { code: 'reading.failed' });
  const textSha256 = await keepText(ctx.tx, { text, blocks });
  await changeReading(ctx.tx, id, {
    state: 'read',
    textSha256,
    characters: text.length,
    repaired,
    readers,
    ...(troubles.length > 0 ? { troubles } : {}),
    lexiconSha256: lexicon.sha256,
    lexiconEntries: lexicon.entries,
  });
  const inOrder = drafts.toSorted((a, b) => a.start - b.start || a.end - b.end);
  await addDrafts(
    ctx.tx,
    id,
    inOrder.map((one) => ({ ...one, id: ctx.newId() })),
  );
  return ok({ reading: id, state: 'read', drafts: drafts.length });
}

async function refuse(ctx: Context, id: string, refusal: Refusal) {
  await changeReading(ctx.tx, id, { state: 'refused', refusal });
  return ok({ reading: id, state: 'refused' as const, drafts: 0 });
}
