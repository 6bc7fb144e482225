import type { Day, LocalizedText } from '../kernel/index.ts';
import type { Satisfies, Way } from './state-system.ts';

/**
 * A system as the warnings see it: neither its name nor where it stands.
 *
 * organisation  administration that tells of it, and is asked
 * due           promised day of its migration
 * noSince       day since which somebody has said that its hosting has not the level it needs
 */
export type FollowedSystem = {
  ref: string;
  strategy: string;
  organisation: string;
  way: Way;
  due?: Day;
  does: Satisfies;
  noSince?: Day;
};

/** A service as the warnings see it. last: its last report of the whole country, where that tells the median · days: the legal delay */
export type FollowedService = {
  ref: string;
  title: LocalizedText;
  strategy: string;
  organisation: string;
  last?: { period: string; median: number; days: number; on: Day };
};
