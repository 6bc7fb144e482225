import { z } from 'zod';
import { isDecimalText, missingReasons } from '../kernel/index.ts';
import {
  customField,
  dayField,
  localizedTextField,
  periodField,
  placeCodeField,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { figureStatuses } from './figure.ts';
import { directions, frequencies, natures, overTimeRules, resultLevels, sumOrNone, targetKinds } from './indicator.ts';
import { pathReasons, pathStates } from './path.rules.ts';

const decimalField = z
  .string()
  .refine(isDecimalText, { message: 'an exact decimal number as text, such as "500" or "0.35"' });

export const indicatorFields = z.object({
  axis: refField.optional(),
  pledge: refField.optional(),
  project: refField.optional(),
  feeds: refField.optional(),
  level: z.enum(resultLevels),
  title: localizedTextField,
  owner: refField.optional(),
  producer: refField.optional(),
  frequency: z.enum(frequencies),
  note: localizedTextField.optional(),
  custom: customField.optional(),
});
const indicatorInput = indicatorFields.extend({ ref: refField, strategy: refField });
export const indicatorOutput = indicatorInput.extend({ version: versionField, recordedBy: z.string().optional() });

const definitionFields = z.object({
  definition: localizedTextField,
  perimeter: localizedTextField.optional(),
  unit: z.string().trim().min(1).max(40),
  direction: z.enum(directions),
  nature: z.enum(natures),
  decimals: z.number().int().min(0).max(6),
  overTime: z.enum(overTimeRules),
  overPlaces: z.enum(sumOrNone),
  overChain: z.enum(sumOrNone),
  formula: z.string().trim().min(1).max(500).optional(),
  method: localizedTextField.optional(),
  plausibleLow: decimalField.optional(),
  plausibleHigh: decimalField.optional(),
});
export const recordIndicatorInput = indicatorInput.extend({ definition: definitionFields });
export const defineIndicatorInput = definitionFields.extend({
  indicator: refField,
  after: z.number().int().min(1),
  breakReason: localizedTextField.optional(),
});
export const definitionOutput = definitionFields.extend({
  indicator: z.string(),
  number: z.number().int(),
  breakReason: localizedTextField.optional(),
  recordedOn: dayField,
});

export const targetInput = z.object({
  ref: refField,
  indicator: refField,
  definition: z.number().int().min(1),
  kind: z.enum(targetKinds),
  period: periodField,
  place: placeCodeField.optional(),
  value: decimalField,
  high: decimalField.optional(),
  source: localizedTextField.optional(),
  sourceRef: refField.optional(),
  note: localizedTextField.optional(),
  setOn: dayField.optional(),
  replaces: refField.optional(),
});
export const targetOutput = targetInput.extend({ setOn: dayField });

const splitField = z.record(z.string(), z.string());
const missingField = z.enum(missingReasons as [string, ...string[]]);

export const figureInput = z.object({
  indicator: refField,
  period: periodField,
  place: placeCodeField.optional(),
  split: splitField.optional(),
  definition: z.number().int().min(1).optional(),
  value: decimalField.optional(),
  low: decimalField.optional(),
  high: decimalField.optional(),
  missing: missingField.optional(),
  source: localizedTextField.optional(),
  note: localizedTextField.optional(),
  evidence: sha256Field.optional(),
});
/** At most this many figures in one request; a larger table is sent in parts. */
export const mostFigures = 20_000;

export const figureOutput = z.object({
  id: z.string(),
  indicator: z.string(),
  definition: z.number().int(),
  period: z.string(),
  place: z.string(),
  split: z.string(),
  value: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  missing: missingField.optional(),
  status: z.enum(figureStatuses),
  organisation: z.string().optional(),
  source: localizedTextField.optional(),
  evidence: z.string().optional(),
  note: localizedTextField.optional(),
  reportedBy: z.string().optional(),
  reportedFor: z.array(z.string()).optional(),
  reportedOn: dayField,
  knownFrom: z.string(),
  judgedBy: z.string().optional(),
  judgedOn: dayField.optional(),
  independence: z.enum(['independent', 'same-tutelage', 'self']).optional(),
  reason: localizedTextField.optional(),
  replacedAt: z.string().optional(),
});

export const readingOutput = z.object({
  indicator: z.string(),
  period: z.string(),
  place: z.string(),
  split: z.string(),
  how: z.enum(['figure', 'formula', 'places', 'periods', 'chain', 'none']),
  value: z.string().optional(),
  low: z.string().optional(),
  high: z.string().optional(),
  missing: missingField.optional(),
  status: z.enum(figureStatuses).optional(),
  figure: z.string().optional(),
  known: z.number().int().optional(),
  parts: z.number().int().optional(),
  lacks: z.array(z.string()).optional(),
});

const pointOutput = z.object({ period: z.string(), value: z.string(), definition: z.number().int() });
export const pathOutput = z.object({
  state: z.enum(pathStates),
  why: z.enum(pathReasons).optional(),
  actual: pointOutput.optional(),
  expected: z.number().optional(),
  progress: z.number().optional(),
  next: targetOutput.optional(),
});
