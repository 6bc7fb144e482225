import { allOk, ok, type Result, refused } from '../kernel/index.ts';
import { amounts, inRange, sameLength, sum } from './numbers.ts';
import { ratesOf, singleRate } from './rates-of-return.ts';

/** Each amount in the money of year 0. */
export const discounted = (flows: readonly number[], rate: number): number[] =>
  flows.map((flow, year) => flow / (1 + rate) ** year);

export const netPresentValue = (flows: readonly number[], rate: number): number => sum(discounted(flows, rate));

/**
 * Years until what was put in has come back, counted within the year as if it came in evenly; the first time, if it is lost again.
 * null when it never comes back, or when nothing was put in.
 */
export function paybackYears(flows: readonly number[]): number | null {
  let total = 0;
  for (const [year, flow] of flows.entries()) {
    if (total < 0 && total + flow >= 0) return year - 1 - total / flow;
    total += flow;
  }
  return null;
}

/**
 * Figures of a cash flow; null when not defined.
 *
 * npv                 net present value, unit of the flows
 * irr                 null when no rate, or more than one, makes the flow zero: `rates` lists them all
 * payback · discountedPayback   years
 * profitabilityIndex  what comes after year 0, discounted, for one put in in year 0; null when nothing is put in then
 */
export type CashFlowFigures = {
  npv: number;
  irr: number | null;
  rates: number[];
  payback: number | null;
  discountedPayback: number | null;
  profitabilityIndex: number | null;
};

/**
 * Net present value, rates of return, payback of flows at the end of years 0, 1, …
 *
 * rate     of discount, a fraction a year above -1
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range'
 * source   Brealey, Myers, Allen, Principles of Corporate Finance, chapters 5 and 6
 * example  [-1000, 300, 420, 360, 300] at 0.08 → npv 144.15, irr 0.1434, payback 2.78
 */
export function cashFlowFigures(flows: readonly number[], rate: number): Result<CashFlowFigures> {
  const checked = allOk([
    inRange(flows, 'cash_flow', -Number.MAX_VALUE, Number.MAX_VALUE),
    inRange([rate], 'rate', -0.99, 1e6),
  ]);
  if (!checked.ok) return checked;
  const npv = netPresentValue(flows, rate);
  const rates = ratesOf(flows);
  const first = flows[0] ?? 0;
  return ok({
    npv,
    irr: singleRate(rates),
    rates,
    payback: paybackYears(flows),
    discountedPayback: paybackYears(discounted(flows, rate)),
    profitabilityIndex: first < 0 ? 1 - npv / first : null,
  });
}

/** lcoe in unit of money for a unit of energy, null without energy; capitalRecovery: yearly share of a loan over the years, null without a year. */
export type LevelisedCost = { lcoe: number | null; capitalRecovery: number | null };

/**
 * Levelised cost of energy = discounted spending over discounted energy.
 *
 * capital, operation  spending at the end of years 0, 1, …, zero or more, one unit of money
 * energy              of the same years, zero or more; millions of a currency and GWh give that currency for a kWh
 * refuses             'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range' · 'analysis.lengths-differ'
 * source              Short, Packey, Holt, NREL/TP-462-5173, 1995
 */
export function levelisedCost(
  capital: readonly number[],
  operation: readonly number[],
  energy: readonly number[],
  rate: number,
): Result<LevelisedCost> {
  const checked = allOk<unknown>([
    sameLength({ capex: capital, opex: operation, energy_gwh: energy }),
    amounts(capital, 'capex'),
    amounts(operation, 'opex'),
    amounts(energy, 'energy_gwh'),
    inRange([rate], 'rate', -0.99, 1e6),
  ]);
  if (!checked.ok) return checked;
  const produced = netPresentValue(energy, rate);
  const spent = netPresentValue(
    capital.map((amount, year) => amount + operation[year]!),
    rate,
  );
  return ok({
    lcoe: produced > 0 ? spent / produced : null,
    capitalRecovery: capitalRecovery(rate, capital.length - 1),
  });
}

