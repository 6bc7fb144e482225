import type { PackOrganisation, PackStudy } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { addOrganisations, changeOrganisation, listOrganisations } from './organisation.store.ts';
import type { Organisation } from './organisation.ts';
import { addStudy, listStudies, reviseStudyRow } from './study/study.store.ts';
import type { Study } from './study/study.ts';

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

export const studiesFromPack = (rows: readonly PackStudy[]): Shipped[] =>
  rows.map(({ ref, model: _, modelNote: __, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

/** Open studies: nobody asked for them yet, and nobody is known to pay. */
export const studySeed: Seedable = {
  kind: 'study',
  add: async (ctx, records) => {
    for (const { ref, fields } of records) {
      const said = fields as unknown as Pick<Study, 'kind' | 'strategy' | 'title' | 'question'>;
      const stands = { stage: 'requested', stageSince: ctx.today, recordedOn: ctx.today, version: 1 } as const;
      await addStudy(ctx.tx, ctx.newId(), { ref, ...said, ...stands }, `system:${ctx.pack}`);
    }
  },
  current: async (ctx, refs) =>
    (await listStudies(ctx.tx, { refs })).map(({ ref, kind, strategy, project, title, question, note }) => ({
      ref,
      fields: fieldsOf({ kind, strategy, project, title, question, note }),
    })),
  change: async (ctx, ref, fields) => {
    const [before] = await listStudies(ctx.tx, { refs: [ref] });
    if (before) await reviseStudyRow(ctx.tx, ref, before.version, fields as Partial<Study>);
  },
};
