import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { ok } from '../../kernel/index.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, pagingFields, refField, sha256Field } from '../../platform/http/fields.ts';
import { linkedKinds } from '../linked/linked.ts';
import {
  draftFields,
  hijriField,
  letterActed,
  letterheadField,
  letterInput,
  letterLine,
  letterNumbered,
  letterOutput,
  letterStepOutput,
  linkedField,
  onLetter,
  onLetterWithReason,
} from './letter.schemas.ts';
import { directions, letterActs, letterKinds, letterStates } from './letter.ts';
import { letterFile, letterList } from './letter-file.ts';
import { letterTarget } from './letter-target.ts';
import { approveLetter, cancelLetter, dispatchLetter, receiveLetter, returnLetter } from './move-letter.ts';
import { newLetterTarget } from './new-letter-target.ts';
import { recordLetter } from './record-letter.ts';
import { reviseLetter } from './revise-letter.ts';
import { letterheadFor, setLetterhead } from './set-letterhead.ts';

const onTarget = (ctx: Context, { id }: { id: string }) => letterTarget(ctx, id);

export const letterRoutes = [
  read({
    verb: 'letters',
    right: 'letter.read',
    summary:
      'The correspondence register by body, direction, kind, state, year, counterpart and subject, the last numbered first',
    input: z.object({
      body: refField.optional(),
      direction: z.enum(directions).optional(),
      kind: z.enum(letterKinds).optional(),
      state: z.enum(letterStates).optional(),
      year: z.coerce.number().int().min(1900).max(2200).optional(),
      counterpart: refField.optional(),
      aboutKind: z.enum(linkedKinds).optional(),
      aboutRef: z.string().max(200).optional(),
      late: z.stringbool().optional(),
      text: z.string().trim().min(1).max(200).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(letterLine) }),
    target: async () => listTarget,
    run: (ctx, { aboutKind, aboutRef, ...filter }) =>
      letterList(ctx, {
        ...filter,
        about: aboutKind && aboutRef !== undefined ? { kind: aboutKind, ref: aboutRef } : undefined,
      }),
  }),
  read({
    verb: 'letter',
    right: 'letter.read',
    summary: 'One letter: its way through the hierarchy, what it is about, its trace, and what one may do with it',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      letter: letterOutput,
      isLate: z.boolean(),
      links: z.array(linkedField.extend({ title: localizedTextField.optional() })),
      steps: z.array(letterStepOutput),
      answers: z.array(letterLine),
      acts: z.array(z.enum(letterActs)),
      mayAnswer: z.boolean(),
      hijriToday: z.string(),
    }),
    target: onTarget,
    run: (ctx, { id }) => letterFile(ctx, id),
  }),
  act({
    verb: 'record-letter',
    right: 'letter.write',
    summary: 'Write a letter into the register of one’s body, which gives it its number: a draft, or what came in',
    input: letterInput,
    output: letterNumbered,
    target: newLetterTarget,
    run: recordLetter,
  }),
  act({
    verb: 'revise-letter',
    right: 'letter.write',
    summary: 'Change the draft of a letter',
    input: onLetter.extend({
      ...draftFields,
      subject: draftFields.subject.optional(),
      enclosures: draftFields.enclosures.optional(),
      links: draftFields.links.optional(),
    }),
    output: letterActed,
    target: onTarget,
    run: reviseLetter,
  }),
  act({
    verb: 'return-letter',
    right: 'letter.sign',
    summary: 'Send a draft back to its author with a reason',
    input: onLetterWithReason,
    output: letterActed,
    target: onTarget,
    run: returnLetter,
  }),
  act({
    verb: 'approve-letter',
    right: 'letter.sign',
    summary: 'Approve a letter that somebody else wrote, with the office that signs it and by which delegation',
    input: onLetter.extend({
      authority: localizedTextField,
      delegation: z.uuid().optional(),
      signedFile: sha256Field.optional(),
      hijri: hijriField.optional(),
    }),
    output: letterActed,
    target: onTarget,
    run: approveLetter,
  }),
  act({
    verb: 'dispatch-letter',
    right: 'letter.write',
    summary: 'Note that an approved letter has left; the program itself sends nothing',
    input: onLetter.extend({ on: dayField.optional() }),
    output: letterActed,
    target: onTarget,
    run: dispatchLetter,
  }),
  act({
    verb: 'receive-letter',
    right: 'letter.receive',
    summary: 'The body that a letter was sent to has it',
    input: onLetter,
    output: letterActed,
    target: onTarget,
    run: receiveLetter,
  }),
  act({
    verb: 'cancel-letter',
    right: 'letter.write',
    summary: 'Give up a letter before it leaves, or one entered by mistake, with a reason; its number stays',
    input: onLetterWithReason,
    output: letterActed,
    target: onTarget,
    run: cancelLetter,
  }),
  read({
    verb: 'letterhead',
    right: 'organisation.read',
    summary: 'What stands at the head and foot of the papers of a body; version 0 where nothing was set',
    input: z.object({ body: refField }),
    output: letterheadField.extend({ lines: z.array(localizedTextField), version: z.number().int() }),
    run: async (ctx, { body }) => ok(await letterheadFor(ctx, body)),
    target: async () => listTarget,
  }),
  act({
    verb: 'set-letterhead',
    right: 'letterhead.edit',
    summary: 'Set what stands at the head and foot of the papers of a body',
    input: letterheadField.extend({ version: z.number().int().min(0) }),
    output: z.object({ body: z.string(), version: z.number().int() }),
    target: async (_ctx, { body }) => ({ scopes: [{ kind: 'organisation', id: body }] }),
    run: (ctx, input) => setLetterhead(ctx, input as Parameters<typeof setLetterhead>[1]),
  }),
];
