import { z } from 'zod';
import { instanceTarget, isVisible, listTarget, type Target as PolicyTarget, visibleScopes } from '../access/index.ts';
import { ok, refused } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  localizedTextField,
  pagingFields,
  periodField,
  placeCodeField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { foldName, searchWords } from '../territory/index.ts';
import { defineIndicator } from './define-indicator.ts';
import { figureHistory, figuresEver, listFigures } from './figure.store.ts';
import { listDefinitions, listIndicators } from './indicator.store.ts';
import { type RecordedIndicator, resultLevels } from './indicator.ts';
import { indicatorFile } from './indicator-file.ts';
import { returnFigure, verifyFigures } from './judge-figures.ts';
import { pathStates } from './path.rules.ts';
import { countryCode, indicatorByRef, indicatorTarget, shelfOf, standings } from './readers.ts';
import { readingOf } from './reading.rules.ts';
import { type RecordIndicator, recordIndicator } from './record-indicator.ts';
import { type ReportedFigure, reportFigures } from './report-figures.ts';
import {
  defineIndicatorInput,
  definitionOutput,
  figureInput,
  figureOutput,
  indicatorFields,
  indicatorOutput,
  mostFigures,
  pathOutput,
  readingOutput,
  recordIndicatorInput,
  targetInput,
  targetOutput,
} from './results.schemas.ts';
import { reviseIndicator } from './revise-indicator.ts';
import { setTarget } from './set-target.ts';

/** Where the indicator lies; the whole instance when there is no such one, so that the act can say so. */
const targetOfIndicator = async (ctx: Context, ref: string): Promise<PolicyTarget> => {
  const indicator = await indicatorByRef(ctx.tx, ref);
  return indicator ? indicatorTarget(indicator) : instanceTarget;
};

/** Every word typed stands in the reference or the title, however it is spelled. */
const holdsWords = ({ ref, title }: RecordedIndicator, query: string): boolean => {
  const all = foldName([ref, title.ar, title.fr, title.en].filter(Boolean).join(' '));
  return searchWords(query).every((word) => all.includes(word));
};

const asOfField = z.iso.datetime({ offset: true }).optional();

