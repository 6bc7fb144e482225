import { milestonesOfProject } from '../../delivery/readers.ts';
import { reviseMilestone } from '../../delivery/revise-milestone.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type ReportedFigure, reportFigures } from '../../results/report-figures.ts';
import { lacksOf } from './cycle.rules.ts';
import { postsOn } from './cycle.store.ts';
import type { Report } from './report.ts';
import { type Acted, type ActOnReport, actOnReport } from './report-act.ts';
import { nextVisa } from './visa.rules.ts';

/**
 * Submits a report once every visa is given. What the page says of milestones and figures enters the register in the
 * same request, as declared: nothing is entered twice.
 *
 * refuses  'report.incomplete' · 'report.visa-missing' · what revising milestones and reporting figures refuse
 *          · what `actOnReport` refuses
 */
export const submitReport = (ctx: Context, on: ActOnReport): Promise<Result<Acted>> =>
  actOnReport(ctx, 'submit', on, async (report, steps) => {
    const [lack] = lacksOf(report.content);
    if (lack) return refused('report.incomplete', { lacks: lack, project: report.project });
    const chain = (await postsOn(ctx.tx, ctx.today, [report.organisation])).filter((one) => one.kind === 'visa');
    const waiting = nextVisa(chain, steps);
    if (waiting) return refused('report.visa-missing', { post: waiting.title.ar ?? waiting.title.fr });
    const milestones = await enterMilestones(ctx, report);
    if (!milestones.ok) return milestones;
    const figures = await enterFigures(ctx, report);
    return figures.ok ? ok({}) : figures;
  });

async function enterMilestones(ctx: Context, report: Report): Promise<Result<true>> {
  const current = new Map((await milestonesOfProject(ctx.tx, report.project)).map((one) => [one.ref, one]));
  for (const { ref, ...said } of report.content.milestones ?? []) {
    const milestone = current.get(ref);
    if (!milestone) return refused('report.milestone-elsewhere', { milestone: ref, project: report.project });
    if (milestone.expectedOn === said.expectedOn && milestone.reachedOn === said.reachedOn) continue;
    const done = await reviseMilestone(ctx, { ref, version: milestone.version, changes: said });
    if (!done.ok) return done;
  }
  return ok(true);
}

async function enterFigures(ctx: Context, report: Report): Promise<Result<unknown>> {
  const figures = (report.content.figures ?? []).map(
    (one) => ({ ...one, period: report.period }) as unknown as ReportedFigure,
  );
  return figures.length === 0 ? ok(true) : reportFigures(ctx, figures);
}
