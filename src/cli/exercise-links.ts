import type { PackExercisePerson } from '../../packs/schema.ts';
import { accessRoutes } from '../access/access.routes.ts';
import type { Config } from '../platform/config.ts';
import { exerciseLinks } from '../seeding/exercise-people.ts';
import { verbsOf } from '../seeding/exercise-verbs.ts';
import { Complaint } from './command.ts';
import type { OpenedWorld } from './open-world.ts';

export type PrintedLink = { signInName: string; role: string; organisation: string; link: string };

/**
 * A one-time link for each invented person of the exercise, by which a trainee sets a password: there is none before.
 *
 * refuses  Complaint on a register: real people are invited by an administrator
 */
export async function printedLinks(
  { world }: OpenedWorld,
  config: Config,
  only?: PackExercisePerson['role'],
  base = `http://localhost:${config.port}`,
): Promise<PrintedLink[]> {
  if (!world.exercise)
    throw new Complaint('Only the exercise has invented people. In a register an administrator invites each person.');
  const links = await exerciseLinks(world, verbsOf(world, accessRoutes), only);
  return links.map(({ signInName, role, organisation, path }) => ({
    signInName,
    role,
    organisation,
    link: `${config.publicUrl ?? base}${path}`,
  }));
}
