import type { WorkingCalendar } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { listCalendars, listHolidays } from './calendar.store.ts';
import { workingCalendar } from './calendar.ts';
import { findPlaces, listMeasures, listPlaces } from './place.store.ts';

export { newestMeasures, placesInside } from './place.store.ts';

import type { Place, PlaceMeasure } from './place.ts';
import { rankPlaces, searchWords } from './place-name.rules.ts';

/** Places by their codes, abolished ones included, in the order of the codes. */
export const placesByCode = (tx: Tx, codes: readonly string[]): Promise<Place[]> => listPlaces(tx, { codes });

export async function placeByCode(tx: Tx, code: string): Promise<Place | undefined> {
  return (await listPlaces(tx, { codes: [code] }))[0];
}

/** Units directly below a place: regions of the country, provinces of a region, communes of a province. */
export const childrenOf = (tx: Tx, parent: string): Promise<Place[]> => listPlaces(tx, { parent });

export const placesOfLevel = (tx: Tx, level: Place['level']): Promise<Place[]> => listPlaces(tx, { level });

/** Every place that exists, 1,591 in Morocco: for caches and for tables that need them all. */
export const allPlaces = (tx: Tx): Promise<Place[]> => listPlaces(tx);

/** Places whose name holds the words typed, in Arabic, French, English or Tamazight, closest first. */
export async function searchPlaces(
  tx: Tx,
  query: string,
  options: { level?: Place['level'] | undefined; limit?: number } = {},
): Promise<Place[]> {
  const found = await findPlaces(tx, searchWords(query), options.level);
  return rankPlaces(query, found).slice(0, options.limit ?? 30);
}

/** Census figures of a place. */
export const measuresOf = (tx: Tx, code: string): Promise<PlaceMeasure[]> => listMeasures(tx, code);

/** The calendar that deadlines are counted with; a weekend of Saturday and Sunday and no holidays when none is recorded. */
export async function workingCalendarOf(tx: Tx, ref?: string): Promise<WorkingCalendar> {
  const calendars = await listCalendars(tx);
  const calendar = ref === undefined ? calendars[0] : calendars.find((one) => one.ref === ref);
  return calendar
    ? workingCalendar(calendar, await listHolidays(tx, calendar.ref))
    : { weekend: [6, 7], holidays: new Set() };
}
