import type { territoryRefusals as ar } from '../ar/refusals.territory.ts';
import type { Same } from '../catalogue.tsx';

export const territoryRefusals = {
  'place.unknown': 'No place has the code {code}. Check the code.',
  'calendar.unknown': 'No calendar has the reference {ref}.',
  'holiday.unknown': 'This holiday does not exist, or no longer. Reload the calendar.',
  'holiday.already-there': '{day} is already in this calendar. Revise the existing entry.',
  'calendar.weekend-whole-week': 'The week must keep at least one working day.',
} as const satisfies Same<typeof ar>;
