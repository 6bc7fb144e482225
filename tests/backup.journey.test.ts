import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLedger, command } from './ledger.ts';
import { type Person, signIn, takeUp, withRole } from './people.ts';
import { type Program, startProgram, temporaryFolder } from './program.ts';
import { startServer } from './server.ts';

const secret = { MUTABAA_PASSPHRASE: 'une phrase de passe assez longue' };
const PAGES = ['', 'pledges', 'pledges/C01', 'projects', 'regions', 'communes?q=a', 'sources', 'proof', 'legend'];

/**
 * What an administrator does on a bad day, as a person would type it: a backup while people work, then everything brought back on an
 * empty machine and on an empty database of a server.
 */
describe('a backup through the command line', () => {
  let program: Program;
  let file: string;
  const folders: string[] = [];
  const acknowledged: string[] = [];
  let kept: string;
  let signInName: string;
  const newFolder = () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder;
  };
  beforeAll(async () => {
    program = await startProgram({ env: secret });
    file = path.join(newFolder(), 'all.mutabaa');
    signInName = 'amina@example.ma';
    const administrator = await takeUp(program.url, program.adminLink!, 'Amina Tazi', signInName);
    const officer = await withRole(program.url, administrator, { name: 'Omar Alami', role: 'officer' });
    kept = await officer.upload('a paper to be kept');
    const writing = { stop: false, before: 0 };
    let next = 0;
    const writers = [1, 2, 3, 4].map(async () => {
      while (!writing.stop) acknowledged.push(await recordHoliday(administrator, next++));
    });
    while (acknowledged.length < 12) await pause(10);
    writing.before = acknowledged.length;
    const made = await command(program.folder, ['backup', file], secret);
    const during = acknowledged.length;
    writing.stop = true;
    await Promise.all(writers);
    expect(made.output).toMatch(/^\S+: \d+ rows, 2 files, \d+ bytes/);
    expect(during).toBeGreaterThan(writing.before);
    // What was acknowledged before the backup began is in it; what came later may be.
    acknowledged.length = writing.before;
  });
  afterAll(async () => {
    await program.stop();
    program.remove();
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  });

  const works = async (restored: Program) => {
    expect((await fetch(`${restored.url}/healthz`)).status).toBe(200);
    // People sign in as before, and the file is there.
    const cookie = await signIn(restored.url, signInName);
    const answer = await fetch(`${restored.url}/api/v1/holidays?calendar=morocco`, { headers: { Cookie: cookie } });
    const found = JSON.stringify(await answer.json());
    expect(acknowledged.filter((day) => !found.includes(day))).toEqual([]);
    expect(fs.readFileSync(path.join(restored.folder, 'files', kept.slice(0, 2), kept), 'utf8')).toBe(
      'a paper to be kept',
    );
  };

  it('comes back into an empty folder, verified, page for page', async () => {
    const folder = newFolder();
    const restored = await command(folder, ['restore', file], secret);
    expect(restored.output).toMatch(/ok: the ledger holds \(\d+ leaves\)/);
    expect(restored.code).toBe(0);
    const copy = await startProgram({ folder, env: secret });
    try {
      await works(copy);
      for (const lang of ['ar', 'fr', 'en'])
        for (const page of PAGES)
          expect(await pageOf(copy, `/${lang}/${page}`), page).toBe(await pageOf(program, `/${lang}/${page}`));
    } finally {
      await copy.stop();
    }
    expect(await checkLedger(folder)).toMatch(/^ok/);
  }, 180_000);

  it('comes back into an empty database of a server, whose owner is nobody special', async () => {
    const place = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-server-'));
    fs.chmodSync(place, 0o755);
    folders.push(place);
    const server = await startServer('tcp', place);
    try {
      const { host, port } = server.connection;
      const client = new pg.Client({ ...server.connection, database: 'postgres' });
      await client.connect();
      await client.query('create role keeper login');
      await client.query("create database register owner keeper template template0 encoding 'UTF8'");
      await client.end();
      const folder = newFolder();
      const env = { ...secret, DATABASE_URL: `postgresql://keeper@${host}:${port}/register` };
      const restored = await command(folder, ['restore', file], env);
      expect(restored.output).toMatch(/ok: the ledger holds/);
      const copy = await startProgram({ folder, env });
      try {
        await works(copy);
        // The same engine orders text in the same way here, so that the pages are the same too.
        for (const page of PAGES)
          expect(await pageOf(copy, `/ar/${page}`), page).toBe(await pageOf(program, `/ar/${page}`));
        expect((await command(folder, ['verify'], env)).output).toMatch(/^ok/);
        expect((await command(folder, ['restore', file], env)).output).toMatch(/is not empty/);
      } finally {
        await copy.stop();
      }
    } finally {
      await server.stop();
    }
  }, 180_000);

  it.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length * 0.6), /The backup was cut/],
    ['altered', (bytes: Buffer) => altered(bytes), /was altered/],
  ])('is refused when it is %s, and nothing is written', async (_, spoil, says) => {
    const folder = newFolder();
    const spoilt = path.join(folder, 'spoilt.mutabaa');
    fs.writeFileSync(spoilt, spoil(fs.readFileSync(file)));
    const answered = await command(folder, ['restore', spoilt], secret);
    expect(answered.output).toMatch(says);
    expect(answered.code).toBe(1);
    expect(fs.readdirSync(folder).filter((name) => ['keys', 'database'].includes(name))).toEqual([]);
  });

  it('is refused with another passphrase', async () => {
    const answered = await command(newFolder(), ['restore', file], {
      MUTABAA_PASSPHRASE: 'une autre phrase, assez longue',
    });
    expect(answered.output).toMatch(/not the passphrase of the backup/);
    expect(answered.code).toBe(1);
  });
});

/** returns  the day recorded, once the program acknowledged it */
async function recordHoliday(person: Person, n: number): Promise<string> {
  const day = new Date(Date.UTC(2100, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const answer = await person.act('record-holiday', {
    calendar: 'morocco',
    day,
    name: { authentic: 'en', en: `day ${n}`, ar: `يوم ${n}`, fr: `jour ${n}` },
    kind: 'national',
    status: 'fixed',
    source: 'test',
  });
  if (answer.status !== 200) throw new Error(`record-holiday: ${JSON.stringify(answer.value)}`);
  return day;
}

/** A public page. Where it shows the ledger of this moment, which goes on after a backup, or its own address, that is named instead. */
const pageOf = async (program: Program, address: string): Promise<string> => {
  const answer = await fetch(program.url + address);
  expect(answer.status, address).toBe(200);
  const text = await answer.text();
  if (!address.endsWith('/proof')) return text;
  const { size, note } = (await (await fetch(`${program.url}/api/v1/checkpoint`)).json()) as {
    size: number;
    note: string;
  };
  const shown = new RegExp(`<bdi>${String(size).split('').join('[.,\\u00a0\\u202f ]?')}</bdi>`, 'g');
  expect(text).toContain(note.trimEnd());
  return text
    .replaceAll(note.trimEnd(), 'the checkpoint')
    .replace(shown, '<bdi>leaves</bdi>')
    .replaceAll(program.url, 'the address');
};

function altered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const at = bytes.indexOf('rows/public.place') + 200;
  copy[at] = copy[at]! ^ 1;
  return copy;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
