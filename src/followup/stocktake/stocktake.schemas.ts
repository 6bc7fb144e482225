import { z } from 'zod';
import { settlementOutcomes } from '../../partners/index.ts';
import {
  dayField,
  localizedTextField,
  placeCodeField,
  refField,
  sha256Field,
  versionField,
} from '../../platform/http/fields.ts';
import { actionActs, actionStates } from './action.ts';
import { agendaReasons, agendaSubjects, itemStates } from './agenda.ts';
import { cadences, seatKinds } from './committee.ts';
import { presences, stocktakeActs, stocktakeStates } from './stocktake.ts';

export const minutesField = z.number().int().min(1).max(240);
export const lengthField = z.number().int().min(15).max(600);
/** When on its day, and where. */
export const arrangementFields = {
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'an hour written 09:30' })
    .optional(),
  place: localizedTextField.optional(),
};
const reference = z.string().trim().min(1).max(200);

export const committeeFields = z.object({
  title: localizedTextField,
  mandate: localizedTextField,
  cadence: z.enum(cadences),
  until: dayField.optional(),
  workingCalendar: refField.optional(),
});
export const committeeInput = committeeFields.extend({
  ref: refField,
  strategy: refField,
  programme: refField.optional(),
  region: placeCodeField.optional(),
  from: dayField,
});
export const committeeOutput = committeeInput.extend({ version: versionField });

export const seatInput = z.object({
  committee: refField,
  seat: z.enum(seatKinds),
  office: localizedTextField,
  organisation: refField,
  person: z.uuid().optional(),
  actReference: reference,
  from: dayField,
  until: dayField.optional(),
});
export const seatOutput = seatInput.extend({ id: z.string() });

export const subjectField = z.object({ kind: z.enum(agendaSubjects), ref: z.string().min(1).max(128) });

export const stocktakeOutput = z.object({
  id: z.string(),
  committee: z.string(),
  number: z.number().int(),
  plannedOn: dayField,
  firstPlannedOn: dayField,
  length: z.number().int(),
  ...arrangementFields,
  state: z.enum(stocktakeStates),
  minutes: localizedTextField.optional(),
  heldOn: dayField.optional(),
  version: versionField,
});

export const itemOutput = z.object({
  id: z.string(),
  position: z.number().int(),
  minutes: z.number().int(),
  why: z.enum(agendaReasons),
  subject: subjectField.optional(),
  project: z.string().optional(),
  title: localizedTextField.optional(),
  rule: z.string().optional(),
  since: dayField.optional(),
  state: z.enum(itemStates),
  note: localizedTextField.optional(),
  version: versionField,
});
export const drawnOutput = itemOutput.omit({ id: true, position: true, state: true, note: true, version: true });

export const attendanceField = z.object({
  seat: z.uuid(),
  presence: z.enum(presences),
  representedBy: localizedTextField.optional(),
});

export const stocktakeStepOutput = z.object({
  number: z.number().int(),
  act: z.enum(stocktakeActs),
  from: z.enum(stocktakeStates),
  to: z.enum(stocktakeStates),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  organisation: z.string().optional(),
  day: dayField,
  reason: localizedTextField.optional(),
  until: dayField.optional(),
});

export const decisionOutput = z.object({
  id: z.string(),
  item: z.string(),
  number: z.number().int(),
  words: localizedTextField,
  obligation: z.string().optional(),
  outcome: z.enum(settlementOutcomes).optional(),
  version: versionField,
});

export const actionOutput = z.object({
  id: z.string(),
  committee: z.string(),
  stocktake: z.string(),
  item: z.string(),
  number: z.number().int(),
  title: localizedTextField,
  organisation: z.string(),
  person: z.string().optional(),
  dueOn: dayField,
  firstDueOn: dayField,
  subject: subjectField.optional(),
  project: z.string().optional(),
  state: z.enum(actionStates),
  isLate: z.boolean(),
  times: z.number().int(),
  version: versionField,
});

export const actionStepOutput = z.object({
  number: z.number().int(),
  act: z.enum(actionActs),
  from: z.enum(actionStates),
  to: z.enum(actionStates),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  day: dayField,
  words: localizedTextField,
  file: z.string().optional(),
  until: dayField.optional(),
});

export const onStocktake = z.object({ id: z.uuid(), version: versionField });
export const onStocktakeWithReason = onStocktake.extend({ reason: localizedTextField });
export const stocktakeActed = z.object({ id: z.string(), version: versionField, state: z.enum(stocktakeStates) });

export const onAction = z.object({ id: z.uuid(), version: versionField, words: localizedTextField });
export const actionDeclared = onAction.extend({ file: sha256Field.optional() });
export const actionActed = z.object({ id: z.string(), version: versionField, state: z.enum(actionStates) });
