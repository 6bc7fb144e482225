import { z } from 'zod';
import { decimal, isDecimalText, isNegative } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  quantityField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { sourcesWordings } from '../strategy/index.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { closingHoles, closingStates } from './closing.ts';
import { closingTarget } from './closing-target.ts';
import { successorStates } from './envelope.ts';
import { envelopeFile, envelopeList, envelopeListTarget, envelopeTarget } from './envelope-file.ts';
import { type ProposeClosing, proposeClosing } from './propose-closing.ts';
import { recordEnvelope } from './record-envelope.ts';
import { type ReviseEnvelope, reviseEnvelope } from './revise-envelope.ts';
import { setEnvelopeLine } from './set-envelope-line.ts';
import { settleClosingAct } from './settle-closing.ts';

const anyAmount = z.string();
/** An amount of zero or more, as exact decimal text in the currency of the envelope. */
const amountField = z.string().refine((text) => isDecimalText(text) && !isNegative(decimal(text)), {
  message: 'an exact amount of zero or more as text, such as "1250000.50"',
});
const currencyField = z.string().regex(/^[A-Z]{3}$/, { message: 'a currency of ISO 4217 such as "USD"' });

const envelopeFields = z.object({
  title: localizedTextField,
  amount: amountField,
  firstDay: dayField,
  lastDay: dayField,
  pledge: refField.optional(),
  perimeter: localizedTextField,
  predecessor: refField.optional(),
  successorSaid: localizedTextField.optional(),
  note: localizedTextField.optional(),
});
const envelopeInput = envelopeFields.extend({ ref: refField, strategy: refField, currency: currencyField });

const wholeOutput = z.object({
  programmed: anyAmount,
  carriedIn: anyAmount,
  committed: anyAmount,
  paid: anyAmount,
  carriedOver: anyAmount,
  lapsed: anyAmount,
  unaccounted: anyAmount,
});
const holesOutput = z.array(z.object({ axis: z.string().optional(), what: z.enum(closingHoles) }));
const rowOutput = z.object({
  axis: z.string().optional(),
  programmed: anyAmount.optional(),
  carriedIn: anyAmount.optional(),
  committed: anyAmount.optional(),
  paid: anyAmount.optional(),
  carriedOver: anyAmount.optional(),
  lapsed: anyAmount.optional(),
});
const lapseOutput = z.object({
  axis: z.string().optional(),
  left: anyAmount.optional(),
  paceNeeded: anyAmount.optional(),
  paceSoFar: anyAmount.optional(),
  atRisk: anyAmount.optional(),
});

const summaryOutput = envelopeInput.extend({
  version: versionField,
  daysLeft: z.number().int(),
  whole: wholeOutput,
  holes: holesOutput,
  lapse: z.object({ left: anyAmount, atRisk: anyAmount, silent: z.number().int() }),
  isAboutToLapse: z.boolean(),
  successor: z.object({ state: z.enum(successorStates), ref: z.string().optional() }),
  closed: z.object({ number: z.number().int(), closedOn: z.string(), isOutdated: z.boolean() }).optional(),
});

const closingOutput = z.object({
  id: z.string(),
  envelope: z.string(),
  number: z.number().int(),
  closedOn: dayField,
  state: z.enum(closingStates),
  successor: z.string().optional(),
  words: localizedTextField.optional(),
  proposedBy: z.string(),
  proposedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  reason: localizedTextField.optional(),
  version: versionField,
  lines: z.array(rowOutput),
  whole: wholeOutput,
  holes: holesOutput,
  drift: z.array(
    z.object({
      axis: z.string().optional(),
      what: z.enum(['programmed', 'carriedIn', 'committed', 'paid']),
      by: anyAmount,
    }),
  ),
  maySettle: z.boolean(),
});

const titled = z.object({ ref: z.string(), title: localizedTextField });

