import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { stages } from '../delivery/stage.ts';
import { isDecimalText } from '../kernel/index.ts';
import { act, type Context, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  placeCodeField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { assetKinds, assetMeasures, assetReportStatuses, powerStates, powerSubjects } from './asset.ts';
import { assetFigures, assetFile, assetList, assetReportTarget, assetTarget } from './asset-file.ts';
import { type RecordAsset, type ReviseAsset, recordAsset, reviseAsset } from './record-asset.ts';
import { type ReportAsset, reportAsset, settleAsset } from './report-asset.ts';

const kind = z.enum(assetKinds);
const measure = z.enum(assetMeasures);
const of = z.enum(powerSubjects);
const amount = z
  .string()
  .refine(isDecimalText, { message: 'an exact decimal number as text, such as "16" or "0.954"' });
const phaseNumber = z.number().int().min(1).max(60);
const phase = z.object({ number: phaseNumber, title: localizedTextField, due: periodField.optional() });
const said = {
  title: localizedTextField,
  project: refField.optional(),
  place: placeCodeField.optional(),
  placeWords: localizedTextField.optional(),
  operator: refField.optional(),
  owner: refField.optional(),
  jurisdiction: localizedTextField.optional(),
  phases: z.array(phase).max(60),
  note: localizedTextField.optional(),
  sources: z.array(refField).min(1).max(20),
  confidence: z.enum(['A', 'B', 'C']),
};
const figured = {
  measure,
  of: of.optional(),
  currency: z.string().optional(),
  value: amount,
  asOf: periodField,
};
const listed = z.object({
  ref: z.string(),
  kind,
  strategy: z.string(),
  ...said,
  sources: z.array(z.string()),
  recordedOn: dayField,
  version: versionField,
  projectTitle: localizedTextField.optional(),
  stage: z.enum(stages).optional(),
  totals: z.array(z.object({ ...figured, isVerified: z.boolean(), isAtLeast: z.boolean() })),
  silent: z.array(measure),
  costs: z.array(
    z.object({ phase: phaseNumber.optional(), value: amount, currency: z.string(), state: z.enum(powerStates), of }),
  ),
  waits: z.number().int(),
});
const figure = z.object({
  ...figured,
  phase: phaseNumber.optional(),
  stated: localizedTextField.optional(),
  source: z.string().optional(),
  isVerified: z.boolean(),
  verified: z.object({ value: amount, asOf: periodField }).optional(),
});
const ground = { source: refField.optional(), reference: localizedTextField.optional() };
const report = z.object({
  id: z.string(),
  number: z.number().int(),
  ...figured,
  phase: phaseNumber.optional(),
  stated: localizedTextField.optional(),
  ...ground,
  status: z.enum(assetReportStatuses),
  organisation: z.string().optional(),
  recordedBy: z.string().optional(),
  recordedOn: dayField,
  settledBy: z.string().optional(),
  settledOn: dayField.optional(),
  answer: localizedTextField.optional(),
  maySettle: z.boolean(),
});
const ofReport = (ctx: Context, input: { report: string }) => assetReportTarget(ctx, input.report);

/** Assets: what is built to compute, keep and carry data, and what is reported of it. */
export const assetRoutes = [
  read({
    verb: 'assets',
    right: 'asset.read',
    summary:
      'Data centres, computing, clouds and fibre by kind, strategy, project or body, with what is reported of each',
    input: z.object({
      kind: kind.optional(),
      strategy: refField.optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: assetList,
  }),
  read({
    verb: 'asset',
    right: 'asset.read',
    summary: 'One asset: its phases with MW, renewable shares, cost of a MW, and every report with its source',
    input: z.object({ ref: refField }),
    output: z.object({
      asset: listed,
      figures: z.array(figure),
      reports: z.array(report),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      mayReport: z.boolean(),
    }),
    target: (ctx, { ref }) => assetTarget(ctx, ref),
    run: (ctx, { ref }) => assetFile(ctx, ref),
  }),
  read({
    verb: 'asset-figures',
    right: 'asset.read',
    summary:
      'MW contracted, installed and energised by what they measure, fibre, money and renewable shares over all assets',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({
      assets: z.number().int(),
      fibre: z.number().int(),
      sums: z.array(
        z.object({
          measure,
          of: of.optional(),
          currency: z.string().optional(),
          total: amount,
          isVerified: z.boolean(),
          isAtLeast: z.boolean(),
          reported: z.number().int(),
        }),
      ),
      shares: z.array(
        z.object({
          asset: z.string(),
          title: localizedTextField,
          measure,
          value: amount,
          asOf: periodField,
          isVerified: z.boolean(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: assetFigures,
  }),
  act({
    verb: 'record-asset',
    right: 'asset.edit',
    summary: 'Record a data centre, computing, cloud or fibre from the sources that tell of it',
    input: z.object({ ref: refField.max(64), kind, strategy: refField, ...said, phases: said.phases.default([]) }),
    output: recordedOutput,
    target: async (_, { strategy }) => ({ scopes: [{ kind: 'strategy', id: strategy }] }),
    run: (ctx, input) => recordAsset(ctx, input as RecordAsset),
  }),
  act({
    verb: 'revise-asset',
    right: 'asset.edit',
    summary: 'Correct or complete the record of an asset, its bodies and its phases',
    input: z.object({ ref: refField, version: versionField, changes: changesField(said) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => assetTarget(ctx, ref),
    run: (ctx, input) => reviseAsset(ctx, input as ReviseAsset),
  }),
  act({
    verb: 'report-asset',
    right: 'asset.report',
    summary: 'Report MW, a renewable share, fibre or the cost of an asset on a day, with the source that says so',
    input: z.object({
      asset: refField,
      version: versionField,
      phase: phaseNumber.optional(),
      ...figured,
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .optional(),
      stated: localizedTextField.optional(),
      ...ground,
    }),
    output: recordedOutput.extend({ id: z.string(), number: z.number().int() }),
    target: (ctx, { asset }) => assetTarget(ctx, asset),
    run: (ctx, input) => reportAsset(ctx, input as ReportAsset),
  }),
  act({
    verb: 'verify-asset-report',
    right: 'asset.judge',
    summary: 'Verify what another person reported of an asset',
    input: z.object({ report: z.uuid(), words: localizedTextField.optional() }),
    output: recordedOutput,
    target: ofReport,
    run: (ctx, input) => settleAsset(ctx, 'verified', input),
  }),
  act({
    verb: 'return-asset-report',
    right: 'asset.judge',
    summary: 'Return what another person reported of an asset, with the reason',
    input: z.object({ report: z.uuid(), words: localizedTextField }),
    output: recordedOutput,
    target: ofReport,
    run: (ctx, input) => settleAsset(ctx, 'returned', input),
  }),
];
