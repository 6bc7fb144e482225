import { useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { DayText } from '../../web/fmt.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { Field, SelectField } from '../../web/kit/fields.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import {
  type MilestoneChange,
  type MilestonePreview,
  type MilestoneUndo,
  MOST_DAYS,
  type MovedDate,
  milestoneChoices,
} from './milestone-dates.ts';
import { Outcome, Preview } from './preview.tsx';
import { useTwoSteps } from './two-steps.tsx';

const hows = ['later', 'earlier', 'day', 'none'] as const;
type How = (typeof hows)[number];

/** The dates of the milestones of the projects chosen: moved by days, or set to one day. */
export function MilestoneDates({
  projects,
  date,
  turn,
}: {
  projects: readonly string[];
  date: MovedDate;
  /** Changes with what is chosen. */
  turn: number;
}) {
  const { words, lang } = useSpoken();
  const said = words.bulkMilestones;
  const today = useToday();
  const [how, setHow] = useState<How>('later');
  const { shown, problem, undo, forget, show, enter } = useTwoSteps<MilestoneChange, MilestonePreview, MilestoneUndo>(
    'preview-milestones-revision',
    'revise-milestones',
    turn,
  );
  const asked = ({ milestones, days, day }: Record<string, unknown>): MilestoneChange => ({
    projects,
    milestones: milestones as MilestoneChange['milestones'],
    date,
    ...(how === 'none'
      ? { day: null }
      : how === 'day'
        ? { day: day as MilestoneChange['day'] }
        : { days: Number(days) * (how === 'later' ? 1 : -1) }),
  });
  return (
    <>
      <form
        className="panel bulk"
        aria-label={words.bulk.change}
        onSubmit={(event) => {
          event.preventDefault();
          void show(asked(formInput(new FormData(event.currentTarget))));
        }}
        onChange={forget}
      >
        <div className="sentence">
          <SelectField
            name="milestones"
            label={said.which}
            defaultValue="late"
            options={milestoneChoices.map((one) => ({ value: one, label: said[one] }))}
          />
          <SelectField
            name="how"
            label={said.how}
            defaultValue={how}
            onChange={(chosen) => setHow(chosen as How)}
            options={hows
              .filter((one) => one !== 'none' || date === 'expectedOn')
              .map((one) => ({ value: one, label: said[one] }))}
          />
          {how === 'day' && <DayField name="day" label={said.on} defaultValue={today} required />}
          {(how === 'later' || how === 'earlier') && (
            <Field name="days" label={said.days} required>
              {({ id }) => (
                <input id={id} name="days" type="number" min={1} max={MOST_DAYS} defaultValue={30} required />
              )}
            </Field>
          )}
        </div>
        <p className="help">{said.help}</p>
        <button type="submit" className="button quiet" disabled={projects.length === 0}>
          {words.bulk.preview}
        </button>
      </form>
      <div role="status">
        {shown && (
          <Preview
            preview={shown.preview}
            counted={{ moves: said.moves, same: said.same, enter: said.enter }}
            value={(one) => (one ? <DayText day={String(one)} lang={lang} /> : said.noDay)}
            onEnter={enter}
            onLeaveOut={(ref) => {
              const milestones = shown.preview.moves.map((one) => one.ref).filter((one) => one !== ref);
              void show({ ...shown.asked, milestones });
            }}
          />
        )}
        <Outcome
          problem={problem}
          undo={undo?.lines}
          back={said.undo}
          count={(one) => one.milestones.length}
          onBack={(one) => show({ date, ...one })}
        />
      </div>
    </>
  );
}
