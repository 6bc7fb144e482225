import { callerIs } from '../access/index.ts';
import { sourcesByRef } from '../documents/readers.ts';
import { listCurrencies } from '../finance/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type AskedReport, reportFits } from './asset.rules.ts';
import { addAssetReports, assetReportById, changeAsset, reportsOfAssets, settleAssetReport } from './asset.store.ts';
import type { AssetReportStatus } from './asset.ts';
import { heldAsset } from './record-asset.ts';

export type ReportAsset = AskedReport & { asset: string; version: number; stated?: LocalizedText | undefined };

const who = ({ caller }: Context): string => caller.person ?? `system:${caller.system ?? 'program'}`;

/**
 * Reports a figure of an asset, with the source that says so. It is declared until another person verifies it.
 *
 * refuses  'asset.unknown' · 'conflict.changed' · 'source.unknown' · 'amount.currency-unknown' · what `reportFits` refuses
 */
export async function reportAsset(
  ctx: Context,
  { asset: ref, version, stated, ...asked }: ReportAsset,
): Promise<Result<{ ref: string; version: number; id: string; number: number }>> {
  const held = await heldAsset(ctx, ref, version);
  if (!held.ok) return held;
  const reports = (await reportsOfAssets(ctx.tx, [ref])).get(ref) ?? [];
  const fits = reportFits(held.value, reports, asked, ctx.today);
  if (!fits.ok) return fits;
  if (asked.source && (await sourcesByRef(ctx.tx, [asked.source])).length === 0)
    return refused('source.unknown', { ref: asked.source });
  if (asked.currency && !(await listCurrencies(ctx.tx)).some((one) => one.code === asked.currency))
    return refused('amount.currency-unknown', { currency: asked.currency });
  const id = ctx.newId();
  const number = reports.length + 1;
  const { phase, measure, of, value, currency, asOf, source, reference } = asked;
  await addAssetReports(ctx.tx, [
    {
      asset: ref,
      id,
      number,
      measure,
      value,
      asOf,
      ...(phase === undefined ? {} : { phase }),
      ...(of ? { of } : {}),
      ...(currency ? { currency } : {}),
      ...(stated ? { stated } : {}),
      ...(source ? { source } : {}),
      ...(reference ? { reference } : {}),
      status: 'declared',
      ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
      recordedBy: who(ctx),
      recordedFor: [...ctx.caller.actsFor],
      recordedOn: ctx.today,
      settledFor: [],
    },
  ]);
  await changeAsset(ctx.tx, ref, {});
  return ok({ ref, version: version + 1, id, number });
}

export type SettleAssetReport = { report: string; words?: LocalizedText | undefined };

/**
 * Verifies what another person reported of an asset, or returns it with the reason.
 *
 * refuses  'asset.report-unknown' · 'asset.report-settled' · 'four-eyes.reporter-verifies-asset' (deputies count as both persons)
 */
export async function settleAsset(
  ctx: Context,
  status: Exclude<AssetReportStatus, 'declared'>,
  { report: id, words }: SettleAssetReport,
): Promise<Result<{ ref: string; version: number }>> {
  const of = await assetReportById(ctx.tx, id);
  if (!of) return refused('asset.report-unknown', { report: id });
  const held = await heldAsset(ctx, of.asset);
  if (!held.ok) return held;
  // read again once the asset is held: another may have settled it meanwhile
  const { report } = (await assetReportById(ctx.tx, id))!;
  if (report.status !== 'declared') return refused('asset.report-settled', { number: report.number });
  if ([report.recordedBy, ...report.recordedFor].some((one) => callerIs(ctx.caller, one)))
    return refused('four-eyes.reporter-verifies-asset', { number: report.number });
  await settleAssetReport(ctx.tx, id, {
    status,
    by: who(ctx),
    forPersons: ctx.caller.actsFor,
    on: ctx.today,
    answer: words,
  });
  await changeAsset(ctx.tx, of.asset, {});
  return ok({ ref: of.asset, version: held.value.version + 1 });
}
