import { compareDecimals, decimal } from '../kernel/index.ts';
import type { Ground, Shared } from './share.rules.ts';

/** A project with money, the regions where it lies, and the share of it that lies with rural people; null where nobody said where it lies. */
export type PlacedProject = { project: string; amount: string; regions: string[]; rural: number | null };

/** A place counts by its rural share of inhabitants; largest first. */
export function placedProjects(projects: readonly Shared[], ground: readonly Ground[]): PlacedProject[] {
  const places = new Map(ground.map((one) => [one.code, one]));
  const ruralOf = (code: string): number => {
    const place = places.get(code);
    return place && place.people > 0 ? place.rural / place.people : 0;
  };
  return projects
    .map(({ ref, amount, places: parts }) => ({
      project: ref,
      amount,
      regions: [...new Set(parts.flatMap(({ place }) => places.get(place)?.region ?? []))].sort(),
      rural:
        parts.length === 0 ? null : parts.reduce((all, { place, share }) => all + Number(share) * ruralOf(place), 0),
    }))
    .sort((a, b) => compareDecimals(decimal(b.amount), decimal(a.amount)) || (a.project < b.project ? -1 : 1));
}
