import type { PackLegalStation, PackLegalText } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import {
  addLegalTexts,
  addStations,
  changeLegalText,
  changeStation,
  listLegalTexts,
  listStations,
} from './legal-text.store.ts';
import type { LegalText, Station } from './legal-text.ts';

export const legalTextsFromPack = (rows: readonly PackLegalText[]): Shipped[] =>
  rows.map(({ ref, ...fields }) => ({ ref, fields: fieldsOf(fields) }));

/** A text moves here too: what its sources knew first is the pack's, where it stands is the moves'. */
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

/** Stations in the order of the pack: their place in it is their place on the way. */
export const legalStationsFromPack = (rows: readonly PackLegalStation[]): Shipped[] =>
  rows.map(({ code, ...fields }, at) => ({ ref: code, fields: fieldsOf({ ...fields, position: at + 1 }) }));

export const legalStationSeed: Seedable = {
  kind: 'legal-station',
  add: (ctx, records) =>
    addStations(
      ctx.tx,
      records.map((one) => ({ id: ctx.newId(), code: one.ref, ...(one.fields as unknown as Omit<Station, 'code'>) })),
    ),
  current: async (ctx, refs) =>
    (await listStations(ctx.tx, refs)).map(({ code, ...fields }) => ({ ref: code, fields: fieldsOf(fields) })),
  change: (ctx, ref, fields) => changeStation(ctx.tx, ref, fields as Partial<Station>),
};
