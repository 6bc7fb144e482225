import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { openDelegations } from './delegation.store.ts';
import { callerIs } from './four-eyes.rules.ts';
import { openGrants, settleGrant } from './grant.store.ts';
import { isLastAdministrator } from './grant-role.ts';
import { forgetPasskeys } from './passkey.store.ts';
import { moveState, personById } from './person.store.ts';
import { shutOut } from './sign-in.store.ts';

/**
 * Closes an account: sessions, tokens, links and passkeys end at once. What the person still holds must have been handed over or
 * revoked before; administration alone ends with the account.
 *
 * refuses  'person.unknown' · 'person.not-oneself' · 'person.state' · 'person.last-administrator' ·
 *          'person.still-holds' (with roles and delegations)
 */
export async function deactivatePerson(
  ctx: Context,
  input: { person: string; reason: string },
): Promise<Result<{ person: string }>> {
  const { tx, today } = ctx;
  const person = await personById(tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  if (callerIs(ctx.caller, person.id)) return refused('person.not-oneself');
  if (person.state !== 'active' && person.state !== 'invited') return refused('person.state', { state: person.state });
  if (await isLastAdministrator(ctx, person.id)) return refused('person.last-administrator');
  const grants = await openGrants(tx, person.id, today);
  const delegations = await openDelegations(tx, person.id, today);
  const roles = grants.filter((grant) => grant.role !== 'administrator');
  if (roles.length > 0 || delegations.length > 0)
    return refused('person.still-holds', {
      roles: roles.map(({ id, role, scope }) => ({ grant: id, role, scope })),
      delegations: delegations.map((delegation) => delegation.id),
    });
  for (const grant of grants)
    await settleGrant(tx, grant.id, {
      state: grant.state === 'proposed' ? 'declined' : 'revoked',
      endedOn: today,
      endedBy: ctx.caller.person ?? null,
      reason: input.reason,
    });
  await moveState(tx, person.id, ['active', 'invited'], 'left', { left: today });
  await shutOut(tx, person.id);
  await forgetPasskeys(tx, person.id);
  return ok({ person: person.id });
}
