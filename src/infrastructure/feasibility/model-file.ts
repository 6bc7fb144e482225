import { may, visibleScopes } from '../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import { bodiesOf } from '../../partners/bodies.ts';
import type { StudyReview, StudyStage } from '../../partners/index.ts';
import { listStudies, studyTarget, versionsByFile, visibleStudies } from '../../partners/readers.ts';
import { isPartnerOnly } from '../../partners/shown-persons.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { assumptionsOf, computeModel } from './model.rules.ts';
import { modelsOfStudies } from './model.store.ts';
import type { FeasibilityModel, ModelOutcome, SavedModel } from './model.ts';
import { hoursOf } from './save-model.ts';

/** A version as it is listed. review: of the version of the study that brought it; absent for one that is only saved */
export type ListedModel = Omit<SavedModel, 'model' | 'savedBy' | 'savedFor'> & {
  savedBy?: string;
  assumptions: number;
  review?: StudyReview;
  reviewNumber?: number;
};

/**
 * The model of a study.
 *
 * number, model  the version asked for, else the last one; absent before one was saved
 * hours          of the file it names: capacity factors and load, so that a screen may compute again
 */
export type ModelFile = {
  study: { ref: string; title: LocalizedText; stage: StudyStage; project?: string; version: number };
  versions: ListedModel[];
  number?: number;
  model?: FeasibilityModel;
  outcome?: ModelOutcome;
  hours?: { wind: number[]; solar: number[]; load?: number[] };
  mayEdit: boolean;
};

/**
 * One version of a study's model with all its figures, and the list of versions with what became of each.
 *
 * refuses  'study.unknown' · 'model.unknown'
 */
export async function modelFile(
  ctx: Context,
  { study: ref, number }: { study: string; number?: number | undefined },
): Promise<Result<ModelFile>> {
  const [study] = await listStudies(ctx.tx, { refs: [ref] });
  if (!study) return refused('study.unknown', { ref });
  const saved = (await modelsOfStudies(ctx.tx, [ref])).get(ref) ?? [];
  const shown = number === undefined ? saved.at(-1) : saved.find((one) => one.number === number);
  if (number !== undefined && !shown) return refused('model.unknown', { number, ref });
  const { title, stage, project, version } = study;
  return ok({
    study: { ref, title, stage, version, ...(project ? { project } : {}) },
    versions: await listed(ctx, ref, saved),
    ...(shown ? { number: shown.number, model: shown.model, ...(await computed(ctx, shown.model)) } : {}),
    mayEdit: stage !== 'dropped' && may(ctx.caller, 'study.bring', await studyTarget(ctx, ref)),
  });
}

async function computed(ctx: Context, model: FeasibilityModel): Promise<Pick<ModelFile, 'outcome' | 'hours'>> {
  const hours = await hoursOf(ctx, model);
  if (!hours.ok) return {};
  const outcome = computeModel(model, hours.value);
  const { wind, solar, load } = hours.value ?? {};
  return {
    ...(outcome.ok ? { outcome: outcome.value } : {}),
    ...(wind && solar ? { hours: { wind: [...wind], solar: [...solar], ...(load ? { load: [...load] } : {}) } } : {}),
  };
}

async function listed(ctx: Context, study: string, saved: readonly SavedModel[]): Promise<ListedModel[]> {
  const brought = await versionsByFile(
    ctx.tx,
    saved.map((one) => one.file),
  );
  const bodies = bodiesOf(ctx.caller);
  return saved.map(({ model, savedBy, savedFor: _, ...one }) => {
    const review = brought.findLast((each) => each.study === study && each.file === one.file);
    const isHidden = isPartnerOnly(ctx.caller) && !(one.organisation && bodies.includes(one.organisation));
    return {
      ...one,
      ...(isHidden ? {} : { savedBy }),
      assumptions: assumptionsOf(model).length,
      ...(review ? { review: review.review, reviewNumber: review.number } : {}),
    };
  });
}

/** The figures of an accepted model, as a page of a project or of its assets tells them. */
export type AcceptedModel = {
  study: string;
  title: LocalizedText;
  number: number;
  currency: string;
  npv: number;
  share247: number | null;
  yearlyMatching: number | null;
  isSynthetic: boolean;
};

/** For each study of a project that the caller may read, the last model that a review accepted. */
export async function acceptedModels(
  ctx: Context,
  { project }: { project: string },
): Promise<Result<{ items: AcceptedModel[] }>> {
  if (visibleScopes(ctx.caller, 'study.read').length === 0) return ok({ items: [] });
  const studies = await visibleStudies(ctx, await listStudies(ctx.tx, { project }));
  const saved = await modelsOfStudies(
    ctx.tx,
    studies.map((one) => one.ref),
  );
  const files = [...saved.values()].flat().map((one) => one.file);
  const accepted = new Set(
    (await versionsByFile(ctx.tx, files)).filter((one) => one.review === 'accepted').map((one) => one.file),
  );
  const items: AcceptedModel[] = [];
  for (const { ref, title } of studies) {
    const last = saved.get(ref)?.findLast((one) => accepted.has(one.file));
    const outcome = last && (await computed(ctx, last.model)).outcome;
    if (!last || !outcome) continue;
    items.push({
      study: ref,
      title,
      number: last.number,
      currency: last.model.currency,
      npv: outcome.finance.base.npv,
      share247: outcome.hours.share247,
      yearlyMatching: outcome.hours.yearlyMatching,
      isSynthetic: last.model.year.kind === 'synthetic',
    });
  }
  return ok({ items });
}
