import { z } from 'zod';
import { ok } from '../../kernel/index.ts';
import { act, read } from '../http/endpoint.ts';
import { dayField, localizedTextField, versionField } from '../http/fields.ts';
import { listCustomFields } from './custom-field.store.ts';
import { customKinds, customTypes } from './custom-field.ts';
import { setCustomField } from './set-custom-field.ts';

const definition = z.object({
  kind: z.enum(customKinds),
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, { message: 'small letters, digits and _, beginning with a letter' }),
  type: z.enum(customTypes),
  title: localizedTextField,
  unit: z.string().trim().min(1).max(40).optional(),
  choices: z.array(z.object({ code: z.string().min(1).max(40), title: localizedTextField })).optional(),
  required: z.boolean().default(false),
  retiredOn: dayField.optional(),
});

export const customFieldRoutes = [
  read({
    verb: 'custom-fields',
    right: 'strategy.read',
    summary: 'Fields added by administrators to kinds of record',
    input: z.object({ kind: z.enum(customKinds).optional() }),
    output: z.object({ items: z.array(definition.extend({ version: versionField })) }),
    run: async (ctx, { kind }) => ok({ items: await listCustomFields(ctx.tx, kind) }),
  }),
  act({
    verb: 'set-custom-field',
    right: 'field.define',
    summary: 'Define a custom field, or revise its definition',
    input: definition.extend({ version: versionField.optional() }),
    output: z.object({ version: versionField }),
    run: setCustomField,
  }),
];