export const resultsRoutes = [
  read({
    verb: 'indicators',
    right: 'indicator.read',
    summary: 'Indicators and where each stands on the way to its target',
    input: z.object({
      strategy: refField.optional(),
      axis: refField.optional(),
      pledge: refField.optional(),
      project: refField.optional(),
      owner: refField.optional(),
      level: z.enum(resultLevels).optional(),
      state: z.enum(pathStates).optional(),
      q: z.string().trim().optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          indicator: indicatorOutput,
          definition: definitionOutput.optional(),
          targets: z.array(targetOutput),
          path: pathOutput,
        }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit, state, q, ...filter }) => {
      const visible = visibleScopes(ctx.caller, 'indicator.read');
      const seen = (await listIndicators(ctx.tx, filter))
        .filter((one) => isVisible(visible, indicatorTarget(one)))
        .filter((one) => q === undefined || holdsWords(one, q));
      // Where each stands is computed for the page shown, unless the list is filtered by it.
      if (state === undefined)
        return ok({
          total: seen.length,
          items: await standings(ctx.tx, seen.slice(offset, offset + limit), ctx.today),
        });
      const found = (await standings(ctx.tx, seen, ctx.today)).filter((one) => one.path.state === state);
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'indicator',
    right: 'indicator.read',
    summary: 'One indicator: versions, targets, values, regions, what it is made from and where it stands',
    input: z.object({ ref: refField, place: placeCodeField.optional(), asOf: asOfField }),
    output: z.object({
      indicator: indicatorOutput,
      definitions: z.array(definitionOutput),
      targets: z.array(targetOutput),
      series: z.array(readingOutput),
      figures: z.array(figureOutput),
      parts: z.array(readingOutput),
      places: z.array(readingOutput),
      feeders: z.array(indicatorOutput),
      path: pathOutput,
    }),
    target: (ctx, { ref }) => targetOfIndicator(ctx, ref),
    run: async (ctx, { ref, place, asOf }) => {
      const file = await indicatorFile(ctx.tx, ref, ctx.today, {
        place,
        asOf: asOf === undefined ? undefined : new Date(asOf),
      });
      return file ? ok(file) : refused('indicator.unknown', { ref });
    },
  }),
  read({
    verb: 'reading',
    right: 'indicator.read',
    summary: 'The value of an indicator for a period, a place and a part, and how it came about',
    input: z.object({
      indicator: refField,
      period: periodField,
      place: placeCodeField.optional(),
      split: z.string().max(200).default(''),
      asOf: asOfField,
    }),
    output: readingOutput,
    target: (ctx, { indicator }) => targetOfIndicator(ctx, indicator),
    run: async (ctx, { asOf, place, ...ask }) => {
      if (!(await indicatorByRef(ctx.tx, ask.indicator))) return refused('indicator.unknown', { ref: ask.indicator });
      const shelf = await shelfOf(ctx.tx, [ask.indicator], ctx.today, {
        split: ask.split,
        asOf: asOf === undefined ? undefined : new Date(asOf),
      });
      return ok(readingOf(shelf, { ...ask, place: place ?? (await countryCode(ctx.tx)) }));
    },
  }),
  read({
    verb: 'figure-history',
    right: 'indicator.read',
    summary: 'Every version of one figure, newest first',
    input: z.object({ id: z.uuid() }),
    output: z.object({ items: z.array(figureOutput) }),
    target: async (ctx, { id }) => {
      const [figure] = await figuresEver(ctx.tx, [id]);
      return figure ? targetOfIndicator(ctx, figure.indicator) : instanceTarget;
    },
    run: async (ctx, { id }) => {
      const [figure] = await figuresEver(ctx.tx, [id]);
      return figure ? ok({ items: await figureHistory(ctx.tx, figure) }) : refused('figure.unknown', { id });
    },
  }),
  read({
    verb: 'figures-to-verify',
    right: 'figure.judge',
    summary: 'Figures that wait to be verified, oldest first',
    input: z.object({ ...pagingFields }),
    output: z.object({
      total: z.number().int(),
      items: z.array(
        z.object({
          figure: figureOutput,
          unit: z.string(),
          indicator: indicatorOutput,
          history: z.array(figureOutput),
        }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit }) => {
      const visible = visibleScopes(ctx.caller, 'figure.judge');
      const waiting = (await listFigures(ctx.tx, { status: 'reported', limit: 5000 })).sort((a, b) =>
        a.knownFrom < b.knownFrom ? -1 : 1,
      );
      const indicators = new Map((await listIndicators(ctx.tx)).map((one) => [one.ref, one]));
      const seen = waiting.filter((one) =>
        isVisible(visible, indicatorTarget(indicators.get(one.indicator)!, one.place)),
      );
      const shown = seen.slice(offset, offset + limit);
      const definitions = await listDefinitions(ctx.tx, [...new Set(shown.map((one) => one.indicator))]);
      const unitOf = ({ indicator, definition }: (typeof shown)[number]): string =>
        definitions.find((one) => one.indicator === indicator && one.number === definition)!.unit;
      const items = await Promise.all(
        shown.map(async (figure) => ({
          figure,
          unit: unitOf(figure),
          indicator: indicators.get(figure.indicator)!,
          history: (await figureHistory(ctx.tx, figure)).slice(1),
        })),
      );
      return ok({ total: seen.length, items });
    },
  }),
  act({
    verb: 'record-indicator',
    right: 'indicator.edit',
    summary: 'Record an indicator with what it counts',
    input: recordIndicatorInput,
    output: recordedOutput,
    target: async (_ctx, { strategy }) => strategyTarget(strategy),
    run: (ctx, input) => recordIndicator(ctx, input as RecordIndicator),
  }),
  act({
    verb: 'revise-indicator',
    right: 'indicator.edit',
    summary: 'Revise who reports an indicator and where it stands in the chain of results',
    input: z.object({ ref: refField, version: versionField, changes: changesField(indicatorFields.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfIndicator(ctx, ref),
    run: (ctx, input) => reviseIndicator(ctx, input as Parameters<typeof reviseIndicator>[1]),
  }),
  act({
    verb: 'define-indicator',
    right: 'indicator.edit',
    summary: 'Add a version of what an indicator counts',
    input: defineIndicatorInput,
    output: z.object({ number: z.number().int() }),
    target: (ctx, { indicator }) => targetOfIndicator(ctx, indicator),
    run: (ctx, input) => defineIndicator(ctx, input as Parameters<typeof defineIndicator>[1]),
  }),
  act({
    verb: 'set-target',
    right: 'indicator.edit',
    summary: 'Set a baseline or a target of an indicator',
    input: targetInput,
    output: z.object({ ref: z.string() }),
    target: (ctx, { indicator }) => targetOfIndicator(ctx, indicator),
    run: (ctx, input) => setTarget(ctx, input as Parameters<typeof setTarget>[1]),
  }),
  act({
    verb: 'report-figures',
    right: 'figure.report',
    summary: 'Report figures, all or nothing',
    input: z.object({ items: z.array(figureInput).min(1).max(mostFigures) }),
    output: z.object({
      recorded: z.number().int(),
      unchanged: z.number().int(),
      ids: z.array(z.string()),
      doubts: z.array(
        z.object({
          row: z.number().int(),
          doubt: z.enum(['below-plausible', 'above-plausible', 'cumulative-falls']),
        }),
      ),
    }),
    // Each figure is asked for on its own indicator and place inside the act.
    target: async () => listTarget,
    run: (ctx, { items }) => reportFigures(ctx, items as ReportedFigure[]),
  }),
  act({
    verb: 'verify-figures',
    right: 'figure.judge',
    summary: 'Verify figures that somebody else reported',
    input: z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
    output: z.object({ judged: z.number().int() }),
    target: async () => listTarget,
    run: verifyFigures,
  }),
  act({
    verb: 'return-figure',
    right: 'figure.judge',
    summary: 'Return a figure that somebody else reported, with a reason',
    input: z.object({ id: z.uuid(), reason: localizedTextField }),
    output: z.object({ judged: z.number().int() }),
    target: async () => listTarget,
    run: returnFigure,
  }),
];
