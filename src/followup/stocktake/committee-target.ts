import { contains, type Scope, type Target } from '../../access/index.ts';
import { projectScopes } from '../../delivery/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { refuseTarget } from '../../platform/http/run.ts';
import { actionById } from './action.store.ts';
import { itemById } from './agenda.store.ts';
import { listCommittees, listSeats, seatById } from './committee.store.ts';
import type { Committee } from './committee.ts';
import { stocktakeOfDecision } from './record.store.ts';
import { listStocktakes } from './stocktake.store.ts';

/** The narrowest scope of a committee: what it takes stock of lies there. */
export const scopeOfCommittee = ({ strategy, programme, region }: Committee): Scope =>
  programme !== undefined
    ? { kind: 'programme', id: programme }
    : region !== undefined
      ? { kind: 'region', id: region }
      : { kind: 'strategy', id: strategy };

/** True when something lying in these scopes is a matter of the committee: in its strategy, and in its programme or region. */
export const isMatterOf = (committee: Committee, scopes: Scope[]): boolean =>
  contains({ kind: 'strategy', id: committee.strategy }, { scopes }) &&
  contains(scopeOfCommittee(committee), { scopes });

/** Scopes that committees lie in: strategy, programme with those above it, region, and the bodies that sit there today. */
export async function committeeScopes(ctx: Context, committees: readonly Committee[]): Promise<Map<string, Scope[]>> {
  const programmes = committees.flatMap((one) => one.programme ?? []);
  const above = programmes.length > 0 ? await projectScopes(ctx.tx, programmes, 'owner') : new Map<string, Scope[]>();
  const seats = await listSeats(ctx.tx, { committees: committees.map((one) => one.ref), on: ctx.today });
  return new Map(
    committees.map((one) => [
      one.ref,
      [
        { kind: 'strategy' as const, id: one.strategy },
        ...(one.programme ? (above.get(one.programme) ?? []).filter((each) => each.kind === 'programme') : []),
        ...(one.region ? [{ kind: 'region' as const, id: one.region }] : []),
        ...seats.flatMap((seat) =>
          seat.committee === one.ref ? [{ kind: 'organisation' as const, id: seat.organisation }] : [],
        ),
      ],
    ]),
  );
}

/** What a right on a committee is asked on. refuses 'committee.unknown' */
export async function committeeTarget(ctx: Context, ref: string): Promise<Target> {
  const found = await listCommittees(ctx.tx, [ref]);
  if (found.length === 0) return refuseTarget('committee.unknown', { ref });
  return { scopes: (await committeeScopes(ctx, found)).get(ref)! };
}

/** A stocktake lies where its committee does. refuses 'stocktake.unknown' */
export async function stocktakeTarget(ctx: Context, id: string): Promise<Target> {
  const [found] = await listStocktakes(ctx.tx, { id });
  return found ? committeeTarget(ctx, found.committee) : refuseTarget('stocktake.unknown', { id });
}

export async function seatTarget(ctx: Context, id: string): Promise<Target> {
  const seat = await seatById(ctx.tx, id);
  return seat ? committeeTarget(ctx, seat.committee) : refuseTarget('seat.unknown', { id });
}

export async function itemTarget(ctx: Context, id: string): Promise<Target> {
  const item = await itemById(ctx.tx, id);
  return item ? stocktakeTarget(ctx, item.stocktake) : refuseTarget('agenda.item-unknown', { id });
}

export async function decisionTarget(ctx: Context, id: string): Promise<Target> {
  const stocktake = await stocktakeOfDecision(ctx.tx, id);
  return stocktake ? stocktakeTarget(ctx, stocktake) : refuseTarget('committee-decision.unknown', { id });
}

/** An action lies with its committee, with the body that owes it, and nowhere else. refuses 'action.unknown' */
export async function actionTarget(ctx: Context, id: string): Promise<Target> {
  const action = await actionById(ctx.tx, id);
  if (!action) return refuseTarget('action.unknown', { id });
  const { scopes } = await committeeTarget(ctx, action.committee);
  return { scopes: [...scopes, { kind: 'organisation', id: action.organisation }] };
}
