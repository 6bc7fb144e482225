import pg from 'pg';

/**
 * The second line behind the policy: the program works as `mutabaa_app`, which owns nothing. It cannot disable a trigger, rewrite the
 * ledger or change a table; the portal's role reads published snapshots only. Needs a connection that may create roles; a database
 * user without that right keeps working without this line, and `start` says so.
 *
 * returns  true when the roles are in force
 */
export async function restrictRoles(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(8112027)');
    const me = (
      await client.query<{ may: boolean }>(
        'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
      )
    ).rows[0];
    const exists = (await client.query("select 1 from pg_roles where rolname = 'mutabaa_app'")).rowCount === 1;
    if (!exists && !me?.may) {
      await client.query('rollback');
      return false;
    }
    if (!exists) await client.query('create role mutabaa_app nologin');
    await client.query('grant mutabaa_app to current_user');
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
    await client.query('commit');
    return true;
  } finally {
    await client.end();
  }
}
