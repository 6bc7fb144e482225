import { ok, type Result, refused } from '../kernel/index.ts';
import type { Agreement, AgreementStatus, Aspect, SourcesWording } from './agreement.ts';
import type { RecordedClaim } from './claim.ts';

const wordings: Record<AgreementStatus, SourcesWording> = {
  confirmed: 'sources-agree',
  contradicted: 'sources-differ',
  unverified: 'being-checked',
};

/** The public wording of an inside word. example  publicWording('contradicted') → 'sources-differ' */
export const publicWording = (status: AgreementStatus): SourcesWording => wordings[status];

/**
 * How the sources of a whole pledge stand: the least settled of its aspects; being checked while nothing was judged.
 * example  amount confirmed, date contradicted → 'sources-differ'
 */
export function overallWording(agreements: readonly Pick<Agreement, 'status'>[]): SourcesWording {
  const found = agreements.map((one) => publicWording(one.status));
  if (found.includes('sources-differ')) return 'sources-differ';
  return found.length === 0 || found.includes('being-checked') ? 'being-checked' : 'sources-agree';
}

/** Aspects on which a claim says something: what it can be compared by. */
export function aspectsOf(claim: Pick<RecordedClaim, 'quantity' | 'deadline' | 'perimeter' | 'place'>): Aspect[] {
  const spoken: Aspect[] = [];
  if (claim.quantity) spoken.push('amount');
  if (claim.deadline) spoken.push('date');
  if (claim.perimeter || claim.place) spoken.push('perimeter');
  return spoken;
}

/** Claims that speak of the aspect that was judged, and the one that was named against them. */
export const claimsOn = <C extends Spoken>(
  judged: Pick<Agreement, 'aspect' | 'counterClaim'>,
  claims: readonly C[],
): C[] => claims.filter((claim) => aspectsOf(claim).includes(judged.aspect) || claim.ref === judged.counterClaim);

type Spoken = Pick<RecordedClaim, 'ref' | 'quantity' | 'deadline' | 'perimeter' | 'place'>;

/**
 * The judgements that count: sources cannot agree, differ or wait to be checked on what none of them says.
 * example  date judged unverified, no claim with a deadline → left out
 */
export const judgedOnClaims = <A extends Pick<Agreement, 'aspect' | 'counterClaim'>>(
  agreements: readonly A[],
  claims: readonly Spoken[],
): A[] => agreements.filter((judged) => claimsOn(judged, claims).length > 0);

/** How the sources stand on what one claim says: the least settled of the aspects it speaks of, or of the whole pledge. */
export function wordingOfClaim(
  claim: Pick<RecordedClaim, 'quantity' | 'deadline' | 'perimeter' | 'place'>,
  agreements: readonly Pick<Agreement, 'status' | 'aspect'>[],
): SourcesWording {
  const spoken = aspectsOf(claim);
  const about = agreements.filter((one) => spoken.includes(one.aspect));
  return overallWording(about.length > 0 ? about : agreements);
}

export type Judgement = Pick<Agreement, 'pledge' | 'aspect' | 'status' | 'counterClaim'>;

/**
 * Whether somebody may judge that sources agree. Whoever recorded a claim of the pledge does not weigh it against the
 * others, nor does their deputy; a contradiction names the claim that says otherwise.
 *
 * judges   the persons the judge counts as: themselves and those they act for
 * refuses  'agreement.no-claims' · 'agreement.own-claim' · 'agreement.counter-claim-missing' · 'agreement.counter-claim-elsewhere'
 */
export function judgementAllowed(
  judgement: Judgement,
  claims: readonly Pick<RecordedClaim, 'ref' | 'recordedBy'>[],
  judges: readonly string[],
): Result<true> {
  if (claims.length === 0) return refused('agreement.no-claims', { pledge: judgement.pledge });
  const own = claims.find((claim) => claim.recordedBy !== undefined && judges.includes(claim.recordedBy));
  if (own) return refused('agreement.own-claim', { claim: own.ref });
  if (judgement.status === 'contradicted' && judgement.counterClaim === undefined)
    return refused('agreement.counter-claim-missing', { aspect: judgement.aspect });
  if (judgement.counterClaim !== undefined && !claims.some((claim) => claim.ref === judgement.counterClaim))
    return refused('agreement.counter-claim-elsewhere', { claim: judgement.counterClaim });
  return ok(true);
}
