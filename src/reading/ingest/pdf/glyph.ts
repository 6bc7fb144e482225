/**
 * One drawn sign with its place, before anybody decided in which order signs are read.
 *
 * text    what the file says it stands for: one letter, a ligature of several in reading order, a space, or nothing known
 * left, right, base  points from the left and the bottom of the page, turned so that the line runs to the right
 * size    of the letters, points
 * at      place in the order of drawing
 */
export type Glyph = {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  at: number;
  bold: boolean;
};

/** A line as it is read. `cell`: another piece stands beside it in the same row. */
export type Line = {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  bold: boolean;
  rtl: boolean;
  cell: boolean;
  /** how wide its first word is: had it fitted, it would stand on the line above */
  firstWord: number;
  at: number;
  /** the line with its brackets as the file has them, and whether turned ones (above 0) or these (below 0) close better */
  brackets?: { asWritten: string; lean: number };
};
