import type { OrganisationKind } from './organisation.ts';

/** Who is under whose authority, by reference. */
export type TutelageTree = ReadonlyMap<string, { tutelage?: string | undefined; kind?: OrganisationKind | undefined }>;

export type Independence = 'independent' | 'same-tutelage' | 'self';

/** Every ministry answers to the head of government: that alone does not make two ministries one house. */
const aboveAllHouses: ReadonlySet<OrganisationKind> = new Set(['government-head', 'state']);

/** The body and those above it within its own house, nearest first. A circle in the data ends where it would repeat. */
export function houseOf(organisation: string, tree: TutelageTree): string[] {
  const house = [organisation];
  for (
    let above = tree.get(organisation)?.tutelage;
    above && !house.includes(above);
    above = tree.get(above)?.tutelage
  ) {
    const kind = tree.get(above)?.kind;
    if (kind && aboveAllHouses.has(kind)) break;
    house.push(above);
  }
  return house;
}

/**
 * How independent a check is, from the bodies of the one who brought and the one who judged.
 *
 * self           the same body
 * same-tutelage  one is above the other, or both are under one body (the head of government does not count)
 * independent    otherwise
 * example        agency and agency of one ministry → 'same-tutelage'; agency and Court of Accounts → 'independent'
 */
export function independence(bringer: string, judge: string, tree: TutelageTree): Independence {
  if (bringer === judge) return 'self';
  const house = new Set(houseOf(bringer, tree));
  return houseOf(judge, tree).some((body) => house.has(body)) ? 'same-tutelage' : 'independent';
}

/** True when putting `organisation` under `tutelage` would make a body stand above itself. */
export function makesCircle(organisation: string, tutelage: string, tree: TutelageTree): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = tutelage; at && !seen.has(at); at = tree.get(at)?.tutelage) {
    if (at === organisation) return true;
    seen.add(at);
  }
  return false;
}
