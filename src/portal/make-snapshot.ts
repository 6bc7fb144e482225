import type { Context } from '../platform/http/endpoint.ts';
import { byRef, compose, type World, worldOf } from './compose.rules.ts';
import { contentHash } from './content-hash.ts';
import { type Core, titleOf } from './core.ts';
import type { ChangeEntry, PlaceLink, PortalDocument } from './documents.ts';
import { composeHome } from './home.rules.ts';
import {
  allRecords,
  contentsOf,
  currentHashes,
  regionPlaces,
  replaceSearch,
  saveSnapshot,
} from './publication.store.ts';
import { recordId } from './publication.ts';
import { searchRows } from './search/rows.ts';
import { unnamedRecords, withheldRecords } from './withheld.ts';

export type SnapshotMade = { snapshot: number; items: number; sha256: string };

/**
 * Makes the next snapshot out of what is public, what comes out now and what is withdrawn now, and keeps only the
 * documents that differ from the snapshot before. Links are resolved anew in every document, so that no page of a
 * snapshot says what another page of it denies.
 *
 * number     from `nextSnapshotNumber`, which holds the lock
 * published  contents that come out now
 * withdrawn  records that leave now
 */
export async function makeSnapshot(
  ctx: Context,
  change: { number: number; published: readonly Core[]; withdrawn: readonly { kind: Core['kind']; ref: string }[] },
): Promise<SnapshotMade> {
  const { number } = change;
  const records = await allRecords(ctx.tx);
  const earlier = await publicCores(
    ctx,
    [...records.values()].map((record) => record.published?.sha256),
  );
  const cores = new Map(earlier.map((core) => [recordId(core.kind, core.ref), core]));
  const named = (core: Core): ChangeEntry => ({ kind: core.kind, ref: core.ref, title: titleOf(core) });
  const added: ChangeEntry[] = [];
  const changed: ChangeEntry[] = [];
  const withdrawn: ChangeEntry[] = [];
  for (const { kind, ref } of change.withdrawn) {
    const id = recordId(kind, ref);
    const core = cores.get(id);
    // The title went with the record: a withdrawal says which, not what.
    if (core) withdrawn.push({ kind, ref, title: { authentic: 'ar', ar: ref, fr: ref, en: ref } });
    cores.delete(id);
  }
  for (const core of change.published) {
    const id = recordId(core.kind, core.ref);
    (cores.has(id) ? changed : added).push(named(core));
    cores.set(id, core);
  }
  const world = worldOf(
    [...cores.values()],
    await withheldRecords(ctx, records),
    await unnamedRecords(ctx, records, change.withdrawn),
  );
  const documents: PortalDocument[] = compose(world);
  documents.push(
    composeHome(documents, world, await regionLinks(ctx), {
      ...(number > 1 ? { since: number - 1 } : {}),
      added,
      changed,
      withdrawn,
    }),
  );
  return save(ctx, number, world, documents);
}

async function save(ctx: Context, number: number, world: World, documents: PortalDocument[]): Promise<SnapshotMade> {
  const hashed = documents
    .map((document) => ({ document, sha256: contentHash(document) }))
    .sort((a, b) =>
      a.document.kind === b.document.kind
        ? byRef(a.document.ref, b.document.ref)
        : a.document.kind < b.document.kind
          ? -1
          : 1,
    );
  const current = new Map((await currentHashes(ctx.tx)).map((row) => [recordId(row.kind, row.ref), row]));
  const wanted = new Map(hashed.map((one) => [recordId(one.document.kind, one.document.ref), one]));
  const sha256 = contentHash(hashed.map(({ document, sha256 }) => [document.kind, document.ref, sha256]));
  await saveSnapshot(ctx.tx, {
    number,
    at: ctx.now,
    onDay: ctx.today,
    items: hashed.length,
    sha256,
    request: ctx.request,
    ended: [...current].filter(([id, row]) => wanted.get(id)?.sha256 !== row.sha256).map(([, row]) => row.id),
    begun: [...wanted].filter(([id, one]) => current.get(id)?.sha256 !== one.sha256).map(([, one]) => one),
  });
  await replaceSearch(ctx.tx, searchRows(world));
  return { snapshot: number, items: hashed.length, sha256 };
}

async function publicCores(ctx: Context, hashes: readonly (string | undefined)[]): Promise<Core[]> {
  const wanted = hashes.filter((hash) => hash !== undefined);
  return wanted.length === 0 ? [] : [...(await contentsOf(ctx.tx, wanted)).values()];
}

async function regionLinks(ctx: Context): Promise<PlaceLink[]> {
  return (await regionPlaces(ctx.tx)).map(({ code, name }) => ({ code, level: 'region', name, region: code }));
}
