import type { Day, LocalizedText } from '../kernel/index.ts';

export const placeLevels = ['country', 'region', 'province', 'commune'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/**
 * An administrative unit. The name is a LocalizedText whose languages are all official spellings: Arabic and French
 * always, English and Tamazight where a source gives one; no spelling is invented.
 *
 * populations   inhabitants at the census of `populationYear`
 * areaKm2       square kilometres measured on the boundary data, not an official figure
 * label         degrees WGS 84, exact decimals in text: where a map writes the name
 */
export type Place = {
  code: string;
  level: PlaceLevel;
  parent?: string;
  kind: string;
  iso?: string;
  name: LocalizedText;
  nameStatus?: Record<string, string>;
  capital?: string;
  population?: number;
  populationUrban?: number;
  populationRural?: number;
  households?: number;
  populationYear?: number;
  areaKm2?: string;
  labelLatitude?: string;
  labelLongitude?: string;
  validFrom?: Day;
  validUntil?: Day;
};

/** A published figure of a place. `unit` is percent (0 to 100 as published), km, persons or households. */
export type PlaceMeasure = {
  measure: string;
  area: 'total' | 'urban' | 'rural';
  year: number;
  value: string;
  unit: string;
  source: string;
};

/** Region of a code, itself for a region, undefined for the country. example  regionOf('12.391.01.01') → '12' */
export const regionOf = (code: string): string | undefined =>
  /^[A-Z]{2}$/.test(code) ? undefined : code.split('.')[0];

/**
 * Codes from the place up to its region, itself included; the country last.
 * example  lineOf('12.391.01.01') → ['12.391.01.01', '12.391', '12']
 */
export const lineOf = (code: string): string[] => {
  const parts = code.split('.');
  const line = [code];
  if (parts.length > 2) line.push(parts.slice(0, 2).join('.'));
  if (parts.length > 1) line.push(parts[0]!);
  return line;
};
