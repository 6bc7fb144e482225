import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Repair } from '../../stored-text.ts';
import { MOST_CHARACTERS, MOST_PAGES } from '../limits.ts';
import type { Part } from '../parts.rules.ts';
import { Unreadable } from '../refuse.ts';
import type { Glyph, Line } from './glyph.ts';
import { glyphsOf } from './glyphs.ts';
import { linesOf, settleBrackets } from './lines.rules.ts';
import { paragraphsOf } from './paragraphs.rules.ts';
import { type Seen, seeGlyphs, shown } from './seen.rules.ts';

/**
 * emptyPages  pages without text, or with signs that have no letters: pictures, perhaps
 * seenText    every line in the order of drawing, for a second opinion on its numbers
 */
export type PdfRead = {
  parts: Part[];
  repaired: Repair[];
  pages: number;
  emptyPages: number[];
  rtl: boolean;
  seenText: string;
};

/**
 * A PDF by what it draws: every sign with its place, put in the order in which it is read. The order in which the file keeps
 * its signs is not believed, which is what breaks Arabic elsewhere (`docs/concepts/reading-files.md`).
 *
 * throws  Unreadable: 'reading.file-locked' · 'reading.file-damaged' · 'reading.file-too-many-pages' · 'reading.file-too-long'
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const document = await openPdf(bytes);
  try {
    const pages: Glyph[][] = [];
    const emptyPages: number[] = [];
    const seen: Seen = { signs: 0, rtl: 0, ltr: 0, shapes: 0, unknown: 0, backwards: 0, forwards: 0 };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const glyphs = shown(await glyphsOf(page));
      const before = { ...seen };
      seeGlyphs(glyphs, seen);
      const signs = seen.signs - before.signs;
      if (signs < 5 || seen.unknown - before.unknown > 0.3 * signs) emptyPages.push(number);
      pages.push(glyphs);
      page.cleanup();
      if (seen.signs > MOST_CHARACTERS) throw new Unreadable('reading.file-too-long');
    }
    const rtl = seen.rtl > seen.ltr;
    const isBackwards = seen.backwards > seen.forwards;
    const lines: Line[][] = pages.map((glyphs) =>
      linesOf(
        glyphs.map((glyph) => ({ ...glyph, text: glyph.text.normalize('NFKC') })),
        rtl,
      ),
    );
    settleBrackets(lines.flat());
    return {
      parts: paragraphsOf(lines),
      repaired: repairsOf(seen, isBackwards),
      pages: document.numPages,
      emptyPages,
      rtl,
      seenText: lines
        .flat()
        .map((line) => line.text.replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, ' $&'))
        .join('\n'),
    };
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('reading.file-damaged');
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const opening = getDocument({
    data: bytes,
    // pictures are not looked at: a scan of 300 pages is not decoded for nothing
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  let document: PDFDocumentProxy;
  try {
    document = await opening.promise;
  } catch (error) {
    await opening.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Unreadable(isLocked ? 'reading.file-locked' : 'reading.file-damaged');
  }
  if (document.numPages > MOST_PAGES) {
    await opening.destroy();
    throw new Unreadable('reading.file-too-many-pages', { pages: document.numPages, most: MOST_PAGES });
  }
  return document;
}

function repairsOf(seen: Seen, isBackwards: boolean): Repair[] {
  const repaired: Repair[] = [];
  if (seen.rtl > 20 && isBackwards) repaired.push('drawn-order');
  if (seen.shapes > 0.05 * seen.rtl && seen.shapes > 0) repaired.push('letter-shapes');
  if (seen.unknown > 0) repaired.push('signs-unknown');
  return repaired;
}
