import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { hashPassword } from './argon.ts';
import { callerIs } from './four-eyes.rules.ts';
import { makeLink, type OneTimeLink } from './one-time-link.ts';
import { forgetPasskeys } from './passkey.store.ts';
import { checkPassword } from './password.rules.ts';
import { personById } from './person.store.ts';
import { hashOf } from './secret.ts';
import { accountOf, forgetAttempts, removeFactor, savePassword, shutOut, spendLink } from './sign-in.store.ts';

/**
 * A one-time link by which somebody sets a new password, made by another person: there is no recovery by mail, and nobody
 * recovers their own account alone. The second factor stays unless the device was lost (`secondFactor`).
 *
 * refuses  'person.unknown' · 'person.not-oneself' · 'person.state'
 */
export async function issueRecoveryLink(
  ctx: Context,
  input: { person: string; secondFactor: boolean },
): Promise<Result<{ person: string; link: OneTimeLink }>> {
  const person = await personById(ctx.tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  if (callerIs(ctx.caller, person.id)) return refused('person.not-oneself');
  if (person.state !== 'active') return refused('person.state', { state: person.state });
  return ok({ person: person.id, link: await makeLink(ctx, person.id, 'recovery', input.secondFactor) });
}

/**
 * Sets a new password through a recovery link. Sessions and tokens end, passkeys too unless the person still has the
 * devices and says so; at the next sign-in the person sees when it was.
 *
 * refuses  'link.refused' · 'password.…'
 */
export async function spendRecoveryLink(
  ctx: Context,
  input: { secret: string; password: string; keepPasskeys: boolean },
): Promise<Result<{ person: string }>> {
  const { tx } = ctx;
  const link = await spendLink(tx, 'recovery', hashOf(input.secret));
  const account = link && (await accountOf(tx, link.person));
  if (account?.state !== 'active') return refused('link.refused');
  const password = checkPassword(input.password, account.name);
  if (!password.ok) return password;
  await savePassword(tx, account.person, await hashPassword(password.value), 'recovered');
  if (link?.secondFactor) await removeFactor(tx, account.person);
  if (!input.keepPasskeys) await forgetPasskeys(tx, account.person);
  await shutOut(tx, account.person);
  await forgetAttempts(tx, `person:${account.person}`);
  return ok({ person: account.person });
}
