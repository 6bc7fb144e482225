/**
 * Measures the mathematics beside a peer on the same machine in the same minute: processor time of 1,000 years hour by hour against
 * numpy, how long a feasibility study takes, and when an allocation of 500 projects has its first plan. Prints, asserts nothing; says so when there is no numpy.
 *
 *   npm run bench:analysis
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import {
  type Allocation,
  allocate,
  checkAllocation,
  computeStudy,
  dispatchScenarios,
  programmeOf,
  scenarioColumns,
  scenarioJob,
  syntheticYear,
} from '../src/analysis/index.ts';
import { uniform } from '../src/analysis/random.ts';
import { sure } from '../src/kernel/index.ts';
import { dispatchInWorkers } from '../src/platform/compute/dispatch.ts';
import { closeSolver, solveByHighs } from '../src/platform/compute/highs.ts';

const SCENARIOS = 1000;
const HOURS = 8760;

/** Processor seconds of the best of three, and what the last one gave. */
function measured<T>(once: () => T): { seconds: number; value: T } {
  let [seconds, value] = [Number.POSITIVE_INFINITY, undefined as T];
  for (let n = 0; n < 3; n++) {
    const before = process.cpuUsage();
    value = once();
    const { user, system } = process.cpuUsage(before);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { seconds, value };
}
const say = (name: string, told: string): void => console.log(`${name.padEnd(44)} ${told}`);

async function dispatches(): Promise<void> {
  const plant = {
    windMw: 1200,
    solarMw: 1500,
    batteryMwh: 6000,
    batteryMw: 1000,
    efficiency: 0.88,
    startMwh: 0,
    gridMw: 300,
  };
  const year = sure(syntheticYear(20260101, HOURS));
  const spread = { windSd: 0.08, solarSd: 0.04, loadSd: 0.02, correlation: -0.2 };
  const job = sure(scenarioJob({ ...year, load: new Float64Array(HOURS).fill(625) }, plant, spread, SCENARIOS, 1));
  const ours = measured(() => dispatchScenarios(job, 0, SCENARIOS));
  say(`dispatch ${SCENARIOS} x ${HOURS} h`, `${ours.seconds.toFixed(3)} processor s`);
  const told = JSON.stringify({ hours: HOURS, load: 625, plant, wind: [...year.wind], solar: [...year.solar] });
  // Debian's own python first: it has the numpy that the goal names.
  const ran = ['/usr/bin/python3', 'python3']
    .map((python) =>
      spawnSync(python, [path.join(import.meta.dirname, 'bench/dispatch.py')], {
        input: Buffer.concat([Buffer.from(`${told}\n`), Buffer.from(job.factors.buffer)]),
        maxBuffer: 1e8,
      }),
    )
    .find(({ status }) => status === 0);
  if (!ran) say('  no numpy here to compare with', '');
  else {
    const peer = JSON.parse(ran.stdout.toString()) as { seconds: number; numpy: string; sums: Record<string, number> };
    say(
      `  numpy ${peer.numpy}`,
      `${peer.seconds.toFixed(3)} processor s   ours × ${(ours.seconds / peer.seconds).toFixed(2)}`,
    );
    const apart = Object.entries(peer.sums).map(([key, sum]) => {
      const column = scenarioColumns.indexOf(key as (typeof scenarioColumns)[number]);
      let own = 0;
      for (let at = column; at < ours.value.length; at += scenarioColumns.length) own += ours.value[at]!;
      return Math.abs(own - sum) / Math.max(1, Math.abs(sum));
    });
    say('  furthest that a sum of totals lies apart', Math.max(...apart).toExponential(1));
  }
  for (const threads of [1, 2, 4]) {
    const began = performance.now();
    const rows = await dispatchInWorkers(job, threads);
    const same = rows.every((value, at) => value === ours.value[at]);
    say(
      `  ${threads} threads`,
      `${(performance.now() - began).toFixed(0)} ms by the clock, ${same ? 'the same digits' : 'OTHER DIGITS'}`,
    );
  }
}

function studies(): void {
  const reading = (base: number, low: number, high: number) => ({ base, low: base * low, high: base * high });
  const study = {
    site: { itMw: 500, phases: [0.2, 0.3, 0.5], life: 25 },
    drivers: {
      capexPerMw: reading(9, 0.85, 1.35),
      pricePerKwMonth: reading(160, 0.8, 1.1),
      utilisation: reading(0.75, 0.7, 1.15),
      pue: reading(1.3, 0.92, 1.15),
      energyPerMwh: reading(55, 0.8, 1.5),
      opexShare: reading(0.03, 0.8, 1.3),
      rate: reading(0.09, 0.8, 1.25),
    },
  };
  const cold = performance.now();
  sure(computeStudy(study));
  const first = performance.now() - cold;
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now();
    sure(computeStudy(study));
    return performance.now() - began;
  }).sort((a, b) => a - b);
  say(
    'feasibility study, whole',
    `first ${first.toFixed(1)} ms, then p50 ${times[100]!.toFixed(2)} ms, p95 ${times[190]!.toFixed(2)} ms`,
  );
}

