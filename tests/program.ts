import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command } from './ledger.ts';

export type Program = {
  url: string;
  folder: string;
  /** The one-time link that a first start prints. */
  adminLink: string | undefined;
  /** What `exercise-links` printed, where the folder is a copy of a first start of the exercise. */
  links: string;
  child: ChildProcess;
  output(): string;
  /** Ends it as Ctrl+C would (or as told) and waits. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  remove(): void;
};

const home = path.resolve(import.meta.dirname, '..');

type Options = { folder?: string; env?: Record<string, string>; args?: string[]; first?: boolean };

/**
 * Starts the whole program, as `npm start` would after its set-up, over a folder of its own and on a free port. The folder is a copy of
 * what one real first start left behind, so that a run of tests makes the register once; `first` asks for a first start of its own.
 */
export async function startProgram(options: Options = {}): Promise<Program> {
  const folder = options.folder ?? temporaryFolder();
  const isNew = options.folder === undefined && !options.first;
  const shelf = process.env.MUTABAA_TEST_FOLDERS;
  const links = isNew && shelf ? await copyOfFirst(folder, shelf, options.args ?? []) : '';
  // whoever gives a passphrase at the first start finds none that the program made for itself
  if (isNew && options.env?.MUTABAA_PASSPHRASE) fs.rmSync(path.join(folder, 'keys/backup.passphrase'), { force: true });
  return { ...(await startOver(folder, options)), links };
}

/**
 * Fills `folder` with what a first start with these arguments left, made by whoever of the run asks first; returns the links of the
 * people of an exercise, which are there unused in every copy.
 */
async function copyOfFirst(folder: string, shelf: string, args: string[]): Promise<string> {
  const made = path.join(shelf, ['first', ...args].join(''));
  if (isTaken(`${made}.asked`)) {
    for (let tries = 0; !fs.existsSync(made); tries++) {
      if (tries > 3600)
        throw new Error(`Nobody has made ${made} in three minutes: the first start failed in another test.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } else {
    const making = temporaryFolder();
    const program = await startOver(making, { args });
    const links = args.includes('--exercise') ? (await command(making, ['exercise-links'])).output : '';
    fs.writeFileSync(`${made}.links`, links);
    if ((await program.stop()) !== 0) throw new Error(`The first start did not end well: ${program.output()}`);
    fs.renameSync(making, made);
  }
  // owner and mode of each file are kept: the database belongs to an unprivileged user
  const copy = (from: string, to: string) => {
    const copied = spawnSync('cp', ['-a', from, to]);
    if (copied.status !== 0) throw new Error(`${from} could not be copied: ${copied.stderr}`);
  };
  for (const name of fs.readdirSync(made)) if (name !== 'database') copy(path.join(made, name), folder);
  fs.mkdirSync(path.join(folder, 'database'));
  for (const name of fs.readdirSync(path.join(made, 'database'))) {
    const from = path.join(made, 'database', name);
    // the server's own binaries, which nobody writes to, are a third of it
    if (name.startsWith('postgres-')) fs.symlinkSync(from, path.join(folder, 'database', name));
    else copy(from, path.join(folder, 'database'));
  }
  // A journey tries the program, not the disk. What was committed still outlives a killed server: only a crash of the machine would lose it.
  fs.appendFileSync(
    path.join(folder, 'database/postgres/postgresql.auto.conf'),
    'fsync = off\nfull_page_writes = off\n',
  );
  return fs.readFileSync(`${made}.links`, 'utf8');
}

/** Claims a name; true when somebody else has it already. */
function isTaken(name: string): boolean {
  try {
    fs.mkdirSync(name);
    return false;
  } catch {
    return true;
  }
}

async function startOver(folder: string, options: Options): Promise<Omit<Program, 'links'>> {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      path.join(home, 'src/platform/tsx-hook.mjs'),
      path.join(home, 'src/cli/main.ts'),
      'start',
      ...(options.args ?? []),
    ],
    {
      // the channel ends the program with us, even when we are killed
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        MUTABAA_DATA: folder,
        MUTABAA_LOG: 'off',
        ...options.env,
      },
    },
  );
  let said = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let isAsked = false;
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code, signal) => {
      if (!isAsked) console.error(`The program of a test ended by itself (${signal ?? code}):\n${said}`);
      resolve(code);
    }),
  );
  for (let tries = 0; tries < 3000 && !/^ {2}https?:\/\/[^\s#]+\n/m.test(said); tries++) {
    if (child.exitCode !== null) throw new Error(`The program ended with code ${child.exitCode}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // Where a public address is set, that one is printed; the tests ask the program itself.
  const url = options.env?.PUBLIC_URL
    ? `http://localhost:${options.env.PORT}`
    : /http:\/\/localhost:\d+/.exec(said)?.[0];
  if (!url) throw new Error(`The program did not start within two and a half minutes: ${said}`);
  return {
    url,
    folder,
    adminLink: /http:\/\/localhost:\d+\/desk\/invitation\S+/.exec(said)?.[0],
    child,
    output: () => said,
    stop: (signal = 'SIGINT') => {
      isAsked = true;
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return ended;
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder that the unprivileged database user may enter. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-program-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}
