import { titlesOfProjects } from '../delivery/readers.ts';
import type { Measure, PlaceKind } from '../equity/index.ts';
import { sharedMoney } from '../equity/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { strategyByRef } from '../strategy/readers.ts';
import type { Candidate } from './allocation.ts';
import { regionsToday } from './save-allocation.ts';

/**
 * Projects of the register that have money, as candidates to begin with: the cost is that money; a project may go to the regions where it lies, or
 * anywhere when nobody said where. What it gives is not in the register: one for each thousand people of the region stands there as an assumption.
 *
 * refuses  'strategy.unknown'
 */
export async function registerCandidates(
  ctx: Context,
  { strategy, by, place }: { strategy: string; by: Exclude<Measure, 'projects'>; place: PlaceKind },
): Promise<Result<{ items: Candidate[] }>> {
  if (!(await strategyByRef(ctx.tx, strategy))) return refused('strategy.unknown', { ref: strategy });
  const regions = await regionsToday(ctx);
  const placed = (await sharedMoney(ctx, { strategy, by, place })).filter((one) => Number(one.amount) > 0);
  const titles = await titlesOfProjects(
    ctx.tx,
    placed.map((one) => one.project),
  );
  return ok({
    items: placed.map(({ project, amount, rural, regions: own }) => ({
      code: project,
      project,
      title: titles.get(project)!,
      cost: amount,
      rural: Math.round((rural ?? 0) * 1000) / 1000,
      places: regions
        .filter(({ region }) => own.length === 0 || own.includes(region))
        .map(({ region, people }) => ({ region, benefit: Math.round(people / 1000) })),
      isAssumption: true,
    })),
  });
}
