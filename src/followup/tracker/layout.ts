import type { Cell } from './sheet.ts';

/** Something of the file that is not taken over, and why; said in a sentence of its own. */
export type Remark = { code: string; details: Record<string, unknown> };

/** `column` counts from 0; the column of sections is -1. */
export type HeaderColumn = { column: number; header: string; nth: number };

/** A row about a project. `merged` are columns whose cell belongs to a merged one that began above. */
export type DataRow = {
  row: number;
  cells: ReadonlyMap<number, Cell>;
  merged: ReadonlySet<number>;
  sections: { axis?: string; programme?: string };
};

/** A sheet understood as a table: what is its header, what are its projects, what stands around them. */
export type Layout = {
  headerRows: number[];
  columns: HeaderColumn[];
  rows: DataRow[];
  /** rows that stand alone as a title, one cell each */
  sectionRows: { row: number; text: string; of: 'axis' | 'programme' }[];
  remarks: Remark[];
};
