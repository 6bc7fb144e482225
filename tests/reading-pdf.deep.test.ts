import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeApart } from '../src/reading/ingest/apart.ts';
import { ingestFile } from '../src/reading/ingest/ingest.ts';
import { pagePicture } from '../src/reading/ingest/page-picture.ts';
import {
  arabicPage,
  arabicSentences,
  frenchPage,
  frenchSentences,
  numbersOf,
} from '../src/reading/ingest/paper.fixture.ts';
import { recognised } from '../src/reading/ingest/recognise.ts';
import type { StoredText } from '../src/reading/stored-text.ts';
import { hasPrograms } from './paper-reader.ts';

const chromium = [process.env.MUTABAA_CHROMIUM, 'chromium', 'chromium-headless-shell', 'google-chrome'].find(
  (name) => name && spawnSync(name, ['--version']).status === 0,
);
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const missing = [
  ...(chromium ? [] : ['Chromium (PDF printed by a browser)']),
  ...(office ? [] : ['LibreOffice (PDF and Word written by an office program)']),
  ...(hasPrograms('pdftoppm', 'pdftotext') ? [] : ['poppler-utils (pictures of pages, second opinion on numbers)']),
  ...(hasPrograms('tesseract') ? [] : ['tesseract-ocr with ara and fra (scans)']),
];
if (missing.length > 0) console.warn(`   NOT TRIED in the reading of PDF, install to try: ${missing.join(' · ')}.`);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-pdf-'));
const at = (name: string) => path.join(folder, name);
afterAll(async () => {
  await closeApart();
  fs.rmSync(folder, { recursive: true, force: true });
});

function print(name: string, page: string): string {
  fs.writeFileSync(at(`${name}.html`), page);
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${at('chromium')}`,
  ];
  execFileSync(chromium!, [...args, `--print-to-pdf=${at(`${name}.pdf`)}`, at(`${name}.html`)], { stdio: 'ignore' });
  return at(`${name}.pdf`);
}

function convert(name: string, page: string, to: string): string {
  fs.writeFileSync(at(`${name}.html`), page);
  const profile = `-env:UserInstallation=file://${at('office')}`;
  const args = [
    profile,
    '--headless',
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    to,
    '--outdir',
    folder,
    at(`${name}.html`),
  ];
  execFileSync(office!, args, { stdio: 'ignore' });
  return at(`${name}.${to.split(':')[0]}`);
}

async function textOf(file: string): Promise<StoredText> {
  const read = await ingestFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  for (const block of read.value.blocks) expect(block.end).toBeLessThanOrEqual(read.value.text.length);
  return read.value;
}

const plain = (text: string): string => text.replaceAll(/[\u064b-\u0652]/g, '').replaceAll(/[\s\u00a0\u202f]+/g, ' ');

/** Shares of sentences that stand in the text word for word, of words, and of numbers. */
function shares(text: string, sentences: readonly string[]) {
  const read = plain(text);
  const words = new Set(read.split(' '));
  const numbers = numbersOf(read);
  const wanted = sentences.flatMap((each) => plain(each).split(' '));
  const figures = sentences.flatMap(numbersOf);
  const left = [...numbers];
  const found = figures.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
  const whole = sentences.filter((each) => read.includes(plain(each)));
  return {
    sentences: `${whole.length}/${sentences.length}`,
    words: wanted.filter((word) => words.has(word)).length / wanted.length,
    numbers: `${found.length}/${figures.length}`,
    lost: sentences.filter((each) => !whole.includes(each)),
  };
}

const allFigures = (sentences: readonly string[]) => {
  const count = sentences.flatMap(numbersOf).length;
  return `${count}/${count}`;
};

function told(name: string, text: StoredText, sentences: readonly string[]) {
  const got = shares(text.text, sentences);
  console.log(
    `   ${name}: sentences ${got.sentences}, words ${(100 * got.words).toFixed(1)} %, numbers ${got.numbers}, mended: ${text.repaired.join(', ') || 'nothing'}`,
  );
  return got;
}

const plex = () => {
  const fonts = path.resolve(import.meta.dirname, '../node_modules/@expo-google-fonts/ibm-plex-sans-arabic/400Regular');
  const file = fs.readdirSync(fonts).find((name) => name.endsWith('.ttf'))!;
  return `@font-face{font-family:Plex;src:url(data:font/ttf;base64,${fs.readFileSync(path.join(fonts, file)).toString('base64')})}`;
};

