import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Peak memory of a fresh program that reads a file, and what it read. */
export function readApart(bytes: Buffer): { rss: number; lines: number; code: string; seconds: number } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-tracker-'));
  const file = path.join(folder, 'tracker.xlsx');
  fs.writeFileSync(file, bytes);
  const script = `
    import fs from 'node:fs';
    import { readSheetBytes } from ${JSON.stringify(path.join(import.meta.dirname, 'sheet.read.ts'))};
    const begun = performance.now();
    const read = await readSheetBytes(fs.readFileSync(${JSON.stringify(file)}));
    // Linux counts the memory of who started a program into its maxRSS; VmHWM is its own.
    const own = /VmHWM:\\s+(\\d+)/.exec(fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '')?.[1];
    console.log(JSON.stringify({ rss: Number(own ?? process.resourceUsage().maxRSS), lines: read.ok ? read.value.lines.length : 0, code: read.ok ? 'read' : read.refusal.code, seconds: (performance.now() - begun) / 1000 }));`;
  const done = spawnSync(process.execPath, ['--input-type=module', '--max-old-space-size=256', '-e', script], {
    encoding: 'utf8',
  });
  fs.rmSync(folder, { recursive: true });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}
