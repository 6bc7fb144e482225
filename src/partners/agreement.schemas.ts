import { z } from 'zod';
import { isDecimalText, type Money } from '../kernel/index.ts';
import {
  dayField,
  localizedTextField,
  quantityField,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { agreementKinds, partyRoles, partySides, standings } from './agreement.ts';
import { obligationActs, obligationKinds, obligationStates, stepSides } from './obligation.ts';

export const amountText = z
  .string()
  .refine((text) => isDecimalText(text) && !text.startsWith('-') && /[1-9]/.test(text), {
    message: 'an exact amount above zero as text, such as "1250000.00"',
  });
export const moneyField: z.ZodType<Money> = z.object({
  amount: amountText,
  currency: z.string().regex(/^[A-Z]{3}$/, { message: 'a currency such as MAD' }),
});

export const partyFields = {
  organisation: refField,
  side: z.enum(partySides),
  role: z.enum(partyRoles),
};

const shared = {
  kind: z.enum(agreementKinds),
  title: localizedTextField,
  summary: localizedTextField.optional(),
  signedOn: dayField.optional(),
  validFrom: dayField.optional(),
  validUntil: dayField.optional(),
  committee: refField.optional(),
  amount: moneyField.optional(),
  source: refField.optional(),
  act: sha256Field.optional(),
  note: localizedTextField.optional(),
};
export const agreementChanges = { ...shared, projects: z.array(refField).max(500) };
export const agreementInput = z.object({
  ref: refField.max(64),
  strategy: refField,
  ...shared,
  parties: z.array(z.object(partyFields)).min(2).max(60),
  projects: z.array(refField).max(500).default([]),
});

const sideCounts = z.object({ owed: z.number().int(), late: z.number().int(), met: z.number().int() });
export const agreementOutput = z.object({
  ref: z.string(),
  strategy: z.string(),
  ...shared,
  terminatedOn: dayField.optional(),
  termination: localizedTextField.optional(),
  terminationAct: sha256Field.optional(),
  parties: z.array(z.object({ ...partyFields, organisation: z.string() })),
  projects: z.array(z.string()),
  recordedOn: dayField,
  version: versionField,
  standing: z.enum(standings),
});
export const listedAgreement = agreementOutput.extend({ counts: z.object({ state: sideCounts, partner: sideCounts }) });

export const amendmentOutput = z.object({
  number: z.number().int(),
  dated: dayField,
  reference: z.string(),
  words: localizedTextField,
  act: sha256Field.optional(),
  untilBefore: dayField.optional(),
  untilAfter: dayField.optional(),
  amountBefore: z.string().optional(),
  amountAfter: z.string().optional(),
  recordedOn: dayField,
});

/** What an obligation says of itself, in every input that says it. */
export const obligationFields = {
  kind: z.enum(obligationKinds),
  title: localizedTextField,
  quantity: quantityField.optional(),
  amount: moneyField.optional(),
  dueOn: dayField.optional(),
  consequence: localizedTextField.optional(),
  project: refField.optional(),
  criterion: z.string().min(1).max(200).optional(),
  holdsUp: refField.optional(),
  note: localizedTextField.optional(),
};
export const obligationInput = z.object({
  agreement: refField,
  amendment: z.number().int().min(1).optional(),
  debtor: refField,
  creditor: refField,
  ...obligationFields,
});

const stepOutput = z.object({
  number: z.number().int(),
  act: z.enum(obligationActs),
  from: z.enum(obligationStates).optional(),
  to: z.enum(obligationStates),
  byPerson: z.string().optional(),
  forPersons: z.array(z.string()).optional(),
  organisation: z.string().optional(),
  side: z.enum(stepSides),
  day: dayField,
  words: localizedTextField.optional(),
  file: sha256Field.optional(),
  amendment: z.number().int().optional(),
  decision: z.string().optional(),
  dueBefore: dayField.optional(),
  dueAfter: dayField.optional(),
});
export const obligationOutput = z.object({
  ref: z.string(),
  agreement: z.string(),
  number: z.number().int(),
  side: z.enum(partySides),
  debtor: z.string(),
  creditor: z.string(),
  ...obligationFields,
  firstDueOn: dayField.optional(),
  state: z.enum(obligationStates),
  recordedOn: dayField,
  version: versionField,
  timing: z.object({
    lastDay: dayField.optional(),
    daysLeft: z.number().int().optional(),
    daysLate: z.number().int(),
    isLate: z.boolean(),
  }),
  steps: z.array(stepOutput),
  acts: z.array(z.enum(['declare', 'accept', 'return', 'contest', 'correct'])),
});
