import type { charts as ar } from '../ar/charts.ts';
import type { Same } from '../catalogue.tsx';

export const charts = {
  awaits: { one: 'awaits {n} proof', other: 'awaits {n} proofs' },
  'door-short-ajar': 'with conditions',
  'door-short-broken': 'instruction',
  'door-short-before-follow-up': 'not examined',
  noDeadline: 'no deadline announced',
  noAnnouncement: 'date unknown',
  pledgeLine: 'From {start} to {end}: {truth}',
  mapLabel: 'Map of the regions',
  indicatorLine: 'From {first} to {last}: {n} figures and {targets} targets, all in the table below',
  breakWord: 'break',
  located: { one: '{n} place', other: '{n} places' },
} as const satisfies Same<typeof ar>;
