import type {
  PackCommuneRow,
  PackHolidayRow,
  PackIndicatorRow,
  PackProvinceRow,
  PackRegionRow,
  PackWorkingTime,
} from '../../packs/schema.ts';
import type { Day, Lang, LocalizedText } from '../kernel/index.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import {
  addCalendars,
  addHolidays,
  changeCalendar,
  changeHoliday,
  listCalendars,
  listHolidays,
} from './calendar.store.ts';
import type { Calendar, Holiday } from './calendar.ts';
import { addMeasures, addPlaces, changePlace, listPlaces, measureId, removeMeasures } from './place.store.ts';
import type { Place, PlaceMeasure } from './place.ts';

const CENSUS = 2024;
const EARLIER_CENSUS = 2014;

/** All spellings are names in their own right, not translations waiting for somebody's approval. */
const nameOf = (names: Partial<Record<Lang, string | undefined>>): LocalizedText => {
  const given = (['ar', 'fr', 'en', 'zgh'] as const).filter((lang) => names[lang]);
  return {
    authentic: 'ar',
    ...Object.fromEntries(given.map((lang) => [lang, names[lang]!])),
    validated: given.filter((lang) => lang !== 'ar'),
  };
};

/** A Tamazight spelling that looks wrong is kept out of the register; the pack still has it. */
const tamazight = (row: { name_zgh?: string | undefined; name_zgh_status?: string | undefined }): string | undefined =>
  row.name_zgh_status === 'osm-suspect' ? undefined : row.name_zgh;

type Counts = Pick<
  PackRegionRow,
  'population_2024' | 'population_urban_2024' | 'population_rural_2024' | 'households_2024'
>;
const counts = (row: Counts) => ({
  population: Number(row.population_2024),
  populationUrban: Number(row.population_urban_2024),
  populationRural: Number(row.population_rural_2024),
  households: Number(row.households_2024),
  populationYear: CENSUS,
});

export type TerritoryRows = {
  country: { code: string; name: LocalizedText };
  regions: readonly PackRegionRow[];
  provinces: readonly PackProvinceRow[];
  communes: readonly PackCommuneRow[];
};

const shipped = (place: Place): Shipped => ({ ref: place.code, fields: fieldsOf(place) });

/** Places of a pack from the top down; the country is the sum of its regions. */
export function placesFromPack({ country, regions, provinces, communes }: TerritoryRows): Shipped[] {
  const sum = (column: keyof Counts) => String(regions.reduce((total, row) => total + Number(row[column]), 0));
  const whole: Place = {
    code: country.code,
    level: 'country',
    kind: 'country',
    name: country.name,
    ...counts({
      population_2024: sum('population_2024'),
      population_urban_2024: sum('population_urban_2024'),
      population_rural_2024: sum('population_rural_2024'),
      households_2024: sum('households_2024'),
    }),
  };
  const ofBoundaries = (row: PackRegionRow | PackProvinceRow) => ({
    ...(row.iso_3166_2 ? { iso: row.iso_3166_2 } : {}),
    ...(row.area_km2_osm ? { areaKm2: row.area_km2_osm } : {}),
    ...(row.label_lat && row.label_lon ? { labelLatitude: row.label_lat, labelLongitude: row.label_lon } : {}),
    ...(row.name_zgh_status ? { nameStatus: { zgh: row.name_zgh_status } } : {}),
  });
  return [
    shipped(whole),
    ...regions.map((row) =>
      shipped({
        code: row.code,
        level: 'region',
        parent: country.code,
        kind: 'region',
        name: nameOf({ ar: row.name_ar, fr: row.name_fr, en: row.name_en, zgh: tamazight(row) }),
        ...(row.capital_province_code ? { capital: row.capital_province_code } : {}),
        ...counts(row),
        ...ofBoundaries(row),
      }),
    ),
    ...provinces.map((row) =>
      shipped({
        code: row.code,
        level: 'province',
        parent: row.region_code,
        kind: row.type,
        name: nameOf({ ar: row.name_ar, fr: row.name_fr, en: row.name_en, zgh: tamazight(row) }),
        ...counts(row),
        ...ofBoundaries(row),
      }),
    ),
    ...communes.map((row) =>
      shipped({
        code: row.code,
        level: 'commune',
        parent: row.province_code,
        kind: row.type,
        name: nameOf({ ar: row.name_ar, fr: row.name_fr }),
        ...(row.name_ar_status ? { nameStatus: { ar: row.name_ar_status } } : {}),
        ...counts(row),
      }),
    ),
  ];
}

const indicatorColumns = {
  illiteracy_rate_10plus_pct: ['illiteracy-rate-10plus', 'percent'],
  higher_education_pct: ['higher-education', 'percent'],
  unemployment_rate_pct: ['unemployment-rate', 'percent'],
  activity_rate_pct: ['activity-rate', 'percent'],
  electricity_pct_households: ['electricity-households', 'percent'],
  running_water_pct_households: ['running-water-households', 'percent'],
  avg_distance_paved_road_km: ['distance-paved-road', 'km'],
  disability_prevalence_pct: ['disability-prevalence', 'percent'],
  population_2024: ['population', 'persons'],
  households_2024: ['households', 'households'],
} as const;

const communeColumns = {
  illiteracy_rate_10plus_2024_pct: ['illiteracy-rate-10plus', 'percent'],
  unemployment_rate_2024_pct: ['unemployment-rate', 'percent'],
  electricity_2024_pct_households: ['electricity-households', 'percent'],
  avg_distance_paved_road_2024_km: ['distance-paved-road', 'km'],
} as const;

