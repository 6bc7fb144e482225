import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { Day } from '../kernel/index.ts';
import { assetResponse, assets } from '../web/assets.ts';
import { mapShapes, type RegionTopology } from '../web/charts/index.ts';
import { isPageLang, type PageLang, pageLangs } from '../web/fmt.tsx';
import { renderPage } from '../web/frame.tsx';
import { envelopePage } from './envelope.page.tsx';
import { homePage } from './home.page.tsx';
import { indicatorPage } from './indicator.page.tsx';
import { organisationPage } from './organisation.page.tsx';
import type { PageContext } from './page.tsx';
import { type KeptPage, pageCache } from './page-cache.ts';
import * as read from './page-handlers.tsx';
import { problemPage, type Trouble } from './problem.page.tsx';
import { projectPage } from './project.page.tsx';
import type { SignedState } from './proof.page.tsx';
import { regionsPage } from './regions.page.tsx';
import type { PortalReader } from './snapshot.ts';
import { solutionPage } from './solution.page.tsx';
import { sourcePage } from './source.page.tsx';
import { verifierResponse } from './verifiers.ts';

export type PortalOptions = {
  reader: PortalReader;
  clock: { today(): Day };
  /** Marks every page as invented. */
  exercise?: boolean;
  /** Boundaries of the regions, from the pack; without them pages keep to tables. */
  boundaries?: RegionTopology | undefined;
  /** The state of the ledger now, signed; undefined while it is empty. */
  checkpoint: () => Promise<SignedState | undefined>;
  /** Address of the portal as the public knows it; else that of each request. */
  publicUrl?: string | undefined;
  /** Told of a page that broke; the reader is told in a sentence. */
  onBroken?: (path: string, error: Error) => void;
};

const statusOf: Record<Trouble, 404 | 410 | 500 | 503> = {
  'not-found': 404,
  gone: 410,
  broken: 500,
  'nothing-published': 503,
};

/** The public pages under `/ar/`, `/fr/` and `/en/`, and the style and fonts they ask for under `/assets/`. */
export function portalApp(options: PortalOptions): Hono {
  const { reader, clock, exercise } = options;
  const app = new Hono();
  const kept = pageCache();
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
      origin: options.publicUrl,
    };
  };

  const answer = (c: Context, page: ReactNode, status: 200 | 404 | 410 | 500 | 503): Response => {
    c.header('Cache-Control', 'no-store');
    return c.html(renderPage(page), status);
  };

  const answerKept = (c: Context, page: KeptPage, tag: string): Response => {
    const isCompressed = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '');
    c.header('ETag', tag);
    c.header('Cache-Control', 'public, max-age=60');
    c.header('Vary', 'Accept-Encoding');
    c.header('Content-Type', 'text/html; charset=UTF-8');
    if (isCompressed) c.header('Content-Encoding', 'gzip');
    return c.body(isCompressed ? page.gzip : page.plain);
  };

  /** One page in three languages. */
  const serve = (path: string, handler: read.Handler, needsSnapshot = true): void => {
    for (const lang of pageLangs) {
      app.get(`/${lang}${path}`, async (c) => {
        const ctx = await contextOf(c, lang);
        if (!ctx.snapshot && needsSnapshot) {
          const trouble: Trouble = ctx.newest === undefined ? 'nothing-published' : 'not-found';
          return answer(c, problemPage({ trouble }, ctx), statusOf[trouble]);
        }
        const tag = tagOf(ctx);
        const key = `${tag} ${ctx.path}`;
        if (c.req.header('If-None-Match')?.replace(/^W\//, '') === tag) return c.body(null, 304, { ETag: tag });
        const known = kept.get(key);
        if (known) return answerKept(c, known, tag);
        const result = await handler({ ctx, reader, snapshot: ctx.snapshot?.number ?? 0, c });
        if ('trouble' in result) return answer(c, problemPage(result, ctx), statusOf[result.trouble]);
        if (result.fresh) return answer(c, result.page, 200);
        return answerKept(c, kept.put(key, renderPage(result.page)), tag);
      });
    }
  };

  app.get('/assets/:name', (c) => assetResponse(new URL(c.req.url).pathname) ?? c.notFound());

  app.get('/verifiers/:name', (c) => verifierResponse(c.req.param('name')) ?? c.notFound());

  serve('/', read.home(homePage));
  serve('/regions', read.home(regionsPage));
  serve('/regions/:code', read.region);
  serve('/pledges', read.pledges);
  serve('/pledges/:ref', read.pledge);
  serve('/indicators', read.indicators);
  serve('/indicators/:ref', read.one('indicator', indicatorPage));
  serve('/money', read.money);
  serve('/money/:ref', read.one('envelope', envelopePage));
  serve('/projects', read.projects);
  serve('/projects/:ref', read.one('project', projectPage));
  serve('/communes', read.communes, false);
  serve('/communes/:code', read.commune);
  serve('/sources', read.sources);
  serve('/sources/:ref', read.one('source', sourcePage));
  serve('/organisations/:ref', read.one('organisation', organisationPage));
  serve('/search', read.search, false);
  serve('/dependence', read.dependence);
  serve('/catalogue', read.catalogue);
  serve('/catalogue/:ref', read.one('solution', solutionPage));
  serve('/legend', read.legend, false);
  serve('/proof', read.proof(options.checkpoint, options.publicUrl));

  for (const lang of pageLangs) {
    app.get(`/${lang}`, (c) => c.redirect(`/${lang}/`, 301));
    app.get(`/${lang}/*`, async (c) => answer(c, problemPage({ trouble: 'not-found' }, await contextOf(c, lang)), 404));
  }

  app.onError((error, c) => {
    const path = new URL(c.req.url).pathname;
    options.onBroken?.(path, error);
    const lang = path.slice(1, 3);
    return answer(
      c,
      problemPage(
        { trouble: 'broken' },
        { lang: isPageLang(lang) ? lang : 'ar', today: clock.today(), path: '/', exercise },
      ),
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
