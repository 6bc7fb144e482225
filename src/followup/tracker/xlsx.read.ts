import { SaxesParser } from 'saxes';
import { addDays, type Day, day, ok, type Result, refused } from '../../kernel/index.ts';
import { BadZip, openZip, type Zip } from '../../platform/spreadsheet/zip.read.ts';
import {
  type Cell,
  type Line,
  type Merge,
  MOST_COLUMNS,
  MOST_LINES,
  type SheetName,
  type SheetRead,
  sharing,
  textCell,
} from './sheet.ts';

const MEGABYTE = 1024 * 1024;
/** Most bytes a part may inflate to: the sheet is read in passing, the others are held. */
const LIMITS = { sheet: 400 * MEGABYTE, strings: 48 * MEGABYTE, small: 8 * MEGABYTE };

/** Ends the reading of a sheet at the row that is too many: what comes after is not looked at. */
class TooManyRows extends Error {}

type Open = (name: string, attributes: Record<string, string>) => void;
type Handlers = { open: Open; close?: (name: string) => void; text?: (text: string) => void };

/** Walks one part; names come without their prefix, which LibreOffice and Excel choose differently. */
async function walk(zip: Zip, name: string, maximum: number, handlers: Handlers): Promise<void> {
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => handlers.open(local(tag.name), tag.attributes as Record<string, string>));
  parser.on('closetag', (tag) => handlers.close?.(local(tag.name)));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('error', () => {
    throw new BadZip('damaged');
  });
  const decoder = new TextDecoder();
  for await (const chunk of zip.stream(name, maximum)) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

type Book = { sheets: (SheetName & { part: string })[]; strings?: string; styles?: string; from1904: boolean };

