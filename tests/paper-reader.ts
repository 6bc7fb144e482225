import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { openZip } from '../src/platform/spreadsheet/zip.read.ts';

/** Reads papers back as strangers would: PDF by poppler, Word by its XML. */
export const hasPrograms = (...programs: string[]): boolean =>
  programs.every((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);

export const digits = (text: string): string => text.replace(/[^0-9]/g, '');

function run(program: string, args: string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
  return done.stdout;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-paper-'));
  try {
    return work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Word = { page: number; left: number; right: number; top: number; bottom: number; text: string };

/** Every word with its place, as `pdftotext -bbox` sees it. */
export function wordsOf(pdf: Uint8Array): { width: number; words: Word[] } {
  return inFolder((folder) => {
    const file = path.join(folder, 'paper.pdf');
    fs.writeFileSync(file, pdf);
    const text = run('pdftotext', ['-bbox', file, '-']);
    let page = 0;
    let width = 0;
    const words: Word[] = [];
    for (const line of text.split('\n')) {
      const sheet = /<page width="([\d.]+)"/.exec(line);
      if (sheet) {
        page += 1;
        width = Number(sheet[1]);
      }
      const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)<\/word>/.exec(line);
      if (!word) continue;
      const [left, top, right, bottom] = word.slice(1, 5).map(Number) as [number, number, number, number];
      words.push({
        page,
        left,
        right,
        top,
        bottom,
        text: word[5]!.replace(/[\u2066-\u2069]/g, '').replaceAll('&amp;', '&'),
      });
    }
    return { width, words };
  });
}

/** Words from left to right, groups of digits side by side put back together: no language turns a number around. */
function numbersOf(words: readonly Word[]): string[] {
  const made: { text: string; right: number }[] = [];
  for (const { text, left, right } of [...words].sort((a, b) => a.left - b.left)) {
    const last = made.at(-1);
    if (last && /^[\d.,\u202f]+$/.test(last.text + text) && left - last.right < 3) {
      last.text += text;
      last.right = right;
    } else made.push({ text, right });
  }
  return made.map(({ text }) => text);
}

/**
 * The digits that stand in the second column of the table of figures, beside each reference.
 * `isRtl` the first column stands on the right; columns are 2.2, 1.6 and 1.6 parts wide between margins of 19 mm
 */
export function figureDigits(
  { width, words }: ReturnType<typeof wordsOf>,
  ids: readonly string[],
  isRtl: boolean,
): Map<string, string> {
  const margin = (19 / 25.4) * 72;
  const inside = width - 2 * margin;
  const [from, to] = [2.2 / 5.4, 3.8 / 5.4].map((part) => part * inside) as [number, number];
  const isSecond = ({ left, right }: Word): boolean => {
    const middle = (left + right) / 2;
    const along = isRtl ? width - margin - middle : middle - margin;
    return along > from && along < to;
  };
  const found = new Map<string, string>();
  for (const id of ids) {
    // the same reference may also stand in small letters under a large figure: the table is the last place
    const name = words.findLast((word) => word.text === id);
    if (!name) continue;
    const beside = words.filter(
      (word) =>
        word.page === name.page &&
        Math.abs((word.top + word.bottom) / 2 - (name.top + name.bottom) / 2) < 4 &&
        isSecond(word),
    );
    const read = numbersOf(beside);
    found.set(id, digits((isRtl ? read.reverse() : read).join(' ')));
  }
  return found;
}

/** What is attached to a PDF, by name. */
export function attachedTo(pdf: Uint8Array): Record<string, string> {
  return inFolder((folder) => {
    const file = path.join(folder, 'paper.pdf');
    const out = path.join(folder, 'out');
    fs.mkdirSync(out);
    fs.writeFileSync(file, pdf);
    run('pdfdetach', ['-saveall', '-o', out, file]);
    return Object.fromEntries(fs.readdirSync(out).map((name) => [name, fs.readFileSync(path.join(out, name), 'utf8')]));
  });
}

/**
 * Everything a stranger can read in a paper: the XML of a Word file; of a PDF what its streams hold once inflated, its
 * attachments among them, and its words where poppler is installed. Its compressed bytes say nothing, or anything by chance.
 */
export async function paperText(type: string, bytes: Uint8Array): Promise<string> {
  const texts: string[] = [];
  if (type.includes('wordprocessingml')) {
    const zip = openZip(Buffer.from(bytes));
    for (const name of zip.names()) {
      const chunks: Buffer[] = [];
      for await (const chunk of zip.stream(name, 50_000_000)) chunks.push(chunk);
      if (/\.(xml|rels|json)$/.test(name)) texts.push(Buffer.concat(chunks).toString('utf8'));
    }
    return texts.join('\n');
  }
  const pdf = Buffer.from(bytes);
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      texts.push(zlib.inflateSync(pdf.subarray(at + 7, end)).toString('utf8'));
    } catch {
      // not a deflated stream: a small attachment kept as it came is read, a picture is not
      const kept = pdf.subarray(at + 7, end).toString('utf8');
      if (/^\s*[{[<]/.test(kept)) texts.push(kept);
    }
  }
  if (hasPrograms('pdftotext'))
    texts.push(
      wordsOf(pdf)
        .words.map(({ text }) => text)
        .join(' '),
    );
  return texts.join('\n');
}

const plainXml = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1]!)
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** The XML of a Word file, and its figures by the tag of their control. */
export async function wordFigures(docx: Uint8Array): Promise<{ xml: string; figures: Map<string, Set<string>> }> {
  const zip = openZip(Buffer.from(docx));
  const chunks: Buffer[] = [];
  for await (const chunk of zip.stream('word/document.xml', 50_000_000)) chunks.push(chunk);
  const xml = Buffer.concat(chunks).toString('utf8');
  const figures = new Map<string, Set<string>>();
  for (const [control] of xml.matchAll(/<w:sdt>.*?<\/w:sdt>/gs)) {
    const id = /<w:tag w:val="([^"]*)"/.exec(control)?.[1] ?? '';
    figures.set(id, (figures.get(id) ?? new Set()).add(plainXml(control)));
  }
  return { xml, figures };
}

/** Pages of a Word file as LibreOffice lays it out, and the fonts it used. */
export async function laidOut(docx: Uint8Array): Promise<{ pages: number; fonts: string; text: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-paper-'));
  try {
    const file = path.join(folder, 'paper.docx');
    fs.writeFileSync(file, docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
    const pdf = path.join(folder, 'paper.pdf');
    return {
      pages: Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [pdf]))?.[1]),
      fonts: run('pdffonts', [pdf]),
      text: run('pdftotext', [pdf, '-']),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
