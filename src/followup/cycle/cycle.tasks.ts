import type { TaskList } from 'graphile-worker';
import { systemCaller } from '../../access/index.ts';
import type { Config } from '../../platform/config.ts';
import { runEndpoint, type World } from '../../platform/http/run.ts';
import type { CronJob } from '../../platform/jobs.ts';
import { cycleRoutes } from './cycle.routes.ts';
import { sendDigests } from './send-digests.ts';

/** Every morning before offices open; a machine that was off does it at its next start within the day. */
export const cycleSchedule: CronJob[] = [
  { task: 'follow-cycles', pattern: '0 6 * * *', isCaughtUp: true },
  // by the hour while people are at work; with no mail server set it does nothing
  { task: 'send-digests', pattern: '20 6-18 * * *' },
];

/** The daily following of reporting cycles, run as the program itself through the same verb as anybody else. */
export const cycleTasks = (world: World, config: Pick<Config, 'mail' | 'publicUrl'>): TaskList => ({
  'follow-cycles': async () => {
    const endpoint = cycleRoutes.find((one) => one.verb === 'follow-cycles')!;
    const done = await runEndpoint(world, endpoint, { caller: systemCaller('follow-cycles'), input: {} });
    if (!done.ok) throw new Error(done.refusal.code);
    const { opened, told, unheard } = done.value.value as { opened: number; told: number; unheard: unknown[] };
    world.log('cycles-followed', { opened, told, unheard: unheard.length });
  },
  'send-digests': async () => {
    const sent = await sendDigests(world, config);
    if (sent.people + sent.failed > 0) world.log('digests-sent', sent);
  },
});
