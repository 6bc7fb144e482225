import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { sourceInput } from '../documents/documents.routes.ts';
import { ok } from '../kernel/index.ts';
import type { Download } from '../platform/http/download.ts';
import { act, type Context, type Endpoint, read } from '../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { type AcceptDraft, acceptDraft } from './accept-draft.ts';
import { type AttachDraft, attachDraft, compareDraft } from './attach-draft.ts';
import { type KeepReading, keepReading } from './keep-reading.ts';
import { markDraft } from './mark-draft.ts';
import { openDraft } from './open-draft.ts';
import { keepSecondReading, readAgain, type SecondReading } from './read-again.ts';
import { type ReadDocument, readDocument } from './read-document.ts';
import {
  blockField,
  changesInput,
  differenceOutput,
  draftOutput,
  exampleOutput,
  fieldsOutput,
  foundField,
  keptTextOutput,
  lineOutput,
  pledgeInput,
  readWithField,
  refusalField,
  repetitionOutput,
  troubleField,
} from './reading.schemas.ts';
import { draftStates, readingStates, rejectReasons, saidFields } from './reading.ts';
import { readingExamples } from './reading-examples.ts';
import { readingFile, readingTarget } from './reading-file.ts';
import { type RejectDraft, rejectDraft } from './reject-draft.ts';
import { draftRepetitions } from './repetitions.ts';
import { type ReviseDraft, reviseDraft } from './revise-draft.ts';
import { showPage } from './show-page.ts';
import { readingLanguages } from './stored-text.ts';
import { undoDraft } from './undo-draft.ts';
import { visibleReadings } from './visible-readings.ts';

const id = z.uuid();
const onDraft = z.object({ reading: id, number: z.number().int().min(1), version: versionField });
const decided = z.object({ version: versionField, state: z.enum(draftStates) });
const entered = decided.extend({ pledge: z.string(), claim: z.string() });
const confirmed = z.array(z.string().max(60)).max(20).optional();
const target = (ctx: Context, input: { reading: string }) => readingTarget(ctx, input);

