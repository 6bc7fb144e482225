import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { hashPassword } from './argon.ts';
import { checkPassword, normalName } from './password.rules.ts';
import { isNameTaken, moveState, saveValue, valuesOf } from './person.store.ts';
import { hashOf } from './secret.ts';
import { accountOf, createAccount, savePassword, spendLink } from './sign-in.store.ts';

/**
 * Takes up an invitation: the person chooses a password and the account is open. Who was invited by the machine (the first
 * administrator) also gives name and address; for others those of the invitation stand.
 *
 * refuses  'link.refused' (unknown, used, too old: never which) · 'link.values-needed' · 'person.sign-in-name-taken' ·
 *          'password.…'
 */
export async function acceptInvitation(
  ctx: Context,
  input: { secret: string; password: string; name?: string; email?: string },
): Promise<Result<{ person: string; signInName: string }>> {
  const { tx } = ctx;
  const link = await spendLink(tx, 'invitation', hashOf(input.secret));
  if (!link) return refused('link.refused');
  const { person } = link;
  const held = await valuesOf(tx, person);
  const email = held.email ?? (input.email && normalName(input.email));
  const name = held.name ?? input.name?.trim();
  if (!email || !name)
    return refused('link.values-needed', { needed: [...(name ? [] : ['name']), ...(email ? [] : ['email'])] });
  if (await isNameTaken(tx, email, person)) return refused('person.sign-in-name-taken');
  const password = checkPassword(input.password, email);
  if (!password.ok) return password;
  if (!held.name) await saveValue(tx, person, 'name', name, ctx.newId);
  if (!held.email) await saveValue(tx, person, 'email', email, ctx.newId);
  const hashed = await hashPassword(password.value);
  if (await accountOf(tx, person)) await savePassword(tx, person, hashed, 'changed');
  else await createAccount(tx, person, email, hashed);
  if (!(await moveState(tx, person, ['invited'], 'active', { joined: ctx.today }))) return refused('link.refused');
  return ok({ person, signInName: email });
}
