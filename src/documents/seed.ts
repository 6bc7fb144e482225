import type { PackSource } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addSources, changeSource, listSources } from './source.store.ts';
import type { Source } from './source.ts';

export const sourcesFromPack = (rows: readonly PackSource[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

export const sourceSeed: Seedable = {
  kind: 'source',
  add: (ctx, records) =>
    addSources(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ref: one.ref, ...(one.fields as unknown as Omit<Source, 'ref'>) })),
    ),
  current: async (ctx, refs) =>
    (await listSources(ctx.tx, { refs })).map(
      ({ ref, version: _version, custom: _custom, recordedBy: _by, ...fields }) => ({
        ref,
        fields: fieldsOf(fields),
      }),
    ),
  change: (ctx, ref, fields) => changeSource(ctx.tx, ref, fields as Partial<Source>),
};
