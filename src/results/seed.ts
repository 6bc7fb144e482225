import type { PackFigure, PackIndicator, PackTarget } from '../../packs/schema.ts';
import { organisationsByRef } from '../partners/readers.ts';
import { fieldsOf, type Seedable, type SeedContext, type Shipped } from '../platform/seedable.ts';
import { addFigures, listFigures } from './figure.store.ts';
import type { Figure } from './figure.ts';
import {
  addDefinitions,
  addIndicators,
  addTargets,
  changeIndicator,
  listDefinitions,
  listIndicators,
  listTargets,
} from './indicator.store.ts';
import type { Definition, Indicator, Target } from './indicator.ts';

const wordOf = <T>(record: Shipped): T => ({ ref: record.ref, ...record.fields }) as unknown as T;

export const indicatorsFromPack = (rows: readonly PackIndicator[]): Shipped[] =>
  rows.map(({ ref, definitions: _definitions, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

/** The reference of a version is indicator/number. */
export const definitionsFromPack = (rows: readonly PackIndicator[]): Shipped[] =>
  rows.flatMap(({ ref, definitions }) =>
    definitions.map((one, at) => ({
      ref: `${ref}/${at + 1}`,
      fields: fieldsOf({ indicator: ref, number: at + 1, ...one }),
    })),
  );

export const targetsFromPack = (rows: readonly PackTarget[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

/** country  place of the figures that name none */
export const figuresFromPack = (rows: readonly PackFigure[], country: string): Shipped[] =>
  rows.map((row) => {
    const figure = { ...row, place: row.place ?? country };
    return { ref: figureRef(figure), fields: fieldsOf(figure) };
  });

/** example  T04/2/2023/MA */
const figureRef = ({
  indicator,
  definition,
  period,
  place,
}: Pick<Figure, 'indicator' | 'definition' | 'period' | 'place'>): string =>
  [indicator, definition, period, place].join('/');

export const indicatorSeed: Seedable = {
  kind: 'indicator',
  add: (ctx, records) =>
    addIndicators(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Indicator>(one) })),
    ),
  current: async (ctx, refs) =>
    (await listIndicators(ctx.tx, { refs })).map(
      ({ ref, version: _version, custom: _custom, recordedBy: _by, ...fields }) => ({ ref, fields: fieldsOf(fields) }),
    ),
  change: (ctx, ref, fields) => changeIndicator(ctx.tx, ref, fields as Partial<Indicator>),
};

/** Versions are never changed: a newer pack adds another, and a person writes what it says otherwise of an old one. */
export const definitionSeed: Seedable = {
  kind: 'indicator-definition',
  add: (ctx, records) =>
    addDefinitions(
      ctx.tx,
      records.map((one) => ({
        id: ctx.newId(),
        ...(one.fields as unknown as Definition),
        recordedOn: ctx.today,
        recordedBy: ctx.caller.person,
      })),
    ),
  current: async (ctx, refs) => {
    const indicators = [...new Set(refs.map((ref) => ref.slice(0, ref.lastIndexOf('/'))))];
    return (await listDefinitions(ctx.tx, indicators))
      .map(({ recordedOn: _on, ...one }) => ({ ref: `${one.indicator}/${one.number}`, fields: fieldsOf(one) }))
      .filter((one) => refs.includes(one.ref));
  },
};

/** Targets are never changed: a newer pack ships another that replaces. */
export const targetSeed: Seedable = {
  kind: 'indicator-target',
  add: (ctx, records) =>
    addTargets(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ...wordOf<Target>(one), recordedBy: ctx.caller.person })),
    ),
  current: async (ctx, refs) =>
    (await listTargets(ctx.tx, { refs })).map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) })),
};

const standing = async (ctx: SeedContext, refs: readonly string[]): Promise<Figure[]> =>
  (await listFigures(ctx.tx, { indicators: [...new Set(refs.map((ref) => ref.split('/')[0]!))], split: '' })).filter(
    (one) => refs.includes(figureRef(one)),
  );

/** Shipped figures enter as anybody's do: cited from an official producer, else as declared. */
async function addShipped(ctx: SeedContext, figures: readonly Omit<Figure, 'id' | 'status'>[]): Promise<void> {
  const indicators = await listIndicators(ctx.tx, { refs: figures.map((one) => one.indicator) });
  const producers = await organisationsByRef(
    ctx.tx,
    indicators.flatMap((one) => one.producer ?? []),
  );
  const official = new Set(producers.flatMap((one) => (one.citedOnly ? [one.ref] : [])));
  const cited = new Set(indicators.flatMap((one) => (one.producer && official.has(one.producer) ? [one.ref] : [])));
  await addFigures(
    ctx.tx,
    figures.map((one) => ({ ...one, id: ctx.newId(), status: cited.has(one.indicator) ? 'cited' : 'reported' })),
    ctx.now,
  );
}

export const figureSeed: Seedable = {
  kind: 'figure',
  add: (ctx, records) =>
    addShipped(
      ctx,
      records.map(({ fields }) => ({
        ...(fields as unknown as Figure),
        split: '',
        reportedOn: ctx.today,
        knownFrom: ctx.now.toISOString(),
      })),
    ),
  current: async (ctx, refs) =>
    (await standing(ctx, refs)).map((one) => {
      const { indicator, definition, period, place, value, low, high, organisation, source, note } = one;
      return {
        ref: figureRef(one),
        fields: fieldsOf({ indicator, definition, period, place, value, low, high, organisation, source, note }),
      };
    }),
  // A correction stands in the place of the figure before it, which stays in the history.
  change: async (ctx, ref, fields) => {
    const [before] = await standing(ctx, [ref]);
    if (!before) return;
    const { indicator, definition, period, place, split, value, low, high, organisation, source, note } = before;
    const kept = { indicator, definition, period, place, split, value, low, high, organisation, source, note };
    const by = ctx.caller.person ? { reportedBy: ctx.caller.person, reportedFor: ctx.caller.actsFor } : {};
    const after = { ...kept, ...fields, ...by, reportedOn: ctx.today, knownFrom: ctx.now.toISOString() };
    await addShipped(ctx, [after as Omit<Figure, 'id' | 'status'>]);
  },
};
