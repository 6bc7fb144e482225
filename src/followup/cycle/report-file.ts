import { isVisible, type Target, visibleScopes } from '../../access/index.ts';
import { milestonesOfProject, projectScopes } from '../../delivery/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listFigures, listIndicators } from '../../results/readers.ts';
import { type Lack, lacksOf } from './cycle.rules.ts';
import { postsOn } from './cycle.store.ts';
import { noticesOf } from './notice.store.ts';
import { listReports, type ReportFilter, stepsOf } from './report.store.ts';
import { type ReportAct, reportActs } from './report.ts';
import { transitionOf } from './report.workflow.ts';
import { nextVisa, visasGiven } from './visa.rules.ts';

/** Where a report lies: where its project does. refuses nothing; an unknown report lies in the whole instance */
export async function reportTarget(ctx: Context, id: string): Promise<Target> {
  const [report] = await listReports(ctx.tx, { id });
  if (!report) return { scopes: [{ kind: 'instance', id: '*' }] };
  return { scopes: (await projectScopes(ctx.tx, [report.project], 'owner')).get(report.project) ?? [] };
}

/** Reports the caller may read, those due first, a page of them. */
export async function reportList(
  ctx: Context,
  { offset, limit, ...filter }: ReportFilter & { offset: number; limit: number },
) {
  const found = await listReports(ctx.tx, filter);
  const visible = visibleScopes(ctx.caller, 'report.read');
  const scopes = await projectScopes(ctx.tx, [...new Set(found.map((one) => one.project))], 'owner');
  const seen = found.filter((one) => isVisible(visible, { scopes: scopes.get(one.project) ?? [] }));
  const titles = await ctx.tx.query<{ ref: string; title: LocalizedText }>(
    'select ref, title from project where ref = any($1)',
    [seen.slice(offset, offset + limit).map((one) => one.project)],
  );
  const titleOf = new Map(titles.rows.map((row) => [row.ref, row.title]));
  return ok({
    total: seen.length,
    items: seen.slice(offset, offset + limit).map(({ content, ...one }) => ({
      ...one,
      title: titleOf.get(one.project),
      rating: content.rating,
      isLate: ['open', 'in-visa', 'ready', 'returned'].includes(one.state) && one.dueOn < ctx.today,
    })),
  });
}

/** One report with all that its page needs: the trace, the chain of visas, what it lacks, and what may be reported. */
export async function reportFile(ctx: Context, id: string) {
  const [report] = await listReports(ctx.tx, { id });
  if (!report) return refused('report.unknown', { id });
  const steps = await stepsOf(ctx.tx, id);
  const chain = (await postsOn(ctx.tx, ctx.today, [report.organisation])).filter((one) => one.kind === 'visa');
  const given = new Set(visasGiven(steps).map((one) => one.post));
  const next = nextVisa(chain, steps);
  const indicators = (await listIndicators(ctx.tx, { project: report.project })).map(({ ref, title, frequency }) => ({
    ref,
    title,
    frequency,
  }));
  const figures = await listFigures(ctx.tx, { indicators: indicators.map((one) => one.ref) });
  return ok({
    report,
    steps,
    chain: chain.map(({ id: post, title, position, person }) => ({
      post,
      title,
      position,
      person,
      given: given.has(post),
      next: next?.id === post,
    })),
    lacks: lacksOf(report.content) satisfies Lack[],
    acts: reportActs.filter((act) => transitionOf(act, report.state) !== undefined) satisfies ReportAct[],
    milestones: await milestonesOfProject(ctx.tx, report.project),
    indicators,
    lastFigures: figures.map(({ indicator, period, place, split, value, missing, status }) => ({
      indicator,
      period,
      place,
      split,
      value,
      missing,
      status,
    })),
    notices: (await noticesOf(ctx.tx, { report: id })).map(({ kind, step, saidAs, day, at, receivedAt, person }) => ({
      kind,
      step,
      saidAs,
      day,
      at,
      receivedAt,
      person,
    })),
  }) satisfies Result<unknown>;
}
