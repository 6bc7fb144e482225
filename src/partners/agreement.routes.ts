import { z } from 'zod';
import { instanceTarget, listTarget } from '../access/index.ts';
import { ok } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { type ActOnObligation, actOnObligation } from './act-on-obligation.ts';
import {
  agreementChanges,
  agreementInput,
  agreementOutput,
  amendmentOutput,
  amountText,
  listedAgreement,
  moneyField,
  obligationFields,
  obligationInput,
  obligationOutput,
  partyFields,
} from './agreement.schemas.ts';
import { agreementKinds, partySides, standings } from './agreement.ts';
import { agreementFile, agreementList, agreementPaper } from './agreement-file.ts';
import { agreementTarget, obligationTarget } from './agreement-target.ts';
import { type AmendAgreement, amendAgreement } from './amend-agreement.ts';
import { cooperationFigures } from './cooperation-figures.ts';
import { obligationKinds, obligationStates } from './obligation.ts';
import { listShownObligations, obligationFile, obligationPaper, rightOf } from './obligation-file.ts';
import { type RecordAgreement, recordAgreement } from './record-agreement.ts';
import {
  type CorrectObligation,
  correctObligation,
  type RecordObligation,
  recordObligation,
} from './record-obligation.ts';
import { endAgreement, nameParty, type ReviseAgreement, removeParty, reviseAgreement } from './revise-agreement.ts';

const onAgreement = z.object({ ref: refField, version: versionField });
const saved = z.object({ version: versionField });
const target = (ctx: Context, { ref }: { ref: string }) => agreementTarget(ctx, ref);

const acted = z.object({ ref: z.string(), version: versionField, state: z.enum(obligationStates) });
const onObligation = z.object({ ref: refField, version: versionField });
const ofObligation = (ctx: Context, { ref }: { ref: string }) => obligationTarget(ctx, ref);
const withWords = onObligation.extend({ words: localizedTextField.optional() });
const withReason = onObligation.extend({ words: localizedTextField });

/** One side acts on an obligation: its verb, in one line what it does, and what it asks for. */
const side = (name: keyof typeof rightOf, summary: string, input: z.ZodType<ActOnObligation>) =>
  act({
    verb: `${name}-obligation`,
    right: rightOf[name],
    summary,
    input,
    output: acted,
    target: ofObligation,
    run: (ctx, given) => actOnObligation(ctx, name, given),
  });

/** Agreements with partners, and what each side owes under them. */
const count = z.number().int();
const partOf = z.object({ done: count, of: count });

