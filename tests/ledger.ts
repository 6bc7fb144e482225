import { spawn } from 'node:child_process';
import path from 'node:path';

const home = path.resolve(import.meta.dirname, '..');

/** Runs `bin/mutabaa COMMAND` as a person would, over a data folder, and gives back what it printed. */
export function command(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
  input?: string,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        path.join(home, 'src/platform/tsx-hook.mjs'),
        path.join(home, 'src/cli/main.ts'),
        ...args,
      ],
      {
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        env: { ...process.env, MUTABAA_DATA: folder, ...env },
      },
    );
    let output = '';
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    if (input !== undefined) child.stdin!.end(input);
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What `bin/mutabaa verify` says of the data folder: 'ok: …' or the findings. */
export const checkLedger = async (folder: string): Promise<string> => (await command(folder, ['verify'])).output;
