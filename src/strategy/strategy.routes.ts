import { z } from 'zod';
import { instanceTarget, isVisible, listTarget, type Target, visibleScopes } from '../access/index.ts';
import { sourceByRef } from '../documents/readers.ts';
import { ok, refused } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  customField,
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  placeCodeField,
  quantityField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { foldName, searchWords } from '../territory/index.ts';
import { judgedOnClaims, overallWording } from './agreement.rules.ts';
import { agreementHistory } from './agreement.store.ts';
import { agreementStatuses, aspects, sourcesWordings } from './agreement.ts';
import { attachClaim } from './attach-claim.ts';
import { listClaims } from './claim.store.ts';
import { claimForms } from './claim.ts';
import { followability, followabilityItems } from './followability.rules.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { listPledges } from './pledge.store.ts';
import { type Pledge, pledgeKinds } from './pledge.ts';
import {
  allStrategies,
  axesOf,
  claimsByRef,
  claimsOfSource,
  type PledgeFile,
  pledgeByRef,
  pledgeFile,
  pledgeFiles,
  pledgeTarget,
  strategyByRef,
  strategyTarget,
} from './readers.ts';
import { recordAxis } from './record-axis.ts';
import { recordClaim } from './record-claim.ts';
import { recordClarification } from './record-clarification.ts';
import { recordPledge } from './record-pledge.ts';
import { recordStrategy } from './record-strategy.ts';
import { reviseAxis } from './revise-axis.ts';
import { revisePledge } from './revise-pledge.ts';
import { reviseStrategy } from './revise-strategy.ts';

const strategyFields = z.object({
  title: localizedTextField,
  summary: localizedTextField.optional(),
  period: periodField,
  owner: refField.optional(),
  sources: z.array(refField),
  note: localizedTextField.optional(),
  custom: customField.optional(),
});
const strategyInput = strategyFields.extend({ ref: refField });
const strategyOutput = strategyInput.extend({ version: versionField });

const axisFields = z.object({
  title: localizedTextField,
  summary: localizedTextField.optional(),
  order: z.number().int().min(0).max(1000),
  note: localizedTextField.optional(),
});
const axisInput = axisFields.extend({ ref: refField, strategy: refField });
const axisOutput = axisInput.extend({ version: versionField });

const pledgeFields = z.object({
  strategy: refField,
  axis: refField.optional(),
  kind: z.enum(pledgeKinds),
  topic: z.string().trim().min(1).max(40),
  title: localizedTextField,
  summary: localizedTextField.optional(),
  quantity: quantityField.optional(),
  deadline: periodField.optional(),
  place: placeCodeField.optional(),
  owner: refField.optional(),
  bound: z.array(refField).max(50),
  definition: localizedTextField.optional(),
  baseline: z.object({ quantity: quantityField, period: periodField }).optional(),
  yearlyPath: z
    .array(z.object({ period: periodField, quantity: quantityField }))
    .max(50)
    .optional(),
  measurement: localizedTextField.optional(),
  regionalSplit: z.boolean().optional(),
  funding: localizedTextField.optional(),
  legalBasis: z.union([z.object({ ref: refField }).strict(), localizedTextField]).optional(),
  notMeasurable: localizedTextField.optional(),
  note: localizedTextField.optional(),
  custom: customField.optional(),
});
const pledgeInput = pledgeFields.extend({ ref: refField });
const pledgeOutput = pledgeInput.extend({ version: versionField });

const claimInput = z.object({
  ref: refField,
  pledge: refField.optional(),
  source: refField,
  speaker: localizedTextField.optional(),
  saidOn: periodField.optional(),
  form: z.enum(claimForms),
  text: localizedTextField,
  locator: z.string().trim().min(1).max(120).optional(),
  span: z.object({ start: z.number().int().min(0), end: z.number().int().min(0) }).optional(),
  quantity: quantityField.optional(),
  deadline: periodField.optional(),
  place: placeCodeField.optional(),
  perimeter: localizedTextField.optional(),
  actor: localizedTextField.optional(),
});
const claimOutput = claimInput.extend({ version: versionField });

const agreementInput = z.object({
  pledge: refField,
  aspect: z.enum(aspects),
  status: z.enum(agreementStatuses),
  reason: localizedTextField,
  counterClaim: refField.optional(),
});
const agreementOutput = agreementInput.extend({
  judgedBy: z.string().optional(),
  judgedAs: z.string(),
  judgedOn: dayField,
  replacedOn: dayField.optional(),
});
const clarificationInput = z.object({
  pledge: refField,
  organisation: refField,
  text: localizedTextField,
  on: dayField,
  source: refField.optional(),
});

