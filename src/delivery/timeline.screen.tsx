import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { Day } from '../kernel/day.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { along, directionOf, stretch } from '../web/charts/direction.ts';
import { Segment, truthClass } from '../web/charts/mark.tsx';
import { read } from '../web/client.ts';
import '../web/design/find.css';
import { Code, DayText, formatDay, Text } from '../web/fmt.tsx';
import { Nothing } from '../web/kit/lists.tsx';
import { SavedViews } from '../web/kit/saved-views.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { askedProjects, ProjectFilters } from './project-filters.tsx';
import { axisOf, doneUntil, placeOn, rowsInSight, type Span, spansOf, yearsOf } from './timeline.rules.ts';
import type { TimeBar } from './timeline.ts';

/** Height of a row, in pixels; the same in find.css. */
const ROW = 44;
/** Rows drawn beyond those in sight, on each side. */
const MORE = 8;
const MOST_YEARS = 12;

type Answer = { today: Day; total: number; items: TimeBar[] };

export async function loader({ request }: LoaderFunctionArgs) {
  const [answer, regions, strategies] = await Promise.all([
    read<Answer>('timeline', askedProjects(Object.fromEntries(new URL(request.url).searchParams))),
    read<{ items: { code: string; name: LocalizedText }[] }>('places', { level: 'region' }),
    read<{ items: { ref: string; title: LocalizedText }[] }>('strategies'),
  ]);
  return { ...answer, regions: regions.items, strategies: strategies.items };
}

