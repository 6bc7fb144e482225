import { z } from 'zod';
import { listTarget, may } from '../access/index.ts';
import { projectTarget } from '../delivery/readers.ts';
import { andThen, ok } from '../kernel/index.ts';
import { constraintMeans } from '../platform/database/violations.ts';
import { act, type Endpoint, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { budgetStates, natures } from './budget.ts';
import {
  base,
  budgetInput,
  currencyField,
  fundingInput,
  fundingShape,
  lineInput,
  listedBudget,
  moneyRef,
  moneyTotal,
  organisationMoneyOutput,
  projectMoneyOutput,
  rateOutput,
  shownFunding,
  shownTransaction,
  yearField,
} from './finance.schemas.ts';
import { getProjectMoney } from './get-project-money.ts';
import {
  budgetList,
  fundingList,
  organisationMoney,
  rateList,
  transactionFilterOf,
  transactionList,
} from './list-money.ts';
import { matchTransactions, undoMatch } from './match-transactions.ts';
import { bodyTarget, budgetTarget, fundingTarget, matchTarget, reversalTarget, undoTarget } from './money-target.ts';
import { type ProposeBudget, proposeBudget } from './propose-budget.ts';
import { rateStandings } from './rate.ts';
import { type RecordFunding, type ReviseFunding, recordFunding, reviseFunding } from './record-funding.ts';
import { recordRate } from './record-rate.ts';
import { recordTransactions, reportTransactions } from './record-transactions.ts';
import { financeConstraints } from './refusals.ts';
import { reverseTransaction } from './reverse-transaction.ts';
import { settleBudget } from './settle-budget.ts';
import { placeKinds, reportedBy } from './totals.ts';
import type { ReportedLine } from './transaction.rules.ts';
import { steps } from './transaction.ts';
import { withdrawRate } from './withdraw-rate.ts';

constraintMeans(financeConstraints);

const settled = z.object({ number: z.number().int(), state: z.enum(budgetStates), version: versionField });
const entered = z.object({
  recorded: z.array(z.object({ id: z.string(), ref: z.string() })),
  repeated: z.number().int(),
});
const region = z.string().min(1).max(32);

/** The filters of transactions, as they stand in the address of a page and in a request for a file. */
export const transactionFilter = {
  strategy: refField.optional(),
  axis: refField.optional(),
  project: refField.optional(),
  organisation: refField.optional(),
  provider: refField.optional(),
  receiver: refField.optional(),
  envelope: refField.optional(),
  funding: moneyRef.optional(),
  agreement: refField.optional(),
  year: yearField.optional(),
  step: z.enum(steps).optional(),
  nature: z.enum(natures).optional(),
  currency: currencyField.optional(),
  reported: z.enum(reportedBy).optional(),
};

export const financeRoutes: Endpoint[] = [
  read({
    verb: 'rates',
    right: 'money.read',
    summary: 'Currencies and their rates, the newest first, withdrawn ones with their reason',
    input: z.object({
      currency: currencyField.optional(),
      standing: z.enum(rateStandings).optional(),
      from: dayField.optional(),
      to: dayField.optional(),
      ...pagingFields,
    }),
    output: z.object({
      currencies: z.array(
        z.object({
          code: z.string(),
          name: localizedTextField,
          decimals: z.number().int(),
          isBase: z.boolean(),
        }),
      ),
      total: z.number().int(),
      mayRecord: z.boolean(),
      items: z.array(rateOutput),
    }),
    target: async () => listTarget,
    run: rateList,
  }),
  act({
    verb: 'record-rate',
    right: 'rate.edit',
    summary: 'Record what a currency was worth on a day; transactions it reaches are converted anew',
    input: z.object({
      currency: currencyField,
      day: dayField,
      rate: z.string(),
      standing: z.enum(rateStandings).default('official'),
      source: z.string().trim().min(2).max(300),
    }),
    output: z.object({ id: z.string(), changed: z.number().int() }),
    run: recordRate,
  }),
  act({
    verb: 'withdraw-rate',
    right: 'rate.edit',
    summary: 'Take a wrong rate out of use with a reason; what rested on it is converted anew',
    input: z.object({ id: z.uuid(), reason: localizedTextField }),
    output: z.object({ changed: z.number().int() }),
    run: withdrawRate,
  }),
  read({
    verb: 'project-money',
    right: 'money.read',
    summary: 'Money of a project: budgets, funding, both chains, gap, absorption, years of operation funded',
    input: z.object({ project: refField }),
    output: projectMoneyOutput.extend({
      mayProposeBudget: z.boolean(),
      mayConfirmBudget: z.boolean(),
      mayEditFunding: z.boolean(),
      mayRecord: z.boolean(),
    }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: async (ctx, { project }) => {
      const target = await projectTarget(ctx, project);
      return andThen(await getProjectMoney(ctx, project), (money) =>
        ok({
          ...money,
          mayProposeBudget: may(ctx.caller, 'budget.propose', target),
          mayConfirmBudget: may(ctx.caller, 'budget.confirm', target),
          mayEditFunding: may(ctx.caller, 'funding.edit', target),
          mayRecord: may(ctx.caller, 'money.record', target),
        }),
      );
    },
  }),
  read({
    verb: 'organisation-money',
    right: 'money.read',
    summary: 'What a body gave, received, announced and signed, by project, year and step',
    input: z.object({
      organisation: refField,
      strategy: refField.optional(),
      by: z.enum(['project', 'year']).default('project'),
    }),
    output: organisationMoneyOutput,
    target: async (_ctx, { organisation, strategy }) => ({
      scopes: [...bodyTarget(organisation).scopes, ...(strategy ? [{ kind: 'strategy' as const, id: strategy }] : [])],
    }),
    run: organisationMoney,
  }),
  read({
    verb: 'budgets',
    right: 'money.read',
    summary: 'Budgets of projects by state: those that wait for a second person, approved and refused ones',
    input: z.object({
      project: refField.optional(),
      strategy: refField.optional(),
      state: z.enum(budgetStates).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listedBudget) }),
    target: async () => listTarget,
    run: budgetList,
  }),
  act({
    verb: 'propose-budget',
    right: 'budget.propose',
    summary: 'Record the budget of a project as its act says it, by year and nature',
    input: budgetInput,
    output: z.object({ id: z.string(), number: z.number().int(), version: versionField }),
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => proposeBudget(ctx, input as ProposeBudget),
  }),
  act({
    verb: 'confirm-budget',
    right: 'budget.confirm',
    summary: 'Approve a budget that another person recorded',
    input: z.object({ id: z.uuid(), version: versionField }),
    output: settled,
    target: (ctx, { id }) => budgetTarget(ctx, id),
    run: settleBudget,
  }),
  act({
    verb: 'refuse-budget',
    right: 'budget.confirm',
    summary: 'Refuse the transcription of a budget with a reason',
    input: z.object({ id: z.uuid(), version: versionField, reason: localizedTextField }),
    output: settled,
    target: (ctx, { id }) => budgetTarget(ctx, id),
    run: settleBudget,
  }),
  read({
    verb: 'fundings',
    right: 'money.read',
    summary: 'Who pays for projects, by which instrument and how much, announced and signed apart',
    input: z.object({
      project: refField.optional(),
      organisation: refField.optional(),
      envelope: refField.optional(),
      agreement: refField.optional(),
    }),
    output: z.object({ mayRecord: z.boolean(), items: z.array(shownFunding) }),
    target: async () => listTarget,
    run: fundingList,
  }),
  act({
    verb: 'record-funding',
    right: 'funding.edit',
    summary: 'Record who pays for a project, by which instrument, how much, announced or signed',
    input: fundingInput,
    output: recordedOutput,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => recordFunding(ctx, input as RecordFunding),
  }),
  act({
    verb: 'revise-funding',
    right: 'funding.edit',
    summary: 'Revise a funding: signed, corrected or withdrawn',
    input: z.object({ ref: moneyRef, version: versionField, changes: changesField(fundingShape) }),
    output: recordedOutput,
    target: (ctx, { ref }) => fundingTarget(ctx, ref),
    run: (ctx, input) => reviseFunding(ctx, input as ReviseFunding),
  }),
  read({
    verb: 'transactions',
    right: 'money.read',
    summary: 'Transactions behind a total, each with its rate and date, the newest first',
    input: z.object({
      ...transactionFilter,
      /** a region of the works or of the benefit: each transaction with its part there */
      place: z.enum(placeKinds).optional(),
      region: region.optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      sum: moneyTotal.optional(),
      base,
      items: z.array(shownTransaction),
    }),
    target: async () => listTarget,
    run: (ctx, { offset, limit, ...asked }) => transactionList(ctx, { ...transactionFilterOf(asked), offset, limit }),
  }),
  act({
    verb: 'record-transactions',
    right: 'money.record',
    summary: 'Record transactions that the State reports for a project; the same line twice adds nothing',
    input: z.object({ project: refField, lines: z.array(lineInput).min(1).max(500) }),
    output: entered,
    target: (ctx, { project }) => projectTarget(ctx, project),
    run: (ctx, input) => recordTransactions(ctx, input as { project: string; lines: ReportedLine[] }),
  }),
  act({
    verb: 'report-transactions',
    right: 'money.report',
    summary: 'Record transactions that a partner reports of its own money, beside what the State reports',
    input: z.object({
      provider: refField,
      lines: z
        .array(lineInput.omit({ provider: true }))
        .min(1)
        .max(500),
    }),
    output: entered,
    target: async (_ctx, { provider }) => bodyTarget(provider),
    run: (ctx, input) => reportTransactions(ctx, input as { provider: string; lines: ReportedLine[] }),
  }),
  act({
    verb: 'reverse-transaction',
    right: 'money.reverse',
    summary: 'Take a wrong transaction back by another with the opposite amount and the reason',
    input: z.object({
      id: z.uuid(),
      words: localizedTextField,
      day: dayField.optional(),
      ref: moneyRef.optional(),
    }),
    output: z.object({ id: z.string(), ref: z.string() }),
    target: (ctx, { id }) => reversalTarget(ctx, id),
    run: reverseTransaction,
  }),
  act({
    verb: 'match-transactions',
    right: 'money.match',
    summary: 'Say that a transaction of the State and one of a partner are the same money, counted once',
    input: z.object({ stateSide: z.uuid(), partnerSide: z.uuid(), words: localizedTextField.optional() }),
    output: z.object({ id: z.string() }),
    target: (ctx, { stateSide }) => matchTarget(ctx, stateSide),
    run: matchTransactions,
  }),
  act({
    verb: 'undo-match',
    right: 'money.match',
    summary: 'Take a match back with a reason',
    input: z.object({ id: z.uuid(), reason: localizedTextField }),
    output: z.object({ id: z.string() }),
    target: (ctx, { id }) => undoTarget(ctx, id),
    run: undoMatch,
  }),
];
