import { matchRisks } from '../../delivery/index.ts';
import { listRisks, milestonesOfProject } from '../../delivery/readers.ts';
import { filesByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listIndicators } from '../../results/readers.ts';
import { placesByCode } from '../../territory/readers.ts';
import type { Report, ReportContent } from './report.ts';
import { type Acted, type ActOnReport, actOnReport } from './report-act.ts';
import { inRegisterWords } from './reported-risk.rules.ts';

/**
 * Keeps what the body has written so far. Visas already given fall, since nobody stands behind words they did not see.
 *
 * aside    what the writer had typed and gives up for what somebody else saved meanwhile: it stays in the trace
 * refuses  'report.milestone-elsewhere' · 'report.indicator-elsewhere' · 'report.photo-unknown' · 'place.unknown'
 *          · what `matchRisks` refuses · what `actOnReport` refuses
 */
export const writeReport = (
  ctx: Context,
  { content, aside, ...on }: ActOnReport & { content: ReportContent; aside?: ReportContent | undefined },
): Promise<Result<Acted>> =>
  actOnReport(ctx, 'write', on, async (report) => {
    const checked = await checkContent(ctx, report, content);
    return checked.ok ? ok({ changes: { content }, ...(aside ? { aside } : {}) }) : checked;
  });

/** Does everything that the page points to belong to the project, and exist? */
async function checkContent(ctx: Context, report: Report, content: ReportContent): Promise<Result<true>> {
  const milestones = new Set((await milestonesOfProject(ctx.tx, report.project)).map((one) => one.ref));
  const stray = content.milestones?.find((one) => !milestones.has(one.ref));
  if (stray) return refused('report.milestone-elsewhere', { milestone: stray.ref, project: report.project });
  const late = content.milestones?.find((one) => one.reachedOn !== undefined && one.reachedOn > ctx.today);
  if (late) return refused('act.in-the-future', { date: late.reachedOn, today: ctx.today });
  const risks = matchRisks(
    (content.risks ?? []).map(inRegisterWords),
    await listRisks(ctx.tx, { project: report.project }),
  );
  if (!risks.ok) return risks;
  const wanted = [...new Set(content.figures?.map((one) => one.indicator) ?? [])];
  const known = new Set((await listIndicators(ctx.tx, { refs: wanted })).map((one) => one.ref));
  const unknown = wanted.find((ref) => !known.has(ref));
  if (unknown) return refused('indicator.unknown', { ref: unknown });
  const photos = content.photos ?? [];
  const kept = new Set(
    (
      await filesByHash(
        ctx.tx,
        photos.map((one) => one.sha256),
      )
    ).map((one) => one.sha256),
  );
  const lost = photos.find((one) => !kept.has(one.sha256));
  if (lost) return refused('report.photo-unknown', { sha256: lost.sha256 });
  const places = [...photos.map((one) => one.place), ...(content.figures ?? []).flatMap((one) => one.place ?? [])];
  const there = new Set((await placesByCode(ctx.tx, places)).map((one) => one.code));
  const nowhere = places.find((code) => !there.has(code));
  return nowhere === undefined ? ok(true) : refused('place.unknown', { code: nowhere });
}
