import { concentrationOf } from '../analysis/index.ts';
import { type Alone, type Holder, type Level, type Subject, type SubjectDependence, subjects } from './dependence.ts';
import type { Marks } from './mark.ts';

/** What one body, or group, holds of a subject over all projects; amounts are exact. */
export type HolderRow = { subject: Subject; holder: string; amount: string; projects: number };
/** The same looked at inside each project. */
export type InsideRow = { subject: Subject; projects: number; single: number; above: number; alone: Alone[] };

/** example  levelOf(0.38, marks of 0.1 and 0.18) → 'highly-concentrated' */
export function levelOf(hhi: number | null, marks: Marks): Level {
  if (hhi === null) return 'undefined';
  if (hhi >= marks['highly-concentrated']) return 'highly-concentrated';
  return hhi >= marks.concentrated ? 'concentrated' : 'spread';
}

/** Indices of every subject of which anything is recorded, in the order of the list. */
export function dependenceOf(
  rows: readonly HolderRow[],
  inside: readonly InsideRow[],
  marks: Marks,
): SubjectDependence[] {
  const bySubject = Map.groupBy(rows, (row) => row.subject);
  return subjects.flatMap((subject) => {
    const own = bySubject.get(subject);
    if (!own) return [];
    const amounts = own.map((row) => Number(row.amount));
    const concentration = concentrationOf(amounts);
    const whole = amounts.reduce((sum, amount) => sum + amount, 0);
    const holders: Holder[] = own
      .map((row, at) => ({
        ref: row.holder,
        amount: row.amount,
        share: whole === 0 ? 0 : amounts[at]! / whole,
        projects: row.projects,
      }))
      .sort((a, b) => b.share - a.share || (a.ref < b.ref ? -1 : 1));
    const { projects, single, above, alone } = inside.find((row) => row.subject === subject) ?? nothingInside;
    return [
      {
        subject,
        concentration,
        level: levelOf(concentration.hhi, marks),
        holders,
        inside: { projects, single, above, alone },
      },
    ];
  });
}
const nothingInside = { projects: 0, single: 0, above: 0, alone: [] };
