import { sum } from './numbers.ts';

export type Matrix = readonly (readonly number[])[];

/** Under this share of its largest number what is left of a row is rounding, and the matrix has no inverse. */
const SINGULAR = 1e-13;

/**
 * Inverse of a square matrix, by elimination with the largest pivot of each column.
 *
 * returns  undefined when there is none (rows that hang together)
 */
export function inverse(matrix: Matrix): number[][] | undefined {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))]);
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    const pivot = rows[best]!;
    if (!(Math.abs(pivot[column]!) > SINGULAR * scale)) return undefined;
    [rows[best], rows[column]] = [rows[column]!, pivot];
    const by = pivot[column]!;
    for (let j = 0; j < pivot.length; j++) pivot[j]! /= by;
    for (const [i, row] of rows.entries()) {
      const times = row[column]!;
      if (i === column || times === 0) continue;
      for (let j = 0; j < row.length; j++) row[j]! -= times * pivot[j]!;
    }
  }
  return rows.map((row) => row.slice(n));
}

/** The identity less a square matrix. */
export const identityLess = (matrix: Matrix): number[][] =>
  matrix.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) - value));

/** One number for each row. */
export const timesVector = (matrix: Matrix, vector: readonly number[]): number[] =>
  matrix.map((row) => sum(row.map((value, j) => value * vector[j]!)));

/** One number for each column. */
export const vectorTimes = (vector: readonly number[], matrix: Matrix): number[] =>
  (matrix[0] ?? []).map((_, j) => sum(matrix.map((row, i) => vector[i]! * row[j]!)));

export const times = (left: Matrix, right: Matrix): number[][] => left.map((row) => vectorTimes(row, right));
