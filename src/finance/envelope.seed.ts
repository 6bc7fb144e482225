import type { PackEnvelope } from '../../packs/schema.ts';
import type { Json } from '../kernel/index.ts';
import { fieldsOf, type Seedable } from '../platform/seedable.ts';
import { addEnvelopeLines, addEnvelopes, changeEnvelope, linesOfEnvelopes, listEnvelopes } from './envelope.store.ts';
import type { Envelope, EnvelopeLine } from './envelope.ts';

type ShippedLine = Omit<EnvelopeLine, 'envelope' | 'version'>;

/** Envelopes of a pack. */
export const envelopesFromPack = (rows: readonly PackEnvelope[]) =>
  rows.map(({ ref, first_day: firstDay, last_day: lastDay, lines, ...row }) => ({
    ref,
    fields: fieldsOf({ ...row, firstDay, lastDay, lines: lines as unknown as Json }),
  }));

/** An envelope and its lines as packs ship them. A newer pack proposes; lines are then set one by one by a person. */
export const envelopeSeed: Seedable = {
  kind: 'envelope',
  add: async (ctx, records) => {
    const envelopes = records.map(({ ref, fields: { lines, ...fields } }) => ({
      envelope: { ref, ...fields } as unknown as Envelope,
      lines: (lines ?? []) as unknown as ShippedLine[],
    }));
    await addEnvelopes(
      ctx.tx,
      envelopes.map(({ envelope }) => ({ id: ctx.newId(), ...envelope })),
    );
    await addEnvelopeLines(
      ctx.tx,
      envelopes.flatMap(({ envelope, lines }) =>
        lines.map((line) => ({ id: ctx.newId(), envelope: envelope.ref, version: 1, ...line })),
      ),
    );
  },
  current: async (ctx, refs) => {
    const lines = Map.groupBy(await linesOfEnvelopes(ctx.tx, refs), (line) => line.envelope);
    return (await listEnvelopes(ctx.tx, { refs })).map(({ ref, version: _, ...fields }) => ({
      ref,
      fields: fieldsOf({
        ...fields,
        lines: (lines.get(ref) ?? []).map(({ envelope: _of, version: _version, ...line }) => line),
      }),
    }));
  },
  change: async (ctx, ref, { lines: _, ...fields }) => {
    if (Object.keys(fields).length > 0) await changeEnvelope(ctx.tx, ref, fields as Partial<Envelope>);
  },
};
