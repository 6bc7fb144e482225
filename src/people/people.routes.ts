import { z } from 'zod';
import type { Context } from '../platform/http/endpoint.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { authorisationFile } from './authorisation-file.ts';
import { type AuthoriseImport, authoriseImport, endAuthorisation } from './authorise-import.ts';
import { cohortFile, cohortList } from './cohort-file.ts';
import { cohortTarget, countTarget, targetOfNewCohort } from './cohort-target.ts';
import { type CountTrainees, countTrainees } from './count-trainees.ts';
import type { Institute, TrainingProgramme } from './institute.ts';
import { instituteFile, instituteList, programmeList } from './institute-file.ts';
import { judgeCount } from './judge-count.ts';
import * as s from './people.schemas.ts';
import { type RecordCohort, type ReviseCohort, recordCohort, reviseCohort } from './record-cohort.ts';
import { type ReviseInstitute, recordInstitute, reviseInstitute } from './record-institute.ts';
import { type RecordOverlap, recordOverlap, withdrawOverlap } from './record-overlap.ts';
import { type ReviseProgramme, recordProgramme, reviseProgramme } from './record-programme.ts';
import { type ReportCount, reportCount } from './report-count.ts';
import { pledgePath, trainingFigures, trainingFunnel } from './training-figures.ts';

const narrowed = {
  programme: refField.optional(),
  institute: refField.optional(),
  audience: s.audience.optional(),
  credential: s.credential.optional(),
  region: z.string().max(32).optional(),
};
const ofCohort = (ctx: Context, { cohort }: { cohort: string }) => cohortTarget(ctx, cohort);
const judged = {
  target: (ctx: Context, { count }: { count: string }) => countTarget(ctx, count),
  output: recordedOutput,
};

