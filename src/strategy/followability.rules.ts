import type { Pledge } from './pledge.ts';

/** The ten things a pledge needs to be followed, in the order in which one asks for them. */
export const followabilityItems = [
  'owner',
  'unit',
  'definition',
  'baseline',
  'deadline',
  'yearly-path',
  'measurement',
  'regional-split',
  'funding',
  'legal-basis',
] as const;
export type FollowabilityItem = (typeof followabilityItems)[number];

type Followed = Pick<
  Pledge,
  | 'owner'
  | 'quantity'
  | 'definition'
  | 'baseline'
  | 'deadline'
  | 'yearlyPath'
  | 'measurement'
  | 'regionalSplit'
  | 'funding'
  | 'legalBasis'
>;

const has: Record<FollowabilityItem, (pledge: Followed) => boolean> = {
  owner: (pledge) => pledge.owner !== undefined,
  unit: (pledge) => pledge.quantity !== undefined,
  definition: (pledge) => pledge.definition !== undefined,
  baseline: (pledge) => pledge.baseline !== undefined,
  deadline: (pledge) => pledge.deadline !== undefined,
  'yearly-path': (pledge) => (pledge.yearlyPath?.length ?? 0) > 0,
  measurement: (pledge) => pledge.measurement !== undefined,
  'regional-split': (pledge) => pledge.regionalSplit === true,
  funding: (pledge) => pledge.funding !== undefined,
  'legal-basis': (pledge) => pledge.legalBasis !== undefined,
};

/** score: how many of the ten are there, 0 to 10; next: the first missing one, which is the thing to ask for now */
export type Followability = { score: number; missing: FollowabilityItem[]; next?: FollowabilityItem };

/**
 * What a pledge still lacks to be followed. It measures the promise, not its keeping; "not measurable today, because …"
 * does not raise it, it explains it.
 *
 * example  C01 (owner, MAD, 2030 and nothing else) → score 3, next 'definition'
 */
export function followability(pledge: Followed): Followability {
  const missing = followabilityItems.filter((item) => !has[item](pledge));
  const [next] = missing;
  return { score: followabilityItems.length - missing.length, missing, ...(next ? { next } : {}) };
}
