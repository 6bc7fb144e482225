import { fileByHash } from '../documents/readers.ts';
import { type LocalizedText, ok, period, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { loadPicture, ofProjects } from './load-picture.ts';
import { gapOf, ratingOf } from './rating.rules.ts';
import { addDeclaration, addExplanation, declarationById, type Instrument, nextNumber } from './rating.store.ts';
import type { Rating } from './rating.ts';

export type DeclareRating = {
  project: string;
  cycle: string;
  rating: Rating;
  explanation: LocalizedText;
  instrument?: Instrument | undefined;
};

const handOf = ({ caller }: Context) => ({
  by: caller.person ?? `system:${caller.system ?? 'program'}`,
  for: caller.person ? [...caller.actsFor] : [],
});

/**
 * Records what the owner declares of its project for a period that is over, beside what is computed now. Another for the same period
 * corrects it; the first stays. The delivery unit transcribes with the paper in which the owner said it.
 *
 * refuses  'rating.not-followed' (no such project under way, or nobody owns it) · 'rating.period-not-over'
 *          · 'rating.instrument-missing' (somebody else than the owner, without a paper) · 'rating.act-unknown'
 */
export async function declareRating(
  ctx: Context,
  input: DeclareRating,
): Promise<Result<{ id: string; computed: Rating | 'unknown'; gap?: number }>> {
  const { project, cycle, rating, explanation, instrument } = input;
  if (period(cycle).last >= ctx.today) return refused('rating.period-not-over', { cycle });
  const picture = await loadPicture(ctx, ofProjects(project));
  const followed = picture.projects[0];
  if (!followed?.organisation) return refused('rating.not-followed', { project });
  const isOwn = ctx.caller.grants.some((one) => one.role === 'owner' && one.organisation === followed.organisation);
  if (!isOwn && !instrument) return refused('rating.instrument-missing', { project });
  if (instrument && !(await fileByHash(ctx.tx, instrument.act)))
    return refused('rating.act-unknown', { sha256: instrument.act });
  const computed = ratingOf(followed, picture.indicators, picture);
  const hand = handOf(ctx);
  const id = ctx.newId();
  await addDeclaration(ctx.tx, {
    id,
    project,
    cycle,
    number: await nextNumber(ctx.tx, project, cycle),
    rating,
    explanation,
    ...(instrument ? { instrument } : {}),
    organisation: followed.organisation,
    computed,
    computedRating: computed.rating,
    rulesVersion: computed.version,
    declaredBy: hand.by,
    declaredFor: hand.for,
    declaredOn: ctx.today,
  });
  const gap = gapOf(rating, computed.rating);
  return ok({ id, computed: computed.rating, ...(gap === undefined ? {} : { gap }) });
}

/** Keeps how the owner explains a gap. refuses 'rating.unknown' · 'rating.no-gap' */
export async function explainGap(
  ctx: Context,
  { declared, explanation }: { declared: string; explanation: LocalizedText },
): Promise<Result<{ id: string }>> {
  const found = await declarationById(ctx.tx, declared);
  if (!found) return refused('rating.unknown', { id: declared });
  if (!gapOf(found.rating, found.computedRating)) return refused('rating.no-gap', { project: found.project });
  const hand = handOf(ctx);
  const id = ctx.newId();
  await addExplanation(ctx.tx, {
    id,
    declared,
    explanation,
    explainedBy: hand.by,
    explainedFor: hand.for,
    explainedOn: ctx.today,
  });
  return ok({ id });
}
