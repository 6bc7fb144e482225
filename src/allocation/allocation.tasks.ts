import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../access/index.ts';
import { openSolver, SOLVER } from '../platform/compute/highs.ts';
import { runEndpoint, type World } from '../platform/http/run.ts';
import type { CronJob } from '../platform/jobs.ts';
import { allocationRoutes } from './allocation.routes.ts';
import { versionAsking, waitingSolutions } from './allocation.store.ts';
import type { Solution } from './allocation.ts';
import type { KeepSolution } from './ask-solution.ts';
import { findAnswer } from './find-answer.ts';
import { began, ended, improved, isRunning } from './running.ts';

/** Orders whose turn was lost with the program get it within the minute. */
export const allocationSchedule: CronJob[] = [{ task: 'solve-waiting', pattern: '* * * * *' }];

export const allocationTasks = (world: World): TaskList => ({
  'solve-allocation': async (payload) => void (await solveWaiting(world, (payload as { solution: string }).solution)),
  'solve-waiting': async () => void (await solveWaiting(world)),
});

/** Solves what waits, one after another: one order, or all. returns how many */
export async function solveWaiting(world: World, id?: string): Promise<number> {
  const waiting = (await waitingSolutions(world.database.pool, id)).filter((one) => !isRunning(one.id));
  for (const { id: one } of waiting) {
    // its own turn in the queue may have come while another was solved here
    const [order] = isRunning(one) ? [] : await waitingSolutions(world.database.pool, one);
    if (order) await keep(world, await solved(world, order));
  }
  return waiting.length;
}

const endpoint = allocationRoutes.find((one) => one.verb === 'keep-allocation-solution')!;

async function keep(world: World, found: KeepSolution): Promise<void> {
  const kept = await runEndpoint(world, endpoint, { caller: systemCaller('solve-allocation'), input: found });
  if (!kept.ok) throw new Error(kept.refusal.code);
  world.log('allocation-solved', { ...(kept.value.value as object) });
}

/** In a thread of its own, so that stopping this order ends no other. Whatever breaks is kept as such, and is not tried for ever. */
async function solved(world: World, order: Solution): Promise<KeepSolution> {
  const version = await versionAsking(world.database.pool, order.inputs);
  const solver = openSolver();
  const since = performance.now();
  began(order.id, () => void solver.close());
  try {
    const answer = await findAnswer(version!.inputs, version!.regions, solver.solve, {
      seconds: order.seconds,
      improved: (progress) => improved(order.id, progress),
    });
    return { solution: order.id, answer, solver: SOLVER, took: Math.round(performance.now() - since) / 1000 };
  } catch (error) {
    world.log('allocation-unsolved', { solution: order.id, problem: (error as Error).message.slice(0, 300) });
    return { solution: order.id, failed: true };
  } finally {
    ended(order.id);
    await solver.close();
  }
}
