import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../../access/index.ts';
import { runEndpoint, type World } from '../../platform/http/run.ts';
import type { CronJob } from '../../platform/jobs.ts';
import { cycleRoutes } from './cycle.routes.ts';

/** Every morning before offices open; a machine that was off does it at its next start within the day. */
export const cycleSchedule: CronJob[] = [{ task: 'follow-cycles', pattern: '0 6 * * *', isCaughtUp: true }];

/** The daily following of reporting cycles, run as the program itself through the same verb as anybody else. */
export const cycleTasks = (world: World): TaskList => ({
  'follow-cycles': async () => {
    const endpoint = cycleRoutes.find((one) => one.verb === 'follow-cycles')!;
    const done = await runEndpoint(world, endpoint, { caller: systemCaller('follow-cycles'), input: {} });
    if (!done.ok) throw new Error(done.refusal.code);
    const { opened, told, unheard } = done.value.value as { opened: number; told: number; unheard: unknown[] };
    world.log('cycles-followed', { opened, told, unheard: unheard.length });
  },
});
