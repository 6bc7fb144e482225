import type { LegalText } from '../../law/index.ts';
import type { Organisation } from '../../partners/index.ts';
import type { Axis, Strategy } from '../../strategy/index.ts';
import { type Place, regionOf } from '../../territory/index.ts';
import type { Named, NamedBody } from '../core.ts';
import type { PlaceLink } from '../documents.ts';

/** What records name and the public may know by name: bodies, places, strategies, axes, legal texts. */
export type Known = {
  organisations: ReadonlyMap<string, Organisation>;
  places: ReadonlyMap<string, Place>;
  strategies: ReadonlyMap<string, Strategy>;
  axes: ReadonlyMap<string, Axis>;
  legalTexts: ReadonlyMap<string, LegalText>;
};

const bare = (ref: string) => ({ authentic: 'ar' as const, ar: ref, fr: ref, en: ref });

export function bodyOf(ref: string, known: Known): NamedBody {
  const found = known.organisations.get(ref);
  return {
    ref,
    title: found?.name ?? bare(ref),
    kind: found?.kind ?? '',
    ...(found?.citedOnly ? { citedOnly: true as const } : {}),
  };
}

/** `{ owner: … }` when there is one, nothing otherwise: for spreading. */
export const named = <K extends string>(key: K, ref: string | undefined, known: Known): { [P in K]?: NamedBody } =>
  ref === undefined ? {} : ({ [key]: bodyOf(ref, known) } as { [P in K]?: NamedBody });

export function placeOf(code: string, known: Known): PlaceLink {
  const found = known.places.get(code);
  const level = found?.level ?? 'country';
  const region = level === 'country' ? undefined : regionOf(code);
  return { code, level, name: found?.name ?? bare(code), ...(region === undefined ? {} : { region }) };
}

export const strategyOf = (ref: string, known: Known): Named => ({
  ref,
  title: known.strategies.get(ref)?.title ?? bare(ref),
});

export const axisOf = (ref: string | undefined, known: Known): { axis?: Named } =>
  ref === undefined ? {} : { axis: { ref, title: known.axes.get(ref)?.title ?? bare(ref) } };

/** The fields of `from` that are there, by name: what is not listed here never leaves the desk. */
export function only<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const kept = {} as Pick<T, K>;
  for (const key of keys) if (from[key] !== undefined && from[key] !== null) kept[key] = from[key];
  return kept;
}
