import { z } from 'zod';
import { listTarget, may } from '../../access/index.ts';
import { ok, refused } from '../../kernel/index.ts';
import { constraintMeans } from '../../platform/database/violations.ts';
import { act, type Context, read } from '../../platform/http/endpoint.ts';
import {
  changesField,
  dayField,
  pagingFields,
  periodField,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../../platform/http/fields.ts';
import { strategyTarget } from '../../strategy/readers.ts';
import {
  actedOutput,
  calendarFields,
  calendarInput,
  calendarOutput,
  contentField,
  exception,
  noticeOutput,
  onReport,
  postInput,
  postOutput,
  reportOutput,
  stepOutput,
  withReason,
  wordingOutput,
} from './cycle.schemas.ts';
import { listReportingCalendars, postById, postsFrom, postsOn } from './cycle.store.ts';
import { followCycles } from './follow-cycles.ts';
import { giveVisa, refuseVisa } from './give-visa.ts';
import { acceptReport, extendReport, lockReport, reopenReport, returnReport } from './judge-report.ts';
import { endPost, namePost } from './name-post.ts';
import { markReceived, noticesOf } from './notice.store.ts';
import { recordReportingCalendar, reviseReportingCalendar } from './record-reporting-calendar.ts';
import { cycleConstraints } from './refusals.ts';
import { declaredRatings, reportActs, reportStates } from './report.ts';
import { reportFile, reportList, reportTarget } from './report-file.ts';
import { reportPhoto } from './report-photo.ts';
import { reportWordings } from './report-wordings.ts';
import { submitReport } from './submit-report.ts';
import { writeReport } from './write-report.ts';

constraintMeans(cycleConstraints);

const onReportTarget = (ctx: Context, { id }: { id: string }) => reportTarget(ctx, id);
const organisationTarget = (id: string) => ({ scopes: [{ kind: 'organisation' as const, id }] });

const targetOfPost = async (ctx: Context, id: string) =>
  organisationTarget((await postById(ctx.tx, id))?.organisation ?? '');

const targetOfCalendar = async (ctx: Context, ref: string) =>
  strategyTarget((await listReportingCalendars(ctx.tx, { refs: [ref] }))[0]?.strategy ?? '');

export const cycleRoutes = [
  read({
    verb: 'reporting-calendars',
    right: 'cycle.read',
    summary: 'When the projects of each strategy report, and who hears of silence',
    input: z.object({ strategy: refField.optional() }),
    output: z.object({ items: z.array(calendarOutput) }),
    run: async (ctx, filter) => ok({ items: await listReportingCalendars(ctx.tx, filter) }),
  }),
  act({
    verb: 'record-reporting-calendar',
    right: 'cycle.edit',
    summary: 'Set when the projects of a strategy report',
    input: calendarInput,
    output: recordedOutput,
    target: async (_ctx, { strategy }) => strategyTarget(strategy),
    run: (ctx, input) => recordReportingCalendar(ctx, input as Parameters<typeof recordReportingCalendar>[1]),
  }),
  act({
    verb: 'revise-reporting-calendar',
    right: 'cycle.edit',
    summary: 'Revise what is due, the reminders and the steps of escalation',
    input: z.object({ ref: refField, version: versionField, changes: changesField(calendarFields.shape) }),
    output: z.object({ version: versionField }),
    target: (ctx, { ref }) => targetOfCalendar(ctx, ref),
    run: (ctx, input) => reviseReportingCalendar(ctx, input as Parameters<typeof reviseReportingCalendar>[1]),
  }),
  read({
    verb: 'posts',
    right: 'cycle.read',
    summary: 'Posts held today, or from today on: chains of visas, focal points, secretaries-general, commissions',
    input: z.object({ organisation: refField.optional(), upcoming: z.stringbool().optional() }),
    output: z.object({ items: z.array(postOutput) }),
    run: async (ctx, { organisation, upcoming }) => {
      const found = await (upcoming ? postsFrom : postsOn)(
        ctx.tx,
        ctx.today,
        organisation ? [organisation] : undefined,
      );
      const mayEnd = (body: string) => may(ctx.caller, 'post.edit', organisationTarget(body));
      return ok({ items: found.map((one) => ({ ...one, mayEnd: mayEnd(one.organisation) })) });
    },
  }),
  act({
    verb: 'name-post',
    right: 'post.edit',
    summary: 'Record who holds a post that reporting needs',
    input: postInput,
    output: z.object({ id: z.string() }),
    target: async (_ctx, { organisation }) => organisationTarget(organisation),
    run: (ctx, input) => namePost(ctx, input as Parameters<typeof namePost>[1]),
  }),
  act({
    verb: 'end-post',
    right: 'post.edit',
    summary: 'End a post on a day',
    input: z.object({ id: z.uuid(), until: dayField }),
    output: z.object({ id: z.string() }),
    target: (ctx, { id }) => targetOfPost(ctx, id),
    run: endPost,
  }),
  act({
    verb: 'follow-cycles',
    right: 'cycle.follow',
    summary: 'Open the reports that are due and tell people what is owed, as every night',
    input: z.object({}),
    output: z.object({
      opened: z.number().int(),
      reports: z.array(z.object({ id: z.string(), project: z.string(), period: z.string() })),
      told: z.number().int(),
      unheard: z.array(z.object({ report: z.string(), organisation: z.string(), post: z.string() })),
    }),
    run: followCycles,
  }),
  read({
    verb: 'reports',
    right: 'report.read',
    summary: 'Reports by calendar, period, project, body or state, the late ones first',
    input: z.object({
      calendar: refField.optional(),
      period: periodField.optional(),
      project: refField.optional(),
      organisation: refField.optional(),
      state: z.enum(reportStates).optional(),
      ...pagingFields,
    }),
    output: z.object({
      total: z.number().int(),
      items: z.array(
        reportOutput.extend({
          title: z.unknown(),
          rating: z.enum(declaredRatings).optional(),
          isLate: z.boolean(),
        }),
      ),
    }),
    target: async () => listTarget,
    run: (ctx, { state, ...filter }) =>
      reportList(ctx, { ...filter, states: state === undefined ? undefined : [state] }),
  }),
  read({
    verb: 'report',
    right: 'report.read',
    summary: 'One report: its page, trace, chain of visas, what it lacks and who was told',
    input: z.object({ id: z.uuid() }),
    output: z.object({
      report: reportOutput.extend({ content: contentField }),
      title: z.unknown(),
      isLate: z.boolean(),
      steps: z.array(stepOutput),
      chain: z.array(z.unknown()),
      lacks: z.array(z.enum(['rating', 'explanation'])),
      acts: z.array(z.enum(reportActs)),
      milestones: z.array(z.unknown()),
      risks: z.array(z.unknown()),
      indicators: z.array(z.unknown()),
      lastFigures: z.array(z.unknown()),
      notices: z.array(z.unknown()),
    }),
    target: onReportTarget,
    run: (ctx, { id }) => reportFile(ctx, id),
  }),
  read({
    verb: 'report-photo',
    right: 'report.read',
    summary: 'What a photo of a report is as a file, for who may read the report',
    input: z.object({ report: z.uuid(), sha256: sha256Field }),
    output: z.object({ sha256: sha256Field, mediaType: z.string(), size: z.number().int() }),
    target: (ctx, { report }) => reportTarget(ctx, report),
    run: reportPhoto,
  }),
  read({
    verb: 'report-wordings',
    right: 'report.read',
    summary: 'What the page of a report said after each change since a version of it, by whom and when',
    input: z.object({ id: z.uuid(), since: z.coerce.number().int().min(1).default(1) }),
    output: z.object({ items: z.array(wordingOutput) }),
    target: onReportTarget,
    run: async (ctx, { id, since }) => ok({ items: await reportWordings(ctx.tx, id, since) }),
  }),
  act({
    verb: 'write-report',
    right: 'report.write',
    summary: 'Keep what the body has written so far; visas already given fall',
    input: onReport.extend({ content: contentField, aside: contentField.optional() }),
    output: actedOutput,
    target: onReportTarget,
    run: (ctx, input) => writeReport(ctx, input as Parameters<typeof writeReport>[1]),
  }),
  act({
    verb: 'give-visa',
    right: 'report.visa',
    summary: 'Give the next visa of the chain inside the body',
    input: onReport,
    output: actedOutput,
    target: onReportTarget,
    run: giveVisa,
  }),
  act({
    verb: 'refuse-visa',
    right: 'report.visa',
    summary: 'Refuse the visa with a reason: the report goes back to its writer',
    input: withReason,
    output: actedOutput,
    target: onReportTarget,
    run: refuseVisa,
  }),
  act({
    verb: 'submit-report',
    right: 'report.write',
    summary: 'Submit a report; its milestones, figures and risks enter the registers as declared',
    input: onReport,
    output: actedOutput,
    target: onReportTarget,
    run: submitReport,
  }),
  act({
    verb: 'accept-report',
    right: 'report.judge',
    summary: 'Accept a report that somebody else wrote',
    input: onReport,
    output: actedOutput,
    target: onReportTarget,
    run: acceptReport,
  }),
  act({
    verb: 'return-report',
    right: 'report.judge',
    summary: 'Return a report with a reason',
    input: withReason,
    output: actedOutput,
    target: onReportTarget,
    run: returnReport,
  }),
  act({
    verb: 'lock-report',
    right: 'report.judge',
    summary: 'Keep an accepted report as it is',
    input: onReport,
    output: actedOutput,
    target: onReportTarget,
    run: lockReport,
  }),
  act({
    verb: 'reopen-report',
    right: 'report.judge',
    summary: 'Open an accepted or locked report again, as an exception with its act',
    input: exception,
    output: actedOutput,
    target: onReportTarget,
    run: reopenReport,
  }),
  act({
    verb: 'extend-report',
    right: 'report.judge',
    summary: 'Give a report more time, as an exception with its act',
    input: exception.extend({ until: dayField }),
    output: actedOutput,
    target: onReportTarget,
    run: extendReport,
  }),
  read({
    verb: 'my-notices',
    right: 'self.read',
    summary: 'What the person signed in was told, newest first',
    input: z.object({ unread: z.stringbool().optional() }),
    output: z.object({ items: z.array(noticeOutput) }),
    run: async (ctx, { unread }) =>
      ok({
        items: (await noticesOf(ctx.tx, { person: ctx.caller.person!, unread: unread ?? false })).map(
          ({ person: _, ...notice }) => notice,
        ),
      }),
  }),
  act({
    verb: 'confirm-receipt',
    right: 'self.edit',
    summary: 'Confirm that a notice was received',
    input: z.object({ id: z.uuid() }),
    output: z.object({ id: z.string() }),
    run: async (ctx, { id }) =>
      (await markReceived(ctx.tx, id, ctx.caller.person!, ctx.now)) ? ok({ id }) : refused('notice.unknown', { id }),
  }),
];
