import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sure } from '../src/kernel/index.ts';
import { openArchive } from '../src/platform/backup/archive.ts';
import type { Manifest } from '../src/platform/backup/manifest.ts';
import { keysFrom } from '../src/platform/backup/passphrase.ts';
import { device, type Options } from './authenticator.ts';
import { checkLedger } from './ledger.ts';
import { PASSWORD, type Person, takeUp, withRole } from './people.ts';
import { type Program, startProgram } from './program.ts';

// No place or body of the shipped packs is called so.
const NAME = 'Tazrwelt Quobrane-Xw';
const EMAIL = 'quobrane.xw@example.ma';
const PASSPHRASE = 'une phrase de passe assez longue';

/** Somebody who worked here asks to be forgotten, over the real program with its log on. */
describe('an erased person', () => {
  let program: Program;
  let administrator: Person;
  beforeAll(async () => {
    program = await startProgram({ env: { MUTABAA_LOG: 'on', MUTABAA_PASSPHRASE: PASSPHRASE } });
    administrator = await takeUp(program.url, program.adminLink!, 'Amina Tazi');
    const other = await withRole(program.url, administrator, { name: 'Omar Alami', role: 'officer' });
    // The same request sent twice, as a browser on a poor line does: its answer is kept for a day.
    const invite = () =>
      fetch(`${program.url}/api/v1/invite-person`, {
        method: 'POST',
        headers: { Cookie: administrator.cookie, 'Content-Type': 'application/json', 'Idempotency-Key': 'once' },
        body: JSON.stringify({ name: NAME, email: EMAIL }),
      });
    const invited = (await (await invite()).json()) as { person: string; link: { path: string } };
    const person = await takeUp(program.url, invited.link.path, NAME, EMAIL);
    const revise = { person: person.id, version: 2, name: `${NAME} again`, email: EMAIL };
    for (let n = 0; n < 2; n++)
      await fetch(`${program.url}/api/v1/revise-person`, {
        method: 'POST',
        headers: { Cookie: administrator.cookie, 'Content-Type': 'application/json', 'Idempotency-Key': 'twice' },
        body: JSON.stringify(revise),
      });
    const granted = await administrator.act<{ grant: string }>('grant-role', {
      person: person.id,
      role: 'officer',
      scope: { kind: 'instance', id: '*' },
    });
    for (const password of [PASSWORD, 'wrong wrong wrong'])
      await fetch(`${program.url}/auth/sign-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name: EMAIL, password }),
      });
    await person.upload('a paper they brought');
    await person.act('create-token', { label: 'mine', rights: ['self.read'] });
    const passkey = (step: string, body: object, cookie: string) =>
      fetch(`${program.url}/auth/passkey/${step}`, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const offered = await passkey('offer', { password: PASSWORD }, person.cookie);
    const answer = device(program.url).make((await offered.json()) as Options);
    const challenge = offered.headers.get('Set-Cookie')!.split(';')[0]!;
    const added = await passkey('add', { label: `${NAME}, phone`, answer }, `${person.cookie}; ${challenge}`);
    expect(added.status).toBe(200);
    await other.read('people');
    await administrator.act('run-backup', {});
    await administrator.act('revoke-role', { grant: granted.value.grant, reason: 'left the house' });
    expect((await administrator.act('deactivate-person', { person: person.id, reason: 'left the house' })).status).toBe(
      200,
    );
    expect(await traces('tables')).not.toEqual([]);
    expect((await administrator.act('erase-person', { person: person.id, reason: 'on request' })).status).toBe(200);
  });
  afterAll(async () => {
    await program.stop();
    program.remove();
  });

  /** Where something of the person is still found: names of tables, files, parts of a backup, or lines of the log. */
  const traces = async (where: 'tables' | 'files' | 'log'): Promise<string[]> => {
    const isTrace = (content: string) => /tazrwelt|quobrane/i.test(content);
    if (where === 'log') return program.output().split('\n').filter(isTrace);
    if (where === 'files')
      return (
        fs
          .readdirSync(program.folder, { recursive: true, encoding: 'utf8' })
          // The files of PostgreSQL itself and sealed backups are asked in their own ways.
          .filter((name) => !/^(database|backups)(\/|$)/.test(name))
          .filter((name) => fs.statSync(path.join(program.folder, name)).isFile())
          .filter((name) => isTrace(`${name}\n${fs.readFileSync(path.join(program.folder, name), 'latin1')}`))
      );
    const socket = fs
      .readFileSync(path.join(program.folder, 'database/postgres/postmaster.pid'), 'utf8')
      .split('\n')[4]!;
    const client = new pg.Client({ host: socket, port: 5432, user: 'mutabaa', database: 'mutabaa' });
    await client.connect();
    try {
      const tables = await client.query(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      for (const { name } of tables.rows)
        if ((await client.query(`select 1 from ${name} t where t::text ~* 'tazrwelt|quobrane' limit 1`)).rowCount !== 0)
          found.push(name);
      return found;
    } finally {
      await client.end();
    }
  };

  it('is in no table, the ledger included', async () => {
    expect(await traces('tables')).toEqual([]);
  });

  it('is in no file of the data folder, and the log never knew', async () => {
    expect(program.output()).toContain('"event":"request"');
    expect(await traces('files')).toEqual([]);
    expect(await traces('log')).toEqual([]);
  });

  it('is in no page and no answer, while what was done is still told', async () => {
    const people = await administrator.read('people');
    const leaves = await administrator.read('leaves', { limit: '200' });
    for (const answer of [people, leaves]) expect(JSON.stringify(answer.value)).not.toMatch(/tazrwelt|quobrane/i);
    expect(JSON.stringify(leaves.value)).toContain('erase-person');
  });

  it('is in no backup made afterwards; the one made before keeps them until it is removed', async () => {
    expect((await administrator.act('run-backup', {})).status).toBe(200);
    const folder = path.join(program.folder, 'backups');
    const [before, after] = await Promise.all(
      fs
        .readdirSync(folder)
        .sort()
        .map((name) => namesInside(path.join(folder, name))),
    );
    expect(before).toContain('rows/public.personal_value');
    expect(after).toEqual([]);
  });

  it('leaves a ledger that verifies', async () => {
    expect(await checkLedger(program.folder)).toMatch(/^ok/);
  });
});

/** Parts of a backup that still hold something of the person. */
async function namesInside(file: string): Promise<string[]> {
  const archive = sure(await openArchive<Manifest>(file, (manifest) => keysFrom(PASSPHRASE, manifest.passphrase).seal));
  const found: string[] = [];
  for (const name of archive.names.filter((each) => each.startsWith('rows/')))
    if (/tazrwelt|quobrane/i.test(await text(Readable.from(archive.read(name)).pipe(createGunzip())))) found.push(name);
  await archive.close();
  return found;
}
