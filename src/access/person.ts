import type { Day, Lang, LocalizedText } from '../kernel/index.ts';
import type { Role } from './role.ts';
import type { Scope } from './scope.ts';

/** Words of accounts. A person is an id, an organisation and an office; name and address are kept apart and erasable. */
export const personStates = ['invited', 'active', 'left', 'erased'] as const;
export type PersonState = (typeof personStates)[number];

export const personalFields = ['name', 'email'] as const;
export type PersonalField = (typeof personalFields)[number];

export type Person = {
  id: string;
  organisation?: string;
  office?: LocalizedText;
  state: PersonState;
  lang: Lang;
  joinedOn?: Day;
  leftOn?: Day;
  version: number;
};

/** deputy stands in for somebody, acting holds a vacant office, signature passes on the decisions only. */
export const delegationKinds = ['deputy', 'acting', 'signature'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

export type Delegation = {
  id: string;
  kind: DelegationKind;
  delegator: string;
  delegate: string;
  scope: Scope;
  from: Day;
  until?: Day;
  actReference: string;
  endedOn?: Day;
};

export const grantStates = ['proposed', 'given', 'declined', 'revoked'] as const;
export type GrantState = (typeof grantStates)[number];

export type RoleGrant = {
  id: string;
  person: string;
  role: Exclude<Role, 'public'>;
  scope: Scope;
  from: Day;
  until?: Day;
  actReference?: string;
  state: GrantState;
  givenBy?: string;
  confirmedBy?: string;
  singleHanded: boolean;
  endedOn?: Day;
};
