import type { Caller, Grant } from './caller.ts';
import { policyTable, type Reach } from './policy.table.ts';
import type { Right } from './rights.ts';
import { contains, type Scope, type Target } from './scope.ts';

/** Why a right is refused: the last thing that was missing, so that the person knows whom to ask. */
export type WhyNot =
  | 'access.sign-in-first'
  | 'access.role-missing'
  | 'access.outside-scope'
  | 'access.other-organisation'
  | 'access.token-too-narrow'
  | 'access.machine-only'
  | 'access.not-for-the-machine';

const reachOf = (grant: Grant, right: Right): Reach | undefined => {
  const { who } = policyTable[right];
  return typeof who === 'object' && grant.role !== 'public' ? who[grant.role] : undefined;
};

const isOwn = (grant: Grant, target: Target): boolean =>
  grant.organisation !== undefined &&
  target.scopes.some((scope) => scope.kind === 'organisation' && scope.id === grant.organisation);

const covers = (grant: Grant, reach: Reach, target: Target): WhyNot | null => {
  if (reach === 'anywhere' || target.list) return null;
  if (!contains(grant.scope, target) || (grant.within && !contains(grant.within, target)))
    return 'access.outside-scope';
  return reach === 'own' && !isOwn(grant, target) ? 'access.other-organisation' : null;
};

/**
 * The one policy: why `caller` may not use `right` on `target`, or null when they may.
 *
 * Everything comes in as arguments: roles in force, delegations already turned into grants, the rights of a token.
 * Four eyes are not asked here: they concern two acts, not one person (see `samePerson`).
 * example  whyNot(verifierOfProject('F1'), 'evidence.judge', projectF2) → 'access.outside-scope'
 */
export function whyNot(caller: Caller, right: Right, target: Target): WhyNot | null {
  const { who, machine } = policyTable[right];
  if (caller.kind === 'system') return machine ? null : 'access.not-for-the-machine';
  if (who === 'everyone') return null;
  if (caller.kind === 'public' || caller.person === undefined) return 'access.sign-in-first';
  if (caller.tokenRights && !caller.tokenRights.includes(right)) return 'access.token-too-narrow';
  if (who === 'signed-in') return null;
  if (Object.keys(who).length === 0) return 'access.machine-only';

  let why: WhyNot = 'access.role-missing';
  for (const grant of caller.grants) {
    const reach = reachOf(grant, right);
    if (!reach) continue;
    const missing = covers(grant, reach, target);
    if (missing === null) return null;
    if (why !== 'access.other-organisation') why = missing;
  }
  return why;
}

export const may = (caller: Caller, right: Right, target: Target): boolean => whyNot(caller, right, target) === null;

/**
 * Where something can be seen: everywhere, or in one of these places. A thing lies in a place when all its scopes hold:
 * the one of the role, the limit of the delegation it came by, and one's own organisation where the right is for that.
 */
export type Visible = 'everywhere' | Scope[][];

/**
 * For lists: the scopes in which the caller has the right. A list endpoint takes `listTarget` and keeps only what lies
 * in one of them; an empty array keeps nothing.
 */
export function visibleScopes(caller: Caller, right: Right): Visible {
  if (!may(caller, right, { scopes: [], list: true })) return [];
  const { who } = policyTable[right];
  if (caller.kind === 'system' || typeof who === 'string') return 'everywhere';
  const places: Scope[][] = [];
  for (const grant of caller.grants) {
    const reach = reachOf(grant, right);
    if (!reach) continue;
    if (reach === 'anywhere') return 'everywhere';
    if (reach === 'own' && grant.organisation === undefined) continue;
    const place = [grant.scope, ...(grant.within ? [grant.within] : [])].filter((scope) => scope.kind !== 'instance');
    // a role in one's own body names it already: asked twice, a database would take what lies there for much rarer than it is
    if (reach === 'own' && !place.some((one) => one.kind === 'organisation' && one.id === grant.organisation))
      place.push({ kind: 'organisation', id: grant.organisation! });
    if (place.length === 0) return 'everywhere';
    places.push(place);
  }
  return places;
}

/** True when a thing lying in `target` belongs to a list filtered by `visibleScopes`. */
export const isVisible = (visible: Visible, target: Target): boolean =>
  visible === 'everywhere' || visible.some((place) => place.every((scope) => contains(scope, target)));
