import { z } from 'zod';
import { listTarget } from '../access/index.ts';
import { stages } from '../delivery/index.ts';
import { ok } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  localizedTextField,
  pagingFields,
  placeCodeField,
  refField,
  versionField,
} from '../platform/http/fields.ts';
import { listWarnings } from './list-warnings.ts';
import { type ReviseWarningRule, reviseWarningRule } from './revise-warning-rule.ts';
import { activeCodes, subjectKinds, thresholdUnits, warnedRoles, warningCodes } from './warning.ts';
import { listWarningRules } from './warning-rule.store.ts';

const ruleFields = z.object({
  title: localizedTextField,
  sentence: localizedTextField,
  toDo: localizedTextField,
  threshold: z.number().min(0),
  typical: z.partialRecord(z.enum(stages), z.number().int().min(1)).optional(),
  role: z.enum(warnedRoles),
  organisation: refField.optional(),
  active: z.boolean(),
  whyNotActive: localizedTextField.optional(),
});

export const warningRoutes = [
  read({
    verb: 'warnings',
    right: 'warning.read',
    summary: 'What the rules find today, the heaviest first: about what, since when, the numbers, and who is asked',
    input: z.object({
      rule: z.enum(activeCodes).optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      strategy: refField.optional(),
      region: placeCodeField.optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      counts: z.record(z.string(), z.number().int()),
      items: z.array(
        z.object({
          key: z.string(),
          rule: z.enum(activeCodes),
          subject: z.object({ kind: z.enum(subjectKinds), ref: z.string() }),
          project: z.string().optional(),
          strategy: z.string().optional(),
          region: z.string().optional(),
          organisation: z.string().optional(),
          role: z.enum(warnedRoles),
          since: dayField,
          numbers: z.record(z.string(), z.union([z.number(), z.string()])),
          weight: z.number().int(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: listWarnings,
  }),
  read({
    verb: 'warning-rules',
    right: 'template.read',
    summary: 'The rules of warning: threshold, who is asked, in which words; those that wait say why',
    input: z.object({}),
    output: z.object({
      items: z.array(
        ruleFields.extend({ code: z.enum(warningCodes), unit: z.enum(thresholdUnits), version: versionField }),
      ),
    }),
    run: async (ctx) => ok({ items: await listWarningRules(ctx.tx) }),
  }),
  act({
    verb: 'revise-warning-rule',
    right: 'template.edit',
    summary: 'Revise when a rule warns, whom, and in which words',
    input: z.object({ code: z.enum(warningCodes), version: versionField, changes: changesField(ruleFields.shape) }),
    output: z.object({ version: versionField }),
    run: (ctx, input) => reviseWarningRule(ctx, input as ReviseWarningRule),
  }),
];