/** People who are trained: institutes, programmes, cohorts from the first request to work at twelve months. */
export const peopleRoutes = [
  read({
    verb: 'institutes',
    right: 'training.read',
    summary: 'Institutes by region, those that opened and those of which nobody reported it',
    input: z.object({
      region: z.string().max(32).optional(),
      open: z.enum(['true', 'false']).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(s.instituteOutput) }),
    run: (ctx, { open, ...asked }) =>
      instituteList(ctx, { ...asked, open: open === undefined ? undefined : open === 'true' }),
  }),
  read({
    verb: 'institute',
    right: 'training.read',
    summary: 'One institute with its programmes, its cohorts and what is known of their people',
    input: z.object({ ref: refField }),
    output: z.object({
      institute: s.instituteOutput,
      cohorts: z.array(s.cohortOutput),
      programmes: z.array(z.object({ ref: z.string(), title: localizedTextField })),
      row: z.string(),
      mayEdit: z.boolean(),
      mayReport: z.boolean(),
    }),
    run: (ctx, { ref }) => instituteFile(ctx, ref),
  }),
  read({
    verb: 'training-programmes',
    right: 'training.read',
    summary: 'Programmes of training: for whom, what one leaves with, how long, where, how many certified',
    input: z.object(pagingFields),
    output: z.object({ total: z.number().int(), items: z.array(s.programmeOutput) }),
    run: programmeList,
  }),
  read({
    verb: 'cohorts',
    right: 'training.read',
    summary: 'Cohorts, those whose counts are late first',
    input: z.object({ ...narrowed, state: z.enum(['late', 'waits']).optional(), ...pagingFields }),
    output: z.object({ total: z.number().int(), items: z.array(s.cohortOutput) }),
    run: cohortList,
  }),
  read({
    verb: 'cohort',
    right: 'training.read',
    summary: 'One cohort: where each step stands, who declared and who verified it, whom it shares with others',
    input: z.object({ ref: refField }),
    output: z.object({
      cohort: s.cohortOutput,
      rates: z.array(z.object({ step: s.step, share: z.number() })),
      counts: z.array(s.countOutput),
      overlaps: z.array(s.overlapOutput),
      organisation: z.string().optional(),
      row: z.string(),
      mayReport: z.boolean(),
      mayEdit: z.boolean(),
    }),
    run: (ctx, { ref }) => cohortFile(ctx, ref),
  }),
  read({
    verb: 'training-funnel',
    right: 'training.read',
    summary: 'From applied to employed at twelve months, by group, with what is counted twice',
    input: z.object({
      ...narrowed,
      by: s.grouping.default('all'),
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    output: s.funnelOutput,
    run: trainingFunnel,
  }),
  read({
    verb: 'people-path',
    right: 'training.read',
    summary: 'What a pledge of graduates or jobs needs each year, and what can no longer finish in time',
    input: z.object({
      pledge: refField,
      completion: z.coerce.number().min(0).max(1).optional(),
      lag: z.coerce.number().min(0).max(20).optional(),
    }),
    output: s.pathOutput,
    run: pledgePath,
  }),
  read({
    verb: 'training-figures',
    right: 'training.read',
    summary: 'Institutes open of all regions, certified by audience, year and region, at work at twelve months',
    input: z.object({}),
    output: s.figuresOutput,
    run: (ctx) => trainingFigures(ctx),
  }),
  act({
    verb: 'record-institute',
    right: 'training.edit',
    summary: 'Record an institute from the sources that tell of it',
    input: z.object({ ref: refField.max(64), ...s.instituteFields }),
    output: recordedOutput,
    run: (ctx, input) => recordInstitute(ctx, input as Institute),
  }),
  act({
    verb: 'revise-institute',
    right: 'training.edit',
    summary: 'Correct or complete the record of an institute: who runs it, when it opened',
    input: z.object({ ref: refField, version: versionField, changes: changesField(s.instituteFields) }),
    output: z.object({ version: versionField }),
    run: (ctx, input) => reviseInstitute(ctx, input as ReviseInstitute),
  }),
  act({
    verb: 'record-training-programme',
    right: 'training.edit',
    summary: 'Record a programme: for whom, what one leaves with, how long, for which pledges it counts',
    input: z.object({ ref: refField.max(60), strategy: refField, ...s.programmeFields }),
    output: recordedOutput,
    run: (ctx, input) => recordProgramme(ctx, input as TrainingProgramme),
  }),
  act({
    verb: 'revise-training-programme',
    right: 'training.edit',
    summary: 'Correct the record of a programme; what its counts mean stays once it has cohorts',
    input: z.object({ ref: refField, version: versionField, changes: changesField(s.programmeFields) }),
    output: z.object({ version: versionField }),
    run: (ctx, input) => reviseProgramme(ctx, input as ReviseProgramme),
  }),
  act({
    verb: 'record-cohort',
    right: 'cohort.report',
    summary: 'Open a cohort of a programme at one’s institute',
    input: z.object({ programme: refField, institute: refField, ...s.cohortFields }),
    output: recordedOutput,
    target: targetOfNewCohort,
    run: (ctx, input) => recordCohort(ctx, input as RecordCohort),
  }),
  act({
    verb: 'revise-cohort',
    right: 'cohort.report',
    summary: 'Correct a cohort: its end and its seats, and its intake while nothing is counted',
    input: z.object({ ref: refField, version: versionField, changes: changesField(s.cohortFields) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => cohortTarget(ctx, ref),
    run: (ctx, input) => reviseCohort(ctx, input as ReviseCohort),
  }),
  act({
    verb: 'report-cohort-count',
    right: 'cohort.report',
    summary: 'Declare how many people of a cohort reached a step, with the parts that are known',
    input: z.object({
      cohort: refField,
      version: versionField,
      ...s.countFields,
      reference: localizedTextField,
    }),
    output: recordedOutput.extend({ id: z.string() }),
    target: ofCohort,
    run: (ctx, input) => reportCount(ctx, input as ReportCount),
  }),
  act({
    verb: 'verify-cohort-count',
    right: 'cohort.judge',
    summary: 'Verify a count that another body declared',
    input: z.object({ count: z.uuid(), words: localizedTextField.optional() }),
    ...judged,
    run: (ctx, input) => judgeCount(ctx, 'verified', input),
  }),
  act({
    verb: 'return-cohort-count',
    right: 'cohort.judge',
    summary: 'Return a count that another body declared, with the reason',
    input: z.object({ count: z.uuid(), words: localizedTextField }),
    ...judged,
    run: (ctx, input) => judgeCount(ctx, 'returned', input),
  }),
  act({
    verb: 'record-cohort-overlap',
    right: 'training.edit',
    summary: 'Write down that two cohorts count the same people: so many, or between two bounds',
    input: z.object({
      cohort: refField,
      other: refField,
      step: s.step,
      least: z.number().int().min(0),
      most: z.number().int().min(0).optional(),
      reference: localizedTextField,
    }),
    output: z.object({ id: z.string() }),
    run: (ctx, input) => recordOverlap(ctx, input as RecordOverlap),
  }),
  act({
    verb: 'withdraw-cohort-overlap',
    right: 'cohort.judge',
    summary: 'Take back an overlap that another person wrote down, with the reason',
    input: z.object({ overlap: z.uuid(), words: localizedTextField }),
    output: z.object({ id: z.string() }),
    run: withdrawOverlap,
  }),
  read({
    verb: 'trainee-authorisation',
    right: 'training.read',
    summary: 'Whether lists of persons may be read, under which authorisation, and those before',
    input: z.object({}),
    output: z.object({
      inForce: z.boolean(),
      items: z.array(
        z.object({
          number: z.string(),
          authority: z.string(),
          grantedOn: dayField,
          reference: localizedTextField,
          recordedOn: dayField,
          withdrawnOn: dayField.optional(),
          reason: localizedTextField.optional(),
        }),
      ),
      mayAuthorise: z.boolean(),
    }),
    run: (ctx) => authorisationFile(ctx),
  }),
  act({
    verb: 'authorise-trainee-lists',
    right: 'trainees.authorise',
    summary: 'Enter the authorisation of the data-protection authority, so that lists of persons may be read',
    input: z.object({
      number: z.string().trim().min(3).max(60),
      authority: refField,
      grantedOn: dayField,
      reference: localizedTextField,
    }),
    output: z.object({ id: z.string() }),
    run: (ctx, input) => authoriseImport(ctx, input as AuthoriseImport),
  }),
  act({
    verb: 'end-trainee-authorisation',
    right: 'trainees.authorise',
    summary: 'End the authorisation to read lists of persons, with the reason',
    input: z.object({ words: localizedTextField }),
    output: z.object({ id: z.string() }),
    run: endAuthorisation,
  }),
  act({
    verb: 'count-trainees',
    right: 'cohort.report',
    summary: 'Count a list of persons of a cohort; the counts are kept, the list is not',
    input: z.object({
      cohort: refField,
      version: versionField,
      countedOn: dayField,
      reference: localizedTextField,
      persons: s.personsField,
    }),
    output: recordedOutput.extend({ counted: z.number().int() }),
    secret: true,
    target: ofCohort,
    run: (ctx, input) => countTrainees(ctx, input as CountTrainees),
  }),
];
