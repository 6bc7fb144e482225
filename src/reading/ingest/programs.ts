import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Programs of the machine that help where they are installed; none is required. */
export type Program = 'pdftotext' | 'pdftoppm' | 'pdfinfo' | 'tesseract' | 'prlimit';

/** Where a program is, or undefined; looked for once. */
export function programPath(name: Program): string | undefined {
  if (!found.has(name)) found.set(name, look(name));
  return found.get(name);
}
const found = new Map<Program, string | undefined>();

function look(name: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, name))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    });
}

export type Ran = { ok: true; output: Buffer } | { ok: false; why: 'missing' | 'failed' | 'too-slow' | 'too-much' };

/**
 * Runs a program on a file of ours, never through a shell: with a limit of time, of memory where the machine can hold one, and
 * of what it may print.
 *
 * time  milliseconds
 * most  bytes of output
 */
export function runProgram(
  name: Program,
  args: string[],
  { time, most }: { time: number; most: number },
): Promise<Ran> {
  const program = programPath(name);
  if (!program) return Promise.resolve({ ok: false, why: 'missing' });
  const limiter = programPath('prlimit');
  const [file, given] = limiter
    ? [
        limiter,
        [`--as=${2 * 1024 ** 3}`, `--cpu=${Math.ceil(time / 1000)}`, '--fsize=268435456', '--', program, ...args],
      ]
    : [program, args];
  return new Promise((resolve) => {
    const child = spawn(file, given, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let why: 'failed' | 'too-slow' | 'too-much' = 'failed';
    const stop = (reason: typeof why) => {
      why = reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('too-slow'), time);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) stop('too-much');
      else chunks.push(chunk);
    });
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ ok: false, why: 'failed' });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0 && why === 'failed') resolve({ ok: true, output: Buffer.concat(chunks) });
      else resolve({ ok: false, why });
    });
  });
}
