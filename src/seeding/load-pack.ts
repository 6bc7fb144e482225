import { packHas, readPackFile } from '../../packs/read-pack.ts';
import type { PackManifest } from '../../packs/schema.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Shipped } from '../platform/seedable.ts';
import { publishShippedRegister } from '../portal/publish-shipped-register.ts';
import { packKinds } from './kinds.ts';
import { forget, propose, remember, rememberedOf, wasLoaded } from './pack.store.ts';
import { planPack } from './pack-changes.rules.ts';

export type PackLoaded = {
  pack: string;
  version: string;
  isFirst: boolean;
  added: Record<string, number>;
  proposed: number;
};

/** The pack and those it extends, the ones it needs first. */
function chainOf(id: string): PackManifest[] {
  const manifest = readPackFile(id, 'pack.json');
  return manifest.extends === undefined ? [manifest] : [...chainOf(manifest.extends), manifest];
}

/**
 * Loads a pack and those it extends, all or nothing, in one request. The first time its records are added; later they
 * are compared and what differs is proposed to a person. The same pack a second time changes nothing. What shipped is
 * published as the first snapshot, unless somebody published before.
 *
 * refuses  'pack.unknown' · 'pack.not-for-this-register': invented records never enter a real register, nor real ones the exercise
 */
export async function loadPack(ctx: Context, { pack }: { pack: string }): Promise<Result<{ packs: PackLoaded[] }>> {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(pack) || !packHas(pack, 'pack.json'))
    return refused('pack.unknown', { pack });
  const chain = chainOf(pack);
  if (chain.some((manifest) => manifest.fictitious !== ctx.exercise))
    return refused('pack.not-for-this-register', { pack });
  const packs: PackLoaded[] = [];
  for (const manifest of chain) packs.push(await loadOne(ctx, manifest));
  if (packs.some((one) => one.isFirst)) await publishShippedRegister(ctx);
  return ok({ packs });
}

async function loadOne(ctx: Context, manifest: PackManifest): Promise<PackLoaded> {
  const { id: pack, version } = manifest;
  const seedContext = { ...ctx, pack: `${pack}@${version}` };
  const isFirst = !(await wasLoaded(ctx.tx, pack));
  const loaded: PackLoaded = { pack, version, isFirst, added: {}, proposed: 0 };
  for (const { seed, shippedBy } of packKinds) {
    const shipped = shippedBy(pack, manifest);
    const base = await rememberedOf(ctx.tx, pack, seed.kind);
    if (shipped.length === 0 && base.size === 0) continue;
    const refs = [...new Set([...shipped.map((record) => record.ref), ...base.keys()])];
    const ours = byRef(await seed.current(seedContext, refs));
    const plan = planPack(seed.kind, shipped, base, ours, isFirst);
    if (plan.add.length > 0) {
      await seed.add(seedContext, plan.add);
      loaded.added[seed.kind] = plan.add.length;
    }
    await propose(
      ctx.tx,
      pack,
      version,
      plan.changes.map((change) => ({ id: ctx.newId(), ...change })),
    );
    loaded.proposed += plan.changes.length;
    await remember(ctx.tx, pack, version, seed.kind, plan.remembered);
    await forget(ctx.tx, seed.kind, plan.forgotten);
  }
  return loaded;
}

const byRef = (records: readonly Shipped[]): Map<string, Shipped['fields']> =>
  new Map(records.map((record) => [record.ref, record.fields]));
