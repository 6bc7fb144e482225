import { visibleScopes } from '../access/index.ts';
import { liesIn, titlesOfProjects } from '../delivery/readers.ts';
import { convert } from '../finance/index.ts';
import { type LocalizedText, mapMissing, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { exitOf } from './exit.rules.ts';
import { namesOf } from './get-dependence.ts';
import { standing } from './get-what-if.ts';
import { ultimateHolders } from './holding.rules.ts';
import { listHolders } from './holding.store.ts';
import type { Holding, OrganisationHolder, ProjectOutput } from './holding.ts';
import { touchedProjects } from './stood.store.ts';
import type { Exit } from './what-if.ts';

export type PartnerDependence = {
  /** for each project, what this body signed for it, holds of it and promised to it */
  items: { project: string; signed: { amount: string }[]; holdings: Holding[]; outputs: ProjectOutput[] }[];
  exit: Exit;
  /** who holds it, as recorded, and the last in that line */
  holder?: OrganisationHolder;
  top?: string;
  currency: string;
  names: Record<string, LocalizedText>;
  projects: Record<string, LocalizedText>;
};

/** What hangs on a body, in the projects that the caller may look at, and what it takes to leave it. */
export async function partnerDependence(ctx: Context, organisation: string): Promise<Result<PartnerDependence>> {
  const seen = await seenAmong(ctx, await touchedProjects(ctx.tx, {}, [organisation]));
  const { stood, currency, book, base } = await standing(ctx, seen);
  const own = <T extends { organisation: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.organisation === organisation);
  const items = stood.map((one) => ({
    project: one.project,
    signed: own(one.fundings).map(({ amount }) => ({ amount })),
    holdings: own(one.holdings),
    outputs: own(one.outputs),
  }));
  const links = await listHolders(ctx.tx);
  const holder = links.find((one) => one.organisation === organisation);
  const top = ultimateHolders(links).get(organisation);
  const holdings = items.flatMap((one) => one.holdings);
  return ok({
    items,
    exit: exitOf({ ref: organisation, bodies: [organisation] }, holdings, (amount) =>
      mapMissing(convert(amount, ctx.today, book, base), (found) => found.money.amount),
    ),
    ...(holder ? { holder } : {}),
    ...(top ? { top } : {}),
    currency,
    names: await namesOf(ctx.tx, [
      organisation,
      ...(top ? [top] : []),
      ...(holder?.holder ? [holder.holder] : []),
      ...holdings.flatMap((one) => (one.substitute ? [one.substitute] : [])),
    ]),
    projects: Object.fromEntries(await titlesOfProjects(ctx.tx, seen)),
  });
}

/** Those among these projects that lie where the caller has the right. */
async function seenAmong(ctx: Context, refs: readonly string[]): Promise<string[]> {
  const values: unknown[] = [refs];
  const where = liesIn(visibleScopes(ctx.caller, 'dependence.read'), 'all-sides', (value) => `$${values.push(value)}`);
  const found = await ctx.tx.query<{ ref: string }>(
    `select p.ref from project p where p.ref = any($1) and ${where} order by p.ref`,
    values,
  );
  return found.rows.map((row) => row.ref);
}
