/**
 * The nine roles. A person holds a role within a scope, for a time; the same person may hold several.
 *
 * administrator  opens accounts, gives roles, edits templates; opens no gate and accepts no evidence
 * officer        the delivery unit: keeps the register, records acts
 * owner          the organisation that carries a project; only its own
 * verifier       accepts or returns evidence
 * decider        stands for the authority that decides at a gate
 * partner        the other side of an agreement; only its own obligations
 * region         a regional authority; only its own places
 * auditor        reads everything, writes nothing
 * public         nobody in particular: never granted, it is who has not signed in
 */
export const roles = [
  'administrator',
  'officer',
  'owner',
  'verifier',
  'decider',
  'partner',
  'region',
  'auditor',
  'public',
] as const;
export type Role = (typeof roles)[number];

/** Roles that can be given to a person: all but `public`. */
export const grantableRoles = roles.filter((role) => role !== 'public') as Exclude<Role, 'public'>[];
