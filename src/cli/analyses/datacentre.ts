import { z } from 'zod';
import {
  cashFlowFigures,
  type Driver,
  type Drivers,
  dataCentre,
  economicFigures,
  facilityEnergy,
  levelisedCost,
  ratesOfReturn,
  tornadoOf,
  usualMultipliers,
  weightedCostOfCapital,
} from '../../analysis/index.ts';
import { andThen, ok } from '../../kernel/index.ts';
import { type Analysis, analysisOf, computation, renamed } from './analysis.ts';

const numbers = z.array(z.number());

/** As the reference cases name them. */
const driverNames = {
  capexPerMw: 'capex_musd_per_mw',
  pricePerKwMonth: 'price_usd_per_kw_month',
  utilisation: 'utilisation',
  pue: 'pue',
  energyPerMwh: 'energy_usd_per_mwh',
  opexShare: 'opex_share',
  rate: 'rate',
} as const satisfies Record<Driver, string>;
const named = (driver: Driver): string => driverNames[driver];
const phasedInput = z.object({
  it_mw: z.number(),
  phases: numbers,
  life: z.number(),
  capex_musd_per_mw: z.number(),
  price_usd_per_kw_month: z.number(),
  utilisation: z.number(),
  pue: z.number(),
  energy_usd_per_mwh: z.number(),
  opex_share: z.number(),
  rate: z.number(),
});
const driversOf = (input: z.infer<typeof phasedInput>): Drivers =>
  Object.fromEntries(Object.entries(driverNames).map(([driver, name]) => [driver, input[name]])) as Drivers;

/** The rate of the reference cases, where a case of shadow prices names none. */
const USUAL_RATE = 0.09;

const phased = computation(
  'phases',
  '{it_mw, phases, life, capex_musd_per_mw, price_usd_per_kw_month, utilisation, pue, energy_usd_per_mwh, opex_share, rate}: cash flow by phases and tornado',
  phasedInput,
  (input) => {
    const site = { itMw: input.it_mw, phases: input.phases, life: input.life };
    const base = driversOf(input);
    return andThen(dataCentre(site, base, named), (found) => {
      const ends = Object.fromEntries(
        Object.entries(usualMultipliers).map(([driver, [low, high]]) => [
          driver,
          [base[driver as Driver] * low, base[driver as Driver] * high] as const,
        ]),
      );
      return ok({
        cash_flow: found.flows,
        npv: found.npv,
        irr: found.irr,
        irr_all: found.rates,
        payback: found.payback,
        break_even_price: found.breakEvenPrice,
        tornado: tornadoOf(site, base, ends).map(({ driver, npvLow, npvHigh, swing }) => ({
          input: named(driver),
          low_multiplier: usualMultipliers[driver as keyof typeof usualMultipliers][0],
          high_multiplier: usualMultipliers[driver as keyof typeof usualMultipliers][1],
          npv_low: npvLow,
          npv_high: npvHigh,
          swing,
        })),
      });
    });
  },
);

/** Feasibility of a data centre: cash flow, rates of return, levelised cost, energy, shadow prices, cost of capital. */
export const datacentreAnalysis: Analysis = analysisOf('datacentre', [
  phased,
  computation(
    'financial_cash_flow',
    '{financial_cash_flow, labour_share, labour, import_share, fx, tax?, carbon_saved_kt, scc, rate? (0.09)}: flow at shadow prices',
    z.object({
      financial_cash_flow: numbers,
      labour_share: z.number(),
      labour: z.number(),
      import_share: z.number(),
      fx: z.number(),
      carbon_saved_kt: z.number(),
      scc: z.number(),
      rate: z.number().default(USUAL_RATE),
    }),
    (input) =>
      andThen(
        economicFigures(
          input.financial_cash_flow,
          {
            labourShare: input.labour_share,
            labour: input.labour,
            importShare: input.import_share,
            foreignExchange: input.fx,
            carbonSavedKt: input.carbon_saved_kt,
            socialCostOfCarbon: input.scc,
          },
          input.rate,
        ),
        (found) =>
          ok(
            renamed(found, {
              flows: 'economic_cash_flow',
              enpv: 'enpv_at_rate',
              eirr: 'eirr',
              rates: 'eirr_all',
            }),
          ),
      ),
  ),
  computation(
    'capex',
    '{capex, opex, energy_gwh, rate}: levelised cost of energy',
    z.object({ capex: numbers, opex: numbers, energy_gwh: numbers, rate: z.number() }),
    ({ capex, opex, energy_gwh, rate }) =>
      andThen(levelisedCost(capex, opex, energy_gwh, rate), (found) =>
        ok(renamed(found, { lcoe: 'lcoe', capitalRecovery: 'crf' })),
      ),
  ),
  computation(
    'it_mw',
    '{it_mw, pue, utilisation}: power and energy',
    z.object({ it_mw: z.number(), pue: z.number(), utilisation: z.number() }),
    ({ it_mw, pue, utilisation }) =>
      andThen(facilityEnergy(it_mw, pue, utilisation), (found) =>
        ok(
          renamed(found, {
            facilityMw: 'facility_mw_at_full_load',
            itEnergyGwh: 'it_energy_gwh',
            facilityEnergyGwh: 'facility_energy_gwh',
            overheadGwh: 'overhead_gwh',
          }),
        ),
      ),
  ),
  computation(
    'equity_share',
    '{equity_share, debt_share, equity_return, debt_rate, tax}: cost of capital',
    z.object({
      equity_share: z.number(),
      debt_share: z.number(),
      equity_return: z.number(),
      debt_rate: z.number(),
      tax: z.number(),
    }),
    (input) =>
      andThen(
        weightedCostOfCapital({
          equityShare: input.equity_share,
          debtShare: input.debt_share,
          equityReturn: input.equity_return,
          debtRate: input.debt_rate,
          tax: input.tax,
        }),
        (wacc) => ok({ wacc }),
      ),
  ),
  computation(
    'cash_flow',
    '{cash_flow, rate?}: all rates of return, and at a rate the net present value and payback',
    z.object({ cash_flow: numbers, rate: z.number().optional() }),
    ({ cash_flow, rate }) =>
      rate === undefined
        ? andThen(ratesOfReturn(cash_flow), (rates) => ok({ irr_all: rates }))
        : andThen(cashFlowFigures(cash_flow, rate), (found) =>
            ok(
              renamed(found, {
                npv: 'npv',
                irr: 'irr',
                rates: 'irr_all',
                payback: 'payback',
                discountedPayback: 'discounted_payback',
                profitabilityIndex: 'profitability_index',
              }),
            ),
          ),
  ),
]);
