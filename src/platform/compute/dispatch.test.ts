import { expect, test } from 'vitest';
import { scenarioJob, syntheticYear } from '../../analysis/index.ts';
import { sure } from '../../kernel/index.ts';
import { dispatchInWorkers } from './dispatch.ts';
import { inWorkers } from './workers.ts';

const hours = 400;
const job = sure(
  scenarioJob(
    { ...sure(syntheticYear(20260101, hours)), load: new Float64Array(hours).fill(625) },
    { windMw: 900, solarMw: 600, batteryMwh: 2000, batteryMw: 500, efficiency: 0.88, startMwh: 1000, gridMw: 700 },
    { windSd: 0.1, solarSd: 0.05, loadSd: 0.02, correlation: -0.2 },
    777,
    42,
  ),
);

test('scenarios give the same digits without a thread, with one, two and four', async () => {
  const here = await dispatchInWorkers(job, 0);
  expect(new Set(here).size).toBeGreaterThan(700);
  for (const threads of [1, 2, 4]) expect(await dispatchInWorkers(job, threads)).toEqual(here);
});

test('a thread that breaks is an error, not an answer', async () => {
  const broken = new URL('data:text/javascript,throw new Error("out of order")');
  await expect(inWorkers(broken, [1, 2, 3], 2)).rejects.toThrow('out of order');
  expect(await inWorkers(broken, [], 2)).toEqual([]);
});
