import { z } from 'zod';
import { recordClasses } from '../documents/index.ts';
import {
  dayField,
  localizedTextField,
  periodField,
  placeCodeField,
  quantityField,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { pledgeKinds } from '../strategy/index.ts';
import { differenceAspects, differenceOutcomes } from './difference.rules.ts';
import { draftKinds, draftStatuses, draftUnits, lanes } from './draft.ts';
import { matchReasons } from './match.rules.ts';
import { draftActs, draftStates, readingStates, rejectReasons, saidFields } from './reading.ts';
import { verdicts } from './reading-examples.ts';
import { repetitionKinds } from './repetition.rules.ts';
import { blockKinds, readingLanguages, troubleCodes } from './stored-text.ts';

const at = z.number().int().min(0);
const span = { start: at, end: at };
const words = z.string().min(1).max(20_000);

/** A draft as a reader hands it over. */
export const foundField = z.object({
  ...span,
  quote: z.string().min(1),
  sentence: z.object(span),
  kind: z.enum(draftKinds),
  status: z.enum(draftStatuses),
  quantities: z.array(
    z.object({
      ...span,
      value: z.number(),
      valueMax: z.number().optional(),
      unit: z.enum(draftUnits),
      currency: z.string().optional(),
    }),
  ),
  deadline: z
    .object({ ...span, from: z.string().optional(), to: z.string(), inherited: z.literal(true).optional() })
    .nullable(),
  actors: z.array(z.object({ ...span, text: z.string() })),
  places: z.array(z.object({ ...span, text: z.string(), region: z.string().optional() })),
  confidence: z.number().min(0).max(1),
  lane: z.enum(lanes),
  fired: z.array(z.object({ ...span, rule: z.string(), weight: z.number() })),
  readers: z.array(z.string()),
});

export const blockField = z.object({ ...span, kind: z.enum(blockKinds) });
export const troubleField = z.object({
  reader: z.string(),
  code: z.enum(troubleCodes),
  times: z.number().int().min(1),
  share: z.number().min(0).max(1),
});
export const readWithField = z.object({ sha256: sha256Field, entries: z.number().int().min(0) });
export const refusalField = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() });

const draftFields = {
  ...span,
  kind: z.enum(draftKinds),
  status: z.enum(draftStatuses),
  quantity: quantityField,
  deadline: periodField,
  place: placeCodeField,
  organisation: refField,
  actor: words,
  perimeter: localizedTextField,
  title: localizedTextField,
};
export const fieldsOutput = z.object({
  ...draftFields,
  quantity: quantityField.optional(),
  deadline: z.string().optional(),
  isInherited: z.literal(true).optional(),
  place: z.string().optional(),
  organisation: z.string().optional(),
  actor: z.string().optional(),
  perimeter: localizedTextField.optional(),
  title: localizedTextField.optional(),
  said: z.array(z.enum(saidFields)).optional(),
});

/** Each may be left out; null empties what may be empty. */
export const changesInput = z.strictObject({
  start: at.optional(),
  end: at.optional(),
  kind: z.enum(draftKinds).optional(),
  status: z.enum(draftStatuses).optional(),
  quantity: quantityField.nullish(),
  deadline: periodField.nullish(),
  place: placeCodeField.nullish(),
  organisation: refField.nullish(),
  actor: words.nullish(),
  perimeter: localizedTextField.nullish(),
  title: localizedTextField.nullish(),
});

const counts = z.object({
  total: z.number().int(),
  waiting: z.number().int(),
  sure: z.number().int(),
  sureWaiting: z.number().int(),
  marked: z.number().int(),
});
export const lineOutput = z.object({
  id: z.string(),
  file: sha256Field,
  source: z.string(),
  strategy: z.string(),
  documentDate: dayField.optional(),
  language: z.enum(readingLanguages).optional(),
  state: z.enum(readingStates),
  refusal: refusalField.optional(),
  textSha256: sha256Field.optional(),
  characters: z.number().int().optional(),
  repaired: z.array(z.string()),
  readers: z.array(z.string()),
  troubles: z.array(troubleField).optional(),
  askedBy: z.string().optional(),
  askedOn: dayField,
  lexiconSha256: sha256Field.optional(),
  lexiconEntries: z.number().int().optional(),
  againBy: z.string().optional(),
  againOn: dayField.optional(),
  version: versionField,
  title: localizedTextField,
  mediaType: z.string(),
  class: z.enum(recordClasses),
  counts,
});

