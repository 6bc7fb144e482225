import { z } from 'zod';
import { isDecimalText, isMissing, type Maybe, type Missing } from '../kernel/index.ts';
import { dayField, localizedTextField, refField, sha256Field, versionField } from '../platform/http/fields.ts';
import { budgetStates, natures } from './budget.ts';
import { fundingStandings, instruments } from './funding.ts';
import { rateStandings } from './rate.ts';
import { sides, steps } from './transaction.ts';

/** Shapes of the verbs of finance. Amounts are exact decimals as text, never numbers. */

export const amountField = z
  .string()
  .refine(isDecimalText, { message: 'an exact decimal number as text, such as "1250.00"' });
export const currencyField = z
  .string()
  .regex(/^[A-Z]{3}$/, { message: 'a currency code of three letters, such as USD' });
export const yearField = z.coerce.number().int().min(1900).max(2200);
export const moneyRef = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/);

const missingShape = z.custom<Missing>(isMissing).meta({ type: 'object' });
/** A value, or why there is none. */
export const maybe = <T extends z.ZodType>(value: T): z.ZodType<Maybe<z.infer<T>>> =>
  z.union([value, missingShape]) as never;

export const rateOutput = z.object({
  id: z.string(),
  currency: z.string(),
  day: dayField,
  rate: z.string(),
  standing: z.enum(rateStandings),
  source: z.string(),
  recordedBy: z.string(),
  recordedOn: dayField,
  withdrawnOn: dayField.optional(),
  withdrawnBy: z.string().optional(),
  reason: localizedTextField.optional(),
});

const rateUsed = rateOutput.pick({ id: true, currency: true, day: true, rate: true, standing: true, source: true });

export const shown = z.object({
  amount: z.string(),
  currency: z.string(),
  value: maybe(z.string()),
  rates: z.array(rateUsed),
});

export const base = z.object({ code: z.string(), decimals: z.number().int() });

export const moneyTotal = z.object({
  lines: z.number().int(),
  value: maybe(z.string()),
  known: z.string(),
  unconverted: z.number().int(),
  indicative: z.number().int(),
  currencies: z.array(z.object({ currency: z.string(), amount: z.string(), lines: z.number().int() })),
});

export const budgetLine = z.object({
  year: yearField,
  nature: z.enum(natures),
  envelope: refField.optional(),
  amount: amountField,
});

export const budgetInput = z.object({
  project: refField,
  currency: currencyField,
  authority: localizedTextField,
  reference: z.string().trim().min(1).max(200),
  dated: dayField,
  act: sha256Field.optional(),
  words: localizedTextField.optional(),
  lines: z.array(budgetLine).min(1).max(400),
});

export const shownBudget = budgetInput.extend({
  id: z.string(),
  number: z.number().int(),
  state: z.enum(budgetStates),
  proposedBy: z.string(),
  proposedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  reason: localizedTextField.optional(),
  version: versionField,
  total: shown,
  byYear: z.array(z.object({ year: z.number().int(), investment: maybe(z.string()), operation: maybe(z.string()) })),
  paidAgainst: maybe(z.string()),
  engagedAgainst: maybe(z.string()),
  sinceFirst: maybe(z.string()),
});

export const listedBudget = budgetInput.extend({
  id: z.string(),
  number: z.number().int(),
  state: z.enum(budgetStates),
  proposedBy: z.string(),
  proposedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  reason: localizedTextField.optional(),
  version: versionField,
  total: z.object({ amount: z.string() }),
});

const funding = z.object({
  instrument: z.enum(instruments),
  nature: z.enum(natures),
  standing: z.enum(fundingStandings),
  amount: amountField,
  currency: currencyField,
  firstYear: yearField.optional(),
  lastYear: yearField.optional(),
  envelope: refField.optional(),
  agreement: refField.optional(),
  signedOn: dayField.optional(),
  source: refField.optional(),
  note: localizedTextField.optional(),
});
export const fundingShape = funding.shape;
export const fundingInput = funding.extend({
  project: refField,
  organisation: refField,
  nature: z.enum(natures).default('investment'),
});
export const shownFunding = fundingInput.extend({
  nature: z.enum(natures),
  ref: z.string(),
  recordedBy: z.string(),
  recordedOn: dayField,
  version: versionField,
  shown,
});

export const lineInput = z.object({
  ref: moneyRef,
  project: refField,
  step: z.enum(steps),
  day: dayField,
  valueDay: dayField.optional(),
  amount: amountField,
  currency: currencyField,
  nature: z.enum(natures).optional(),
  provider: refField,
  receiver: refField.optional(),
  receiverName: z.string().trim().min(1).max(200).optional(),
  funding: moneyRef.optional(),
  envelope: refField.optional(),
  agreement: refField.optional(),
  follows: moneyRef.optional(),
  words: localizedTextField.optional(),
  evidence: sha256Field.optional(),
});

export const shownTransaction = lineInput.extend({
  id: z.string(),
  side: z.enum(sides),
  valueDay: dayField,
  nature: z.enum(natures),
  reverses: z.string().optional(),
  batch: z.string().optional(),
  recordedBy: z.string(),
  recordedFor: z.string().optional(),
  recordedOn: dayField,
  value: z.string().optional(),
  rateId: z.string().optional(),
  rate: z.string().optional(),
  rateDay: dayField.optional(),
  standing: z.enum(rateStandings).optional(),
  rateSource: z.string().optional(),
  strategy: z.string(),
  axis: z.string().optional(),
  matchedWith: z.string().optional(),
  match: z.string().optional(),
  reversedBy: z.string().optional(),
  share: z.string().optional(),
  part: z.string().optional(),
  missingSteps: z.array(z.enum(steps)),
});

export const projectMoneyOutput = z.object({
  project: z.string(),
  base,
  today: dayField,
  budgets: z.object({
    first: shownBudget.optional(),
    last: shownBudget.optional(),
    current: shownBudget.optional(),
    all: z.array(shownBudget),
  }),
  fundings: z.array(shownFunding),
  funded: z.object({ announced: maybe(z.string()), signed: maybe(z.string()) }),
  unfunded: z.object({ announced: maybe(z.string()), signed: maybe(z.string()) }),
  engaged: moneyTotal,
  liquidated: moneyTotal,
  ordered: moneyTotal,
  paid: moneyTotal,
  byYear: z.array(z.object({ year: z.number().int(), step: z.enum(steps), total: moneyTotal })),
  international: z.array(z.object({ step: z.enum(steps), side: z.enum(sides), total: moneyTotal })),
  budgetToDate: maybe(z.string()),
  absorption: maybe(z.string()),
  paidWithoutEngagement: z.number().int(),
  operation: maybe(
    z.object({
      commissioning: z.object({ day: dayField, from: z.enum(['gate', 'plan']) }),
      years: z.number().int(),
      cliffYear: z.number().int(),
      funded: z.array(
        z.object({ year: z.number().int(), budget: z.string().optional(), fundings: z.array(z.string()) }),
      ),
    }),
  ),
});

const moneyLine = z.object({
  project: z.string().optional(),
  year: z.number().int().optional(),
  step: z.enum(steps).optional(),
  total: moneyTotal,
});
export const organisationMoneyOutput = z.object({
  organisation: z.string(),
  base,
  given: z.array(moneyLine),
  received: z.array(moneyLine),
  unmatched: z.array(moneyLine),
  fundings: z.array(shownFunding),
});
