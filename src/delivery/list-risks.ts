import { isVisible, may, type Scope, type Target, visibleScopes } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { projectScopes, projectTarget } from './project-target.ts';
import { byGravity, isReviewDue, levelOf } from './risk.rules.ts';
import { listRisks, type RiskFilter, stepsOfRisk } from './risk.store.ts';
import type { Risk, RiskLevel, RiskStep } from './risk.ts';

export type ShownRisk = Risk & { level: RiskLevel; isReviewDue: boolean };

/** A risk lies where its project does; without a project, in its strategy and with the body that owns it. */
export const targetOfNewRisk = async (
  ctx: Context,
  { project, strategy }: { project?: string | undefined; strategy?: string | undefined },
): Promise<Target> => (project ? projectTarget(ctx, project) : strategyTarget(strategy ?? ''));

/** refuses 'risk.unknown' */
export async function riskTarget(ctx: Context, ref: string, sides: 'owner' | 'all-sides' = 'owner'): Promise<Target> {
  const [risk] = await listRisks(ctx.tx, { ref });
  if (!risk) return refuseTarget('risk.unknown', { ref });
  if (risk.project) return projectTarget(ctx, risk.project, sides);
  return { scopes: [...strategyTarget(risk.strategy).scopes, { kind: 'organisation', id: risk.organisation }] };
}

/** Risks and issues the caller may read, the gravest first; closed ones last. */
export async function riskList(
  ctx: Context,
  { offset, limit, ...filter }: RiskFilter & { offset: number; limit: number },
): Promise<Result<{ total: number; mayRecord: boolean; items: ShownRisk[] }>> {
  const found = await listRisks(ctx.tx, filter);
  const visible = visibleScopes(ctx.caller, 'risk.read');
  const scopes = await projectScopes(ctx.tx, [...new Set(found.flatMap((one) => one.project ?? []))], 'all-sides');
  const own = (one: Risk): Scope[] =>
    one.project
      ? (scopes.get(one.project) ?? [])
      : [...strategyTarget(one.strategy).scopes, { kind: 'organisation', id: one.organisation }];
  const readable = found.filter((one) => isVisible(visible, { scopes: own(one) })).sort(byGravity);
  const inOrder = [
    ...readable.filter((one) => one.state === 'open'),
    ...readable.filter((one) => one.state !== 'open'),
  ];
  return ok({
    total: inOrder.length,
    mayRecord:
      (filter.project !== undefined || filter.strategy !== undefined) &&
      may(ctx.caller, 'risk.edit', await targetOfNewRisk(ctx, filter)),
    items: inOrder.slice(offset, offset + limit).map((one) => shown(ctx, one)),
  });
}

const shown = (ctx: Context, risk: Risk): ShownRisk => ({
  ...risk,
  level: levelOf(risk),
  isReviewDue: isReviewDue(risk, ctx.today),
});

/** One risk with its history. refuses 'risk.unknown' */
export async function riskFile(
  ctx: Context,
  ref: string,
): Promise<Result<{ risk: ShownRisk; steps: RiskStep[]; mayEdit: boolean }>> {
  const [risk] = await listRisks(ctx.tx, { ref });
  if (!risk) return refused('risk.unknown', { ref });
  return ok({
    risk: shown(ctx, risk),
    steps: await stepsOfRisk(ctx.tx, ref),
    mayEdit: may(ctx.caller, 'risk.edit', await riskTarget(ctx, ref)),
  });
}

export type RiskFile = Extract<Awaited<ReturnType<typeof riskFile>>, { ok: true }>['value'];
