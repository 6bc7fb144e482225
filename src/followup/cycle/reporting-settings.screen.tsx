import { useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { RecordedStrategy } from '../../strategy/strategy.ts';
import type { Calendar } from '../../territory/calendar.ts';
import { read } from '../../web/client.ts';
import { Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { calendarProblems, NewCalendarFields } from './calendar-fields.tsx';
import { CalendarRow } from './calendar-row.tsx';
import { calendarTyped, type TypedCalendar } from './calendar-typed.rules.ts';
import { type PostSeen, PostsHeld } from './posts-held.tsx';
import type { RecordedReportingCalendar } from './reporting-calendar.ts';

export async function loader() {
  const [strategies, calendars, working, posts] = await Promise.all([
    read<{ items: RecordedStrategy[] }>('strategies'),
    read<{ items: RecordedReportingCalendar[] }>('reporting-calendars'),
    read<{ items: Calendar[] }>('calendars'),
    read<{ items: PostSeen[] }>('posts', { upcoming: true }),
  ]);
  return { strategies: strategies.items, calendars: calendars.items, working: working.items, posts: posts.items };
}

const fieldOf: Record<string, string> = {
  'cycle.starts-inside': 'from',
  'cycle.ends-before': 'until',
  'strategy.unknown': 'strategy',
};

/** When projects report and who stands between their words and the unit: calendars by strategy, posts by body. */
export function Component() {
  const { strategies, calendars, working, posts } = useLoaderData<typeof loader>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const w = words.reporting;
  const mayRecord = may('cycle.edit') && strategies.length > 0;
  return (
    <>
      <SettingTitle title={w.title} says={w.says} />
      <div className="title">
        <h2>{w.calendars}</h2>
        {mayRecord && <ActLink act="record-calendar">{w.record}</ActLink>}
      </div>
      {mayRecord && (
        <Panel act="record-calendar" title={w.record}>
          <ActForm
            verb="record-reporting-calendar"
            check={(input) => calendarProblems(input, words)}
            shape={(input) => calendarTyped(input as TypedCalendar)}
            at={({ code }) => fieldOf[code]}
            submit={w.record}
            onDone={close}
          >
            <NewCalendarFields strategies={strategies} working={working} />
          </ActForm>
        </Panel>
      )}
      {strategies.map((strategy) => {
        const own = calendars.filter((one) => one.strategy === strategy.ref);
        return (
          <section key={strategy.ref}>
            <h3>
              <Text value={strategy.title} lang={lang} />
            </h3>
            {own.length === 0 && <p className="note">{w.noCalendar}</p>}
            {own.length > 0 && (
              <ul className="rows">
                {own.map((one) => (
                  <CalendarRow key={one.ref} calendar={one} working={working} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
      <PostsHeld posts={posts} />
    </>
  );
}
