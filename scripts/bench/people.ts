import fs from 'node:fs';
import path from 'node:path';
import { asPerson, type Person, signIn, takeUp, withRole } from '../../tests/people.ts';
import type { Program } from '../../tests/program.ts';

/** Who opens screens: how many of a role, with which scope, in which body. */
export type Post = {
  role: string;
  count: number;
  scope(n: number): { kind: string; id: string };
  organisation?(n: number): string;
};
export type User = Person & { role: string; n: number };
type Known = { id: string; name: string; role: string; n: number; email: string };

/** The people of a folder that was built before, signed in again; the others are invited and their names kept beside the data. */
export async function signedIn(program: Program, posts: readonly Post[]): Promise<User[]> {
  const kept = path.join(program.folder, 'bench-people.json');
  if (fs.existsSync(kept)) {
    const known = JSON.parse(fs.readFileSync(kept, 'utf8')) as Known[];
    const users: User[] = [];
    // one after another: many at once from one address are kept waiting, as they should be
    for (const { id, name, role, n, email } of known)
      users.push({ ...(await asPerson(program.url, id, name, await signIn(program.url, email))), role, n });
    return users;
  }
  const users = await invited(program, posts);
  const known = users.map(async ({ id, name, role, n, read }): Promise<Known> => {
    const me = await read<{ email: string }>('me');
    return { id, name, role, n, email: me.value.email };
  });
  fs.writeFileSync(kept, JSON.stringify(await Promise.all(known)));
  return users;
}

async function invited(program: Program, posts: readonly Post[]): Promise<User[]> {
  const administrator = await takeUp(program.url, program.adminLink!, 'Administrator of the bench');
  const users: User[] = [];
  for (const { role, count, scope, organisation } of posts)
    for (let n = 0; n < count; n++)
      users.push({
        ...(await withRole(program.url, administrator, {
          name: `${role} ${n}`,
          role,
          scope: scope(n),
          ...(organisation ? { organisation: organisation(n) } : {}),
        })),
        role,
        n,
      });
  return users;
}
