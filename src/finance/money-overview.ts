import { visibleScopes } from '../access/index.ts';
import {
  compareDecimals,
  decimal,
  decimalText,
  divideDecimals,
  isMissing,
  type LocalizedText,
  ok,
  type Result,
  refused,
} from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import { whileUnchanged } from '../platform/database/while-unchanged.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { axesOf, strategyByRef } from '../strategy/readers.ts';
import { placesByCode, placesOfLevel } from '../territory/readers.ts';
import { convert, type RateUsed } from './conversion.rules.ts';
import { baseCurrency, ratesBetween } from './count-money.ts';
import { placementsOf } from './counting.store.ts';
import { type FlowingFunding, flowingFundings } from './funding-flow.store.ts';
import { addShown, nothingShown, type Shown, shownOf, shownParts, sumShown } from './money-flow.rules.ts';
import { moneyByRegion, moneyTotals } from './money-totals.ts';
import type { MoneyTotal, PlaceKind, RegionTotal } from './totals.ts';
import { moneySeen } from './transactions.store.ts';

/** How true an amount is: said, owed under a signed act, or out of the till. */
export const flowStandings = ['announced', 'signed', 'paid'] as const;
export type FlowStanding = (typeof flowStandings)[number];

export type MoneyOverview = {
  strategy: { ref: string; title: LocalizedText };
  currency: string;
  /** Announced takes in what was signed since: what is signed was announced before. */
  levels: { announced: Shown; signed: Shown; engaged: Shown; paid: Shown; unmatched: Shown };
  flows: {
    standing: FlowStanding;
    sources: { source: string; axis?: string; shown: Shown }[];
    regions: { axis?: string; region?: string; shown: Shown }[];
  }[];
  regions: { region?: string; population?: number; works: Shown; benefit: Shown; perHead?: string }[];
  /** What the promised and the signed amounts are made of, each with the rate that converted it: a page of them, the largest first. */
  fundings: OpenedFunding[];
  fundingsTotal: number;
  names: { ref: string; title: LocalizedText }[];
};

export type OpenedFunding = Omit<FlowingFunding, 'axis'> & { axis?: string; shown: Shown; rates: readonly RateUsed[] };

const shownTotal = (total: MoneyTotal | RegionTotal): Shown => ({
  ...(total.lines > total.unconverted ? { amount: total.known } : {}),
  lines: total.lines,
  indicative: total.indicative,
  unconverted: total.unconverted,
});

/**
 * The money of a strategy as far as the caller may see it: promised, signed and paid, from source to axis to region, by
 * place of works and of benefit and per head. Paid is what the State reported; what partners alone reported stands apart.
 *
 * offset, limit  page of the fundings
 * refuses        'strategy.unknown'
 */
export async function moneyOverview(
  ctx: Context,
  { strategy: ref, offset, limit }: { strategy: string; offset: number; limit: number },
): Promise<Result<MoneyOverview>> {
  const strategy = await strategyByRef(ctx.tx, ref);
  if (!strategy) return refused('strategy.unknown', { ref });
  const base = await baseCurrency(ctx.tx);
  const { paidBy, engaged, unmatched, works, benefit } = await movedMoney(ctx, ref);
  const funded = await fundedMoney(ctx, ref);
  const paidSources = paidBy.map(({ provider, axis, total }) => ({
    source: provider!,
    ...(axis === undefined ? {} : { axis }),
    shown: shownTotal(total),
  }));
  const flows: MoneyOverview['flows'] = [
    ...funded.flows,
    {
      standing: 'paid',
      sources: paidSources,
      regions: works,
    },
  ];
  const regions = await regionsOf(ctx, works, benefit);
  const sum = (rows: readonly { shown: Shown }[]) => rows.reduce((all, row) => addShown(all, row.shown), nothingShown);
  return ok({
    strategy: { ref, title: strategy.title },
    currency: base.code,
    levels: {
      announced: sum(funded.flows.find((one) => one.standing === 'announced')!.sources),
      signed: sum(funded.flows.find((one) => one.standing === 'signed')!.sources),
      engaged: engaged[0] ? shownTotal(engaged[0].total) : nothingShown,
      paid: sum(paidSources),
      unmatched: unmatched[0] ? shownTotal(unmatched[0].total) : nothingShown,
    },
    flows,
    regions,
    fundings: funded.fundings.slice(offset, offset + limit),
    fundingsTotal: funded.fundings.length,
    names: await namesOf(ctx, ref, flows, regions),
  });
}

type Moved = Record<'paidBy' | 'engaged' | 'unmatched', Awaited<ReturnType<typeof moneyTotals>>> &
  Record<PlaceKind, Regional[]>;

/** What was engaged and paid, out of the sums of transactions; of those who see everything, kept in memory until one of them changes. */
function movedMoney(ctx: Context, strategy: string): Promise<Moved> {
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

type Funded = { fundings: OpenedFunding[]; flows: MoneyOverview['flows'] };

/** The announced and the signed, summed; of those who see everything, kept in memory until a funding, a rate or a place changes. */
function fundedMoney(ctx: Context, strategy: string): Promise<Funded> {
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
async function fundingFlows(ctx: Context, fundings: readonly OpenedFunding[]): Promise<MoneyOverview['flows']> {
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

type Regional = { axis?: string; region?: string; shown: Shown };

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

async function regionsOf(
  ctx: Context,
  works: readonly Regional[],
  benefit: readonly Regional[],
): Promise<MoneyOverview['regions']> {
  const all = await placesOfLevel(ctx.tx, 'region');
  const of = (rows: readonly Regional[], region: string | undefined) =>
    rows.filter((row) => row.region === region).reduce((sum, row) => addShown(sum, row.shown), nothingShown);
  const elsewhere = [...works, ...benefit].flatMap((row) =>
    row.region !== undefined && !all.some((one) => one.code === row.region) ? [row.region] : [],
  );
  const unplaced = [...works, ...benefit].some((row) => row.region === undefined);
  const codes: (string | undefined)[] = [
    ...all.map((one) => one.code),
    ...new Set(elsewhere),
    ...(unplaced ? [undefined] : []),
  ];
  return codes.map((region) => {
    const place = all.find((one) => one.code === region);
    const given = of(benefit, region);
    const perHead =
      given.amount !== undefined && place?.population
        ? divideDecimals(decimal(given.amount), decimal(String(place.population)), 2)
        : undefined;
    return {
      ...(region === undefined ? {} : { region }),
      ...(place?.population ? { population: place.population } : {}),
      works: of(works, region),
      benefit: given,
      ...(perHead?.ok ? { perHead: decimalText(perHead.value) } : {}),
    };
  });
}

/** Names of all that the flows and regions speak of, in one list. */
async function namesOf(
  ctx: Context,
  strategy: string,
  flows: MoneyOverview['flows'],
  regions: MoneyOverview['regions'],
): Promise<MoneyOverview['names']> {
  const bodies = [...new Set(flows.flatMap((flow) => flow.sources.map((one) => one.source)))];
  const codes = [...flows.flatMap((flow) => flow.regions), ...regions].flatMap((one) => one.region ?? []);
  return [
    ...(await organisationsByRef(ctx.tx, bodies)).map((one) => ({ ref: one.ref, title: one.name })),
    ...(await axesOf(ctx.tx, strategy)).map((one) => ({ ref: one.ref, title: one.title })),
    ...(await placesByCode(ctx.tx, [...new Set(codes)])).map((one) => ({ ref: `region:${one.code}`, title: one.name })),
  ];
}
