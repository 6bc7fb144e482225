import type { IndicatorDossier, Reading } from '../../results/index.ts';
import { cameThroughLink } from '../../results/index.ts';
import type { IndicatorCore } from '../core.ts';
import type { IndicatorDocument } from '../documents.ts';
import { axisOf, bodyOf, type Known, named, only, placeOf, strategyOf } from './known.ts';

/**
 * The public part of an indicator: what is counted and its versions, baselines and targets with replaced ones, figures
 * that stand. Who reported and who verified stay inside: offices speak in public, never persons.
 */
export function indicatorCore(
  { indicator, definitions, targets, ...dossier }: IndicatorDossier,
  known: Known,
): IndicatorCore {
  return {
    kind: 'indicator',
    ref: indicator.ref,
    strategy: strategyOf(indicator.strategy, known),
    ...axisOf(indicator.axis, known),
    level: indicator.level,
    title: indicator.title,
    frequency: indicator.frequency,
    ...only(indicator, ['note', 'pledge', 'feeds']),
    ...named('owner', indicator.owner, known),
    ...named('producer', indicator.producer, known),
    definitions: definitions.map((one) => ({
      number: one.number,
      definition: one.definition,
      unit: one.unit,
      direction: one.direction,
      nature: one.nature,
      decimals: one.decimals,
      recordedOn: one.recordedOn,
      ...only(one, ['perimeter', 'formula', 'method', 'breakReason']),
    })),
    targets: targets.map((one) => ({
      ref: one.ref,
      kind: one.kind,
      period: one.period,
      value: one.value,
      definition: one.definition,
      setOn: one.setOn,
      ...only(one, ['high', 'note', 'replaces']),
      ...(one.place === undefined ? {} : { place: placeOf(one.place, known) }),
      ...(one.source === undefined ? {} : { said: one.source }),
      ...(one.sourceRef === undefined ? {} : { source: one.sourceRef }),
    })),
    figures: dossier.figures.map((one) => ({
      period: one.period,
      definition: one.definition,
      status: one.status as 'reported' | 'verified' | 'cited',
      ...(one.split === '' ? {} : { split: one.split }),
      ...only(one, ['value', 'low', 'high', 'missing', 'note', 'independence']),
      ...(one.source === undefined ? {} : { said: one.source }),
      ...(one.organisation === undefined ? {} : { organisation: bodyOf(one.organisation, known) }),
      ...(cameThroughLink(one.reportedBy) ? { throughLink: true as const } : {}),
    })),
    computed: dossier.computed.map(entryOf),
    places: dossier.places.map((one) => ({ ...entryOf(one), place: placeOf(one.place, known) })),
  };
}

const entryOf = (one: Reading): IndicatorDocument['computed'][number] => ({
  period: one.period,
  how: one.how,
  ...only(one, ['value']),
  ...(one.status === undefined ? {} : { status: one.status as 'reported' | 'verified' | 'cited' }),
});
