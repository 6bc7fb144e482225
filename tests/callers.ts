import { type Caller, type Grant, instanceScope, type Role, type Scope } from '../src/access/index.ts';

/**
 * A signed-in person for tests of verbs: `callerAs('officer')`, `callerAs('owner', { kind: 'organisation', id: 'ADD' })`.
 * `person` tells two people apart; the same id twice is the same person.
 */
export function callerAs(role: Role | Role[], scope: Scope = instanceScope, more: Partial<Caller> = {}): Caller {
  const organisation = more.organisation ?? (scope.kind === 'organisation' ? scope.id : undefined);
  const grants = [role].flat().map((one): Grant => ({ role: one, scope, ...(organisation ? { organisation } : {}) }));
  return {
    kind: 'person',
    person: '00000000-0000-7000-8000-000000000001',
    ...(organisation ? { organisation } : {}),
    grants,
    actsFor: [],
    lang: 'ar',
    ...more,
  };
}
