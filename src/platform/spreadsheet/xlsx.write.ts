import type { Day } from '../../kernel/index.ts';
import { dayNumber } from '../../kernel/index.ts';
import { type Part, zipStream } from './zip.write.ts';

/** How a cell looks and whether it may be typed in; `open` ones are the only ones a protected sheet lets change. */
export type CellLook = 'plain' | 'title' | 'head' | 'shut' | 'open' | 'note';

/** number: exact decimal text · day: a calendar day · text: kept as text, whatever it looks like */
export type OutCell = { as: 'text' | 'number' | 'day'; value: string | undefined; look: CellLook };

/** Rows from 1, columns from 0, both ends included. */
export type OutRule = {
  top: number;
  bottom: number;
  column: number;
  title: string;
  message: string;
} & ({ allow: 'list'; from: string } | { allow: 'number' } | { allow: 'day' });

export type OutSheet = {
  name: string;
  isHidden?: boolean;
  isRightToLeft: boolean;
  /** Cells that are not open cannot be typed in; no password, since the import looks again. */
  isProtected?: boolean;
  widths: readonly number[];
  /** Rows and columns that stay while the rest scrolls. */
  frozen?: { rows: number; columns: number };
  rows: Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>;
  /** Rules are written after the rows; what they cover may depend on how many there were. */
  rules?: () => readonly OutRule[];
};

export type OutBook = { title: string; author: string; at: Date; sheets: readonly OutSheet[] };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Longest text a cell holds. source  Excel specifications and limits */
const MOST_TEXT = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const xmlText = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_');

/** Letter of a column. example  columnLetter(27) → 'AB' */
const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));

const looks: readonly CellLook[] = ['plain', 'title', 'head', 'shut', 'open', 'note'];
const kinds: readonly OutCell['as'][] = ['text', 'number', 'day'];
/** 49 shows text as it stands, 0 shows a number with the decimals it has, 164 a day as it is written here. */
const formats: Record<OutCell['as'], number> = { text: 49, number: 0, day: 164 };

const styleOf = (cell: OutCell): number => 1 + looks.indexOf(cell.look) * kinds.length + kinds.indexOf(cell.as);

const stylesPart = (isRightToLeft: boolean): string => {
  // left to guess, spreadsheets put the full stop of an Arabic sentence at its beginning
  const order = isRightToLeft ? 2 : 1;
  const fills: Partial<Record<CellLook, number>> = { head: 2, shut: 3 };
  const formatsOf = looks
    .flatMap((look) =>
      kinds.map((kind) => {
        const font = look === 'title' ? 2 : look === 'head' ? 1 : look === 'shut' ? 3 : 0;
        const wrap = look === 'head' || look === 'note' ? ' wrapText="1"' : '';
        return (
          `<xf numFmtId="${formats[kind]}" fontId="${font}" fillId="${fills[look] ?? 0}" borderId="${look === 'open' || look === 'shut' ? 1 : 0}" xfId="0" ` +
          'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
          `<alignment vertical="top"${wrap} readingOrder="${order}"/><protection locked="${look === 'open' ? 0 : 1}"/></xf>`
        );
      }),
    )
    .join('');
  const line = (side: string) => `<${side} style="thin"><color rgb="FFD9D4C7"/></${side}>`;
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
    '<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="16"/><color rgb="FF1F4D3A"/><name val="Calibri"/></font><font><sz val="11"/><color rgb="FF5C5A52"/><name val="Calibri"/></font></fonts>' +
    '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4D3A"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F0E8"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${1 + looks.length * kinds.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formatsOf}</cellXfs></styleSheet>`
  );
};

/** Days are kept as numbers from 30 December 1899; before March 1900 spreadsheets disagree, so those stay text. */
const serialOf = (day: string): number | undefined => {
  const serial = dayNumber(day as Day) - dayNumber('1899-12-30' as Day);
  return serial >= 61 ? serial : undefined;
};

/** A number that fifteen digits hold is a number; a longer one would come back as another, so it is written as text. */
const fitsNumber = (text: string): boolean => text.replace(/^-?0*\.?0*|\./g, '').length <= 15;

