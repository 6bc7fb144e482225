import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeUp, withRole } from './people.ts';
import { startProgram } from './program.ts';

const hook = path.join(import.meta.dirname, 'programs/record-network.mjs');

/** An institution runs this where nothing may call out; so nothing does, from the first start to the last page. */
describe('the program calls nobody', () => {
  let folder: string;
  const listOf = (name: string) => path.join(folder, name);
  const recorded = (name: string) => fs.readFileSync(listOf(name), 'utf8').split('\n').filter(Boolean);
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-network-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['a page of the web', "fetch('http://statistics.invalid/x').catch(() => {})"],
    ['a name', "import('node:dns').then((dns) => dns.promises.lookup('statistics.invalid').catch(() => {}))"],
    ['a port', "import('node:net').then((net) => net.connect(9, '192.0.2.1').on('error', () => {}).destroy())"],
    [
      'a time server',
      "import('node:dgram').then((dgram) => dgram.createSocket('udp4').send('x', 123, '192.0.2.1', () => process.exit()))",
    ],
  ])('and if it asked for %s, this test would know', (what, program) => {
    const list = what.replaceAll(' ', '-');
    fs.writeFileSync(listOf(list), '');
    spawnSync(process.execPath, ['--import', hook, '-e', program], {
      env: { ...process.env, MUTABAA_TEST_NETWORK: listOf(list) },
      timeout: 20_000,
    });
    expect(recorded(list).join()).toMatch(/statistics\.invalid|192\.0\.2\.1/);
  });

  it('from its first start, over pages, desk, sign-in, acts, files, backup and verification, to its end', async () => {
    fs.writeFileSync(listOf('program'), '');
    const program = await startProgram({
      first: true,
      env: { NODE_OPTIONS: `--import ${hook}`, MUTABAA_TEST_NETWORK: listOf('program') },
    });
    try {
      const pages = ['/', '/healthz', '/desk/', '/api/v1/openapi.json', '/api/v1/checkpoint'];
      for (const lang of ['ar', 'fr', 'en'])
        for (const page of [
          '',
          'pledges',
          'pledges/C01',
          'projects',
          'regions',
          'communes?q=a',
          'sources',
          'proof',
          'search?q=data',
          'legend',
        ])
          pages.push(`/${lang}/${page}`);
      for (const page of pages) {
        const answer = await fetch(program.url + page);
        expect(answer.status, page).toBeLessThan(500);
        const text = await answer.text();
        // Nor does it send a browser elsewhere for anything a page is made of.
        expect(
          text.match(/<(?:script|link|img|iframe|source|use)\b[^>]*(?:src|href)="(?:https?:)?\/\/[^"]*"/g),
          page,
        ).toBeNull();
        expect(answer.headers.get('Content-Security-Policy') ?? '', page).not.toMatch(/https?:/);
      }
      const administrator = await takeUp(program.url, program.adminLink!, 'Amina Tazi');
      const officer = await withRole(program.url, administrator, { name: 'Omar Alami', role: 'officer' });
      expect(await officer.upload('a file')).toMatch(/^[0-9a-f]{64}$/);
      expect((await administrator.act('run-backup', {})).status).toBe(200);
      // Whatever waits for a quiet moment to call out.
      await new Promise((resolve) => setTimeout(resolve, 3000));
    } finally {
      await program.stop();
      program.remove();
    }
    expect(recorded('program')).toEqual([]);
  });
});
