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
import { escalationPosts } from './cycle/reporting-calendar.ts';
import { listWarnings } from './list-warnings.ts';
import { type ReviseWarningRule, reviseWarningRule } from './revise-warning-rule.ts';
import { answerWarning } from './warning/answer-warning.ts';
import { warningActs, warningStates } from './warning/episode.ts';
import { escalateWarning } from './warning/escalate-warning.ts';
import { warningTarget } from './warning/find-warning.ts';
import { followWarnings } from './warning/follow-warnings.ts';
import { getWarning, type WarningFile } from './warning/get-warning.ts';
import { snoozeWarning } from './warning/snooze-warning.ts';
import { activeCodes, subjectKinds, thresholdUnits, warnedRoles } from './warning.ts';
import { listWarningRules } from './warning-rule.store.ts';

const ruleFields = z.object({
  title: localizedTextField,
  sentence: localizedTextField,
  toDo: localizedTextField,
  threshold: z.number().min(0),
  typical: z.partialRecord(z.enum(stages), z.number().int().min(1)).optional(),
  role: z.enum(warnedRoles),
  organisation: refField.optional(),
  escalateAfter: z.array(z.object({ after: z.number().int().min(1).max(120), to: z.enum(escalationPosts) })).max(3),
  active: z.boolean(),
  whyNotActive: localizedTextField.optional(),
});

const keyField = z.string().min(3).max(300);
const onWarning = z.object({ key: keyField, version: z.number().int().min(0), words: localizedTextField.optional() });
const actedOutput = z.object({ key: z.string(), version: versionField, state: z.enum(warningStates) });
const numbersOutput = z.record(z.string(), z.union([z.number(), z.string()]));
const subjectOutput = z.object({ kind: z.enum(subjectKinds), ref: z.string() });
const fileOutput = z.object({
  key: z.string(),
  rule: ruleFields.extend({ code: z.enum(activeCodes), unit: z.enum(thresholdUnits), version: versionField }),
  subject: subjectOutput,
  project: z.string().optional(),
  region: z.string().optional(),
  organisation: z.string().optional(),
  isTrue: z.boolean(),
  since: dayField,
  numbers: numbersOutput,
  weight: z.number().int(),
  state: z.enum(warningStates),
  quietUntil: dayField.optional(),
  number: z.number().int(),
  version: z.number().int(),
  acts: z.array(z.enum(warningActs)),
  lastSnooze: dayField,
  ladder: z.array(
    z.object({
      to: z.enum(escalationPosts),
      organisation: z.string().optional(),
      people: z.number().int(),
      told: z.boolean(),
      isNext: z.boolean(),
    }),
  ),
  episodes: z.array(
    z.object({
      number: z.number().int(),
      raisedOn: dayField,
      state: z.enum(warningStates),
      steps: z.array(
        z.object({
          number: z.number().int(),
          act: z.enum(warningActs),
          from: z.enum(warningStates).optional(),
          to: z.enum(warningStates),
          byPerson: z.string(),
          forPersons: z.array(z.string()),
          day: dayField,
          words: localizedTextField.optional(),
          until: dayField.optional(),
          toPost: z.enum(escalationPosts).optional(),
          toOrganisation: z.string().optional(),
        }),
      ),
    }),
  ),
  notices: z.array(
    z.object({
      person: z.string(),
      saidAs: z.string(),
      day: dayField,
      at: z.string(),
      receivedAt: z.string().optional(),
    }),
  ),
}) as unknown as z.ZodType<WarningFile>;

export const warningRoutes = [
  read({
    verb: 'warnings',
    right: 'warning.read',
    summary: 'Warnings as the last night kept them, of one project as they are now, the heaviest first',
    input: z.object({
      rule: z.enum(activeCodes).optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      strategy: refField.optional(),
      region: placeCodeField.optional(),
      state: z.enum(warningStates).optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      counts: z.record(z.string(), z.number().int()),
      items: z.array(
        z.object({
          key: z.string(),
          rule: z.enum(activeCodes),
          subject: subjectOutput,
          title: localizedTextField.optional(),
          projectTitle: localizedTextField.optional(),
          project: z.string().optional(),
          strategy: z.string().optional(),
          region: z.string().optional(),
          organisation: z.string().optional(),
          role: z.enum(warnedRoles),
          since: dayField,
          numbers: numbersOutput,
          weight: z.number().int(),
          state: z.enum(warningStates),
          quietUntil: dayField.optional(),
          number: z.number().int(),
          version: z.number().int(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: listWarnings,
  }),
  read({
    verb: 'warning',
    right: 'warning.read',
    summary: 'One warning: why, since when, what to do, who; what was said of it, who was told, what the caller may do',
    input: z.object({ key: keyField }),
    output: fileOutput,
    target: (ctx, { key }) => warningTarget(ctx, key, 'all-sides'),
    run: getWarning,
  }),
  act({
    verb: 'answer-warning',
    right: 'warning.answer',
    summary: 'Say what is done about a warning: by who owns its subject, or those whom its rule asks',
    input: onWarning,
    output: actedOutput,
    target: (ctx, { key }) => warningTarget(ctx, key, 'owner'),
    run: (ctx, input) => answerWarning(ctx, input as Parameters<typeof answerWarning>[1]),
  }),
  act({
    verb: 'snooze-warning',
    right: 'warning.steer',
    summary: 'Put a warning off until a day, with a reason',
    input: onWarning.extend({ until: dayField }),
    output: actedOutput,
    target: (ctx, { key }) => warningTarget(ctx, key, 'owner'),
    run: (ctx, input) => snoozeWarning(ctx, input as Parameters<typeof snoozeWarning>[1]),
  }),
  act({
    verb: 'escalate-warning',
    right: 'warning.steer',
    summary: 'Take a warning to the next post in the hierarchy of the body that owns its subject',
    input: onWarning.extend({ to: z.enum(escalationPosts), organisation: refField.optional() }),
    output: actedOutput,
    target: (ctx, { key }) => warningTarget(ctx, key, 'owner'),
    run: (ctx, input) => escalateWarning(ctx, input as Parameters<typeof escalateWarning>[1]),
  }),
  act({
    verb: 'follow-warnings',
    right: 'warning.follow',
    summary: 'Raise, bring back, close and escalate warnings as every night',
    input: z.object({}),
    output: z.object({
      raised: z.number().int(),
      woken: z.number().int(),
      closed: z.number().int(),
      escalated: z.number().int(),
      unheard: z.array(z.object({ key: z.string(), post: z.string() })),
    }),
    run: followWarnings,
  }),
  read({
    verb: 'warning-rules',
    right: 'template.read',
    summary: 'The rules of warning: threshold, who is asked, in which words; those that wait say why',
    input: z.object({}),
    output: z.object({
      items: z.array(
        ruleFields.extend({ code: z.enum(activeCodes), unit: z.enum(thresholdUnits), version: versionField }),
      ),
    }),
    run: async (ctx) => ok({ items: await listWarningRules(ctx.tx) }),
  }),
  act({
    verb: 'revise-warning-rule',
    right: 'template.edit',
    summary: 'Revise when a rule warns, whom, and in which words',
    input: z.object({ code: z.enum(activeCodes), version: versionField, changes: changesField(ruleFields.shape) }),
    output: z.object({ version: versionField }),
    run: (ctx, input) => reviseWarningRule(ctx, input as ReviseWarningRule),
  }),
];