/** Projects against time: what was approved first, what is approved, what is planned now and what is reached. */
export function Component() {
  const { today, total, items, regions, strategies } = useLoaderData<typeof loader>() as Awaited<
    ReturnType<typeof loader>
  >;
  const { words, say } = useSpoken();
  return (
    <>
      <title>{`${words.timeline.title} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{words.timeline.title}</h1>
        <Link to="/projects">{words.nav.projects}</Link>
        <Link to="/tree">{words.tree.title}</Link>
      </div>
      <p className="lead">{say(words.timeline.lead, { n: total })}</p>
      <ProjectFilters regions={regions} strategies={strategies} />
      <SavedViews list="timeline" />
      {total > items.length && <p className="note">{say(words.timeline.cut, { n: items.length })}</p>}
      {items.length === 0 ? <Nothing>{words.list.nothing}</Nothing> : <Chart items={items} today={today} />}
      {items.length > 0 && <Twin items={items} />}
    </>
  );
}

/** The drawing: one row a project, only those in sight are there; its names are links that the keyboard walks. */
function Chart({ items, today }: { items: TimeBar[]; today: Day }) {
  const { words, lang } = useSpoken();
  const axis = useMemo(() => axisOf(items, today), [items, today]);
  const { box, sight } = useSight(items.length);
  const dir = directionOf(lang);
  return (
    <>
      <p className="note timeline-legend" aria-hidden="true">
        <Sample>
          <line className="time-first" x1="2" x2="38" y1="8" y2="8" />
        </Sample>
        {words.timeline.first}
        <Sample>
          <line className="seg-dashed" x1="2" x2="38" y1="8" y2="8" />
        </Sample>
        {words.timeline.current}
        <Sample>
          <Segment truth="declared" x1="2" x2="38" y={8} />
        </Sample>
        {words.timeline.declared}
        <Sample>
          <Segment truth="verified" x1="2" x2="38" y={8} />
        </Sample>
        {words.timeline.verified}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="timeline" ref={box} tabIndex={0} aria-label={words.timeline.title} data-timeline="">
        <div className="timeline-axis" aria-hidden="true">
          <div className="timeline-years">
            {yearsOf(axis, MOST_YEARS).map((year) => (
              <span key={year} style={{ insetInlineStart: `${placeOn(axis, year) * 100}%` }}>
                <bdi>{year.slice(0, 4)}</bdi>
              </span>
            ))}
          </div>
        </div>
        <div className="timeline-rows" style={{ blockSize: items.length * ROW }}>
          <svg className="timeline-now" aria-hidden="true">
            <line x1={along(placeOn(axis, today), dir)} x2={along(placeOn(axis, today), dir)} y1="0" y2="100%" />
          </svg>
          {items.slice(sight.from, sight.to).map((bar, at) => (
            <Line key={bar.ref} bar={bar} axis={axis} at={sight.from + at} />
          ))}
        </div>
      </section>
    </>
  );
}

/** A row, drawn once: scrolling adds rows and takes others away. */
const Line = memo(function Line({ bar, axis, at }: { bar: TimeBar; axis: Span; at: number }) {
  const { words, lang } = useSpoken();
  return (
    <div className="timeline-row" style={{ insetBlockStart: at * ROW }}>
      <Link to={`/projects/${encodeURIComponent(bar.ref)}`} data-row="">
        <Text value={bar.title} lang={lang} />
      </Link>
      {bar.points.length === 0 ? (
        <small className="soft">{words.timeline.noPlan}</small>
      ) : (
        <Bar bar={bar} axis={axis} />
      )}
    </div>
  );
});

const Sample = ({ children }: { children: ReactNode }) => (
  <svg width="40" height="16" aria-hidden="true">
    {children}
  </svg>
);

function Bar({ bar, axis }: { bar: TimeBar; axis: Span }) {
  const { lang } = useSpoken();
  const dir = directionOf(lang);
  const { first, approved, stands } = spansOf(bar);
  const done = doneUntil(bar.points);
  const piece = ({ from, to }: Span) => stretch(placeOn(axis, from), placeOn(axis, to), dir);
  return (
    <svg className="timeline-bar" aria-hidden="true">
      {first && <line className="time-first" {...piece(first)} y1="9" y2="9" />}
      {approved && <line className="time-approved" {...piece(approved)} y1="13" y2="13" />}
      {stands && <Segment truth="promised" {...piece(stands)} y={24} />}
      {stands && done && (
        <Segment
          truth={done.truth === 'verified' ? 'verified' : 'declared'}
          {...piece({ from: stands.from, to: done.on })}
          y={24}
        />
      )}
      {bar.points.map((one) => (
        <circle key={one.ref} className={truthClass(one.truth)} cx={along(placeOn(axis, one.on), dir)} cy={24} r={4} />
      ))}
    </svg>
  );
}

/** Which rows are in sight of the box that scrolls; looked at once a frame, and drawn anew only when they change. */
function useSight(count: number) {
  const box = useRef<HTMLElement>(null);
  const [sight, setSight] = useState({ from: 0, to: Math.min(count, 40) });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let asked = 0;
    const look = () => {
      asked = 0;
      const next = rowsInSight({ top: element.scrollTop, height: element.clientHeight, row: ROW, count }, MORE);
      setSight((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', ask, { passive: true });
    const sized = new ResizeObserver(ask);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', ask);
      sized.disconnect();
      cancelAnimationFrame(asked);
    };
  }, [count]);
  return { box, sight };
}

/** The same as a table, made when it is opened. */
function Twin({ items }: { items: TimeBar[] }) {
  const { words, lang } = useSpoken();
  const [opened, setOpened] = useState(false);
  const day = (one: Day | undefined) => (one ? <DayText day={one} lang={lang} /> : words.timeline.none);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.timeline.table}</summary>
      {opened && (
        <div className="tree-box">
          <table className="tree">
            <thead>
              <tr>
                {[
                  words.timeline.project,
                  words.timeline.begins,
                  words.timeline.first,
                  words.timeline.approved,
                  words.timeline.current,
                  words.timeline.reached,
                ].map((one) => (
                  <th key={one} scope="col">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((bar) => {
                const { first, approved, stands } = spansOf(bar);
                const reached = bar.points.filter((one) => one.truth !== 'promised');
                return (
                  <tr key={bar.ref}>
                    <th scope="row">
                      <Text value={bar.title} lang={lang} /> <Code>{bar.ref}</Code>
                    </th>
                    {stands ? (
                      <>
                        <td>{day(stands.from)}</td>
                        <td>{day(first?.to)}</td>
                        <td>{day(approved?.to)}</td>
                        <td>{day(stands.to)}</td>
                        <td>
                          <bdi dir="ltr">
                            {reached.length}/{bar.points.length}
                          </bdi>{' '}
                          <small className="soft">
                            {reached.map((one) => formatDay(one.on, lang)).join(words.shell.comma)}
                          </small>
                        </td>
                      </>
                    ) : (
                      <td colSpan={5}>{words.timeline.noPlan}</td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
