import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { ok, type Result } from '../../kernel/index.ts';
import type { Zip } from '../../platform/spreadsheet/zip.read.ts';
import type { Repair, StoredText } from '../stored-text.ts';
import { decoded, encodingOf } from './encoding.rules.ts';
import { MOST_BYTES, MOST_CHARACTERS } from './limits.ts';
import { differing } from './numbers.rules.ts';
import { type Part, textOf } from './parts.rules.ts';
import { blocksOfText, cleaned } from './plain-text.rules.ts';
import { runProgram } from './programs.ts';
import { recognise, recognised } from './recognise.ts';
import { Unreadable } from './refuse.ts';
import { repaired } from './repair.rules.ts';
import { markedKind, markupOf, type Unread } from './sniff.rules.ts';

/**
 * name  tells only plain text from markdown: what a file is, its bytes say
 * slow  called before work that takes minutes
 */
export type FileToRead = { file: string; name?: string; mediaType?: string };
type Helped = FileToRead & { slow: () => void };
type Read = Pick<StoredText, 'mediaType' | 'text' | 'blocks' | 'repaired'>;

/**
 * The text of a file. Runs apart (`apart.ts`), since no file is to be trusted.
 *
 * refuses  every code of `refusals.ts` but those about being apart and about pictures
 */
export async function readFile(given: Helped): Promise<Result<StoredText>> {
  try {
    const { size } = fs.statSync(given.file);
    if (size === 0) throw new Unreadable('reading.file-empty');
    if (size > MOST_BYTES) throw new Unreadable('reading.file-too-large', { most: MOST_BYTES / 1024 / 1024 });
    const bytes = fs.readFileSync(given.file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const read = await readBytes(bytes, given);
    if (!/[\p{L}\p{N}]/u.test(read.text)) throw new Unreadable('reading.file-no-text');
    if (read.text.length > MOST_CHARACTERS) throw new Unreadable('reading.file-too-long');
    return ok({ sha256, ...read });
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, refusal: error.refusal };
    // a page nested without end, or a part longer than a string may be
    if (error instanceof RangeError) return { ok: false, refusal: { code: 'reading.file-too-heavy' } };
    throw error;
  }
}

async function readBytes(bytes: Buffer, given: Helped): Promise<Read> {
  const kind = markedKind(bytes);
  if (kind === 'pdf') return pdf(bytes, given);
  if (kind === 'zip') return office(bytes);
  if (kind === 'locked-office') throw new Unreadable('reading.file-locked');
  if (kind) throw new Unreadable('reading.file-kind-unknown', { kind });
  const encoding = encodingOf(bytes);
  if (!encoding) throw new Unreadable('reading.file-kind-unknown', { kind: 'no-known-kind' });
  // one character takes a byte at least
  if (bytes.length > 4 * MOST_CHARACTERS) throw new Unreadable('reading.file-too-long');
  const text = decoded(bytes, encoding);
  const markup = markupOf(text);
  if (markup === 'xml') throw new Unreadable('reading.file-kind-unknown', { kind: markup });
  if (markup === 'html') {
    const { markupText, readHtml } = await import('./html.read.ts');
    return mended('text/html', readHtml(markupText(bytes)));
  }
  const mend = repaired(cleaned(text));
  const isMarkdown = /\.(?:md|markdown)$/i.test(given.name ?? '') || given.mediaType === 'text/markdown';
  return {
    mediaType: isMarkdown ? 'text/markdown' : 'text/plain',
    text: mend.text,
    blocks: blocksOfText(mend.text),
    repaired: mend.repaired,
  };
}

/** Parts may carry damage that was pasted into them. */
function mended(mediaType: string, parts: readonly Part[], before: readonly Repair[] = []): Read {
  const whole = repaired(parts.map((part) => part.text.replaceAll('\n', ' ')).join('\n'));
  const lines = whole.text.split('\n');
  const built = textOf(
    parts.map((part, at) => ({ ...part, text: cleaned(lines[at] ?? part.text).replaceAll('\n', ' ') })),
  );
  return { mediaType, ...built, repaired: [...new Set([...before, ...whole.repaired])] };
}

async function office(bytes: Buffer): Promise<Read> {
  const { isDocx, opened, readDocx } = await import('./docx.read.ts');
  const zip = opened(bytes);
  if (!isDocx(zip)) throw new Unreadable('reading.file-kind-unknown', { kind: archiveKind(zip) });
  return mended('application/vnd.openxmlformats-officedocument.wordprocessingml.document', await readDocx(zip));
}

function archiveKind(zip: Zip): Unread {
  if (zip.has('xl/workbook.xml')) return 'spreadsheet';
  if (zip.has('ppt/presentation.xml')) return 'slides';
  return zip.has('mimetype') ? 'open-document' : 'archive';
}

async function pdf(bytes: Buffer, { file, slow }: Helped): Promise<Read> {
  const { readPdf } = await import('./pdf/pdf.read.ts');
  const read = await readPdf(new Uint8Array(bytes));
  const before = [...read.repaired];
  let parts = read.parts;
  if (read.emptyPages.length > 0) {
    const isAll = read.emptyPages.length === read.pages;
    const languages = await recognised();
    if (isAll && languages.length === 0) throw new Unreadable('reading.file-scanned');
    if (languages.length > 0 && (isAll || read.emptyPages.length <= MOST_BESIDE)) {
      slow();
      const found = await recognise(file, read.emptyPages, languages);
      if (found.length > 0) before.push('recognised', 'numbers-in-doubt');
      const wasEmpty = new Set(read.emptyPages);
      parts = [...parts.filter((part) => !wasEmpty.has(part.page!)), ...found].sort((a, b) => a.page! - b.page!);
    } else before.push('pages-without-text');
  }
  if (parts.length === 0) throw new Unreadable('reading.file-no-text');
  if (read.rtl && !before.includes('recognised')) {
    const other = await runProgram('pdftotext', ['-enc', 'UTF-8', file, '-'], { time: 30_000, most: 64 * 1024 * 1024 });
    if (other.ok && differing(read.seenText, other.output.toString()).length > 0) before.push('numbers-in-doubt');
  }
  return mended('application/pdf', parts, before);
}

/** Empty pages of a file that has text elsewhere: a few are looked at, since they may be pictures. */
const MOST_BESIDE = 12;
