import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { projectStates, stages } from '../../delivery/index.ts';
import type { Download } from '../../platform/http/download.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { placeCodeField, refField, sha256Field } from '../../platform/http/fields.ts';
import { enterValues, type Grid, gridRows, previewValues } from './enter-values.ts';
import { exportWorkbook } from './export-workbook.ts';
import { importWorkbook, previewWorkbook, type WorkbookPreview } from './import-workbook.ts';
import { bookLangs, type Entering, MOST_CHANGES, rowKinds, type WantedValue } from './workbook.ts';

const filterFields = {
  strategy: refField.optional(),
  owner: refField.optional(),
  stage: z.enum(stages).optional(),
  state: z.enum(projectStates).optional(),
  place: placeCodeField.optional(),
  q: z.string().trim().min(1).max(200).optional(),
  lang: z.enum(bookLangs).optional(),
};
const takeField = z.enum(['register', 'file']).default('register');
const value = z.string().min(1).max(20_000).optional();
const wantedField = z.object({
  kind: z.enum(rowKinds),
  key: z.string().min(1).max(300),
  way: z.string().min(1).max(80),
  column: z.string().min(1).max(120),
  before: value,
  after: value,
});
const valuesFields = {
  values: z
    .array(wantedField.transform((one) => one as WantedValue))
    .min(1)
    .max(MOST_CHANGES),
  take: takeField,
  lang: z.enum(bookLangs).optional(),
};
const entered = z.object({ entered: z.number().int(), kept: z.number().int(), already: z.number().int() });
const kindsField = z
  .union([z.enum(rowKinds), z.array(z.enum(rowKinds))])
  .transform((one) => (Array.isArray(one) ? one : [one]))
  .optional();

/** Reporting in a spreadsheet or in a grid: out, and back in by the same verbs as the pages of the desk. */
export const workbookRoutes: Endpoint[] = [
  read({
    verb: 'export-workbook',
    right: 'workbook.read',
    summary: 'A pre-filled workbook of reports, milestones, figures, money and projects that the caller may see (xlsx)',
    input: z.object({ ...filterFields, kinds: kindsField }),
    output: z.custom<Download>(),
    target: async () => listTarget,
    run: exportWorkbook,
  }),
  read({
    verb: 'preview-workbook',
    right: 'workbook.import',
    summary: 'What importing a workbook exported here would change, and what stands in its way',
    input: z.object({ file: sha256Field, take: takeField }),
    output: z.custom<WorkbookPreview>(),
    target: async () => listTarget,
    run: previewWorkbook,
  }),
  act({
    verb: 'import-workbook',
    right: 'workbook.import',
    summary: 'Import a workbook exported here as previewed, whole or not at all',
    input: z.object({ file: sha256Field, take: takeField, seen: sha256Field }),
    output: entered,
    // each change is asked for on the thing it changes, inside the act
    target: async () => listTarget,
    run: importWorkbook,
  }),
  read({
    verb: 'grid-rows',
    right: 'workbook.read',
    summary: 'Rows of one kind that the caller may change, for the grid of the desk',
    input: z.object({
      ...filterFields,
      kind: z.enum(rowKinds),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(5000).default(1000),
    }),
    output: z.custom<Grid>(),
    target: async () => listTarget,
    run: gridRows,
  }),
  read({
    verb: 'preview-values',
    right: 'workbook.import',
    summary: 'What entering values of the grid would do, and what stands in its way',
    input: z.object(valuesFields),
    output: z.custom<Entering>(),
    target: async () => listTarget,
    run: previewValues,
  }),
  act({
    verb: 'enter-values',
    right: 'workbook.import',
    summary: 'Enter values of the grid as previewed, whole or not at all',
    input: z.object({ ...valuesFields, seen: sha256Field }),
    output: entered,
    target: async () => listTarget,
    run: enterValues,
  }),
];
