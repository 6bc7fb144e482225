import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

describe('the embedded database under its supervisor', () => {
  let folder: string;
  const started: ChildProcess[] = [];
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-supervisor-'));
    fs.chmodSync(folder, 0o755);
  });
  afterEach(async () => {
    for (const child of started.splice(0)) await ended(child, 'SIGTERM');
    expect(serversOver(folder)).toEqual([]);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const hold = async () => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        path.join(import.meta.dirname, 'programs/hold-database.ts'),
        path.join(folder, 'data'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    started.push(child);
    const said: string[] = [];
    const answer = await new Promise<string>((resolve) => {
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        said.push(text);
        const line = text.split('\n').find((each) => /^(ready|refused)/.test(each));
        if (line) resolve(line);
      });
    });
    return {
      child,
      answer,
      said,
      connection: answer.startsWith('ready') ? (JSON.parse(answer.slice(6)) as pg.ClientConfig) : undefined,
    };
  };

  it('ends when the program is killed, and the next start needs no hand', async () => {
    const first = await hold();
    const client = new pg.Client(first.connection);
    client.on('error', () => {});
    await client.connect();
    await client.query('create table kept (n integer); insert into kept values (1)');
    await ended(first.child, 'SIGKILL');
    await until(() => serversOver(folder).length === 0);
    const second = await hold();
    const again = new pg.Client(second.connection);
    await again.connect();
    expect((await again.query('select n from kept')).rows).toEqual([{ n: 1 }]);
    await again.end();
  });

  it('starts even when watchdog and program were killed and the server lived on', async () => {
    const first = await hold();
    // The shell first, so that nobody is left to end the server.
    for (const pid of shellsOver(folder)) process.kill(pid, 'SIGKILL');
    first.child.kill('SIGKILL');
    await until(() => first.child.exitCode !== null || first.child.signalCode !== null);
    expect((await hold()).answer).toMatch(/^ready/);
  });

  it('is started again when the server dies alone', async () => {
    const held = await hold();
    for (const pid of serversOver(folder)) process.kill(pid, 'SIGKILL');
    await until(() => held.said.join('').includes('started again'));
    await until(async () => {
      const client = new pg.Client(held.connection);
      client.on('error', () => {});
      try {
        await client.connect();
        await client.query('select 1');
        return true;
      } catch {
        return false;
      } finally {
        await client.end().catch(() => {});
      }
    });
  });

  it('ends with the program that is asked to stop while the server begins again', async () => {
    // the moments between the end of the old server and the one from which the new one hears
    for (const later of [26, 30, 36, 50]) {
      const held = await hold();
      for (const pid of serversOver(folder)) process.kill(pid, 'SIGKILL');
      await until(() => held.said.join('').includes('started again'), 1);
      await new Promise((resolve) => setTimeout(resolve, later));
      await ended(held.child, 'SIGTERM');
      expect(held.child.exitCode).toBe(0);
      expect(serversOver(folder)).toEqual([]);
    }
  });

  it('refuses a folder that another program uses, in a sentence', async () => {
    const first = await hold();
    const second = await hold();
    expect(second.answer).toContain('is in use by another Mutabaa');
    expect(second.answer).toContain(String(first.child.pid));
  });

  it('listens on no network port', async () => {
    const held = await hold();
    const client = new pg.Client(held.connection);
    await client.connect();
    expect((await client.query('show listen_addresses')).rows[0].listen_addresses).toBe('');
    await client.end();
  });
});

async function until(true_: () => boolean | Promise<boolean>, every = 50): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += every) {
    if (await true_()) return;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  throw new Error('it did not come about within 20 seconds');
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const done = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await done;
}

/** Processes whose command line names the folder, as /proc tells. */
function processesOver(folder: string): { pid: number; command: string }[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(folder) ? [{ pid: Number(name), command }] : [];
      } catch {
        return [];
      }
    });
}
const shellsOver = (folder: string) =>
  processesOver(folder)
    .filter(({ command }) => command.startsWith('/bin/sh'))
    .map(({ pid }) => pid);
const serversOver = (folder: string) =>
  processesOver(folder)
    .filter(({ command }) => /bin\/postgres /.test(command) && !command.startsWith('/bin/sh'))
    .map(({ pid }) => pid);
