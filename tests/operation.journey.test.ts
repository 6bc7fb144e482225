import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './ledger.ts';
import { type Person, takeUp } from './people.ts';
import { type Program, startProgram } from './program.ts';

type System = {
  ledger: { leaves: number; lastCheckpoint?: { size: number } };
  backups: { kept: number; keep: number; last?: { file: string; bytes: number }; failure?: object };
  database: { embedded: boolean; schema: number };
  roles: object;
  queue: object;
  outside: string[];
  warnings: { code: string; says: Record<string, string> }[];
};

/** The work of the night, asked for by day: the same queue, the same tasks. */
describe('a running installation keeps itself', () => {
  let program: Program;
  let administrator: Person;
  let database: pg.Client;
  beforeAll(async () => {
    program = await startProgram({ env: { MUTABAA_BACKUP_KEEP: '2' } });
    administrator = await takeUp(program.url, program.adminLink!, 'Amina Tazi');
    database = new pg.Client(socketOf(program.folder));
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    expect(await program.stop()).toBe(0);
    program.remove();
  });
  const inFolder = (name: string) => {
    const folder = path.join(program.folder, name);
    return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  };
  const now = async (task: string) => {
    await until(
      async () => (await database.query("select to_regclass('graphile_worker._private_jobs') as name")).rows[0].name,
    );
    const key = `${task}-${Math.random()}`;
    await database.query('select graphile_worker.add_job($1, job_key := $2)', [task, key]);
    await until(
      async () => (await database.query('select 1 from graphile_worker.jobs where key = $1', [key])).rowCount === 0,
    );
  };
  const system = async () => (await administrator.read<System>('system')).value;

  it('makes a backup that can be restored, and keeps as many as it was told', async () => {
    await now('keep-backup');
    const [first] = inFolder('backups');
    expect(first).toMatch(/^backup-\d{8}-\d{6}\.mutabaa$/);
    expect(fs.statSync(path.join(program.folder, 'backups')).mode & 0o777).toBe(0o700);
    fs.writeFileSync(path.join(program.folder, 'backups', 'mine.mutabaa'), 'not of the program');
    for (let n = 0; n < 2; n++) {
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await now('keep-backup');
    }
    const kept = inFolder('backups').sort();
    expect(kept).toHaveLength(3);
    expect(kept).toContain('mine.mutabaa');
    expect(kept).not.toContain(first);
  });

  it('keeps a checkpoint that verifies later, also as a file', async () => {
    await now('keep-checkpoint');
    const [file] = inFolder('checkpoints');
    expect(file).toMatch(/^checkpoint-\d{9}\.note$/);
    const note = path.join(program.folder, 'checkpoints', file!);
    expect(fs.readFileSync(note, 'utf8')).toMatch(/^mutabaa-[0-9a-f]{12}\/ledger\n\d+\n/);
    await administrator.act('run-backup', {});
    const verified = await command(program.folder, ['verify', '--checkpoint', note]);
    // one more where the program keeps its own of the night meanwhile
    expect(verified.output).toMatch(/^ok: .* [23] checkpoints/);
    expect((await system()).ledger.lastCheckpoint!.size).toBeGreaterThan(0);
  });

  it('removes what expired, and nothing else', async () => {
    const person = administrator.id;
    await database.query(`
      insert into request_key values ('old', 'x', 'v', '', 200, '{}', now() - interval '25 hours'), ('new', 'x', 'v', '', 200, '{}', now());
      insert into auth.session (id, person, token_hash, stage, expires_at) values
        (gen_random_uuid(), '${person}', sha256('one'), 'open', now() - interval '1 minute');
      insert into auth.attempt (key, failures, last_at) values ('name:old', 3, now() - interval '25 hours'), ('name:new', 3, now());
      insert into auth.link (id, person, kind, token_hash, expires_at) values
        (gen_random_uuid(), '${person}', 'recovery', sha256('a'), now() - interval '1 minute'),
        (gen_random_uuid(), '${person}', 'recovery', sha256('b'), now() + interval '1 hour')`);
    await now('forget-expired');
    const names = async (sql: string) => (await database.query(sql)).rows.map((row) => row.name);
    expect(await names("select key as name from request_key where actor = 'x'")).toEqual(['new']);
    expect(await names("select key as name from auth.attempt where key like 'name:%'")).toEqual(['name:new']);
    expect(await names('select kind as name from auth.link')).toEqual(['recovery']);
    expect(await names('select id as name from auth.session')).toHaveLength(1);
    expect((await administrator.read('me')).status).toBe(200);
  });

  it('tells an administrator how it stands and what to see to', async () => {
    const state = await system();
    expect(state).toMatchObject({
      database: { embedded: true },
      roles: { app: true, portal: true },
      backups: { kept: 2, keep: 2, last: { file: expect.stringMatching(/^backup-/) } },
    });
    expect(state.backups.failure).toBeUndefined();
    expect(state.warnings.map(({ code }) => code)).toContain('passphrase-kept-here');
    expect(state.warnings[0]!.says.ar).toMatch(/\p{Script=Arabic}/u);
    // a job that nobody does waits, then is given up; nothing outside is called unless a setting allows it
    await database.query("select graphile_worker.add_job('nobody-does-this', job_key := 'n')");
    expect(await system()).toMatchObject({ queue: { waiting: 1, retrying: 0, failed: [] }, outside: [] });
    await database.query('update graphile_worker._private_jobs set attempts = max_attempts');
    expect((await system()).queue).toMatchObject({ waiting: 0, failed: [{ task: 'nobody-does-this' }] });
    await database.query("select graphile_worker.remove_job('n')");
    const ran = await administrator.act<{ file: string; removed: string[] }>('run-backup', {});
    expect(ran).toMatchObject({ status: 200, value: { removed: [expect.any(String)] } });
    expect(
      (await administrator.read<{ items: { verb: string }[] }>('leaves', { limit: '1' })).value.items[0]!.verb,
    ).toBe('run-backup');
  });

  it('says that a backup failed until one succeeds', async () => {
    const folder = path.join(program.folder, 'backups');
    fs.renameSync(folder, `${folder}.away`);
    fs.writeFileSync(folder, 'in the way');
    expect((await administrator.act('run-backup', {})).status).toBe(500);
    fs.rmSync(folder);
    fs.renameSync(`${folder}.away`, folder);
    expect((await system()).warnings.map(({ code }) => code)).toContain('backup-failed');
    expect((await administrator.act('run-backup', {})).status).toBe(200);
    expect((await system()).warnings.map(({ code }) => code)).not.toContain('backup-failed');
  });

  it('goes on after its database was ended under it', async () => {
    const pid = Number(
      fs.readFileSync(path.join(program.folder, 'database/postgres/postmaster.pid'), 'utf8').split('\n')[0],
    );
    database.on('error', () => {});
    process.kill(pid, 'SIGKILL');
    // The new server, not what is left of the old one for a moment.
    await until(async () => {
      database = new pg.Client(socketOf(program.folder));
      database.on('error', () => {});
      await database.connect();
      return true;
    });
    await until(async () => (await fetch(`${program.url}/healthz`)).ok);
    await now('keep-checkpoint');
    expect(inFolder('checkpoints').length).toBeGreaterThan(1);
  });

  it('hands out the ledger and a checkpoint from the command line', async () => {
    const note = await command(program.folder, ['checkpoint']);
    expect(note.code).toBe(0);
    const kept = path.join(program.folder, 'elsewhere.note');
    fs.copyFileSync(path.join(program.folder, 'checkpoints', inFolder('checkpoints').sort().at(-1)!), kept);
    for (const args of [
      ['export', 'ledger'],
      ['export', 'ledger', '--full'],
    ]) {
      const exported = await command(program.folder, args);
      const lines = exported.output.split('\n').filter((line) => line.startsWith('{'));
      expect(JSON.parse(lines[0]!)).toMatchObject({ kind: 'ledger', detail: args.length > 2 ? 'full' : 'hashes' });
      expect(JSON.parse(lines.at(-1)!)).toMatchObject({ kind: 'end' });
    }
    expect((await command(program.folder, ['export', 'pledges'])).code).toBe(1);
  });
});

function socketOf(folder: string): pg.ClientConfig {
  const socket = fs.readFileSync(path.join(folder, 'database/postgres/postmaster.pid'), 'utf8').split('\n')[4]!;
  return { host: socket, port: 5432, user: 'mutabaa', database: 'mutabaa' };
}

async function until(isSo: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about within 30 seconds');
}
