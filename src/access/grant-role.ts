import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { callerIs } from './four-eyes.rules.ts';
import { decideGrant } from './grant.rules.ts';
import { administrators, grantById, insertGrant, openGrants, retireExpired, settleGrant } from './grant.store.ts';
import { personById } from './person.store.ts';
import type { RoleGrant } from './person.ts';
import type { Scope } from './scope.ts';

export type GrantInput = {
  person: string;
  role: RoleGrant['role'];
  scope: Scope;
  from?: Day;
  until?: Day;
  actReference?: string;
};
export type Granted = { grant: string; state: 'proposed' | 'given'; singleHanded: boolean };

/**
 * Gives a role within a scope. Roles that others rely on wait for a second administrator; where there is only one, the role
 * holds at once and is marked as given single-handed.
 *
 * refuses  'person.unknown' · what `decideGrant` refuses · 'role.already-held' · 'role.dates'
 */
export async function grantRole(ctx: Context, input: GrantInput): Promise<Result<Granted>> {
  const { tx, caller, today } = ctx;
  const person = await personById(tx, input.person);
  if (!person) return refused('person.unknown', { person: input.person });
  const held = await openGrants(tx, person.id, today);
  const decided = decideGrant(
    { person, role: input.role, scope: input.scope },
    caller,
    held.map((one) => one.role),
    (await administrators(tx, today)).length,
  );
  if (!decided.ok) return decided;
  const from = input.from ?? today;
  if (input.until && input.until < from) return refused('role.dates', { from, until: input.until });
  const id = ctx.newId();
  await retireExpired(tx, input, today);
  await insertGrant(tx, {
    id,
    person: person.id,
    role: input.role,
    scope: input.scope,
    from,
    ...(input.until ? { until: input.until } : {}),
    ...(input.actReference ? { actReference: input.actReference } : {}),
    ...(caller.person ? { givenBy: caller.person } : {}),
    ...decided.value,
  });
  return ok({ grant: id, ...decided.value });
}

/**
 * The second administrator agrees to a proposed role.
 *
 * refuses  'role.unknown' · 'role.state' · 'role.second-person-needed' (who proposed it, or acts for them) · 'role.not-to-oneself'
 */
export async function confirmRole(ctx: Context, input: { grant: string }): Promise<Result<Granted>> {
  const found = await proposed(ctx, input.grant);
  if (!found.ok) return found;
  if (callerIs(ctx.caller, found.value.person)) return refused('role.not-to-oneself');
  if (callerIs(ctx.caller, found.value.givenBy)) return refused('role.second-person-needed');
  await settleGrant(ctx.tx, input.grant, { state: 'given', confirmedBy: ctx.caller.person! });
  return ok({ grant: input.grant, state: 'given', singleHanded: false });
}

/** Says no to a proposed role, with a reason; who proposed it may take it back so. refuses 'role.unknown' · 'role.state' */
export async function declineRole(
  ctx: Context,
  input: { grant: string; reason: string },
): Promise<Result<{ grant: string }>> {
  const found = await proposed(ctx, input.grant);
  if (!found.ok) return found;
  await settleGrant(ctx.tx, input.grant, {
    state: 'declined',
    endedOn: ctx.today,
    endedBy: ctx.caller.person!,
    reason: input.reason,
  });
  return ok({ grant: input.grant });
}

/**
 * Takes a role back, from today.
 *
 * refuses  'role.unknown' · 'role.state' · 'person.last-administrator'
 */
export async function revokeRole(
  ctx: Context,
  input: { grant: string; reason: string },
): Promise<Result<{ grant: string }>> {
  const grant = await grantById(ctx.tx, input.grant);
  if (!grant) return refused('role.unknown', { grant: input.grant });
  if (grant.state !== 'given') return refused('role.state', { state: grant.state });
  if (grant.role === 'administrator' && (await isLastAdministrator(ctx, grant.person)))
    return refused('person.last-administrator');
  await settleGrant(ctx.tx, grant.id, {
    state: 'revoked',
    endedOn: ctx.today,
    endedBy: ctx.caller.person ?? null,
    reason: input.reason,
  });
  return ok({ grant: grant.id });
}

export async function isLastAdministrator(ctx: Context, person: string): Promise<boolean> {
  const all = await administrators(ctx.tx, ctx.today);
  return all.includes(person) && all.every((one) => one === person);
}

async function proposed(ctx: Context, id: string): Promise<Result<RoleGrant>> {
  const grant = await grantById(ctx.tx, id);
  if (!grant) return refused('role.unknown', { grant: id });
  return grant.state === 'proposed' ? ok(grant) : refused('role.state', { state: grant.state });
}