const pledgeProposed = z.object({
  ref: z.string(),
  kind: z.enum(pledgeKinds),
  topic: z.string(),
  title: localizedTextField,
  bound: z.array(z.string()),
  owner: z.string().optional(),
});
const match = z.object({ pledge: z.string(), score: z.number(), reasons: z.array(z.enum(matchReasons)) });
const stepOutput = z.object({
  number: z.number().int(),
  act: z.enum(draftActs),
  from: z.enum(draftStates),
  to: z.enum(draftStates),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  day: dayField,
  at: z.coerce.string(),
  fields: fieldsOutput.optional(),
  confirmed: z.array(z.string()).optional(),
  proposed: z.array(match.extend({ reasons: z.array(z.string()) })).optional(),
  pledge: z.string().optional(),
  claim: z.string().optional(),
  reason: z.enum(rejectReasons).optional(),
  words: localizedTextField.optional(),
});
const repeatOutput = z.object({
  reading: z.string(),
  number: z.number().int(),
  title: localizedTextField,
  quote: z.string(),
  by: z.enum(repetitionKinds),
  reasons: z.array(z.enum(matchReasons)),
});
export const draftOutput = z.object({
  reading: z.string(),
  number: z.number().int(),
  found: foundField,
  fields: fieldsOutput.optional(),
  state: z.enum(draftStates),
  pledge: z.string().optional(),
  claim: z.string().optional(),
  version: versionField,
  as: fieldsOutput,
  quote: z.string(),
  proposed: pledgeProposed.optional(),
  matches: z.array(match.extend({ title: localizedTextField })),
  twins: z.array(
    z.object({
      claim: z.string(),
      pledge: z.string().optional(),
      source: z.string(),
      by: z.enum(['words', 'facts']),
    }),
  ),
  repeats: z.array(repeatOutput),
  toConfirm: z.array(z.string()),
  steps: z.array(stepOutput),
  acts: z.array(z.enum(draftActs)),
});

const said = z.object({
  quantity: quantityField.optional(),
  deadline: z.string().optional(),
  place: z.string().optional(),
  perimeter: localizedTextField.optional(),
});
export const differenceOutput = z.object({
  aspect: z.enum(differenceAspects),
  outcome: z.enum(differenceOutcomes),
  claim: z.string().optional(),
  ours: said,
  theirs: said,
});

/** A draft beside the one that it repeats. */
export const repetitionOutput = repeatOutput.extend({
  as: fieldsOutput,
  differences: z.array(differenceOutput),
});

/** What a person says otherwise of the item that accepting makes. */
export const pledgeInput = z.object({
  ref: refField.optional(),
  kind: z.enum(pledgeKinds).optional(),
  topic: z.string().trim().min(1).max(40).optional(),
  title: localizedTextField.optional(),
  axis: refField.optional(),
  owner: refField.optional(),
  bound: z.array(refField).max(50).optional(),
});

export const exampleOutput = z.object({
  reading: z.string(),
  number: z.number().int(),
  source: z.string(),
  file: sha256Field,
  textSha256: sha256Field,
  documentDate: dayField.optional(),
  language: z.enum(readingLanguages).optional(),
  verdict: z.enum(verdicts),
  reason: z.enum(rejectReasons).optional(),
  pledge: z.string().optional(),
  foundBy: z.enum(['reader', 'person']),
  isMiss: z.boolean(),
  found: foundField,
  said: fieldsOutput.optional(),
});
export const keptTextOutput = z.object({ sha256: sha256Field, text: z.string(), blocks: z.array(blockField) });
