import { z } from 'zod';
import { listTarget } from '../access/index.ts';
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
import { channels, procedures } from './digital-service.ts';
import { type RecordService, type ReviseService, recordService, reviseService } from './record-service.ts';
import { heldServiceReports, type ReportService, reportService } from './report-service.ts';
import { ground, normOutput, saidOutput } from './said.schemas.ts';
import { saidStatuses } from './said.ts';
import { allServiceFigures, serviceFile, serviceList, serviceReportTarget, serviceTarget } from './service-file.ts';
import { settle } from './settle.ts';

const procedure = z.enum(procedures);
const punctual = z.enum(['within', 'over', 'not-reported', 'no-delay']);
const count = z.number().int().min(0).max(1_000_000_000);
const said = {
  title: localizedTextField,
  procedure,
  days: z.number().int().min(1).max(3660).optional(),
  legalText: refField.optional(),
  system: refField.optional(),
  channel: z.enum(channels),
  note: localizedTextField.optional(),
};
const numbers = {
  requests: count,
  startedOnline: count.optional(),
  completedOnline: count.optional(),
  inTime: count.optional(),
  late: count.optional(),
  silent: count.optional(),
  medianDays: z
    .string()
    .refine((text) => isDecimalText(text) && !text.startsWith('-'), { message: 'days as text, such as "41" or "41.5"' })
    .optional(),
};
const use = z.object({
  reports: z.number().int(),
  requests: count.optional(),
  startedOnline: count.optional(),
  completedOnline: count.optional(),
  inTime: count.optional(),
  late: count.optional(),
  silent: count.optional(),
  completion: z.string().optional(),
  inTimeShare: z.string().optional(),
});
const last = z.object({
  period: periodField,
  status: z.enum(saidStatuses),
  requests: count,
  medianDays: z.string().optional(),
  use,
  punctual,
});
const listed = z.object({
  ref: z.string(),
  strategy: z.string(),
  administration: z.string(),
  ...said,
  recordedOn: dayField,
  version: versionField,
  delay: z.object({ days: z.number().int(), legalText: z.string() }).optional(),
  last: last.optional(),
  lastVerified: last.optional(),
  punctual,
  waits: z.number().int(),
});
const where = { period: periodField, place: placeCodeField.optional() };
const ofReport = (ctx: Context, input: { said: string }) => serviceReportTarget(ctx, input.said);

/** Digital services: how much they are used and completed, and how they keep the delay that the law gives. */
export const serviceRoutes = [
  read({
    verb: 'digital-services',
    right: 'service.read',
    summary: 'Digital services by kind of procedure and administration, with their last report and the legal delay',
    input: z.object({
      procedure: procedure.optional(),
      strategy: refField.optional(),
      organisation: refField.optional(),
      punctual: punctual.optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(listed) }),
    target: async () => listTarget,
    run: serviceList,
  }),
  read({
    verb: 'digital-service',
    right: 'service.read',
    summary: 'One digital service: its reports by period and place against the legal delay',
    input: z.object({ ref: refField }),
    output: z.object({
      service: listed,
      delayTitle: localizedTextField.optional(),
      standing: z.array(
        z.object({ number: z.number().int(), status: z.enum(saidStatuses), ...where, ...numbers, use, punctual }),
      ),
      reports: z.array(z.object({ ...saidOutput, ...where, ...numbers, punctual })),
      norms: z.array(normOutput),
      /** what the ledger calls its row */
      row: z.string(),
      mayEdit: z.boolean(),
      mayReport: z.boolean(),
    }),
    target: (ctx, { ref }) => serviceTarget(ctx, ref),
    run: (ctx, { ref }) => serviceFile(ctx, ref),
  }),
  read({
    verb: 'digital-service-figures',
    right: 'service.read',
    summary: 'Use and completion of digital services in the newest year reported, and decisions within the legal delay',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({
      services: z.number().int(),
      year: z.number().int().optional(),
      reporting: z.number().int(),
      declared: use,
      verified: use,
      told: z.number().int(),
      over: z.number().int(),
      norms: z.array(normOutput),
    }),
    target: async () => listTarget,
    run: allServiceFigures,
  }),
  act({
    verb: 'record-digital-service',
    right: 'service.edit',
    summary: 'Record a digital service of an administration with its kind of procedure',
    input: z.object({ ref: refField.max(64), strategy: refField, administration: refField, ...said }),
    output: recordedOutput,
    target: async (_, { strategy }) => ({ scopes: [{ kind: 'strategy', id: strategy }] }),
    run: (ctx, input) => recordService(ctx, input as RecordService),
  }),
  act({
    verb: 'revise-digital-service',
    right: 'service.edit',
    summary: 'Correct or complete the record of a digital service',
    input: z.object({ ref: refField, version: versionField, changes: changesField(said) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => serviceTarget(ctx, ref),
    run: (ctx, input) => reviseService(ctx, input as ReviseService),
  }),
  act({
    verb: 'report-digital-service',
    right: 'service.report',
    summary:
      'Report the requests of a period: how many, online, decided within the legal delay or after it, median of the days',
    input: z.object({ service: refField, version: versionField, ...where, ...numbers, ...ground }),
    output: recordedOutput.extend({ id: z.string(), number: z.number().int() }),
    target: (ctx, { service }) => serviceTarget(ctx, service),
    run: (ctx, input) => reportService(ctx, input as ReportService),
  }),
  act({
    verb: 'verify-service-report',
    right: 'service.judge',
    summary: 'Verify what another body reported of a digital service',
    input: z.object({ said: z.uuid(), words: localizedTextField.optional() }),
    output: recordedOutput,
    target: ofReport,
    run: (ctx, input) => settle(ctx, heldServiceReports, 'verified', input),
  }),
  act({
    verb: 'return-service-report',
    right: 'service.judge',
    summary: 'Return what another body reported of a digital service, with the reason',
    input: z.object({ said: z.uuid(), words: localizedTextField }),
    output: recordedOutput,
    target: ofReport,
    run: (ctx, input) => settle(ctx, heldServiceReports, 'returned', input),
  }),
];
