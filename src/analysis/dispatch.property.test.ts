import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOf } from '../../tests/oracle.ts';
import { sure } from '../kernel/index.ts';
import {
  dispatch,
  dispatchScenarios,
  drawFactors,
  type Plant,
  profilesOf,
  scenarioColumns,
  scenarioJob,
  summaryOf,
  syntheticYear,
} from './index.ts';
import { close } from './nearness.fixture.ts';
import { quantile } from './quantile.ts';
import { philox } from './random.ts';

const tenth = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const hours = fc.array(fc.tuple(fc.nat(200), tenth, tenth), { maxLength: 80 });
const plant = fc
  .record({
    windMw: fc.nat(400),
    solarMw: fc.nat(400),
    batteryMwh: fc.nat(500),
    batteryMw: fc.nat(200),
    efficiency: fc.constantFrom(1, 0.88, 0.5),
    start: tenth,
    gridMw: fc.constantFrom(0, 40, 1e9),
  })
  .map(({ start, ...rest }): Plant => ({ ...rest, startMwh: start * rest.batteryMwh }));
const profiles = (all: readonly (readonly [number, number, number])[]) =>
  sure(profilesOf(...([0, 1, 2].map((at) => all.map((hour) => hour[at]!)) as [number[], number[], number[]])));

describe('dispatch', () => {
  test('no energy is made or lost, in any hour and in all', () => {
    fc.assert(
      fc.property(hours, plant, (all, of) => {
        const it = sure(dispatch(profiles(all), of));
        close(it.direct + it.discharge + it.grid + it.unmet, it.load);
        close(it.direct + it.charge + it.curtailed, it.generation);
        close(of.startMwh + it.charge * of.efficiency - it.discharge, it.finalMwh);
        let before = of.startMwh;
        for (const [at, hour] of it.hours.entries()) {
          const [load, wind, solar] = all[at]!;
          const made = wind * of.windMw + solar * of.solarMw;
          close(hour.direct, Math.min(load, made));
          close(hour.direct + hour.discharge + hour.grid + hour.unmet, load);
          close(before + hour.charge * of.efficiency - hour.discharge, hour.mwh);
          expect(hour.mwh).toBeGreaterThanOrEqual(0);
          expect(hour.mwh).toBeLessThanOrEqual(of.batteryMwh);
          expect(Math.max(hour.charge, hour.discharge)).toBeLessThanOrEqual(of.batteryMw);
          expect(hour.grid).toBeLessThanOrEqual(of.gridMw);
          for (const value of Object.values(hour)) expect(value).toBeGreaterThanOrEqual(0);
          before = hour.mwh;
        }
        if (it.load === 0) expect([it.share247, it.yearlyMatching]).toEqual([null, null]);
        else expect(it.share247!).toBeLessThanOrEqual(1 + 1e-12);
        expect(it.greenHoursShare === null).toBe(all.length === 0);
      }),
      { numRuns: 300 },
    );
  });

  test('hour by hour is never more than what was made and stored; a larger grid changes nothing green', () => {
    fc.assert(
      fc.property(hours, plant, (all, of) => {
        const it = sure(dispatch(profiles(all), { ...of, startMwh: 0 }));
        if (it.share247 !== null) expect(it.share247).toBeLessThanOrEqual(it.generation / it.load + 1e-9);
        const other = sure(dispatch(profiles(all), { ...of, startMwh: 0, gridMw: of.gridMw + 50 }));
        expect(other.share247).toBe(it.share247);
        expect(other.unmet).toBeLessThanOrEqual(it.unmet);
      }),
    );
  });

  test.each([
    [{ efficiency: 0 }, 'out-of-range'],
    [{ efficiency: 1.1 }, 'out-of-range'],
    [{ startMwh: 11 }, 'out-of-range'],
    [{ windMw: -1 }, 'negative'],
    [{ gridMw: Number.POSITIVE_INFINITY }, 'not-a-number'],
  ])('refuses %j', (wrong, code) => {
    const sound = { windMw: 1, solarMw: 1, batteryMwh: 10, batteryMw: 1, efficiency: 1, startMwh: 0, gridMw: 1 };
    expect(dispatch(profiles([[1, 1, 1]]), { ...sound, ...wrong })).toMatchObject({
      refusal: { code: `analysis.${code}` },
    });
    expect(profilesOf([1], [1.5], [0])).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    expect(profilesOf([1], [1, 1], [0])).toMatchObject({ refusal: { code: 'analysis.lengths-differ' } });
    expect(syntheticYear(1.5, 10)).toMatchObject({ refusal: { code: 'analysis.not-whole' } });
    expect(syntheticYear(1, -1)).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
  });
});

