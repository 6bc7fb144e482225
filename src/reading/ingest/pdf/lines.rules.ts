import type { Glyph, Line } from './glyph.ts';
import { inReadingOrder, wellBracketed } from './order.rules.ts';
import { directionOf, superscript } from './script.rules.ts';

/** Signs that stand on one line without a wide gap, from left to right. */
type Piece = { glyphs: Glyph[]; left: number; right: number; base: number; size: number; at: number };

/**
 * Lines of a page, in the order in which they were drawn.
 *
 * rtlPage  whether most letters of the document are read from the right: decides for lines that have both
 */
export function linesOf(glyphs: readonly Glyph[], rtlPage: boolean): Line[] {
  const stretches = stretchesOf(glyphs);
  const lines = piecesOf(glyphs)
    .map((piece) => lineOf(piece, rtlPage, stretches))
    .filter((line) => line.text.trim() !== '');
  lines.sort((a, b) => a.at - b.at);
  for (const [at, line] of lines.entries())
    line.cell = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((other) => isBeside(line, other));
  return lines;
}

/** Cells of one row are drawn within so many lines of each other; columns of a text lie further apart. */
const NEAR = 8;
const isBeside = (line: Line, other: Line): boolean =>
  Math.abs(other.base - line.base) < 0.3 * line.size && (other.left >= line.right || other.right <= line.left);

function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const rows = new Map<number, Glyph[][]>();
  const all: Glyph[][] = [];
  const sorted = withoutShadows([...glyphs]).sort((a, b) => b.base - a.base || a.left - b.left);
  for (const glyph of sorted) {
    const key = Math.round(glyph.base / 2);
    let row = [key - 1, key, key + 1]
      .flatMap((each) => rows.get(each) ?? [])
      .find((each) => Math.abs(each[0]!.base - glyph.base) <= 0.2 * Math.min(each[0]!.size, glyph.size));
    if (!row) {
      row = [];
      all.push(row);
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    row.push(glyph);
  }
  const pieces = all.flatMap((row) => cutAtGaps(row.sort((a, b) => a.left - b.left || a.right - b.right)));
  return raised(pieces);
}

/** Letters drawn twice in nearly one place look bold; they are read once. */
function withoutShadows(glyphs: Glyph[]): Glyph[] {
  const places = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (directionOf(glyph.text) === 'space') return true;
    const key = `${glyph.text}|${Math.round(glyph.base)}|${Math.round(glyph.left / 2)}`;
    const near = places.get(key) ?? [];
    if (
      near.some(
        (other) => Math.abs(other.left - glyph.left) < 0.12 * glyph.size && Math.abs(other.base - glyph.base) < 1,
      )
    )
      return false;
    places.set(key, [...near, glyph]);
    return true;
  });
}

/**
 * A row holds cells of a table, columns, or one line. Cells are drawn one after the other: what was drawn in between stands
 * elsewhere, and a small gap is enough then to tell them apart.
 */
function cutAtGaps(row: Glyph[]): Piece[] {
  const stretches: Piece[] = [];
  for (const glyph of row) {
    const last = stretches.at(-1);
    if (last && glyph.left - last.right <= 0.6 * Math.max(last.size, glyph.size)) grow(last, pieceOf([glyph]));
    else stretches.push(pieceOf([glyph]));
  }
  const pieces: Piece[] = [];
  for (const stretch of stretches) {
    const last = pieces.at(-1);
    const gap = last ? (stretch.left - last.right) / Math.max(last.size, stretch.size) : 0;
    if (last && (gap <= 1 || (gap <= 2 && drawnTogether(last, stretch)))) grow(last, stretch);
    else pieces.push(stretch);
  }
  return pieces;
}

const pieceOf = (glyphs: Glyph[]): Piece => {
  const first = glyphs[0]!;
  return { glyphs, left: first.left, right: first.right, base: first.base, size: first.size, at: first.at };
};

