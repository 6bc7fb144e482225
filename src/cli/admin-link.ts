import { accessRoutes } from '../access/access.routes.ts';
import { systemCaller } from '../access/index.ts';
import type { Config } from '../platform/config.ts';
import { runEndpoint } from '../platform/http/run.ts';
import { Complaint } from './command.ts';
import type { OpenedWorld } from './open-world.ts';

type Issued = { link: { path: string; expiresAt: string } };

/** A one-time link for an administrator, made on the machine itself through the same verb as everything else. */
export async function adminLink({ world }: OpenedWorld, config: Config, base?: string): Promise<string> {
  const endpoint = accessRoutes.find((each) => each.verb === 'issue-admin-link')!;
  const issued = await runEndpoint(world, endpoint, { caller: systemCaller('machine'), input: {} });
  if (!issued.ok) throw new Complaint(`The link could not be made: ${issued.refusal.code}`);
  const { link } = issued.value.value as Issued;
  return `${config.publicUrl ?? base ?? `http://localhost:${config.port}`}${link.path}`;
}

/** True while nobody can administer this installation. */
export async function needsAdministrator({ world }: OpenedWorld): Promise<boolean> {
  const found = await world.database.pool.query(
    `select 1 from role_grant g join person p on p.id = g.person
     where g.role = 'administrator' and g.state = 'given' and p.state = 'active' limit 1`,
  );
  return found.rowCount === 0;
}
