import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, updateRow } from '../platform/database/rows.ts';
import type { Place, PlaceMeasure } from './place.ts';
import { searchKey } from './place-name.rules.ts';

const placeMap = rowMap<Place>({
  code: 'code',
  level: 'level',
  parent: 'parent',
  kind: 'kind',
  iso: 'iso',
  name: 'name',
  nameStatus: 'name_status',
  capital: 'capital',
  population: 'population',
  populationUrban: 'population_urban',
  populationRural: 'population_rural',
  households: 'households',
  populationYear: 'population_year',
  areaKm2: 'area_km2',
  labelLatitude: 'label_latitude',
  labelLongitude: 'label_longitude',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
});

const columns = placeMap.columns.join(', ');

/** Places of one level and parent, or all that still exist, in the order of their codes. */
export async function listPlaces(
  tx: Tx,
  filter: { level?: string; parent?: string; codes?: readonly string[] } = {},
): Promise<Place[]> {
  const found = await tx.query<Row>(
    `select ${columns} from place
     where ($1::text is null or level = $1) and ($2::text is null or parent = $2) and ($3::text[] is null or code = any($3))
       and (valid_until is null or $3::text[] is not null)
     order by code`,
    [filter.level ?? null, filter.parent ?? null, filter.codes ?? null],
  );
  return found.rows.map(placeMap.fromRow);
}

/** Which places that exist lie directly in which, in the order of their codes. */
export async function placesInside(tx: Tx): Promise<{ parent: string; inside: string[] }[]> {
  const found = await tx.query<{ parent: string; inside: string[] }>(
    `select parent, array_agg(code order by code) as inside from place where parent is not null and valid_until is null
     group by parent order by parent`,
  );
  return found.rows;
}

/** Places whose name holds every word; at most `most` of them, not yet ranked. */
export async function findPlaces(
  tx: Tx,
  words: readonly string[],
  level: string | undefined,
  most = 300,
): Promise<Place[]> {
  if (words.length === 0) return [];
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  const found = await tx.query<Row>(
    `select ${columns} from place
     where search_key like all($1) and ($2::text is null or level = $2) and valid_until is null
     order by population desc nulls last, code limit $3`,
    [patterns, level ?? null, most],
  );
  return found.rows.map(placeMap.fromRow);
}

export async function listMeasures(tx: Tx, place: string): Promise<PlaceMeasure[]> {
  const found = await tx.query<PlaceMeasure & Row>(
    'select measure, area, year, value, unit, source from place_measure where place = $1 order by measure, area, year',
    [place],
  );
  return found.rows;
}

/** The newest figure of each measure for each of these places, of the whole place. */
export async function newestMeasures(
  tx: Tx,
  places: readonly string[],
): Promise<(Pick<PlaceMeasure, 'measure' | 'value' | 'unit' | 'year'> & { place: string })[]> {
  const found = await tx.query<Pick<PlaceMeasure, 'measure' | 'value' | 'unit' | 'year'> & { place: string }>(
    `select distinct on (place, measure) place, measure, trim_scale(value)::text as value, unit, year from place_measure
     where place = any ($1) and area = 'total' order by place, measure, year desc`,
    [places],
  );
  return found.rows;
}

export const addPlaces = (tx: Tx, places: readonly Place[]): Promise<void> =>
  insertRows(
    tx,
    'place',
    places.map((place) => ({ name_status: {}, ...placeMap.toRow(place), search_key: searchKey(place) })),
  );

/** Changes fields of a place; the search key follows the name. */
export async function changePlace(tx: Tx, code: string, changes: Partial<Place>): Promise<void> {
  const row = placeMap.toRow(changes);
  if (changes.name) row.search_key = searchKey({ code, name: changes.name });
  await updateRow(tx, 'place', { key: 'code', value: code }, row);
}

export const measureId = (place: string, one: Pick<PlaceMeasure, 'measure' | 'area' | 'year'>): string =>
  `${place}/${one.measure}/${one.area}/${one.year}`;

export const addMeasures = (tx: Tx, measures: readonly (PlaceMeasure & { place: string })[]): Promise<void> =>
  insertRows(
    tx,
    'place_measure',
    measures.map(({ place, measure, area, year, value, unit, source }) => ({
      id: measureId(place, { measure, area, year }),
      place,
      measure,
      area,
      year,
      value,
      unit,
      source,
    })),
  );

/** Removes figures by id; the ledger keeps what they were. */
export async function removeMeasures(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.query('delete from place_measure where id = any($1)', [ids]);
}
