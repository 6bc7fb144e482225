import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../../platform/http/fields.ts';
import { moneyField } from '../agreement.schemas.ts';
import { type BringStudyVersion, bringStudyVersion } from './bring-study-version.ts';
import { nameStudy, unnameStudy } from './name-study.ts';
import { moveStudy, type RecordStudy, type ReviseStudy, recordStudy, reviseStudy } from './record-study.ts';
import { noteStudyFindings, reviewStudy } from './review-study.ts';
import { studyActs, studyKinds, studyReviews, studyStages } from './study.ts';
import { studyFile, studyList, studyTarget, versionPaper, versionTarget } from './study-file.ts';

const said = {
  kind: z.enum(studyKinds),
  project: refField.optional(),
  agreement: refField.optional(),
  title: localizedTextField,
  question: localizedTextField,
  scope: localizedTextField.optional(),
  cost: moneyField.optional(),
  funder: refField.optional(),
  contractor: refField.optional(),
  dueOn: dayField.optional(),
  note: localizedTextField.optional(),
};
const stage = z.enum(studyStages);
const criterion = {
  project: refField,
  gate: z.number().int().min(1).max(8),
  criterion: z.string().min(1).max(60),
};
const named = z.object({
  ...criterion,
  namedOn: dayField,
  isBegun: z.boolean(),
  isPassed: z.boolean(),
  title: localizedTextField.optional(),
});
const listed = z.object({
  ref: z.string(),
  strategy: z.string(),
  ...said,
  stage,
  stageSince: dayField,
  recordedOn: dayField,
  version: versionField,
  names: z.array(named),
  review: z.enum(studyReviews).optional(),
  versions: z.number().int(),
  isLate: z.boolean(),
  unlocksNothing: z.enum(['never-named', 'gate-passed']).optional(),
});
const findings = { findings: localizedTextField.optional(), recommends: localizedTextField.optional() };
const paperClass = z.enum(['public', 'internal', 'restricted']);
const versionOutput = z.object({
  id: z.string(),
  number: z.number().int(),
  file: sha256Field,
  title: localizedTextField,
  dated: dayField,
  class: paperClass,
  organisation: z.string(),
  broughtBy: z.string().optional(),
  broughtOn: dayField,
  ...findings,
  review: z.enum(studyReviews),
  reviewedBy: z.string().optional(),
  reviewedOn: dayField.optional(),
  reviewOrganisation: z.string().optional(),
  independence: z.enum(['independent', 'same-tutelage']).optional(),
  reason: localizedTextField.optional(),
  isCurrent: z.boolean(),
  mayReview: z.boolean(),
});
const traceOutput = z.object({
  number: z.number().int(),
  act: z.enum(studyActs),
  from: stage.optional(),
  to: stage,
  ofVersion: z.number().int().optional(),
  criterion: z.string().optional(),
  effectiveOn: dayField,
  organisation: z.string().optional(),
  words: localizedTextField.optional(),
  byPerson: z.string().optional(),
  day: dayField,
});
const stands = recordedOutput.extend({ stage });
const onStudy = z.object({ study: refField, version: versionField });
const onVersion = z.object({ version: z.uuid() });
const target = (ctx: Context, { study }: { study: string }) => studyTarget(ctx, study);
const ofVersion = (ctx: Context, { version }: { version: string }) => versionTarget(ctx, version);

