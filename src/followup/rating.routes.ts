import { z } from 'zod';
import { isVisible, listTarget, visibleScopes } from '../access/index.ts';
import { visibleIn } from '../delivery/project-target.ts';
import { projectTarget } from '../delivery/readers.ts';
import { ok, refused } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import { dayField, localizedTextField, periodField, refField, sha256Field } from '../platform/http/fields.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { indicatorTarget } from '../results/readers.ts';
import { type DeclareRating, declareRating, explainGap } from './declare-rating.ts';
import { freshnessOf, insideWindow } from './freshness.rules.ts';
import { LEAST_CYCLES, organisationGaps } from './gap.rules.ts';
import { loadPicture, ofProjects } from './load-picture.ts';
import { gapOf, ratingOf } from './rating.rules.ts';
import { declarationById, explanationsOf, standingDeclarations } from './rating.store.ts';
import { combinedReasons, ratingParts, ratings, stepCodes, unknownReasons } from './rating.ts';

const ratingField = z.enum(ratings);
const answerField = z.enum([...ratings, 'unknown']);
const computedOutput = z.object({
  version: z.number().int(),
  on: dayField,
  rating: answerField,
  why: z.enum(combinedReasons),
  parts: z.array(
    z.object({
      part: z.enum(ratingParts),
      rating: answerField,
      why: z.enum(unknownReasons).optional(),
      steps: z.array(
        z.object({
          code: z.enum(stepCodes),
          value: z.number(),
          of: z.number(),
          atRisk: z.number().optional(),
          late: z.number().optional(),
          says: ratingField,
        }),
      ),
    }),
  ),
});
const instrumentField = z.object({
  authority: localizedTextField,
  instrument: localizedTextField,
  reference: z.string().trim().min(1).max(200),
  date: dayField,
  act: sha256Field,
});
const windowOutput = z.object({ inside: z.number().int(), counted: z.number().int() });

export const ratingRoutes = [
  read({
    verb: 'rating',
    right: 'rating.read',
    summary:
      'The two ratings of a project side by side: computed with every step, declared cycle by cycle, and the gap',
    input: z.object({ project: refField }),
    output: z.object({
      computed: computedOutput,
      declared: z.array(
        z.object({
          id: z.string(),
          cycle: z.string(),
          rating: ratingField,
          explanation: localizedTextField,
          declaredOn: dayField,
          isTranscribed: z.boolean(),
          computed: computedOutput,
          gap: z.number().int().optional(),
          explanations: z.array(z.object({ explanation: localizedTextField, explainedOn: dayField })),
        }),
      ),
      gap: z.number().int().optional(),
    }),
    target: (ctx, { project }) => projectTarget(ctx, project, 'all-sides'),
    run: async (ctx, { project }) => {
      const [picture, declared] = await Promise.all([
        loadPicture(ctx, ofProjects(project)),
        standingDeclarations(ctx.tx, { project }),
      ]);
      const followed = picture.projects[0];
      if (!followed) return refused('rating.not-followed', { project });
      const computed = ratingOf(followed, picture.indicators, picture);
      const explained = Map.groupBy(
        await explanationsOf(
          ctx.tx,
          declared.map((one) => one.id),
        ),
        (one) => one.declared,
      );
      const last = declared.at(-1);
      const gap = last && gapOf(last.rating, computed.rating);
      return ok({
        computed,
        ...(gap === undefined ? {} : { gap }),
        declared: declared.map((one) => {
          const then = gapOf(one.rating, one.computedRating);
          return {
            id: one.id,
            cycle: one.cycle,
            rating: one.rating,
            explanation: one.explanation,
            declaredOn: one.declaredOn,
            isTranscribed: one.instrument !== undefined,
            computed: one.computed,
            ...(then === undefined ? {} : { gap: then }),
            explanations: (explained.get(one.id) ?? []).map(({ explanation, explainedOn }) => ({
              explanation,
              explainedOn,
            })),
          };
        }),
      });
    },
  }),
  act({
    verb: 'declare-rating',
    right: 'rating.declare',
    summary: 'Declare where a project stands for a period that is over; the delivery unit transcribes with a paper',
    input: z.object({
      project: refField,
      cycle: periodField,
      rating: ratingField,
      explanation: localizedTextField,
      instrument: instrumentField.optional(),
    }),
    output: z.object({ id: z.string(), computed: answerField, gap: z.number().int().optional() }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => declareRating(ctx, input as DeclareRating),
  }),
  act({
    verb: 'explain-gap',
    right: 'rating.declare',
    summary: 'Explain why what was declared and what was computed differ',
    input: z.object({ declared: z.uuid(), explanation: localizedTextField }),
    output: z.object({ id: z.string() }),
    target: async (ctx, { declared }) => {
      const found = await declarationById(ctx.tx, declared);
      return found ? projectTarget(ctx, found.project) : refuseTarget('rating.unknown', { id: declared });
    },
    run: explainGap,
  }),
  read({
    verb: 'rating-gaps',
    right: 'rating.read',
    summary: 'How far each body’s declarations stand from the computed ratings, after four cycles, never by person',
    input: z.object({}),
    output: z.object({
      leastCycles: z.number().int(),
      items: z.array(
        z.object({
          organisation: z.string(),
          cycles: z.number().int(),
          compared: z.number().int(),
          better: z.number().int(),
          mean: z.number().optional(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx) =>
      ok({
        leastCycles: LEAST_CYCLES,
        items: organisationGaps(await visibleIn(ctx, 'rating.read', await standingDeclarations(ctx.tx), 'owner')),
      }),
  }),
  read({
    verb: 'freshness',
    right: 'indicator.read',
    summary: 'How old each figure is, when the next is due, and the share inside the window by strategy and body',
    input: z.object({ strategy: refField.optional(), organisation: refField.optional() }),
    output: z.object({
      all: windowOutput,
      strategies: z.array(windowOutput.extend({ ref: z.string() })),
      organisations: z.array(windowOutput.extend({ ref: z.string() })),
      items: z.array(
        z.object({
          indicator: z.string(),
          age: z.number().int().optional(),
          dueOn: dayField.optional(),
          late: z.number().int(),
          isInside: z.boolean().optional(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx, { strategy, organisation }) => {
      const { indicators, today, days } = await loadPicture(ctx, { projects: [] });
      const where = visibleScopes(ctx.caller, 'indicator.read');
      const seen = indicators.filter(
        (one) =>
          (strategy === undefined || one.strategy === strategy) &&
          (organisation === undefined || one.organisation === organisation) &&
          isVisible(where, indicatorTarget({ ...one, owner: one.organisation })),
      );
      const shares = (key: 'strategy' | 'organisation') =>
        [...Map.groupBy(seen, (one) => one[key])]
          .flatMap(([ref, own]) => (ref ? [{ ref, ...insideWindow([], own, today, days) }] : []))
          .sort((a, b) => (a.ref < b.ref ? -1 : 1));
      return ok({
        all: insideWindow([], seen, today, days),
        strategies: shares('strategy'),
        organisations: shares('organisation'),
        items: seen.map((one) => ({ indicator: one.ref, ...freshnessOf(one, today, days) })),
      });
    },
  }),
];
