import type { TaskList } from 'graphile-worker';
import { forgetExpired } from '../../access/forget-expired.ts';
import type { Result } from '../../kernel/index.ts';
import { transaction } from '../database/database.ts';
import { forgetChanges } from '../database/while-unchanged.ts';
import type { CronJob } from '../jobs.ts';
import { keepBackup } from './keep-backup.ts';
import { keepCheckpointFile } from './keep-checkpoint.ts';
import type { Machine } from './machine.ts';

/** What happens by itself. A machine that was off at the hour does the nightly work at its next start within the day. */
export const schedule: CronJob[] = [
  { task: 'keep-checkpoint', pattern: '0 2 * * *', isCaughtUp: true },
  { task: 'keep-backup', pattern: '10 2 * * *', isCaughtUp: true },
  { task: 'forget-expired', pattern: '40 * * * *' },
];

export const tasks = (machine: Machine): TaskList => ({
  'keep-checkpoint': async () => {
    const kept = await keepCheckpointFile(machine);
    if (kept.ok) machine.log('checkpoint-kept', { leaves: kept.value.size });
    else if (kept.refusal.code !== 'ledger.empty') throw new Error(kept.refusal.code);
  },
  'keep-backup': async (_, { abortSignal }) => {
    const { file, rows, files, bytes, removed } = sureOf(await keepBackup(machine, abortSignal));
    machine.log('backup-kept', { file, rows, files, bytes, removed: removed.length });
  },
  'forget-expired': async () => {
    const removed = await transaction(machine.owner, async (tx) => {
      const answers = await tx.query("delete from request_key where at < now() - interval '1 day'");
      return (answers.rowCount ?? 0) + (await forgetExpired(tx)) + (await forgetChanges(tx));
    });
    if (removed > 0) machine.log('expired-removed', { rows: removed });
  },
});

/** A refusal fails the job: it is tried again, and noted. */
function sureOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
