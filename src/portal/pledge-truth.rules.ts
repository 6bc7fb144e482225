import type { PlaceLink, PledgeDocument, ProjectState, Truth } from './documents.ts';

/** From the least to the most that can be shown. */
export const truths: readonly Truth[] = ['promised', 'before-follow-up', 'higher-instruction', 'declared', 'verified'];

export const bestTruth = (found: readonly Truth[]): Truth =>
  found.reduce<Truth>((best, one) => (truths.indexOf(one) > truths.indexOf(best) ? one : best), 'promised');

/** What a pledge is judged by: the stage of a project that serves it, and where its works lie. */
export type Served = {
  state: ProjectState;
  stageOrder: number;
  truth: Truth;
  works: readonly { place: PlaceLink }[];
};

const OPERATION = 9;

/**
 * How far a project bears what it serves: in operation, by doors that were all passed on evidence, it is delivered. Short
 * of that a verified stage is a step, and a step is not what was promised: it counts as declared.
 */
export const truthBorne = ({ stageOrder, truth }: Pick<Served, 'stageOrder' | 'truth'>): Truth =>
  truth === 'verified' && stageOrder < OPERATION ? 'declared' : truth;

/** Units that count places, and the place of the works that is counted. */
const placeCounted: Record<string, (place: PlaceLink) => string | undefined> = {
  regions: (place) => place.region,
  provinces: (place) => (place.level === 'province' ? place.code : undefined),
  communes: (place) => (place.level === 'commune' ? place.code : undefined),
};

/** One truth for each place in which projects that serve the pledge work: the truest of them there. */
export function placesServed(unit: string, projects: readonly Served[]): Truth[] {
  const countedIn = Object.hasOwn(placeCounted, unit) ? placeCounted[unit]! : () => undefined;
  const byPlace = new Map<string, Truth[]>();
  for (const project of projects) {
    if (project.state === 'cancelled') continue;
    for (const code of new Set(project.works.map(({ place }) => countedIn(place))))
      if (code !== undefined) byPlace.set(code, [...(byPlace.get(code) ?? []), truthBorne(project)]);
  }
  return [...byPlace.values()].map(bestTruth);
}

/**
 * How true a pledge is. Verified is only what was promised, never a step towards it: the figure, counted from evidence.
 * Today that can be counted for figures in places. Other figures wait for verified observations; a pledge without a
 * number shows the best step of its projects, as declared at most. See docs/concepts/truth.md.
 *
 * example  12 regions promised, works delivered in 3 → 'declared'; in 12 → 'verified'
 */
export function pledgeTruth({ quantity }: Pick<PledgeDocument, 'quantity'>, projects: readonly Served[]): Truth {
  const steps = bestTruth(projects.filter((one) => one.state !== 'cancelled').map(truthBorne));
  if (steps !== 'verified') return steps;
  const delivered = quantity ? placesServed(quantity.unit, projects).filter((one) => one === 'verified').length : 0;
  return quantity && delivered > 0 && delivered >= Number(quantity.value) ? 'verified' : 'declared';
}
