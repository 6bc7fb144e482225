import type { PackOrganisation } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addOrganisations, changeOrganisation, listOrganisations } from './organisation.store.ts';
import type { Organisation } from './organisation.ts';

/** Bodies of a pack, those above first. A tutelage outside the pack stays where it is. */
export function organisationsFromPack(rows: readonly PackOrganisation[]): Shipped[] {
  const byRef = new Map(rows.map((row) => [row.ref, row]));
  const placed = new Set<string>();
  const ordered: Shipped[] = [];
  const place = (row: PackOrganisation, below: readonly string[]) => {
    if (placed.has(row.ref) || below.includes(row.ref)) return;
    const above = row.tutelage === undefined ? undefined : byRef.get(row.tutelage);
    if (above) place(above, [...below, row.ref]);
    placed.add(row.ref);
    const { ref, ...fields } = row;
    ordered.push({ ref, fields: fieldsOf({ citedOnly: false, generic: false, ...fields }) });
  };
  for (const row of rows) place(row, []);
  return ordered;
}

export const organisationSeed: Seedable = {
  kind: 'organisation',
  add: (ctx, records) =>
    addOrganisations(
      ctx.tx,
      records.map((one) => ({
        id: ctx.newId(),
        ref: one.ref,
        ...(one.fields as unknown as Omit<Organisation, 'ref'>),
      })),
    ),
  current: async (ctx, refs) =>
    (await listOrganisations(ctx.tx, { refs })).map(
      ({ ref, version: _version, custom: _custom, identifiers: _, ...fields }) => ({
        ref,
        fields: fieldsOf(fields),
      }),
    ),
  change: (ctx, ref, fields) => changeOrganisation(ctx.tx, ref, fields as Partial<Organisation>),
};
