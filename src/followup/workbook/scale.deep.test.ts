import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

const here = (name: string) => JSON.stringify(path.join(import.meta.dirname, name));

/** Runs a program of its own with 256 MB of heap. returns  what it prints, with its peak memory in megabytes */
function apart(script: string, heap = 256): Record<string, number> {
  const done = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      `--max-old-space-size=${heap}`,
      '-e',
      `import fs from 'node:fs';
      const begun = performance.now();
      const told = (more) => console.log(JSON.stringify({ ...more, seconds: (performance.now() - begun) / 1000,
        megabytes: Number(/VmHWM:\\s+(\\d+)/.exec(fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '')?.[1] ?? process.resourceUsage().maxRSS) / 1024 }));
      ${script}`,
    ],
    { encoding: 'utf8' },
  );
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

it('a hundred thousand rows go out and come back in bounded memory, with a million blank rows below', {
  timeout: 400_000,
}, () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-scale-'));
  const file = path.join(folder, 'book.xlsx');
  try {
    const out = apart(`
      import { pipeline } from 'node:stream/promises';
      import { workbookStream } from ${here('write-workbook.ts')};
      import { columnsOf } from ${here('columns.ts')};
      import { rowKinds } from ${here('workbook.ts')};
      const columns = Object.fromEntries(rowKinds.map((kind) => [kind, columnsOf(kind, 'ar', [])]));
      const figures = Array.from({ length: 100_000 }, (_, n) => ({
        kind: 'figures', key: 'I' + n + '|2026-Q3|XX', way: 'register', version: 1, isOpen: true,
        values: { id: 'I' + n + '|2026-Q3|XX', indicator: 'عدد المواقع المجهزة بالألياف البصرية', place: 'البلاد', period: '2026-Q3', unit: 'sites', value: n + '.5', status: 'مصرّح به' },
      }));
      const rows = { reports: [], milestones: [], money: [], projects: [], figures };
      const cover = { lang: 'ar', at: '2026-10-12T09:00:00Z', by: 'x', register: 'register', byName: '', atWords: '', filter: '', isExercise: false };
      await pipeline(workbookStream({ rows, columns }, cover), fs.createWriteStream(${JSON.stringify(file)}));
      told({});`);
    const megabytes = fs.statSync(file).size / 1024 / 1024;
    console.log(
      `   100000 rows written: ${Math.round(out.megabytes!)} MB at most, ${out.seconds!.toFixed(1)} s, a file of ${megabytes.toFixed(1)} MB`,
    );
    // a spreadsheet in between: twenty cells changed, and the rows below styled down to the last
    apart(
      `
      import { Parts } from ${here('workbook.fixture.ts')};
      const parts = await Parts.of(fs.readFileSync(${JSON.stringify(file)}));
      parts.edit('الأرقام', (xml) => {
        xml = xml.replace(/(<c r="H([0-9]+)" s="[0-9]+">)<v>[0-9.]+/g, (all, head, row) => (row % 5000 === 2 ? head + '<v>7' : all));
        const blank = Array.from({ length: 900_000 }, (_, n) => '<row r="' + (n + 100_010) + '" spans="1:11" s="3" customFormat="1"/>').join('');
        return xml.replace('</sheetData>', blank + '</sheetData>');
      });
      fs.writeFileSync(${JSON.stringify(file)}, await parts.save());
      told({});`,
      2048,
    );
    const read = apart(`
      import { readWorkbook } from ${here('read-workbook.ts')};
      import { columnsOf } from ${here('columns.ts')};
      const read = await readWorkbook(fs.readFileSync(${JSON.stringify(file)}), (kind, lang) => columnsOf(kind, lang, []));
      if (!read.ok) throw new Error(JSON.stringify(read.refusal));
      told({ rows: read.value.rows, wanted: read.value.wanted.length, problems: read.value.problems.length });`);
    console.log(
      `   100000 rows and 900000 blank ones read: ${Math.round(read.megabytes!)} MB at most, ${read.seconds!.toFixed(1)} s`,
    );
    expect(read).toMatchObject({ rows: 100_000, wanted: 20, problems: 0 });
    expect(out.megabytes).toBeLessThan(400);
    expect(read.megabytes).toBeLessThan(400);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
