import type { Context } from 'hono';
import type { ReactNode } from 'react';
import { cataloguePage } from './catalogue.page.tsx';
import { communePage } from './commune.page.tsx';
import { communesPage } from './communes.page.tsx';
import { dependencePage } from './dependence.page.tsx';
import type { HomeDocument, ProjectDocument, RecordKind } from './documents.ts';
import type { homePage } from './home.page.tsx';
import { indicatorsPage } from './indicators.page.tsx';
import { legendPage } from './legend.page.tsx';
import { moneyPage } from './money.page.tsx';
import type { PageContext } from './page.tsx';
import { plainFilter, pledgeFits, projectFits } from './page-filter.rules.ts';
import { pledgePage } from './pledge.page.tsx';
import { pledgesPage } from './pledges.page.tsx';
import type { Problem } from './problem.page.tsx';
import { projectsPage } from './projects.page.tsx';
import { proofPage, type SignedState } from './proof.page.tsx';
import { regionPage } from './region.page.tsx';
import { searchPage } from './search.page.tsx';
import type { PortalReader } from './snapshot.ts';
import { sourcesPage } from './sources.page.tsx';
import { verifiers } from './verifiers.ts';

/** What each page reads from the snapshot before it is drawn. */
export type Asked = { ctx: PageContext; reader: PortalReader; snapshot: number; c: Context };
/** A page, or why there is none. `fresh`: not to be kept by browsers. */
export type Answer = { page: ReactNode; fresh?: true } | Problem;
export type Handler = (asked: Asked) => Promise<Answer>;

const documentsOf = <D,>(published: readonly { document: D }[]): D[] => published.map(({ document }) => document);

const homeOf = async ({ reader, snapshot }: Asked): Promise<HomeDocument | undefined> =>
  (await reader.document('home', 'home', snapshot))?.document;
const projectsOf = async (
  { reader, snapshot }: Asked,
  fits?: (one: ProjectDocument) => boolean,
): Promise<ProjectDocument[]> => documentsOf(await reader.documents('project', fits, snapshot));

export const home =
  (page: typeof homePage): Handler =>
  async (asked) => {
    const document = await homeOf(asked);
    if (!document) return { trouble: 'nothing-published' };
    return { page: page({ home: document, projects: await projectsOf(asked) }, asked.ctx) };
  };

/** No document: withdrawn, with since when and why, or never there. */
async function absent(reader: PortalReader, kind: RecordKind, ref: string): Promise<Problem> {
  const withdrawal = await reader.withdrawal(kind, ref);
  return withdrawal ? { trouble: 'gone', withdrawal } : { trouble: 'not-found' };
}

/** A page of one document: absent, withdrawn, or shown. */
export function one<K extends Exclude<RecordKind, 'strategy'>>(
  kind: K,
  page: (document: never, ctx: PageContext) => ReactNode,
): Handler {
  return async ({ ctx, reader, snapshot, c }) => {
    const ref = c.req.param('ref') ?? '';
    const found = await reader.document(kind, ref, snapshot);
    if (found) return { page: page(found.document as never, ctx) };
    return absent(reader, kind, ref);
  };
}

export const pledges: Handler = async (asked) => {
  const document = await homeOf(asked);
  if (!document) return { trouble: 'nothing-published' };
  const filter = plainFilter(asked.c.req.query(), ['kind', 'sources', 'owner', 'lacks', 'q']);
  // A body that is not disclosed has no reference: nobody can ask for its pledges.
  const owners = new Map(
    document.lines.flatMap((line) => (line.owner?.ref ? [[line.owner.ref, line.owner] as const] : [])),
  );
  return {
    page: pledgesPage(
      {
        shown: document.lines.filter((line) => pledgeFits(line, filter)),
        projects: await projectsOf(asked),
        filter,
        owners: [...owners.values()],
      },
      asked.ctx,
    ),
  };
};

