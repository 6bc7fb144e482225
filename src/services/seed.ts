import type { PackServiceNorm } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addNorms, changeNorm, listNorms } from './norm.store.ts';
import type { ServiceNorm } from './norm.ts';

export const normsFromPack = (rows: readonly PackServiceNorm[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

export const normSeed: Seedable = {
  kind: 'service-norm',
  add: (ctx, records) =>
    addNorms(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ref: one.ref, ...(one.fields as unknown as Omit<ServiceNorm, 'ref'>) })),
    ),
  current: async (ctx, refs) =>
    (await listNorms(ctx.tx, refs)).map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) })),
  change: (ctx, ref, fields) => changeNorm(ctx.tx, ref, fields as Partial<ServiceNorm>),
};
