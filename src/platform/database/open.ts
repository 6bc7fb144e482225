import path from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { type Database, openDatabase } from './database.ts';
import { type Embedded, runningEmbedded, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { restrictRoles } from './roles.ts';

export type OpenedDatabase = Database & { embedded: boolean; applied: string[] };

/**
 * The database that the settings mean, brought to this program's schema: embedded by default, a server by DATABASE_URL.
 *
 * beside  a command that may work beside a running program: it uses that program's server instead of being refused the folder
 */
export async function openConfigured(config: Config, log: Log, { beside = false } = {}): Promise<OpenedDatabase> {
  const running = beside && !config.databaseUrl ? runningEmbedded(path.join(config.dataFolder, 'database')) : undefined;
  const embedded: Embedded | undefined =
    config.databaseUrl || running
      ? undefined
      : await startEmbedded(path.join(config.dataFolder, 'database'), (event) => log('database', { says: event }));
  try {
    const connection: pg.PoolConfig = running ?? embedded?.connection ?? connectionOf(config.databaseUrl!);
    const applied = await migrate(connection);
    const restricted = await restrictRoles(connection);
    if (!restricted)
      log('roles-missing', { says: 'the database user may not create roles; the second line of protection is off' });
    const database = openDatabase(connection, (message) => log('database-connection', { says: message }), {
      restricted,
    });
    return {
      ...database,
      embedded: embedded !== undefined,
      applied,
      close: async () => {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** DATABASE_URL as settings; `?host=/folder` means a unix socket, `sslmode` is honoured by the driver. */
export function connectionOf(url: string): pg.PoolConfig {
  return { connectionString: url };
}
