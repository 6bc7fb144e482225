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
import { standings } from '../agreement.ts';
import { type ClaimTransferStep, claimTransferStep } from './claim-transfer-step.ts';
import { judgeTransferStep } from './judge-transfer-step.ts';
import { answerTransferContest, contestTransferStep, loseTransferStep } from './lose-transfer-step.ts';
import { type RecordTransfer, type ReviseTransfer, recordTransfer, reviseTransfer } from './record-transfer.ts';
import {
  claimStatuses,
  type Station,
  type TransferStep,
  transferActs,
  transferEvidenceKinds,
  transferOutcomes,
  transferSubjects,
} from './transfer.ts';
import {
  claimPaper,
  claimTarget,
  targetOfNewTransfer,
  transferFile,
  transferList,
  transferTarget,
} from './transfer-file.ts';

const count = z.number().int().min(1).max(1_000_000);
const step = z.number().int().min(0).max(5);
const paperClass = z.enum(['public', 'internal', 'restricted']);
const least = z.object({ people: count, jointDays: count, aloneDays: count });
const longRef = z.string().min(1).max(80);

const said = {
  obligation: longRef.optional(),
  project: refField,
  subject: z.enum(transferSubjects),
  title: localizedTextField,
  giver: refField,
  receiver: refField,
  note: localizedTextField.optional(),
};
const listed = z.object({
  ref: z.string(),
  agreement: z.string(),
  ...said,
  least,
  step,
  movedOn: dayField,
  recordedOn: dayField,
  version: versionField,
  marks: z.array(z.enum(['promised', 'declared', 'verified'])),
  waits: z.boolean(),
  isContested: z.boolean(),
  agreementSignedOn: dayField.optional(),
  agreementStanding: z.enum(standings),
});
const facts = {
  documents: z.array(z.string().trim().min(1).max(300)).max(500).optional(),
  people: count.optional(),
  certified: z.number().int().min(0).max(1_000_000).optional(),
  from: dayField.optional(),
  until: dayField.optional(),
};
const claimOutput = z.object({
  id: z.string(),
  step,
  kind: z.enum(transferEvidenceKinds),
  file: sha256Field,
  title: localizedTextField,
  dated: dayField,
  ...facts,
  class: paperClass,
  organisation: z.string(),
  broughtBy: z.string().optional(),
  broughtOn: dayField,
  status: z.enum(claimStatuses),
  judgedBy: z.string().optional(),
  judgedOn: dayField.optional(),
  judgeOrganisation: z.string().optional(),
  independence: z.enum(['independent', 'same-tutelage']).optional(),
  reason: localizedTextField.optional(),
  mayJudge: z.boolean(),
});
const traceOutput = z.object({
  number: z.number().int(),
  act: z.enum(transferActs),
  from: step.optional(),
  to: step,
  claim: z.string().optional(),
  contests: z.number().int().optional(),
  outcome: z.enum(transferOutcomes).optional(),
  effectiveOn: dayField,
  organisation: z.string().optional(),
  words: localizedTextField.optional(),
  byPerson: z.string().optional(),
  day: dayField,
});
const stands = recordedOutput.extend({ step });
const onTransfer = z.object({ transfer: longRef, version: versionField, words: localizedTextField });
const target = (ctx: Context, { transfer }: { transfer: string }) => transferTarget(ctx, transfer);

