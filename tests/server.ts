import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { placeBinaries } from '../src/platform/database/embedded.ts';
import { freePort } from './free-port.ts';

/**
 * A PostgreSQL started apart from the program and reached over TCP, as an administrator would run one: the packaged binaries
 * ('tcp') or those of the distribution ('system').
 */
export async function startServer(
  kind: 'tcp' | 'system',
  folder: string,
): Promise<{ connection: pg.ClientConfig; stop(): Promise<void> }> {
  const bin = kind === 'tcp' ? path.join(placeBinaries(folder), 'bin') : systemBinaries();
  const cluster = path.join(folder, 'cluster');
  const asRoot = process.getuid?.() === 0;
  const who = asRoot ? { uid: 65534, gid: 65534 } : {};
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: '/nonexistent' };
  fs.mkdirSync(cluster, { mode: 0o700 });
  if (asRoot) fs.chownSync(cluster, 65534, 65534);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', cluster, '-U', 'mutabaa', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...who, env, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error?.message}`);
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    [
      '-D',
      cluster,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'fsync=off',
      '-c',
      'max_connections=100',
    ],
    { ...who, env, stdio: ['ignore', 'ignore', 'ignore'], cwd: cluster },
  );
  const connection = { host: '127.0.0.1', port, user: 'mutabaa' };
  await untilReady(connection, server);
  return {
    connection,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill('SIGINT');
      }),
  };
}

function systemBinaries(): string {
  const versions = fs
    .readdirSync('/usr/lib/postgresql')
    .filter((version) => Number(version) >= 15)
    .sort();
  return path.join('/usr/lib/postgresql', versions[0]!, 'bin');
}

async function untilReady(connection: pg.ClientConfig, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`the test server ended with code ${server.exitCode}`);
    const client = new pg.Client({ ...connection, database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the test server did not answer');
}
