import '../../../web/locales/all.ts';
import { type Day, type LocalizedText, type Result, refused } from '../../../kernel/index.ts';
import type { Context } from '../../../platform/http/endpoint.ts';
import { formatDay, formatPeriod, type PageLang, pageLangs, plain } from '../../../web/fmt.tsx';
import { wordsIn } from '../../../web/locales/index.ts';
import { isLate } from '../../cycle/cycle.rules.ts';
import { listReports } from '../../cycle/report.store.ts';
import { type Numbered, recordLetter } from '../../letter/record-letter.ts';
import { readableRecord } from '../../linked/find-linked.ts';
import type { LinkedRecord } from '../../linked/linked.ts';
import { actionById } from '../../stocktake/action.store.ts';
import { isLateAction } from '../../stocktake/action.workflow.ts';
import { committeeByRef } from '../../stocktake/committee.store.ts';
import { listStocktakes } from '../../stocktake/stocktake.store.ts';
import { findWarning } from '../../warning/find-warning.ts';

export const remindedKinds = ['report', 'warning', 'action'] as const;
export type Reminded = { kind: (typeof remindedKinds)[number]; ref: string };
export type DraftReminder = { about: Reminded; body?: string | undefined; answerWithin: number };

type Said = { title: LocalizedText; facts: (lang: PageLang) => string[] };

/**
 * Drafts a reminder to the body that owes something overdue, from what is known of it today: a report that did not come, a warning
 * that stands, an action that nobody declared done. Its author may change the words while it is a draft.
 *
 * refuses  'reminder.not-overdue' · 'reminder.nobody' (no body answers for it) · what `readableRecord` and `recordLetter` refuse
 */
export async function draftReminder(
  ctx: Context,
  { about, body, answerWithin }: DraftReminder,
): Promise<Result<Numbered>> {
  const record = await readableRecord(ctx, about);
  if (!record.ok) return record;
  const said = await overdue(ctx, about, record.value);
  if (!said) return refused('reminder.not-overdue', { kind: about.kind, ref: about.ref });
  if (record.value.organisation === undefined) return refused('reminder.nobody', { kind: about.kind, ref: about.ref });
  const inLanguages = (write: (lang: PageLang) => string): LocalizedText => ({
    authentic: 'ar',
    // marks that keep a page in order are no part of what somebody writes
    ...Object.fromEntries(pageLangs.map((lang) => [lang, write(lang).replace(/[\u2066-\u2069]/g, '')])),
  });
  return recordLetter(ctx, {
    direction: 'outgoing',
    body,
    counterpart: record.value.organisation,
    kind: 'reminder',
    subject: inLanguages((lang) => wordsIn(lang).text('official.remindSubject', { title: plain(said.title, lang) })),
    words: inLanguages((lang) =>
      [...said.facts(lang), wordsIn(lang).text('official.remindAsk', { n: answerWithin })].join('\n'),
    ),
    enclosures: [],
    links: [about],
    answerWithin,
  });
}

/** What is overdue about it, in words; undefined when nothing is. */
async function overdue(ctx: Context, { kind, ref }: Reminded, record: LinkedRecord): Promise<Said | undefined> {
  const day = (on: Day, lang: PageLang) => formatDay(on, lang);
  if (kind === 'report') {
    const [report] = await listReports(ctx.tx, { id: ref });
    if (!report || !isLate(report, ctx.today)) return undefined;
    return {
      title: record.title!,
      facts: (lang) => [
        wordsIn(lang).text('official.remindReport', {
          title: plain(record.title!, lang),
          ref: report.project,
          period: formatPeriod(report.period, lang),
          due: day(report.dueOn, lang),
          day: day(ctx.today, lang),
        }),
      ],
    };
  }
  if (kind === 'warning') {
    const warning = await findWarning(ctx, ref);
    if (!warning?.found) return undefined;
    const { found, rule } = warning;
    return {
      title: rule.title,
      facts: (lang) => [
        wordsIn(lang).text('official.remindWarning', {
          title: plain(rule.title, lang),
          since: day(found.since, lang),
          ref: found.subject.ref,
          day: day(ctx.today, lang),
        }),
        wordsIn(lang).text('official.remindWarningDo', { toDo: plain(rule.toDo, lang) }),
      ],
    };
  }
  const action = await actionById(ctx.tx, ref);
  if (!action || !isLateAction(action, ctx.today)) return undefined;
  const committee = (await committeeByRef(ctx.tx, action.committee))!;
  const [meeting] = await listStocktakes(ctx.tx, { id: action.stocktake });
  return {
    title: action.title,
    facts: (lang) => [
      wordsIn(lang).text('official.remindAction', {
        committee: plain(committee.title, lang),
        number: meeting!.number,
        title: plain(action.title, lang),
        due: day(action.dueOn, lang),
        day: day(ctx.today, lang),
      }),
    ],
  };
}
