import { isVisible, may, type Target, visibleScopes } from '../access/index.ts';
import { filesByHash, sourcesByRef } from '../documents/readers.ts';
import { type LocalizedText, ok, type Refusal, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { undone } from './draft.rules.ts';
import { type Counts, countDrafts, draftsOf, stepsOfDrafts } from './draft.store.ts';
import { type DraftView, viewsOf } from './draft-view.ts';
import { maySeePaper } from './open-draft.ts';
import { listReadings, type ReadingFilter, textByHash } from './reading.store.ts';
import type { DraftAct, DraftStep, Reading, RecordedDraft } from './reading.ts';
import type { Block } from './stored-text.ts';

/** A reading as lists show it: whose document it is, and how far its review has come. */
export type ReadingLine = Reading & {
  title: LocalizedText;
  mediaType: string;
  counts: Omit<Counts, 'reading'>;
};

export type ReadingFile = {
  reading: ReadingLine;
  text: string;
  blocks: Block[];
  drafts: (RecordedDraft & DraftView & { steps: DraftStep[]; acts: DraftAct[] })[];
  /** Why it could not be read, with its sentence. */
  problems: Refusal[];
  mayReview: boolean;
};

const none = { total: 0, waiting: 0, sure: 0, sureWaiting: 0, marked: 0 };

/** A reading lies in its strategy; the whole instance when there is no such reading, so that the act can say so. */
export async function readingTarget(ctx: Context, { reading }: { reading: string }): Promise<Target> {
  const [found] = await listReadings(ctx.tx, { id: reading });
  return found ? strategyTarget(found.strategy) : refuseTarget('reading.unknown', { id: reading });
}

/** Readings the caller may see, the newest first: of their strategies, and of papers that are not closed to them. */
export async function visibleReadings(ctx: Context, filter: ReadingFilter): Promise<ReadingLine[]> {
  const visible = visibleScopes(ctx.caller, 'reading.read');
  const found = (await listReadings(ctx.tx, filter)).filter((one) => isVisible(visible, strategyTarget(one.strategy)));
  const files = new Map(
    (await filesByHash(ctx.tx, [...new Set(found.map((one) => one.file))])).map((one) => [one.sha256, one]),
  );
  const sources = new Map(
    (await sourcesByRef(ctx.tx, [...new Set(found.map((one) => one.source))])).map((one) => [one.ref, one]),
  );
  const counts = await countDrafts(
    ctx.tx,
    found.map((one) => one.id),
  );
  return found.flatMap((one): ReadingLine[] => {
    const file = files.get(one.file)!;
    if (!maySeePaper(ctx.caller, file)) return [];
    const { reading: _reading, ...counted } = counts.get(one.id) ?? { ...none, reading: one.id };
    return [{ ...one, title: sources.get(one.source)!.title, mediaType: file.mediaType, counts: counted }];
  });
}

/** One reading whole: its text, its drafts with what is proposed for each, and what the caller may do. refuses 'reading.unknown' · 'reading.text-altered' */
export async function readingFile(ctx: Context, id: string): Promise<Result<ReadingFile>> {
  const [reading] = await visibleReadings(ctx, { id });
  if (!reading) return refused('reading.unknown', { id });
  const mayReview = may(ctx.caller, 'reading.review', strategyTarget(reading.strategy));
  const problems = reading.refusal ? [reading.refusal] : [];
  if (reading.textSha256 === undefined) return ok({ reading, text: '', blocks: [], drafts: [], problems, mayReview });
  const kept = await textByHash(ctx.tx, reading.textSha256);
  if (!kept.ok) return kept;
  const drafts = await draftsOf(ctx.tx, id);
  const steps = await stepsOfDrafts(
    ctx.tx,
    drafts.map((one) => one.id),
  );
  const views = await viewsOf(ctx, reading, kept.value.text, drafts);
  return ok({
    reading,
    ...kept.value,
    drafts: drafts.map(({ id: of, ...draft }, at) => ({
      ...draft,
      ...views[at]!,
      steps: steps.get(of) ?? [],
      acts: mayReview ? actsOn(draft, steps.get(of) ?? []) : [],
    })),
    problems,
    mayReview,
  });
}

const actsOn = (draft: RecordedDraft, steps: readonly DraftStep[]): DraftAct[] => [
  ...(draft.state === 'waiting' ? (['accept', 'revise', 'attach', 'reject'] as const) : []),
  ...(undone(draft, steps.at(-1)?.act).ok ? (['undo'] as const) : []),
];
