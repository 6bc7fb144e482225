import type { RiskLevel } from '../../delivery/index.ts';
import { graveRisks, projectScopes, type ShownRisk } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { agendaOf } from './agenda.store.ts';
import { committeeByRef } from './committee.store.ts';
import { isMatterOf } from './committee-target.ts';
import { listStocktakes } from './stocktake.store.ts';

export type ProposedRisk = Pick<
  ShownRisk,
  'ref' | 'kind' | 'event' | 'project' | 'organisation' | 'level' | 'reviewOn' | 'isReviewDue'
>;

/**
 * Open risks and issues, at least this grave, within the matter of the committee, that no item is about yet: proposed to who makes the
 * agenda, who takes or leaves each. The rule never draws them: how grave a risk is, its owner says.
 *
 * returns  those the caller may read, the gravest first
 * refuses  'stocktake.unknown'
 */
export async function agendaRisks(
  ctx: Context,
  { id, level }: { id: string; level: RiskLevel },
): Promise<Result<{ items: ProposedRisk[] }>> {
  const [stocktake] = await listStocktakes(ctx.tx, { id });
  if (!stocktake) return refused('stocktake.unknown', { id });
  const committee = (await committeeByRef(ctx.tx, stocktake.committee))!;
  const risks = await graveRisks(ctx, { strategy: committee.strategy, least: level });
  const lies = await projectScopes(ctx.tx, [...new Set(risks.flatMap((one) => one.project ?? []))], 'all-sides');
  const taken = new Set(
    (await agendaOf(ctx.tx, id)).flatMap(({ subject }) => (subject?.kind === 'risk' ? subject.ref : [])),
  );
  const isOurs = ({ project, strategy }: ShownRisk): boolean =>
    isMatterOf(committee, [{ kind: 'strategy', id: strategy }, ...(project ? (lies.get(project) ?? []) : [])]);
  return ok({
    items: risks
      .filter((one) => !taken.has(one.ref) && isOurs(one))
      .map(({ ref, kind, event, project, organisation, level: grave, reviewOn, isReviewDue }) => ({
        ref,
        kind,
        event,
        ...(project ? { project } : {}),
        organisation,
        level: grave,
        reviewOn,
        isReviewDue,
      })),
  });
}
