import type { Target as PolicyTarget, Scope } from '../access/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { regionOf } from '../territory/index.ts';
import { listIndicators } from './indicator.store.ts';
import type { Indicator, RecordedIndicator } from './indicator.ts';

export { listFigures } from './figure.store.ts';
export { listDefinitions, listIndicators, listTargets } from './indicator.store.ts';
export { countryCode, madeFrom, periodsOf, pointsFrom, pointsOf, shelfOf } from './shelf.ts';
export { type IndicatorStanding, standings } from './standings.ts';

export async function indicatorByRef(tx: Tx, ref: string): Promise<RecordedIndicator | undefined> {
  return (await listIndicators(tx, { refs: [ref] }))[0];
}

/** Scopes an indicator lies in: its strategy, its project, those who report and make it; with a place, its region too. */
export function indicatorTarget(
  indicator: Pick<Indicator, 'strategy' | 'project' | 'owner' | 'producer'>,
  place?: string,
): PolicyTarget {
  const scopes: Scope[] = [{ kind: 'strategy', id: indicator.strategy }];
  if (indicator.project) scopes.push({ kind: 'project', id: indicator.project });
  for (const id of new Set([indicator.owner, indicator.producer])) if (id) scopes.push({ kind: 'organisation', id });
  const region = place === undefined ? undefined : regionOf(place);
  if (region) scopes.push({ kind: 'region', id: region });
  return { scopes };
}
