import { decimal, decimalText, divideDecimals, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { axesOf, strategyByRef } from '../strategy/readers.ts';
import { placesByCode, placesOfLevel } from '../territory/readers.ts';
import { baseCurrency } from './count-money.ts';
import { addShown, nothingShown, type Shown } from './money-flow.rules.ts';
import { type Flow, fundedMoney, movedMoney, type OpenedFunding, type Regional, shownTotal } from './money-summed.ts';

export type MoneyOverview = {
  strategy: { ref: string; title: LocalizedText };
  currency: string;
  /** Announced takes in what was signed since: what is signed was announced before. */
  levels: { announced: Shown; signed: Shown; engaged: Shown; paid: Shown; unmatched: Shown };
  flows: Flow[];
  regions: { region?: string; population?: number; works: Shown; benefit: Shown; perHead?: string }[];
  /** What the promised and the signed amounts are made of, each with the rate that converted it: a page of them, the largest first. */
  fundings: OpenedFunding[];
  fundingsTotal: number;
  names: { ref: string; title: LocalizedText }[];
};

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