/** Studies: from the request to the review, and the criteria of gates that wait for them. */
export const studyRoutes = [
  read({
    verb: 'studies',
    right: 'study.read',
    summary: 'Studies by strategy, agreement, project, body, kind or stage, those under way first',
    input: z.object({
      strategy: refField.optional(),
      agreement: refField.optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      kind: z.enum(studyKinds).optional(),
      stage: stage.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: studyList,
  }),
  read({
    verb: 'study',
    right: 'study.read',
    summary: 'One study: its way, its versions and their review, the criteria that wait for it, its trace',
    input: z.object({ ref: refField }),
    output: z.object({
      study: listed,
      versions: z.array(versionOutput),
      trace: z.array(traceOutput),
      /** what the ledger calls its row */
      row: z.string(),
      moves: z.array(stage),
      mayEdit: z.boolean(),
      mayBring: z.boolean(),
      mayName: z.boolean(),
      mayNote: z.boolean(),
    }),
    target: (ctx, { ref }) => studyTarget(ctx, ref),
    run: (ctx, { ref }) => studyFile(ctx, ref),
  }),
  read({
    verb: 'study-paper',
    right: 'study.read',
    summary: 'The paper of a version of a study',
    input: onVersion,
    output: z.object({ sha256: sha256Field, mediaType: z.string(), size: z.number().int() }),
    target: ofVersion,
    run: versionPaper,
  }),
  act({
    verb: 'record-study',
    right: 'study.edit',
    summary: 'Record a study that was asked for: its question, who pays, who does it, by when',
    input: z.object({ ref: refField.max(64), strategy: refField, ...said }),
    output: recordedOutput,
    target: async (_, { strategy }) => ({ scopes: [{ kind: 'strategy', id: strategy }] }),
    run: (ctx, input) => recordStudy(ctx, input as RecordStudy),
  }),
  act({
    verb: 'revise-study',
    right: 'study.edit',
    summary: 'Correct or complete the record of a study',
    input: z.object({ ref: refField, version: versionField, changes: changesField(said) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => studyTarget(ctx, ref),
    run: (ctx, input) => reviseStudy(ctx, input as ReviseStudy),
  }),
  act({
    verb: 'move-study',
    right: 'study.edit',
    summary: 'Move a study along its way from the day it happened: scoping, grant signed, contractor chosen, dropped',
    input: onStudy.extend({ to: stage, on: dayField, words: localizedTextField.optional() }),
    output: stands,
    target,
    run: moveStudy,
  }),
  act({
    verb: 'bring-study-version',
    right: 'study.bring',
    summary: 'Bring a version of a study as delivered',
    input: onStudy.extend({
      file: sha256Field,
      title: localizedTextField,
      dated: dayField,
      class: paperClass.optional(),
      ...findings,
    }),
    output: stands.extend({ id: z.string(), number: z.number().int() }),
    target,
    run: (ctx, input) => bringStudyVersion(ctx, input as BringStudyVersion),
  }),
  act({
    verb: 'note-study-findings',
    right: 'study.judge',
    summary: 'Write down what a version finds and recommends, before it is reviewed',
    input: onVersion.extend(findings),
    output: stands,
    target: ofVersion,
    run: noteStudyFindings,
  }),
  act({
    verb: 'accept-study',
    right: 'study.judge',
    summary: 'Accept a version of a study that another body brought, with what it finds',
    input: onVersion.extend({ ...findings, words: localizedTextField.optional() }),
    output: stands,
    target: ofVersion,
    run: (ctx, input) => reviewStudy(ctx, 'accept', input),
  }),
  act({
    verb: 'return-study',
    right: 'study.judge',
    summary: 'Return a version of a study that another body brought, with the reason',
    input: onVersion.extend({ words: localizedTextField }),
    output: stands,
    target: ofVersion,
    run: (ctx, input) => reviewStudy(ctx, 'return', input),
  }),
  act({
    verb: 'name-study',
    right: 'study.name',
    summary: 'Let a criterion of a gate wait for a study: its evidence is not accepted before the study is',
    input: onStudy.extend(criterion),
    output: stands,
    target,
    run: nameStudy,
  }),
  act({
    verb: 'unname-study',
    right: 'study.name',
    summary: 'Take the name of a study back from a criterion, with the reason',
    input: onStudy.extend({ ...criterion, words: localizedTextField }),
    output: stands,
    target,
    run: unnameStudy,
  }),
];
