import { type Day, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { draftsOf, type KeptDraft, stepsOfDrafts } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { isMarked, overlaps } from './mark.rules.ts';
import { type DecidedState, type DraftFields, type DraftState, decidedStates, type RejectReason } from './reading.ts';
import { visibleReadings } from './reading-file.ts';

/**
 * What a reader said and what a person made of it: a lesson for the reader, scored against the text it was read in.
 *
 * verdict  accepted and attached: it was a commitment, as `said` has it; rejected: it was none, for `reason`
 * foundBy  who pointed at it; `found` of a person holds what the grammars read in the stretch
 * isMiss   a commitment that a person marked, and no reader found any part of it
 */
export type ReadingExample = {
  reading: string;
  number: number;
  file: string;
  textSha256: string;
  documentDate?: Day;
  verdict: DecidedState;
  reason?: RejectReason;
  foundBy: 'reader' | 'person';
  isMiss: boolean;
  found: Draft;
  said?: DraftFields;
};

/** Every decided draft of a strategy, or of all, as far as the caller may see the papers; the oldest reading first. */
export async function readingExamples(
  ctx: Context,
  filter: { strategy?: string | undefined },
): Promise<Result<{ items: ReadingExample[] }>> {
  const items: ReadingExample[] = [];
  for (const reading of (await visibleReadings(ctx, { ...filter, state: 'read' })).toReversed()) {
    const all = await draftsOf(ctx.tx, reading.id);
    const byReaders = all.filter((one) => !isMarked(one)).map((one) => one.found);
    const decided = all.filter((one) => isDecided(one.state));
    const steps = await stepsOfDrafts(
      ctx.tx,
      decided.map((one) => one.id),
    );
    for (const draft of decided) {
      const reason = steps.get(draft.id)?.at(-1)?.reason;
      items.push({
        reading: reading.id,
        number: draft.number,
        file: reading.file,
        textSha256: reading.textSha256!,
        ...(reading.documentDate ? { documentDate: reading.documentDate } : {}),
        verdict: draft.state as DecidedState,
        ...(reason ? { reason } : {}),
        foundBy: isMarked(draft) ? 'person' : 'reader',
        isMiss: isMiss(draft, byReaders),
        found: draft.found,
        ...(draft.fields ? { said: draft.fields } : {}),
      });
    }
  }
  return ok({ items });
}

const isDecided = (state: DraftState): boolean => (decidedStates as readonly DraftState[]).includes(state);

const isMiss = (draft: KeptDraft, byReaders: readonly Draft[]): boolean =>
  isMarked(draft) && draft.state !== 'rejected' && !byReaders.some((one) => overlaps(one, draft.fields ?? draft.found));
