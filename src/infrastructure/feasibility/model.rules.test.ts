import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelWith } from './model.fixture.ts';
import { assumptionsOf, boundsOf, checkModel, computeModel, HOURS, stretched } from './model.rules.ts';
import { modelInputs } from './model.ts';

const sureOf = (...given: Parameters<typeof computeModel>) => {
  const computed = computeModel(...given);
  if (!computed.ok) throw new Error(JSON.stringify(computed.refusal));
  return computed.value;
};
const codeOf = (model: ReturnType<typeof modelWith>): string => {
  const checked = checkModel(model);
  return checked.ok ? 'fits' : checked.refusal.code;
};

describe('a model', () => {
  test('gives the answers of the phased reference case', () => {
    const { finance, energy } = sureOf(modelWith());
    expect(finance.base.npv).toBeCloseTo(-579.884202839, 6);
    expect(finance.base.irr).toBeCloseTo(-0.03118677260033, 9);
    expect(finance.base.payback).toBeNull();
    expect(finance.base.breakEvenPrice).toBeCloseTo(189.5782233335, 6);
    expect(finance.base.flows.slice(0, 4).map((one) => Math.round(one * 1e5) / 1e5)).toEqual([
      -360, -258.1902, -249.33285, 29.5245,
    ]);
    expect(energy.facilityMw).toBeCloseTo(130, 9);
  });

  test('tells its flow by part: what is built, earned and paid each year adds up to the flow, whatever the inputs', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 3 }),
        (use, opex, phases) => {
          const model = modelWith({ utilisation: { base: use }, opexShare: { base: opex } }, { phases });
          const { years, finance } = sureOf(model);
          expect(years).toHaveLength(finance.base.flows.length);
          for (const [at, one] of years.entries()) {
            expect(one.net).toBeCloseTo(finance.base.flows[at]!, 6);
            expect(one.earned - one.power - one.running - one.built).toBeCloseTo(one.net, 6);
          }
          expect(years.at(-1)!.total).toBeCloseTo(
            finance.base.flows.reduce((sum, one) => sum + one, 0),
            5,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('of the whole site counts its IT load behind the PUE', () => {
    const { energy } = sureOf(modelWith({ capacityMw: { base: 130 } }, { capacityOf: 'facility' }));
    expect(energy.facilityMw).toBeCloseTo(130, 9);
    expect(energy.itEnergyGwh).toBeCloseTo((100 * 0.75 * HOURS) / 1000, 6);
  });

  test('stretches the year made by formula to the capacity factors of its inputs, and serves its load', () => {
    const { hours } = sureOf(modelWith({ windFactor: { base: 0.45 }, solarFactor: { base: 0.2 } }));
    expect(hours.generation / HOURS).toBeCloseTo(1200 * 0.45 + 1500 * 0.2, 3);
    expect(hours.load / HOURS).toBeCloseTo(130 * 0.75, 6);
    expect(hours.direct + hours.discharge + hours.grid + hours.unmet).toBeCloseTo(hours.load, 3);
    expect(hours.share247!).toBeLessThanOrEqual(hours.yearlyMatching! + 1e-9);
    const flat = new Float64Array(HOURS).fill(0.5);
    expect(stretched(flat, 0.25)[0]).toBeCloseTo(0.25, 9);
    expect(stretched(new Float64Array(HOURS), 0.3)[0]).toBe(0);
  });

  test('takes the hours of a file as they are, with their load', () => {
    const all = (value: number) => new Float64Array(HOURS).fill(value);
    const still = modelWith({ batteryMwh: { base: 0 }, batteryMw: { base: 0 }, gridMw: { base: 10 } });
    const { hours } = sureOf(still, { wind: all(0.1), solar: all(0), load: all(150) });
    // 120 MW of wind for a load of 150, 10 from the grid, 20 unmet
    expect(hours).toMatchObject({ share247: 0.8, yearlyMatching: 0.8, maxGrid: 10 });
    expect(hours.unmet / HOURS).toBeCloseTo(20, 9);
  });

  test('tells the levelised cost of its supply by hand: one year, no rate', () => {
    const all = (value: number) => new Float64Array(HOURS).fill(value);
    const model = modelWith(
      {
        ...{ rate: { base: 0 }, solarMw: { base: 0 }, batteryMwh: { base: 0 }, batteryMw: { base: 0 } },
        ...{
          windMw: { base: 100 },
          windCapexPerKw: { base: 1000 },
          plantOpexShare: { base: 0.1 },
          powerRate: { base: 2 },
        },
      },
      { life: 1 },
    );
    // 100 MW at 1,000 EUR a kW are 200 million dollars, and 20 a year to run, for 100 MW x 8,760 h
    const { lcoe } = sureOf(model, { wind: all(1), solar: all(0), load: all(100) });
    expect(lcoe).toBeCloseTo(220e6 / (100 * HOURS), 6);
    expect(sureOf(model, { wind: all(0), solar: all(0), load: all(100) }).lcoe).toBeNull();
  });

  test('tells several rates of return as several, and none as none', () => {
    const never = sureOf(modelWith({ pricePerKwMonth: { base: 0 } })).finance.base;
    expect(never).toMatchObject({ irr: null, rates: [], payback: null });
    const { irr, rates } = sureOf(modelWith({ pricePerKwMonth: { base: 250 } })).finance.base;
    expect(rates).toEqual([irr]);
  });

  test('lists as many swings as inputs have a range, the widest first', () => {
    const { tornado } = sureOf(
      modelWith({ capexPerMw: { low: 7, high: 15 }, pue: { low: 1.1, high: 1.54 }, windMw: { low: 0, high: 2000 } }),
    ).finance;
    expect(tornado.map((one) => one.driver)).toEqual(['capexPerMw', 'pue']);
  });

  test('is refused where an input is out of order or out of its bounds, or comes from nowhere', () => {
    expect(codeOf(modelWith())).toBe('fits');
    expect(codeOf(modelWith({ pue: { low: 1.4, base: 1.3, high: 1.5 } }))).toBe('model.range');
    expect(codeOf(modelWith({ pue: { base: 1.3, low: 0.9, high: 1.5 } }))).toBe('model.range');
    expect(codeOf(modelWith({ utilisation: { base: 1.1 } }))).toBe('model.range');
    expect(codeOf(modelWith({ pue: { base: Number.NaN } }))).toBe('model.range');
    expect(codeOf(modelWith({ pue: { isAssumption: false } }))).toBe('model.source-missing');
    expect(codeOf(modelWith({ pue: { isAssumption: false, source: 'S-1' } }))).toBe('fits');
    expect(codeOf(modelWith({}, { phases: [0.6, 0.6] }))).toBe('analysis.sum-differs');
    expect(codeOf(modelWith({}, { life: 0 }))).toBe('analysis.out-of-range');
    for (const code of modelInputs) expect(boundsOf(code)[0]).toBeLessThan(boundsOf(code)[1]);
    expect(assumptionsOf(modelWith({ pue: { isAssumption: false, source: 'S-1' } }))).toHaveLength(
      modelInputs.length - 1,
    );
  });

  test('is computed whole in under 100 ms, so that sliders feel alive', () => {
    const model = modelWith({
      capacityMw: { base: 500 },
      capexPerMw: { low: 7, high: 15 },
      pue: { low: 1.1, high: 1.54 },
    });
    sureOf(model);
    const times = Array.from({ length: 15 }, () => {
      const from = performance.now();
      sureOf(model);
      return performance.now() - from;
    }).sort((a, b) => a - b);
    console.log(`a whole study: ${times[7]!.toFixed(1)} ms in the middle of 15, ${times[14]!.toFixed(1)} ms at most`);
    expect(times[7]).toBeLessThan(100);
  });
});