function cellXml(cell: OutCell, reference: string): string {
  const style = `r="${reference}" s="${styleOf(cell)}"`;
  const { value } = cell;
  if (value === undefined || value === '') return `<c ${style}/>`;
  if (cell.as === 'number' && fitsNumber(value)) return `<c ${style}><v>${value}</v></c>`;
  const serial = cell.as === 'day' ? serialOf(value) : undefined;
  if (serial !== undefined) return `<c ${style}><v>${serial}</v></c>`;
  return `<c ${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(value.slice(0, MOST_TEXT))}</t></is></c>`;
}

function ruleXml(rule: OutRule): string {
  const letter = letterOf(rule.column);
  const range = `${letter}${rule.top}:${letter}${rule.bottom}`;
  const shared = `allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${xmlText(rule.title)}" error="${xmlText(rule.message)}" sqref="${range}"`;
  if (rule.allow === 'list')
    return `<dataValidation type="list" ${shared}><formula1>${xmlText(rule.from)}</formula1></dataValidation>`;
  if (rule.allow === 'day')
    return `<dataValidation type="date" operator="between" ${shared}><formula1>${serialOf('1956-01-01')}</formula1><formula2>${serialOf('2100-12-31')}</formula2></dataValidation>`;
  return `<dataValidation type="decimal" operator="between" ${shared}><formula1>-1E+21</formula1><formula2>1E+21</formula2></dataValidation>`;
}

async function* sheetXml(sheet: OutSheet, isFirst: boolean): AsyncGenerator<string> {
  const { frozen } = sheet;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"${sheet.isRightToLeft ? ' rightToLeft="1"' : ''}${isFirst ? ' tabSelected="1"' : ''}>`;
  if (frozen)
    yield `<pane${frozen.columns ? ` xSplit="${frozen.columns}"` : ''} ySplit="${frozen.rows}" topLeftCell="${letterOf(frozen.columns)}${frozen.rows + 1}" activePane="${frozen.columns ? 'bottomRight' : 'bottomLeft'}" state="frozen"/>`;
  yield '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>';
  yield `<cols>${sheet.widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  let row = 0;
  for await (const cells of sheet.rows) {
    row++;
    yield `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letterOf(at)}${row}`)).join('')}</row>`;
  }
  yield '</sheetData>';
  if (sheet.isProtected)
    yield '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>';
  const rules = sheet.rules?.() ?? [];
  if (rules.length > 0)
    yield `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;
  yield '</worksheet>';
}

/**
 * A workbook as a stream: typed cells, lists to choose from, sheets that let only open cells change. Rows are asked for one
 * after the other and never held.
 *
 * source  ECMA-376 part 1, 18.2 (workbook), 18.3 (worksheets), 18.8 (styles); part 2 (packages)
 */
export function xlsxStream(book: OutBook): AsyncGenerator<Buffer> {
  const { sheets } = book;
  const part = (name: string, body: Part['body']): Part => ({ name, body });
  const overrides = sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('');
  return zipStream([
    part('[Content_Types].xml', [
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`,
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>',
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      `${overrides}</Types>`,
    ]),
    part('_rels/.rels', [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/>`,
      `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ]),
    part('docProps/core.xml', [
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
      `<dc:title>${xmlText(book.title)}</dc:title><dc:creator>${xmlText(book.author)}</dc:creator>`,
      `<dcterms:created xsi:type="dcterms:W3CDTF">${book.at.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
    ]),
    part('xl/workbook.xml', [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>`,
      ...sheets.map(
        (one, at) =>
          `<sheet name="${xmlText(one.name)}" sheetId="${at + 1}"${one.isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      ),
      '</sheets></workbook>',
    ]),
    part('xl/_rels/workbook.xml.rels', [
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">`,
      ...sheets.map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      ),
      `<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ]),
    part('xl/styles.xml', [stylesPart(sheets[0]!.isRightToLeft)]),
    ...sheets.map((one, at) => part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(one, at === 0))),
  ]);
}
