import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { Day } from '../kernel/index.ts';
import { assetResponse, assets } from '../web/assets.ts';
import { mapShapes, type RegionTopology } from '../web/charts/index.ts';
import { isPageLang, type PageLang, pageLangs } from '../web/fmt.tsx';
import { renderPage } from '../web/frame.tsx';
import { communePage } from './commune.page.tsx';
import { communesPage } from './communes.page.tsx';
import type { HomeDocument, ProjectDocument, RecordKind } from './documents.ts';
import { homePage } from './home.page.tsx';
import { legendPage } from './legend.page.tsx';
import { organisationPage } from './organisation.page.tsx';
import type { PageContext } from './page.tsx';
import { plainFilter, pledgeFits, projectFits } from './page-filter.rules.ts';
import { pledgePage } from './pledge.page.tsx';
import { pledgesPage } from './pledges.page.tsx';
import { problemPage, type Trouble } from './problem.page.tsx';
import { projectPage } from './project.page.tsx';
import { projectsPage } from './projects.page.tsx';
import { proofPage } from './proof.page.tsx';
import { regionPage } from './region.page.tsx';
import { regionsPage } from './regions.page.tsx';
import { searchPage } from './search.page.tsx';
import type { PortalReader } from './snapshot.ts';
import { sourcePage } from './source.page.tsx';
import { sourcesPage } from './sources.page.tsx';

export type PortalOptions = {
  reader: PortalReader;
  clock: { today(): Day };
  /** Marks every page as invented. */
  exercise?: boolean;
  /** Boundaries of the regions, from the pack; without them pages keep to tables. */
  boundaries?: RegionTopology | undefined;
  /** Told of a page that broke; the reader is told in a sentence. */
  onBroken?: (path: string, error: Error) => void;
};

type Asked = { ctx: PageContext; reader: PortalReader; snapshot: number; c: Context };
/** A page, or why there is none. */
type Answer = ReactNode | Trouble;
type Handler = (asked: Asked) => Promise<Answer>;

const statusOf: Record<Trouble, 404 | 410 | 500 | 503> = {
  'not-found': 404,
  gone: 410,
  broken: 500,
  'nothing-published': 503,
};
const isTrouble = (answer: Answer): answer is Trouble => typeof answer === 'string' && answer in statusOf;

