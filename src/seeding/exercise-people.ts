import { randomBytes } from 'node:crypto';
import { readPackFile } from '../../packs/read-pack.ts';
import type { PackExercisePerson } from '../../packs/schema.ts';
import { openGrants } from '../access/grant.store.ts';
import { publicCaller, systemCaller } from '../access/index.ts';
import { listPeople } from '../access/person.store.ts';
import { textIn } from '../kernel/index.ts';
import type { World } from '../platform/http/run.ts';
import type { Verbs } from './exercise-verbs.ts';

/** An invented person as the exercise knows them: the name in the pack, the account here. */
export type ExercisePerson = PackExercisePerson & { id: string; signInName: string };

// A domain that exists nowhere, by RFC 2606: no mail can ever leave for it.
const signInNameOf = (name: string): string => `${name}@exercise.invalid`;
const machine = systemCaller('exercise');

/**
 * Opens the accounts of the invented people and gives them their roles, through the verbs. What is there already stays:
 * a start that was cut goes on where it stopped. Nobody knows the passwords they begin with; `exercise-links` prints
 * links by which a trainee sets one.
 */
export async function ensurePeople(world: World, verbs: Verbs): Promise<ExercisePerson[]> {
  for (const person of readPackFile('exercise', 'people.json')) {
    const id = (await accountOf(world, person.name))?.id ?? (await invite(verbs, person));
    await takeUp(world, verbs, person.name, id);
    const held = await openGrants(world.database.pool, id, world.clock.today());
    if (held.length === 0)
      await verbs.run('grant-role', machine, { person: id, role: person.role, scope: person.scope });
  }
  return exercisePeople(world);
}

/** The invented people in the order of the pack; those not here (yet, or any more) are left out. */
export async function exercisePeople(world: World): Promise<ExercisePerson[]> {
  const accounts = new Map(
    (await listPeople(world.database.pool, { state: 'active' })).map((one) => [one.email, one.id]),
  );
  return readPackFile('exercise', 'people.json').flatMap((person) => {
    const signInName = signInNameOf(person.name);
    const id = accounts.get(signInName);
    return id === undefined ? [] : [{ ...person, id, signInName }];
  });
}

const accountOf = async (world: World, name: string) =>
  (await listPeople(world.database.pool, {})).find((one) => one.email === signInNameOf(name));

async function invite(verbs: Verbs, { name, organisation, office }: PackExercisePerson): Promise<string> {
  const invited = await verbs.run<{ person: string }>('invite-person', machine, {
    name: `${textIn(office, 'ar').text} (تمرين)`,
    email: signInNameOf(name),
    organisation,
    office,
    lang: 'ar',
  });
  return invited.person;
}

async function takeUp(world: World, verbs: Verbs, name: string, id: string): Promise<void> {
  if ((await accountOf(world, name))?.state !== 'invited') return;
  const { link } = await verbs.run<{ link: { secret: string } }>('renew-invitation', machine, { person: id });
  const password = randomBytes(24).toString('base64url');
  await verbs.run('accept-invitation', publicCaller(), { secret: link.secret, password });
}

/** A one-time link for each invented person, as a person of the machine hands it out. Links made before serve no more. */
export async function exerciseLinks(
  world: World,
  verbs: Verbs,
  only?: PackExercisePerson['role'],
): Promise<(ExercisePerson & { path: string })[]> {
  const links = [];
  for (const person of await exercisePeople(world)) {
    if (only !== undefined && person.role !== only) continue;
    const { link } = await verbs.run<{ link: { path: string } }>('issue-recovery-link', machine, { person: person.id });
    links.push({ ...person, path: link.path });
  }
  return links;
}
