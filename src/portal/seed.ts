import type { LocalizedText } from '../kernel/index.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addGrounds, allGrounds, changeGround } from './publication.store.ts';

/** A ground for withholding as a country's pack ships it (`publication-grounds.json`). */
export type PackGround = { code: string; title: LocalizedText; basis: LocalizedText; hidesExistence: boolean };

export const groundsFromPack = (rows: readonly PackGround[]): Shipped[] =>
  rows.map(({ code, ...fields }) => ({ ref: code, fields: fieldsOf(fields) }));

const wordOf = (record: Shipped): PackGround => ({ code: record.ref, ...record.fields }) as unknown as PackGround;

export const groundSeed: Seedable = {
  kind: 'withholding-ground',
  add: (ctx, records) => addGrounds(ctx.tx, records.map(wordOf)),
  current: async (ctx, refs) =>
    (await allGrounds(ctx.tx))
      .filter((one) => refs.includes(one.code))
      .map(({ code, retired: _, ...fields }) => ({ ref: code, fields: fieldsOf(fields) })),
  change: (ctx, ref, fields) => changeGround(ctx.tx, ref, fields as Partial<PackGround>),
};
