import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Log } from './log.ts';

export type CronJob = {
  task: string;
  /** Five-field cron in UTC. */
  pattern: string;
  /** Done at the next start when the program was off at the hour, if that was less than a day ago. */
  isCaughtUp?: true;
};

export type Jobs = { stop(): Promise<void> };

const DAY = 24 * 3600_000;
const AGAIN = 30_000;
const LONGEST_STOP = 10_000;

/**
 * The queue on the same PostgreSQL: jobs are added in the business transaction by `add_job` in SQL and start within milliseconds;
 * several programs share the work. It needs the owner of the database, since it keeps its own tables. A database that is away for
 * long ends the queue, which begins again by itself; `stop` waits for the work under way, ten seconds at most.
 */
export function keepJobs(connection: pg.PoolConfig, tasks: TaskList, cron: CronJob[], log: Log): Jobs {
  const asked = new AbortController();
  const kept = (async () => {
    while (!asked.signal.aborted) {
      try {
        await runJobs(connection, tasks, cron, log, asked.signal);
      } catch (error) {
        log('jobs-ended', { says: (error as Error).message.slice(0, 300) });
      }
      await pause(AGAIN, asked.signal);
    }
  })();
  return {
    stop: async () => {
      asked.abort();
      await Promise.race([kept, new Promise((resolve) => setTimeout(resolve, LONGEST_STOP).unref())]);
    },
  };
}

/** Runs the queue until it is asked to stop or ends in error. */
async function runJobs(
  { host, port, user, password, database, ssl, connectionString }: pg.PoolConfig,
  tasks: TaskList,
  cron: CronJob[],
  log: Log,
  asked: AbortSignal,
): Promise<void> {
  // Only where and who: the settings and value types of the program's own connections are not for a library.
  const pool = new pg.Pool({
    ...Object.fromEntries(
      Object.entries({ host, port, user, password, database, ssl, connectionString }).filter(([, value]) => value),
    ),
    max: 4,
    connectionTimeoutMillis: 15_000,
    application_name: 'mutabaa-jobs',
  });
  const onError = (error: Error) => log('jobs-connection', { says: error.message });
  pool.on('error', onError);
  // A connection in the library's hands may break too, and an unheard error would end the program.
  pool.on('connect', (client) => void client.on('error', onError));
  try {
    const runner = await run({
      pgPool: pool,
      taskList: tasks,
      concurrency: 2,
      noHandleSignals: true,
      parsedCronItems: parseCronItems(cron.map(cronItem)),
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log('jobs', { level, says: message.slice(0, 300) });
      }),
    });
    const stop = () => void stopQuietly(runner);
    asked.addEventListener('abort', stop, { once: true });
    if (asked.aborted) stop();
    await runner.promise;
  } finally {
    await pool.end().catch(() => {});
  }
}

const cronItem = ({ task, pattern, isCaughtUp }: CronJob) => ({
  task,
  match: pattern,
  identifier: task,
  options: { backfillPeriod: isCaughtUp ? DAY : 0, maxAttempts: 3 },
});

const stopQuietly = (runner: Runner): Promise<void> => runner.stop().catch(() => {}); // it had ended already

function pause(milliseconds: number, asked: AbortSignal): Promise<void> {
  if (asked.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    asked.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
