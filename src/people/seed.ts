import type { PackInstitute } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import type { Institute } from './institute.ts';
import { addInstitutes, changeInstitute, listInstitutes } from './people.store.ts';

export const institutesFromPack = (rows: readonly PackInstitute[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

/** What sources tell of an institute. Its counts are nobody's to ship: they read not reported until somebody declares them. */
export const instituteSeed: Seedable = {
  kind: 'institute',
  add: (ctx, records) =>
    addInstitutes(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ref: one.ref, ...(one.fields as unknown as Omit<Institute, 'ref'>) })),
    ),
  current: async (ctx, refs) =>
    (await listInstitutes(ctx.tx, refs)).map(({ ref, version: _version, ...fields }) => ({
      ref,
      fields: fieldsOf(fields),
    })),
  change: (ctx, ref, fields) => changeInstitute(ctx.tx, ref, fields as Partial<Institute>),
};
