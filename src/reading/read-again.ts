import { ok, type Refusal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addDrafts, draftsOf } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { entriesInForce } from './house/entry.store.ts';
import { hashOfSet, setOf } from './house/entry-set.ts';
import { isMarked } from './mark.rules.ts';
import { changeReading, readingForAct, textByHash } from './reading.store.ts';
import type { ReadWith } from './reading.ts';
import { unseen } from './second-reading.rules.ts';
import type { ReaderTrouble } from './troubles.rules.ts';
import { visibleReadings } from './visible-readings.ts';

/**
 * Asks that the text of a document that was read be read again with the lexicon as it is now. Its drafts and what was decided on
 * them stay; the text is the same, so is every span.
 *
 * refuses  'reading.unknown' · 'reading.not-read-yet' · 'reading.again-waits' · 'reading.lexicon-unchanged'
 */
export async function readAgain(ctx: Context, { reading: id }: { reading: string }): Promise<Result<{ id: string }>> {
  const [visible] = await visibleReadings(ctx, { id });
  const reading = visible && (await readingForAct(ctx.tx, id));
  if (!reading) return refused('reading.unknown', { id });
  if (reading.state !== 'read') return refused('reading.not-read-yet');
  if (reading.againOn !== undefined) return refused('reading.again-waits');
  if (setOf(reading) === hashOfSet(await entriesInForce(ctx.tx))) return refused('reading.lexicon-unchanged');
  await changeReading(ctx.tx, id, {
    againOn: ctx.today,
    againBy: ctx.caller.person!,
  });
  return ok({ id });
}

const stands =
  (text: string) =>
  ({ start, end, quote, readers }: Draft): boolean =>
    quote !== '' && text.slice(start, end) === quote && !isMarked({ found: { readers } });

/** What the second reading of a text found, with which entries, or why it could not be done. */
export type SecondReading = {
  reading: string;
  found:
    | { drafts: Draft[]; readers: string[]; troubles?: ReaderTrouble[] | undefined; lexicon: ReadWith }
    | { refusal: Refusal };
};

/**
 * Keeps what a second reading found where the first said nothing, with numbers that go on; what readers could not do is told of the
 * newer one. Where it failed, or a quote is not the
 * text of its span, nothing is added and it may be asked again.
 *
 * refuses  'reading.unknown'
 */
export async function keepSecondReading(
  ctx: Context,
  { reading: id, found }: SecondReading,
): Promise<Result<{ reading: string; added: number }>> {
  const reading = await readingForAct(ctx.tx, id);
  if (!reading) return refused('reading.unknown', { id });
  if (reading.againOn === undefined) return ok({ reading: id, added: 0 });
  const done = { againOn: undefined, againBy: undefined } as object;
  const kept = await textByHash(ctx.tx, reading.textSha256!);
  if ('refusal' in found || !kept.ok || !found.drafts.every(stands(kept.value.text))) {
    await changeReading(ctx.tx, id, done);
    return ok({ reading: id, added: 0 });
  }
  const before = await draftsOf(ctx.tx, id);
  const added = unseen(
    // a mark by hand that was taken back holds no place
    before.filter((one) => one.state !== 'unmarked').flatMap((one) => [one.found, ...(one.fields ? [one.fields] : [])]),
    found.drafts,
  );
  await addDrafts(
    ctx.tx,
    id,
    added.map((one) => ({ ...one, id: ctx.newId() })),
    Math.max(0, ...before.map((one) => one.number)),
  );
  await changeReading(ctx.tx, id, {
    ...done,
    ...({ troubles: found.troubles?.length ? found.troubles : undefined } as object),
    readers: [...new Set([...reading.readers, ...found.readers])].sort(),
    lexiconSha256: found.lexicon.sha256,
    lexiconEntries: found.lexicon.entries,
  });
  return ok({ reading: id, added: added.length });
}
