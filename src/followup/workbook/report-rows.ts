import type { Report, ReportContent } from '../cycle/report.ts';
import { moneyKey, reportKey } from './key.rules.ts';
import { keysOf, type Scene } from './scene.ts';
import { type BookRow, type RowValues, said } from './workbook.ts';

/** Values that say something. */
export const saying = (values: Record<string, string | undefined>): RowValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as RowValues;

const openReports = (scene: Scene): Report[] => [...scene.reports.values()].flat();
const titleOf = (scene: Scene, project: string): string => said(scene.projects.get(project)?.title, scene.lang);

const rowOf = (report: Report, rest: Pick<BookRow, 'kind' | 'key' | 'values'>): BookRow => ({
  ...rest,
  way: report.id,
  version: report.version,
  isOpen: true,
  keptIn: { table: 'report', row: report.id },
});

/** A row for each report that the reader may write. */
export function reportRows(scene: Scene): BookRow[] {
  const keys = keysOf(scene, 'reports');
  return openReports(scene).flatMap((report) => {
    const key = reportKey(report.project, report.period);
    if (keys && !keys.has(key)) return [];
    const { rating, explanation } = report.content;
    return [
      rowOf(report, {
        kind: 'reports',
        key,
        values: saying({
          id: key,
          project: report.project,
          projectTitle: titleOf(scene, report.project),
          period: report.period,
          dueOn: report.dueOn,
          rating,
          explanation: said(explanation, scene.lang),
        }),
      }),
    ];
  });
}

export type MoneyLine = NonNullable<ReportContent['money']>[number];

/** Lines of the page by their keys: the first of a year, the second … */
export function moneyLines(report: Report): Map<string, MoneyLine> {
  const lines = new Map<string, MoneyLine>();
  for (const line of report.content.money ?? []) {
    let nth = 1;
    while (lines.has(moneyKey(report.project, report.period, line.year, nth))) nth++;
    lines.set(moneyKey(report.project, report.period, line.year, nth), line);
  }
  return lines;
}

/**
 * One line a year of what was planned and paid: the years the page already has, those of the reports before it, and the
 * year of its period. A currency is taken over from the report before, so that it is not written twice.
 */
export function moneyRows(scene: Scene): BookRow[] {
  const keys = keysOf(scene, 'money');
  return openReports(scene).flatMap((report) => {
    const lines = moneyLines(report);
    const before = (scene.every.get(report.project) ?? []).filter((one) => one.id !== report.id);
    const years = new Set([
      ...before.flatMap((one) => (one.content.money ?? []).map((line) => line.year)),
      Number(report.period.slice(0, 4)),
    ]);
    const wanted = new Map<string, { year: number; line?: MoneyLine }>();
    for (const [key, line] of lines) wanted.set(key, { year: line.year, line });
    for (const year of years) {
      const key = moneyKey(report.project, report.period, year, 1);
      if (!wanted.has(key)) wanted.set(key, { year });
    }
    return [...wanted]
      .filter(([key]) => !keys || keys.has(key))
      .sort(([, a], [, b]) => a.year - b.year)
      .map(([key, { year, line }]) =>
        rowOf(report, {
          kind: 'money',
          key,
          values: saying({
            id: key,
            projectTitle: titleOf(scene, report.project),
            period: report.period,
            year: String(year),
            planned: line?.planned,
            paid: line?.paid,
            currency: line?.currency ?? before.flatMap((one) => one.content.money ?? [])[0]?.currency,
          }),
        }),
      );
  });
}
