import { z } from 'zod';
import { ok } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { listStations } from './legal-text.store.ts';
import { legalTextKinds, legalTextStatuses, moveStatuses } from './legal-text.ts';
import { type MoveText, moveText } from './move-text.ts';
import { type PromiseText, promiseText } from './promise-text.ts';
import { type RecordText, type ReviseText, recordText, reviseText } from './record-text.ts';
import { settleMove } from './settle-move.ts';
import { textFile, textList } from './text-file.ts';

const kind = z.enum(legalTextKinds);
const said = {
  number: z.string().trim().min(1).max(60).optional(),
  title: localizedTextField,
  duty: localizedTextField,
  date: localizedTextField.optional(),
  authority: refField.optional(),
  statusNote: localizedTextField.optional(),
  parent: refField.optional(),
  parentArticle: z.string().trim().min(1).max(60).optional(),
  sources: z.array(refField).min(1).max(20),
  confidence: z.enum(['A', 'B', 'C']),
};
const ground = { source: refField.optional(), reference: localizedTextField.optional() };
const stay = z.object({
  station: z.string(),
  from: dayField.optional(),
  until: dayField.optional(),
  days: z.number().int().optional(),
  workingDays: z.number().int().optional(),
  atLeast: z.boolean().optional(),
});
const promise = z.object({ number: z.number().int(), on: dayField, by: z.string(), saidOn: dayField, ...ground });
const listed = z.object({
  ref: z.string(),
  kind,
  ...said,
  sources: z.array(z.string()),
  enactedOn: periodField.optional(),
  bulletin: z.string().optional(),
  publishedOn: dayField.optional(),
  knownStation: z.string().optional(),
  knownSince: periodField.optional(),
  status: z.enum(legalTextStatuses),
  version: versionField,
  station: z.string().optional(),
  stationTitle: localizedTextField.optional(),
  since: z.object({ first: dayField, last: dayField }).optional(),
  stay: stay.optional(),
  promise: promise.optional(),
  isOverdue: z.boolean(),
  waits: z.boolean(),
});
const station = z.object({
  code: z.string(),
  position: z.number().int(),
  title: localizedTextField,
  kinds: z.array(kind),
  ends: z.enum(['published', 'withdrawn']).optional(),
});
const moved = z.object({
  id: z.string(),
  number: z.number().int(),
  from: z.string().optional(),
  to: z.string(),
  on: dayField,
  bulletin: z.string().optional(),
  ...ground,
  reason: localizedTextField.optional(),
  status: z.enum(moveStatuses),
  recordedBy: z.string().optional(),
  recordedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  answer: localizedTextField.optional(),
  maySettle: z.boolean(),
});
const onText = z.object({ text: refField, version: versionField });
const settled = recordedOutput.extend({ status: z.enum(legalTextStatuses) });

/** Legal texts: the register, and their way from the announcement to the official bulletin. */
export const lawRoutes = [
  read({
    verb: 'legal-texts',
    right: 'law.read',
    summary: 'Laws, decrees and drafts by kind, station or state, those on their way and longest waiting first',
    input: z.object({
      kind: kind.optional(),
      station: z.string().max(60).optional(),
      status: z.enum(legalTextStatuses).optional(),
      parent: refField.optional(),
      overdue: z.enum(['true', 'false']).optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    run: (ctx, { overdue, ...filter }) =>
      textList(ctx, { ...filter, overdue: overdue === undefined ? undefined : overdue === 'true' }),
  }),
  read({
    verb: 'legal-text',
    right: 'law.read',
    summary: 'One text: its stations with the days at each, its moves, what was promised, what applies it',
    input: z.object({ ref: refField }),
    output: z.object({
      text: listed,
      stations: z.array(station),
      stays: z.array(stay),
      moves: z.array(moved),
      promises: z.array(promise),
      parent: z.object({ ref: z.string(), title: localizedTextField }).optional(),
      under: z.array(listed),
      /** what the ledger calls its row */
      row: z.string(),
      mayFollow: z.boolean(),
    }),
    run: (ctx, { ref }) => textFile(ctx, ref),
  }),
  read({
    verb: 'legal-stations',
    right: 'law.read',
    summary: 'The stations that texts go through, and which kinds go through each',
    input: z.object({}),
    output: z.object({ items: z.array(station) }),
    run: async (ctx) => ok({ items: await listStations(ctx.tx) }),
  }),
  act({
    verb: 'record-text',
    right: 'law.follow',
    summary: 'Record a legal text that was announced, or one in force that projects must respect',
    input: z.object({ ref: refField.max(64), kind, status: z.enum(['draft', 'in-force']).default('draft'), ...said }),
    output: recordedOutput,
    run: (ctx, input) => recordText(ctx, input as RecordText),
  }),
  act({
    verb: 'revise-text',
    right: 'law.follow',
    summary: 'Correct or complete the record of a legal text, or say that it was repealed',
    input: z.object({
      ref: refField,
      version: versionField,
      changes: changesField({ ...said, status: z.literal('repealed') }),
    }),
    output: z.object({ version: versionField }),
    run: (ctx, input) => reviseText(ctx, input as ReviseText),
  }),
  act({
    verb: 'move-text',
    right: 'law.follow',
    summary: 'Write down that a text came to a station, from the source that says so; another person confirms',
    input: onText.extend({
      to: z.string().max(60),
      on: dayField,
      bulletin: z.string().trim().min(1).max(60).optional(),
      ...ground,
      reason: localizedTextField.optional(),
    }),
    output: recordedOutput.extend({ id: z.string(), number: z.number().int() }),
    run: (ctx, input) => moveText(ctx, input as MoveText),
  }),
  act({
    verb: 'confirm-text-move',
    right: 'law.confirm',
    summary: 'Confirm that a text came to the station which another person wrote down',
    input: z.object({ move: z.uuid(), words: localizedTextField.optional() }),
    output: settled,
    run: (ctx, input) => settleMove(ctx, 'confirmed', input),
  }),
  act({
    verb: 'refuse-text-move',
    right: 'law.confirm',
    summary: 'Refuse what another person wrote down of a text, with the reason',
    input: z.object({ move: z.uuid(), words: localizedTextField }),
    output: settled,
    run: (ctx, input) => settleMove(ctx, 'refused', input),
  }),
  act({
    verb: 'promise-text',
    right: 'law.follow',
    summary: 'Write down the day for which the publication of a text was promised, by whom and where',
    input: onText.extend({ on: dayField, by: refField, saidOn: dayField, ...ground }),
    output: recordedOutput.extend({ number: z.number().int() }),
    run: (ctx, input) => promiseText(ctx, input as PromiseText),
  }),
];