const fileOutput = z.object({
  envelope: summaryOutput,
  strategyTitle: localizedTextField,
  axes: z.array(titled),
  lines: z.array(
    z.object({
      envelope: z.string(),
      axis: z.string().optional(),
      year: z.number().int(),
      programmed: anyAmount,
      source: z.string().optional(),
      version: versionField,
    }),
  ),
  grid: z.array(
    z.object({
      axis: z.string().optional(),
      years: z.array(
        z.object({
          year: z.number().int(),
          programmed: anyAmount.optional(),
          committed: anyAmount.optional(),
          paid: anyAmount.optional(),
        }),
      ),
    }),
  ),
  notAllotted: anyAmount,
  rows: z.array(rowOutput),
  unconverted: z.array(
    z.object({
      axis: z.string().optional(),
      year: z.number().int(),
      currency: z.string(),
      lines: z.number().int(),
    }),
  ),
  lapse: z.array(lapseOutput),
  predecessor: titled.extend({ isClosed: z.boolean() }).optional(),
  successorEnvelope: titled.extend({ firstDay: z.string(), lastDay: z.string() }).optional(),
  pledge: titled
    .extend({
      sources: z.enum(sourcesWordings),
      claims: z.array(
        z.object({
          ref: z.string(),
          text: localizedTextField,
          source: z.string(),
          sourceTitle: localizedTextField.optional(),
          publisher: z.string().optional(),
          saidOn: z.string().optional(),
          amount: quantityField.optional(),
          deadline: z.string().optional(),
          perimeter: localizedTextField.optional(),
        }),
      ),
    })
    .optional(),
  closings: z.array(closingOutput),
  may: z.object({ edit: z.boolean(), propose: z.boolean() }),
});

const shareInput = z.object({ axis: refField.optional(), carriedOver: amountField, lapsed: amountField });
const onClosing = z.object({ closing: z.uuid(), version: versionField });
const settled = z.object({ number: z.number().int(), version: versionField });

export const envelopeRoutes = [
  read({
    verb: 'envelopes',
    right: 'money.read',
    summary: 'Envelopes with what is paid, what may lapse, and whether something follows',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({ items: z.array(summaryOutput) }),
    target: async () => envelopeListTarget,
    run: envelopeList,
  }),
  read({
    verb: 'envelope',
    right: 'money.read',
    summary: 'One envelope by axis and year, its closing accounts, what its sources say and what follows',
    input: z.object({ ref: refField }),
    output: fileOutput,
    target: (ctx, { ref }) => envelopeTarget(ctx, ref),
    run: (ctx, { ref }) => envelopeFile(ctx, ref),
  }),
  act({
    verb: 'record-envelope',
    right: 'envelope.edit',
    summary: 'Record an announced amount for a stretch of years',
    input: envelopeInput,
    output: recordedOutput,
    target: async (_ctx, { strategy }) => strategyTarget(strategy),
    run: recordEnvelope,
  }),
  act({
    verb: 'revise-envelope',
    right: 'envelope.edit',
    summary: 'Revise an envelope, or note what was said about what follows it',
    input: z.object({ ref: refField, version: versionField, changes: changesField(envelopeFields.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => envelopeTarget(ctx, ref),
    run: (ctx, input) => reviseEnvelope(ctx, input as ReviseEnvelope),
  }),
  act({
    verb: 'set-envelope-line',
    right: 'envelope.edit',
    summary: 'Set what an envelope programmes for an axis and a year',
    input: z.object({
      envelope: refField,
      axis: refField.optional(),
      year: z.number().int().min(1900).max(2200),
      programmed: amountField,
      source: refField.optional(),
      version: versionField.optional(),
    }),
    output: recordedOutput,
    target: (ctx, { envelope }) => envelopeTarget(ctx, envelope),
    run: setEnvelopeLine,
  }),
  act({
    verb: 'propose-closing',
    right: 'closing.propose',
    summary: 'Propose the closing account of an envelope: what is left is carried over or lapses',
    input: z.object({
      envelope: refField,
      closedOn: dayField,
      shares: z.array(shareInput).max(200),
      words: localizedTextField.optional(),
    }),
    output: z.object({ id: z.string(), number: z.number().int() }),
    target: (ctx, { envelope }) => envelopeTarget(ctx, envelope),
    run: (ctx, input) => proposeClosing(ctx, input as ProposeClosing),
  }),
  act({
    verb: 'confirm-closing',
    right: 'closing.confirm',
    summary: 'Confirm a closing account that another person proposed',
    input: onClosing,
    output: settled,
    target: (ctx, { closing }) => closingTarget(ctx, closing),
    run: (ctx, input) => settleClosingAct(ctx, 'confirm', input),
  }),
  act({
    verb: 'refuse-closing',
    right: 'closing.confirm',
    summary: 'Refuse a closing account that another person proposed, with a reason',
    input: onClosing.extend({ reason: localizedTextField }),
    output: settled,
    target: (ctx, { closing }) => closingTarget(ctx, closing),
    run: (ctx, input) => settleClosingAct(ctx, 'refuse', input),
  }),
];
