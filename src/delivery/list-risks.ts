import { may, type Scope, type Target, type Visible, visibleScopes } from '../access/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { refuseTarget } from '../platform/http/run.ts';
import { strategyTarget } from '../strategy/readers.ts';
import { projectTarget } from './project-target.ts';
import { isAtLeast, isReviewDue, levelOf } from './risk.rules.ts';
import { listRisks, type RiskFilter, riskPage, stepsOfRisk } from './risk.store.ts';
import type { Risk, RiskLevel, RiskStep } from './risk.ts';
import { liesIn } from './visible-projects.ts';

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
  const where = visibleScopes(ctx.caller, 'risk.read');
  const { total, risks } = await riskPage(ctx.tx, filter, (param) => seen(where, param), { offset, limit });
  return ok({
    total,
    mayRecord:
      (filter.project !== undefined || filter.strategy !== undefined) &&
      may(ctx.caller, 'risk.edit', await targetOfNewRisk(ctx, filter)),
    items: risks.map((one) => shown(ctx, one)),
  });
}

/** Open risks and issues of a strategy at least this grave that the caller may read, the gravest first. */
export async function graveRisks(
  ctx: Context,
  { strategy, least }: { strategy: string; least: RiskLevel },
): Promise<ShownRisk[]> {
  const where = visibleScopes(ctx.caller, 'risk.read');
  const found = await riskPage(ctx.tx, { strategy, state: 'open' }, (param) => seen(where, param), {
    offset: 0,
    limit: MOST_LOOKED_AT,
  });
  return found.risks.map((one) => shown(ctx, one)).filter((one) => isAtLeast(one.level, least));
}
/** The gravest come first: what lies beyond is lighter than all of these. */
const MOST_LOOKED_AT = 500;

/** Where a risk is seen, as a condition on its row: with its project, or by its strategy and body when it has none. */
function seen(where: Visible, param: (value: unknown) => string): string {
  if (where === 'everywhere') return 'true';
  const own = where.map((place) => place.map((scope) => ownScope(scope, param)).join(' and '));
  return `case when r.project is not null then r.project in (select p.ref from project p where ${liesIn(where, 'all-sides', param)})
    else ${own.map((one) => `(${one})`).join(' or ') || 'false'} end`;
}

const ownScope = ({ kind, id }: Scope, param: (value: unknown) => string): string =>
  kind === 'strategy' || kind === 'organisation' ? `r.${kind} = ${param(id)}` : 'false';

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
