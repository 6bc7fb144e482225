import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { studyReviews, studyStages } from '../../partners/index.ts';
import { studyTarget } from '../../partners/readers.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, refField, sha256Field, versionField } from '../../platform/http/fields.ts';
import { type InputCode, modelInputs } from './model.ts';
import { acceptedModels, modelFile } from './model-file.ts';
import { type SaveModel, saveModel } from './save-model.ts';

const number = z.number();
const nullable = z.number().nullable();
const count = z.number().int();
const input = z.strictObject({
  low: number,
  base: number,
  high: number,
  isAssumption: z.boolean(),
  source: refField.optional(),
  note: localizedTextField.optional(),
});
const currency = z.string().regex(/^[A-Z]{3}$/);
const model = z.strictObject({
  capacityOf: z.enum(['it-load', 'facility']),
  phases: z.array(z.number().min(0).max(1)).min(1).max(30),
  life: z.number().int().min(1).max(60),
  currency,
  powerCurrency: currency,
  inputs: z.strictObject(
    Object.fromEntries(modelInputs.map((code) => [code, input])) as Record<InputCode, typeof input>,
  ),
  year: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('synthetic'), seed: z.number().int().min(0).max(2_147_483_647) }),
    z.strictObject({ kind: z.literal('file'), file: sha256Field }),
  ]),
});
const outcome = z.object({
  flows: z.array(number),
  npv: number,
  irr: nullable,
  rates: z.array(number),
  payback: nullable,
  breakEvenPrice: nullable,
});
const computed = z.object({
  energy: z.object({
    facilityMw: number,
    itEnergyGwh: number,
    facilityEnergyGwh: number,
    overheadGwh: number,
  }),
  finance: z.object({
    base: outcome,
    worst: outcome,
    best: outcome,
    tornado: z.array(
      z.object({
        driver: z.enum(modelInputs),
        low: number,
        high: number,
        npvLow: number,
        npvHigh: number,
        swing: number,
      }),
    ),
  }),
  years: z.array(
    z.object({
      year: count,
      built: number,
      liveMw: number,
      earned: number,
      power: number,
      running: number,
      net: number,
      total: number,
    }),
  ),
  hours: z.object({
    load: number,
    direct: number,
    charge: number,
    discharge: number,
    curtailed: number,
    grid: number,
    unmet: number,
    finalMwh: number,
    maxGrid: number,
    greenHours: count,
    generation: number,
    share247: nullable,
    yearlyMatching: nullable,
    greenHoursShare: nullable,
    equivalentCycles: number,
  }),
  lcoe: nullable,
});
const hour = z.array(number);
const target = (ctx: Context, { study }: { study: string }) => studyTarget(ctx, study);

/** Feasibility models: versions of what a study rests on, and all that follows from it. */
export const modelRoutes = [
  read({
    verb: 'study-model',
    right: 'study.read',
    summary: 'The feasibility model of a study: inputs with range and source, flows, rates, tornado, supply by hour',
    input: z.object({ study: refField, number: z.coerce.number().int().min(1).optional() }),
    output: z.object({
      study: z.object({
        ref: z.string(),
        title: localizedTextField,
        stage: z.enum(studyStages),
        project: z.string().optional(),
        version: versionField,
      }),
      versions: z.array(
        z.object({
          number: count,
          note: localizedTextField.optional(),
          file: sha256Field,
          organisation: z.string().optional(),
          savedBy: z.string().optional(),
          savedOn: dayField,
          assumptions: count,
          review: z.enum(studyReviews).optional(),
          reviewNumber: count.optional(),
        }),
      ),
      number: count.optional(),
      model: model.optional(),
      outcome: computed.optional(),
      hours: z.object({ wind: hour, solar: hour, load: hour.optional() }).optional(),
      mayEdit: z.boolean(),
    }),
    target,
    run: modelFile,
  }),
  read({
    verb: 'accepted-models',
    right: 'study.read',
    summary: 'Of each study of a project, the last feasibility model that a review accepted, with its main figures',
    input: z.object({ project: refField }),
    output: z.object({
      items: z.array(
        z.object({
          study: z.string(),
          title: localizedTextField,
          number: count,
          currency: z.string(),
          npv: number,
          share247: nullable,
          yearlyMatching: nullable,
          isSynthetic: z.boolean(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: acceptedModels,
  }),
  act({
    verb: 'save-model',
    right: 'study.bring',
    summary: 'Save a version of the feasibility model of a study; its file is then brought as a version of the study',
    input: z.object({ study: refField, from: z.number().int().min(0), model, note: localizedTextField.optional() }),
    output: z.object({ ref: z.string(), number: count, file: sha256Field }),
    target,
    run: (ctx, input) => saveModel(ctx, input as SaveModel),
  }),
];
