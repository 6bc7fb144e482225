import { z } from 'zod';
import { dayField, localizedTextField, refField } from '../platform/http/fields.ts';
import { normSubjects } from './norm.ts';
import { saidStatuses } from './said.ts';

/** What a statement rests on: a source of the register or a paper. */
export const ground = { source: refField.optional(), reference: localizedTextField.optional() };

/** What every statement shows besides what it says. */
export const saidOutput = {
  id: z.string(),
  number: z.number().int(),
  ...ground,
  status: z.enum(saidStatuses),
  organisation: z.string(),
  recordedBy: z.string().optional(),
  recordedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  settledBody: z.string().optional(),
  answer: localizedTextField.optional(),
  maySettle: z.boolean(),
};

export const normOutput = z.object({
  ref: z.string(),
  subject: z.enum(normSubjects),
  value: z.number().int(),
  legalText: z.string(),
  words: localizedTextField,
  title: localizedTextField.optional(),
});