function grow(piece: Piece, other: Piece): void {
  piece.glyphs.push(...other.glyphs);
  piece.right = Math.max(piece.right, other.right);
  piece.at = Math.min(piece.at, other.at);
  piece.size = Math.max(piece.size, other.size);
}

function drawnTogether(one: Piece, other: Piece): boolean {
  const reach = (piece: Piece): [number, number] => {
    const places = piece.glyphs.map((glyph) => glyph.at);
    return [places.reduce((a, b) => Math.min(a, b)), places.reduce((a, b) => Math.max(a, b))];
  };
  const [[first, last], [begin, end]] = [reach(one), reach(other)];
  return begin - last <= 3 && first - end <= 3;
}

/** A small raised number belongs to the line beside it, as a raised number: glued to a digit it would change a value. */
function raised(pieces: Piece[]): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const text = piece.glyphs
      .map((glyph) => glyph.text)
      .join('')
      .trim();
    const host = /^\d{1,3}$/.test(text)
      ? pieces.find(
          (other) =>
            other !== piece &&
            piece.size < 0.8 * other.size &&
            piece.base - other.base > 0.1 * other.size &&
            piece.base - other.base < 0.8 * other.size &&
            piece.left < other.right + 0.5 * other.size &&
            piece.right > other.left - 0.5 * other.size,
        )
      : undefined;
    if (!host) kept.push(piece);
    else
      host.glyphs = [
        ...host.glyphs,
        ...piece.glyphs.map((glyph) => ({ ...glyph, text: superscript(glyph.text) })),
      ].sort((a, b) => a.left - b.left);
  }
  return kept;
}

/**
 * Brackets in text that is read from the right: one program writes down what it draws, another what was meant. Every line
 * says which of the two closes what it opens, and where it cannot tell it follows the others.
 */
export function settleBrackets(lines: readonly Line[]): void {
  const lean = lines.reduce((sum, line) => sum + (line.brackets?.lean ?? 0), 0);
  for (const line of lines) {
    if (!line.brackets) continue;
    const own = line.brackets.lean || lean;
    if (own < 0) line.text = line.brackets.asWritten;
    delete line.brackets;
  }
}

/** The end of a sentence that went over to a line of its own: «.2030» was drawn for «2030.», for nothing begins with such a sign. */
const endsBefore = /^\s*[.،,؛;:!؟?)»]+\s*\p{N}/u;

function lineOf(piece: Piece, rtlPage: boolean, stretches: ReadonlySet<string>): Line {
  const glyphs = withSpaces(withoutStretches(marksOnTheirLetters(piece.glyphs), stretches), piece.size);
  let [right, left] = [0, 0];
  for (const glyph of glyphs) {
    const way = directionOf(glyph.text);
    if (way === 'rtl') right += 1;
    if (way === 'ltr') left += 1;
  }
  const isRest = right + left === 0 && rtlPage && endsBefore.test(glyphs.map((glyph) => glyph.text).join(''));
  const rtl = isRest || (right > 0 && (rtlPage ? right >= 0.15 * (right + left) : right > 0.6 * (right + left)));
  const text = inReadingOrder(glyphs, rtl, true);
  const asWritten = right > 0 && /[()[\]{}«»]/.test(text) ? inReadingOrder(glyphs, rtl, false) : text;
  const size = median(glyphs.filter((glyph) => directionOf(glyph.text) !== 'space').map((glyph) => glyph.size));
  return {
    text: tidy(text),
    ...(asWritten === text
      ? {}
      : { brackets: { asWritten: tidy(asWritten), lean: wellBracketed(text) - wellBracketed(asWritten) } }),
    left: piece.left,
    right: piece.right,
    base: piece.base,
    size,
    bold: glyphs.filter((glyph) => glyph.bold).length > 0.8 * glyphs.length,
    rtl,
    cell: false,
    firstWord: widthOfFirst(glyphs, rtl),
    at: piece.at,
  };
}

