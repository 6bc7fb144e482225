import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeUp } from './people.ts';
import { type Program, startProgram } from './program.ts';

/** What a stranger does from the proof page: with the program handed out there, and nothing else of ours. */
let program: Program;
let kept: string;
let hash: string;

beforeAll(async () => {
  program = await startProgram();
  kept = path.join(program.folder, 'checkpoint.json');
  fs.writeFileSync(kept, await (await fetch(`${program.url}/api/v1/checkpoint`)).text());
  const { snapshot } = await (await fetch(`${program.url}/open-data/latest/documents.json`)).json();
  hash = snapshot.sha256;
  // the ledger goes on: somebody signs in for the first time
  await takeUp(program.url, program.adminLink!, 'Administrator of the journey');
}, 120_000);
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

function check(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.resolve('bin/verify-snapshot.mjs'), ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** The same portal, but for what `lie` makes of each answer. */
async function lying<T>(lie: (path: string, text: string) => string, then: (url: string) => Promise<T>): Promise<T> {
  const server = http.createServer(async (asked, answer) => {
    const text = await (await fetch(`${program.url}${asked.url}`)).text();
    answer.setHeader('Content-Type', 'application/json').end(lie(asked.url ?? '', text));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await then(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

describe('from the proof page, by the program handed out there', () => {
  it('finds what is published whole, and the ledger beginning with the checkpoint kept before', async () => {
    const { code, said } = await check(program.url, '--hash', hash, '--kept', kept);
    expect(said).toMatch(/^ok: snapshot 1 of [\d-]+, \d{3} documents, hash [0-9a-f]{64}$/m);
    const [, now, before] = /ledger of (\d+) leaves, root \S+, beginning with the (\d+) you kept/.exec(said) ?? [];
    expect(Number(now)).toBeGreaterThan(Number(before));
    expect(code).toBe(0);
  });

  it('names the document that was changed, and that the snapshot is no longer the one noted', async () => {
    const changed = await lying(
      (at, text) => (at.includes('documents.json') ? text.replaceAll('"100000000000"', '"200000000000"') : text),
      (url) => check(url),
    );
    expect(changed.code).toBe(1);
    expect(changed.said).toContain('pledge C01: the document is not the one that was hashed');
    const noted = await check(program.url, '--hash', 'a'.repeat(64));
    expect(noted.code).toBe(1);
    expect(noted.said).toContain(`you noted ${'a'.repeat(64)}`);
  });

  it('finds a document left out', async () => {
    const without = (at: string, text: string) => {
      if (!at.includes('documents.json')) return text;
      const all = JSON.parse(text);
      return JSON.stringify({
        ...all,
        items: all.items.filter((one: { document: { ref: string } }) => one.document.ref !== 'C12'),
      });
    };
    const { code, said } = await lying(without, (url) => check(url));
    expect(code).toBe(1);
    expect(said).toContain('the list of its documents gives');
  });

  it('finds a ledger rewritten, cut, or signed by another key', async () => {
    const proof = (at: string, text: string) =>
      at.includes('consistency-proof')
        ? text.replace(/"proof":\["[0-9a-f]{2}/, (found) => `${found.slice(0, -2)}00`)
        : text;
    const rewritten = await lying(proof, (url) => check(url, '--kept', kept));
    expect([rewritten.code, rewritten.said]).toEqual([
      1,
      expect.stringContaining('no longer those of the checkpoint you kept'),
    ]);
    const forged = path.join(program.folder, 'forged.json');
    const { note } = JSON.parse(fs.readFileSync(kept, 'utf8'));
    fs.writeFileSync(
      forged,
      note.replace(/^(.*\n)(\d+)\n/, (_: string, origin: string) => `${origin}9\n`),
    );
    expect((await check(program.url, '--kept', forged)).said).toContain(
      'the signature is forged or the text was altered',
    );
    const key = 'elsewhere+00000000+AQ==';
    expect((await check(program.url, '--key', key)).code).toBe(2);
    const cut = await lying(
      (at, text) => (at.endsWith('/checkpoint') ? fs.readFileSync(kept, 'utf8') : text),
      async (url) => {
        fs.writeFileSync(forged, await (await fetch(`${program.url}/api/v1/checkpoint`)).text());
        return check(url, '--kept', forged);
      },
    );
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining('its end was cut')]);
  });

  it('says in a sentence what was asked wrongly or got no answer', async () => {
    expect(await check()).toEqual({ code: 2, said: expect.stringContaining('usage: verify-snapshot.mjs ADDRESS') });
    expect((await check('http://127.0.0.1:1')).said).toContain('does not answer');
    expect((await check(program.url, '--kept', 'nowhere')).said).toContain('there is no file nowhere');
    expect((await check(program.url, '--snapshot', '999')).said).toContain('answers 404');
  });
});
