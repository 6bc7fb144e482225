import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeText, delimiterOf } from './csv.read.ts';
import { layoutOf } from './layout.rules.ts';
import { readApart } from './read-apart.fixture.ts';
import { readSheetBytes } from './sheet.read.ts';
import { trackerWords } from './tracker-words.ts';
import { bombOf, textRow, workbookOf, workbookWith, zipOf } from './workbook.fixture.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/trackers');
const fixture = (name: string): Buffer => fs.readFileSync(path.join(fixtures, name));
const arabicFile = fixture('arabic-merged-axes.xlsx');
const codeOf = async (bytes: Buffer | string) => {
  const read = await readSheetBytes(Buffer.from(bytes));
  return read.ok ? 'read' : read.refusal.code;
};
const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('a broken file', () => {
  it.each<[string, Buffer | string, string]>([
    ['an archive cut in its middle', arabicFile.subarray(0, arabicFile.length * 0.6), 'tracker.file-damaged'],
    [
      'an archive with its middle overwritten',
      Buffer.concat([arabicFile.subarray(0, 3000), Buffer.alloc(4000, 7), arabicFile.subarray(7000)]),
      'tracker.file-damaged',
    ],
    ['an archive that is no workbook', zipOf({ 'readme.txt': 'hello' }), 'tracker.format-unknown'],
    ['a workbook whose sheet is not XML', workbookOf('<row><c'), 'tracker.file-damaged'],
    ['the old format, or a locked workbook', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'tracker.format-old'],
    ['a PDF', '%PDF-1.7 …', 'tracker.format-unknown'],
    ['bytes of anything', gzipSync('hello'), 'tracker.format-unknown'],
    ['one column', 'Projet\nRéseau\nÉcole\n', 'tracker.one-column'],
    [
      'UTF-8 saved as something else, French',
      Buffer.from('Projet;Région\nRÃ©seau;FÃ¨s-MeknÃ¨s\nÃ‰cole dÃ©diÃ©e;SalÃ©\n'),
      'tracker.encoding-broken',
    ],
    [
      'UTF-8 saved as something else, Arabic',
      Buffer.from(new TextDecoder('windows-1252').decode(Buffer.from('اسم المشروع;الجهة\nشبكة;الشرق\n'))),
      'tracker.encoding-broken',
    ],
    ['a quotation mark never closed', `Projet;Porteur\n"Réseau;X\n${'a;b\n'.repeat(5)}`, 'tracker.csv-quote'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('that would inflate without end is stopped on its way', async () => {
    const bomb = workbookWith(bombOf('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>', 'a', 420));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await codeOf(bomb)).toBe('tracker.file-inflates');
  });

  it('without a line of headers says so', async () => {
    const read = await readSheetBytes(Buffer.from('1;2;3\n4;5;6\n'));
    expect(read.ok && layoutOf(read.value, trackerWords())).toBeUndefined();
  });
});

describe('CSV', () => {
  const text = 'اسم المشروع;الجهة;Région\nشبكة الشرق;الشرق;Fès-Meknès\n';
  const french = 'Intitulé;Région\nÉcole du numérique à Fès;Fès-Meknès – été\n';
  const in1256 = Buffer.from([0xc7, 0xe1, 0xe3, 0xd4, 0xd1, 0xe6, 0xda, 0x3b, 0xc7, 0xe1, 0xcc, 0xe5, 0xc9, 0x0a]);

  it.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8', text],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'utf-8', text],
    ['UTF-16 with its mark', utf16(text), 'utf-16le', text],
    ['windows-1256', in1256, 'windows-1256', 'المشروع;الجهة\n'],
    ['windows-1252', Buffer.from(french.replace('–', '-'), 'latin1'), 'windows-1252', french.replace('–', '-')],
  ])('is read in %s', (_, bytes, encoding, expected) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: expected, encoding } });
  });

  it.each([
    ['a;b;c\n1,5;2,5;3\n4,5;5;6\n', ';'],
    ['a,b,c\n"1,5",2,3\n4,5,6\n', ','],
    ['a\tb\tc\n1,5\t2\t3\n', '\t'],
    ['Titre de la liste\n\na;b\n"x;y",z;1\n', ';'],
  ])('%j is cut at %j', (list, sign) => {
    expect(delimiterOf(list)).toBe(sign);
  });

  it('keeps the row numbers that a spreadsheet shows', async () => {
    const read = await readSheetBytes(Buffer.from('Titre\n\nProjet;Note\nA;"deux\nlignes"\nB;x\n'));
    expect(read.ok && read.value.lines.map((line) => line.row)).toEqual([1, 3, 4, 5]);
  });
});

describe('a workbook', () => {
  it('tells days, percentages, failed formulas and texts apart', async () => {
    const read = await readSheetBytes(
      workbookOf(
        '<row r="2"><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2"><v>0.30000000000000004</v></c><c r="E2" t="str"><v> a_x000A_b </v></c><c r="F2"/></row>',
        '<mergeCells><mergeCell ref="B2:C4"/></mergeCells>',
      ),
    );
    expect(read).toMatchObject({
      value: {
        lines: [
          {
            row: 2,
            cells: [
              undefined,
              { kind: 'yes-no', text: 'true' },
              { kind: 'error', text: '#REF!' },
              { kind: 'number', text: '0.3' },
              { kind: 'text', text: 'a\nb' },
            ],
          },
        ],
        merges: [{ top: 2, left: 1, bottom: 4, right: 2 }],
      },
    });
  });
});

describe('memory', () => {
  it('is bounded for a sheet of a million blank rows', { timeout: 120_000 }, () => {
    let rows = textRow(1, ['Projet', 'Porteur']) + textRow(2, ['Réseau', 'X']);
    rows += Array.from(
      { length: 1_048_574 },
      (_, at) => `<row r="${at + 3}" spans="1:14" s="3" customFormat="1"/>`,
    ).join('');
    const { rss, lines, seconds } = readApart(workbookOf(rows));
    console.log(`   a million blank rows: ${Math.round(rss / 1024)} MB at most, ${seconds.toFixed(1)} s`);
    expect(lines).toBe(2);
    expect(rss / 1024).toBeLessThan(300);
  });
});

it('reads what LibreOffice writes, where it is installed', { timeout: 120_000 }, async () => {
  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (!office) {
    console.warn(
      '   NOT TRIED: LibreOffice is not installed here, so no workbook written by it was read. Install soffice to try.',
    );
    return;
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-office-'));
  spawnSync(office, [
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    folder,
    path.join(fixtures, 'arabic-merged-axes.xlsx'),
  ]);
  const [ours, theirs] = [
    await readSheetBytes(arabicFile),
    await readSheetBytes(fs.readFileSync(path.join(folder, 'arabic-merged-axes.xlsx'))),
  ];
  const texts = (read: typeof ours) => read.ok && read.value.lines.map((line) => line.cells.map((cell) => cell?.text));
  expect(texts(theirs)).toEqual(texts(ours));
  fs.rmSync(folder, { recursive: true });
});
