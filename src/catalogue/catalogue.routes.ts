import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { ok } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  placeCodeField,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { declareUse, endUse } from './declare-use.ts';
import { judgeDelisting, proposeDelisting } from './delist-solution.ts';
import { judgeSolution, judgeUse } from './judge-solution.ts';
import type { AskedUse } from './solution.rules.ts';
import {
  delistingStatuses,
  madeCriteria,
  madeOutcomes,
  type SolutionContent,
  sectors,
  solutionShows,
  submissionStatuses,
  useStates,
  useStatuses,
} from './solution.ts';
import { catalogueFigures, solutionFile, solutionList } from './solution-file.ts';
import { solutionTarget, targetForUse, targetOfSubmission, targetOfUse } from './solution-target.ts';
import { resubmitSolution, submitSolution } from './submit-solution.ts';

const country = z.string().regex(/^[A-Z]{2}$/, { message: 'a country of two letters by ISO 3166-1, such as MA' });
const licence = z
  .string()
  .trim()
  .max(120)
  .regex(/^[A-Za-z0-9.+() -]+$/, { message: 'an SPDX identifier or expression, such as Apache-2.0' });
const ground = {
  source: refField.optional(),
  reference: localizedTextField.optional(),
  file: sha256Field.optional(),
};
const made = z.partialRecord(
  z.enum(madeCriteria),
  z.object({ answer: z.enum(['yes', 'no']), source: refField.optional(), reference: localizedTextField.optional() }),
);
const said = {
  name: localizedTextField,
  purpose: localizedTextField,
  sector: z.enum(sectors),
  maker: refField.optional(),
  makerName: localizedTextField.optional(),
  makerCountry: country.optional(),
  owner: refField.optional(),
  ownerName: localizedTextField.optional(),
  licence: licence.optional(),
  licenceWords: localizedTextField.optional(),
  hostedIn: country.optional(),
  hostedBy: localizedTextField.optional(),
  data: localizedTextField.optional(),
  made: made.default({}),
  ...ground,
};
const listed = z.object({
  ref: z.string(),
  version: versionField,
  ...said,
  made,
  isListed: z.boolean(),
  listedOn: dayField.optional(),
  delistedOn: dayField.optional(),
  status: z.enum(submissionStatuses).optional(),
  outcome: z.enum(madeOutcomes),
  met: z.array(z.enum(madeCriteria)),
  use: z.enum(useStates),
  users: z.number().int(),
  waits: z.number().int(),
  isLeaving: z.boolean(),
});
const judged = {
  organisation: z.string(),
  judgedBy: z.string().optional(),
  judgedOn: dayField.optional(),
  judgeOrganisation: z.string().optional(),
  independence: z.enum(['independent', 'same-tutelage']).optional(),
  answer: localizedTextField.optional(),
};
const submission = z.object({
  id: z.string(),
  number: z.number().int(),
  ...said,
  made,
  status: z.enum(submissionStatuses),
  submittedBy: z.string().optional(),
  submittedOn: dayField,
  ...judged,
});
const used = {
  user: refField.optional(),
  userName: localizedTextField.optional(),
  place: placeCodeField.optional(),
  project: refField.optional(),
  since: periodField,
  ...ground,
};
const use = z.object({
  id: z.string(),
  number: z.number().int(),
  ...used,
  status: z.enum(useStatuses),
  declaredBy: z.string().optional(),
  declaredOn: dayField,
  ...judged,
  endedOn: dayField.optional(),
  endedBy: z.string().optional(),
  endReason: localizedTextField.optional(),
  mayJudge: z.boolean(),
  mayEnd: z.boolean(),
});
const delisting = z.object({
  id: z.string(),
  number: z.number().int(),
  submission: z.number().int(),
  reason: localizedTextField.optional(),
  isReasonPublic: z.boolean(),
  status: z.enum(delistingStatuses),
  proposedBy: z.string().optional(),
  proposedOn: dayField,
  ...judged,
});
const counts = <T extends string>(keys: readonly T[]) => z.record(z.enum(keys as [T, ...T[]]), z.number().int());
const onSolution = { ref: refField, version: versionField };
const stands = recordedOutput.extend({ id: z.string(), number: z.number().int() });
const ofSolution = (ctx: Context, { ref }: { ref: string }) => solutionTarget(ctx, ref);
const ofUse = (ctx: Context, input: { use: string }) => targetOfUse(ctx, input.use);

