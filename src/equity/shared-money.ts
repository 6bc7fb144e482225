import { fundedMoney, moneyTotals } from '../finance/readers.ts';
import { addDecimals, decimal, decimalText } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { type PlacedProject, placedProjects } from './placed.rules.ts';
import { groundOf, sharedProjects } from './share.store.ts';
import type { Measure, PlaceKind } from './share.ts';

/** Money of each project in the base currency; announced takes in what was signed since. */
export async function amountsOf(
  ctx: Context,
  strategy: string,
  by: Exclude<Measure, 'projects'>,
): Promise<Map<string, string>> {
  const amounts = new Map<string, string>();
  const add = (project: string | undefined, amount: string | undefined): void => {
    if (project === undefined || amount === undefined) return;
    amounts.set(project, decimalText(addDecimals(decimal(amounts.get(project) ?? '0'), decimal(amount))));
  };
  if (by === 'paid') {
    for (const { project, total } of await moneyTotals(ctx.tx, { strategy, steps: ['paiement'] }, ['project']))
      add(project, total.known);
    return amounts;
  }
  const { fundings } = await fundedMoney(ctx, strategy);
  for (const { project, standing, shown } of fundings)
    if (by === 'announced' || standing === 'signed') add(project, shown.amount);
  return amounts;
}

/** Projects of a strategy that have money of a measure, with the regions where they lie and the part of them that is rural; largest first. */
export async function sharedMoney(
  ctx: Context,
  { strategy, by, place }: { strategy: string; by: Exclude<Measure, 'projects'>; place: PlaceKind },
): Promise<PlacedProject[]> {
  const [projects, ground, amounts] = await Promise.all([
    sharedProjects(ctx.tx, strategy, place),
    groundOf(ctx.tx),
    amountsOf(ctx, strategy, by),
  ]);
  return placedProjects(
    projects.flatMap((one) => (amounts.has(one.ref) ? [{ ...one, amount: amounts.get(one.ref)! }] : [])),
    ground,
  );
}
