import {
  type Agreement,
  aspects,
  type Clarification,
  claimsOn,
  followability,
  isHeldByState,
  judgedOnClaims,
  overallWording,
  type Pledge,
  publicWording,
  type RecordedClaim,
  wordingOfClaim,
} from '../../strategy/index.ts';
import { byRef } from '../compose.rules.ts';
import type { ClaimCore, PledgeCore } from '../core.ts';
import type { AspectEntry } from '../documents.ts';
import { axisOf, bodyOf, type Known, named, only, placeOf, strategyOf } from './known.ts';

/** What a pledge rests on, as the desk knows it. */
export type PledgeInside = {
  pledge: Pledge;
  claims: readonly RecordedClaim[];
  /** Judgements in force. */
  agreements: readonly Agreement[];
  clarifications: readonly Clarification[];
};

/**
 * The public part of a pledge. Of what was judged only the three public wordings leave the desk: no verdict, no reason,
 * nobody who judged. Claims keep their place side by side.
 */
export function pledgeCore({ pledge, claims, agreements, clarifications }: PledgeInside, known: Known): PledgeCore {
  const sorted = [...claims].sort((a, b) => byRef(a.ref, b.ref));
  const judged = judgedOnClaims(agreements, sorted);
  return {
    kind: 'pledge',
    ref: pledge.ref,
    strategy: strategyOf(pledge.strategy, known),
    ...axisOf(pledge.axis, known),
    pledgeKind: pledge.kind,
    heldByState: isHeldByState(pledge),
    topic: pledge.topic,
    title: pledge.title,
    ...only(pledge, [
      'summary',
      'quantity',
      'deadline',
      'definition',
      'baseline',
      'yearlyPath',
      'measurement',
      'regionalSplit',
      'funding',
      'notMeasurable',
    ]),
    ...(pledge.place === undefined ? {} : { place: placeOf(pledge.place, known) }),
    ...named('owner', pledge.owner, known),
    bound: pledge.bound.map((ref) => bodyOf(ref, known)),
    ...legalBasisOf(pledge, known),
    ...(sorted[0] ? { leadClaim: sorted[0].ref } : {}),
    claims: sorted.map((claim) => claimCore(claim, judged, known)),
    sources: overallWording(judged),
    aspects: aspectEntries(sorted, judged),
    clarifications: [...clarifications]
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : byRef(a.organisation, b.organisation)))
      .map(({ organisation, text, on }) => ({ organisation: bodyOf(organisation, known), text, on })),
    followability: followability(pledge),
  };
}

function claimCore(claim: RecordedClaim, agreements: readonly Agreement[], known: Known): ClaimCore {
  return {
    ref: claim.ref,
    source: claim.source,
    ...only(claim, ['speaker', 'saidOn']),
    form: claim.form,
    text: claim.text,
    ...only(claim, ['locator', 'quantity', 'deadline', 'perimeter', 'actor']),
    ...(claim.place === undefined ? {} : { place: placeOf(claim.place, known) }),
    status: wordingOfClaim(claim, agreements),
  };
}

/** Aspects that somebody judged and at least one claim speaks of, each with these claims. */
const aspectEntries = (claims: readonly RecordedClaim[], agreements: readonly Agreement[]): AspectEntry[] =>
  aspects.flatMap((aspect) => {
    const judged = agreements.find((one) => one.aspect === aspect);
    if (!judged) return [];
    return [
      { aspect, wording: publicWording(judged.status), claims: claimsOn(judged, claims).map((claim) => claim.ref) },
    ];
  });

function legalBasisOf(pledge: Pledge, known: Known): Pick<PledgeCore, 'legalBasis'> {
  const basis = pledge.legalBasis;
  if (basis === undefined) return {};
  if ('authentic' in basis) return { legalBasis: basis };
  const text = known.legalTexts.get(basis.ref);
  return { legalBasis: text?.title ?? { authentic: 'ar', ar: basis.ref, fr: basis.ref, en: basis.ref } };
}