async function bookOf(zip: Zip): Promise<Book> {
  const targets = new Map<string, { target: string; type: string }>();
  await walk(zip, 'xl/_rels/workbook.xml.rels', LIMITS.small, {
    open: (name, its) => {
      if (name !== 'Relationship') return;
      const target = its.Target ?? '';
      targets.set(its.Id ?? '', {
        target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        type: (its.Type ?? '').split('/').at(-1)!,
      });
    },
  });
  const book: Book = { sheets: [], from1904: false };
  for (const { target, type } of targets.values()) {
    if (type === 'sharedStrings') book.strings = target;
    if (type === 'styles') book.styles = target;
  }
  await walk(zip, 'xl/workbook.xml', LIMITS.small, {
    open: (name, its) => {
      if (name === 'workbookPr') book.from1904 = ['1', 'true'].includes(its.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(its).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const found = targets.get(id);
      // charts and macros are sheets too, of another type
      if (found?.type === 'worksheet')
        book.sheets.push({
          name: its.name ?? '',
          hidden: its.state !== undefined && its.state !== 'visible',
          part: found.target,
        });
    },
  });
  return book;
}

async function stringsOf(zip: Zip, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!part || !zip.has(part)) return strings;
  let [current, inText, inPhonetic] = ['', false, false];
  await walk(zip, part, LIMITS.strings, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') inPhonetic = false;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return strings;
}

type Shown = 'day' | 'percent' | 'plain';

/** How each style shows its numbers: a day, a percentage, or plain. source  ECMA-376 part 1, 18.8.30 */
async function stylesOf(zip: Zip, part: string | undefined): Promise<Shown[]> {
  const styles: Shown[] = [];
  if (!part || !zip.has(part)) return styles;
  const codes = new Map<number, string>();
  let inCells = false;
  const shown = (id: number): Shown => {
    if ((id >= 14 && id <= 17) || id === 22) return 'day';
    if (id === 9 || id === 10) return 'percent';
    const code = (codes.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (/%/.test(code)) return 'percent';
    return /[yd]|m{3}/i.test(code) && !/general/i.test(code) ? 'day' : 'plain';
  };
  await walk(zip, part, LIMITS.small, {
    open: (name, its) => {
      if (name === 'numFmt') codes.set(Number(its.numFmtId), its.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(shown(Number(its.numFmtId ?? 0)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Fifteen significant digits are what a spreadsheet holds; the rest is noise of floating point. */
function decimalOf(text: string): string | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return undefined;
  const plain = Number(number.toPrecision(15));
  if (Math.abs(plain) >= 1e21) return undefined;
  return plain.toString().includes('e') ? plain.toFixed(20).replace(/\.?0+$/, '') : plain.toString();
}

const dayOfSerial = (serial: number, from1904: boolean): Day | undefined => {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  // 60 is a 29 February 1900 that never was
  return whole < 61 || whole > 2_900_000 ? undefined : addDays(day('1899-12-30'), whole);
};

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const place = (reference: string): { row: number; column: number } | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return undefined;
  return {
    column: [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    row: Number(match[2]),
  };
};

const mergeOf = (reference: string): Merge | undefined => {
  const [from, to] = reference.split(':').map(place);
  return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined;
};

type Walker = { line(line: Line): void; merge?(merge: Merge): void; tooWide(): void };

/** Walks the rows of a sheet one by one; none is held. returns  number of the last row the file mentions */
async function walkRows(
  zip: Zip,
  part: string,
  { strings, styles, from1904 }: { strings: readonly string[]; styles: readonly Shown[]; from1904: boolean },
  walker: Walker,
): Promise<number> {
  let last = 0;
  let row = 0;
  let column = -1;
  let cells: (Cell | undefined)[] = [];
  let type = '';
  let style = 0;
  let value = '';
  let into: 'value' | undefined;
  const shared = sharing();
  const cellOf = (): Cell | undefined => {
    if (type === 's') return textCell(strings[Number(value)]);
    if (type === 'str' || type === 'inlineStr') return textCell(unescaped(value));
    if (type === 'e') return { kind: 'error', text: value };
    if (type === 'b') return { kind: 'yes-no', text: value === '1' ? 'true' : 'false' };
    if (type === 'd') return textCell(value.slice(0, 10));
    const text = decimalOf(value);
    if (text === undefined) return textCell(value);
    const on = styles[style] === 'day' ? dayOfSerial(Number(text), from1904) : undefined;
    if (on) return { kind: 'day', text: on };
    return styles[style] === 'percent' ? { kind: 'number', text, percent: true } : { kind: 'number', text };
  };
  await walk(zip, part, LIMITS.sheet, {
    open: (name, its) => {
      if (name === 'row') {
        row = its.r ? Number(its.r) : row + 1;
        column = -1;
        cells = [];
      } else if (name === 'c') {
        column = place(its.r ?? '')?.column ?? column + 1;
        type = its.t ?? '';
        style = Number(its.s ?? 0);
        value = '';
      } else if (name === 'v' || name === 't') into = 'value';
      else if (name === 'mergeCell') {
        const merge = mergeOf(its.ref ?? '');
        if (merge) walker.merge?.(merge);
      }
    },
    text: (text) => {
      if (into) value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'c') {
        const cell = shared(cellOf());
        if (!cell) return;
        if (column >= MOST_COLUMNS) walker.tooWide();
        else cells[column] = cell;
      } else if (name === 'row') {
        last = Math.max(last, row);
        if (cells.length > 0) walker.line({ row, cells });
      }
    },
  });
  return last;
}

/** A workbook opened: its sheets, and their rows in passing. */
export type OpenXlsx = {
  sheets: SheetName[];
  /** throws  BadZip when the sheet is damaged or too large; answers the number of the last row mentioned */
  walk(sheet: string, walker: Walker): Promise<number>;
};

/**
 * Opens a workbook; texts and styles are held, rows are not.
 *
 * refuses  'tracker.file-damaged' · 'tracker.file-inflates' · 'tracker.file-locked' · 'tracker.format-unknown'
 */
export async function openXlsx(bytes: Buffer): Promise<Result<OpenXlsx>> {
  try {
    const zip = openZip(bytes);
    if (!zip.has('xl/workbook.xml')) return refused('tracker.format-unknown');
    const book = await bookOf(zip);
    const strings = await stringsOf(zip, book.strings);
    const styles = await stylesOf(zip, book.styles);
    return ok({
      sheets: book.sheets.map(({ name, hidden }) => ({ name, hidden })),
      walk: (sheet, walker) =>
        walkRows(
          zip,
          book.sheets.find((one) => one.name === sheet)!.part,
          { strings, styles, from1904: book.from1904 },
          walker,
        ),
    });
  } catch (error) {
    if (error instanceof BadZip) return refused(`tracker.file-${error.reason}`);
    throw error;
  }
}

/**
 * Reads one sheet of a workbook, row by row: only rows with content are held, whatever the sheet claims to be.
 *
 * sheet    its name; the first visible one when left out
 * refuses  'tracker.file-damaged' · 'tracker.file-inflates' · 'tracker.file-locked' · 'tracker.sheet-unknown'
 *          · 'tracker.too-many-rows' · 'tracker.too-many-columns'
 * source   ECMA-376 part 1, 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles)
 */
export async function readXlsx(bytes: Buffer, sheet?: string): Promise<Result<SheetRead>> {
  const opened = await openXlsx(bytes);
  if (!opened.ok) return opened;
  const { sheets, walk: walkSheet } = opened.value;
  const chosen = sheets.find((one) => (sheet === undefined ? !one.hidden : one.name === sheet));
  if (!chosen) return refused('tracker.sheet-unknown', { sheet, sheets: sheets.map((one) => one.name) });
  const read: SheetRead = { sheets, sheet: chosen.name, lines: [], merges: [], rows: 0, format: { kind: 'xlsx' } };
  let isTooWide = false;
  try {
    read.rows = await walkSheet(chosen.name, {
      line: (line) => {
        if (read.lines.length === MOST_LINES) throw new TooManyRows();
        read.lines.push(line);
      },
      merge: (merge) => read.merges.push(merge),
      tooWide: () => {
        isTooWide = true;
      },
    });
  } catch (error) {
    if (error instanceof BadZip) return refused(`tracker.file-${error.reason}`);
    if (error instanceof TooManyRows) return refused('tracker.too-many-rows', { most: MOST_LINES });
    throw error;
  }
  return isTooWide ? refused('tracker.too-many-columns', { most: MOST_COLUMNS }) : ok(read);
}
