import pg from 'pg';

/**
 * Which roles are in force.
 *
 * app     the program works as `mutabaa_app`, which owns nothing: it cannot disable a trigger, rewrite the ledger or change a table
 * portal  the portal reads as `mutabaa_public`, which can select published snapshots only
 */
export type Roles = { app: boolean; portal: boolean };

/**
 * The second line behind the policy: roles of the database server. They belong to the whole server, so another installation may have
 * made them already; a database user who may neither make nor take them on works without this line, and `start` says so.
 */
export async function restrictRoles(connection: pg.ClientConfig): Promise<Roles> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(8112027)');
    const app = await takeOn(client, 'mutabaa_app', 'nologin');
    if (app) await grantApp(client);
    const portal = await takeOn(client, 'mutabaa_public', 'nologin noinherit');
    if (portal) await grantPortal(client);
    await client.query('commit');
    return { app, portal };
  } finally {
    await client.end();
  }
}

/** Makes the role when it is missing and lets the current user become it; false when the server does not allow that. */
async function takeOn(client: pg.Client, role: 'mutabaa_app' | 'mutabaa_public', how: string): Promise<boolean> {
  const exists = (await client.query('select 1 from pg_roles where rolname = $1', [role])).rowCount === 1;
  if (!exists && !(await isDone(client, `create role ${role} ${how}`))) return false;
  // Being a member is not enough (from PostgreSQL 16 on, who makes a role is one and may still not switch to it): only trying tells.
  const become = `set local role ${role}`;
  const became =
    (await isDone(client, become)) ||
    ((await isDone(client, `grant ${role} to current_user`)) && (await isDone(client, become)));
  if (became) await client.query('reset role');
  return became;
}

/** False when the server does not allow the statement, or another installation did the same at this moment. */
async function isDone(client: pg.Client, sql: string): Promise<boolean> {
  await client.query('savepoint trying');
  try {
    await client.query(sql);
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (!['42501', '42710', '23505'].includes(code)) throw error;
    await client.query('rollback to savepoint trying');
    return false;
  }
}

async function grantApp(client: pg.Client): Promise<void> {
  const schemas = (
    await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname in ('public', 'auth', 'graphile_worker')",
    )
  ).rows;
  for (const { name } of schemas) {
    await client.query(`grant usage on schema ${name} to mutabaa_app`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${name} to mutabaa_app`);
    await client.query(`grant usage, select on all sequences in schema ${name} to mutabaa_app`);
    await client.query(`grant execute on all functions in schema ${name} to mutabaa_app`);
  }
  for (const table of [
    'ledger_leaf',
    'ledger_request',
    'ledger_entry',
    'ledger_node',
    'ledger_checkpoint',
    'schema_migration',
  ])
    await client.query(`revoke update, delete, truncate on ${table} from mutabaa_app`);
  await client.query('revoke insert on ledger_entry, ledger_request, schema_migration from mutabaa_app');
}

/** What the portal may read; src/portal/public-role.db.test.ts holds this list against the database. */
async function grantPortal(client: pg.Client): Promise<void> {
  await client.query('grant usage on schema public to mutabaa_public');
  await client.query(
    'grant select on snapshot, publication, publication_search, withdrawal, place, place_measure, ledger_checkpoint to mutabaa_public',
  );
}
