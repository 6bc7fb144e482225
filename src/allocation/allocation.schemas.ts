import { z } from 'zod';
import { placeKinds } from '../equity/index.ts';
import { decimal, isDecimalText, isNegative } from '../kernel/index.ts';
import { dayField, localizedTextField, placeCodeField, refField, sha256Field } from '../platform/http/fields.ts';
import { solutionStates } from './allocation.ts';

const number = z.number();
const nullable = z.number().nullable();
const count = z.number().int();
const amountField = z.string().refine((text) => isDecimalText(text) && !isNegative(decimal(text)), {
  message: 'an exact amount of zero or more as text, such as "1500000"',
});
const place = z.strictObject({ region: placeCodeField, benefit: z.number().min(-1e12).max(1e12) });
const part = z.number().min(0).max(1);

export const candidateField = z.strictObject({
  code: refField,
  project: refField.optional(),
  title: localizedTextField.optional(),
  cost: amountField,
  rural: part,
  places: z.array(place).min(1).max(100),
  fixed: placeCodeField.optional(),
  requires: z.array(refField).max(50).optional(),
  source: refField.optional(),
  isAssumption: z.boolean(),
});
export const inputsField = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  budget: amountField,
  envelope: refField.optional(),
  benefit: z.strictObject({ unit: localizedTextField, source: refField.optional(), isAssumption: z.boolean() }),
  candidates: z.array(candidateField).max(2000),
  floor: z.number().min(0).max(100),
  floors: z.array(z.strictObject({ region: placeCodeField, floor: z.number().min(0).max(100) })).max(100),
  ruralShare: part.optional(),
  penalty: z.number().min(0).max(1e12),
});

const namedRule = z.union([
  z.strictObject({ rule: z.enum(['budget', 'rural-share']) }),
  z.strictObject({ rule: z.literal('floor'), region: z.string() }),
  z.strictObject({ rule: z.literal('fixed'), candidate: z.string(), region: z.string() }),
  z.strictObject({ rule: z.literal('requires'), candidate: z.string(), needs: z.string() }),
]);
const plan = z.object({
  chosen: z.array(z.object({ candidate: z.string(), region: z.string() })),
  benefit: number,
  objective: number,
  spent: z.string(),
  spending: z.array(z.object({ region: z.string(), amount: z.string() })),
  deviation: number,
  ruralShare: nullable,
});
const proved = z.enum(['optimal', 'feasible']);
export const answerField = z.union([
  z.object({
    status: proved,
    gap: nullable,
    plan,
    nextBest: z
      .object({ plan, differs: z.array(z.string()), worseBy: number, isTied: z.boolean() })
      .nullable()
      .optional(),
    prices: z.array(z.object({ rule: namedRule, price: number })),
    frontier: z.array(
      z.object({
        penalty: number,
        status: proved,
        gap: nullable,
        benefit: number,
        deviation: number,
        spent: z.string(),
      }),
    ),
    even: plan.optional(),
  }),
  z.object({
    status: z.literal('infeasible'),
    conflict: z.array(namedRule),
    isMinimal: z.boolean(),
    missing: z.array(z.object({ rule: namedRule, by: number })),
  }),
  z.object({ status: z.literal('unknown') }),
]);
const status = z.enum(['optimal', 'feasible', 'infeasible', 'unknown']);
const state = z.enum(solutionStates);
const index = nullable;
const spread = z.object({
  theilT: index,
  theilL: index,
  gini: index,
  hoover: index,
  median: z.string(),
  regions: z.array(
    z.object({ region: z.string(), population: count, amount: z.string(), perHead: z.string(), gap: index }),
  ),
});
export const moneyMeasures = ['announced', 'signed', 'paid'] as const;
export const comparedFields = {
  by: z.enum(moneyMeasures).default('announced'),
  place: z.enum(placeKinds).default('works'),
};

const proposal = {
  ref: z.string(),
  strategy: z.string(),
  title: localizedTextField,
  note: localizedTextField.optional(),
  organisation: z.string().optional(),
  openedBy: z.string(),
  openedOn: dayField,
};
export const listedOutput = z.object({
  total: count,
  items: z.array(z.object({ ...proposal, versions: count, status: status.optional(), isWaiting: z.boolean() })),
});
export const planOutput = z.object({
  total: count,
  items: z.array(
    z.object({
      code: z.string(),
      title: localizedTextField.optional(),
      project: z.string().optional(),
      cost: z.string(),
      currency: z.string(),
      rural: number,
      region: z.string().optional(),
      regionName: localizedTextField.optional(),
      benefit: number.optional(),
      unit: localizedTextField,
      source: z.string().optional(),
      isAssumption: z.boolean(),
      status,
    }),
  ),
});
export const fileOutput = z.object({
  allocation: z.object(proposal),
  currency: z.string(),
  versions: z.array(
    z.object({
      number: count,
      note: localizedTextField.optional(),
      organisation: z.string().optional(),
      savedBy: z.string(),
      savedOn: dayField,
      sha256: sha256Field,
      candidates: count,
      assumptions: count,
      status: status.optional(),
    }),
  ),
  number: count.optional(),
  inputs: inputsField.optional(),
  regions: z.array(z.object({ region: z.string(), people: count })),
  floors: z.array(z.object({ region: z.string(), least: number })),
  answered: z
    .object({
      id: z.string(),
      number: count,
      seconds: count,
      state,
      answer: answerField,
      solver: z.string().optional(),
      took: number.optional(),
      askedBy: z.string(),
      askedOn: dayField,
      settledBy: z.string().optional(),
      settledOn: dayField.optional(),
      spread: spread.optional(),
    })
    .optional(),
  waiting: z
    .object({
      id: z.string(),
      seconds: count,
      isRunning: z.boolean(),
      progress: z.object({ objective: number, gap: nullable, seconds: number }).optional(),
    })
    .optional(),
  last: state.optional(),
  today: z.object({ by: z.enum(moneyMeasures), place: z.enum(placeKinds), spread }),
  names: z.record(z.string(), localizedTextField),
  titles: z.record(z.string(), localizedTextField),
  mayEdit: z.boolean(),
});