/** The public pages under `/ar/`, `/fr/` and `/en/`, and the style and fonts they ask for under `/assets/`. */
export function portalApp(options: PortalOptions): Hono {
  const { reader, clock, exercise } = options;
  const app = new Hono();
  const shapes = options.boundaries && mapShapes(options.boundaries);

  const contextOf = async (c: Context, lang: PageLang): Promise<PageContext> => {
    const url = new URL(c.req.url);
    const newest = await reader.currentSnapshot();
    const wanted = /^\d{1,9}$/.test(url.searchParams.get('snapshot') ?? '')
      ? Number(url.searchParams.get('snapshot'))
      : undefined;
    const snapshot = wanted === undefined || wanted === newest?.number ? newest : await reader.snapshot(wanted);
    return {
      lang,
      today: clock.today(),
      path: `${url.pathname.slice(3) || '/'}${url.search}`,
      snapshot,
      newest: newest?.number,
      exercise,
      shapes,
    };
  };

  const answer = (c: Context, page: ReactNode, status: 200 | 404 | 410 | 500 | 503, tag?: string): Response => {
    if (tag) {
      c.header('ETag', tag);
      c.header('Cache-Control', 'public, max-age=60');
      if (c.req.header('If-None-Match')?.replace(/^W\//, '') === tag) return c.body(null, 304);
    } else c.header('Cache-Control', 'no-store');
    return c.html(renderPage(page), status);
  };

  /** One page in three languages. */
  const serve = (path: string, handler: Handler, needsSnapshot = true): void => {
    for (const lang of pageLangs) {
      app.get(`/${lang}${path}`, async (c) => {
        const ctx = await contextOf(c, lang);
        if (!ctx.snapshot && needsSnapshot) {
          const trouble: Trouble = ctx.newest === undefined ? 'nothing-published' : 'not-found';
          return answer(c, problemPage(trouble, ctx), statusOf[trouble]);
        }
        const result = await handler({ ctx, reader, snapshot: ctx.snapshot?.number ?? 0, c });
        if (isTrouble(result)) return answer(c, problemPage(result, ctx), statusOf[result]);
        return answer(c, result, 200, tagOf(ctx));
      });
    }
  };

  app.get('/assets/:name', (c) => assetResponse(new URL(c.req.url).pathname) ?? c.notFound());

  serve('/', home(homePage));
  serve('/regions', home(regionsPage));
  serve('/pledges', pledges);
  serve('/pledges/:ref', pledge);
  serve('/projects', projects);
  serve('/projects/:ref', one('project', projectPage));
  serve('/regions/:code', region);
  serve('/communes', communes, false);
  serve('/communes/:code', commune);
  serve('/sources', async ({ ctx, reader, snapshot }) =>
    sourcesPage({ sources: documentsOf(await reader.documents('source', undefined, snapshot)) }, ctx),
  );
  serve('/sources/:ref', one('source', sourcePage));
  serve('/organisations/:ref', one('organisation', organisationPage));
  serve('/search', search, false);
  serve('/legend', async ({ ctx }) => legendPage(undefined, ctx), false);
  serve('/proof', async ({ ctx, reader }) =>
    proofPage({ snapshots: await reader.snapshots(), checkpoint: await reader.checkpoint() }, ctx),
  );

  for (const lang of pageLangs) {
    app.get(`/${lang}`, (c) => c.redirect(`/${lang}/`, 301));
    app.get(`/${lang}/*`, async (c) => answer(c, problemPage('not-found', await contextOf(c, lang)), 404));
  }

  app.onError((error, c) => {
    const path = new URL(c.req.url).pathname;
    options.onBroken?.(path, error);
    const lang = path.slice(1, 3);
    return answer(
      c,
      problemPage('broken', { lang: isPageLang(lang) ? lang : 'ar', today: clock.today(), path: '/', exercise }),
      500,
    );
  });
  return app;
}

let styleTag: string | undefined;
/** A page changes with the snapshot, the day (ages are counted in days), the style sheet and nothing else. */
function tagOf(ctx: PageContext): string {
  styleTag ??= createHash('sha256')
    .update([...assets().keys()].join())
    .digest('hex')
    .slice(0, 8);
  return `"${ctx.lang}-${ctx.snapshot?.number ?? 0}-${ctx.newest ?? 0}-${ctx.today}-${styleTag}"`;
}

const documentsOf = <D,>(published: readonly { document: D }[]): D[] => published.map(({ document }) => document);

const homeOf = async ({ reader, snapshot }: Asked): Promise<HomeDocument | undefined> =>
  (await reader.document('home', 'home', snapshot))?.document;
const projectsOf = async (
  { reader, snapshot }: Asked,
  fits?: (one: ProjectDocument) => boolean,
): Promise<ProjectDocument[]> => documentsOf(await reader.documents('project', fits, snapshot));

const home =
  (page: typeof homePage): Handler =>
  async (asked) => {
    const document = await homeOf(asked);
    return document ? page({ home: document, projects: await projectsOf(asked) }, asked.ctx) : 'nothing-published';
  };

/** A page of one document: absent, withdrawn, or shown. */
function one<K extends Exclude<RecordKind, 'strategy'>>(
  kind: K,
  page: (document: never, ctx: PageContext) => ReactNode,
): Handler {
  return async ({ ctx, reader, snapshot, c }) => {
    const ref = c.req.param('ref') ?? '';
    const found = await reader.document(kind, ref, snapshot);
    if (found) return page(found.document as never, ctx);
    return (await reader.wasWithdrawn(kind, ref)) ? 'gone' : 'not-found';
  };
}

const pledges: Handler = async (asked) => {
  const document = await homeOf(asked);
  if (!document) return 'nothing-published';
  const filter = plainFilter(asked.c.req.query(), ['kind', 'sources', 'owner', 'lacks', 'q']);
  const owners = new Map(document.lines.flatMap((line) => (line.owner ? [[line.owner.ref, line.owner] as const] : [])));
  return pledgesPage(
    {
      shown: document.lines.filter((line) => pledgeFits(line, filter)),
      total: document.lines.length,
      filter,
      owners: [...owners.values()],
    },
    asked.ctx,
  );
};

const pledge: Handler = async (asked) => {
  const ref = asked.c.req.param('ref') ?? '';
  const found = await asked.reader.document('pledge', ref, asked.snapshot);
  if (!found) return (await asked.reader.wasWithdrawn('pledge', ref)) ? 'gone' : 'not-found';
  const serving = new Set(found.document.projects.map((project) => project.ref));
  return pledgePage(
    { pledge: found.document, projects: await projectsOf(asked, (each) => serving.has(each.ref)) },
    asked.ctx,
  );
};

const projects: Handler = async (asked) => {
  const document = await homeOf(asked);
  if (!document) return 'nothing-published';
  const all = await projectsOf(asked);
  const filter = plainFilter(asked.c.req.query(), ['stage', 'state', 'region', 'bound', 'q']);
  return projectsPage(
    {
      shown: all.filter((project) => project.level === 'project' && projectFits(project, filter)),
      programmes: all.filter((project) => project.level === 'programme'),
      filter,
      stages: document.projects.byStage,
      regions: document.regions.map(({ place }) => place),
    },
    asked.ctx,
  );
};

const region: Handler = async (asked) => {
  const code = asked.c.req.param('code') ?? '';
  const place = await asked.reader.place(code);
  if (place?.level !== 'region') return 'not-found';
  return regionPage(
    {
      region: place,
      children: await asked.reader.places({ level: 'province', parent: code }),
      projects: await projectsOf(asked),
      home: await homeOf(asked),
    },
    asked.ctx,
  );
};

const communes: Handler = async ({ ctx, reader, c }) => {
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  const within = c.req.query('in') ? await reader.place(c.req.query('in')!) : undefined;
  const found = within
    ? await reader.places({ level: 'commune', parent: within.code })
    : words
      ? await reader.searchPlaces(words, 40)
      : undefined;
  return communesPage({ words, found, within }, ctx);
};

const commune: Handler = async (asked) => {
  const chain = await asked.reader.placeWithParents(asked.c.req.param('code') ?? '');
  if (chain.at(-1)?.level !== 'commune') return 'not-found';
  return communePage({ chain, projects: await projectsOf(asked) }, asked.ctx);
};

const search: Handler = async ({ ctx, reader, c }) => {
  const words = (c.req.query('q') ?? '').trim().slice(0, 100);
  return searchPage({ words, hits: words ? await reader.search(words, 40) : undefined }, ctx);
};
