import fs from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../kernel/index.ts';
import { keepCheckpoint } from '../../ledger/sign-checkpoint.ts';
import { transaction } from '../database/database.ts';
import type { Machine } from './machine.ts';

export const checkpointFolder = (dataFolder: string): string => path.join(dataFolder, 'checkpoints');

/**
 * Signs the ledger as it stands, keeps the note in the database and as a file of its own, which is what one copies elsewhere.
 *
 * refuses  'ledger.empty'
 */
export async function keepCheckpointFile({
  owner,
  signer,
  clock,
  config,
}: Machine): Promise<Result<{ size: number; note: string; file: string }>> {
  const now = clock.now();
  const kept = await transaction(owner, (tx) => keepCheckpoint(tx, signer, now));
  if (!kept.ok) return kept;
  const { size, note } = kept.value;
  const folder = checkpointFolder(config.dataFolder);
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `checkpoint-${String(size).padStart(9, '0')}.note`);
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.partial`, note, { flush: true });
    fs.renameSync(`${file}.partial`, file);
  }
  return ok({ size, note, file });
}
