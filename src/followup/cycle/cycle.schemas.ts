import { z } from 'zod';
import { isDecimalText, missingReasons } from '../../kernel/index.ts';
import {
  dayField,
  localizedTextField,
  placeCodeField,
  refField,
  sha256Field,
  versionField,
} from '../../platform/http/fields.ts';
import { noticeKinds } from './notice.store.ts';
import { declaredRatings, reportActs, reportStates } from './report.ts';
import {
  cycleFrequencies,
  escalationPosts,
  mostReminders,
  mostSteps,
  mostWorkingDays,
  postKinds,
} from './reporting-calendar.ts';

const decimalField = z.string().refine(isDecimalText, { message: 'an exact decimal number as text, such as "12.5"' });
const workingDays = z.number().int().min(1).max(mostWorkingDays);

export const calendarFields = z.object({
  title: localizedTextField,
  until: dayField.optional(),
  dueAfter: workingDays,
  remindBefore: z.array(workingDays).max(mostReminders),
  escalateAfter: z.array(z.object({ after: workingDays, to: z.enum(escalationPosts) })).max(mostSteps),
  workingCalendar: refField.optional(),
});
export const calendarInput = calendarFields.extend({
  ref: refField,
  strategy: refField,
  frequency: z.enum(cycleFrequencies),
  from: dayField,
});
export const calendarOutput = calendarInput.extend({ version: versionField });

export const postInput = z.object({
  organisation: refField,
  kind: z.enum(postKinds),
  position: z.number().int().min(0).max(20).default(0),
  title: localizedTextField,
  person: z.uuid(),
  actReference: z.string().trim().min(1).max(200),
  from: dayField,
  until: dayField.optional(),
});
export const postOutput = postInput.extend({ id: z.string(), position: z.number().int(), mayEnd: z.boolean() });

const level = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const rank = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const answer = localizedTextField.optional();

/** One of the register by its reference, a new one, or one said before pages named those of the register. */
const riskField = z.union([
  z
    .strictObject({
      risk: z.string().min(1).max(80),
      likelihood: rank.optional(),
      impact: rank.optional(),
      answer,
    })
    .refine((said) => said.likelihood ?? said.impact ?? said.answer, {
      message: 'a likelihood, an impact or an answer: one of them at least',
    }),
  z.strictObject({
    event: localizedTextField,
    cause: localizedTextField.optional(),
    consequence: localizedTextField.optional(),
    likelihood: rank,
    impact: rank,
    answer,
  }),
  z.strictObject({ title: localizedTextField, likelihood: level, impact: level, answer }),
]);

export const contentField = z.strictObject({
  rating: z.enum(declaredRatings).optional(),
  explanation: localizedTextField.optional(),
  milestones: z
    .array(z.object({ ref: refField, expectedOn: dayField.optional(), reachedOn: dayField.optional() }))
    .max(200)
    .optional(),
  figures: z
    .array(
      z.object({
        indicator: refField,
        place: placeCodeField.optional(),
        split: z.record(z.string(), z.string()).optional(),
        value: decimalField.optional(),
        missing: z.enum(missingReasons as [string, ...string[]]).optional(),
        note: localizedTextField.optional(),
      }),
    )
    .max(2000)
    .optional(),
  money: z
    .array(
      z.object({
        year: z.number().int().min(1990).max(2100),
        planned: decimalField.optional(),
        paid: decimalField.optional(),
        currency: z.string().regex(/^[A-Z]{3}$/, { message: 'three letters such as MAD' }),
      }),
    )
    .max(30)
    .optional(),
  risks: z.array(riskField).max(50).optional(),
  photos: z
    .array(z.object({ sha256: sha256Field, title: localizedTextField, place: placeCodeField, takenOn: dayField }))
    .max(20)
    .optional(),
});

export const reportOutput = z.object({
  id: z.string(),
  calendar: z.string(),
  period: z.string(),
  project: z.string(),
  organisation: z.string(),
  dueOn: dayField,
  firstDueOn: dayField,
  state: z.enum(reportStates),
  openedOn: dayField,
  version: versionField,
});

export const stepOutput = z.object({
  number: z.number().int(),
  act: z.enum(reportActs),
  from: z.enum(reportStates),
  to: z.enum(reportStates),
  post: z.string().optional(),
  byPerson: z.string(),
  forPersons: z.array(z.string()),
  day: dayField,
  reason: localizedTextField.optional(),
  actReference: z.string().optional(),
  until: dayField.optional(),
  aside: contentField.optional(),
});

export const wordingOutput = z.object({
  version: versionField,
  person: z.string().optional(),
  at: z.string(),
  content: contentField,
});

export const noticeOutput = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  report: z.string().optional(),
  warning: z.string().optional(),
  about: z.object({ kind: z.string(), ref: z.string() }).optional(),
  step: z.number().int(),
  saidAs: z.string(),
  day: dayField,
  at: z.string(),
  receivedAt: z.string().optional(),
  project: z.string(),
  period: z.string().optional(),
  organisation: z.string().optional(),
  dueOn: dayField,
  state: z.string(),
});

export const actedOutput = z.object({ id: z.string(), version: versionField, state: z.enum(reportStates) });
export const onReport = z.object({ id: z.uuid(), version: versionField });
export const withReason = onReport.extend({ reason: localizedTextField });
export const exception = withReason.extend({ actReference: z.string().trim().min(1).max(200) });
