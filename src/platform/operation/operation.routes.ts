import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../kernel/index.ts';
import type { NotedVerification } from '../../ledger/inside.routes.ts';
import { act, type Endpoint, read } from '../http/endpoint.ts';
import { factOf } from '../instance.ts';
import { type BackupFailure, keepBackup, listBackups } from './keep-backup.ts';
import type { Machine } from './machine.ts';
import { outsideOf } from './outside.rules.ts';
import { queueState } from './queue.store.ts';
import type { SystemState } from './system.ts';
import { schedule } from './tasks.ts';
import { warningsOf, warningTexts } from './warnings.ts';

const whole = z.number().int().nonnegative();
const backupFields = { file: z.string(), at: z.string(), bytes: whole };

/** The state of the machine, for who keeps it running. No name, no address, no secret. */
export const operationRoutes = (machine: Machine): Endpoint[] => [
  read({
    verb: 'photo-rule',
    right: 'self.read',
    summary: 'To what size and quality a device reduces a photo before it is sent',
    input: z.object({}),
    output: z.object({ side: whole, quality: z.number() }),
    run: async () => ok(machine.config.photos),
  }),
  read({
    verb: 'system',
    right: 'system.read',
    summary: 'Version, database, sizes, backups, checkpoints, jobs, outside addresses and what to see to',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      exercise: z.boolean(),
      now: z.string(),
      timeZone: z.string(),
      database: z.object({ embedded: z.boolean(), version: z.string(), schema: whole, bytes: whole }),
      roles: z.object({ app: z.boolean(), portal: z.boolean() }),
      ledger: z.object({
        leaves: whole,
        lastCheckpoint: z.object({ size: whole, at: z.string() }).optional(),
        lastVerification: z.object({ at: z.string(), holds: z.boolean(), size: whole, total: whole }).optional(),
      }),
      files: z.object({ count: whole, bytes: whole }),
      disk: z.object({ free: whole, total: whole }),
      backups: z.object({
        kept: whole,
        keep: whole,
        last: z.object(backupFields).optional(),
        failure: z.object({ at: z.string(), code: z.string() }).optional(),
      }),
      jobs: z.array(z.object({ task: z.string(), pattern: z.string() })),
      queue: z.object({
        waiting: whole,
        retrying: whole,
        failed: z.array(z.object({ task: z.string(), at: z.string() })),
      }),
      outside: z.array(z.string()),
      warnings: z.array(z.object({ code: z.string(), says: z.record(z.string(), z.unknown()) })),
    }),
    run: async ({ exercise }): Promise<Result<SystemState>> => {
      const { config, roles, version } = machine;
      const now = machine.clock.now();
      const found = await facts(machine);
      const backups = listBackups(config.dataFolder);
      const disk = diskOf(config.dataFolder);
      const warnings = warningsOf({
        now,
        passphraseKept: machine.passphrase().kept,
        lastBackup: backups[0]?.at,
        since: found.since.toISOString(),
        backupFailed: found.failure !== undefined,
        disk,
        roles,
        ledgerHolds: found.verification?.holds,
      });
      return ok({
        version,
        exercise,
        now: now.toISOString(),
        timeZone: config.timeZone,
        database: {
          embedded: config.databaseUrl === undefined,
          version: found.postgres,
          schema: found.schema,
          bytes: found.bytes,
        },
        roles,
        ledger: {
          leaves: found.leaves,
          ...(found.checkpoint ? { lastCheckpoint: found.checkpoint } : {}),
          ...(found.verification ? { lastVerification: found.verification } : {}),
        },
        files: { count: found.files, bytes: found.fileBytes },
        disk,
        backups: {
          kept: backups.length,
          keep: config.backupKeep,
          ...(backups[0] ? { last: backups[0] } : {}),
          ...(found.failure ? { failure: found.failure } : {}),
        },
        jobs: schedule.map(({ task, pattern }) => ({ task, pattern })),
        queue: await queueState(machine.owner),
        outside: outsideOf(config),
        warnings: warnings.map((code) => ({ code, says: warningTexts[code] })),
      });
    },
  }),
  act({
    verb: 'run-backup',
    right: 'system.operate',
    summary: 'Make a backup now, in the folder of the nightly ones',
    input: z.object({}),
    output: z.object({
      ...backupFields,
      rows: whole,
      files: whole,
      missingFiles: z.array(z.string()),
      removed: z.array(z.string()),
    }),
    run: async ({ tx }) => {
      // This transaction waits for the backup, which takes one of its own.
      await tx.query("select set_config('idle_in_transaction_session_timeout', '0', true)");
      return keepBackup(machine);
    },
  }),
];

type Facts = {
  postgres: string;
  schema: number;
  bytes: number;
  leaves: number;
  since: Date;
  files: number;
  fileBytes: number;
};

/** What the database knows of itself, asked as its owner. */
async function facts({ owner }: Machine) {
  const row = (
    await owner.query<Facts>(
      `select current_setting('server_version') as postgres, pg_database_size(current_database()) as bytes,
         (select coalesce(max(number), 0) from schema_migration) as schema,
         (select coalesce(max(seq) + 1, 0) from ledger_leaf) as leaves, (select min(at) from schema_migration) as since,
         (select count(*) from file) as files, (select coalesce(sum(size), 0)::bigint from file) as "fileBytes"`,
    )
  ).rows[0]!;
  const checkpoint = (
    await owner.query<{ size: number; at: Date }>('select size, at from ledger_checkpoint order by size desc limit 1')
  ).rows[0];
  const noted = async <T>(key: string): Promise<T | undefined> => {
    const value = await factOf(owner, key);
    return value ? (JSON.parse(value) as T) : undefined;
  };
  return {
    ...row,
    checkpoint: checkpoint && { size: checkpoint.size, at: checkpoint.at.toISOString() },
    failure: await noted<BackupFailure>('backup-failure'),
    verification: await noted<NotedVerification>('last-verification'),
  };
}

function diskOf(folder: string): { free: number; total: number } {
  const { bavail, blocks, bsize } = fs.statfsSync(path.resolve(folder));
  return { free: bavail * bsize, total: blocks * bsize };
}
