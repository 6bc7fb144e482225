import { may, type Target } from '../access/index.ts';
import { ok, type Refusal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { undone } from './draft.rules.ts';
import { draftsOf, stepsOfDrafts } from './draft.store.ts';
import { type DraftView, registerOf, viewsOf } from './draft-view.ts';
import { entriesInForce } from './house/entry.store.ts';
import { hashOfSet, setOf } from './house/entry-set.ts';
import { listReadings, textByHash } from './reading.store.ts';
import type { DraftAct, DraftStep, RecordedDraft } from './reading.ts';
import { repeatsAmongWaiting } from './repetitions.ts';
import type { Block } from './stored-text.ts';
import { type ReadingLine, visibleReadings } from './visible-readings.ts';

export type ReadingFile = {
  reading: ReadingLine;
  text: string;
  blocks: Block[];
  drafts: (RecordedDraft & DraftView & { steps: DraftStep[]; acts: DraftAct[] })[];
  /** Why it could not be read, with its sentence. */
  problems: Refusal[];
  mayReview: boolean;
  /** The entries of the house are others than those that it was read with. */
  hasNewerLexicon: boolean;
};

/** A reading lies in its strategy; the whole instance when there is no such reading, so that the act can say so. */
export async function readingTarget(ctx: Context, { reading }: { reading: string }): Promise<Target> {
  const [found] = await listReadings(ctx.tx, { id: reading });
  return found ? strategyTarget(found.strategy) : refuseTarget('reading.unknown', { id: reading });
}

/** One reading whole: its text, its drafts with what is proposed for each, and what the caller may do. refuses 'reading.unknown' · 'reading.text-altered' */
export async function readingFile(ctx: Context, id: string): Promise<Result<ReadingFile>> {
  const [reading] = await visibleReadings(ctx, { id });
  if (!reading) return refused('reading.unknown', { id });
  const mayReview = may(ctx.caller, 'reading.review', strategyTarget(reading.strategy));
  const problems = reading.refusal ? [reading.refusal] : [];
  const said = { reading, problems, mayReview };
  if (reading.textSha256 === undefined)
    return ok({ ...said, text: '', blocks: [], drafts: [], hasNewerLexicon: false });
  const kept = await textByHash(ctx.tx, reading.textSha256);
  if (!kept.ok) return kept;
  const drafts = await draftsOf(ctx.tx, id);
  const steps = await stepsOfDrafts(
    ctx.tx,
    drafts.map((one) => one.id),
  );
  const register = await registerOf(ctx);
  const repeats = await repeatsAmongWaiting(ctx, register.known);
  const views = await viewsOf(ctx, reading, kept.value.text, drafts, { register, repeats });
  return ok({
    ...said,
    ...kept.value,
    drafts: drafts.map(({ id: of, ...draft }, at) => ({
      ...draft,
      ...views[at]!,
      steps: steps.get(of) ?? [],
      acts: mayReview ? actsOn(draft, steps.get(of) ?? []) : [],
    })),
    hasNewerLexicon: setOf(reading) !== hashOfSet(await entriesInForce(ctx.tx)),
  });
}

const actsOn = (draft: RecordedDraft, steps: readonly DraftStep[]): DraftAct[] => [
  ...(draft.state === 'waiting' ? (['accept', 'revise', 'attach', 'reject'] as const) : []),
  ...(undone(draft, steps.at(-1)?.act).ok ? (['undo'] as const) : []),
];
