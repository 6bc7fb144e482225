import type { PackLegalText } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addLegalTexts, changeLegalText, listLegalTexts } from './legal-text.store.ts';
import type { LegalText } from './legal-text.ts';

export const legalTextsFromPack = (rows: readonly PackLegalText[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

export const legalTextSeed: Seedable = {
  kind: 'legal-text',
  add: (ctx, records) =>
    addLegalTexts(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), ref: one.ref, ...(one.fields as unknown as Omit<LegalText, 'ref'>) })),
    ),
  current: async (ctx, refs) =>
    (await listLegalTexts(ctx.tx, refs)).map(({ ref, version: _version, ...fields }) => ({
      ref,
      fields: fieldsOf(fields),
    })),
  change: (ctx, ref, fields) => changeLegalText(ctx.tx, ref, fields as Partial<LegalText>),
};
