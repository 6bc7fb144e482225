import path from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { type Database, openDatabase } from './database.ts';
import { type Embedded, runningEmbedded, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { type Roles, restrictRoles } from './roles.ts';

export type OpenedDatabase = Database & { embedded: boolean; roles: Roles; applied: string[] };

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
    if (config.databaseUrl) await checkReachable(config.databaseUrl);
    const connection: pg.PoolConfig = running ?? embedded?.connection ?? connectionOf(config.databaseUrl!);
    const applied = await migrate(connection);
    const roles = await restrictRoles(connection);
    if (!roles.app || !roles.portal)
      log('roles-missing', {
        ...roles,
        says: 'the database user may not create or take on these roles; the second line of protection is off',
      });
    const database = openDatabase(connection, (message) => log('database-connection', { says: message }), {
      restricted: roles.app,
      portal: roles.portal,
    });
    return {
      ...database,
      embedded: config.databaseUrl === undefined,
      roles,
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
  return { connectionString: url, connectionTimeoutMillis: 15_000 };
}

/** The database that DATABASE_URL names does not let us in. The message holds neither user nor password. */
export class DatabaseUnreachable extends Error {}

/**
 * Asks the server once, so that a wrong address is told in one sentence.
 *
 * refuses  DatabaseUnreachable
 */
export async function checkReachable(url: string): Promise<void> {
  const client = new pg.Client(connectionOf(url));
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    throw new DatabaseUnreachable(unreachable(url, error as Error & { code?: string }));
  } finally {
    await client.end().catch(() => {});
  }
}

function unreachable(url: string, error: Error & { code?: string }): string {
  // Never the address whole: it holds the password.
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: '', pathname: '/' };
  const where = host || 'the address given';
  const name = decodeURIComponent(pathname.slice(1)) || 'of the default name';
  switch (error.code) {
    case '28P01':
    case '28000':
      return `PostgreSQL at ${where} refuses the user or the password of DATABASE_URL. Correct it and start again.`;
    case '3D000':
      return `PostgreSQL at ${where} has no database named ${name}. Create it (createdb ${name}) and start again.`;
    case '42501':
      return `PostgreSQL at ${where} does not let this user into ${name}. Make the user its owner and start again.`;
    case '53300':
      return `PostgreSQL at ${where} has no connection left. Raise max_connections, or stop another program.`;
    case '57P03':
      return `PostgreSQL at ${where} is starting up or shutting down. Start again in a moment.`;
    default:
      return `The database of DATABASE_URL cannot be reached at ${where} (${error.code ?? error.message}). Check the address, the network and that PostgreSQL is running, then start again.`;
  }
}
