import { useState } from 'react';
import type { RecordedStrategy } from '../../strategy/strategy.ts';
import type { Calendar } from '../../territory/calendar.ts';
import { plain } from '../../web/fmt.tsx';
import { codeWord } from '../../web/kit/code-word.ts';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { type DeskWords, useSpoken } from '../../web/kit/words.tsx';
import { misread, type TypedCalendar } from './calendar-typed.rules.ts';
import { cycleFrequencies, escalationPosts, mostSteps, type ReportingCalendar } from './reporting-calendar.ts';

/** What is wrong with the counts that were typed, by field. */
export const calendarProblems = (
  typed: Record<string, unknown>,
  { reporting }: DeskWords,
): ReadonlyMap<string, string> =>
  new Map(
    misread(typed as TypedCalendar).map((name) => [
      name,
      name === 'remindBefore' ? reporting.badCounts : reporting.badCount,
    ]),
  );

/** What may change of a calendar: its name and end, what is due when, who hears of silence. */
export function CalendarFields({
  calendar,
  working,
}: {
  calendar?: ReportingCalendar;
  working: readonly Pick<Calendar, 'ref' | 'title'>[];
}) {
  const { words, lang } = useSpoken();
  const w = words.reporting;
  return (
    <>
      <LocalizedField name="title" label={w.name} required rows={1} value={calendar?.title} />
      <TextField
        name="dueAfter"
        label={w.dueAfter}
        required
        code
        inputMode="numeric"
        defaultValue={calendar?.dueAfter.toString()}
      />
      <TextField
        name="remindBefore"
        label={w.remindBefore}
        help={w.remindHelp}
        code
        defaultValue={calendar?.remindBefore.join(', ')}
      />
      <StepFields steps={calendar?.escalateAfter ?? []} />
      <SelectField
        name="workingCalendar"
        label={w.workingCalendar}
        empty={w.firstCalendar}
        defaultValue={calendar?.workingCalendar}
        options={working.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <DayField name="until" label={w.until} defaultValue={calendar?.until} min={calendar?.from} />
    </>
  );
}

/** What is asked of a new calendar only. */
export function NewCalendarFields({
  strategies,
  working,
}: {
  strategies: readonly RecordedStrategy[];
  working: readonly Calendar[];
}) {
  const { words, lang } = useSpoken();
  const w = words.reporting;
  return (
    <>
      <SelectField
        name="strategy"
        label={w.strategy}
        required
        defaultValue={strategies[0]?.ref}
        options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
      />
      <TextField name="ref" label={w.ref} required code />
      <SelectField
        name="frequency"
        label={w.frequency}
        required
        defaultValue="quarterly"
        options={cycleFrequencies.map((one) => ({ value: one, label: codeWord('frequency', one, lang) }))}
      />
      <DayField name="from" label={w.from} help={w.fromHelp} required />
      <CalendarFields working={working} />
    </>
  );
}

type Step = { key: number; after?: number; to: ReportingCalendar['escalateAfter'][number]['to'] };

/** Steps of escalation: after how many working days which post is told. */
function StepFields({ steps }: { steps: ReportingCalendar['escalateAfter'] }) {
  const { words, text } = useSpoken();
  const [drafts, setDrafts] = useState<Step[]>(() => steps.map((one, key) => ({ ...one, key })));
  const w = words.reporting;
  const add = () => {
    const key = Math.max(0, ...drafts.map((one) => one.key)) + 1;
    const to = escalationPosts.find((post) => drafts.every((one) => one.to !== post)) ?? 'commission';
    setDrafts([...drafts, { key, to }]);
  };
  return (
    <fieldset data-field="escalateAfter">
      <legend>{w.escalation}</legend>
      <p className="help">{w.escalationHelp}</p>
      {drafts.map((one, at) => (
        <fieldset key={one.key} className="condition">
          <legend>{text(w.step, { n: at + 1 })}</legend>
          <div className="sentence">
            <SelectField
              name={`escalateAfter.${at}.to`}
              label={w.stepTo}
              defaultValue={one.to}
              options={escalationPosts.map((post) => ({ value: post, label: words.escalationPosts[post] }))}
            />
            <TextField
              name={`escalateAfter.${at}.after`}
              label={w.stepAfter}
              required
              code
              size={4}
              inputMode="numeric"
              defaultValue={one.after?.toString()}
            />
          </div>
          <button
            type="button"
            className="link"
            onClick={() => setDrafts(drafts.filter((each) => each.key !== one.key))}
          >
            {text(w.removeStep, { n: at + 1 })}
          </button>
        </fieldset>
      ))}
      {drafts.length < mostSteps && (
        <button type="button" className="link" onClick={add}>
          {w.addStep}
        </button>
      )}
    </fieldset>
  );
}