/** 500 projects in 12 regions, 3,777 places they may have: a size that a ministry would not exceed. */
function largeAllocation(): Allocation {
  const random = uniform([1, 2, 3, 4]);
  const population = [
    4030222, 2294665, 4467911, 5132639, 2525801, 7688967, 4892393, 1655623, 3020431, 448685, 451028, 219965,
  ];
  const cent = (value: number) => Math.round(100 * value) / 100;
  const projects = Array.from({ length: 500 }, () => {
    const cost = cent(10 + 50 * random());
    return {
      cost,
      rural: cent(random()),
      benefit: population.map(() => cent(cost * (0.7 + 1.3 * random()))) as (number | null)[],
    };
  });
  let places = 500 * population.length;
  for (let at = 0; places > 3777; at = (at + 7) % (500 * population.length)) {
    const { benefit } = projects[Math.floor(at / population.length)]!;
    if (benefit[at % population.length] === null || random() > 0.5 || benefit.filter((one) => one !== null).length < 2)
      continue;
    benefit[at % population.length] = null;
    places--;
  }
  return {
    projects,
    population,
    budget: 6000,
    floor: 0.5,
    ruralShare: 0.4,
    penalty: 0.2,
    fixed: [],
    requires: [{ project: 1, needs: 2 }],
  };
}

async function allocations(): Promise<void> {
  const of = sure(checkAllocation(largeAllocation()));
  const { choices } = programmeOf(of);
  // The thread and the solver are there before the clock starts, as on a program that has run for a while.
  await allocate({ ...of, projects: [], requires: [] }, solveByHighs);
  const began = performance.now();
  const plans: string[] = [];
  const found = await allocate(of, solveByHighs, {
    seconds: 7,
    gap: 1e-3,
    improved: ({ objective, gap }) => {
      const seconds = (performance.now() - began) / 1000;
      plans.push(
        `${seconds.toFixed(2)} s: ${objective.toFixed(0)}, gap ${gap === null ? 'not known' : `${(100 * gap).toFixed(2)} %`}`,
      );
    },
  });
  await closeSolver();
  say(`allocation, ${choices.length} binaries, first plan`, plans[0] ?? 'none');
  say('  first better one of the solver', plans[1] ?? 'none');
  say('  best plan within 7 s', plans.at(-1) ?? 'none');
  const gap = 'gap' in found && found.gap !== null ? `${(100 * found.gap).toFixed(3)} %` : 'not known';
  say(
    '  proof',
    `${found.status} after ${((performance.now() - began) / 1000).toFixed(1)} s, gap ${gap} (0.1 % was asked for)`,
  );
}

await dispatches();
studies();
await allocations();