export const pledge: Handler = async (asked) => {
  const ref = asked.c.req.param('ref') ?? '';
  const found = await asked.reader.document('pledge', ref, asked.snapshot);
  if (!found) return absent(asked.reader, 'pledge', ref);
  const serving = new Set(found.document.projects.map((project) => project.ref));
  return {
    page: pledgePage(
      {
        pledge: found.document,
        projects: await projectsOf(asked, (each) => serving.has(each.ref)),
        indicators: documentsOf(
          await asked.reader.documents('indicator', (each) => each.pledge?.ref === ref, asked.snapshot),
        ),
      },
      asked.ctx,
    ),
  };
};

export const indicators: Handler = async ({ ctx, reader, snapshot }) => ({
  page: indicatorsPage({ indicators: documentsOf(await reader.documents('indicator', undefined, snapshot)) }, ctx),
});

export const money: Handler = async (asked) => {
  const document = await homeOf(asked);
  if (!document) return { trouble: 'nothing-published' };
  const envelopes = documentsOf(await asked.reader.documents('envelope', undefined, asked.snapshot));
  return { page: moneyPage({ announced: document.announcedMoney, envelopes }, asked.ctx) };
};

export const projects: Handler = async (asked) => {
  const document = await homeOf(asked);
  if (!document) return { trouble: 'nothing-published' };
  const all = await projectsOf(asked);
  const filter = plainFilter(asked.c.req.query(), ['stage', 'state', 'region', 'bound', 'q']);
  return {
    page: projectsPage(
      {
        shown: all.filter((project) => project.level === 'project' && projectFits(project, filter)),
        programmes: all.filter((project) => project.level === 'programme'),
        filter,
        stages: document.projects.byStage,
        regions: document.regions.map(({ place }) => place),
      },
      asked.ctx,
    ),
  };
};

export const region: Handler = async (asked) => {
  const code = asked.c.req.param('code') ?? '';
  const place = await asked.reader.place(code);
  if (place?.level !== 'region') return { trouble: 'not-found' };
  return {
    page: regionPage(
      {
        region: place,
        children: await asked.reader.places({ level: 'province', parent: code }),
        projects: await projectsOf(asked),
        home: await homeOf(asked),
      },
      asked.ctx,
    ),
  };
};

export const communes: Handler = async ({ ctx, reader, c }) => {
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  const within = c.req.query('in') ? await reader.place(c.req.query('in')!) : undefined;
  const found = within
    ? await reader.places({ level: 'commune', parent: within.code })
    : words
      ? await reader.searchPlaces(words, 40)
      : undefined;
  return { page: communesPage({ words, found, within }, ctx) };
};

export const commune: Handler = async (asked) => {
  const chain = await asked.reader.placeWithParents(asked.c.req.param('code') ?? '');
  if (chain.at(-1)?.level !== 'commune') return { trouble: 'not-found' };
  const figures = await asked.reader.placeFigures(chain.map((place) => place.code));
  return { page: communePage({ chain, figures, projects: await projectsOf(asked) }, asked.ctx) };
};

export const search: Handler = async ({ ctx, reader, c }) => {
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  return { page: searchPage({ words, hits: words ? await reader.search(words, 40) : undefined }, ctx) };
};

export const sources: Handler = async ({ ctx, reader, snapshot }) => ({
  page: sourcesPage({ sources: documentsOf(await reader.documents('source', undefined, snapshot)) }, ctx),
});

export const catalogue: Handler = async ({ ctx, reader, snapshot }) => ({
  page: cataloguePage({ solutions: documentsOf(await reader.documents('solution', undefined, snapshot)) }, ctx),
});

export const dependence: Handler = async ({ ctx, reader, snapshot }) => ({
  page: dependencePage({ strategies: documentsOf(await reader.documents('strategy', undefined, snapshot)) }, ctx),
});

export const legend: Handler = async ({ ctx }) => ({ page: legendPage(undefined, ctx) });

/** Always fresh: the checkpoint grows with every act, not only with a snapshot. */
export const proof =
  (checkpoint: () => Promise<SignedState | undefined>, publicUrl: string | undefined): Handler =>
  async ({ ctx, reader, c }) => ({
    page: proofPage(
      {
        snapshots: await reader.snapshots(),
        checkpoint: await checkpoint(),
        verifiers: verifiers(),
        origin: publicUrl ?? new URL(c.req.url).origin,
      },
      ctx,
    ),
    fresh: true,
  });
