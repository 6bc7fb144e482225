import { ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { insertGrant, waitingFirstAdministrator } from './grant.store.ts';
import { makeLink, type OneTimeLink } from './one-time-link.ts';
import { insertPerson } from './person.store.ts';
import { instanceScope } from './scope.ts';

/**
 * The machine invites an administrator: at first start, and whenever who runs the machine asks for it. There is no default
 * password; whoever holds the link chooses name, address and password. An earlier link nobody took up serves no more.
 */
export async function issueAdminLink(ctx: Context): Promise<Result<{ person: string; link: OneTimeLink }>> {
  const { tx } = ctx;
  let person = await waitingFirstAdministrator(tx);
  if (!person) {
    person = ctx.newId();
    await insertPerson(tx, { id: person, lang: 'ar' });
    await insertGrant(tx, {
      id: ctx.newId(),
      person,
      role: 'administrator',
      scope: instanceScope,
      from: ctx.today,
      state: 'given',
      singleHanded: false,
    });
  }
  return ok({ person, link: await makeLink(ctx, person, 'invitation') });
}
