import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { portalFixture } from '../../tests/portal-fixture.ts';
import { day } from '../kernel/index.ts';
import { assets, styleAddress } from '../web/assets.ts';
import { portalApp } from './portal.routes.tsx';
import { verifiers } from './verifiers.ts';

const boundaries = JSON.parse(fs.readFileSync('packs/morocco/territory/morocco.topo.json', 'utf8'));
const { reader, documents } = portalFixture();
const broken: string[] = [];
const app = portalApp({
  reader,
  clock: { today: () => day('2026-11-24') },
  checkpoint: async () => ({
    size: 12,
    note: 'suivi.example\n12\nroot\n\n— suivi.example sig\n',
    key: 'suivi.example+id+key',
  }),
  publicUrl: 'https://suivi.example',
  boundaries,
  onBroken: (where, error) => broken.push(`${where}: ${error.message}`),
});
const langs = ['ar', 'fr', 'en'] as const;

/** Every public address of the fixture, without its language. */
const addresses = [
  ...[
    '/',
    '/pledges',
    '/projects',
    '/regions',
    '/communes',
    '/sources',
    '/proof',
    '/legend',
    '/search',
    '/search?q=Dakhla',
    '/catalogue',
  ],
  ...[
    '/communes?q=Dakhla',
    '/communes?in=12.391',
    '/communes/12.391.01.01',
    '/pledges?kind=rule',
    '/projects?region=12',
  ],
  ...documents.flatMap((one) =>
    one.kind === 'home' || one.kind === 'strategy' ? [] : [`/${one.kind}s/${encodeURIComponent(one.ref)}`],
  ),
  ...documents.flatMap((one) => (one.kind === 'home' ? one.regions.map(({ place }) => `/regions/${place.code}`) : [])),
];

const get = async (address: string, headers: Record<string, string> = {}) => app.request(address, { headers });

/** Text of a page with the names of the elements around each run. */
function textRuns(html: string): { text: string; inside: string[] }[] {
  const open: string[] = [];
  const runs: { text: string; inside: string[] }[] = [];
  for (const [token] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    if (!token.startsWith('<')) runs.push({ text: token, inside: [...open] });
    else if (token.startsWith('</')) open.pop();
    else if (!token.endsWith('/>') && !/^<(!|meta|link|br|input)/.test(token)) open.push(/^<(\w+)/.exec(token)![1]!);
  }
  return runs;
}

