import type { charts as ar } from '../ar/charts.ts';
import type { Same } from '../catalogue.tsx';

export const charts = {
  awaits: { one: 'attend {n} preuve', other: 'attend {n} preuves' },
  'door-short-ajar': 'sous conditions',
  'door-short-broken': 'instruction',
  'door-short-before-follow-up': 'non examiné',
  noDeadline: 'sans échéance annoncée',
  noAnnouncement: 'date inconnue',
  pledgeLine: 'De {start} à {end} : {truth}',
  mapLabel: 'Carte des régions',
  indicatorLine: 'De {first} à {last} : {n} chiffres et {targets} cibles, tous dans le tableau ci-dessous',
  breakWord: 'rupture',
  located: { one: '{n} lieu', other: '{n} lieux' },
} as const satisfies Same<typeof ar>;
