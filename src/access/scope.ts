import type { Role } from './role.ts';

/** Where a right holds. `instance` is the whole of this installation and has the id `*`. */
export const scopeKinds = [
  'instance',
  'strategy',
  'programme',
  'project',
  'region',
  'organisation',
  'agreement',
] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export type Scope = { kind: ScopeKind; id: string };

export const instanceScope: Scope = { kind: 'instance', id: '*' };

/**
 * What a right is asked on: every scope the thing lies in (a project lies in its strategy, its programmes,
 * the regions of its works and of its benefit, and its owner's organisation). Everything lies in the instance.
 *
 * list  the endpoint lists things and keeps only those in `visibleScopes`; holding the right somewhere is enough
 */
export type Target = { scopes: Scope[]; list?: true };

/** The whole installation: only who holds the right everywhere passes. */
export const instanceTarget: Target = { scopes: [instanceScope] };

/** A list that the endpoint filters itself by `visibleScopes(caller, right)`. */
export const listTarget: Target = { scopes: [], list: true };

export const sameScope = (a: Scope, b: Scope): boolean => a.kind === b.kind && a.id === b.id;

/** True when the target lies inside the scope. */
export const contains = (scope: Scope, target: Target): boolean =>
  scope.kind === 'instance' || target.scopes.some((one) => sameScope(one, scope));

/**
 * In which kinds of scope a role can be given. A partner with a whole strategy, or an administrator of one project,
 * would be a right nobody meant to give: the act refuses it, and so does the database.
 */
export const scopesOfRole: Record<Role, readonly ScopeKind[]> = {
  administrator: ['instance'],
  officer: ['instance', 'strategy', 'programme', 'project', 'region'],
  owner: ['organisation', 'programme', 'project'],
  verifier: ['instance', 'strategy', 'programme', 'project', 'region', 'organisation'],
  decider: ['instance', 'strategy', 'programme', 'project', 'region', 'organisation'],
  partner: ['organisation', 'agreement'],
  region: ['region'],
  auditor: ['instance', 'strategy', 'programme', 'project', 'region', 'organisation', 'agreement'],
  public: [],
};
