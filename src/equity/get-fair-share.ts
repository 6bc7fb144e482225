import { titlesOfProjects } from '../delivery/readers.ts';
import { baseCurrency } from '../finance/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from '../strategy/readers.ts';
import { placesOfLevel } from '../territory/readers.ts';
import { fairShares } from './share.rules.ts';
import { groundOf, sharedProjects } from './share.store.ts';
import type { FairShare, Measure, PlaceKind } from './share.ts';
import { amountsOf } from './shared-money.ts';

/**
 * Who gets what of a strategy: by region and per head, how unevenly, with and without the largest project, between and inside regions,
 * in rural and in remote communes. Money without a rate on its day is not in it, as on the page of money.
 *
 * refuses  'strategy.unknown'
 */
export async function getFairShare(
  ctx: Context,
  { strategy, by, place }: { strategy: string; by: Measure; place: PlaceKind },
): Promise<Result<FairShare>> {
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  const [projects, ground, regions] = await Promise.all([
    sharedProjects(ctx.tx, strategy, place),
    groundOf(ctx.tx),
    placesOfLevel(ctx.tx, 'region'),
  ]);
  const amounts = by === 'projects' ? undefined : await amountsOf(ctx, strategy, by);
  const shared = amounts ? projects.map((one) => ({ ...one, amount: amounts.get(one.ref) ?? '0' })) : projects;
  const { largest, ...shares } = fairShares(shared, ground, amounts ? 'money' : 'projects');
  const titles = largest ? await titlesOfProjects(ctx.tx, [largest.project]) : new Map();
  return ok({
    measure: by,
    place,
    ...(amounts ? { currency: (await baseCurrency(ctx.tx)).code } : {}),
    ...shares,
    ...(largest ? { largest: { ...largest, title: titles.get(largest.project)! } } : {}),
    names: Object.fromEntries(regions.map((one) => [one.code, one.name])),
  });
}
