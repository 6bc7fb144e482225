import { visibleScopes } from '../access/index.ts';
import { compareDecimals, decimal, isMissing } from '../kernel/index.ts';
import { whileUnchanged } from '../platform/database/while-unchanged.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { convert, type RateUsed } from './conversion.rules.ts';
import { baseCurrency, ratesBetween } from './count-money.ts';
import { placementsOf } from './counting.store.ts';
import { type FlowingFunding, flowingFundings } from './funding-flow.store.ts';
import { type Shown, shownOf, shownParts, sumShown } from './money-flow.rules.ts';
import { moneyByRegion, moneyTotals } from './money-totals.ts';
import type { MoneyTotal, PlaceKind, RegionTotal } from './totals.ts';
import { moneySeen } from './transactions.store.ts';

/** How true an amount is: said, owed under a signed act, or out of the till. */
export const flowStandings = ['announced', 'signed', 'paid'] as const;
export type FlowStanding = (typeof flowStandings)[number];

/** The money of one standing by source and axis, and by axis and region. */
export type Flow = {
  standing: FlowStanding;
  sources: { source: string; axis?: string; shown: Shown }[];
  regions: { axis?: string; region?: string; shown: Shown }[];
};

export type OpenedFunding = Omit<FlowingFunding, 'axis'> & { axis?: string; shown: Shown; rates: readonly RateUsed[] };

export const shownTotal = (total: MoneyTotal | RegionTotal): Shown => ({
  ...(total.lines > total.unconverted ? { amount: total.known } : {}),
  lines: total.lines,
  indicative: total.indicative,
  unconverted: total.unconverted,
});

type Moved = Record<'paidBy' | 'engaged' | 'unmatched', Awaited<ReturnType<typeof moneyTotals>>> &
  Record<PlaceKind, Regional[]>;

/** What was engaged and paid, out of the sums of transactions; of those who see everything, kept in memory until one of them changes. */
export function movedMoney(ctx: Context, strategy: string): Promise<Moved> {
  const seen = seenBy(ctx);
  const compute = async (): Promise<Moved> => ({
    paidBy: await moneyTotals(ctx.tx, { strategy, steps: ['paiement'] }, ['provider', 'axis'], seen),
    engaged: await moneyTotals(ctx.tx, { strategy, steps: ['engagement'] }, [], seen),
    unmatched: await moneyTotals(ctx.tx, { strategy, steps: ['disbursement'], reported: 'unmatched' }, [], seen),
    works: await paidByRegion(ctx, strategy, 'works'),
    benefit: await paidByRegion(ctx, strategy, 'benefit'),
  });
  return seen ? compute() : whileUnchanged(ctx.tx, { notes: 'dependence_change', key: `moved ${strategy}` }, compute);
}

type Funded = { fundings: OpenedFunding[]; flows: Flow[] };

/** The announced and the signed, summed; of those who see everything, kept in memory until a funding, a rate or a place changes. */
export function fundedMoney(ctx: Context, strategy: string): Promise<Funded> {
  const compute = async (): Promise<Funded> => {
    const fundings = await openedFundings(ctx, strategy);
    return { fundings: largestFirst(fundings), flows: await fundingFlows(ctx, fundings) };
  };
  return seenBy(ctx)
    ? compute()
    : whileUnchanged(ctx.tx, { notes: 'money_change', key: `funded ${strategy}` }, compute);
}

const largestFirst = (fundings: readonly OpenedFunding[]): OpenedFunding[] =>
  fundings
    .map((one) => ({ one, amount: decimal(one.shown.amount ?? '0') }))
    .sort((a, b) => compareDecimals(b.amount, a.amount))
    .map(({ one }) => one);

/** Fundings of a strategy, each converted by the rate of its day. */
async function openedFundings(ctx: Context, strategy: string): Promise<OpenedFunding[]> {
  const fundings = await flowingFundings(ctx.tx, strategy, seenBy(ctx) ?? (() => 'true'));
  const base = await baseCurrency(ctx.tx);
  const days = fundings.map((one) => one.day).sort();
  const book = await ratesBetween(ctx.tx, days[0] ?? ctx.today, days.at(-1) ?? ctx.today);
  return fundings.map(({ axis, ...one }) => {
    const converted = convert({ amount: one.amount, currency: one.currency }, one.day, book, base);
    return {
      ...one,
      ...(axis === null ? {} : { axis }),
      shown: shownOf(converted),
      rates: isMissing(converted) ? [] : converted.rates,
    };
  });
}

/** By source, axis and region of the works: announced takes in what was signed since. */
async function fundingFlows(ctx: Context, fundings: readonly OpenedFunding[]): Promise<Flow[]> {
  const base = await baseCurrency(ctx.tx);
  const placements = await placementsOf(ctx.tx, [...new Set(fundings.map((one) => one.project))]);
  return (['announced', 'signed'] as const).map((standing) => {
    const counted = fundings
      .filter((one) => standing === 'announced' || one.standing === 'signed')
      .map(({ project, organisation: source, axis, shown }) => ({
        source,
        axis: axis === undefined ? {} : { axis },
        works: placements.get(project)?.works ?? [],
        shown,
      }));
    return {
      standing,
      sources: sumShown(counted.map(({ source, axis, shown }) => ({ source, ...axis, shown }))),
      regions: sumShown(
        counted.flatMap(({ axis, works, shown }) =>
          shownParts(shown, works, base).map((part) => ({ ...axis, ...part })),
        ),
      ),
    };
  });
}

/** What the caller may see, as a condition; none where they may see everything, so that sums of axes are enough. */
const seenBy = (ctx: Context) => {
  const where = visibleScopes(ctx.caller, 'money.read');
  return where === 'everywhere' ? undefined : moneySeen(where);
};

export type Regional = { axis?: string; region?: string; shown: Shown };

/**
 * What was paid by axis and region, out of the sums that are kept by region. Those do not know who paid: a body that sees
 * only its own money gets the parts of its own totals, project by project, by the same shares.
 */
async function paidByRegion(ctx: Context, strategy: string, kind: PlaceKind): Promise<Regional[]> {
  const where = visibleScopes(ctx.caller, 'money.read');
  const filter = { strategy, steps: ['paiement'] as const };
  const keyed = ({ axis, region }: { axis?: string; region?: string }) => ({
    ...(axis === undefined ? {} : { axis }),
    ...(region === undefined ? {} : { region }),
  });
  if (where === 'everywhere' || !where.flat().some((scope) => scope.kind === 'organisation')) {
    const sums = await moneyByRegion(ctx.tx, { ...filter, kind }, ['axis', 'region'], seenBy(ctx));
    return sums.map((one) => ({ ...keyed(one), shown: shownTotal(one.total) }));
  }
  const own = await moneyTotals(ctx.tx, filter, ['project', 'axis'], seenBy(ctx));
  const placements = await placementsOf(ctx.tx, [...new Set(own.flatMap((one) => one.project ?? []))]);
  const base = await baseCurrency(ctx.tx);
  return sumShown(
    own.flatMap(({ project, axis, total }) =>
      shownParts(shownTotal(total), placements.get(project!)?.[kind] ?? [], base).map(({ region, shown }) => ({
        ...keyed({ ...(axis === undefined ? {} : { axis }), ...(region === undefined ? {} : { region }) }),
        shown,
      })),
    ),
  );
}
