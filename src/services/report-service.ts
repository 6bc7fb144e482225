import { sourcesByRef } from '../documents/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { type AskedServiceReport, delayOf, serviceReportFits } from './delay.rules.ts';
import { addServiceReport, reportsOfServices, serviceReports, touchService } from './digital-service.store.ts';
import type { ServiceReport } from './digital-service.ts';
import { listNorms } from './norm.store.ts';
import { heldService } from './record-service.ts';
import { declaredBy, type HeldRecord } from './settle.ts';

export type ReportService = AskedServiceReport & {
  service: string;
  version: number;
  reference?: LocalizedText | undefined;
};

/**
 * Reports the requests of a period, in all or in one place, in the name of the administration. It is declared until another body verifies it.
 *
 * refuses  'service.unknown' · 'conflict.changed' · 'place.unknown' · 'source.unknown' · what `serviceReportFits` refuses
 */
export async function reportService(
  ctx: Context,
  { service: ref, version, source, reference, ...asked }: ReportService,
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await heldService(ctx, ref, version);
  if (!held.ok) return held;
  if (asked.place !== undefined) {
    const place = await placeByCode(ctx.tx, asked.place);
    if (!place || place.level === 'country') return refused('place.unknown', { place: asked.place });
  }
  const before = (await reportsOfServices(ctx.tx, [ref])).get(ref) ?? [];
  const delay = delayOf(held.value, await listNorms(ctx.tx));
  const fits = serviceReportFits(before, { ...asked, source, reference }, { delay, today: ctx.today });
  if (!fits.ok) return fits;
  if (source && (await sourcesByRef(ctx.tx, [source])).length === 0) return refused('source.unknown', { ref: source });
  const said = declaredBy(ctx, {
    organisation: held.value.administration,
    number: before.length + 1,
    ...(source ? { source } : {}),
    ...(reference ? { reference } : {}),
  });
  await addServiceReport(ctx.tx, ref, { ...said, ...(asked as Pick<ServiceReport, 'period' | 'requests'>) });
  await touchService(ctx.tx, ref);
  return ok({ ref, version: version + 1, id: said.id, number: said.number });
}

/** What is verified or returned of services. */
export const heldServiceReports: HeldRecord<ServiceReport> = {
  ...serviceReports,
  hold: (ctx, ref) => heldService(ctx, ref),
  touch: (ctx, ref) => touchService(ctx.tx, ref),
};
