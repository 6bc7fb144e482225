import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { byRef } from './compose.rules.ts';
import type { DocumentKind, DocumentOf, PledgeDocument, ProjectDocument, RecordKind } from './documents.ts';
import { portalReader } from './snapshot.readers.ts';
import * as store from './snapshot.store.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Every read here leaves the program's role for the portal's before it asks anything: what is not public cannot be selected.
 * Where the server would not give that role (see platform/database/roles.ts) it asks the same questions without it.
 */
export async function asPublic(ctx: Context): Promise<Tx> {
  await ctx.tx.query(
    `select set_config('role', rolname, true) from pg_roles
     where rolname = 'mutabaa_public' and pg_has_role(session_user, oid, 'MEMBER')`,
  );
  return ctx.tx;
}

async function snapshotOf(tx: Tx, number: number | undefined): Promise<Result<Snapshot>> {
  const found = number === undefined ? await store.latestSnapshot(tx) : await store.oneSnapshot(tx, number);
  return found ? ok(found) : refused('publication.snapshot-unknown', { snapshot: number ?? 1 });
}

type Found<D> = { snapshot: Snapshot; items: { since: number; sha256: string; document: D }[] };

async function published<K extends DocumentKind>(
  ctx: Context,
  kind: K,
  number: number | undefined,
  ref?: string,
): Promise<Result<Found<DocumentOf<K>>>> {
  const tx = await asPublic(ctx);
  const snapshot = await snapshotOf(tx, number);
  if (!snapshot.ok) return snapshot;
  const rows = await store.documentsOfKind(tx, snapshot.value.number, kind, ref);
  const items = rows
    .map((row) => ({ since: row.from_snapshot, sha256: row.sha256, document: row.document as DocumentOf<K> }))
    .sort((a, b) => byRef(a.document.ref, b.document.ref));
  return ok({ snapshot: snapshot.value, items });
}

/** Title in the three languages of the pages; a language without text repeats the authentic one. */
const inThree = (text: LocalizedText) => {
  const authentic = text[text.authentic] ?? '';
  return { ar: text.ar ?? authentic, fr: text.fr ?? authentic, en: text.en ?? authentic, authentic: text.authentic };
};

/** The register as published: every item with its claims, each with its source and how the sources stand. */
export async function register(ctx: Context, input: { snapshot?: number | undefined }) {
  const found = await published(ctx, 'pledge', input.snapshot);
  if (!found.ok) return found;
  return ok({
    snapshot: found.value.snapshot.number,
    publishedOn: found.value.snapshot.on,
    items: found.value.items.map(({ document, since, sha256 }) => registerItem(document, since, sha256)),
  });
}

function registerItem({ kind: _, pledgeKind, title, ...rest }: PledgeDocument, since: number, sha256: string) {
  return { ...rest, kind: pledgeKind, title: inThree(title), since, sha256 };
}

export type ProjectFilter = {
  snapshot?: number | undefined;
  stage?: string | undefined;
  state?: string | undefined;
  region?: string | undefined;
  pledge?: string | undefined;
};

/** Published projects, by stage, state, region of works or benefit, pledge served. */
export async function publishedProjects(ctx: Context, input: ProjectFilter) {
  const found = await published(ctx, 'project', input.snapshot);
  if (!found.ok) return found;
  return ok({
    snapshot: found.value.snapshot.number,
    publishedOn: found.value.snapshot.on,
    items: found.value.items.filter(({ document }) => passes(document, input)).map((one) => projectItem(one)),
  });
}

const passes = (project: ProjectDocument, filter: ProjectFilter): boolean =>
  (filter.stage === undefined || project.stage === filter.stage) &&
  (filter.state === undefined || project.state === filter.state) &&
  (filter.pledge === undefined || project.pledges.some((pledge) => pledge.ref === filter.pledge)) &&
  (filter.region === undefined ||
    [...project.works, ...project.benefit].some(({ place }) => place.region === filter.region));

const projectItem = (one: { since: number; sha256: string; document: ProjectDocument }) => {
  const { kind: _, title, ...rest } = one.document;
  return { ...rest, title: inThree(title), since: one.since, sha256: one.sha256 };
};

/** One published record of any kind, as the portal shows it. */
export async function publishedRecord(
  ctx: Context,
  input: { kind: RecordKind; ref: string; snapshot?: number | undefined },
) {
  const found = await published(ctx, input.kind, input.snapshot, input.ref);
  if (!found.ok) return found;
  const [one] = found.value.items;
  if (one)
    return ok({ snapshot: found.value.snapshot.number, since: one.since, sha256: one.sha256, document: one.document });
  const withdrawn = await store.withdrawalOf(ctx.tx, input.kind, input.ref);
  return withdrawn
    ? refused('publication.withdrawn', { kind: input.kind, ref: input.ref, ...withdrawn })
    : refused('publication.not-published', { kind: input.kind, ref: input.ref });
}

/** Places by level, parent or name. */
export async function publishedPlaces(
  ctx: Context,
  input: {
    level?: 'country' | 'region' | 'province' | 'commune' | undefined;
    parent?: string | undefined;
    q?: string | undefined;
  },
) {
  const reader = portalReader(await asPublic(ctx));
  const items =
    input.q === undefined
      ? await reader.places({
          ...(input.level === undefined ? {} : { level: input.level }),
          ...(input.parent === undefined ? {} : { parent: input.parent }),
        })
      : await reader.searchPlaces(input.q, 50);
  return ok({ items });
}

/** Words looked for in what is published, and in the names of places. */
export async function publishedSearch(ctx: Context, input: { q: string }) {
  return ok({ items: await portalReader(await asPublic(ctx)).search(input.q, 50) });
}

/** The series of snapshots, newest first. */
export async function snapshots(ctx: Context) {
  return ok({ items: await store.listSnapshots(await asPublic(ctx)) });
}

/** Everything public in one snapshot, with the manifest's hash, so that anyone can keep and check it. */
export async function openData(ctx: Context, input: { snapshot?: number | undefined }) {
  const tx = await asPublic(ctx);
  const snapshot = await snapshotOf(tx, input.snapshot);
  if (!snapshot.ok) return snapshot;
  const rows = await store.documentsAt(tx, snapshot.value.number);
  const items = rows.map((row) => ({
    since: row.from_snapshot,
    sha256: row.sha256,
    document: row.document as DocumentOf<DocumentKind>,
  }));
  items.sort((a, b) =>
    a.document.kind === b.document.kind
      ? byRef(a.document.ref, b.document.ref)
      : a.document.kind < b.document.kind
        ? -1
        : 1,
  );
  return ok({ snapshot: snapshot.value, ...(ctx.exercise ? { exercise: true as const } : {}), items });
}
