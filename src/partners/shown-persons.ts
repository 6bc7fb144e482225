import type { Caller } from '../access/index.ts';

/** Only partner's roles: of other bodies such a caller sees what they did, never which person did it. */
export const isPartnerOnly = (caller: Caller): boolean =>
  caller.kind === 'person' && caller.grants.length > 0 && caller.grants.every((one) => one.role === 'partner');
