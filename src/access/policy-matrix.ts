import type { Caller, Grant } from './caller.ts';
import { may } from './policy.rules.ts';
import { policyTable } from './policy.table.ts';
import { type Right, rightList } from './rights.ts';
import { type Role, roles } from './role.ts';
import { type ScopeKind, scopeKinds, scopesOfRole, type Target } from './scope.ts';

/**
 * One cell of the matrix, asked of the policy itself.
 *
 * yes     inside the scope of the role
 * own     inside the scope, and only what belongs to the holder's organisation
 * wide    outside the scope too
 * no      never
 * -       the role cannot be given in this kind of scope
 */
export type Cell = 'yes' | 'own' | 'wide' | 'no' | '-';

const OWN = 'ORG-OWN';
const scopeOf = (kind: ScopeKind) => ({
  kind,
  id: kind === 'instance' ? '*' : kind === 'organisation' ? OWN : `${kind}-here`,
});
const inside = (kind: ScopeKind, organisation: string): Target => ({
  scopes: [scopeOf(kind), { kind: 'organisation', id: organisation }],
});
const outside: Target = {
  scopes: [
    { kind: 'project', id: 'project-elsewhere' },
    { kind: 'organisation', id: 'ORG-OTHER' },
  ],
};

const holder = (role: Role, kind: ScopeKind): Caller => {
  const grant: Grant = { role, scope: scopeOf(kind), organisation: OWN };
  return { kind: 'person', person: 'someone', organisation: OWN, grants: [grant], actsFor: [], lang: 'ar' };
};

export function cellOf(role: Role, kind: ScopeKind, right: Right): Cell {
  if (role === 'public') {
    if (kind !== 'instance') return '-';
    return may({ kind: 'public', grants: [], actsFor: [], lang: 'ar' }, right, outside) ? 'wide' : 'no';
  }
  if (!scopesOfRole[role].includes(kind)) return '-';
  const caller = holder(role, kind);
  // everything lies in the instance: there is no outside of it
  if (kind !== 'instance' && may(caller, right, outside)) return 'wide';
  const own = may(caller, right, inside(kind, OWN));
  const other = kind === 'organisation' ? own : may(caller, right, inside(kind, 'ORG-OTHER'));
  return other ? 'yes' : own ? 'own' : 'no';
}

/** The whole matrix as a table: one line per right and role, one column per kind of scope; `machine` is the program itself. */
export function policyMatrix(): string {
  const lines = [`right,role,${scopeKinds.join(',')}`];
  for (const right of rightList) {
    for (const role of roles)
      lines.push([right, role, ...scopeKinds.map((kind) => cellOf(role, kind, right))].join(','));
    if (policyTable[right].machine)
      lines.push([right, 'machine', 'yes', ...scopeKinds.slice(1).map(() => '-')].join(','));
  }
  return `${lines.join('\n')}\n`;
}