/** Census figures by place. A figure that the producer leaves blank gives no row: absent is never zero. */
export function measuresFromPack(
  rows: {
    indicators: readonly PackIndicatorRow[];
    communes: readonly PackCommuneRow[];
    regions: readonly PackRegionRow[];
  },
  source: string,
): Shipped[] {
  const byPlace = new Map<string, PlaceMeasure[]>();
  const note = (
    place: string,
    measure: string,
    area: PlaceMeasure['area'],
    year: number,
    value: string | undefined,
    unit: string,
  ) => {
    if (value === undefined) return;
    const list = byPlace.get(place) ?? [];
    list.push({ measure, area, year, value, unit, source });
    byPlace.set(place, list);
  };
  for (const row of rows.indicators)
    for (const [column, [measure, unit]] of Object.entries(indicatorColumns))
      note(row.code, measure, row.area, CENSUS, row[column as keyof typeof indicatorColumns], unit);
  for (const row of rows.communes)
    for (const [column, [measure, unit]] of Object.entries(communeColumns))
      note(row.code, measure, 'total', CENSUS, row[column as keyof typeof communeColumns], unit);
  for (const row of rows.regions) note(row.code, 'population', 'total', EARLIER_CENSUS, row.population_2014, 'persons');
  return [...byPlace].map(([ref, measures]) => ({ ref, fields: { measures } }));
}

/** Days of a pack's calendar; the reference of one is calendar/day/kind. */
export const holidaysFromPack = (calendar: string, rows: readonly PackHolidayRow[]): Shipped[] =>
  rows.map((row) => ({
    ref: `${calendar}/${row.date}/${row.kind}`,
    fields: {
      calendar,
      day: row.date,
      name: nameOf({ ar: row.name_ar, fr: row.name_fr, en: row.name_en }),
      kind: row.kind,
      status: row.status,
      source: row.source,
    },
  }));

export const calendarFromPack = (ref: string, title: LocalizedText, working: PackWorkingTime): Shipped => {
  const { weekend, ...workingTime } = working;
  return { ref, fields: { title, weekend, workingTime: fieldsOf(workingTime) } };
};

export const placeSeed: Seedable = {
  kind: 'place',
  add: (ctx, records) =>
    addPlaces(
      ctx.tx,
      records.map((one) => one.fields as unknown as Place),
    ),
  current: async (ctx, refs) => (await listPlaces(ctx.tx, { codes: refs })).map(shipped),
  change: (ctx, ref, fields) => changePlace(ctx.tx, ref, fields as Partial<Place>),
};

const measuresIn = (record: Shipped): (PlaceMeasure & { place: string })[] =>
  (record.fields.measures as unknown as PlaceMeasure[]).map((one) => ({ ...one, place: record.ref }));

export const measureSeed: Seedable = {
  kind: 'place-measures',
  add: (ctx, records) => addMeasures(ctx.tx, records.flatMap(measuresIn)),
  current: async (ctx, refs) => {
    const found = await ctx.tx.query<{ ref: string; measures: PlaceMeasure[] }>(
      `select place as ref, jsonb_agg(jsonb_build_object('measure', measure, 'area', area, 'year', year, 'value', value::text, 'unit', unit, 'source', source)) as measures
       from place_measure where place = any($1) group by place`,
      [refs],
    );
    return found.rows.map((row) => ({ ref: row.ref, fields: { measures: row.measures } }));
  },
  change: async (ctx, ref, fields) => {
    const found = await ctx.tx.query<{ id: string; value: string }>(
      'select id, value from place_measure where place = $1',
      [ref],
    );
    const wanted = measuresIn({ ref, fields });
    const ids = new Map(wanted.map((one) => [measureId(ref, one), one]));
    const same = new Set(found.rows.filter((row) => ids.get(row.id)?.value === row.value).map((row) => row.id));
    await removeMeasures(
      ctx.tx,
      found.rows.map((row) => row.id).filter((id) => !same.has(id)),
    );
    await addMeasures(
      ctx.tx,
      wanted.filter((one) => !same.has(measureId(ref, one))),
    );
  },
};

export const calendarSeed: Seedable = {
  kind: 'calendar',
  add: (ctx, records) =>
    addCalendars(
      ctx.tx,
      records.map((one) => ({ ref: one.ref, ...(one.fields as unknown as Omit<Calendar, 'ref' | 'version'>) })),
    ),
  current: async (ctx, refs) =>
    (await listCalendars(ctx.tx))
      .filter((one) => refs.includes(one.ref))
      .map(({ ref, title, weekend, workingTime }) => ({ ref, fields: fieldsOf({ title, weekend, workingTime }) })),
  change: (ctx, ref, fields) => changeCalendar(ctx.tx, ref, fields as Partial<Calendar>),
};

const holidayRef = (one: Pick<Holiday, 'calendar' | 'day' | 'kind'>) => `${one.calendar}/${one.day}/${one.kind}`;

export const holidaySeed: Seedable = {
  kind: 'holiday',
  add: (ctx, records) =>
    addHolidays(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...(one.fields as unknown as Omit<Holiday, 'id' | 'version'>) })),
    ),
  current: async (ctx, refs) => {
    const calendars = [...new Set(refs.map((ref) => ref.split('/')[0]!))];
    const found = (await Promise.all(calendars.map((calendar) => listHolidays(ctx.tx, calendar)))).flat();
    return found
      .filter((one) => refs.includes(holidayRef(one)))
      .map(({ id: _id, version: _version, ...one }) => ({ ref: holidayRef(one), fields: fieldsOf(one) }));
  },
  change: async (ctx, ref, fields) => {
    const [calendar, day, kind] = ref.split('/') as [string, Day, Holiday['kind']];
    const found = (await listHolidays(ctx.tx, calendar)).find((one) => one.day === day && one.kind === kind);
    if (found) await changeHoliday(ctx.tx, found.id, fields as Partial<Holiday>);
  },
};
