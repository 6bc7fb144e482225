import { sourceByRef } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addMarked, draftsOf, takeDraftStep } from './draft.store.ts';
import type { Draft, Span } from './draft.ts';
import { proposedFields } from './draft-fields.rules.ts';
import { registerOf } from './draft-view.ts';
import { fieldsOfSpan } from './embedded.ts';
import { entriesInForce } from './house/entry.store.ts';
import type { EntryWords } from './house/entry.ts';
import { stretchToMark } from './mark.rules.ts';
import { handOf } from './open-draft.ts';
import { readingForAct, textByHash } from './reading.store.ts';
import type { DraftFields, DraftState, Reading } from './reading.ts';
import { visibleReadings } from './visible-readings.ts';

export type MarkDraft = Span & { reading: string };

/**
 * Makes a draft of a stretch of the text that no reader found. The grammars read its kind, number, deadline, place and
 * body; it waits, and is decided like any draft. No reader is credited with it.
 *
 * start, end  characters of the kept text; taken to whole words
 * refuses     'reading.unknown' · 'reading.not-read-yet' · 'reading.text-altered', and what `stretchToMark` refuses
 */
export async function markDraft(
  ctx: Context,
  { reading: id, start, end }: MarkDraft,
): Promise<Result<{ number: number; version: number; state: DraftState; fields: DraftFields }>> {
  const [seen] = await visibleReadings(ctx, { id });
  if (!seen) return refused('reading.unknown', { id });
  const reading = (await readingForAct(ctx.tx, id))!;
  if (reading.textSha256 === undefined) return refused('reading.not-read-yet');
  const kept = await textByHash(ctx.tx, reading.textSha256);
  if (!kept.ok) return kept;
  const { text } = kept.value;
  const spans = (await draftsOf(ctx.tx, id)).map(({ number, state, fields, found }) => ({
    number,
    state,
    start: (fields ?? found).start,
    end: (fields ?? found).end,
  }));
  const span = stretchToMark(text, { start, end }, spans);
  if (!span.ok) return span;
  const source = await sourceByRef(ctx.tx, reading.source);
  const house = await entriesInForce(ctx.tx);
  const found = markedDraft(text, span.value, reading, reading.documentDate ?? source?.publishedOn, house);
  const draft = await addMarked(ctx.tx, id, ctx.newId(), found);
  const fields = proposedFields(found, (await registerOf(ctx)).known);
  const step = { act: 'mark', to: 'waiting', ...handOf(ctx) } as const;
  const taken = await takeDraftStep(ctx.tx, ctx.newId(), draft, step);
  return taken.ok ? ok({ ...taken.value, number: draft.number, fields }) : taken;
}

/** A document says its day in its first pages. */
const HEAD = 60_000;

/** What the grammars read in the stretch. Of a long text without a day they are given its head and the stretch alone, for nobody to wait. */
function markedDraft(
  text: string,
  span: Span,
  { language }: Pick<Reading, 'language'>,
  day: string | undefined,
  house: readonly EntryWords[],
): Draft {
  const quote = text.slice(span.start, span.end);
  const isFar = span.start > HEAD;
  const head = isFar ? `${text.slice(0, HEAD)}\n` : text.slice(0, Math.max(HEAD, span.end));
  const shift = isFar ? span.start - head.length : 0;
  const at = { start: span.start - shift, end: span.end - shift };
  const { quantities, deadline, actors, places, kind, status } = fieldsOfSpan(isFar ? head + quote : head, at, {
    ...(day ? { documentDate: day } : {}),
    ...(language ? { language } : {}),
    house,
  });
  const back = <T extends Span>(one: T): T => ({ ...one, start: one.start + shift, end: one.end + shift });
  return {
    ...span,
    quote,
    sentence: span,
    kind,
    status,
    quantities: quantities.map(back),
    deadline: deadline ? back(deadline) : null,
    actors: actors.map(back),
    places: places.map(back),
    confidence: 1,
    lane: 'sure',
    fired: [],
    readers: [],
  };
}
