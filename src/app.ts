import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Caller } from './access/index.ts';
import { publicCaller } from './access/index.ts';
import { api, langOf } from './platform/http/api.ts';
import type { World } from './platform/http/run.ts';
import { refusals, surface } from './surface.ts';

export type AppOptions = { world: World; publicUrl: string | undefined; version: string };

const desk = path.resolve(import.meta.dirname, '../dist/desk');

/** The whole program as one web handler: health, API, desk, portal. Tests call it without a socket. */
export function buildApp({ world, publicUrl, version }: AppOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    secure(c.res.headers, publicUrl);
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

  const authenticate = async (_request: Request): Promise<Caller> => publicCaller('ar');
  app.route(
    '/api/v1',
    api({ world, endpoints: surface, refusals, sentences: () => undefined, authenticate, publicUrl, version }),
  );

  app.get('/desk', (c) => c.redirect('/desk/', 302));
  app.get(
    '/desk/*',
    (c) => deskFile(c.req.path.slice('/desk/'.length)) ?? c.text('The desk is not built: run npm start.', 503),
  );
  app.get('/', (c) => c.redirect(`/${langOf(c.req.raw)}/`, 302));
  return app;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/** A file of the built desk; every other address of the desk is the application itself. */
function deskFile(name: string): Response | undefined {
  const wanted = path.join(desk, path.normalize(`/${decodeURIComponent(name)}`));
  const isAsset = wanted.startsWith(path.join(desk, 'assets') + path.sep);
  const file = isAsset || (path.extname(wanted) && fs.existsSync(wanted)) ? wanted : path.join(desk, 'index.html');
  if (!fs.existsSync(file)) return isAsset ? new Response('', { status: 404 }) : undefined;
  return new Response(fs.readFileSync(file), {
    headers: {
      'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** Headers of every answer: nothing from elsewhere may run, be shown or frame us. */
function secure(headers: Headers, publicUrl: string | undefined): void {
  headers.set(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()');
  if (publicUrl?.startsWith('https:')) headers.set('Strict-Transport-Security', 'max-age=31536000');
}
