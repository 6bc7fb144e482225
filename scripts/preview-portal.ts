/**
 * Serves the public pages from the shipped packs, without a database: for whoever draws pages.
 *
 *   node --import ./src/platform/tsx-hook.mjs scripts/preview-portal.ts [port] [--walk]
 *
 * --walk  shows projects of the invented country at every kind of door
 */
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { day } from '../src/kernel/index.ts';
import { portalApp } from '../src/portal/portal.routes.tsx';
import { portalFixture, type Walk } from '../tests/portal-fixture.ts';

const port = Number(process.argv.find((each) => /^\d+$/.test(each)) ?? 3100);
const isWalk = process.argv.includes('--walk');
const walks: Record<string, Walk> = {
  P01: {
    order: 5,
    doors: ['open', 'open', 'ajar', 'broken'],
    truths: ['verified', 'verified', 'verified', 'declared', 'higher-instruction'],
  },
  P02: { order: 7, doors: ['open', 'open', 'open', 'ajar', 'open', 'open'], truths: Array(7).fill('verified') },
  P03: { order: 3, doors: ['open', 'open'], truths: ['verified', 'verified', 'declared'] },
  P04: {
    order: 8,
    doors: Array(7).fill('before-follow-up'),
    truths: [...Array(7).fill('before-follow-up'), 'declared'],
  },
};
const { reader } = isWalk
  ? portalFixture({
      country: 'packs/exercise',
      register: 'packs/exercise',
      walks,
    })
  : portalFixture();
const boundaries = isWalk
  ? undefined
  : JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, '../packs/morocco/territory/morocco.topo.json'), 'utf8'),
    );
const app = portalApp({
  checkpoint: async () => undefined,
  reader,
  clock: { today: () => day('2026-11-24') },
  boundaries,
  exercise: isWalk,
  onBroken: (where, error) => process.stderr.write(`${where}\n${error.stack}\n`),
});
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => process.stdout.write(`http://localhost:${port}/ar/\n`));
