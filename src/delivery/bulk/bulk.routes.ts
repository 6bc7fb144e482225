import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { canonicalJson, isRef, type Json } from '../../kernel/index.ts';
import { act, type Endpoint, read } from '../../platform/http/endpoint.ts';
import { dayField, refField, sha256Field } from '../../platform/http/fields.ts';
import { milestoneField } from '../delivery.schemas.ts';
import { type BulkPreview, type BulkUndo, bulkFields, MOST_AT_ONCE } from './bulk.ts';
import {
  type MilestonePreview,
  type MilestoneUndo,
  MOST_DAYS,
  milestoneChoices,
  movedDates,
} from './milestone-dates.ts';
import { previewMilestones, reviseMilestones } from './revise-milestones.ts';
import { previewProjects, reviseProjects } from './revise-projects.ts';

const listOf = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).min(1).max(MOST_AT_ONCE)])
    .transform((given) => (Array.isArray(given) ? given : [given]) as z.infer<T>[]);

/** Anything that JSON carries: what fits is decided by the definition of the field. */
const anyValue = z
  .unknown()
  .refine((value) => value === undefined || isJson(value), { message: 'a value that JSON carries' })
  .transform((value) => value ?? undefined)
  .optional();

function isJson(value: unknown): boolean {
  try {
    return canonicalJson(value as Json).length <= 100_000;
  } catch {
    return false;
  }
}

const project = {
  refs: listOf(refField),
  field: z.enum(bulkFields),
  key: z.string().min(1).max(40).optional(),
  value: anyValue,
};

/** A described field holds a reference; an added one is named by its key. */
const projectChange = <More extends z.ZodRawShape>(more: More) =>
  z.object({ ...project, ...more }).superRefine((given, { addIssue }) => {
    const { field, key, value } = given as { field: string; key?: string; value?: unknown };
    if (field === 'custom' && key === undefined)
      addIssue({ code: 'custom', path: ['key'], message: 'the key of the added field' });
    if (field !== 'custom' && value !== undefined && !(typeof value === 'string' && isRef(value)))
      addIssue({ code: 'custom', path: ['value'], message: 'a reference such as C01 or S-press-2026-01-12' });
  });

const milestones = {
  projects: listOf(refField),
  milestones: z.union([z.enum(milestoneChoices), listOf(milestoneField)]).default('late'),
  date: z.enum(movedDates),
  days: z.coerce.number().int().min(-MOST_DAYS).max(MOST_DAYS).optional(),
  day: dayField.nullish(),
};

/** Moved by days or set to a day, not both; only what is expected may be emptied. */
const milestoneChange = <More extends z.ZodRawShape>(more: More) =>
  z.object({ ...milestones, ...more }).superRefine((given, { addIssue }) => {
    const { days, day, date } = given as { days?: number; day?: string | null; date: string };
    if ((days === undefined) === (day === undefined))
      addIssue({ code: 'custom', path: ['days'], message: 'a number of days, or one day, not both' });
    if (days === 0) addIssue({ code: 'custom', path: ['days'], message: 'a number of days other than 0' });
    if (day === null && date === 'plannedOn')
      addIssue({ code: 'custom', path: ['day'], message: 'a milestone has a day in the plan' });
  });

/** One change on many projects, or on their milestones. The right is asked again on each project. */
export const bulkRoutes: Endpoint[] = [
  read({
    verb: 'preview-projects-revision',
    right: 'project.revise',
    summary: 'What one change would do to many projects, and which lines are refused',
    input: projectChange({}),
    output: z.custom<BulkPreview>(),
    target: async () => listTarget,
    run: previewProjects,
  }),
  act({
    verb: 'revise-projects',
    right: 'project.revise',
    summary: 'Make one change on many projects as previewed, all or nothing',
    input: projectChange({ seen: sha256Field }),
    output: z.object({ revised: z.number().int(), undo: z.array(z.custom<BulkUndo>()) }),
    target: async () => listTarget,
    run: reviseProjects,
  }),
  read({
    verb: 'preview-milestones-revision',
    right: 'milestone.edit',
    summary: 'What one change of dates would do to milestones of many projects, and which lines are refused',
    input: milestoneChange({}),
    output: z.custom<MilestonePreview>(),
    target: async () => listTarget,
    run: previewMilestones,
  }),
  act({
    verb: 'revise-milestones',
    right: 'milestone.edit',
    summary: 'Move the dates of milestones of many projects as previewed, all or nothing',
    input: milestoneChange({ seen: sha256Field }),
    output: z.object({ revised: z.number().int(), undo: z.array(z.custom<MilestoneUndo>()) }),
    target: async () => listTarget,
    run: reviseMilestones,
  }),
];
