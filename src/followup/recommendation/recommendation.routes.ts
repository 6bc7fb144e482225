import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { ok } from '../../kernel/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../../platform/http/fields.ts';
import { answerRecommendation, extendRecommendation, judgeRecommendation } from './follow-recommendation.ts';
import { followedStates, recommendationActs, recommendationStates } from './recommendation.ts';
import {
  recommendationFile,
  recommendationTarget,
  targetOfAddressee,
  visibleRecommendations,
} from './recommendation-file.ts';
import { recordRecommendation } from './record-recommendation.ts';

const shared = {
  ref: refField,
  source: refField,
  report: localizedTextField,
  year: z.coerce.number().int().min(1900).max(2200),
  number: z.string().trim().min(1).max(40),
  words: localizedTextField,
  addressee: refField,
  dueOn: dayField,
};
const stepOutput = z.object({
  number: z.number().int(),
  act: z.enum(recommendationActs),
  from: z.enum(recommendationStates).optional(),
  to: z.enum(recommendationStates),
  claims: z.enum(followedStates).optional(),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  organisation: z.string().optional(),
  day: dayField,
  words: localizedTextField.optional(),
  file: z.string().optional(),
  until: dayField.optional(),
});
const lineOutput = z.object({
  ...shared,
  year: z.number().int(),
  firstDueOn: dayField,
  state: z.enum(recommendationStates),
  version: versionField,
  isLate: z.boolean(),
  waits: z.boolean(),
  answer: stepOutput.optional(),
  judgement: stepOutput.optional(),
});
export const recommendationFilters = {
  addressee: refField.optional(),
  state: z.enum(recommendationStates).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  late: z.stringbool().optional(),
};
const on = z.object({ ref: refField, version: versionField, words: localizedTextField });
const acted = z.object({ ref: z.string(), version: versionField, state: z.enum(recommendationStates) });
const onTarget = (ctx: Context, { ref }: { ref: string }) => recommendationTarget(ctx, ref);

export const recommendationRoutes = [
  read({
    verb: 'recommendations',
    right: 'recommendation.read',
    summary:
      'Recommendations of a court of accounts by addressee, state and year, with the last answer and judgement of each',
    input: z.object({ ...recommendationFilters, ...pagingFields }),
    output: z.object({ total: z.number().int(), items: z.array(lineOutput) }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit, ...filter }) => {
      const all = await visibleRecommendations(ctx, filter);
      return ok({ total: all.length, items: all.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'recommendation',
    right: 'recommendation.read',
    summary: 'One recommendation with its trace and what one may do with it',
    input: z.object({ ref: refField }),
    output: z.object({
      recommendation: lineOutput,
      steps: z.array(stepOutput),
      acts: z.array(z.enum(recommendationActs)),
    }),
    target: onTarget,
    run: (ctx, { ref }) => recommendationFile(ctx, ref),
  }),
  act({
    verb: 'record-recommendation',
    right: 'recommendation.record',
    summary: 'Record a recommendation as the report of a court of accounts has it',
    input: z.object(shared),
    output: recordedOutput,
    target: async (_ctx, { addressee }) => targetOfAddressee(addressee),
    run: recordRecommendation,
  }),
  act({
    verb: 'answer-recommendation',
    right: 'recommendation.answer',
    summary: 'The body it is addressed to says how far it has come, with evidence where it has some',
    input: on.extend({ claims: z.enum(followedStates), file: sha256Field.optional() }),
    output: acted,
    target: onTarget,
    run: answerRecommendation,
  }),
  act({
    verb: 'judge-recommendation',
    right: 'recommendation.judge',
    summary: 'Somebody outside the addressee judges its answer, with a reason',
    input: on.extend({ found: z.enum(followedStates) }),
    output: acted,
    target: onTarget,
    run: judgeRecommendation,
  }),
  act({
    verb: 'extend-recommendation',
    right: 'recommendation.judge',
    summary: 'Give a recommendation more time, with a reason; its first day stays known',
    input: on.extend({ until: dayField }),
    output: acted,
    target: onTarget,
    run: extendRecommendation,
  }),
];
