import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { type DeclareHosting, declareHosting, heldStatements } from './declare-hosting.ts';
import { type RecordSystem, type ReviseSystem, recordSystem, reviseSystem } from './record-system.ts';
import { ground, normOutput, saidOutput } from './said.schemas.ts';
import { saidStatuses } from './said.ts';
import { settle } from './settle.ts';
import { hostingKinds, locations, sensitivities, ways } from './state-system.ts';
import { statementTarget, systemFigures, systemFile, systemList, systemTarget } from './system-file.ts';

const sensitivity = z.enum(sensitivities);
const way = z.enum(ways);
const does = z.enum(['yes', 'no', 'not-reported', 'not-asked']);
const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const said = {
  title: localizedTextField,
  owner: refField.optional(),
  sensitivity,
  project: refField.optional(),
  note: localizedTextField.optional(),
};
const hosting = {
  kind: z.enum(hostingKinds),
  provider: refField.optional(),
  providerName: localizedTextField.optional(),
  location: z.enum(locations).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { message: 'two letters of ISO 3166-1, such as FR' })
    .optional(),
  level: level.optional(),
  asset: refField.optional(),
  asOf: dayField,
  due: dayField.optional(),
};
const shown = z.object({ ...hosting, status: z.enum(saidStatuses) });
const listed = z.object({
  ref: z.string(),
  strategy: z.string(),
  administration: z.string(),
  ...said,
  recordedOn: dayField,
  version: versionField,
  class: z.enum(['internal', 'restricted']),
  asked: z.object({ level: z.number().int(), legalText: z.string() }).optional(),
  now: shown.optional(),
  nowVerified: shown.optional(),
  does,
  doesVerified: does,
  target: shown.optional(),
  promiseDoes: does,
  moved: shown.optional(),
  way,
  waits: z.number().int(),
});
const count = z.number().int();
const share = z.object({
  yes: count,
  no: count,
  silent: count,
  least: z.string().optional(),
  most: z.string().optional(),
});
const ofStatement = (ctx: Context, input: { said: string }) => statementTarget(ctx, input.said);

/** Systems of the State: where they are hosted, whether that is what the law asks, and how far their migration has come. */
export const systemRoutes = [
  read({
    verb: 'state-systems',
    right: 'hosting.read',
    summary: 'Systems of the State by class, administration and way, with their hosting and the level that it needs',
    input: z.object({
      sensitivity: sensitivity.optional(),
      strategy: refField.optional(),
      organisation: refField.optional(),
      way: way.optional(),
      does: does.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: count, items: z.array(listed) }),
    target: async () => listTarget,
    run: systemList,
  }),
  read({
    verb: 'state-system',
    right: 'hosting.read',
    summary:
      'One system of the State: its hosting now and promised, what its class needs, and everything that was said of it',
    input: z.object({ ref: refField }),
    output: z.object({
      system: listed,
      projectTitle: localizedTextField.optional(),
      assets: z.array(z.object({ ref: z.string(), title: localizedTextField })),
      statements: z.array(z.object({ ...saidOutput, ...hosting })),
      norms: z.array(normOutput),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      mayReport: z.boolean(),
    }),
    target: (ctx, { ref }) => systemTarget(ctx, ref),
    run: (ctx, { ref }) => systemFile(ctx, ref),
  }),
  read({
    verb: 'state-system-figures',
    right: 'hosting.read',
    summary:
      'Share of sensitive systems on qualified hosting, verified and declared, and systems migrated of those promised',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({
      systems: count,
      asked: count,
      verified: share,
      declared: share,
      promised: count,
      movedVerified: count,
      movedDeclared: count,
      overdue: count,
      norms: z.array(normOutput),
    }),
    target: async () => listTarget,
    run: systemFigures,
  }),
  act({
    verb: 'record-state-system',
    right: 'hosting.edit',
    summary: 'Record a system of the State with its administration and class',
    input: z.object({ ref: refField.max(64), strategy: refField, administration: refField, ...said }),
    output: recordedOutput,
    target: async (_, { strategy }) => ({ scopes: [{ kind: 'strategy', id: strategy }] }),
    run: (ctx, input) => recordSystem(ctx, input as RecordSystem),
  }),
  act({
    verb: 'revise-state-system',
    right: 'hosting.edit',
    summary: 'Correct or complete the record of a system of the State',
    input: z.object({ ref: refField, version: versionField, changes: changesField(said) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => systemTarget(ctx, ref),
    run: (ctx, input) => reviseSystem(ctx, input as ReviseSystem),
  }),
  act({
    verb: 'declare-hosting',
    right: 'hosting.report',
    summary: 'Declare where a system of the State is hosted, where it shall be by which day, or that it was moved',
    input: z.object({ system: refField, version: versionField, ...hosting, ...ground }),
    output: recordedOutput.extend({ id: z.string(), number: z.number().int() }),
    target: (ctx, { system }) => systemTarget(ctx, system),
    run: (ctx, input) => declareHosting(ctx, input as DeclareHosting),
  }),
  act({
    verb: 'verify-hosting',
    right: 'hosting.judge',
    summary: 'Verify what another body declared of the hosting of a system',
    input: z.object({ said: z.uuid(), words: localizedTextField.optional() }),
    output: recordedOutput,
    target: ofStatement,
    run: (ctx, input) => settle(ctx, heldStatements, 'verified', input),
  }),
  act({
    verb: 'return-hosting',
    right: 'hosting.judge',
    summary: 'Return what another body declared of the hosting of a system, with the reason',
    input: z.object({ said: z.uuid(), words: localizedTextField }),
    output: recordedOutput,
    target: ofStatement,
    run: (ctx, input) => settle(ctx, heldStatements, 'returned', input),
  }),
];
