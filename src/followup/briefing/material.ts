import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type {
  DocumentKind,
  DocumentOf,
  HomeDocument,
  IndicatorDocument,
  PledgeDocument,
  ProjectDocument,
} from '../../portal/documents.ts';
import type { PlaceRow, PortalReader, Snapshot } from '../../portal/snapshot.ts';
import type { MapShapes } from '../../web/charts/index.ts';
import type { PageLang } from '../../web/fmt.tsx';
import type { BriefKind } from './brief.ts';

/** A warning as a paper tells it: the title of its rule, about what, since when, and who is asked first. */
export type PaperWarning = {
  title: string;
  about: { ref: string; name: string };
  since: string;
  role: 'owner' | 'officer' | 'verifier' | 'region';
};

/** What every paper knows besides its own records. */
export type Sheet = {
  lang: PageLang;
  today: Day;
  exercise: boolean;
  snapshot: Snapshot;
  shapes: MapShapes | undefined;
  /** What waits inside, where the reader may know it; left out of a public paper. */
  warnings?: readonly PaperWarning[];
};

export type National = {
  home: HomeDocument;
  pledges: PledgeDocument[];
  projects: ProjectDocument[];
  indicators: IndicatorDocument[];
};
export type RegionFile = { region: PlaceRow; children: PlaceRow[]; home: HomeDocument; projects: ProjectDocument[] };
export type ProjectFile = { project: ProjectDocument; pledges: PledgeDocument[] };

export type Material =
  | ({ kind: 'committee' | 'minister' } & National)
  | ({ kind: 'region' } & RegionFile)
  | ({ kind: 'project' } & ProjectFile);

/**
 * Reads what a paper needs from one snapshot: the same reads as the public pages.
 *
 * refuses  'publication.snapshot-unknown' · 'brief.unknown' (no such project or region in that snapshot)
 */
export async function gather(
  reader: PortalReader,
  { kind, ref, snapshot: wanted }: { kind: BriefKind; ref?: string | undefined; snapshot?: number | undefined },
): Promise<Result<{ snapshot: Snapshot; material: Material }>> {
  const newest = await reader.currentSnapshot();
  const snapshot = wanted === undefined || wanted === newest?.number ? newest : await reader.snapshot(wanted);
  if (!snapshot) return refused('publication.snapshot-unknown', { snapshot: wanted ?? 1 });
  const all = async <K extends DocumentKind>(wantedKind: K, fits?: (one: DocumentOf<K>) => boolean) =>
    (await reader.documents(wantedKind, fits, snapshot.number)).map(({ document }) => document);
  const home = (await reader.document('home', 'home', snapshot.number))?.document;
  if (!home) return refused('publication.snapshot-unknown', { snapshot: snapshot.number });
  if (kind === 'project') {
    const project = (await reader.document('project', ref ?? '', snapshot.number))?.document;
    if (!project) return refused('brief.unknown', { kind, ref: ref ?? '' });
    const served = new Set(project.pledges.map((link) => link.ref));
    return ok({ snapshot, material: { kind, project, pledges: await all('pledge', (one) => served.has(one.ref)) } });
  }
  const projects = await all('project');
  if (kind === 'region') {
    const region = await reader.place(ref ?? '');
    if (region?.level !== 'region') return refused('brief.unknown', { kind, ref: ref ?? '' });
    const children = await reader.places({ level: 'province', parent: region.code });
    return ok({ snapshot, material: { kind, region, children, home, projects } });
  }
  return ok({
    snapshot,
    material: { kind, home, pledges: await all('pledge'), projects, indicators: await all('indicator') },
  });
}
