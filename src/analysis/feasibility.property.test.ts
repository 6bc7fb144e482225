import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sure } from '../kernel/index.ts';
import {
  capitalRecovery,
  cashFlowFigures,
  computeStudy,
  type Drivers,
  dataCentre,
  economicFigures,
  facilityEnergy,
  levelisedCost,
  ratesOfReturn,
  type Study,
  weightedCostOfCapital,
} from './index.ts';
import { close } from './nearness.fixture.ts';

const npv = (flows: readonly number[], rate: number) =>
  flows.reduce((all, flow, year) => all + flow / (1 + rate) ** year, 0);
const size = (flows: readonly number[], rate: number) =>
  flows.reduce((all, flow, year) => all + Math.abs(flow) / (1 + rate) ** year, 0);
/** Flows that are zero at these rates and at no other: the product of (1 - (1 + rate) x). */
const flowsOf = (rates: readonly number[], times = 1) => {
  let flows = [times];
  for (const rate of rates) flows = flows.concat(0).map((flow, year) => flow - (1 + rate) * (flows[year - 1] ?? 0));
  return flows;
};

describe('rates of return', () => {
  test('all of those that were put in come out, and no other', () => {
    const rate = fc.integer({ min: -16, max: 40 }).map((n) => n * 0.05);
    fc.assert(
      fc.property(
        fc.uniqueArray(rate, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(-1, 1, 1e-200, 1e200),
        (rates, times) => {
          const found = sure(ratesOfReturn(flowsOf(rates, times)));
          const expected = [...rates].sort((a, b) => a - b);
          expect(found).toHaveLength(expected.length);
          for (const [at, one] of expected.entries()) expect(Math.abs(found[at]! - one)).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('each makes the flows zero, and between two of them the flows do not change sign', () => {
    const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(flows, (all) => {
        const found = sure(ratesOfReturn(all));
        for (const rate of found) expect(Math.abs(npv(all, rate))).toBeLessThanOrEqual(1e-8 * size(all, rate));
        if (all.every((flow) => flow === 0)) return;
        // A walk over rates sees no crossing that was missed.
        let crossings = 0;
        let last = 0;
        for (let step = 0; step <= 3000; step++) {
          const rate = -0.6 + step * 0.001;
          if (found.some((one) => Math.abs(one - rate) < 1e-9)) continue;
          const value = npv(all, rate);
          if (last !== 0 && value > 0 !== last > 0) crossings++;
          last = value;
        }
        expect(found.filter((rate) => rate > -0.6 && rate < 2.4).length).toBeGreaterThanOrEqual(crossings);
        let changes = 0;
        const signs = all.filter((flow) => flow !== 0).map(Math.sign);
        for (const [at, sign] of signs.entries()) if (at > 0 && sign !== signs[at - 1]) changes++;
        expect(found.length).toBeLessThanOrEqual(changes);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    [[], []],
    [[0, 0], []],
    [[-100], []],
    [[-100, -5], []],
    [[-100, 100], [0]],
    [[-100, 200], [1]],
    [[-100, 50], [-0.5]],
    [[0, -100, 110, 0], [0.1]],
    [[-1, 2.2, -1.21], [0.1]],
    [[1000, -900, 800], []],
  ])('%j → %j', (flows, rates) => {
    const found = sure(ratesOfReturn(flows));
    expect(found).toHaveLength(rates.length);
    for (const [at, rate] of rates.entries()) expect(found[at]).toBeCloseTo(rate, 7);
  });

  test('forty years of a long loan are found at once', () => {
    const flows = [-1e6, ...Array.from({ length: 60 }, () => 7e4)];
    const [rate, ...others] = sure(ratesOfReturn(flows));
    expect(others).toEqual([]);
    close(npv(flows, rate!) / 1e6, 0);
  });
});

describe('cash flow', () => {
  const flows = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
  test('payback is where the running total meets zero; discounting delays it', () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 0, max: 30 }), (all, percent) => {
        const it = sure(cashFlowFigures(all, percent / 100));
        close(it.npv, npv(all, percent / 100));
        if (it.payback === null) return;
        const whole = Math.floor(it.payback);
        const until = all.slice(0, whole + 1).reduce((a, b) => a + b, 0);
        close(until + (it.payback - whole) * (all[whole + 1] ?? 0), 0);
        const after = all.slice(1).every((flow) => flow >= 0);
        if (after && it.discountedPayback !== null)
          expect(it.discountedPayback).toBeGreaterThanOrEqual(it.payback - 1e-9);
      }),
    );
  });
  test('nothing put in has nothing to come back; an index needs a first year that is paid', () => {
    expect(sure(cashFlowFigures([100, 5], 0.1))).toMatchObject({ payback: null, profitabilityIndex: null, irr: null });
    expect(sure(cashFlowFigures([], 0.1))).toMatchObject({ npv: 0, irr: null, rates: [], payback: null });
    expect(sure(cashFlowFigures([-1000, 2500, -1540], 0.1))).toMatchObject({
      irr: null,
      rates: [{}, {}].map(() => expect.any(Number)),
    });
    expect(cashFlowFigures([-1, 2], -1)).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    expect(cashFlowFigures([-1, Number.NaN], 0.1)).toMatchObject({ refusal: { code: 'analysis.not-a-number' } });
  });
  test('the levelised cost sells all energy at no profit; capital recovery pays a loan back', () => {
    const year = fc.tuple(fc.nat(1000), fc.nat(100), fc.nat(2000));
    fc.assert(
      fc.property(
        fc.array(year, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 0, max: 20 }),
        (years, percent) => {
          const rate = percent / 100;
          const [capital, operation, energy] = [0, 1, 2].map((at) => years.map((one) => one[at]!)) as [
            number[],
            number[],
            number[],
          ];
          const { lcoe, capitalRecovery: share } = sure(levelisedCost(capital, operation, energy, rate));
          if (energy.every((one) => one === 0)) expect(lcoe).toBeNull();
          else
            close(
              npv(
                energy.map((one, at) => one * lcoe! - capital[at]! - operation[at]!),
                rate,
              ) / 1000,
              0,
            );
          if (years.length === 1) expect(share).toBeNull();
          else close(npv([-1, ...Array.from({ length: years.length - 1 }, () => share!)], rate), 0);
        },
      ),
    );
    expect(capitalRecovery(0, 4)).toBe(0.25);
    expect(levelisedCost([1], [1, 2], [1], 0.1)).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
    expect(levelisedCost([-1], [1], [1], 0.1)).toMatchObject({ refusal: { code: 'analysis.negative' } });
  });
  test('true prices leave the flow alone; shares of one whole are no more than it', () => {
    const shadow = {
      labourShare: 0.3,
      labour: 1,
      importShare: 0.5,
      foreignExchange: 1,
      carbonSavedKt: 0,
      socialCostOfCarbon: 60,
    };
    const it = sure(economicFigures([-10, 6, 6], shadow, 0.1));
    for (const [at, flow] of [-10, 6, 6].entries()) close(it.flows[at], flow);
    expect(economicFigures([-10], { ...shadow, labourShare: 0.6 }, 0.1)).toMatchObject({ ok: false });
    const cost = { equityShare: 0.4, debtShare: 0.6, equityReturn: 0.1, debtRate: 0.1, tax: 0 };
    close(sure(weightedCostOfCapital(cost)), 0.1);
    expect(weightedCostOfCapital({ ...cost, debtShare: 0.5 })).toMatchObject({
      refusal: { code: 'analysis.sum-differs' },
    });
  });
});

const drivers = fc.record({
  capexPerMw: fc.integer({ min: 1, max: 20 }),
  pricePerKwMonth: fc.integer({ min: 0, max: 400 }),
  utilisation: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  pue: fc.integer({ min: 100, max: 250 }).map((n) => n / 100),
  energyPerMwh: fc.integer({ min: 0, max: 200 }),
  opexShare: fc.integer({ min: 0, max: 10 }).map((n) => n / 100),
  rate: fc.integer({ min: 0, max: 20 }).map((n) => n / 100),
});
const site = fc.record({
  itMw: fc.integer({ min: 1, max: 500 }),
  phases: fc.constantFrom([1], [0.4, 0.3, 0.3], [0.5, 0, 0.5], [0.2]),
  life: fc.integer({ min: 1, max: 25 }),
});

describe('a data centre in phases', () => {
  test('is worth nothing at its break-even price, twice as much when twice as large', () => {
    fc.assert(
      fc.property(site, drivers, (one, of) => {
        const it = sure(dataCentre(one, of));
        expect(it.flows).toHaveLength(one.phases.length + one.life);
        if (of.utilisation === 0) expect(it.breakEvenPrice).toBeNull();
        else
          close(
            sure(dataCentre(one, { ...of, pricePerKwMonth: it.breakEvenPrice! })).npv / (one.itMw * of.capexPerMw),
            0,
          );
        const twice = sure(dataCentre({ ...one, itMw: 2 * one.itMw }, of));
        close(twice.npv, 2 * it.npv);
        if (it.breakEvenPrice !== null) close(twice.breakEvenPrice, it.breakEvenPrice);
        // Power it pays for is that of the facility.
        const power = sure(facilityEnergy(one.itMw, of.pue, of.utilisation));
        const dearer = sure(dataCentre(one, { ...of, rate: 0, energyPerMwh: of.energyPerMwh + 1 }));
        const before = sure(dataCentre(one, { ...of, rate: 0 }));
        if (one.phases.length === 1 && one.phases[0] === 1)
          close(before.npv - dearer.npv, (power.facilityEnergyGwh / 1000) * one.life);
      }),
    );
  });
  const sound: Drivers = {
    capexPerMw: 9,
    pricePerKwMonth: 115,
    utilisation: 0.75,
    pue: 1.3,
    energyPerMwh: 55,
    opexShare: 0.03,
    rate: 0.09,
  };
  test.each([
    [{ itMw: 100, phases: [0.7, 0.7], life: 20 }, sound, 'sum-differs'],
    [{ itMw: 100, phases: [1], life: 0 }, sound, 'out-of-range'],
    [{ itMw: 100, phases: [1], life: 2.5 }, sound, 'not-whole'],
    [{ itMw: -1, phases: [1], life: 5 }, sound, 'negative'],
    [{ itMw: 1, phases: [1], life: 5 }, { ...sound, pue: 0.9 }, 'out-of-range'],
    [{ itMw: 1, phases: [1], life: 5 }, { ...sound, utilisation: 1.1 }, 'out-of-range'],
  ])('refuses %j %j: %s', (one, of, code) => {
    expect(dataCentre(one, of)).toMatchObject({ ok: false, refusal: { code: `analysis.${code}` } });
  });

  const reading = (base: number, from: number, to: number) => ({ low: base * from, base, high: base * to });
  const study: Study = {
    site: { itMw: 500, phases: [0.2, 0.3, 0.5], life: 25 },
    drivers: {
      capexPerMw: reading(9, 0.85, 1.35),
      pricePerKwMonth: reading(160, 0.8, 1.1),
      utilisation: reading(0.75, 0.7, 1.15),
      pue: reading(1.3, 0.92, 1.15),
      energyPerMwh: reading(55, 0.8, 1.5),
      opexShare: reading(0.03, 1, 1),
      rate: reading(0.09, 0.8, 1.25),
    },
  };
  test('a study: the worst and the best hold the base, the widest swing comes first, a certain driver has none', () => {
    const it = sure(computeStudy(study));
    expect(it.worst.npv).toBeLessThan(it.base.npv);
    expect(it.best.npv).toBeGreaterThan(it.base.npv);
    expect(it.tornado.map(({ driver }) => driver)).not.toContain('opexShare');
    expect(it.tornado).toHaveLength(6);
    for (const [at, { swing, npvLow, npvHigh }] of it.tornado.entries()) {
      close(swing, Math.abs(npvHigh - npvLow));
      if (at > 0) expect(swing).toBeLessThanOrEqual(it.tornado[at - 1]!.swing);
      for (const end of [npvLow, npvHigh]) {
        expect(end).toBeGreaterThanOrEqual(it.worst.npv);
        expect(end).toBeLessThanOrEqual(it.best.npv);
      }
    }
    const wrong = { ...study, drivers: { ...study.drivers, pue: { low: 1.4, base: 1.3, high: 1.5 } } };
    expect(computeStudy(wrong)).toMatchObject({ refusal: { code: 'analysis.out-of-range', details: { what: 'pue' } } });
  });
  test('a study is computed fast enough for a slider: far under a tenth of a second', () => {
    sure(computeStudy(study));
    const began = performance.now();
    for (let n = 0; n < 10; n++) sure(computeStudy(study));
    expect((performance.now() - began) / 10).toBeLessThan(100);
  });
});
