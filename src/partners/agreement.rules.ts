import { type Day, ok, type Result, refused } from '../kernel/index.ts';
import type { PartnerAgreement, Party, PartySide, Standing } from './agreement.ts';
import type { OrganisationLevel } from './organisation.ts';

type Days = Pick<PartnerAgreement, 'signedOn' | 'validFrom' | 'validUntil' | 'terminatedOn'>;

/**
 * Where an agreement stands on a day. Its last day still counts; the day it is ended does not.
 *
 * announced  nobody signed yet
 * signed     signed, and its first day is to come or not known
 * in-force   from its first day to its last
 * expired    past its last day
 * ended      ended before its time, or given up before it was signed
 * example    signed 1 March, in force from 1 June, asked on 1 May → 'signed'
 */
export function standingOf({ signedOn, validFrom, validUntil, terminatedOn }: Days, today: Day): Standing {
  if (terminatedOn !== undefined && terminatedOn <= today) return 'ended';
  if (signedOn === undefined || signedOn > today) return 'announced';
  if (validUntil !== undefined && validUntil < today) return 'expired';
  return validFrom !== undefined && validFrom <= today ? 'in-force' : 'signed';
}

/** Parties that are bound: a witness is not. */
export const boundParties = (parties: readonly Party[]): Party[] => parties.filter((one) => one.role !== 'witness');

/** Sides on which one of these bodies is bound. example  a body of the ministry that signed → ['state'] */
export const sidesOf = (parties: readonly Party[], bodies: readonly string[]): PartySide[] => [
  ...new Set(boundParties(parties).flatMap((one) => (bodies.includes(one.organisation) ? [one.side] : []))),
];

/**
 * Whether these can be the parties of one agreement: somebody bound on each side, nobody on both, and no body of a partner
 * on the side of the state.
 *
 * levels   of the organisations, by reference
 * refuses  'agreement.one-sided' · 'agreement.on-both-sides' · 'agreement.partner-on-state-side' · 'agreement.party-twice'
 */
export function checkParties(
  parties: readonly Party[],
  levels: ReadonlyMap<string, OrganisationLevel>,
): Result<readonly Party[]> {
  const bound = boundParties(parties);
  if (!bound.some((one) => one.side === 'state') || !bound.some((one) => one.side === 'partner'))
    return refused('agreement.one-sided');
  for (const [n, { organisation, side, role }] of parties.entries()) {
    const others = parties.slice(0, n).filter((one) => one.organisation === organisation);
    if (others.some((one) => one.side !== side)) return refused('agreement.on-both-sides', { organisation });
    if (others.some((one) => one.role === role)) return refused('agreement.party-twice', { organisation });
    if (side === 'state' && levels.get(organisation) === 'partner')
      return refused('agreement.partner-on-state-side', { organisation });
  }
  return ok(parties);
}

/** Its days in order. refuses 'agreement.days-out-of-order' */
export function checkDays({ signedOn, validFrom, validUntil }: Days): Result<true> {
  const wrong =
    validUntil !== undefined &&
    ((validFrom !== undefined && validUntil < validFrom) || (signedOn !== undefined && validUntil < signedOn));
  return wrong ? refused('agreement.days-out-of-order', { until: validUntil }) : ok(true);
}
