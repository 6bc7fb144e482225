import type { LocalizedText } from '../kernel/index.ts';
import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type Difference, differencesWith } from './difference.rules.ts';
import { waitingDrafts } from './draft.store.ts';
import type { Known } from './draft-fields.rules.ts';
import { fieldsOf, type Repeat, stemsIn, toldOf } from './draft-view.ts';
import { stemsOf } from './match.rules.ts';
import { type OnDraft, openDraft } from './open-draft.ts';
import { textByHash } from './reading.store.ts';
import type { DraftFields } from './reading.ts';
import { type Repetition, repetitionsAmong, type Told } from './repetition.rules.ts';
import { type ReadingLine, visibleReadings } from './visible-readings.ts';

type Waiting = Told & { as: DraftFields; quote: string; title: LocalizedText };

/** Drafts that wait in the papers that the caller may read, as they are compared: nobody hears of a paper that is closed to them. */
async function waitingTold(ctx: Context, known: Known): Promise<Waiting[]> {
  const readings = (await visibleReadings(ctx, { state: 'read' })).filter((one) => one.counts.waiting > 0);
  const lines = new Map(readings.map((one) => [one.id, one]));
  const texts = new Map<string, string>();
  const told: Waiting[] = [];
  for (const draft of await waitingDrafts(ctx.tx, [...lines.keys()])) {
    const line = lines.get(draft.reading)!;
    const as = fieldsOf(draft, known);
    const isMoved = as.start !== draft.found.start || as.end !== draft.found.end;
    if (isMoved && !texts.has(line.id)) texts.set(line.id, await textOf(ctx, line));
    const quote = isMoved ? texts.get(line.id)!.slice(as.start, as.end) : draft.found.quote;
    told.push({ ...toldOf(draft, as, quote), quote, title: line.title });
  }
  return told;
}

/** A text that no longer answers to its hash says nothing here; its own page refuses it. */
async function textOf(ctx: Context, { textSha256 }: ReadingLine): Promise<string> {
  const kept = await textByHash(ctx.tx, textSha256!);
  return kept.ok ? kept.value.text : '';
}

const shown = ({ of, by, reasons }: Repetition<Waiting>): Repeat => ({
  reading: of.reading,
  number: of.number,
  title: of.title,
  quote: of.quote,
  by,
  reasons,
});

/** Looks for what repeats a draft among all drafts that wait. */
export async function repeatsAmongWaiting(ctx: Context, known: Known): Promise<(told: Told) => Repeat[]> {
  const of = repetitionsAmong(await waitingTold(ctx, known));
  return (told) => of(told).map(shown);
}

/** A repetition with both sides. differences: ours is the draft that was asked about */
export type DraftRepetition = Repeat & { as: DraftFields; differences: Difference[] };

/**
 * Drafts that wait and say the same as a draft, each with where it differs.
 *
 * pledge   what the draft became: what its repetitions may be attached to
 * refuses  what `openDraft` refuses
 */
export async function draftRepetitions(
  ctx: Context,
  on: OnDraft,
): Promise<Result<{ pledge?: string; items: DraftRepetition[] }>> {
  const opened = await openDraft(ctx, on, { hold: false });
  if (!opened.ok) return opened;
  const { draft, fields, quote, register } = opened.value;
  const told = toldOf(draft, fields, quote);
  const stems = (text: LocalizedText) => stemsOf([text], stemsIn);
  const found = repetitionsAmong(await waitingTold(ctx, register.known))(told);
  return ok({
    ...(draft.pledge === undefined ? {} : { pledge: draft.pledge }),
    items: found.map((one) => ({
      ...shown(one),
      as: one.of.as,
      differences: differencesWith(fields, told.words, one.of.as, stems),
    })),
  });
}
