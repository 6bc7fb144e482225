import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { EnteredBook, WorkbookPreview } from './import-workbook.ts';
import { bookWorld, officer } from './workbook.fixture.ts';

/** A Python that can speak to LibreOffice; undefined where there is none. */
const python = (): string | undefined => {
  const runs = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
  if (!['soffice', 'libreoffice'].some((office) => runs(office, '--version'))) return undefined;
  const snakes = ['/usr/bin/python3', 'python3', '/usr/lib/libreoffice/program/python'];
  return snakes.find((one) => runs(one, '-c', 'import uno'));
};

it('twenty cells changed in LibreOffice are twenty changes and no other', { timeout: 300_000 }, async () => {
  const speaker = python();
  if (!speaker) {
    console.warn(
      '   NOT TRIED: LibreOffice with python3-uno is not installed here, so no workbook was changed in it. Install libreoffice-calc and python3-uno to try.',
    );
    return;
  }
  const world = await bookWorld();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-book-'));
  try {
    const [from, to] = [path.join(folder, 'out.xlsx'), path.join(folder, 'back.xlsx')];
    fs.writeFileSync(from, await world.exported(officer));
    const changes = [
      ...Array.from({ length: 7 }, (_, n) => ({ sheet: 'Jalons', cell: `E${2 + n}`, value: `2026-11-${10 + n}` })),
      ...Array.from({ length: 6 }, (_, n) => ({ sheet: 'Chiffres', cell: `H${2 + n}`, value: 1000.5 + n })),
      { sheet: 'Chiffres', cell: 'H8', value: '0' },
      { sheet: 'Chiffres', cell: 'I9', value: 'Sans objet' },
      { sheet: 'Chiffres', cell: 'J2', value: '«أول رقم» 12,5 & <fin>' },
      { sheet: 'Projets', cell: 'B4', value: 'مشروع بعنوان جديد' },
      { sheet: 'Projets', cell: 'E4', value: 11_000_000_000 },
      { sheet: 'Projets', cell: 'F4', value: 'MAD' },
      { sheet: 'Jalons', cell: 'F2', value: '2026-07-01' },
    ];
    const run = spawnSync(speaker, [path.resolve('tests/programs/office-edit.py'), from, to, JSON.stringify(changes)], {
      encoding: 'utf8',
      timeout: 200_000,
    });
    expect(run.stderr).toBe('');
    const file = await world.sent(fs.readFileSync(to), officer);
    const looked = await world.sure<WorkbookPreview>('preview-workbook', { file }, officer);
    expect(looked.problems).toEqual([]);
    expect(looked.remarks).toEqual([]);
    expect(looked.moves.map(({ at }) => `${at!.sheet} ${at!.cell}`).toSorted()).toEqual(
      changes.map(({ sheet, cell }) => `${sheet} ${cell}`).toSorted(),
    );
    const done = await world.sure<EnteredBook>('import-workbook', { file, seen: looked.seen }, officer);
    expect(done).toEqual({ entered: 20, kept: 0, already: 0 });
    const again = await world.sure<WorkbookPreview>('preview-workbook', { file }, officer);
    expect(again).toMatchObject({ moves: [], conflicts: [], problems: [], already: 20 });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    await world.close();
  }
});
