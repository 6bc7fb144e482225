import type { Caller } from '../access/index.ts';
import type { Hand } from './publication.ts';

/** Who acts, as publication remembers it: an identifier, never a name. */
export const handOf = (caller: Caller): Hand =>
  caller.person === undefined
    ? { person: `system:${caller.system ?? 'program'}`, actsFor: [] }
    : { person: caller.person, actsFor: caller.actsFor, ...(caller.deputies ? { deputies: caller.deputies } : {}) };

const clearing = ['decider', 'verifier', 'officer'] as const;

/** The role in which a clearance is given: the highest of those that may clear. */
export const clearingRole = (caller: Caller): string =>
  caller.kind === 'system'
    ? 'system'
    : (clearing.find((role) => caller.grants.some((grant) => grant.role === role)) ?? 'officer');