/** Yearly payment that pays one unit back with interest; 1 over the years without interest. null without a year. */
export function capitalRecovery(rate: number, years: number): number | null {
  if (years < 1) return null;
  return rate === 0 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate));
}

/**
 * Cost of capital after tax: equity share x its return + debt share x its rate x (1 - tax).
 *
 * refuses  'analysis.not-a-number' · 'analysis.out-of-range' · 'analysis.sum-differs' (shares that are not one whole)
 * example  40 % at 14 %, 60 % at 6 %, tax 20 % → 8.48 %
 */
export function weightedCostOfCapital(of: {
  equityShare: number;
  debtShare: number;
  equityReturn: number;
  debtRate: number;
  tax: number;
}): Result<number> {
  const checked = allOk([
    inRange([of.equityShare], 'equity_share'),
    inRange([of.debtShare], 'debt_share'),
    inRange([of.equityReturn], 'equity_return', -1, 1e6),
    inRange([of.debtRate], 'debt_rate', -1, 1e6),
    inRange([of.tax], 'tax'),
  ]);
  if (!checked.ok) return checked;
  const whole = of.equityShare + of.debtShare;
  if (Math.abs(whole - 1) > 1e-9)
    return refused('analysis.sum-differs', { what: 'equity_share, debt_share', at: 1, value: whole, expected: 1 });
  return ok(of.equityShare * of.equityReturn + of.debtShare * of.debtRate * (1 - of.tax));
}

/** Prices that the market tells wrong, as factors, and what flows leave out. */
export type ShadowPrices = {
  /** share of spending paid to labour, and what it truly costs for one that is paid: under 1 where many have no work */
  labourShare: number;
  labour: number;
  /** share of spending in foreign money, and what it truly costs for one that is paid */
  importShare: number;
  foreignExchange: number;
  /** kilotonnes a year in years that earn, and what a tonne does in damage, unit of money in millions */
  carbonSavedKt: number;
  socialCostOfCarbon: number;
};

export type EconomicFigures = { flows: number[]; enpv: number; eirr: number | null; rates: number[] };

/**
 * The flow as the whole economy sees it: years that spend are weighted by shadow prices, years that earn add the carbon saved.
 *
 * flows    financial, millions, before taxes (a tax moves money and uses nothing up, so that none is taken off here)
 * refuses  'analysis.not-a-number' · 'analysis.negative' · 'analysis.out-of-range'
 * source   European Commission, Guide to Cost-Benefit Analysis, 2014, 2.8
 */
export function economicFigures(flows: readonly number[], shadow: ShadowPrices, rate: number): Result<EconomicFigures> {
  const checked = allOk<unknown>([
    inRange(flows, 'financial_cash_flow', -Number.MAX_VALUE, Number.MAX_VALUE),
    inRange([shadow.labourShare], 'labour_share'),
    inRange([shadow.importShare], 'import_share'),
    inRange([shadow.labourShare + shadow.importShare], 'labour_share + import_share'),
    amounts([shadow.labour], 'labour'),
    amounts([shadow.foreignExchange], 'fx'),
    amounts([shadow.carbonSavedKt], 'carbon_saved_kt'),
    amounts([shadow.socialCostOfCarbon], 'scc'),
    inRange([rate], 'rate', -0.99, 1e6),
  ]);
  if (!checked.ok) return checked;
  const { labourShare, labour, importShare, foreignExchange } = shadow;
  const weight = labourShare * labour + importShare * foreignExchange + (1 - labourShare - importShare);
  const carbon = (shadow.carbonSavedKt * shadow.socialCostOfCarbon) / 1000;
  const seen = flows.map((flow) => (flow < 0 ? flow * weight : flow > 0 ? flow + carbon : flow));
  const rates = ratesOf(seen);
  return ok({ flows: seen, enpv: netPresentValue(seen, rate), eirr: singleRate(rates), rates });
}
