import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../../access/index.ts';
import { runEndpoint, type World } from '../../platform/http/run.ts';
import type { CronJob } from '../../platform/jobs.ts';
import { warningRoutes } from '../warning.routes.ts';

/** After the reports of the morning were opened; a machine that was off does it at its next start within the day. */
export const warningSchedule: CronJob[] = [{ task: 'follow-warnings', pattern: '10 6 * * *', isCaughtUp: true }];

/** The nightly following of warnings, run as the program itself through the same verb as anybody else. */
export const warningTasks = (world: World): TaskList => ({
  'follow-warnings': async () => {
    const endpoint = warningRoutes.find((one) => one.verb === 'follow-warnings')!;
    const done = await runEndpoint(world, endpoint, { caller: systemCaller('follow-warnings'), input: {} });
    if (!done.ok) throw new Error(done.refusal.code);
    const { unheard, ...counts } = done.value.value as { unheard: unknown[] };
    world.log('warnings-followed', { ...counts, unheard: unheard.length });
  },
});
