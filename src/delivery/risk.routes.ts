import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { actOnRisk } from './act-on-risk.ts';
import { riskFile, riskList, riskTarget, targetOfNewRisk } from './list-risks.ts';
import { type RecordRisk, recordRisk } from './record-risk.ts';
import { type Assessment, riskActs, riskKinds, riskStates, treatments } from './risk.ts';

const rank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const riskRef = z.string().min(1).max(80);

const assessment = z.object({
  likelihood: rank.optional(),
  impact: rank,
  treatment: z.enum(treatments),
  response: localizedTextField,
  reviewOn: dayField,
});

const riskInput = assessment.extend({
  kind: z.enum(riskKinds),
  project: refField.optional(),
  strategy: refField.optional(),
  cause: localizedTextField,
  event: localizedTextField,
  consequence: localizedTextField,
  organisation: refField,
  person: z.uuid().optional(),
  fromRisk: riskRef.optional(),
});

/** What a report did not say is empty, until it is assessed in the register. */
const unsaid = { treatment: z.enum(treatments).optional(), response: localizedTextField.optional() };

const riskOutput = riskInput.extend({
  ...unsaid,
  cause: localizedTextField.optional(),
  consequence: localizedTextField.optional(),
  ref: z.string(),
  strategy: z.string(),
  recordedOn: dayField,
  state: z.enum(riskStates),
  version: versionField,
  level: z.enum(['low', 'moderate', 'high', 'critical']),
  isReviewDue: z.boolean(),
});

const stepOutput = assessment.extend({
  ...unsaid,
  number: z.number().int(),
  act: z.enum(riskActs),
  to: z.enum(riskStates),
  words: localizedTextField.optional(),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  day: dayField,
});

const onRisk = z.object({ ref: riskRef, version: versionField, words: localizedTextField });

export const riskRoutes = [
  read({
    verb: 'risks',
    right: 'risk.read',
    summary: 'Risks and issues by project, strategy, kind and state, the gravest first',
    input: z.object({
      project: refField.optional(),
      strategy: refField.optional(),
      kind: z.enum(riskKinds).optional(),
      state: z.enum(riskStates).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), mayRecord: z.boolean(), items: z.array(riskOutput) }),
    target: async () => listTarget,
    run: riskList,
  }),
  read({
    verb: 'risk',
    right: 'risk.read',
    summary: 'One risk or issue with every assessment it had',
    input: z.object({ ref: riskRef }),
    output: z.object({ risk: riskOutput, steps: z.array(stepOutput), mayEdit: z.boolean() }),
    target: (ctx, { ref }) => riskTarget(ctx, ref, 'all-sides'),
    run: (ctx, { ref }) => riskFile(ctx, ref),
  }),
  act({
    verb: 'record-risk',
    right: 'risk.edit',
    summary: 'Record a risk or an issue: cause, event, consequence, likelihood, impact, owner, response',
    input: riskInput,
    output: recordedOutput,
    target: targetOfNewRisk,
    run: (ctx, input) => recordRisk(ctx, input as RecordRisk),
  }),
  act({
    verb: 'assess-risk',
    right: 'risk.edit',
    summary:
      'Judge a risk or an issue anew and set when it is looked at again; say its cause and consequence where nobody had',
    input: onRisk.extend({
      ...assessment.shape,
      cause: localizedTextField.optional(),
      consequence: localizedTextField.optional(),
    }),
    output: recordedOutput,
    target: (ctx, { ref }) => riskTarget(ctx, ref),
    run: (ctx, { ref, version, words, cause, consequence, ...anew }) =>
      actOnRisk(ctx, 'assess', { ref, version, words }, anew as Assessment, { cause, consequence }),
  }),
  act({
    verb: 'close-risk',
    right: 'risk.edit',
    summary: 'Close a risk or an issue with a reason',
    input: onRisk,
    output: recordedOutput,
    target: (ctx, { ref }) => riskTarget(ctx, ref),
    run: (ctx, input) => actOnRisk(ctx, 'close', input),
  }),
  act({
    verb: 'reopen-risk',
    right: 'risk.edit',
    summary: 'Open a closed risk or issue again with a reason',
    input: onRisk,
    output: recordedOutput,
    target: (ctx, { ref }) => riskTarget(ctx, ref),
    run: (ctx, input) => actOnRisk(ctx, 'reopen', input),
  }),
];