const followabilityOutput = z.object({
  score: z.number().int().min(0).max(10),
  missing: z.array(z.enum(followabilityItems)),
  next: z.enum(followabilityItems).optional(),
});
const wordingOutput = z.enum(sourcesWordings);

/** Where the pledge lies; the whole instance when there is no such pledge, so that the act can say so. */
const targetOfPledge = async (ctx: Context, ref: string | undefined): Promise<Target> => {
  const pledge = ref === undefined ? undefined : await pledgeByRef(ctx.tx, ref);
  return pledge ? pledgeTarget(pledge) : instanceTarget;
};

/** One line of the register as the desk lists it. */
const lineOf = ({ pledge, claims, agreements, followability }: PledgeFile) => ({
  ...pledge,
  claims: claims.length,
  sources: overallWording(judgedOnClaims(agreements, claims)),
  followability,
});

/** Every word typed stands somewhere in the reference, the title or the summary, however it is spelled. */
const holdsWords = (pledge: Pick<Pledge, 'ref' | 'title' | 'summary'>, query: string): boolean => {
  const texts = [pledge.title, pledge.summary].flatMap((text) => (text ? [text.ar, text.fr, text.en] : []));
  const all = foldName([pledge.ref, ...texts.filter(Boolean)].join(' '));
  return searchWords(query).every((word) => all.includes(word));
};