describe('scenarios', () => {
  const year = sure(syntheticYear(7, 500));
  const of: Plant = {
    windMw: 90,
    solarMw: 60,
    batteryMwh: 200,
    batteryMw: 50,
    efficiency: 0.9,
    startMwh: 0,
    gridMw: 50,
  };
  const made = { ...year, load: new Float64Array(500).fill(60) };

  test('a scenario does not depend on how many there are, nor on the range it is computed in', () => {
    const spread = { windSd: 0.1, solarSd: 0.05, loadSd: 0.02, correlation: -0.3 };
    const job = sure(scenarioJob(made, of, spread, 40, 11));
    expect(sure(drawFactors(spread, 10, 11))).toEqual(job.factors.subarray(0, 30));
    const whole = dispatchScenarios(job, 0, 40);
    expect(dispatchScenarios(job, 13, 17)).toEqual(
      whole.subarray(13 * scenarioColumns.length, 17 * scenarioColumns.length),
    );
  });

  test('without any spread every scenario is the plant itself', () => {
    const job = sure(scenarioJob(made, of, { windSd: 0, solarSd: 0, loadSd: 0, correlation: 0 }, 3, 1));
    const summary = summaryOf(dispatchScenarios(job, 0, 3), 500, of);
    const it = sure(dispatch(made, of));
    expect(summary.share247).toEqual({ p10: it.share247, p50: it.share247, p90: it.share247 });
    expect(summaryOf(new Float64Array(0), 500, of).share247).toEqual({ p10: null, p50: null, p90: null });
  });

  test('factors have mean one, the spread asked for and the correlation asked for, within four standard errors', () => {
    const n = 20_000;
    const factors = sure(drawFactors({ windSd: 0.1, solarSd: 0.05, loadSd: 0, correlation: 0.6 }, n, 5));
    const column = (at: number) => Array.from({ length: n }, (_, row) => factors[row * 3 + at]!);
    const [wind, solar, load] = [column(0), column(1), column(2)];
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / n;
    expect(Math.abs(mean(wind) - 1)).toBeLessThan((4 * 0.1) / Math.sqrt(n));
    expect(Math.abs(mean(solar) - 1)).toBeLessThan((4 * 0.05) / Math.sqrt(n));
    expect(Math.sqrt(mean(wind.map((x) => (x - 1) ** 2)))).toBeCloseTo(0.1, 2);
    expect(load.every((x) => x === 1)).toBe(true);
    const product = mean(wind.map((x, at) => Math.log(x) * Math.log(solar[at]!)));
    const logs = (values: readonly number[]) => mean(values.map((x) => Math.log(x) ** 2));
    expect(Math.abs(product / Math.sqrt(logs(wind) * logs(solar)) - 0.6)).toBeLessThan(0.03);
  });

  test('what cannot be drawn is refused', () => {
    const spread = { windSd: 0.1, solarSd: 0, loadSd: 0, correlation: 0 };
    expect(drawFactors({ ...spread, correlation: 2 }, 1, 1)).toMatchObject({
      refusal: { code: 'analysis.out-of-range' },
    });
    expect(drawFactors(spread, -1, 1)).toMatchObject({ refusal: { code: 'analysis.out-of-range' } });
    expect(drawFactors(spread, 1, 0.5)).toMatchObject({ refusal: { code: 'analysis.not-whole' } });
  });
});

test('counted random numbers are those of the published generator', () => {
  const { input, expected } = casesOf('random_generators').find(({ id }) => id === 'philox4x32-10')!;
  const { counter, key } = input as { counter: [number, number, number, number]; key: [number, number] };
  expect({ u32: philox(counter, key) }).toEqual(expected);
  // Random123's own known answers.
  const all = 0xffffffff;
  expect(philox([all, all, all, all], [all, all])).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]);
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
  ]);
});

test('quantiles are of type 7', () => {
  expect([0, 0.5, 0.9, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1, 2.5, 3.7, 4]);
  expect(quantile([], 0.5)).toBeNull();
});
