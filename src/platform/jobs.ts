import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './log.ts';

export type CronJob = { task: string /** five-field cron in UTC */; pattern: string };

/**
 * The queue on the same PostgreSQL: jobs are added in the business transaction by `add_job` in SQL and start within milliseconds;
 * several programs share the work.
 */
export async function startJobs(
  connection: pg.PoolConfig,
  tasks: TaskList,
  cron: CronJob[],
  log: Log,
): Promise<Runner> {
  const pool = new pg.Pool({ ...connection, max: 4, application_name: 'mutabaa-jobs' });
  pool.on('error', (error) => log('jobs-connection', { says: error.message }));
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    concurrency: 2,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(cron.map(({ task, pattern }) => ({ task, match: pattern, identifier: task }))),
    logger: new Logger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log('jobs', { level, says: message.slice(0, 300) });
    }),
  });
  runner.events.on('stop', () => void pool.end().catch(() => {}));
  return runner;
}
