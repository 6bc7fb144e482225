import { z } from 'zod';
import { ok } from '../kernel/index.ts';
import { read } from '../platform/http/endpoint.ts';
import { localizedTextField, versionField } from '../platform/http/fields.ts';
import { listLegalTexts } from './legal-text.store.ts';
import { legalTextKinds, legalTextStatuses } from './legal-text.ts';

const output = z.object({
  ref: z.string(),
  kind: z.enum(legalTextKinds),
  number: z.string().optional(),
  title: localizedTextField,
  duty: localizedTextField,
  status: z.enum(legalTextStatuses),
  sources: z.array(z.string()),
  version: versionField,
});

export const lawRoutes = [
  read({
    verb: 'legal-texts',
    right: 'source.read',
    summary: 'Laws, decrees and drafts that pledges and projects rest on',
    input: z.object({}),
    output: z.object({ items: z.array(output) }),
    run: async (ctx) => ok({ items: await listLegalTexts(ctx.tx) }),
  }),
];
