import { z } from 'zod';
import { ok } from '../../kernel/index.ts';
import { organisationKinds } from '../../partners/index.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { localizedTextField, refField, sha256Field, versionField } from '../../platform/http/fields.ts';
import { strategyTarget } from '../../strategy/readers.ts';
import { importTracker } from './import-tracker.ts';
import { keepTrackerMapping } from './keep-tracker-mapping.ts';
import { type ColumnMeaning, linkFields, type Mapping, trackerCustomTypes, trackerFields } from './mapping.ts';
import { previewTracker, type TrackerPreview } from './preview-tracker.ts';
import { type MappingProposal, proposeTrackerMapping } from './propose-tracker-mapping.ts';
import { listMappings } from './tracker.store.ts';

const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, { message: 'small letters, digits and _, beginning with a letter' });
const lang = z.enum(['ar', 'fr', 'en']);

const columnField = z.object({
  header: z.string().min(1).max(500),
  nth: z.number().int().min(1).max(200),
  field: z.enum(trackerFields),
  lang: lang.optional(),
  number: z.number().int().min(1).max(50).optional(),
  custom: z
    .object({
      key,
      type: z.enum(trackerCustomTypes),
      title: localizedTextField,
      unit: z.string().trim().min(1).max(40).optional(),
    })
    .optional(),
  unit: z.object({ currency: z.string().regex(/^[A-Z]{3}$/), scale: z.number().int().min(0).max(9) }).optional(),
  decimal: z.enum([',', '.']).optional(),
  fraction: z.boolean().optional(),
  fillDown: z.boolean().optional(),
});
const decisionField = z.object({
  field: z.enum(linkFields),
  value: z.string().min(1).max(2000),
  refs: z.array(z.string().min(1).max(80)).max(40),
  create: z.object({ ref: refField, kind: z.enum(organisationKinds), name: localizedTextField }).optional(),
});
const mappingField = z.object({
  columns: z.array(columnField.transform((one) => one as ColumnMeaning)).max(210),
  decisions: z
    .array(decisionField.transform((one) => one as Mapping['decisions'][number]))
    .max(2000)
    .default([]),
});

const fileFields = { file: sha256Field, sheet: z.string().max(200).optional(), strategy: refField };
const trackerFieldsInput = {
  ...fileFields,
  mapping: mappingField,
  leaveOut: z.boolean().default(false),
  take: z.enum(['register', 'file']).default('register'),
  prefix: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/, { message: 'letters and digits, such as TR' })
    .default('TR'),
};
const target = async (_ctx: unknown, { strategy }: { strategy: string }) => strategyTarget(strategy);

/** Lists of projects that ministries already keep, taken into the register. */
export const trackerRoutes: Endpoint[] = [
  read({
    verb: 'propose-tracker-mapping',
    right: 'tracker.import',
    summary: 'What the columns of a list of projects probably mean',
    input: z.object({ ...fileFields, mapping: z.string().min(1).max(80).optional() }),
    output: z.custom<MappingProposal>(),
    target,
    run: proposeTrackerMapping,
  }),
  read({
    verb: 'preview-tracker',
    right: 'tracker.import',
    summary: 'What importing a list of projects would do, and what stands in its way',
    input: z.object(trackerFieldsInput),
    output: z.custom<TrackerPreview>(),
    target,
    run: previewTracker,
  }),
  act({
    verb: 'import-tracker',
    right: 'tracker.import',
    summary: 'Import a list of projects as previewed, whole or not at all',
    input: z.object({ ...trackerFieldsInput, seen: sha256Field }),
    output: z.object({
      import: z.string(),
      created: z.array(z.string()),
      changed: z.array(z.string()),
      unchanged: z.number().int(),
      cells: z.object({
        filled: z.number().int(),
        taken: z.number().int(),
        left: z.number().int(),
        silent: z.number().int(),
      }),
      remarks: z.array(z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })),
    }),
    target,
    run: importTracker,
  }),
  act({
    verb: 'keep-tracker-mapping',
    right: 'tracker.import',
    summary: 'Keep by name how a list of projects is understood',
    input: z.object({
      strategy: refField,
      name: z.string().trim().min(1).max(80),
      mapping: mappingField,
      version: versionField.optional(),
    }),
    output: z.object({ name: z.string(), version: versionField }),
    target,
    run: keepTrackerMapping,
  }),
  read({
    verb: 'tracker-mappings',
    right: 'tracker.import',
    summary: 'Mappings kept for the lists of a strategy',
    input: z.object({ strategy: refField }),
    output: z.object({ items: z.array(z.unknown()) }),
    target,
    run: async ({ tx }, { strategy }) => ok({ items: await listMappings(tx, strategy) }),
  }),
];