export const strategyRoutes = [
  read({
    verb: 'strategies',
    right: 'strategy.read',
    summary: 'Strategies, newest first',
    input: z.object({}),
    output: z.object({ items: z.array(strategyOutput) }),
    run: async (ctx) => ok({ items: await allStrategies(ctx.tx) }),
  }),
  read({
    verb: 'strategy',
    right: 'strategy.read',
    summary: 'One strategy with its axes',
    input: z.object({ ref: refField }),
    output: z.object({ strategy: strategyOutput, axes: z.array(axisOutput) }),
    run: async (ctx, { ref }) => {
      const strategy = await strategyByRef(ctx.tx, ref);
      return strategy ? ok({ strategy, axes: await axesOf(ctx.tx, ref) }) : refused('strategy.unknown', { ref });
    },
  }),
  act({
    verb: 'record-strategy',
    right: 'strategy.edit',
    summary: 'Record a strategy',
    input: strategyInput,
    output: recordedOutput,
    run: recordStrategy,
  }),
  act({
    verb: 'revise-strategy',
    right: 'strategy.edit',
    summary: 'Revise a strategy',
    input: z.object({ ref: refField, version: versionField, changes: changesField(strategyFields.shape) }),
    output: z.object({ version: versionField }),
    target: async (_ctx, { ref }) => strategyTarget(ref),
    run: reviseStrategy,
  }),
  act({
    verb: 'record-axis',
    right: 'strategy.edit',
    summary: 'Record an axis of a strategy',
    input: axisInput,
    output: recordedOutput,
    target: async (_ctx, { strategy }) => strategyTarget(strategy),
    run: recordAxis,
  }),
  act({
    verb: 'revise-axis',
    right: 'strategy.edit',
    summary: 'Revise an axis',
    input: z.object({ ref: refField, version: versionField, changes: changesField(axisFields.shape) }),
    output: z.object({ version: versionField }),
    run: reviseAxis,
  }),
  read({
    verb: 'pledges',
    right: 'pledge.read',
    summary: 'Pledges by strategy, axis, kind, topic, owner, organisation, place, wording or words',
    input: z.object({
      strategy: refField.optional(),
      axis: refField.optional(),
      kind: z.enum(pledgeKinds).optional(),
      topic: z.string().optional(),
      owner: refField.optional(),
      organisation: refField.optional(),
      place: placeCodeField.optional(),
      sources: wordingOutput.optional(),
      lacks: z.enum(followabilityItems).optional(),
      q: z.string().trim().optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(
        pledgeOutput.extend({ claims: z.number().int(), sources: wordingOutput, followability: followabilityOutput }),
      ),
    }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit, sources, lacks, q, ...filter }) => {
      const visible = visibleScopes(ctx.caller, 'pledge.read');
      const pledges = (await listPledges(ctx.tx, filter))
        .filter((pledge) => isVisible(visible, pledgeTarget(pledge)))
        .filter((pledge) => lacks === undefined || followability(pledge).missing.includes(lacks))
        .filter((pledge) => q === undefined || holdsWords(pledge, q));
      // What is said and judged of each is read for the page shown, unless the list is filtered by it.
      if (sources === undefined) {
        const files = await pledgeFiles(ctx.tx, pledges.slice(offset, offset + limit));
        return ok({ total: pledges.length, items: files.map(lineOf) });
      }
      const found = (await pledgeFiles(ctx.tx, pledges)).map(lineOf).filter((line) => line.sources === sources);
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'pledge',
    right: 'pledge.read',
    summary: 'One pledge with its claims, judgements, clarifications and what it lacks to be followed',
    input: z.object({ ref: refField }),
    output: z.object({
      pledge: pledgeOutput,
      claims: z.array(claimOutput),
      agreements: z.array(agreementOutput),
      history: z.array(agreementOutput),
      clarifications: z.array(clarificationInput.extend({ id: z.string() })),
      followability: followabilityOutput,
      sources: wordingOutput,
    }),
    target: (ctx, { ref }) => targetOfPledge(ctx, ref),
    run: async (ctx, { ref }) => {
      const file = await pledgeFile(ctx.tx, ref);
      if (!file) return refused('pledge.unknown', { ref });
      const sources = overallWording(judgedOnClaims(file.agreements, file.claims));
      return ok({ ...file, history: await agreementHistory(ctx.tx, ref), sources });
    },
  }),
  act({
    verb: 'record-pledge',
    right: 'pledge.edit',
    summary: 'Record an item of the register',
    input: pledgeInput,
    output: recordedOutput,
    target: async (_ctx, pledge) => pledgeTarget(pledge as Pledge),
    run: (ctx, input) => recordPledge(ctx, input as Pledge),
  }),
  act({
    verb: 'revise-pledge',
    right: 'pledge.edit',
    summary: 'Revise an item of the register',
    input: z.object({ ref: refField, version: versionField, changes: changesField(pledgeFields.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfPledge(ctx, ref),
    run: (ctx, input) => revisePledge(ctx, input as Parameters<typeof revisePledge>[1]),
  }),
  read({
    verb: 'unattached-claims',
    right: 'claim.record',
    summary: 'Claims that no pledge rests on yet',
    input: z.object({}),
    output: z.object({ items: z.array(claimOutput) }),
    run: async (ctx) => ok({ items: await listClaims(ctx.tx, { unattached: true }) }),
  }),
  act({
    verb: 'record-claim',
    right: 'claim.record',
    summary: 'Record one statement of one source',
    input: claimInput,
    output: recordedOutput,
    target: (ctx, { pledge }) => targetOfPledge(ctx, pledge),
    run: (ctx, input) => recordClaim(ctx, input as Parameters<typeof recordClaim>[1]),
  }),
  act({
    verb: 'attach-claim',
    right: 'claim.record',
    summary: 'Attach a claim to the pledge that rests on it',
    input: z.object({ ref: refField, version: versionField, pledge: refField }),
    output: z.object({ version: versionField }),
    target: (ctx, { pledge }) => targetOfPledge(ctx, pledge),
    run: attachClaim,
  }),
  act({
    verb: 'judge-agreement',
    right: 'agreement.judge',
    summary: 'Judge whether the sources of a pledge agree on its amount, date or perimeter',
    input: agreementInput,
    output: z.object({ pledge: z.string(), aspect: z.enum(aspects) }),
    target: (ctx, { pledge }) => targetOfPledge(ctx, pledge),
    run: judgeAgreement,
  }),
  act({
    verb: 'record-clarification',
    right: 'clarification.record',
    summary: 'Record what an institution answers where sources differ',
    input: clarificationInput,
    output: z.object({ id: z.string() }),
    target: (ctx, { pledge }) => targetOfPledge(ctx, pledge),
    run: recordClarification,
  }),
  read({
    verb: 'source',
    right: 'source.read',
    summary: 'One source with the claims that rest on it',
    input: z.object({ ref: refField }),
    output: z.object({ source: z.unknown(), claims: z.array(claimOutput) }),
    run: async (ctx, { ref }) => {
      const source = await sourceByRef(ctx.tx, ref);
      return source ? ok({ source, claims: await claimsOfSource(ctx.tx, ref) }) : refused('source.unknown', { ref });
    },
  }),
  read({
    verb: 'claim',
    right: 'claim.record',
    summary: 'One claim, with its source and what it says',
    input: z.object({ ref: refField }),
    output: claimOutput,
    run: async (ctx, { ref }) => {
      const [claim] = await claimsByRef(ctx.tx, [ref]);
      return claim ? ok(claim) : refused('claim.unknown', { ref });
    },
  }),
];
