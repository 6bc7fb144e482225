/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+([.]\d+)?$/;

/**
 * A cell that no spreadsheet takes for a formula and no reader for two cells.
 * source  RFC 4180 · example  csvCell('=1+1') → "'=1+1" · csvCell('a,"b"') → '"a,""b"""'
 */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
