import type { Source } from '../../documents/index.ts';
import type { Organisation } from '../../partners/index.ts';
import type { Axis, Strategy } from '../../strategy/index.ts';
import type { OrganisationCore, SourceCore, StrategyCore } from '../core.ts';
import { type Known, named, only } from './known.ts';

/** The public part of a source. Custom fields and who recorded it stay inside. */
export const sourceCore = (source: Source): SourceCore => ({
  kind: 'source',
  ref: source.ref,
  title: source.title,
  publisher: source.publisher,
  sourceKind: source.kind,
  address: source.address,
  ...only(source, ['publisherNames', 'addressWords', 'publishedOn', 'note']),
  confidence: source.confidence,
  held: source.held,
  ...(source.held ? only(source, ['sha256']) : {}),
});

/** The public part of an organisation. Remarks and doubts about its tutelage stay inside. */
export const organisationCore = (organisation: Organisation, known: Known): OrganisationCore => ({
  kind: 'organisation',
  ref: organisation.ref,
  organisationKind: organisation.kind,
  level: organisation.level,
  name: organisation.name,
  ...named('tutelage', organisation.tutelage, known),
  ...only(organisation, ['role']),
  citedOnly: organisation.citedOnly === true,
});

/** The public part of a strategy, with its axes in their order, and how far it hangs on few: indices without names. */
export const strategyCore = (
  strategy: Strategy,
  axes: readonly Axis[],
  known: Known,
  dependence: StrategyCore['dependence'] = [],
): StrategyCore => ({
  kind: 'strategy',
  ref: strategy.ref,
  title: strategy.title,
  ...only(strategy, ['summary', 'period']),
  ...named('owner', strategy.owner, known),
  axes: [...axes].sort((a, b) => a.order - b.order).map(({ ref, title, order }) => ({ ref, title, order })),
  ...(dependence.length > 0 ? { dependence } : {}),
});
