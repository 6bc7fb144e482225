import type { Day } from '../kernel/index.ts';

/** open, or why it serves no more. */
export const linkStates = ['open', 'used', 'withdrawn', 'expired'] as const;
export type LinkState = (typeof linkStates)[number];

/** A link that asks one figure of whoever holds it, once. */
export type FigureLink = {
  id: string;
  indicator: string;
  period: string;
  place: string;
  organisation: string;
  askedBy: string;
  askedOn: Day;
  expiresAt: string;
  usedAt?: string;
  withdrawnAt?: string;
};

const REPORTER = 'link:';

/** Who reported a figure that came through a link. */
export const reporterOf = (link: string): string => `${REPORTER}${link}`;
export const cameThroughLink = (reporter: string | undefined): boolean => reporter?.startsWith(REPORTER) ?? false;

export const linkState = (link: FigureLink, now: Date): LinkState => {
  if (link.usedAt !== undefined) return 'used';
  if (link.withdrawnAt !== undefined) return 'withdrawn';
  return new Date(link.expiresAt) <= now ? 'expired' : 'open';
};
