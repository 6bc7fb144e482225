import type { units as ar } from '../ar/units.ts';
import type { Same } from '../catalogue.tsx';

export const units = {
  MW: { other: 'MW' },
  jobs: { one: 'emploi', other: 'emplois' },
  graduates: { one: 'diplômé', other: 'diplômés' },
  institutes: { one: 'institut', other: 'instituts' },
  regions: { one: 'région', other: 'régions' },
  agreements: { one: 'accord', other: 'accords' },
  studies: { one: 'étude', other: 'études' },
  years: { one: 'an', other: 'ans' },
  persons: { one: 'personne', other: 'personnes' },
  communes: { one: 'commune', other: 'communes' },
  percent: { other: '%' },
  MAD: { one: 'dirham', other: 'dirhams' },
  USD: { one: 'dollar', other: 'dollars' },
  EUR: { one: 'euro', other: 'euros' },
  million: { one: 'million', other: 'millions' },
  billion: { one: 'milliard', other: 'milliards' },
} as const satisfies Same<typeof ar>;