/** The catalogue of solutions made here: submitted, reviewed like evidence, and where they are used. */
export const catalogueRoutes = [
  read({
    verb: 'solutions',
    right: 'solution.read',
    summary: 'Solutions of the catalogue by sector, use and body; those that wait, to whom they concern',
    input: z.object({
      sector: z.enum(sectors).optional(),
      use: z.enum(useStates).optional(),
      show: z.enum(solutionShows).optional(),
      organisation: refField.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: solutionList,
  }),
  read({
    verb: 'solutions-waiting',
    right: 'submission.read',
    summary: 'Solutions with a submission that waits for its review, or a use that waits to be verified',
    input: z.object(pagingFields),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: (ctx, paging) => solutionList(ctx, { ...paging, show: 'waiting' }),
  }),
  read({
    verb: 'solution',
    right: 'solution.read',
    summary:
      'One solution: maker, owner, licence, hosting, the criteria of «made here», submissions and uses with their evidence',
    input: z.object({ ref: refField }),
    output: z.object({
      solution: listed,
      submissions: z.array(submission),
      uses: z.array(use),
      delistings: z.array(delisting),
      /** what the ledger calls its row */
      row: z.string(),
      mayResubmit: z.boolean(),
      mayJudge: z.boolean(),
      mayDeclare: z.boolean(),
      mayDelist: z.boolean(),
      mayJudgeDelisting: z.boolean(),
    }),
    target: async () => listTarget,
    run: (ctx, { ref }) => solutionFile(ctx, ref),
  }),
  read({
    verb: 'catalogue-figures',
    right: 'solution.read',
    summary: 'Solutions in use with verified evidence, of those listed, by sector and by the criteria of «made here»',
    input: z.object({}),
    output: z.object({
      listed: z.number().int(),
      uses: counts(useStates),
      made: counts(madeOutcomes),
      sectors: z.array(z.object({ sector: z.enum(sectors), listed: z.number().int(), inUse: z.number().int() })),
      submitted: z.number().int(),
    }),
    target: async () => listTarget,
    run: catalogueFigures,
  }),
  act({
    verb: 'submit-solution',
    right: 'solution.submit',
    summary: 'Submit a solution for the catalogue, in the name of who made it',
    input: z.object({ ref: refField.max(64), ...said }),
    output: stands,
    target: (ctx, input) => targetOfSubmission(ctx, input as SolutionContent),
    run: (ctx, input) => submitSolution(ctx, input as SolutionContent & { ref: string }),
  }),
  act({
    verb: 'resubmit-solution',
    right: 'solution.submit',
    summary: 'Submit a solution again, mended or with what is new of it; what is listed stays until it is accepted',
    input: z.object({ ...onSolution, ...said }),
    output: stands,
    target: ofSolution,
    run: (ctx, input) => resubmitSolution(ctx, input as SolutionContent & { ref: string; version: number }),
  }),
  act({
    verb: 'accept-solution',
    right: 'solution.judge',
    summary: 'Accept a solution that another body submitted: it is then listed',
    input: z.object({ ...onSolution, words: localizedTextField.optional() }),
    output: recordedOutput,
    target: ofSolution,
    run: (ctx, input) => judgeSolution(ctx, 'accepted', input),
  }),
  act({
    verb: 'return-solution',
    right: 'solution.judge',
    summary: 'Return a solution that another body submitted, with what is to be mended',
    input: z.object({ ...onSolution, words: localizedTextField }),
    output: recordedOutput,
    target: ofSolution,
    run: (ctx, input) => judgeSolution(ctx, 'returned', input),
  }),
  act({
    verb: 'refuse-solution',
    right: 'solution.judge',
    summary: 'Refuse a solution that another body submitted, with the reason',
    input: z.object({ ...onSolution, words: localizedTextField }),
    output: recordedOutput,
    target: ofSolution,
    run: (ctx, input) => judgeSolution(ctx, 'refused', input),
  }),
  act({
    verb: 'propose-delisting',
    right: 'solution.delist',
    summary:
      'Propose to take a listed solution off the catalogue, with the reason; it stays until another body confirms',
    input: z.object({ ...onSolution, words: localizedTextField, isReasonPublic: z.boolean().default(false) }),
    output: recordedOutput,
    target: ofSolution,
    run: proposeDelisting,
  }),
  act({
    verb: 'refuse-delisting',
    right: 'solution.judge',
    summary: 'Refuse to take off a solution that another body proposed to take off, with the reason',
    input: z.object({ ...onSolution, words: localizedTextField }),
    output: recordedOutput,
    target: ofSolution,
    run: async (ctx, input) => {
      const done = await judgeDelisting(ctx, 'refused', input);
      return done.ok ? ok({ ref: done.value.ref, version: done.value.version }) : done;
    },
  }),
  act({
    verb: 'declare-solution-use',
    right: 'solution.declare',
    summary: 'Declare where a listed solution is used and since when, with the evidence of it',
    input: z.object({ solution: refField, version: versionField, ...used }),
    output: stands,
    target: (ctx, { solution, user, place }) =>
      targetForUse(ctx, solution, { ...(user ? { user } : {}), ...(place ? { place } : {}) }),
    run: (ctx, input) => declareUse(ctx, input as AskedUse & { solution: string; version: number }),
  }),
  act({
    verb: 'verify-solution-use',
    right: 'solution.judge',
    summary: 'Verify that a solution is used where another body declared it',
    input: z.object({ use: z.uuid(), words: localizedTextField.optional() }),
    output: recordedOutput,
    target: ofUse,
    run: (ctx, input) => judgeUse(ctx, 'verified', input),
  }),
  act({
    verb: 'return-solution-use',
    right: 'solution.judge',
    summary: 'Return what another body declared of the use of a solution, with the reason',
    input: z.object({ use: z.uuid(), words: localizedTextField }),
    output: recordedOutput,
    target: ofUse,
    run: (ctx, input) => judgeUse(ctx, 'returned', input),
  }),
  act({
    verb: 'end-solution-use',
    right: 'solution.declare',
    summary: 'Say that a solution is no longer used somewhere, since which day and why',
    input: z.object({ use: z.uuid(), on: dayField, words: localizedTextField }),
    output: recordedOutput,
    target: ofUse,
    run: endUse,
  }),
];