describe.skipIf(!chromium)('a PDF printed by a browser', () => {
  it.each([
    ['DejaVu Sans', ''],
    ['Plex', plex()],
  ])('in Arabic, set in %s', async (family, face) => {
    const text = await textOf(print(`arabic-${family}`, arabicPage(family, face)));
    const got = told(`Chromium, Arabic, ${family}`, text, arabicSentences);
    expect(got.lost).toEqual([]);
    expect(got.numbers).toBe(allFigures(arabicSentences));
    expect(text.repaired).toContain('drawn-order');
    const kinds = (kind: string) =>
      text.blocks.filter((block) => block.kind === kind).map((block) => text.text.slice(block.start, block.end));
    expect(kinds('heading')).toEqual(['الاستراتيجية الوطنية للذكاء الاصطناعي 2030', 'الالتزامات']);
    // this browser draws its bullets as shapes: an entry of a list is a paragraph, or the end of one
    const blocks = [...kinds('paragraph'), ...kinds('cell')].map(plain);
    expect(arabicSentences.map(plain).filter((each) => !blocks.some((block) => block.includes(each)))).toEqual([]);
    expect(kinds('cell').map(plain)).toEqual(arabicSentences.slice(18).map(plain));
  });

  it('in French, with two columns and words cut at the end of lines', async () => {
    const text = await textOf(print('french', frenchPage));
    const got = told('Chromium, French', text, [...frenchSentences, ...frenchSentences]);
    expect(got.lost).toEqual([]);
    expect(text.repaired).toEqual([]);
  });
});

describe.skipIf(!office)('a file written by an office program', () => {
  it('PDF in Arabic', async () => {
    const text = await textOf(convert('office-arabic', arabicPage('DejaVu Sans'), 'pdf:writer_pdf_Export'));
    const got = told('LibreOffice, Arabic', text, arabicSentences);
    expect(got.lost).toEqual([]);
    expect(got.numbers).toBe(allFigures(arabicSentences));
    const items = text.blocks
      .filter((block) => block.kind === 'item')
      .map((block) => text.text.slice(block.start, block.end));
    expect(items.map(plain)).toEqual(arabicSentences.slice(12, 18).map(plain));
  });

  it('Word, and PDF made of that Word file', async () => {
    const word = convert('office-word', arabicPage('DejaVu Sans'), 'docx:MS Word 2007 XML');
    const text = await textOf(word);
    const got = told('LibreOffice, Word, Arabic', text, arabicSentences);
    expect(got.lost).toEqual([]);
    expect(text.repaired).toEqual([]);
    expect(text.blocks.filter((block) => block.kind === 'heading')).toHaveLength(2);
    expect(text.blocks.filter((block) => block.kind === 'item')).toHaveLength(6);
    expect(text.blocks.filter((block) => block.kind === 'cell')).toHaveLength(2);
  });
});

describe.skipIf(!chromium || !hasPrograms('pdftoppm'))('the page beside the text', () => {
  it('is a picture, bounded, of a page that exists', async () => {
    const file = print('picture', frenchPage);
    const picture = await pagePicture(file, 1, 600);
    if (!picture.ok) throw new Error(picture.refusal.code);
    expect(Buffer.from(picture.value.subarray(1, 4)).toString()).toBe('PNG');
    expect(Buffer.from(picture.value).readUInt32BE(20)).toBe(600);
    expect(await pagePicture(file, 40)).toMatchObject({ ok: false });
    expect(await pagePicture(at('picture.html'), 1)).toMatchObject({ refusal: { code: 'reading.page-not-shown' } });
  });
});

describe.skipIf(!chromium || !hasPrograms('pdftoppm'))('a scan', () => {
  let scan = '';
  beforeAll(() => {
    const file = print('to-scan', frenchPage);
    execFileSync('pdftoppm', ['-png', '-r', '200', '-singlefile', file, at('scan')]);
    const picture = fs.readFileSync(at('scan.png')).toString('base64');
    scan = print(
      'scan',
      `<style>@page{margin:0}body{margin:0}img{width:100%}</style><img src="data:image/png;base64,${picture}">`,
    );
  });

  it('is recognised where that is installed, and says what to install where not', { timeout: 120_000 }, async () => {
    const read = await ingestFile(scan);
    if ((await recognised()).length === 0) {
      expect(read).toMatchObject({ refusal: { code: 'reading.file-scanned' } });
      return;
    }
    if (!read.ok) throw new Error(read.refusal.code);
    const got = told('scan, French', read.value, frenchSentences);
    expect(got.words).toBeGreaterThan(0.8);
    expect(read.value.repaired).toEqual(expect.arrayContaining(['recognised', 'numbers-in-doubt']));
  });
});