const tidy = (text: string): string => text.replaceAll(/[ \u00a0]{2,}/g, ' ').trim();

const dash = /^[-\u2010\u2011\u0640_]$/u;
const widthIn = (glyph: Glyph): string => ((glyph.right - glyph.left) / glyph.size).toFixed(2);

/** Dashes that lap over each other are the strokes by which an office program makes an Arabic line as wide as the others. */
function stretchesOf(glyphs: readonly Glyph[]): Set<string> {
  const widths = new Set<string>();
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    if (!before || !dash.test(glyph.text) || !dash.test(before.text) || Math.abs(before.base - glyph.base) > 1)
      continue;
    if (Math.min(before.right, glyph.right) - Math.max(before.left, glyph.left) > 0) widths.add(widthIn(glyph));
  }
  return widths;
}

function withoutStretches(glyphs: Glyph[], stretches: ReadonlySet<string>): Glyph[] {
  if (stretches.size === 0) return glyphs;
  const isStroke = (glyph: Glyph | undefined) =>
    glyph !== undefined && dash.test(glyph.text) && stretches.has(widthIn(glyph));
  const kept = glyphs.map((glyph) => ({ ...glyph }));
  return kept.filter((glyph, at) => {
    if (!isStroke(glyph)) return true;
    let [left, right] = [at, at];
    while (isStroke(kept[left])) left -= 1;
    while (isStroke(kept[right])) right += 1;
    const [before, after] = [kept[left], kept[right]];
    if (!before || !after || directionOf(before.text) !== 'rtl' || directionOf(after.text) !== 'rtl') return true;
    // the letter reaches as far as its stroke, so that no space is seen in its place
    before.right = Math.max(before.right, glyph.right);
    return false;
  });
}

/** A vowel mark has no place of its own in the row: it follows the letter that it is drawn on. */
function marksOnTheirLetters(glyphs: Glyph[]): Glyph[] {
  if (!glyphs.some((glyph) => directionOf(glyph.text) === 'mark')) return glyphs;
  const letters = glyphs.filter((glyph) => directionOf(glyph.text) !== 'mark').map((glyph) => ({ ...glyph }));
  for (const mark of glyphs.filter((glyph) => directionOf(glyph.text) === 'mark')) {
    const middle = (mark.left + mark.right) / 2;
    let best: Glyph | undefined;
    for (const letter of letters) {
      if (directionOf(letter.text) === 'space') continue;
      const away = (glyph: Glyph) => Math.abs((glyph.left + glyph.right) / 2 - middle);
      if (!best || away(letter) < away(best)) best = letter;
    }
    if (best) best.text += mark.text;
  }
  return letters;
}

function withSpaces(glyphs: Glyph[], size: number): Glyph[] {
  const drawn = glyphs.filter((glyph) => directionOf(glyph.text) === 'space').length;
  const enough = (drawn * 15 > glyphs.length ? 0.4 : 0.18) * size;
  const gaps = glyphs.slice(1).map((glyph, at) => glyph.left - glyphs[at]!.right);
  const spread = Math.max(0, median(gaps));
  const out: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = out.at(-1);
    const gap = last ? glyph.left - last.right : 0;
    const isApart = directionOf(glyph.text) !== 'space' && last !== undefined && directionOf(last.text) !== 'space';
    if (last && isApart && gap > enough + 1.5 * spread)
      out.push({ ...glyph, text: ' ', left: last.right, right: glyph.left });
    out.push(glyph);
  }
  return out;
}

function widthOfFirst(glyphs: Glyph[], rtl: boolean): number {
  const row = rtl ? [...glyphs].reverse() : glyphs;
  const letters = row.slice(row.findIndex((glyph) => directionOf(glyph.text) !== 'space'));
  const end = letters.findIndex((glyph) => directionOf(glyph.text) === 'space');
  const word = end < 0 ? letters : letters.slice(0, end);
  return word.reduce((sum, glyph) => sum + glyph.right - glyph.left, 0);
}

function median(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
