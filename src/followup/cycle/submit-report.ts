import { enterRisks } from '../../delivery/enter-risks.ts';
import { milestonesOfProject } from '../../delivery/readers.ts';
import { reviseMilestone } from '../../delivery/revise-milestone.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { type ReportedFigure, reportFigures } from '../../results/report-figures.ts';
import { workingCalendarOf } from '../../territory/readers.ts';
import { declareRating } from '../declare-rating.ts';
import { lacksOf, nextDueDay } from './cycle.rules.ts';
import { listReportingCalendars, postsOn } from './cycle.store.ts';
import type { Report, ReportedRisk } from './report.ts';
import { type Acted, type ActOnReport, actOnReport } from './report-act.ts';
import { inRegisterWords } from './reported-risk.rules.ts';
import { nextVisa } from './visa.rules.ts';

/**
 * Submits a report once every visa is given. What the page says of milestones, figures and risks enters the registers in
 * the same request, as declared, and its rating is kept beside the one computed from them: nothing is entered twice.
 * From then on the page names its risks by their references, so that a report that comes back says the same ones.
 *
 * refuses  'report.incomplete' · 'report.visa-missing' · what revising milestones, reporting figures, entering risks and
 *          declaring a rating refuse
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
    if (!figures.ok) return figures;
    const risks = await enterRisksOf(ctx, report);
    if (!risks.ok) return risks;
    const rating = await declareRating(ctx, {
      project: report.project,
      cycle: report.period,
      rating: report.content.rating!,
      explanation: report.content.explanation ?? allIsWell,
    });
    if (!rating.ok) return rating;
    return ok(risks.value.length === 0 ? {} : { changes: { content: { ...report.content, risks: risks.value } } });
  });

/** What stands for an explanation where the owner declares the path and says no more. */
const allIsWell: LocalizedText = {
  authentic: 'ar',
  ar: 'في المسار',
  fr: 'Sur la trajectoire',
  en: 'On path',
  validated: ['fr', 'en'],
};

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

async function enterRisksOf(ctx: Context, report: Report): Promise<Result<ReportedRisk[]>> {
  const lines = (report.content.risks ?? []).map(inRegisterWords);
  if (lines.length === 0) return ok([]);
  const [calendar] = await listReportingCalendars(ctx.tx, { refs: [report.calendar] });
  const working = await workingCalendarOf(ctx.tx, calendar!.workingCalendar);
  const { project, organisation } = report;
  const entered = await enterRisks(
    ctx,
    {
      project,
      organisation,
      words: asReported(report.period),
      reviewOn: nextDueDay(report.period, calendar!, working, ctx.today),
    },
    lines,
  );
  if (!entered.ok) return entered;
  return ok(
    lines.map(({ likelihood, impact, answer }, n) => ({
      risk: entered.value[n]!,
      ...(likelihood === undefined ? {} : { likelihood }),
      ...(impact === undefined ? {} : { impact }),
      ...(answer === undefined ? {} : { answer }),
    })),
  );
}

/** Why a risk is judged so: where its body said it. */
const asReported = (code: string): LocalizedText => ({
  authentic: 'ar',
  ar: `كما ورد في تقرير الفترة ${code}`,
  fr: `Tel que dit dans le rapport ${code}`,
  en: `As said in the report of ${code}`,
  validated: ['fr', 'en'],
});
