import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../desk/me.ts';
import { type Day, dayFromNumber, dayNumber } from '../kernel/day.ts';
import { read } from '../web/client.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing } from '../web/kit/lists.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { SettingTitle } from '../web/kit/setting-title.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type Calendar, type Holiday, holidayKinds, holidayStatuses } from './calendar.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const year = new URL(request.url).searchParams.get('year') ?? String(new Date().getFullYear());
  const { items } = await read<{ items: Calendar[] }>('calendars');
  const calendar = items[0];
  const holidays = calendar
    ? await read<{ items: Holiday[] }>('holidays', { calendar: calendar.ref, year })
    : { items: [] };
  return { calendar, holidays: holidays.items, year };
}

/** Days without work: deadlines are counted by them. */
export function Component() {
  const { calendar, holidays, year } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang, locale } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  // 2024-01-01 was a Monday: day 1 of the ISO week
  const monday = dayNumber('2024-01-01' as Day);
  const weekday = (n: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(`${dayFromNumber(monday + n - 1)}T12:00:00Z`),
    );
  return (
    <>
      <SettingTitle title={words.settings.calendar} says={words.settings.calendarSays}>
        {calendar && may('calendar.edit') && (
          <ActLink act="record" strong>
            {words.settings.recordHoliday}
          </ActLink>
        )}
      </SettingTitle>
      {calendar && (
        <p className="note">
          <Text value={calendar.title} lang={lang} /> · {words.settings.weekend}
          {words.shell.colon}
          {calendar.weekend.map(weekday).join(words.shell.comma)}
        </p>
      )}
      <Panel act="record" title={words.settings.recordHoliday}>
        <ActForm
          verb="record-holiday"
          fixed={{ calendar: calendar?.ref }}
          submit={words.settings.recordHoliday}
          onDone={close}
        >
          <HolidayFields />
        </ActForm>
      </Panel>
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="year"
          label={words.settings.year}
          any={year}
          options={[-1, 0, 1, 2]
            .map((one) => String(new Date().getFullYear() + one))
            .map((one) => ({ value: one, label: one }))}
        />
      </Filters>
      {holidays.length === 0 && <Nothing>{words.list.nothing}</Nothing>}
      <ul className="rows">
        {holidays.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <Text value={one.name} lang={lang} />
              <div className="note">
                <DayText day={one.day} lang={lang} /> · {words.holidayKinds[one.kind]} ·{' '}
                {words.holidayStatuses[one.status]}
              </div>
            </div>
            {may('calendar.edit') && (
              <div className="row-side">
                <ActLink act="revise" about={one.id}>
                  {words.register.edit}
                </ActLink>
                <ActLink act="remove" about={one.id}>
                  {words.settings.removeHoliday}
                </ActLink>
              </div>
            )}
            <Panel act="revise" about={one.id} title={words.register.edit}>
              <ActForm
                verb="revise-holiday"
                shape={(changes) => ({ id: one.id, version: one.version, changes })}
                submit={words.form.save}
                onDone={close}
              >
                <HolidayFields holiday={one} />
              </ActForm>
            </Panel>
            <Panel act="remove" about={one.id} title={words.settings.removeHoliday}>
              <ActForm
                verb="remove-holiday"
                fixed={{ id: one.id, version: one.version }}
                submit={words.settings.removeHoliday}
                tone="grave"
                onDone={close}
              />
            </Panel>
          </li>
        ))}
      </ul>
    </>
  );
}

function HolidayFields({ holiday }: { holiday?: Holiday }) {
  const { words } = useSpoken();
  return (
    <>
      <LocalizedField name="name" label={words.settings.holidayName} required rows={1} value={holiday?.name} />
      <div className="sentence">
        <DayField name="day" label={words.settings.day} required defaultValue={holiday?.day} />
        <SelectField
          name="kind"
          label={words.list.kind}
          defaultValue={holiday?.kind ?? 'national'}
          options={holidayKinds.map((one) => ({ value: one, label: words.holidayKinds[one] }))}
        />
        <SelectField
          name="status"
          label={words.list.state}
          defaultValue={holiday?.status ?? 'fixed'}
          options={holidayStatuses.map((one) => ({ value: one, label: words.holidayStatuses[one] }))}
        />
        <TextField name="source" label={words.settings.source} required defaultValue={holiday?.source} />
      </div>
    </>
  );
}
