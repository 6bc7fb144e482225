import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { checkLedger } from './ledger.ts';
import { asPerson, type Person, takeUp } from './people.ts';
import { type Program, startProgram, temporaryFolder } from './program.ts';

const KILLS = Number(process.env.MUTABAA_KILLS ?? 100);

/**
 * Four writers record holidays as fast as they can while the program, the database server or every process of it is killed.
 * What was answered 200 must be there afterwards, the ledger must verify, and each start must need no hand.
 */
describe(`${KILLS} kills during writes`, () => {
  const folder = temporaryFolder();
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('lose nothing that was acknowledged', async () => {
    expect(inject('postgres')).toBeDefined();
    let program = await startProgram({ folder });
    let administrator = await takeUp(program.url, program.adminLink!, 'Fatima of the test');
    const acknowledged: string[] = [];
    let next = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const stop = { now: false };
      const writers = [1, 2, 3, 4].map(() => write(administrator, stop, () => next++, acknowledged));
      // In the midst of writing: after a few acts were acknowledged, at another point of the next ones each time.
      await untilGrown(acknowledged, 6 + (kill % 5));
      await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 23));
      const victim = kill % 3;
      if (victim === 0) {
        await program.stop('SIGKILL');
      } else {
        const servers = serversOver(folder);
        // The postmaster, then every process of the server at once.
        for (const pid of victim === 1 ? servers.slice(0, 1) : servers) killQuietly(pid);
        await new Promise((resolve) => setTimeout(resolve, 50));
        if (kill % 2 === 0) await program.stop('SIGKILL');
      }
      stop.now = true;
      await Promise.all(writers);
      if (program.child.exitCode !== null || program.child.signalCode !== null) {
        program = await startProgram({ folder });
        administrator = await asPerson(program.url, administrator.id, administrator.name, administrator.cookie);
      } else await untilHealthy(program);
    }
    const missing = await missingOf(folder, acknowledged);
    expect(missing).toEqual([]);
    console.log(`   ${KILLS} kills, ${acknowledged.length} acknowledged acts, 0 lost`);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 6);
    await program.stop();
    expect(serversOver(folder)).toEqual([]);
    expect(await checkLedger(folder)).toMatch(/^ok/);
  });
});

async function untilGrown(list: string[], by: number): Promise<void> {
  const wanted = list.length + by;
  for (let tries = 0; list.length < wanted; tries++) {
    if (tries > 6000) throw new Error('the writers stopped making progress');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function write(
  person: Person,
  stop: { now: boolean },
  number: () => number,
  acknowledged: string[],
): Promise<void> {
  while (!stop.now) {
    const n = number();
    const title = `kill test ${n}`;
    const day = new Date(Date.UTC(2100, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    try {
      const answer = await person.act('record-holiday', holiday(day, title));
      if (answer.status === 200) acknowledged.push(day);
      else if (answer.status !== 503)
        throw new Error(`record-holiday: ${answer.status} ${JSON.stringify(answer.value)}`);
    } catch (error) {
      // The connection was cut: the act was not acknowledged.
      if ((error as Error).message.startsWith('record-holiday')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const holiday = (day: string, title: string) => ({
  calendar: 'morocco',
  day,
  name: { authentic: 'en', en: title, ar: title, fr: title },
  kind: 'national',
  status: 'fixed',
  source: 'test',
});

async function missingOf(folder: string, days: string[]): Promise<string[]> {
  const client = new pg.Client(connectionOver(folder));
  await client.connect();
  const found = new Set(
    (await client.query("select to_char(day, 'YYYY-MM-DD') as day from holiday")).rows.map((row) => row.day as string),
  );
  await client.end();
  return days.filter((day) => !found.has(day));
}

function connectionOver(folder: string): pg.ClientConfig {
  const cluster = path.join(folder, 'database', 'postgres', 'postmaster.pid');
  const socket = fs.readFileSync(cluster, 'utf8').split('\n')[4]!;
  return { host: socket, port: 5432, user: 'mutabaa', database: 'mutabaa' };
}

async function untilHealthy(program: Program): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    const answer = await fetch(`${program.url}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the program did not find its database again within a minute');
}

/** Processes of the server over the folder, the postmaster first. */
function serversOver(folder: string): number[] {
  const list = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n');
  const rows = list.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter((row) => row !== null);
  const masters = rows
    .filter((row) => row[3]!.includes(`${folder}/`) && /bin\/postgres /.test(row[3]!) && !row[3]!.startsWith('/bin/sh'))
    .map((row) => Number(row[1]));
  return masters.flatMap((master) => [
    master,
    ...rows.filter((row) => Number(row[2]) === master).map((row) => Number(row[1])),
  ]);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
