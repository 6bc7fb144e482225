import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { refField, sha256Field } from '../../platform/http/fields.ts';
import { type BulkPreview, bulkFields, MOST_AT_ONCE } from './bulk.ts';
import { previewProjects, reviseProjects } from './revise-projects.ts';

const change = {
  refs: z
    .union([refField, z.array(refField).min(1).max(MOST_AT_ONCE)])
    .transform((one) => (Array.isArray(one) ? one : [one])),
  field: z.enum(bulkFields),
  value: refField.optional(),
};

/** One change on many projects. The right is asked again on each of them. */
export const bulkRoutes: Endpoint[] = [
  read({
    verb: 'preview-projects-revision',
    right: 'project.revise',
    summary: 'What one change would do to many projects, and which lines are refused',
    input: z.object(change),
    output: z.custom<BulkPreview>(),
    target: async () => listTarget,
    run: previewProjects,
  }),
  act({
    verb: 'revise-projects',
    right: 'project.revise',
    summary: 'Make one change on many projects as previewed, all or nothing',
    input: z.object({ ...change, seen: sha256Field }),
    output: z.object({
      revised: z.number().int(),
      undo: z.array(z.object({ value: z.string().optional(), refs: z.array(z.string()) })),
    }),
    target: async () => listTarget,
    run: reviseProjects,
  }),
];
