import fs from 'node:fs';
import path from 'node:path';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { backup } from '../backup/backup.ts';
import { noteFact } from '../instance.ts';
import type { Machine } from './machine.ts';

const NAME = /^backup-\d{8}-\d{6}\.mutabaa$/;
const STALE = 24 * 3600_000;

export type KeptBackup = { file: string; at: string; bytes: number };
export type BackupKept = KeptBackup & { rows: number; files: number; missingFiles: string[]; removed: string[] };

export const backupFolder = (dataFolder: string): string => path.join(dataFolder, 'backups');

/** The backups in the folder, newest first; `at` is the instant in the name. */
export function listBackups(dataFolder: string): KeptBackup[] {
  const folder = backupFolder(dataFolder);
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .reverse()
    .map((file) => ({ file, at: instantOf(file), bytes: fs.statSync(path.join(folder, file)).size }));
}

export type BackupFailure = { at: string; code: string };

let running = false;

/**
 * Makes a backup in `<data>/backups` and removes the oldest beyond the number kept. Other files of the folder are never touched.
 * A failure is noted for `system` to say.
 *
 * refuses  'backup.running' (one at a time) · what `backup` refuses
 */
export async function keepBackup(machine: Machine, signal?: AbortSignal): Promise<Result<BackupKept>> {
  if (running) return refused('backup.running');
  running = true;
  const { config, owner, files, signer } = machine;
  const now = machine.clock.now();
  const folder = backupFolder(config.dataFolder);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    removeStale(folder, now);
    const file = nameAt(now);
    const made = await backup({
      pool: owner,
      files,
      dataFolder: config.dataFolder,
      signer,
      target: path.join(folder, file),
      passphrase: machine.passphrase().text,
      now,
      ...(signal ? { signal } : {}),
    });
    if (!made.ok) {
      await note(machine, { at: now.toISOString(), code: made.refusal.code });
      return made;
    }
    const { rows, files: count, missingFiles, bytes } = made.value;
    const removed = removeOldest(config.dataFolder, config.backupKeep);
    await note(machine, undefined);
    return ok({ file, at: instantOf(file), bytes, rows, files: count, missingFiles, removed });
  } catch (error) {
    if (!signal?.aborted) await note(machine, { at: now.toISOString(), code: 'platform.broken' }).catch(() => {});
    throw error;
  } finally {
    running = false;
  }
}

function nameAt(now: Date): string {
  const [day, time] = now.toISOString().split('T') as [string, string];
  return `backup-${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.mutabaa`;
}

const instantOf = (file: string): string =>
  file.replace(/^backup-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.mutabaa$/, '$1-$2-$3T$4:$5:$6Z');

function removeOldest(dataFolder: string, keep: number): string[] {
  const removed = listBackups(dataFolder)
    .slice(keep)
    .map(({ file }) => file);
  for (const file of removed) fs.rmSync(path.join(backupFolder(dataFolder), file));
  return removed;
}

/** What a killed program left half written. */
function removeStale(folder: string, now: Date): void {
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.mutabaa.partial'))) {
    const file = path.join(folder, name);
    if (now.getTime() - fs.statSync(file).mtimeMs > STALE) fs.rmSync(file, { force: true });
  }
}

/** A failure stays noted until a backup succeeds. */
const note = ({ owner }: Machine, failure: BackupFailure | undefined): Promise<void> =>
  noteFact(owner, 'backup-failure', failure ? JSON.stringify(failure) : '');
