import { z } from 'zod';
import {
  dayField,
  localizedTextField,
  periodField,
  placeCodeField,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { areas, countStatuses, sexes, steps } from './cohort.ts';
import { groupings } from './funnel.rules.ts';
import { audiences, credentials } from './institute.ts';

const heads = z.number().int().min(0).max(100_000_000);
export const step = z.enum(steps);
export const audience = z.enum(audiences);
export const credential = z.enum(credentials);
export const grouping = z.enum(groupings);

export const instituteFields = {
  title: localizedTextField,
  subject: localizedTextField,
  organisation: refField.optional(),
  project: refField.optional(),
  place: placeCodeField,
  placeNote: localizedTextField.optional(),
  signedOn: periodField.optional(),
  openedOn: periodField.optional(),
  statusNote: localizedTextField.optional(),
  sources: z.array(refField).min(1).max(20),
  confidence: z.enum(['A', 'B', 'C']),
};

export const programmeFields = {
  title: localizedTextField,
  audience,
  credential,
  months: z.number().int().min(1).max(120),
  pledges: z.array(refField).max(20),
  note: localizedTextField.optional(),
};

export const cohortFields = {
  intake: periodField,
  endsOn: dayField,
  places: heads.min(1).optional(),
  note: localizedTextField.optional(),
};

const parts = <Part extends string>(names: readonly [Part, ...Part[]]) =>
  z.partialRecord(z.enum(names), heads).optional();
const splitsField = z.strictObject({
  sex: parts(sexes),
  area: parts(areas),
  region: z.record(z.string().max(32), heads).optional(),
});
export const countFields = { step, countedOn: dayField, total: heads, splits: splitsField.default({}) };

const net = z.object({ gross: heads, least: heads, most: heads, net: heads.optional() });
const cellOutput = z.object({
  step,
  of: heads,
  known: heads,
  verified: heads.optional(),
  declared: heads.optional(),
  net: net.optional(),
});
const rowOutput = z.object({ key: z.string(), cells: z.array(cellOutput) });

const splitsOutput = z.object({
  sex: z.record(z.string(), heads).optional(),
  area: z.record(z.string(), heads).optional(),
  region: z.record(z.string(), heads).optional(),
});
const stands = z.object({
  step,
  is: z.enum(['verified', 'declared', 'not-reported', 'not-yet-due']),
  total: heads.optional(),
  countedOn: dayField.optional(),
  splits: splitsOutput.optional(),
  dueOn: dayField.optional(),
});

export const cohortOutput = z.object({
  ref: z.string(),
  programme: z.string(),
  institute: z.string(),
  ...cohortFields,
  version: versionField,
  programmeTitle: localizedTextField,
  instituteTitle: localizedTextField,
  audience,
  credential,
  region: z.string().optional(),
  stands: z.array(stands),
  late: z.object({ step, dueOn: dayField }).optional(),
  waits: z.boolean(),
});

export const instituteOutput = z.object({
  ref: z.string(),
  ...instituteFields,
  sources: z.array(z.string()),
  version: versionField,
  region: z.string().optional(),
  cohorts: heads,
  enrolled: cellOutput,
  certified: cellOutput,
});

export const programmeOutput = z.object({
  ref: z.string(),
  strategy: z.string(),
  ...programmeFields,
  pledges: z.array(z.string()),
  version: versionField,
  cohorts: heads,
  institutes: z.array(z.object({ ref: z.string(), title: localizedTextField })),
  certified: cellOutput,
});

export const countOutput = z.object({
  id: z.string(),
  number: heads,
  step,
  countedOn: dayField,
  total: heads,
  splits: splitsOutput,
  reference: localizedTextField,
  status: z.enum(countStatuses),
  organisation: z.string(),
  reportedBy: z.string().optional(),
  reportedOn: dayField,
  judgedBy: z.string().optional(),
  judgedOn: dayField.optional(),
  judgeOrganisation: z.string().optional(),
  independence: z.enum(['same-tutelage', 'independent']).optional(),
  answer: localizedTextField.optional(),
  mayJudge: z.boolean(),
});

export const overlapOutput = z.object({
  id: z.string(),
  first: z.string(),
  second: z.string(),
  step,
  least: heads,
  most: heads,
  reference: localizedTextField,
  recordedBy: z.string().optional(),
  recordedOn: dayField,
  withdrawnOn: dayField.optional(),
  reason: localizedTextField.optional(),
  other: z.string(),
  otherTitle: localizedTextField.optional(),
  mayWithdraw: z.boolean(),
});

const rate = z.object({ value: z.number(), from: z.enum(['measured', 'assumed']), cohorts: heads });
export const pathOutput = z.object({
  pledge: z.string(),
  unit: z.string(),
  cohorts: heads,
  target: z.number(),
  lastDay: dayField,
  step,
  verified: heads.optional(),
  declared: heads.optional(),
  net: net.optional(),
  completion: rate.optional(),
  lag: rate.optional(),
  years: heads,
  intake: z.number().nullable().optional(),
  intakeAfterUnderWay: z.number().nullable().optional(),
  bestYear: z.object({ year: z.string(), enrolled: heads }).optional(),
  underWay: heads,
  tooLate: z.array(z.object({ cohort: z.string(), on: dayField, enrolled: heads.optional() })),
  lastEntry: dayField.optional(),
});

export const funnelOutput = z.object({
  cohorts: heads,
  rows: z.array(rowOutput),
  suspected: z.array(
    z.object({
      first: z.string(),
      second: z.string(),
      step,
      why: z.enum(['between-institutes', 'between-programmes']),
    }),
  ),
});

export const figuresOutput = z.object({
  regions: z.object({ all: heads, withInstitute: heads, open: heads }),
  institutes: z.object({ all: heads, open: heads }),
  certified: z.array(z.object({ audience, all: cellOutput, years: z.array(rowOutput), regions: z.array(rowOutput) })),
  employed12: cellOutput,
});

export const personsField = z
  .array(
    z.strictObject({
      mark: z.string().trim().min(1).max(60),
      reached: step,
      sex: z.enum(sexes).optional(),
      area: z.enum(areas).optional(),
      region: z.string().max(32).optional(),
    }),
  )
  .min(1)
  .max(20_000);
