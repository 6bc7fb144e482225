import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { authenticator } from './access/authenticate.ts';
import { clientAddress } from './access/client-address.ts';
import { signInApp } from './access/sign-in.routes.ts';
import { deskFile } from './desk-file.ts';
import { papersApp } from './followup/briefing/papers.routes.ts';
import { signedState } from './ledger/sign-checkpoint.ts';
import { api, langOf, problemAnswer } from './platform/http/api.ts';
import { problemOf } from './platform/http/problem.ts';
import type { World } from './platform/http/run.ts';
import { type Attribution, openDataApp } from './portal/open-data.routes.ts';
import { portalApp } from './portal/portal.routes.tsx';
import { publicFilesApp } from './portal/public-files.routes.ts';
import { portalReader } from './portal/snapshot.readers.ts';
import { oneFigureApp } from './results/figure-link.site.tsx';
import { type Held, refusals, surface } from './surface.ts';
import type { RegionTopology } from './web/charts/index.ts';
import type { RefusalSentences } from './web/refusal-sentences.ts';

export type AppOptions = {
  world: World;
  held: Held & { signInKey: Uint8Array };
  sentences: RefusalSentences;
  /** Boundaries of the regions, for the map; an invented country has none. */
  boundaries: RegionTopology | undefined;
  /** Terms of the data, shown with every export. */
  attributions: Attribution[];
  publicUrl: string | undefined;
  trustedProxies: string[];
  version: string;
};

/** The whole program as one web handler: health, API, desk, portal. Tests call it without a socket. */
export function buildApp(options: AppOptions): Hono {
  const { world, publicUrl, version, sentences } = options;
  const endpoints = surface({ ...options.held, boundaries: options.boundaries });
  const secure = publicUrl?.startsWith('https:') ?? false;
  const app = new Hono();
  const addressOf = (c: Context) =>
    clientAddress(
      (c.env as { incoming?: { socket?: { remoteAddress?: string } } })?.incoming?.socket?.remoteAddress,
      c.req.header('X-Forwarded-For'),
      options.trustedProxies,
    );
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    protect(c.res.headers, secure);
    if (world.exercise) c.res.headers.set('Mutabaa-Exercise', '1');
    world.log('request', {
      id: randomUUID(),
      method: c.req.method,
      // The path of a page is public; query strings and one-time links may hold what must not be logged.
      path:
        c.req.path.startsWith('/api/') || c.req.path.startsWith('/desk')
          ? c.req.path.split('/').slice(0, 4).join('/')
          : c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  });
  app.use(compress());

  app.get('/healthz', async (c) => {
    try {
      await world.database.pool.query('select 1');
      return c.json({ ok: true, version });
    } catch {
      return c.json({ ok: false, problem: 'database away' }, 503);
    }
  });

  const authenticate = authenticator({ pool: world.database.pool, today: () => world.clock.today(), secure });
  app.route('/api/v1', api({ world, endpoints, refusals, sentences, authenticate, publicUrl, version }));
  app.route(
    '/auth',
    signInApp({
      world: { pool: world.database.pool, key: options.held.signInKey, now: () => Date.now() },
      authenticate,
      publicUrl,
      addressOf,
      refuse: (refusal, request) => problemAnswer(problemOf(refusal, refusals, sentences, langOf(request))),
      onBroken: (error) => world.log('broken', { path: '/auth', problem: error.name }),
    }),
  );

  app.get('/desk', (c) => c.redirect('/desk/', 302));
  app.get(
    '/desk/*',
    (c) =>
      deskFile(c.req.path.slice('/desk/'.length), c.req.header('Accept-Encoding')) ??
      c.text('The desk is not built: run npm start.', 503),
  );
  app.get('/', (c) => c.redirect(`/${langOf(c.req.raw)}/`, 302));
  const reader = portalReader(world.database.publicPool);
  app.route('/files', publicFilesApp({ reader, tx: world.database.pool, files: world.files }));
  app.route(
    '/',
    oneFigureApp({
      world,
      key: options.held.signInKey,
      addressOf,
      say: (refusal, lang) => {
        const { detail, status } = problemOf(refusal, refusals, sentences, lang);
        return { sentence: detail, status };
      },
    }),
  );
  app.route('/open-data', openDataApp({ reader, attributions: options.attributions, exercise: world.exercise }));
  app.route(
    '/papers',
    papersApp({
      reader,
      clock: world.clock,
      exercise: world.exercise,
      boundaries: options.boundaries,
      refuse: (refusal, request) => problemAnswer(problemOf(refusal, refusals, sentences, langOf(request))),
    }),
  );
  app.route(
    '/',
    portalApp({
      reader,
      clock: world.clock,
      exercise: world.exercise,
      boundaries: options.boundaries,
      checkpoint: () => signedState(world.database.pool, options.held.signer),
      publicUrl,
      onBroken: (at, error) => world.log('page-broken', { path: at, problem: error.name }),
    }),
  );
  return app;
}

/** Headers of every answer: nothing from elsewhere may run, be shown or frame us. */
function protect(headers: Headers, secure: boolean): void {
  if (!headers.has('Content-Security-Policy'))
    headers.set(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self' blob:; object-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
  if (secure) headers.set('Strict-Transport-Security', 'max-age=31536000');
}
