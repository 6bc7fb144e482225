import { z } from 'zod';
import { ok, refused } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  customField,
  localizedTextField,
  pagingFields,
  placeCodeField,
  recordedOutput,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { holdsWords } from './organisation.rules.ts';
import { listOrganisations, organisationRow } from './organisation.store.ts';
import { organisationKinds, organisationLevels } from './organisation.ts';
import { organisationByRef, organisationsAbove } from './readers.ts';
import { recordOrganisation } from './record-organisation.ts';
import { reviseOrganisation } from './revise-organisation.ts';

const fields = z.object({
  kind: z.enum(organisationKinds),
  level: z.enum(organisationLevels),
  name: localizedTextField,
  role: localizedTextField.optional(),
  tutelage: refField.optional(),
  tutelageNote: localizedTextField.optional(),
  place: placeCodeField.optional(),
  citedOnly: z.boolean().optional(),
  generic: z.boolean().optional(),
  note: localizedTextField.optional(),
  identifiers: z
    .array(
      z.object({
        scheme: z
          .string()
          .trim()
          .regex(/^[A-Z][A-Z0-9-]{1,30}$/, { message: 'a register such as XI-IATI, as org-id.guide lists it' }),
        value: z.string().trim().min(1).max(120),
      }),
    )
    .max(40)
    .optional(),
  custom: customField.optional(),
});
const input = fields.extend({ ref: refField });
const output = input.extend({ version: versionField });

export const partnersRoutes = [
  read({
    verb: 'organisations',
    right: 'organisation.read',
    summary: 'Organisations by kind, level, tutelage or words',
    input: z.object({
      kind: z.enum(organisationKinds).optional(),
      level: z.enum(organisationLevels).optional(),
      tutelage: refField.optional(),
      q: z.string().trim().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(output) }),
    run: async (ctx, { offset, limit, q, ...filter }) => {
      const found = (await listOrganisations(ctx.tx, filter)).filter((one) => !q || holdsWords(one, q));
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  read({
    verb: 'organisation',
    right: 'organisation.read',
    summary: 'One organisation with the bodies above it and those under its authority',
    input: z.object({ ref: refField }),
    output: z.object({
      organisation: output,
      /** nearest first */
      above: z.array(output),
      under: z.array(output),
      /** what the ledger calls its row */
      row: z.string(),
    }),
    run: async (ctx, { ref }) => {
      const organisation = await organisationByRef(ctx.tx, ref);
      const row = await organisationRow(ctx.tx, ref);
      if (!organisation || !row) return refused('organisation.unknown', { ref });
      return ok({
        organisation,
        above: await organisationsAbove(ctx.tx, ref),
        under: await listOrganisations(ctx.tx, { tutelage: ref }),
        row,
      });
    },
  }),
  act({
    verb: 'record-organisation',
    right: 'organisation.edit',
    summary: 'Record an organisation',
    input,
    output: recordedOutput,
    run: recordOrganisation,
  }),
  act({
    verb: 'revise-organisation',
    right: 'organisation.edit',
    summary: 'Revise an organisation or its tutelage',
    input: z.object({ ref: refField, version: versionField, changes: changesField(fields.shape) }),
    output: z.object({ version: versionField }),
    run: reviseOrganisation,
  }),
];
