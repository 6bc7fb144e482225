import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { constraintMeans } from '../../platform/database/violations.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { dayField, localizedTextField, pagingFields, versionField } from '../../platform/http/fields.ts';
import { draftKinds } from '../draft.ts';
import { foundField } from '../reading.schemas.ts';
import { readingLanguages } from '../stored-text.ts';
import type { AskedEntry } from './entry.rules.ts';
import { cueClasses, entryStates } from './entry.ts';
import { entryActs, houseEntries, houseEntry, shippedEntries } from './list-entries.ts';
import { type ProposeEntry, proposeEntry } from './propose-entry.ts';
import { confirmEntry, refuseEntry, withdrawHouseEntry } from './settle-entry.ts';
import { insteadOf, tryEntry } from './try-entry.ts';

const id = z.uuid();
const words = {
  language: z.enum(readingLanguages),
  role: z.enum(cueClasses),
  kind: z.enum(draftKinds).optional(),
  form: z.string().trim().min(1).max(80),
  test: z.string().trim().min(1).max(600),
};
const filters = {
  language: words.language.optional(),
  role: words.role.optional(),
  text: z.string().trim().max(80).optional(),
  ...pagingFields,
};
const measured = z.object({
  sentences: z.number().int(),
  stands: z.number().int(),
  added: z.number().int(),
  lost: z.number().int(),
});
const signature = z.object({ person: z.string(), actsFor: z.array(z.string()).readonly() });
const entryOutput = z.object({
  ...words,
  id: z.string(),
  reason: localizedTextField,
  tried: measured,
  replaces: z.string().optional(),
  state: z.enum(entryStates),
  proposedBy: signature,
  proposedOn: dayField,
  settledBy: signature.optional(),
  settledOn: dayField.optional(),
  refusalReason: localizedTextField.optional(),
  withdrawnBy: signature.optional(),
  withdrawnOn: dayField.optional(),
  withdrawalReason: localizedTextField.optional(),
  version: versionField,
  acts: z.array(z.enum(entryActs)),
});
const settled = z.object({ id: z.string(), state: z.enum(entryStates) });
/** The lexicon is one for the whole house: no strategy has its own. */
const target = async () => listTarget;

constraintMeans({ lexicon_entry_two_persons: 'four-eyes.recorder-confirms' });

/** What the reader of documents knows by words, and what officers add to it. */
export const lexiconRoutes: Endpoint[] = [
  read({
    verb: 'lexicon-entries',
    right: 'reading.read',
    summary: 'Words that officers added to what the reader knows, by language, class and state',
    input: z.object({ ...filters, state: z.enum(entryStates).optional() }),
    output: z.object({ total: z.number().int(), items: z.array(entryOutput) }),
    target,
    run: houseEntries,
  }),
  read({
    verb: 'lexicon-entry',
    right: 'reading.read',
    summary: 'One word added to what the reader knows, with who proposed, confirmed or withdrew it',
    input: z.object({ id }),
    output: entryOutput,
    target,
    run: houseEntry,
  }),
  read({
    verb: 'shipped-entries',
    right: 'reading.read',
    summary: 'Words that come with the reader, each with the sentence it is tried on',
    input: z.object(filters),
    output: z.object({ total: z.number().int(), items: z.array(z.object(words)) }),
    target,
    run: (_ctx, input) => shippedEntries(input),
  }),
  read({
    verb: 'lexicon-trial',
    right: 'reading.read',
    summary: 'Read a test sentence without and with an entry, and count what the entry changes elsewhere',
    input: z.object({ ...words, instead: id.optional() }),
    output: z.object({
      before: z.array(foundField),
      after: z.array(foundField),
      measured,
      changed: z.array(
        z.object({ sentence: z.string(), change: z.enum(['added', 'lost']), reading: z.string().optional() }),
      ),
    }),
    target,
    run: async (ctx, { instead, ...entry }) => tryEntry(ctx, entry as AskedEntry, await insteadOf(ctx, instead)),
  }),
  act({
    verb: 'propose-lexicon-entry',
    right: 'lexicon.propose',
    summary: 'Propose a word that the reader should know, or a correction of one, with a test sentence',
    input: z.object({ ...words, reason: localizedTextField, replaces: id.optional() }),
    output: z.object({ id: z.string() }),
    target,
    run: (ctx, input) => proposeEntry(ctx, input as ProposeEntry),
  }),
  act({
    verb: 'confirm-lexicon-entry',
    right: 'lexicon.confirm',
    summary: 'Put a word that somebody else proposed in force, from the next reading on',
    input: z.object({ id }),
    output: settled,
    target,
    run: confirmEntry,
  }),
  act({
    verb: 'refuse-lexicon-entry',
    right: 'lexicon.confirm',
    summary: 'Leave out a word that somebody else proposed, with the reason',
    input: z.object({ id, reason: localizedTextField }),
    output: settled,
    target,
    run: refuseEntry,
  }),
  act({
    verb: 'withdraw-lexicon-entry',
    right: 'lexicon.propose',
    summary: 'Withdraw a word with the reason; readings made with it stay what they are',
    input: z.object({ id, reason: localizedTextField }),
    output: settled,
    target,
    run: withdrawHouseEntry,
  }),
];