export const readingRoutes: Endpoint[] = [
  read({
    verb: 'document-readings',
    right: 'reading.read',
    summary: 'Documents read, by strategy and state, with how far their review has come',
    input: z.object({
      strategy: refField.optional(),
      state: z.enum(readingStates).optional(),
      file: sha256Field.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(lineOutput) }),
    target: async () => listTarget,
    run: async (ctx, { offset, limit, ...filter }) => {
      const all = await visibleReadings(ctx, filter);
      return ok({ total: all.length, items: all.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'document-reading',
    right: 'reading.read',
    summary: 'One document read: its text, its drafts with what is proposed for each, and what one may do',
    input: z.object({ id }),
    output: z.object({
      reading: lineOutput,
      text: z.string(),
      blocks: z.array(blockField),
      drafts: z.array(draftOutput),
      problems: z.array(refusalField),
      mayReview: z.boolean(),
      hasNewerLexicon: z.boolean(),
    }),
    target: (ctx, input) => readingTarget(ctx, { reading: input.id }),
    run: (ctx, input) => readingFile(ctx, input.id),
  }),
  read({
    verb: 'draft-differences',
    right: 'reading.read',
    summary: 'How a draft differs from a pledge and its claims in number, date, perimeter and place',
    input: z.object({ reading: id, number: z.coerce.number().int().min(1), pledge: refField }),
    output: z.object({ pledge: z.string(), title: localizedTextField, differences: z.array(differenceOutput) }),
    target,
    run: async (ctx, { pledge, ...on }) => {
      const opened = await openDraft(ctx, on, { hold: false });
      return opened.ok ? compareDraft(ctx, opened.value, pledge) : opened;
    },
  }),
  read({
    verb: 'draft-repetitions',
    right: 'reading.read',
    summary: 'Drafts that wait, of any document one may read, that say the same as a draft, and where they differ',
    input: z.object({ reading: id, number: z.coerce.number().int().min(1) }),
    output: z.object({ pledge: z.string().optional(), items: z.array(repetitionOutput) }),
    target,
    run: draftRepetitions,
  }),
  read({
    verb: 'document-page',
    right: 'reading.read',
    summary: 'A page of a PDF that was read, as a picture, to compare with its text',
    input: z.object({ reading: id, page: z.coerce.number().int().min(1) }),
    output: z.custom<Download>(),
    target,
    run: showPage,
  }),
  read({
    verb: 'reading-examples',
    right: 'reading.read',
    summary: 'What readers said and what people made of it, to score a reader against',
    input: z.object({
      strategy: refField.optional(),
      texts: z.stringbool().optional(),
      waiting: z.stringbool().optional(),
    }),
    output: z.object({ items: z.array(exampleOutput), texts: z.array(keptTextOutput).optional() }),
    target: async () => listTarget,
    run: readingExamples,
  }),
  act({
    verb: 'read-document',
    right: 'reading.review',
    summary: 'Ask that a kept file be read for a strategy, with its source',
    input: z.object({
      file: sha256Field,
      strategy: refField,
      source: sourceInput.shape.ref.optional(),
      newSource: sourceInput.omit({ held: true, sha256: true }).optional(),
      documentDate: dayField.optional(),
      language: z.enum(readingLanguages).optional(),
    }),
    output: z.object({ id: z.string(), state: z.enum(readingStates), isNew: z.boolean() }),
    target: async (_ctx, { strategy }) => strategyTarget(strategy),
    run: (ctx, input) => readDocument(ctx, input as ReadDocument),
  }),
  act({
    verb: 'keep-reading',
    right: 'reading.keep',
    summary: 'Keep the text and drafts that were read out of a file, or why it could not be read',
    input: z.object({
      reading: id,
      found: z.union([
        z.object({ refusal: refusalField }),
        z.object({
          text: z.string(),
          blocks: z.array(blockField),
          repaired: z.array(z.string()),
          readers: z.array(z.string()),
          troubles: z.array(troubleField).max(100).optional(),
          drafts: z.array(foundField),
          lexicon: readWithField,
        }),
      ]),
    }),
    output: z.object({ reading: z.string(), state: z.enum(readingStates), drafts: z.number().int() }),
    target,
    run: (ctx, input) => keepReading(ctx, input as KeepReading),
  }),
  act({
    verb: 'mark-draft',
    right: 'reading.review',
    summary: 'Make a draft of a stretch of a read text that no reader found; the grammars read its fields',
    input: z.object({ reading: id, start: z.number().int().min(0), end: z.number().int().min(1) }),
    output: decided.extend({ number: z.number().int(), fields: fieldsOutput }),
    target,
    run: markDraft,
  }),
  act({
    verb: 'read-document-again',
    right: 'reading.review',
    summary: 'Ask that a document read before be read with the newer lexicon: drafts are added, none is changed',
    input: z.object({ reading: id }),
    output: z.object({ id: z.string() }),
    target,
    run: readAgain,
  }),
  act({
    verb: 'keep-second-reading',
    right: 'reading.keep',
    summary: 'Keep the drafts that a second reading found where the first said nothing',
    input: z.object({
      reading: id,
      found: z.union([
        z.object({ refusal: refusalField }),
        z.object({
          drafts: z.array(foundField),
          readers: z.array(z.string()),
          troubles: z.array(troubleField).max(100).optional(),
          lexicon: readWithField,
        }),
      ]),
    }),
    output: z.object({ reading: z.string(), added: z.number().int() }),
    target,
    run: (ctx, input) => keepSecondReading(ctx, input as SecondReading),
  }),
  act({
    verb: 'revise-draft',
    right: 'reading.review',
    summary: 'Correct a draft before it is decided',
    input: onDraft.extend({ changes: changesInput, said: z.array(z.enum(saidFields)).optional() }),
    output: decided.extend({ fields: fieldsOutput }),
    target,
    run: (ctx, input) => reviseDraft(ctx, input as ReviseDraft),
  }),
  act({
    verb: 'accept-draft',
    right: 'reading.review',
    summary: 'Make a draft an item of the register that rests on its words; nothing is published',
    input: onDraft.extend({ confirmed, pledge: pledgeInput.optional() }),
    output: entered,
    target,
    run: (ctx, input) => acceptDraft(ctx, input as AcceptDraft),
  }),
  act({
    verb: 'attach-draft',
    right: 'reading.review',
    summary: 'Make a draft another claim of a pledge, and answer where it differs',
    input: onDraft.extend({ confirmed, pledge: refField, perimeter: localizedTextField.optional() }),
    output: entered.extend({ differences: z.array(differenceOutput) }),
    target,
    run: (ctx, input) => attachDraft(ctx, input as AttachDraft),
  }),
  act({
    verb: 'reject-draft',
    right: 'reading.review',
    summary: 'Lay a draft aside with a reason',
    input: onDraft.extend({ reason: z.enum(rejectReasons), words: localizedTextField.optional() }),
    output: decided,
    target,
    run: (ctx, input) => rejectDraft(ctx, input as RejectDraft),
  }),
  act({
    verb: 'undo-draft',
    right: 'reading.review',
    summary: 'Undo the last act on a draft, while nobody has built on it',
    input: onDraft,
    output: decided,
    target,
    run: undoDraft,
  }),
];
