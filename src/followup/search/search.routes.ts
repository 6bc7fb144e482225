import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { type Endpoint, read } from '../../platform/http/endpoint.ts';
import { localizedTextField } from '../../platform/http/fields.ts';
import { commentedKinds } from '../comment/comment.ts';
import { find } from './find.ts';
import { searchKinds } from './search.ts';

const found = z.object({
  kind: z.enum(searchKinds),
  key: z.string(),
  ref: z.string(),
  title: localizedTextField,
  note: localizedTextField.optional(),
  project: z.string().optional(),
  about: z.object({ kind: z.enum(commentedKinds), ref: z.string() }).optional(),
});

export const searchRoutes: Endpoint[] = [
  read({
    verb: 'find',
    right: 'self.read',
    summary: 'Words looked for in everything the caller may read: the best of each kind, or a page of one kind',
    input: z.object({
      q: z.string().trim().min(1).max(200),
      kind: z.enum(searchKinds).optional(),
      each: z.coerce.number().int().min(1).max(50).default(5),
      offset: z.coerce.number().int().min(0).max(2000).default(0),
    }),
    output: z.object({
      total: z.number().int(),
      isCut: z.boolean(),
      isNear: z.boolean(),
      groups: z.array(z.object({ kind: z.enum(searchKinds), total: z.number().int(), items: z.array(found) })),
    }),
    target: async () => listTarget,
    run: find,
  }),
];
