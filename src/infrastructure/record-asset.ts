import { projectTarget } from '../delivery/readers.ts';
import { sourcesByRef } from '../documents/readers.ts';
import { ok, parsePeriod, type Result, refused } from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { addAssets, assetForAct, listAssets, reportsOfAssets, reviseAssetRow } from './asset.store.ts';
import type { Asset, AssetPhase } from './asset.ts';

export type RecordAsset = Omit<Asset, 'recordedOn' | 'version'>;

/**
 * Records an asset from the sources that tell of it. What is not known of it is left out, and reads as not reported.
 *
 * refuses  'asset.ref-taken' · what `checkAsset` refuses
 */
export async function recordAsset(ctx: Context, said: RecordAsset): Promise<Result<{ ref: string; version: number }>> {
  if ((await listAssets(ctx.tx, { refs: [said.ref] })).length > 0) return refused('asset.ref-taken', { ref: said.ref });
  const checked = await checkAsset(ctx, said);
  if (!checked.ok) return checked;
  await addAssets(ctx.tx, [{ id: ctx.newId(), ...said, recordedOn: ctx.today, version: 1 }]);
  return ok({ ref: said.ref, version: 1 });
}

/**
 * Whether what an asset names is there, and of its strategy.
 *
 * refuses  'source.unknown' · 'organisation.unknown' · 'project.unknown' · 'asset.project-elsewhere' · 'place.unknown' · 'asset.phases'
 */
async function checkAsset(
  ctx: Context,
  { strategy, project, place, operator, owner, sources, phases }: Omit<RecordAsset, 'ref'>,
): Promise<Result<true>> {
  const known = new Set((await sourcesByRef(ctx.tx, sources)).map((one) => one.ref));
  const missing = sources.find((one) => !known.has(one));
  if (missing !== undefined) return refused('source.unknown', { ref: missing });
  const [stranger] = await unknownOrganisations(ctx.tx, [operator, owner]);
  if (stranger) return refused('organisation.unknown', { ref: stranger });
  if (project !== undefined) {
    const scopes = (await projectTarget(ctx, project)).scopes;
    if (!scopes.some((one) => one.kind === 'strategy' && one.id === strategy))
      return refused('asset.project-elsewhere', { project, strategy });
  }
  if (place !== undefined && !(await placeByCode(ctx.tx, place))) return refused('place.unknown', { place });
  return phasesFit(phases);
}

/** Phases are numbered from 1 without a gap, and each that says when it is due says it as a period. refuses 'asset.phases' */
function phasesFit(phases: readonly AssetPhase[]): Result<true> {
  const wrong = phases.find(({ number, due }, at) => number !== at + 1 || (due !== undefined && !parsePeriod(due).ok));
  return wrong ? refused('asset.phases', { phase: wrong.number }) : ok(true);
}

export type ReviseAsset = {
  ref: string;
  version: number;
  changes: Partial<Omit<RecordAsset, 'ref' | 'strategy' | 'kind'>>;
};

/**
 * Corrects or completes the record of an asset. A phase that something was reported of stays.
 *
 * refuses  'asset.unknown' · 'asset.phase-reported' · 'conflict.changed' · what `checkAsset` refuses
 */
export async function reviseAsset(
  ctx: Context,
  { ref, version, changes }: ReviseAsset,
): Promise<Result<{ version: number }>> {
  const held = await heldAsset(ctx, ref);
  if (!held.ok) return held;
  const checked = await checkAsset(ctx, { ...held.value, ...changes });
  if (!checked.ok) return checked;
  const reports = (await reportsOfAssets(ctx.tx, [ref])).get(ref) ?? [];
  const left = reports.find((one) => one.phase !== undefined && changes.phases && one.phase > changes.phases.length);
  if (left) return refused('asset.phase-reported', { phase: left.phase, ref });
  return reviseAssetRow(ctx.tx, ref, version, changes);
}

/** refuses 'asset.unknown' · 'conflict.changed' */
export async function heldAsset(ctx: Context, ref: string, version?: number): Promise<Result<Asset>> {
  const asset = await assetForAct(ctx.tx, ref);
  if (!asset) return refused('asset.unknown', { ref });
  return version === undefined || asset.version === version
    ? ok(asset)
    : refused('conflict.changed', { ref, yours: version, current: asset.version });
}
