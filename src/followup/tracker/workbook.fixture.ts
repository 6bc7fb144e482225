import { constants, deflateRawSync } from 'node:zlib';

/** A part that is packed already. */
type Packed = { packed: Buffer; size: number };

/** A part that begins as given and goes on with one letter, hundreds of megabytes long; packed a megabyte at a time, so made at once. */
export function bombOf(begin: string, letter: string, megabytes: number): Packed {
  const piece = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH });
  const more = piece(letter.repeat(1024 * 1024));
  return {
    packed: Buffer.concat([piece(begin), ...Array.from({ length: megabytes }, () => more)]),
    size: begin.length + megabytes * 1024 * 1024,
  };
}

/** Packs parts as an archive by hand: for workbooks that no spreadsheet would write. */
export function zipOf(parts: Record<string, string | Buffer | Packed>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const isPacked = typeof content === 'object' && 'packed' in content;
    const { packed, size } = isPacked
      ? content
      : { packed: deflateRawSync(Buffer.from(content)), size: Buffer.byteLength(content) };
    const title = Buffer.from(name);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(header, title, packed);
    central.push(entry, title);
    at += header.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet whose rows are given as XML. */
export const workbookOf = (rows: string, after = ''): Buffer =>
  workbookWith(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`);

/** A workbook of one sheet, given whole. */
export const workbookWith = (sheet: string | Packed): Buffer =>
  zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="Projets" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  });

const letter = (column: number): string => String.fromCharCode(65 + column);
export const textRow = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((text, at) => `<c r="${letter(at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