/** Transfer of know-how: five steps, each reached on evidence of its own kind that somebody of another body accepted. */
export const transferRoutes = [
  read({
    verb: 'transfers',
    right: 'transfer.read',
    summary: 'Transfers of know-how by agreement, project, body or step, those that stand still longest first',
    input: z.object({
      agreement: refField.optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      step: z.coerce.number().int().min(0).max(5).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: (ctx, { step: at, ...input }) => transferList(ctx, { ...input, step: at as TransferStep | undefined }),
  }),
  read({
    verb: 'transfer',
    right: 'transfer.read',
    summary: 'One transfer of know-how: its step, the evidence of each, its trace, and what one may do',
    input: z.object({ ref: longRef }),
    output: z.object({
      transfer: listed,
      claims: z.array(claimOutput),
      trace: z.array(traceOutput),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      mayClaim: z.boolean(),
      mayContest: z.boolean(),
      mayAnswer: z.number().int().optional(),
    }),
    target: (ctx, { ref }) => transferTarget(ctx, ref),
    run: (ctx, { ref }) => transferFile(ctx, ref),
  }),
  read({
    verb: 'transfer-evidence',
    right: 'transfer.read',
    summary: 'The paper brought for a step of a transfer',
    input: z.object({ claim: z.uuid() }),
    output: z.object({ sha256: sha256Field, mediaType: z.string(), size: z.number().int() }),
    target: (ctx, { claim }) => claimTarget(ctx, claim),
    run: claimPaper,
  }),
  act({
    verb: 'record-transfer',
    right: 'transfer.edit',
    summary: 'Record what know-how one body hands to another under an agreement, for which project',
    input: z.object({ agreement: refField, ...said, least: least.partial().optional() }),
    output: recordedOutput,
    target: targetOfNewTransfer,
    run: (ctx, input) => recordTransfer(ctx, input as RecordTransfer),
  }),
  act({
    verb: 'revise-transfer',
    right: 'transfer.edit',
    summary: 'Correct the record of a transfer; giver, receiver and what is asked at least stay once a step is reached',
    input: z.object({ ref: longRef, version: versionField, changes: changesField({ ...said, least }) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => transferTarget(ctx, ref),
    run: (ctx, input) => reviseTransfer(ctx, input as ReviseTransfer),
  }),
  act({
    verb: 'claim-transfer-step',
    right: 'transfer.claim',
    summary: 'Bring evidence, of its own kind, that a transfer has reached its next step',
    input: z.object({
      transfer: longRef,
      version: versionField,
      step: z.number().int().min(1).max(5),
      kind: z.enum(transferEvidenceKinds),
      file: sha256Field,
      title: localizedTextField,
      dated: dayField,
      ...facts,
      class: paperClass.optional(),
    }),
    output: stands.extend({ id: z.string() }),
    target,
    run: (ctx, input) => claimTransferStep(ctx, { ...input, step: input.step as Station } as ClaimTransferStep),
  }),
  act({
    verb: 'accept-transfer-step',
    right: 'transfer.judge',
    summary: 'Accept the evidence of a step that another body brought; the transfer then stands there',
    input: z.object({ claim: z.uuid(), words: localizedTextField.optional() }),
    output: stands,
    target: (ctx, { claim }) => claimTarget(ctx, claim),
    run: (ctx, input) => judgeTransferStep(ctx, 'accept', input),
  }),
  act({
    verb: 'return-transfer-step',
    right: 'transfer.judge',
    summary: 'Return the evidence of a step that another body brought, with the reason',
    input: z.object({ claim: z.uuid(), words: localizedTextField }),
    output: stands,
    target: (ctx, { claim }) => claimTarget(ctx, claim),
    run: (ctx, input) => judgeTransferStep(ctx, 'return', input),
  }),
  act({
    verb: 'lose-transfer-step',
    right: 'transfer.edit',
    summary: 'Say with a day and a reason that what was reached is lost; the transfer falls back, its trace stays',
    input: onTransfer.extend({ to: z.number().int().min(0).max(4), on: dayField }),
    output: stands,
    target,
    run: (ctx, input) => loseTransferStep(ctx, { ...input, to: input.to as TransferStep }),
  }),
  act({
    verb: 'contest-transfer-step',
    right: 'transfer.contest',
    summary: 'Contest the step that a transfer is shown at, with the reason',
    input: onTransfer,
    output: stands,
    target,
    run: contestTransferStep,
  }),
  act({
    verb: 'answer-transfer-contest',
    right: 'transfer.judge',
    summary: 'Answer the contest of a step: upheld, the transfer falls one step; not upheld, it stays',
    input: onTransfer.extend({ outcome: z.enum(transferOutcomes) }),
    output: stands,
    target,
    run: answerTransferContest,
  }),
];
