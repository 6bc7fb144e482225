import { listTarget, may, type Target } from '../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { legalTextsByRef } from '../law/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { delayOf, isPunctual, lastWhole, serviceFigures, standing, sumsOf } from './delay.rules.ts';
import {
  listServices,
  reportsOfServices,
  type ServiceFilter,
  serviceReports,
  serviceRow,
} from './digital-service.store.ts';
import {
  type DigitalService,
  type LegalDelay,
  type Punctual,
  type ServiceFigures,
  type ServiceNumbers,
  type ServiceReport,
  type ServiceUse,
  serviceCounts,
} from './digital-service.ts';
import { listNorms } from './norm.store.ts';
import type { ServiceNorm } from './norm.ts';
import { saidById } from './said.store.ts';
import type { Shown } from './said.ts';
import { shownSaid } from './settle.ts';
import { type ShownNorm, shownNorms, systemTarget } from './system-file.ts';

/** A service lies with its strategy and its administration. */
const targetOfService = ({ strategy, administration }: DigitalService): Target => ({
  scopes: [
    { kind: 'strategy', id: strategy },
    { kind: 'organisation', id: administration },
  ],
});

/** refuses 'service.unknown' */
export async function serviceTarget(ctx: Context, ref: string): Promise<Target> {
  const [service] = await listServices(ctx.tx, { refs: [ref] });
  return service ? targetOfService(service) : refuseTarget('service.unknown', { ref });
}

/** refuses 'said.unknown' */
export async function serviceReportTarget(ctx: Context, id: string): Promise<Target> {
  const found = await saidById(ctx.tx, serviceReports, id);
  return found ? serviceTarget(ctx, found.ref) : refuseTarget('said.unknown', { said: id });
}

/** The last report of the whole country, with its shares and whether it lies within the delay. */
export type LastReport = Pick<ServiceReport, 'period' | 'status' | 'requests' | 'medianDays'> & {
  use: ServiceUse;
  punctual: Punctual;
};

/**
 * A service with what stands of it. Which system it runs on is told to those who may read that system.
 *
 * delay         that binds it, absent where no text gives one
 * last          the last report of the whole country that was not returned · lastVerified: the last verified, where that is another
 * waits         reports that nobody settled yet
 */
export type ListedService = DigitalService & {
  delay?: LegalDelay;
  last?: LastReport;
  lastVerified?: LastReport;
  punctual: Punctual;
  waits: number;
};

const lastReport = (report: ServiceReport, delay: LegalDelay | undefined): LastReport => {
  const { period, status, requests, medianDays } = report;
  return {
    period,
    status,
    requests,
    ...(medianDays === undefined ? {} : { medianDays }),
    use: sumsOf([report]),
    punctual: isPunctual(report, delay),
  };
};

async function listed(
  ctx: Context,
  { system, ...service }: DigitalService,
  own: readonly ServiceReport[],
  norms: readonly ServiceNorm[],
): Promise<ListedService> {
  const delay = delayOf(service, norms);
  const [last, verified] = [lastWhole(own), lastWhole(own, true)];
  const isTold = system !== undefined && may(ctx.caller, 'hosting.read', await systemTarget(ctx, system));
  return {
    ...service,
    ...(isTold ? { system } : {}),
    ...(delay ? { delay } : {}),
    ...(last ? { last: lastReport(last, delay) } : {}),
    ...(verified && verified !== last ? { lastVerified: lastReport(verified, delay) } : {}),
    punctual: isPunctual(last, delay),
    waits: own.filter((one) => one.status === 'declared').length,
  };
}

async function withReports(ctx: Context, filter: ServiceFilter) {
  const services = await listServices(ctx.tx, filter);
  const reports = await reportsOfServices(
    ctx.tx,
    services.map((one) => one.ref),
  );
  return services.map((service) => ({ service, own: reports.get(service.ref) ?? [] }));
}

export type AskedServices = ServiceFilter & { punctual?: Punctual | undefined };

export async function serviceList(
  ctx: Context,
  { offset, limit, punctual, ...filter }: AskedServices & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedService[] }>> {
  const norms = await listNorms(ctx.tx);
  const all = await Promise.all(
    (await withReports(ctx, filter)).map(({ service, own }) => listed(ctx, service, own, norms)),
  );
  const found = all.filter((one) => punctual === undefined || one.punctual === punctual);
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}

export type StandingReport = ServiceNumbers &
  Pick<ServiceReport, 'number' | 'status' | 'period' | 'place'> & { use: ServiceUse; punctual: Punctual };

/** What a report says, without who said it. */
function standingReport(report: ServiceReport, delay: LegalDelay | undefined): StandingReport {
  const { number, status, period, place, medianDays } = report;
  const counts = serviceCounts.flatMap((one) => (report[one] === undefined ? [] : [[one, report[one]] as const]));
  return {
    number,
    status,
    period,
    ...(place ? { place } : {}),
    requests: report.requests,
    ...Object.fromEntries(counts),
    ...(medianDays === undefined ? {} : { medianDays }),
    use: sumsOf([report]),
    punctual: isPunctual(report, delay),
  };
}

export type ServiceFile = {
  service: ListedService;
  delayTitle?: LocalizedText;
  /** what stands of each period and place, the last first */
  standing: StandingReport[];
  reports: (Shown<ServiceReport> & { punctual: Punctual })[];
  norms: ShownNorm[];
  row: string;
  mayEdit: boolean;
  mayReport: boolean;
};

/**
 * One service: what stands of it by period and place against its delay, every report, and what the caller may do.
 *
 * refuses  'service.unknown'
 */
export async function serviceFile(ctx: Context, ref: string): Promise<Result<ServiceFile>> {
  const [found] = await listServices(ctx.tx, { refs: [ref] });
  const row = await serviceRow(ctx.tx, ref);
  if (!found || !row) return refused('service.unknown', { ref });
  const own = (await reportsOfServices(ctx.tx, [ref])).get(ref) ?? [];
  const service = await listed(ctx, found, own, await listNorms(ctx.tx));
  const { delay } = service;
  const target = targetOfService(found);
  const mayJudge = may(ctx.caller, 'service.judge', target);
  const isInside = mayJudge || may(ctx.caller, 'ledger.read', listTarget);
  const [text] = delay ? await legalTextsByRef(ctx.tx, [delay.legalText]) : [];
  return ok({
    service,
    ...(text ? { delayTitle: text.title } : {}),
    standing: standing(own).map((one) => standingReport(one, delay)),
    reports: own.map((one) => ({ ...shownSaid(ctx, one, { mayJudge, isInside }), punctual: isPunctual(one, delay) })),
    norms: await shownNorms(ctx, [found.procedure]),
    row,
    mayEdit: may(ctx.caller, 'service.edit', target),
    mayReport: may(ctx.caller, 'service.report', target),
  });
}

export type ShownServiceFigures = ServiceFigures & { norms: ShownNorm[] };

/** Use, completion and delay over all services, beside what the law gives. */
export async function allServiceFigures(
  ctx: Context,
  filter: Pick<ServiceFilter, 'strategy'>,
): Promise<Result<ShownServiceFigures>> {
  const norms = await listNorms(ctx.tx);
  const services = (await withReports(ctx, filter)).map(({ service, own }) => ({
    reports: own,
    delay: delayOf(service, norms),
  }));
  return ok({
    ...serviceFigures(services),
    norms: await shownNorms(ctx, ['administrative-act', 'investment-file']),
  });
}
