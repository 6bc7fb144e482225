import type { units as ar } from '../ar/units.ts';
import type { Same } from '../catalogue.tsx';

export const units = {
  MW: { other: 'MW' },
  jobs: { one: 'job', other: 'jobs' },
  graduates: { one: 'graduate', other: 'graduates' },
  institutes: { one: 'institute', other: 'institutes' },
  regions: { one: 'region', other: 'regions' },
  agreements: { one: 'agreement', other: 'agreements' },
  studies: { one: 'study', other: 'studies' },
  years: { one: 'year', other: 'years' },
  persons: { one: 'person', other: 'persons' },
  communes: { one: 'commune', other: 'communes' },
  percent: { other: 'per cent' },
  MAD: { other: 'MAD' },
  USD: { other: 'USD' },
  EUR: { other: 'EUR' },
  million: { other: 'million' },
  billion: { other: 'billion' },
} as const satisfies Same<typeof ar>;
