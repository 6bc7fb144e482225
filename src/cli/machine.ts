import type { Signer } from '../ledger/checkpoint-key.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/database.ts';
import type { OpenedDatabase } from '../platform/database/open.ts';
import type { FileStore } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import type { Machine } from '../platform/operation/machine.ts';
import { ensurePassphrase } from '../platform/operation/passphrase.ts';
import { version } from './version.ts';

type Parts = { config: Config; database: OpenedDatabase; files: FileStore; signer: Signer; log: Log };

/** What operates the installation: a small pool as the owner of the tables, beside the program's own which owns nothing. */
export function openMachine({ config, database, files, signer, log }: Parts): Machine & { close(): Promise<void> } {
  const owner = openDatabase(database.connection, (message) => log('database-connection', { says: message }), {
    restricted: false,
    size: 3,
  });
  return {
    owner: owner.pool,
    config,
    files,
    signer,
    clock: systemClock(config.timeZone),
    log,
    version,
    roles: database.roles,
    passphrase: () => ensurePassphrase(config.dataFolder),
    close: () => owner.close(),
  };
}
