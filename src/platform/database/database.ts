import pg from 'pg';
import { keepingPlans, type Reader } from './kept-plans.ts';

/** A connection inside a transaction; what stores take. Rows come back as plain objects, dates and numerics as text. */
export type Tx = {
  query<Row extends Record<string, unknown> = Record<string, unknown>>(
    sql: string,
    params?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
};

/** The rows of a query as arrays of their columns: for the thousands of rows of which making objects is the longest part. */
export async function rowsOf<Columns extends unknown[]>(
  tx: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<Columns[]> {
  const found = await (tx as unknown as pg.ClientBase).query<Columns>({ text, values: [...values], rowMode: 'array' });
  return found.rows;
}

export type Database = {
  /** Pool of the program; everything but the portal goes through it. */
  pool: pg.Pool;
  /** Pool that runs as the database role `mutabaa_public`, which may read published snapshots and territory only. */
  publicPool: pg.Pool;
  /** Settings for libraries that open their own connections. */
  connection: pg.PoolConfig;
  close(): Promise<void>;
};

// Exactness first: days stay calendar days, amounts stay decimal text, bigints stay text until a store says otherwise.
const types = {
  getTypeParser(oid: number, format?: string) {
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.NUMERIC) return (text: string) => text;
    if (oid === pg.types.builtins.INT8) return (text: string) => Number(text);
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/**
 * Opens the pools. A pool without an error listener would end the process when the server restarts, so both have one.
 *
 * restricted  work as the role `mutabaa_app` (see roles.ts): true wherever that role could be made
 * portal      read published snapshots as the role `mutabaa_public`, likewise
 */
export function openDatabase(
  connection: pg.PoolConfig,
  onError: (message: string) => void = () => {},
  { size = 12, restricted = true, portal = true } = {},
): Database {
  const base: pg.PoolConfig = {
    ...connection,
    types: types as pg.PoolConfig['types'],
    options:
      // no query here lasts as long as a compiler takes to speed it up, and the processors are for the people who ask at the same time
      '-c TimeZone=UTC -c DateStyle=ISO,YMD -c statement_timeout=120000 -c idle_in_transaction_session_timeout=120000 -c jit=off -c max_parallel_workers_per_gather=0',
    connectionTimeoutMillis: 15_000,
    // a connection learns the tables and keeps its plans: one that is closed between two clicks would learn them again
    idleTimeoutMillis: 60_000,
    application_name: 'mutabaa',
    // what is asked side by side in one transaction is sent together: a way to the server and back costs more than a small read
    pipeline: true,
  };
  // The role comes with the connection itself, so that no query runs before it.
  const as = (role: string) => ({ ...base, options: `${base.options} -c role=${role}` });
  const Client = keepingPlans();
  const pool = new pg.Pool({ ...(restricted ? as('mutabaa_app') : base), Client, max: size });
  const publicPool = new pg.Pool({
    Client,
    ...(portal ? as('mutabaa_public') : base),
    max: Math.max(2, Math.floor(size / 2)),
    application_name: 'mutabaa-portal',
  });
  for (const each of [pool, publicPool]) {
    each.on('error', (error) => onError(error.message));
    // a connection that is lost while it is used: what it was asked fails by itself, the program goes on
    each.on('connect', (client) => void client.on('error', () => {}));
  }
  return {
    pool,
    publicPool,
    connection: base,
    close: async () => {
      await Promise.all([pool.end(), publicPool.end()]);
    },
  };
}

/**
 * What reads is planned once for all values, since planning takes longer than most of our reads; which filters are given is told
 * by the text (`given-filters.ts`). A read whose way depends on its values asks for `PLAN_BY_VALUE` first.
 */
const ONE_PLAN = 'set local plan_cache_mode = force_generic_plan';
export const PLAN_BY_VALUE = 'set local plan_cache_mode = auto';

/** Runs `work` in one transaction: commits what it returns, rolls back when it throws. */
export async function transaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>, mode = ''): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const reader = client as pg.PoolClient & Partial<Reader>;
  reader.isReading = mode.includes('read only');
  try {
    await client.query(reader.isReading ? `begin ${mode}; ${ONE_PLAN}` : `begin ${mode}`);
    const value = await work(client as unknown as Tx);
    await client.query('commit');
    return value;
  } catch (error) {
    await client.query('rollback').catch((failure) => {
      broken = failure;
    });
    throw error;
  } finally {
    reader.isReading = false;
    client.release(broken);
  }
}
