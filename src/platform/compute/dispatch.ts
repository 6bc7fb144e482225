import os from 'node:os';
import { dispatchScenarios, type ScenarioJob, scenarioColumns } from '../../analysis/index.ts';
import { inWorkers } from './workers.ts';

export type DispatchTask = { job: ScenarioJob; from: number; to: number };

/** Scenarios a task; hours of work under which opening threads costs more than it saves. */
const SCENARIOS = 125;
const WORTH_THREADS = 20_000_000;

/**
 * All scenarios of a job, one row of `scenarioColumns` each, in their order: the same digits with any number of threads.
 *
 * threads  0 computes here; otherwise that many
 */
export async function dispatchInWorkers(job: ScenarioJob, threads = usualThreads(job)): Promise<Float64Array> {
  const n = job.factors.length / 3;
  if (threads === 0) return dispatchScenarios(job, 0, n);
  const shared = sharedJob(job);
  const tasks = Array.from({ length: Math.ceil(n / SCENARIOS) }, (_, at): DispatchTask => {
    const from = at * SCENARIOS;
    return { job: shared, from, to: Math.min(n, from + SCENARIOS) };
  });
  const parts = await inWorkers<DispatchTask, Float64Array>(
    new URL('./dispatch.worker.ts', import.meta.url),
    tasks,
    threads,
  );
  const rows = new Float64Array(n * scenarioColumns.length);
  for (const [at, part] of parts.entries()) rows.set(part, at * SCENARIOS * scenarioColumns.length);
  return rows;
}

function usualThreads({ profiles, factors }: ScenarioJob): number {
  return (profiles.load.length * factors.length) / 3 < WORTH_THREADS ? 0 : os.availableParallelism();
}

/** Threads read the same numbers: nothing is copied for each of them. */
function sharedJob({ profiles, plant, factors }: ScenarioJob): ScenarioJob {
  const shared = (values: Float64Array): Float64Array => {
    const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
    copy.set(values);
    return copy;
  };
  return {
    plant,
    profiles: { load: shared(profiles.load), wind: shared(profiles.wind), solar: shared(profiles.solar) },
    factors: shared(factors),
  };
}
