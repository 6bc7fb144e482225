// What must be there before TypeScript can run: packages, the pinned Node, the built desk. Plain JavaScript for Node 20 and later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export const home = path.resolve(import.meta.dirname, '..');
const modules = path.join(home, 'node_modules');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

export class Stop extends Error {}

/** Installs the packages of the lock file when they are not there yet; `dev` adds what tests need. */
export function ensurePackages({ dev }) {
  const marker = path.join(modules, '.mutabaa');
  const wanted = sha256(fs.readFileSync(path.join(home, 'package-lock.json'), 'utf8'));
  const [had, kind] = fs.existsSync(marker) ? fs.readFileSync(marker, 'utf8').trim().split(' ') : [];
  if (had === wanted && (kind === 'dev' || !dev)) return;
  // A change of lock file must not drop the test tools of a developer's checkout.
  const withDev = dev || kind === 'dev';
  console.error(withDev ? 'Installing the packages, test tools included…' : 'Installing the packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(withDev ? [] : ['--omit=dev']),
  ];
  const done = spawnSync(npm, args, { cwd: home, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: '' } });
  if (done.status !== 0)
    throw new Stop(
      'The packages could not be installed. Check the connection to the package registry and start again.',
    );
  fs.writeFileSync(marker, `${wanted} ${withDev ? 'dev' : 'start'}`);
}

/** The Node that runs the program: the pinned one, else the one at hand when it is new enough. */
export function pinnedNode() {
  const pinned = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (fs.existsSync(pinned)) {
    try {
      fs.accessSync(pinned, fs.constants.X_OK);
    } catch {
      fs.chmodSync(pinned, 0o755);
    }
    return pinned;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Stop(
    `There is no packaged Node for ${process.platform}-${process.arch}: install Node 24 or later and start again.`,
  );
}

/** Arguments that let the pinned Node run our TypeScript. */
export const nodeArguments = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  path.join(home, 'src/platform/tsx-hook.mjs'),
];

const webInputs = ['src', 'scripts/setup.mjs', 'scripts/desk-shell.ts', 'vite.config.ts', 'package-lock.json'];

/** Builds the desk when its sources changed since the last build. */
export function ensureWeb() {
  if (!fs.existsSync(path.join(home, 'vite.config.ts'))) return;
  const marker = path.join(home, 'dist', 'desk', '.inputs');
  const wanted = hashOf(webInputs);
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted) return;
  console.error('Building the desk…');
  const vite = path.join(modules, 'vite', 'bin', 'vite.js');
  const built = spawnSync(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: home,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (built.status !== 0) throw new Stop('The desk could not be built; the messages above say why.');
  packAssets(path.join(home, 'dist', 'desk', 'assets'));
  fs.writeFileSync(marker, wanted);
}

/** A Brotli copy beside every script and sheet, for browsers that take it. */
function packAssets(folder) {
  for (const name of fs.readdirSync(folder)) {
    if (!/\.(js|css)$/.test(name)) continue;
    const file = path.join(folder, name);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(fs.readFileSync(file)));
  }
}

function hashOf(places) {
  const hash = createHash('sha256');
  const visit = (place) => {
    const at = path.join(home, place);
    if (!fs.existsSync(at)) return;
    if (fs.statSync(at).isDirectory()) for (const name of fs.readdirSync(at).sort()) visit(path.join(place, name));
    else if (!/\.test\.tsx?$/.test(place)) hash.update(place).update(fs.readFileSync(at));
  };
  for (const place of places) visit(place);
  return hash.digest('hex');
}

/** Runs a script under the pinned Node in the foreground and gives back its exit code; it ends when we do. */
export function handOver(script, args = [], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), [...nodeArguments, path.join(home, script), ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // Stripped types and compiled code are kept, so that a restart reads them back.
      env: { NODE_COMPILE_CACHE: path.join(home, '.cache', 'compile'), ...process.env, ...env },
    });
    // Ctrl+C reaches the whole group; a plain kill reaches only us.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs `work` and turns a Stop into its sentence and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
