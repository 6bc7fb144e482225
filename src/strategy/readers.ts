import type { Scope, Target } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { regionOf } from '../territory/index.ts';
import { listAgreements, listClarifications } from './agreement.store.ts';
import type { Agreement, Clarification } from './agreement.ts';
import { listClaims } from './claim.store.ts';
import type { RecordedClaim } from './claim.ts';
import { type Followability, followability } from './followability.rules.ts';
import { listPledges } from './pledge.store.ts';
import type { Pledge, RecordedPledge } from './pledge.ts';
import { listAxes, listStrategies } from './strategy.store.ts';
import type { RecordedAxis, RecordedStrategy } from './strategy.ts';

export const allStrategies = (tx: Tx): Promise<RecordedStrategy[]> => listStrategies(tx);
export async function strategyByRef(tx: Tx, ref: string): Promise<RecordedStrategy | undefined> {
  return (await listStrategies(tx, [ref]))[0];
}

export const axesOf = (tx: Tx, strategy: string): Promise<RecordedAxis[]> => listAxes(tx, { strategy });
export async function axisByRef(tx: Tx, ref: string): Promise<RecordedAxis | undefined> {
  return (await listAxes(tx, { refs: [ref] }))[0];
}

export { listPledges, type PledgeFilter } from './pledge.store.ts';
export async function pledgeByRef(tx: Tx, ref: string): Promise<RecordedPledge | undefined> {
  return (await listPledges(tx, { refs: [ref] }))[0];
}

/** References among these that no pledge bears. */
export async function unknownPledges(tx: Tx, refs: readonly string[]): Promise<string[]> {
  if (refs.length === 0) return [];
  const known = new Set((await listPledges(tx, { refs })).map((one) => one.ref));
  return refs.filter((ref) => !known.has(ref));
}

/** A pledge with all that is said and judged of it: what its page, its document and the desk show. */
export type PledgeFile = {
  pledge: RecordedPledge;
  claims: RecordedClaim[];
  agreements: Agreement[];
  clarifications: Clarification[];
  followability: Followability;
};

/** Whole files of pledges, in the order of the register; four queries whatever their number. */
export async function pledgeFiles(tx: Tx, pledges: readonly RecordedPledge[]): Promise<PledgeFile[]> {
  const refs = pledges.map((pledge) => pledge.ref);
  const claims = Map.groupBy(await listClaims(tx, { pledges: refs }), (claim) => claim.pledge);
  const agreements = Map.groupBy(await listAgreements(tx, refs), (one) => one.pledge);
  const clarifications = Map.groupBy(await listClarifications(tx, refs), (one) => one.pledge);
  return pledges.map((pledge) => ({
    pledge,
    claims: claims.get(pledge.ref) ?? [],
    agreements: agreements.get(pledge.ref) ?? [],
    clarifications: clarifications.get(pledge.ref) ?? [],
    followability: followability(pledge),
  }));
}

export async function pledgeFile(tx: Tx, ref: string): Promise<PledgeFile | undefined> {
  return (await pledgeFiles(tx, await listPledges(tx, { refs: [ref] })))[0];
}

export const claimsOfSource = (tx: Tx, source: string): Promise<RecordedClaim[]> =>
  listClaims(tx, { sources: [source] });
export const claimsOfPledges = (tx: Tx, pledges: readonly string[]): Promise<RecordedClaim[]> =>
  listClaims(tx, { pledges });
export const claimsByRef = (tx: Tx, refs: readonly string[]): Promise<RecordedClaim[]> => listClaims(tx, { refs });

/** Scopes a pledge lies in: its strategy, the organisations that answer for it or are bound, the region it is about. */
export function pledgeTarget(pledge: Pick<Pledge, 'strategy' | 'owner' | 'bound' | 'place'>): Target {
  const region = pledge.place === undefined ? undefined : regionOf(pledge.place);
  const organisations = new Set([...(pledge.owner ? [pledge.owner] : []), ...pledge.bound]);
  const scopes: Scope[] = [{ kind: 'strategy', id: pledge.strategy }];
  for (const id of organisations) scopes.push({ kind: 'organisation', id });
  if (region) scopes.push({ kind: 'region', id: region });
  return { scopes };
}

export const strategyTarget = (ref: string): Target => ({ scopes: [{ kind: 'strategy', id: ref }] });
