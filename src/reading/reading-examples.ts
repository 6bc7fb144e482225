import { type Day, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { draftsOf, stepsOfDrafts } from './draft.store.ts';
import type { Draft } from './draft.ts';
import type { DraftFields, DraftState, RejectReason } from './reading.ts';
import { visibleReadings } from './reading-file.ts';

/**
 * What a reader said and what a person made of it: a lesson for the reader, scored against the text it was read in.
 *
 * verdict  accepted and attached: it was a commitment, as `said` has it; rejected: it was none, for `reason`
 */
export type ReadingExample = {
  reading: string;
  number: number;
  file: string;
  textSha256: string;
  documentDate?: Day;
  verdict: Exclude<DraftState, 'waiting'>;
  reason?: RejectReason;
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
    const decided = (await draftsOf(ctx.tx, reading.id)).filter((one) => one.state !== 'waiting');
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
        verdict: draft.state as Exclude<DraftState, 'waiting'>,
        ...(reason ? { reason } : {}),
        found: draft.found,
        ...(draft.fields ? { said: draft.fields } : {}),
      });
    }
  }
  return ok({ items });
}
