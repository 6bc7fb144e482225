import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { hangingScopes } from '../partners/readers.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { aiStates, dataClasses, reviewOutcomes, reviewStates, riskClasses } from './ai-system.ts';
import { aiFigures, aiSystemFile, aiSystemList, aiSystemTarget } from './ai-system-file.ts';
import {
  type RecordAiSystem,
  type ReviseAiSystem,
  recordAiSystem,
  reviseAiSystem,
  stopAiSystem,
} from './record-ai-system.ts';
import { type ReviewAiSystem, reviewAiSystem } from './review-ai-system.ts';

const risk = z.enum(riskClasses);
const count = z.number().int();
const said = {
  title: localizedTextField,
  purpose: localizedTextField,
  state: z.enum(['planned', 'in-use']),
  since: periodField.optional(),
  data: localizedTextField.optional(),
  dataClass: z.enum(dataClasses).optional(),
  risk: risk.optional(),
  riskBasis: refField.optional(),
  stoppedBy: localizedTextField.optional(),
  stoppedHow: localizedTextField.optional(),
  reviewDue: dayField.optional(),
  project: refField.optional(),
  solution: refField.optional(),
  texts: z.array(refField).max(20),
  reference: localizedTextField.optional(),
};
const listed = z.object({
  ref: z.string(),
  strategy: z.string(),
  administration: z.string(),
  ...said,
  state: z.enum(aiStates),
  stoppedOn: dayField.optional(),
  stopReason: localizedTextField.optional(),
  recordedOn: dayField,
  version: versionField,
  review: z.enum(reviewStates),
  oversight: z.boolean(),
  reviews: count,
  last: z.object({ on: dayField, outcome: z.enum(reviewOutcomes) }).optional(),
});
const reviewed = {
  on: dayField,
  outcome: z.enum(reviewOutcomes),
  findings: localizedTextField,
  nextOn: dayField,
  reference: localizedTextField.optional(),
  file: sha256Field.optional(),
};
const onSystem = { ref: refField, version: versionField };
const ofSystem = (ctx: Context, { ref }: { ref: string }) => aiSystemTarget(ctx, ref);
const ofNew = async (ctx: Context, { strategy, administration, project }: Omit<RecordAiSystem, 'texts'>) => ({
  scopes: await hangingScopes(ctx.tx, { strategy, bodies: [administration], projects: project ? [project] : [] }),
});

/** The register of AI systems: what each is for, on which data, in which class of risk, who can stop it, and its reviews. */
export const aiSystemRoutes = [
  read({
    verb: 'ai-systems',
    right: 'ai-system.read',
    summary: 'Systems by learned rules of the administrations, by class of risk, administration and state of review',
    input: z.object({
      risk: risk.optional(),
      review: z.enum(reviewStates).optional(),
      strategy: refField.optional(),
      organisation: refField.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: count, items: z.array(listed) }),
    target: async () => listTarget,
    run: aiSystemList,
  }),
  read({
    verb: 'ai-system',
    right: 'ai-system.read',
    summary:
      'One system: purpose, data, class of risk and the text that defines it, who can stop it, reviews, texts it must respect',
    input: z.object({ ref: refField }),
    output: z.object({
      system: listed,
      reviews: z.array(
        z.object({
          id: z.string(),
          number: count,
          ...reviewed,
          organisation: z.string(),
          independence: z.enum(['independent', 'same-tutelage']),
          reviewedBy: z.string().optional(),
          reviewedOn: dayField,
        }),
      ),
      projectTitle: localizedTextField.optional(),
      solutionName: localizedTextField.optional(),
      texts: z.array(
        z.object({ ref: z.string(), title: localizedTextField.optional(), status: z.string().optional() }),
      ),
      basisTitle: localizedTextField.optional(),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      mayReview: z.boolean(),
    }),
    target: ofSystem,
    run: (ctx, { ref }) => aiSystemFile(ctx, ref),
  }),
  read({
    verb: 'ai-system-figures',
    right: 'ai-system.read',
    summary:
      'AI systems by class of risk, how many somebody can stop, how many were reviewed, how many reviews are overdue',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({
      systems: count,
      classes: z.record(risk, count),
      unclassed: count,
      overseen: count,
      reviewed: count,
      overdue: count,
      unplanned: count,
      stopped: count,
    }),
    target: async () => listTarget,
    run: aiFigures,
  }),
  act({
    verb: 'record-ai-system',
    right: 'ai-system.declare',
    summary: 'Record an AI system that an administration uses or plans',
    input: z.object({
      ref: refField.max(64),
      strategy: refField,
      administration: refField,
      ...said,
      texts: said.texts.default([]),
    }),
    output: recordedOutput,
    target: (ctx, input) => ofNew(ctx, input as RecordAiSystem),
    run: (ctx, input) => recordAiSystem(ctx, input as RecordAiSystem),
  }),
  act({
    verb: 'revise-ai-system',
    right: 'ai-system.declare',
    summary: 'Correct or complete the record of an AI system',
    input: z.object({ ...onSystem, changes: changesField(said) }),
    output: z.object({ version: versionField }),
    target: ofSystem,
    run: (ctx, input) => reviseAiSystem(ctx, input as ReviseAiSystem),
  }),
  act({
    verb: 'stop-ai-system',
    right: 'ai-system.declare',
    summary: 'Say that an AI system was stopped, on which day and why',
    input: z.object({ ...onSystem, on: dayField, words: localizedTextField }),
    output: recordedOutput,
    target: ofSystem,
    run: stopAiSystem,
  }),
  act({
    verb: 'review-ai-system',
    right: 'ai-system.review',
    summary: 'Write down a review of an AI system of another body, and the day of the next one',
    input: z.object({ ...onSystem, ...reviewed }),
    output: recordedOutput.extend({ id: z.string(), number: count }),
    target: ofSystem,
    run: (ctx, input) => reviewAiSystem(ctx, input as ReviewAiSystem),
  }),
];