export const agreementRoutes = [
  read({
    verb: 'cooperation-figures',
    right: 'partnership.read',
    summary:
      'What the cooperation came to: agreements by year, what each side met or owes late, joint minutes, know-how, studies',
    input: z.object({}),
    output: z.object({
      years: z.array(z.object({ year: count.optional(), agreements: count })),
      sides: z.array(z.object({ side: z.enum(partySides), met: count, overdue: count, pending: count })),
      closed: partOf,
      assistance: partOf,
      steps: z.array(count),
      studies: partOf,
    }),
    // sums over all agreements: who sees a part only is refused
    target: async () => instanceTarget,
    run: (ctx) => cooperationFigures(ctx),
  }),
  read({
    verb: 'agreements',
    right: 'partnership.read',
    summary: 'Agreements by strategy, party, project, kind, standing or words, with what each side owes',
    input: z.object({
      strategy: refField.optional(),
      organisation: refField.optional(),
      project: refField.optional(),
      kind: z.enum(agreementKinds).optional(),
      standing: z.enum(standings).optional(),
      q: z.string().trim().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listedAgreement) }),
    target: async () => listTarget,
    run: agreementList,
  }),
  read({
    verb: 'agreement',
    right: 'partnership.read',
    summary: 'One agreement: parties, amendments, obligations of both sides with their trace, and what one may do',
    input: z.object({ ref: refField }),
    output: z.object({
      agreement: agreementOutput,
      amendments: z.array(amendmentOutput),
      obligations: z.array(obligationOutput),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      ownSides: z.array(z.enum(partySides)),
    }),
    target,
    run: (ctx, { ref }) => agreementFile(ctx, ref),
  }),
  read({
    verb: 'agreement-paper',
    right: 'partnership.read',
    summary: 'The act of an agreement, of one of its amendments or of its end, for its parties',
    input: z.object({ ref: refField, sha256: sha256Field }),
    output: z.object({ sha256: sha256Field, mediaType: z.string(), size: z.number().int() }),
    target,
    run: agreementPaper,
  }),
  act({
    verb: 'record-agreement',
    right: 'partnership.edit',
    summary: 'Record an agreement with its parties, its days and the projects it serves',
    input: agreementInput,
    output: recordedOutput,
    target: async (_, { strategy }) => ({ scopes: [{ kind: 'strategy', id: strategy }] }),
    run: (ctx, input) => recordAgreement(ctx, input as RecordAgreement),
  }),
  act({
    verb: 'revise-agreement',
    right: 'partnership.edit',
    summary: 'Correct or complete the record of an agreement; what was signed changes by an amendment',
    input: onAgreement.extend({ changes: changesField(agreementChanges) }),
    output: saved,
    target,
    run: (ctx, input) => reviseAgreement(ctx, input as ReviseAgreement),
  }),
  act({
    verb: 'amend-agreement',
    right: 'partnership.edit',
    summary: 'Record an amendment: its number, its day, and what it changes of the end, the amount, the obligations',
    input: onAgreement.extend({
      dated: dayField,
      reference: z.string().trim().min(1).max(200),
      words: localizedTextField,
      act: sha256Field.optional(),
      validUntil: dayField.optional(),
      amount: amountText.optional(),
      obligations: z
        .array(
          onObligation.extend({
            waive: z.boolean().optional(),
            title: localizedTextField.optional(),
            quantity: obligationFields.quantity,
            amount: moneyField.optional(),
            dueOn: dayField.optional(),
          }),
        )
        .max(200)
        .default([]),
    }),
    output: saved.extend({ number: z.number().int() }),
    target,
    run: (ctx, input) => amendAgreement(ctx, input as AmendAgreement),
  }),
  act({
    verb: 'name-party',
    right: 'partnership.edit',
    summary: 'Name a body that is bound by an agreement, on its side and in its role',
    input: onAgreement.extend(partyFields),
    output: saved,
    target,
    run: nameParty,
  }),
  act({
    verb: 'remove-party',
    right: 'partnership.edit',
    summary: 'Take a body that was named by mistake off an agreement',
    input: onAgreement.extend({ organisation: refField, role: partyFields.role }),
    output: saved,
    target,
    run: removeParty,
  }),
  act({
    verb: 'end-agreement',
    right: 'partnership.edit',
    summary: 'End an agreement before its time, or give up one that was never signed, with the reason',
    input: onAgreement.extend({ on: dayField, reason: localizedTextField, act: sha256Field.optional() }),
    output: saved,
    target,
    run: endAgreement,
  }),
  read({
    verb: 'obligations',
    right: 'partnership.read',
    summary: 'Obligations by agreement, body, side, kind, state and day, those due soonest first',
    input: z.object({
      agreement: refField.optional(),
      organisation: refField.optional(),
      debtor: refField.optional(),
      project: refField.optional(),
      side: z.enum(partySides).optional(),
      kind: z.enum(obligationKinds).optional(),
      state: z.enum(obligationStates).optional(),
      late: z.stringbool().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(obligationOutput) }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit, agreement, state, late, ...filter }) => {
      const found = await listShownObligations(ctx, {
        ...filter,
        ...(agreement ? { agreements: [agreement] } : {}),
        ...(state ? { states: [state] } : {}),
        isLate: late,
      });
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'obligation',
    right: 'partnership.read',
    summary: 'One obligation with its trace, how it stands against its day, and what one may do',
    input: z.object({ ref: refField }),
    output: obligationOutput,
    target: ofObligation,
    run: (ctx, { ref }) => obligationFile(ctx, ref),
  }),
  read({
    verb: 'obligation-file',
    right: 'partnership.read',
    summary: 'The paper brought in a step of an obligation, for both sides of its agreement',
    input: z.object({ obligation: refField, step: z.coerce.number().int().min(1) }),
    output: z.object({ sha256: sha256Field, mediaType: z.string(), size: z.number().int() }),
    target: (ctx, { obligation }) => obligationTarget(ctx, obligation),
    run: obligationPaper,
  }),
  act({
    verb: 'record-obligation',
    right: 'partnership.edit',
    summary: 'Record what one side of an agreement owes the other, by which day, and what follows when it is not met',
    input: obligationInput,
    output: recordedOutput,
    target: (ctx, { agreement }) => agreementTarget(ctx, agreement),
    run: (ctx, input) => recordObligation(ctx, input as RecordObligation),
  }),
  act({
    verb: 'correct-obligation',
    right: 'partnership.edit',
    summary: 'Correct what the record says wrong of an obligation, with the reason that both sides see',
    input: withReason.extend({ changes: changesField(obligationFields) }),
    output: acted,
    target: ofObligation,
    run: (ctx, input) => correctObligation(ctx, input as CorrectObligation),
  }),
  side(
    'declare',
    'Say that an obligation of one’s body is met, with the paper that shows it',
    withWords.extend({ file: sha256Field }),
  ),
  side('accept', 'Accept what the other side declared of an obligation', withWords),
  side('return', 'Send the evidence of an obligation back with the reason', withReason),
  side('contest', 'Contest what is shown of an obligation, with the reason; only joint minutes close it', withReason),
];
