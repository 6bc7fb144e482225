import { isVisible, may, visibleScopes } from '../../access/index.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listActions } from './action.store.ts';
import { isLateAction } from './action.workflow.ts';
import { committeeByRef, listCommittees, listSeats } from './committee.store.ts';
import type { RecordedCommittee, Seat } from './committee.ts';
import { committeeScopes, committeeTarget } from './committee-target.ts';
import { listStocktakes } from './stocktake.store.ts';
import type { Stocktake, StocktakeState } from './stocktake.ts';

/** Committees the caller may follow. */
async function visibleCommittees(ctx: Context): Promise<RecordedCommittee[]> {
  const all = await listCommittees(ctx.tx);
  const visible = visibleScopes(ctx.caller, 'stocktake.read');
  if (visible === 'everywhere') return all;
  const scopes = await committeeScopes(ctx, all);
  return all.filter((one) => isVisible(visible, { scopes: scopes.get(one.ref) ?? [] }));
}

export type CommitteeLine = RecordedCommittee & {
  next?: Stocktake;
  last?: Stocktake;
  openActions: number;
  lateActions: number;
};

export async function committeeList(ctx: Context): Promise<Result<{ items: CommitteeLine[] }>> {
  const committees = await visibleCommittees(ctx);
  const stocktakes = Map.groupBy(await listStocktakes(ctx.tx), (one) => one.committee);
  const actions = Map.groupBy(await listActions(ctx.tx, { states: ['open', 'declared'] }), (one) => one.committee);
  return ok({
    items: committees.map((one) => {
      const held = stocktakes.get(one.ref) ?? [];
      const next = held.findLast((each) => ['planned', 'frozen', 'in-session'].includes(each.state));
      const last = held.find((each) => each.heldOn !== undefined && each.state !== 'in-session');
      const owed = actions.get(one.ref) ?? [];
      return {
        ...one,
        ...(next ? { next } : {}),
        ...(last ? { last } : {}),
        openActions: owed.length,
        lateActions: owed.filter((each) => isLateAction(each, ctx.today)).length,
      };
    }),
  });
}

export type CommitteeFile = {
  committee: RecordedCommittee;
  seats: Seat[];
  stocktakes: Stocktake[];
  mayEdit: boolean;
  mayPlan: boolean;
};

/** One committee with its seats, past ones too, and its meetings. refuses 'committee.unknown' */
export async function committeeFile(ctx: Context, ref: string): Promise<Result<CommitteeFile>> {
  const committee = await committeeByRef(ctx.tx, ref);
  if (!committee) return refused('committee.unknown', { ref });
  const target = await committeeTarget(ctx, ref);
  return ok({
    committee,
    seats: await listSeats(ctx.tx, { committees: [ref] }),
    stocktakes: await listStocktakes(ctx.tx, { committee: ref }),
    mayEdit: may(ctx.caller, 'committee.edit', target),
    mayPlan: may(ctx.caller, 'stocktake.plan', target),
  });
}

export type StocktakeLine = Stocktake & { title: RecordedCommittee['title'] };

/** Stocktakes of the committees that the caller may follow, the latest planned first; a page of them. */
export async function stocktakeList(
  ctx: Context,
  {
    offset,
    limit,
    ...filter
  }: { committee?: string | undefined; state?: StocktakeState | undefined; offset: number; limit: number },
): Promise<Result<{ total: number; items: StocktakeLine[] }>> {
  const titles = new Map((await visibleCommittees(ctx)).map((one) => [one.ref, one.title]));
  const found = (await listStocktakes(ctx.tx, filter)).flatMap((one) => {
    const title = titles.get(one.committee);
    const { minutes: _, ...line } = one;
    return title ? [{ ...line, title }] : [];
  });
  return ok({ total: found.length, items: found.slice(offset, offset + limit) });
}
