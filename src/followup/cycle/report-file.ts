import { callerIs, isVisible, may, type Right, type Target, visibleScopes } from '../../access/index.ts';
import { listRisks, milestonesOfProject, projectScopes } from '../../delivery/readers.ts';
import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listDefinitions, listFigures, listIndicators } from '../../results/readers.ts';
import { isLate, type Lack, lacksOf } from './cycle.rules.ts';
import { postsOn } from './cycle.store.ts';
import { noticesOf } from './notice.store.ts';
import { listReports, type ReportFilter, stepsOf } from './report.store.ts';
import { type Report, type ReportAct, type ReportStep, reportActs } from './report.ts';
import { othersSide, transitionOf } from './report.workflow.ts';
import { nextVisa, visasGiven } from './visa.rules.ts';

/** Where a report lies: where its project does. refuses nothing; an unknown report lies in the whole instance */
export async function reportTarget(ctx: Context, id: string): Promise<Target> {
  const [report] = await listReports(ctx.tx, { id });
  if (!report) return { scopes: [{ kind: 'instance', id: '*' }] };
  return { scopes: (await projectScopes(ctx.tx, [report.project], 'owner')).get(report.project) ?? [] };
}

/** Reports the caller may read, the late ones first, then by the day they are due; a page of them. */
export async function reportList(
  ctx: Context,
  { offset, limit, ...filter }: ReportFilter & { offset: number; limit: number },
) {
  const found = await listReports(ctx.tx, filter);
  const visible = visibleScopes(ctx.caller, 'report.read');
  const scopes = await projectScopes(ctx.tx, [...new Set(found.map((one) => one.project))], 'owner');
  const readable = found.filter((one) => isVisible(visible, { scopes: scopes.get(one.project) ?? [] }));
  const late = (one: Report) => isLate(one, ctx.today);
  const seen = [...readable.filter(late), ...readable.filter((one) => !late(one))];
  const titleOf = await titlesOf(
    ctx,
    seen.slice(offset, offset + limit).map((one) => one.project),
  );
  return ok({
    total: seen.length,
    items: seen.slice(offset, offset + limit).map(({ content, ...one }) => ({
      ...one,
      title: titleOf.get(one.project),
      rating: content.rating,
      isLate: isLate(one, ctx.today),
    })),
  });
}

async function titlesOf(ctx: Context, projects: readonly string[]): Promise<Map<string, LocalizedText>> {
  const found = await ctx.tx.query<{ ref: string; title: LocalizedText }>(
    'select ref, title from project where ref = any($1)',
    [projects],
  );
  return new Map(found.rows.map((row) => [row.ref, row.title]));
}

const rightOf: Record<ReportAct, Right> = {
  write: 'report.write',
  submit: 'report.write',
  visa: 'report.visa',
  'refuse-visa': 'report.visa',
  accept: 'report.judge',
  return: 'report.judge',
  lock: 'report.judge',
  reopen: 'report.judge',
  extend: 'report.judge',
};

/** What the caller may do here and now: as the table, the policy, the chain of visas and the rule of four eyes have it. */
async function actsOpen(ctx: Context, report: Report, steps: readonly ReportStep[], turn: string | undefined) {
  const target = await reportTarget(ctx, report.id);
  return reportActs.filter((act) => {
    const transition = transitionOf(act, report.state);
    if (!transition || !may(ctx.caller, rightOf[act], target)) return false;
    if (rightOf[act] === 'report.visa' && !(turn !== undefined && callerIs(ctx.caller, turn))) return false;
    return !othersSide(transition, steps).some((person) => callerIs(ctx.caller, person));
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
  const found = await listIndicators(ctx.tx, { projects: [report.project] });
  const current = new Map(
    (
      await listDefinitions(
        ctx.tx,
        found.map((one) => one.ref),
      )
    ).map((one) => [one.indicator, one]),
  );
  const indicators = found.map(({ ref, title, frequency }) => ({
    ref,
    title,
    frequency,
    unit: current.get(ref)?.unit,
  }));
  const figures = await listFigures(ctx.tx, { indicators: indicators.map((one) => one.ref) });
  return ok({
    report,
    title: (await titlesOf(ctx, [report.project])).get(report.project),
    isLate: isLate(report, ctx.today),
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
    acts: await actsOpen(ctx, report, steps, next?.person),
    milestones: await milestonesOfProject(ctx.tx, report.project),
    risks: (await listRisks(ctx.tx, { project: report.project, kind: 'risk' })).map(
      ({ ref, event, likelihood, impact, response, state }) => ({ ref, event, likelihood, impact, response, state }),
    ),
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

export type ReportLine = Extract<Awaited<ReturnType<typeof reportList>>, { ok: true }>['value']['items'][number];
export type ReportFile = Extract<Awaited<ReturnType<typeof reportFile>>, { ok: true }>['value'];
