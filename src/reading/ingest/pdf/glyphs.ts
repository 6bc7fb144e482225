import type { PDFPageProxy } from 'unpdf/pdfjs';
import { OPS } from 'unpdf/pdfjs';
import type { Glyph } from './glyph.ts';

type Matrix = [number, number, number, number, number, number];
type Drawn = { unicode: string; width: number; isSpace: boolean; vmetric?: number[] };
type Font = { fontMatrix?: Matrix; vertical?: boolean; name?: string; bold?: boolean; black?: boolean };
type State = {
  page: Matrix;
  font: Font;
  size: number;
  letterSpace: number;
  wordSpace: number;
  wide: number;
  leading: number;
  rise: number;
};

/** a after b: a point goes through b's plane last. */
const times = (b: Matrix, a: Matrix): Matrix => [
  b[0] * a[0] + b[2] * a[1],
  b[1] * a[0] + b[3] * a[1],
  b[0] * a[2] + b[2] * a[3],
  b[1] * a[2] + b[3] * a[3],
  b[0] * a[4] + b[2] * a[5] + b[4],
  b[1] * a[4] + b[3] * a[5] + b[5],
];

/**
 * Every sign that a page draws, with its place. A page's own list of texts is not used: it has been put in an order already,
 * wrongly where Arabic was drawn from left to right.
 *
 * source  ISO 32000-2, 9.4.4 (where the next sign stands)
 */
export async function glyphsOf(page: PDFPageProxy): Promise<Glyph[]> {
  const list = await page.getOperatorList({ annotationMode: 0 });
  const glyphs: Glyph[] = [];
  const saved: State[] = [];
  let state: State = {
    page: [1, 0, 0, 1, 0, 0],
    font: {},
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    wide: 1,
    leading: 0,
    rise: 0,
  };
  let text: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = text;
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const setFont = (name: string, size: number) => {
    state.font = (page.commonObjs.has(name) ? page.commonObjs.get(name) : {}) as Font;
    state.size = size;
  };
  for (const [at, operation] of list.fnArray.entries()) {
    const given = (list.argsArray[at] ?? []) as unknown[];
    const [one, two] = given as [number, number];
    switch (operation) {
      case OPS.save:
        saved.push({ ...state });
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.page = times(state.page, given as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (given[0]) state.page = times(state.page, [...(given[0] as ArrayLike<number> & Iterable<number>)] as Matrix);
        break;
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.beginText:
        line = [1, 0, 0, 1, 0, 0];
        text = line;
        break;
      case OPS.setTextMatrix:
        line = [...Object.values(given.length === 6 ? given : (given[0] as object))] as Matrix;
        text = line;
        break;
      case OPS.setFont:
        setFont(given[0] as string, two);
        break;
      case OPS.setGState:
        for (const [key, value] of given[0] as [string, unknown][])
          if (key === 'Font') setFont(...(value as [string, number]));
        break;
      case OPS.setCharSpacing:
        state.letterSpace = one;
        break;
      case OPS.setWordSpacing:
        state.wordSpace = one;
        break;
      case OPS.setHScale:
        state.wide = one / 100;
        break;
      case OPS.setLeading:
        state.leading = -one;
        break;
      case OPS.setTextRise:
        state.rise = one;
        break;
      case OPS.moveText:
        move(one, two);
        break;
      case OPS.setLeadingMoveText:
        state.leading = two;
        move(one, two);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.showText:
        text = show(given[0] as (Drawn | number | null)[], state, text, glyphs);
        break;
      default:
    }
  }
  return glyphs;
}

/** Places the signs of one string and returns where the next one begins. */
function show(signs: (Drawn | number | null)[], state: State, from: Matrix, into: Glyph[]): Matrix {
  const { size, font } = state;
  const scale = font.fontMatrix?.[0] ?? 0.001;
  const bold = Boolean(font.bold || font.black || /bold|black|heavy/i.test(font.name ?? ''));
  let along = 0;
  for (const sign of signs) {
    if (sign === null) continue;
    if (typeof sign === 'number') {
      along -= (sign * size * state.wide) / 1000;
      continue;
    }
    const advance = font.vertical
      ? 0
      : (sign.width * scale * size + state.letterSpace + (sign.isSpace ? state.wordSpace : 0)) * state.wide;
    const width = sign.width * scale * size * state.wide;
    add(times(state.page, times(from, [1, 0, 0, 1, along, state.rise])), width, size, sign.unicode, bold, into);
    along += advance;
    if (font.vertical) along += 0;
  }
  return times(from, [1, 0, 0, 1, along, 0]);
}

/** Turns the page so that the line runs to the right, by the quarter that is nearest. */
function add(place: Matrix, width: number, size: number, text: string, bold: boolean, into: Glyph[]): void {
  const [a, b, c, d, x, y] = place;
  const long = Math.hypot(a, b);
  const tall = Math.hypot(c, d) * Math.abs(size);
  if (!Number.isFinite(x + y + long) || tall === 0 || text === '') return;
  const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  const [along, up] = quarter === 0 ? [x, y] : quarter === 1 ? [y, -x] : quarter === -1 ? [-y, x] : [-x, -y];
  const [left, right] = width < 0 ? [along + width * long, along] : [along, along + width * long];
  // turned lines are kept apart from the others by a distance that no page has
  into.push({ text, left, right, base: up + quarter * 100_000, size: tall, at: into.length, bold });
}
