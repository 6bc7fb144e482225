import type { ReactNode } from 'react';
import { useMay } from '../../desk/me.ts';
import type { Calendar } from '../../territory/calendar.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { changesOf } from '../../web/kit/form-input.ts';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { CalendarFields, calendarProblems } from './calendar-fields.tsx';
import { calendarTyped, type TypedCalendar } from './calendar-typed.rules.ts';
import type { RecordedReportingCalendar } from './reporting-calendar.ts';

/** One calendar: how often, due when, reminded when, who hears of silence; and where it is revised. */
export function CalendarRow({
  calendar,
  working,
}: {
  calendar: RecordedReportingCalendar;
  working: readonly Calendar[];
}) {
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const w = words.reporting;
  const days = working.find((one) => one.ref === calendar.workingCalendar) ?? working[0];
  return (
    <li className="row">
      <div className="row-text">
        <Text value={calendar.title} lang={lang} />
        <div className="note">
          <Code>{calendar.ref}</Code> · {codeWord('frequency', calendar.frequency, lang)} ·{' '}
          {say(w.since, { day: <DayText day={calendar.from} lang={lang} /> })}
          {calendar.until && (
            <>
              {words.shell.comma}
              {say(w.to, { day: <DayText day={calendar.until} lang={lang} /> })}
            </>
          )}
        </div>
        <dl className="pairs small">
          <dt>{w.due}</dt>
          <dd>{say(w.dueAfterSaid, { n: calendar.dueAfter })}</dd>
          <dt>{w.reminders}</dt>
          <dd>
            <Listed none={w.noReminder} items={calendar.remindBefore.map((n) => say(w.remindSaid, { n }))} />
          </dd>
          <dt>{w.silence}</dt>
          <dd>
            <Listed
              none={w.noStep}
              items={calendar.escalateAfter.map(({ after, to }) =>
                say(w.stepSaid, { n: after, to: words.escalationPosts[to] }),
              )}
            />
          </dd>
          {days && (
            <>
              <dt>{w.working}</dt>
              <dd>
                <Text value={days.title} lang={lang} />
              </dd>
            </>
          )}
        </dl>
      </div>
      {may('cycle.edit') && (
        <>
          <div className="row-side">
            <ActLink act="revise-calendar" about={calendar.ref}>
              {w.revise}
            </ActLink>
          </div>
          <Panel act="revise-calendar" about={calendar.ref} title={w.revise}>
            <ActForm
              verb="revise-reporting-calendar"
              check={(input) => calendarProblems(input, words)}
              shape={(input) => ({
                ref: calendar.ref,
                version: calendar.version,
                changes: changesOf(calendarTyped(input as TypedCalendar), calendar, ['until', 'workingCalendar']),
              })}
              at={({ code }) => (code === 'cycle.ends-before' ? 'until' : undefined)}
              submit={words.form.save}
              onDone={close}
            >
              <p className="help">{w.reviseHelp}</p>
              <CalendarFields calendar={calendar} working={working} />
            </ActForm>
          </Panel>
        </>
      )}
    </li>
  );
}

function Listed({ items, none }: { items: readonly ReactNode[]; none: string }) {
  const { words } = useSpoken();
  if (items.length === 0) return <>{none}</>;
  return (
    <>
      {items.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: said once, nothing moves afterwards
        <span key={at}>
          {at > 0 && words.shell.comma}
          {one}
        </span>
      ))}
    </>
  );
}
