import { ok, type Result, refused } from '../kernel/index.ts';
import type { Caller, Grant } from './caller.ts';
import { callerIs } from './four-eyes.rules.ts';
import type { DelegationKind, Person } from './person.ts';
import type { Role } from './role.ts';
import { type Scope, scopesOfRole } from './scope.ts';

/** Roles that change what others rely on: given by one administrator, confirmed by a second where there are two. */
export const weightyRoles: readonly Role[] = ['administrator', 'officer', 'verifier', 'decider'];

/** The hand that gives rights neither accepts evidence nor decides. */
export const areIncompatible = (a: Role, b: Role): boolean =>
  (a === 'administrator' && (b === 'verifier' || b === 'decider')) ||
  (b === 'administrator' && (a === 'verifier' || a === 'decider'));

export type GrantAsked = {
  person: Pick<Person, 'id' | 'state' | 'organisation'>;
  role: Exclude<Role, 'public'>;
  scope: Scope;
};

/**
 * Whether a role may be given, and whether it waits for a second administrator.
 *
 * held           roles the person holds or is proposed for
 * administrators active administrators, the caller included
 * refuses        'role.not-to-oneself' · 'person.gone' · 'role.scope-refused' · 'role.organisation-needed' ·
 *                'role.other-organisation' · 'role.incompatible'
 * example        with one administrator, verifier → given, singleHanded; with two → proposed
 */
export function decideGrant(
  asked: GrantAsked,
  caller: Caller,
  held: readonly Role[],
  administrators: number,
): Result<{ state: 'proposed' | 'given'; singleHanded: boolean }> {
  const { person, role, scope } = asked;
  if (callerIs(caller, person.id)) return refused('role.not-to-oneself');
  if (person.state !== 'active' && person.state !== 'invited') return refused('person.gone', { person: person.id });
  if (!scopesOfRole[role].includes(scope.kind) || (scope.kind === 'instance') !== (scope.id === '*'))
    return refused('role.scope-refused', { role, scope: scope.kind, allowed: scopesOfRole[role] });
  if (role === 'owner' || role === 'partner') {
    if (person.organisation === undefined) return refused('role.organisation-needed', { role });
    if (scope.kind === 'organisation' && scope.id !== person.organisation)
      return refused('role.other-organisation', { role, organisation: person.organisation });
  }
  const clash = held.find((one) => areIncompatible(one, role));
  if (clash) return refused('role.incompatible', { role, held: clash });
  if (!weightyRoles.includes(role) || caller.kind === 'system') return ok({ state: 'given', singleHanded: false });
  return administrators > 1
    ? ok({ state: 'proposed', singleHanded: false })
    : ok({ state: 'given', singleHanded: true });
}

export type HeldRole = { role: Role; kind: Scope['kind']; id: string };
export type Received = {
  delegator: string;
  kind: DelegationKind;
  organisation: string | null;
  scope: Scope;
  grants: HeldRole[];
};

/**
 * The roles a person may use today: their own, and those passed on to them, each within the limits of its delegation.
 * Administration is never passed on, and an administrator receives neither acceptance nor decision.
 */
export function grantsInForce(
  organisation: string | undefined,
  own: readonly HeldRole[],
  received: readonly Received[],
): Grant[] {
  const isAdministrator = own.some((held) => held.role === 'administrator');
  const grants: Grant[] = own.map(({ role, kind, id }) => ({
    role,
    scope: { kind, id },
    ...(organisation ? { organisation } : {}),
  }));
  for (const delegation of received) {
    for (const { role, kind, id } of delegation.grants) {
      if (role === 'administrator' || (delegation.kind === 'signature' && role !== 'decider')) continue;
      if (isAdministrator && areIncompatible('administrator', role)) continue;
      grants.push({
        role,
        scope: { kind, id },
        ...(delegation.scope.kind === 'instance' ? {} : { within: delegation.scope }),
        ...(delegation.organisation ? { organisation: delegation.organisation } : {}),
        from: delegation.delegator,
      });
    }
  }
  return grants;
}
