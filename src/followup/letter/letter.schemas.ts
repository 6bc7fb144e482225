import { z } from 'zod';
import { dayField, localizedTextField, refField, sha256Field, versionField } from '../../platform/http/fields.ts';
import { linkedKinds } from '../linked/linked.ts';
import { directions, letterActs, letterKinds, letterStates, mostHeadLines } from './letter.ts';

export const linkedField = z.object({ kind: z.enum(linkedKinds), ref: z.string().trim().min(1).max(200) });
export const enclosureField = z.object({
  title: localizedTextField,
  copies: z.coerce.number().int().min(1).max(999).default(1),
  file: sha256Field.optional(),
});
export const hijriField = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30)$/, { message: 'a day of the Hijri calendar written 1448-06-18' });
const reference = z.string().trim().min(1).max(200);
const within = z.coerce.number().int().min(1).max(365);

/** Fields of a letter that may change while it is a draft. */
export const draftFields = {
  subject: localizedTextField,
  words: localizedTextField.optional(),
  enclosures: z.array(enclosureField).max(200),
  links: z.array(linkedField).max(50),
  answerWithin: within.optional(),
  hijri: hijriField.optional(),
};

export const letterInput = z
  .object({
    direction: z.enum(directions),
    body: refField.optional(),
    counterpart: refField,
    kind: z.enum(letterKinds).default('letter'),
    ...draftFields,
    enclosures: draftFields.enclosures.default([]),
    links: draftFields.links.default([]),
    inAnswerTo: z.uuid().optional(),
    reference: reference.optional(),
    day: dayField.optional(),
    arrivedOn: dayField.optional(),
  })
  .refine((one) => one.direction === 'outgoing' || one.day !== undefined, {
    path: ['day'],
    message: 'the day that the letter bears',
  });

const letterFields = {
  id: z.string(),
  body: z.string(),
  year: z.number().int(),
  direction: z.enum(directions),
  number: z.number().int(),
  kind: z.enum(letterKinds),
  day: dayField,
  hijri: z.string().optional(),
  sender: z.string(),
  recipient: z.string(),
  reference: z.string().optional(),
  subject: localizedTextField,
  enclosures: z.array(enclosureField),
  inAnswerTo: z.string().optional(),
  chain: z.array(z.string()),
  answerWithin: z.number().int().optional(),
  movedOn: dayField.optional(),
  dueOn: dayField.optional(),
  authority: localizedTextField.optional(),
  delegation: z.string().optional(),
  signedFile: z.string().optional(),
  state: z.enum(letterStates),
  version: versionField,
};
export const letterLine = z.object({ ...letterFields, isLate: z.boolean() });
export const letterOutput = z.object({ ...letterFields, words: localizedTextField.optional() });

export const letterStepOutput = z.object({
  number: z.number().int(),
  act: z.enum(letterActs),
  from: z.enum(letterStates).optional(),
  to: z.enum(letterStates),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  organisation: z.string().optional(),
  day: dayField,
  words: localizedTextField.optional(),
  answer: z.string().optional(),
});

export const letterheadField = z.object({
  body: refField,
  lines: z.array(localizedTextField).min(1).max(mostHeadLines),
  place: localizedTextField.optional(),
  foot: localizedTextField.optional(),
});

export const onLetter = z.object({ id: z.uuid(), version: versionField });
export const onLetterWithReason = onLetter.extend({ words: localizedTextField });
export const letterActed = z.object({ id: z.string(), version: versionField, state: z.enum(letterStates) });
export const letterNumbered = z.object({
  id: z.string(),
  number: z.number().int(),
  year: z.number().int(),
  version: versionField,
});
