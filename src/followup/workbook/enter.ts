import { reviseMilestone } from '../../delivery/revise-milestone.ts';
import { type Day, ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { partsOf } from '../../results/index.ts';
import { type ReportedFigure, reportFigures } from '../../results/report-figures.ts';
import { listReports } from '../cycle/report.store.ts';
import { writeReport } from '../cycle/write-report.ts';
import { type ChangedRow, placeOf, wouldBe } from './compare.rules.ts';
import { contentWith } from './content.rules.ts';
import { enterProject } from './enter-project.ts';
import { figureKeyOf } from './key.rules.ts';
import type { Planned } from './plan.ts';
import { said } from './workbook.ts';

/**
 * Makes the changes of rows by the verbs that the desk uses: reports are written, milestones and projects revised, figures
 * reported. All in one request, or nothing.
 *
 * refuses  what those verbs refuse, with the cell it is about
 */
export async function enterRows(ctx: Context, planned: Planned, rows: readonly ChangedRow[]): Promise<Result<true>> {
  const straight = rows.filter(({ row }) => row.way === 'register');
  for (const one of straight) {
    if (one.row.kind !== 'milestones' && one.row.kind !== 'projects') continue;
    const done = one.row.kind === 'milestones' ? await enterMilestone(ctx, one) : await enterProject(ctx, planned, one);
    if (!done.ok) return at(done.refusal, one);
  }
  const figures = straight.filter(({ row }) => row.kind === 'figures');
  if (figures.length > 0) {
    const done = await reportFigures(
      ctx,
      figures.map((one) => figureOf(planned, one)),
    );
    if (!done.ok) return atFigures(done.refusal, figures);
  }
  const inReports = Map.groupBy(
    rows.filter(({ row }) => row.way !== 'register'),
    ({ row }) => row.way,
  );
  for (const [id, own] of inReports) {
    const [report] = await listReports(ctx.tx, { id });
    if (!report) return at({ code: 'report.unknown', details: { id } }, own[0]!);
    const content = contentWith(report, own, planned.book.scene.lang, planned.country);
    const done = await writeReport(ctx, { id, version: own[0]!.row.version, content });
    if (!done.ok) return at(done.refusal, own[0]!);
  }
  return ok(true);
}

/** A refusal with the cell it is about, so that a sentence can name it. */
const at = ({ code, details }: Refusal, one: ChangedRow): Result<never> =>
  refused(code, { ...placeOf([...one.changes.values()][0]!), ...details });

/** Lines of a batch of figures are numbered from 1; each gets the cell it came from. */
function atFigures({ code, details }: Refusal, figures: readonly ChangedRow[]): Result<never> {
  const rows = details?.rows as ({ row: number } & Refusal)[] | undefined;
  if (!rows) return at({ code, ...(details ? { details } : {}) }, figures[0]!);
  return refused(code, {
    ...details,
    rows: rows.map((one) => ({
      ...one,
      details: { ...placeOf([...figures[one.row - 1]!.changes.values()][0]!), ...one.details },
    })),
  });
}

function enterMilestone(ctx: Context, one: ChangedRow): Promise<Result<unknown>> {
  const changes: { expectedOn?: Day; reachedOn?: Day } = {};
  // an own key without a value empties the field
  for (const column of ['expectedOn', 'reachedOn'] as const)
    if (one.changes.has(column)) Object.assign(changes, { [column]: wouldBe(one, column) });
  return reviseMilestone(ctx, { ref: one.row.key, version: one.row.version, changes });
}

function figureOf({ book }: Planned, one: ChangedRow): ReportedFigure {
  const { indicator, period, place, split } = figureKeyOf(one.row.key)!;
  const note = wouldBe(one, 'note');
  const { lang } = book.scene;
  return {
    indicator,
    period,
    place,
    split: partsOf(split),
    ...(wouldBe(one, 'value') === undefined ? {} : { value: wouldBe(one, 'value')! }),
    ...(wouldBe(one, 'missing') === undefined
      ? {}
      : { missing: wouldBe(one, 'missing') as NonNullable<ReportedFigure['missing']> }),
    ...(note === undefined ? {} : { note: { authentic: lang, [lang]: note } }),
  };
}

/** Kept for who shows a title beside a change. */
export const titleOfRow = (planned: Planned, { row }: ChangedRow): string =>
  row.values.title ?? row.values.projectTitle ?? row.values.indicator ?? said(undefined, planned.book.scene.lang);
