import type pg from 'pg';
import type { SystemState } from './system.ts';

/** How the queue of jobs stands; empty where no job was ever kept. It is a library's own schema, read as the owner only. */
export async function queueState(owner: pg.Pool): Promise<SystemState['queue']> {
  const there = await owner.query<{ jobs: string | null }>("select to_regclass('graphile_worker.jobs')::text as jobs");
  if (!there.rows[0]?.jobs) return { waiting: 0, retrying: 0, failed: [] };
  const counts = await owner.query<{ waiting: number; retrying: number }>(
    `select count(*) filter (where attempts = 0)::integer as waiting,
       count(*) filter (where attempts between 1 and max_attempts - 1)::integer as retrying from graphile_worker.jobs`,
  );
  const failed = await owner.query<{ task: string; at: Date }>(
    `select task_identifier as task, updated_at as at from graphile_worker.jobs where attempts >= max_attempts
     order by updated_at desc limit 20`,
  );
  return { ...counts.rows[0]!, failed: failed.rows.map(({ task, at }) => ({ task, at: at.toISOString() })) };
}