describe.each(langs)('the portal in %s', (lang) => {
  it('answers every address with one heading, marked in its language and direction', async () => {
    for (const address of addresses) {
      const answer = await get(`/${lang}${address}`);
      const html = await answer.text();
      expect(answer.status, `${address} ${broken.join()}`).toBe(200);
      expect(html.match(/<h1/g), address).toHaveLength(1);
      expect(html, address).toMatch(lang === 'ar' ? /^<!doctype html><html lang="ar-MA" dir="rtl">/ : / dir="ltr">/);
      expect(html, address).not.toMatch(/undefined|\[object|NaN|<script/);
    }
  });

  it('leads nowhere that does not exist', async () => {
    const links = new Set<string>();
    for (const address of addresses)
      for (const [, href] of (await (await get(`/${lang}${address}`)).text()).matchAll(
        /<a [^>]*href="(\/(?:ar|fr|en)\/[^"#]*)/g,
      ))
        links.add(href!.replaceAll('&amp;', '&'));
    for (const link of links) expect((await get(link)).status, link).toBe(200);
  });
});

describe('a page', () => {
  it('isolates every number with signs in Arabic', async () => {
    for (const address of addresses)
      for (const { text, inside } of textRuns(await (await get(`/ar${address}`)).text()))
        if (/\d[\u202f.,:/–-]+\d/.test(text) && !text.includes('\u2067'))
          expect(
            inside.some((name) => ['bdi', 'title', 'pre', 'option', 'a'].includes(name)),
            `${address}: ${text}`,
          ).toBe(true);
  });

  it('formats nothing by itself', () => {
    const folder = import.meta.dirname;
    for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.page.tsx') || name === 'parts.tsx')) {
      const source = fs.readFileSync(path.join(folder, file), 'utf8');
      expect(source, file).not.toMatch(
        /toLocale\w*\(|Intl\.|new Date\(|\.toFixed\(|[\u0600-\u06ff]{3,}(?![^\n]*\*\/)(?=[^\n]*['"`>])/,
      );
    }
  });

  it('weighs little: home at most 25 kB compressed without fonts, 90 kB with them', async () => {
    const html = Buffer.from(await (await get('/ar/')).arrayBuffer());
    const bare = brotliCompressSync(html).length + brotliCompressSync(assets().get(styleAddress())!.body).length;
    const fonts = [...assets()]
      .filter(([name]) => /sans-(arabic|latin)/.test(name))
      .reduce((sum, [, { body }]) => sum + body.length, 0);
    expect(bare).toBeLessThan(25_000);
    expect(bare + fonts).toBeLessThan(90_000);
  });

  it('is kept by its snapshot and day, and not sent twice', async () => {
    const first = await get('/fr/pledges');
    const tag = first.headers.get('ETag')!;
    expect((await get('/fr/pledges', { 'If-None-Match': tag })).status).toBe(304);
    expect((await get('/fr/proof')).headers.get('Cache-Control')).toBe('no-store');
  });

  it('hands out the verifiers that the proof page names, byte for byte, with today’s checkpoint and its key', async () => {
    const page = await (await get('/fr/proof')).text();
    expect(page).toContain('— suivi.example sig');
    expect(page).toContain('suivi.example+id+key');
    expect(page).toContain('node verify-snapshot.mjs https://suivi.example --kept checkpoint.json');
    for (const { name, sha256 } of Object.values(verifiers())) {
      expect(page).toContain(`href="/verifiers/${name}"`);
      expect(page).toContain(sha256);
      const bytes = Buffer.from(await (await get(`/verifiers/${name}`)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(bytes).toEqual(fs.readFileSync(`bin/${name}`));
    }
    expect((await get('/verifiers/mutabaa')).status).toBe(404);
    expect((await get('/verifiers/..%2Fmutabaa')).status).toBe(404);
  });

  it('says why it is not there', async () => {
    expect((await get('/ar/pledges/C77')).status).toBe(404);
    expect((await get('/ar/nowhere/at/all')).status).toBe(404);
    const gone = await get('/ar/pledges/C99');
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('سحب للتجربة');
    expect((await get('/ar/?snapshot=7')).status).toBe(404);
    const empty = portalApp({
      reader: { ...reader, currentSnapshot: async () => undefined },
      clock: { today: () => day('2026-11-24') },
      checkpoint: async () => undefined,
    });
    expect((await empty.request('/ar/')).status).toBe(503);
  });

  it('shows a fault in a sentence, without its cause', async () => {
    const failing = portalApp({
      reader: { ...reader, documents: async () => Promise.reject(new Error('secret cause')) },
      clock: { today: () => day('2026-11-24') },
      checkpoint: async () => undefined,
    });
    const answer = await failing.request('/fr/sources');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret cause');
  });

  it('shows 19 of 19 items of the register, each with its source', async () => {
    const html = await (await get('/ar/pledges')).text();
    for (let n = 1; n <= 19; n++) {
      const ref = `C${String(n).padStart(2, '0')}`;
      expect(html).toContain(`/ar/pledges/${ref}`);
      expect(await (await get(`/ar/pledges/${ref}`)).text()).toMatch(/<figcaption>.*?\/ar\/sources\//);
    }
  });

  it('keeps inside words inside', async () => {
    for (const address of addresses.filter((each) => each.startsWith('/pledges')))
      expect(await (await get(`/en${address}`)).text()).not.toMatch(/contradicted|unverified|judgedBy/);
  });
});
