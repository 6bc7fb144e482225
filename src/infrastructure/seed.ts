import type { PackAsset } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type SeedContext, type Shipped } from '../platform/seedable.ts';
import { addAssetReports, addAssets, changeAsset, listAssets, reportsOfAssets, shippedReports } from './asset.store.ts';
import type { Asset, AssetReport } from './asset.ts';

export const assetsFromPack = (rows: readonly PackAsset[]): Shipped[] =>
  rows.map(({ ref, reports: _, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

export const assetSeed: Seedable = {
  kind: 'asset',
  add: (ctx, records) =>
    addAssets(
      ctx.tx,
      records.map((one) => ({
        id: ctx.newId(),
        ref: one.ref,
        ...(one.fields as unknown as Omit<Asset, 'ref' | 'recordedOn' | 'version'>),
        recordedOn: ctx.today,
        version: 1,
      })),
    ),
  current: async (ctx, refs) =>
    (await listAssets(ctx.tx, { refs })).map(({ ref, version: _, recordedOn: __, ...fields }) => ({
      ref,
      fields: fieldsOf(fields),
    })),
  change: (ctx, ref, fields) => changeAsset(ctx.tx, ref, fields as Partial<Asset>),
};

/** What the sources of a pack report of its assets, each by the asset and its number there. */
export const assetReportsFromPack = (rows: readonly PackAsset[]): Shipped[] =>
  rows.flatMap(({ ref, reports }) =>
    reports.map((one, at) => ({ ref: `${ref}/R${at + 1}`, fields: fieldsOf({ ...one, asset: ref }) })),
  );

type Stated = Pick<
  AssetReport,
  'phase' | 'measure' | 'of' | 'value' | 'currency' | 'asOf' | 'stated' | 'source' | 'reference'
> & { asset: string };

/** They are declared by the sources that they name, until a person verifies them. A correction is a report of its own, by a person. */
export const assetReportSeed: Seedable = {
  kind: 'asset-report',
  add: async (ctx: SeedContext, records) => {
    const assets = [...new Set(records.map((one) => String(one.fields.asset)))];
    const before = await reportsOfAssets(ctx.tx, assets);
    const counted = new Map(assets.map((one) => [one, before.get(one)?.length ?? 0]));
    const next = (asset: string): number => {
      counted.set(asset, counted.get(asset)! + 1);
      return counted.get(asset)!;
    };
    await addAssetReports(
      ctx.tx,
      records.map(({ ref, fields }) => ({
        id: ctx.newId(),
        ...(fields as unknown as Stated),
        number: next(String(fields.asset)),
        shippedAs: ref,
        status: 'declared' as const,
        recordedBy: `system:${ctx.pack}`,
        recordedFor: [],
        recordedOn: ctx.today,
        settledFor: [],
      })),
    );
  },
  current: async (ctx, refs) =>
    (await shippedReports(ctx.tx, refs)).map((one) => {
      const { asset, phase, measure, of, value, currency, asOf, stated, source, reference } = one;
      const fields = { asset, phase, measure, of, value: String(value), currency, asOf, stated, source, reference };
      return { ref: one.shippedAs!, fields: fieldsOf(fields) };
    }),
};
