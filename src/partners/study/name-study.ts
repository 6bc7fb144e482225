import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { signedBy } from '../signed-by.ts';
import {
  addCriterion,
  type CriterionAsked,
  criteriaOfStudies,
  criterionAsked,
  unnameCriterion,
} from './criterion.store.ts';
import { heldStudy, type StudyStands, takeStudyStep } from './record-study.ts';

type Naming = CriterionAsked & { study: string; version: number };

const written = ({ project, gate, criterion }: CriterionAsked): string => `${project}/G${gate}/${criterion}`;

/**
 * Lets a criterion of a gate name a study: evidence for it is not accepted before the study is. The gate may be one that the project
 * has not come to yet, and not one that it has passed.
 *
 * refuses  'study.unknown' · 'conflict.changed' · 'study.no-such-step' · 'project.unknown' · 'study.project-elsewhere'
 *          · 'study.criterion-unknown' · 'study.gate-passed' · 'study.named-already'
 */
export async function nameStudy(ctx: Context, { study: ref, version, ...asked }: Naming): Promise<Result<StudyStands>> {
  const held = await heldStudy(ctx, ref, version);
  if (!held.ok) return held;
  const study = held.value;
  if (study.stage === 'dropped') return refused('study.no-such-step', { act: 'name', state: study.stage });
  const found = await criterionAsked(ctx.tx, asked, ctx.today);
  if (!found) return refused('project.unknown', { project: asked.project });
  if (found.strategy !== study.strategy)
    return refused('study.project-elsewhere', { project: asked.project, strategy: study.strategy });
  if (found.title === undefined) return refused('study.criterion-unknown', { criterion: written(asked) });
  if (found.isPassed) return refused('study.gate-passed', { criterion: written(asked) });
  const names = (await criteriaOfStudies(ctx.tx, [ref], ctx.today)).get(ref) ?? [];
  if (names.some((one) => written(one) === written(asked)))
    return refused('study.named-already', { criterion: written(asked) });
  const by = signedBy(ctx);
  await addCriterion(ctx.tx, ctx.newId(), ref, asked, { person: by.byPerson, day: ctx.today });
  return ok(
    await takeStudyStep(ctx, study, study.stage, {
      act: 'name',
      criterion: written(asked),
      effectiveOn: ctx.today,
    }),
  );
}

/**
 * Takes the name of a study back from a criterion, with the reason: evidence for it no longer waits for the study.
 *
 * refuses  'study.unknown' · 'conflict.changed' · 'study.not-named'
 */
export async function unnameStudy(
  ctx: Context,
  { study: ref, version, words, ...asked }: Naming & { words: LocalizedText },
): Promise<Result<StudyStands>> {
  const held = await heldStudy(ctx, ref, version);
  if (!held.ok) return held;
  const study = held.value;
  const by = signedBy(ctx);
  const done = await unnameCriterion(ctx.tx, ref, asked, { person: by.byPerson, day: ctx.today, reason: words });
  if (!done) return refused('study.not-named', { criterion: written(asked) });
  return ok(
    await takeStudyStep(ctx, study, study.stage, {
      act: 'unname',
      criterion: written(asked),
      effectiveOn: ctx.today,
      words,
    }),
  );
}
