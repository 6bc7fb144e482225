import { callerIs, listTarget, may, type Target, visibleScopes } from '../access/index.ts';
import { listProjects, visibleIn } from '../delivery/readers.ts';
import type { Stage } from '../delivery/stage.ts';
import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { hangingScopes, hangsIn } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { costsPerMw, figuresOf, measuresOf, sumsOf, totalsOf } from './asset.rules.ts';
import {
  type AssetFilter,
  assetHangsOn,
  assetReportById,
  assetRow,
  listAssets,
  reportsOfAssets,
} from './asset.store.ts';
import type { Asset, AssetFigure, AssetMeasure, AssetReport, AssetSum, AssetTotal, CostPerMw } from './asset.ts';

/** Where an asset lies: with its strategy, the bodies that run and own it, and where its project lies. */
async function targetOf(ctx: Context, { strategy, project, operator, owner }: Asset): Promise<Target> {
  const bodies = [operator, owner].flatMap((one) => one ?? []);
  return { scopes: await hangingScopes(ctx.tx, { strategy, bodies, projects: project ? [project] : [] }) };
}

/** refuses 'asset.unknown' */
export async function assetTarget(ctx: Context, ref: string): Promise<Target> {
  const [asset] = await listAssets(ctx.tx, { refs: [ref] });
  return asset ? targetOf(ctx, asset) : refuseTarget('asset.unknown', { ref });
}

/** refuses 'asset.report-unknown' */
export async function assetReportTarget(ctx: Context, id: string): Promise<Target> {
  const found = await assetReportById(ctx.tx, id);
  return found ? assetTarget(ctx, found.asset) : refuseTarget('asset.report-unknown', { report: id });
}

/**
 * An asset with what stands of it.
 *
 * totals    of the whole asset; a measure that nobody reported is in `silent`
 * costs     of a MW, where both are reported
 * waits     reports that nobody verified yet
 */
export type ListedAsset = Asset & {
  projectTitle?: LocalizedText;
  stage?: Stage;
  totals: AssetTotal[];
  silent: AssetMeasure[];
  costs: CostPerMw[];
  waits: number;
};

/** Assets that the caller may read. */
export async function assetList(
  ctx: Context,
  { offset, limit, ...filter }: AssetFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; items: ListedAsset[] }>> {
  const found = await seenAssets(ctx, filter);
  return ok({ total: found.length, items: await listed(ctx, found.slice(offset, offset + limit)) });
}

const seenAssets = (ctx: Context, filter: AssetFilter = {}): Promise<Asset[]> => {
  const where = visibleScopes(ctx.caller, 'asset.read');
  return listAssets(ctx.tx, filter, (param) => hangsIn(where, assetHangsOn, param));
};

async function listed(ctx: Context, assets: readonly Asset[]): Promise<ListedAsset[]> {
  const reports = await reportsOfAssets(
    ctx.tx,
    assets.map((one) => one.ref),
  );
  const named = [...new Set(assets.flatMap((one) => one.project ?? []))].map((project) => ({ project }));
  const shown = (await visibleIn(ctx, 'project.read', named)).map((one) => one.project);
  const projects = new Map((await listProjects(ctx.tx, { refs: shown })).map((one) => [one.ref, one]));
  return assets.map((asset) => {
    const own = reports.get(asset.ref) ?? [];
    const figures = figuresOf(own);
    const project = asset.project === undefined ? undefined : projects.get(asset.project);
    const measures = measuresOf(asset.kind);
    const totals = measures.flatMap((measure) => totalsOf(asset, figures, measure));
    return {
      ...asset,
      ...(project ? { projectTitle: project.title } : {}),
      ...(project?.position ? { stage: project.position.stage } : {}),
      totals,
      silent: measures.filter((measure) => !totals.some((one) => one.measure === measure)),
      costs: costsPerMw(figures),
      waits: own.filter((one) => one.status === 'declared').length,
    };
  });
}

/** A report as it is shown: who reported and who settled it are told inside only. */
export type ShownAssetReport = Omit<AssetReport, 'recordedBy' | 'recordedFor' | 'settledBy' | 'settledFor'> & {
  recordedBy?: string;
  settledBy?: string;
  maySettle: boolean;
};

export type AssetFile = {
  asset: ListedAsset;
  figures: AssetFigure[];
  reports: ShownAssetReport[];
  row: string;
  mayEdit: boolean;
  mayReport: boolean;
};

/**
 * One asset: what stands of it by phase, every report, and what the caller may do.
 *
 * refuses  'asset.unknown'
 */
export async function assetFile(ctx: Context, ref: string): Promise<Result<AssetFile>> {
  const [found] = await listAssets(ctx.tx, { refs: [ref] });
  const row = await assetRow(ctx.tx, ref);
  if (!found || !row) return refused('asset.unknown', { ref });
  const [asset] = await listed(ctx, [found]);
  const target = await targetOf(ctx, found);
  const reports = (await reportsOfAssets(ctx.tx, [ref])).get(ref) ?? [];
  const mayVerify = may(ctx.caller, 'asset.judge', target);
  const isInside = mayVerify || may(ctx.caller, 'ledger.read', listTarget);
  return ok({
    asset: asset!,
    figures: figuresOf(reports),
    reports: reports.map(({ recordedBy, recordedFor, settledBy, settledFor: _, ...report }) => ({
      ...report,
      ...(isInside ? { recordedBy, ...(settledBy ? { settledBy } : {}) } : {}),
      maySettle:
        mayVerify &&
        report.status === 'declared' &&
        ![recordedBy, ...recordedFor].some((one) => callerIs(ctx.caller, one)),
    })),
    row,
    mayEdit: may(ctx.caller, 'asset.edit', target),
    mayReport: may(ctx.caller, 'asset.report', target),
  });
}

export type AssetShare = { asset: string; title: LocalizedText } & Pick<
  AssetTotal,
  'measure' | 'value' | 'asOf' | 'isVerified'
>;
export type AssetFigures = {
  assets: number;
  fibre: number;
  sums: AssetSum[];
  shares: AssetShare[];
};

/** MW by what they measure, kilometres, sites and money over all assets, and the shares of renewable energy that are reported. */
export async function assetFigures(ctx: Context, filter: Pick<AssetFilter, 'strategy'>): Promise<Result<AssetFigures>> {
  const assets = await listed(ctx, await seenAssets(ctx, filter));
  return ok({
    assets: assets.length,
    fibre: assets.filter((one) => one.kind === 'fibre').length,
    sums: sumsOf(assets),
    shares: assets.flatMap(({ ref, title, totals: own }) =>
      own
        .filter((one) => one.measure === 'renewable-share' || one.measure === 'hourly-share')
        .map(({ measure, value, asOf, isVerified }) => ({ asset: ref, title, measure, value, asOf, isVerified })),
    ),
  });
}
