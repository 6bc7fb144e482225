import { type FormEvent, useRef } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { useMay, useToday } from '../desk/me.ts';
import { IndicatorLine } from '../web/charts/indicator-line.tsx';
import { read } from '../web/client.ts';
import { Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { AskFigure } from './ask-figure.form.tsx';
import { chartOf } from './chart.rules.ts';
import { FigureValue, PartWords, PathSentence } from './figure-words.tsx';
import type { Definition } from './indicator.ts';
import type { IndicatorFile } from './indicator-file.ts';
import { DefineIndicator, SetTarget } from './indicator-forms.tsx';
import { FiguresTable } from './indicator-table.tsx';
import type { Reading } from './reading.rules.ts';
import { ReportFigures } from './report-form.tsx';
import { ReviseIndicator } from './revise-form.tsx';

export const loader = ({ params, request }: LoaderFunctionArgs): Promise<IndicatorFile> => {
  const asOf = new URL(request.url).searchParams.get('asOf');
  // The end of that day in Casablanca.
  return read<IndicatorFile>('indicator', { ref: params.ref, asOf: asOf ? `${asOf}T23:59:59+01:00` : undefined });
};

/** One indicator: where it stands, its chart and table, what exactly is counted, places, parts and what feeds it. */
export function Component() {
  const file = useLoaderData<typeof loader>() as IndicatorFile;
  const { indicator, definitions, targets, path } = file;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const definition = definitions.at(-1);
  if (!definition) return <h1 tabIndex={-1}>{indicator.ref}</h1>;
  const whole = file.figures.filter((one) => one.split === '');
  const computed = file.series
    .filter((one) => one.how !== 'figure' && one.value !== undefined)
    .map((one) => ({ ...one, definition: definition.number }));
  return (
    <>
      <title>{`${indicator.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/indicators">{words.nav.indicators}</Link> · <Code>{indicator.ref}</Code> ·{' '}
        {codeWord('result', indicator.level, lang)}
      </p>
      <h1 tabIndex={-1}>
        <Text value={indicator.title} lang={lang} />
      </h1>
      <p className="lead">
        <PathSentence path={path} definition={definition} />
      </p>
      <AsOf />
      <div className="acts">
        {may('figure.report') && definition.formula === undefined && (
          <ActLink act="report" strong>
            {words.results.report}
          </ActLink>
        )}
        {may('indicator.edit') && <ActLink act="edit">{words.register.edit}</ActLink>}
        {may('figure.report') && definition.formula === undefined && <ActLink act="ask">{words.oneFigure.ask}</ActLink>}
        {may('indicator.edit') && <ActLink act="target">{words.results.setTarget}</ActLink>}
        {may('indicator.edit') && <ActLink act="define">{words.results.define}</ActLink>}
      </div>
      <Panel act="report" title={words.results.report}>
        <ReportFigures indicator={indicator.ref} onDone={close} />
      </Panel>
      <Panel act="edit" title={words.register.edit}>
        <ReviseIndicator indicator={indicator} onDone={close} />
      </Panel>
      <Panel act="ask" title={words.oneFigure.ask}>
        <AskFigure indicator={indicator.ref} />
      </Panel>
      <Panel act="target" title={words.results.setTarget}>
        <SetTarget definition={definition} targets={targets} onDone={close} />
      </Panel>
      <Panel act="define" title={words.results.define}>
        <DefineIndicator definition={definition} onDone={close} />
      </Panel>
      <IndicatorLine
        chart={chartOf(
          definitions,
          targets.filter((one) => one.place === undefined),
          [...whole, ...computed],
        )}
        unit={definition.unit}
        lang={lang}
      />
      {definitions
        .filter((one) => one.breakReason)
        .map((one) => (
          <p key={one.number} className="note">
            <b>{words.results.broken}</b> <Text value={one.breakReason!} lang={lang} />
          </p>
        ))}
      <FiguresTable file={file} />
      <div className="two">
        <Counted definitions={definitions} />
        <aside>
          <Around file={file} definition={definition} />
        </aside>
      </div>
    </>
  );
}

/** The figures as they were known on an earlier day: the day is in the address. */
function AsOf() {
  const { words, lang, say } = useSpoken();
  const today = useToday();
  const [query, setQuery] = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const asOf = query.get('asOf');
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('asOf') ?? '');
    setQuery(day ? { asOf: day } : {});
  };
  return (
    <>
      <form ref={form} className="filters" onSubmit={show}>
        <label className="filter">
          <span>{words.results.asOf}</span>
          <input type="date" name="asOf" max={today} defaultValue={asOf ?? ''} key={asOf} />
        </label>
        <button type="submit" className="button quiet">
          {words.results.show}
        </button>
        {asOf && (
          <button type="button" className="link" onClick={() => setQuery({})}>
            {words.results.now}
          </button>
        )}
      </form>
      {asOf && <p className="waits">{say(words.results.asOfShown, { day: <DayText day={asOf} lang={lang} /> })}</p>}
    </>
  );
}

/** Every version of what is counted, the one in force first. */
function Counted({ definitions }: { definitions: readonly Definition[] }) {
  const { words, lang, say } = useSpoken();
  return (
    <section>
      <h2>{words.results.counted}</h2>
      {[...definitions].reverse().map((one, at) => (
        <details key={one.number} open={at === 0}>
          <summary>
            {say(words.results.version, { n: one.number })} · <DayText day={one.recordedOn} lang={lang} />
          </summary>
          <p>
            <Text value={one.definition} lang={lang} marked />
          </p>
          <p className="note">
            {codeWord('nature', one.nature, lang)} · {codeWord('direction', one.direction, lang)}
          </p>
          {one.perimeter && (
            <p>
              <b>{words.results.perimeter}:</b> <Text value={one.perimeter} lang={lang} />
            </p>
          )}
          {one.method && (
            <p>
              <b>{words.results.method}:</b> <Text value={one.method} lang={lang} />
            </p>
          )}
          {one.formula && (
            <p>
              <b>{words.results.formula}:</b> <Code>{one.formula}</Code>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

function Around({ file, definition }: { file: IndicatorFile; definition: Definition }) {
  const { indicator } = file;
  const { words, lang, say } = useSpoken();
  const parts = file.figures.filter((one) => one.split !== '');
  const last = parts.at(-1)?.period;
  const known = file.places.filter((one) => one.how !== 'none');
  return (
    <>
      <section>
        <p className="note">
          {words.results.owner}
          {words.shell.colon}
          {indicator.owner ? <Organisation reference={indicator.owner} link /> : words.results.noOwner}
        </p>
        {indicator.producer && (
          <p className="note">
            {words.results.producer}
            {words.shell.colon}
            <Organisation reference={indicator.producer} link />
          </p>
        )}
        <p className="note">
          {words.results.frequency}
          {words.shell.colon}
          {codeWord('frequency', indicator.frequency, lang)}
        </p>
        {indicator.pledge && (
          <p className="note">
            {words.results.measures}
            {words.shell.colon}
            <Link to={`/pledges/${indicator.pledge}`}>{indicator.pledge}</Link>
          </p>
        )}
        {indicator.feeds && (
          <p className="note">
            {words.results.feeds}
            {words.shell.colon}
            <Link to={`/indicators/${encodeURIComponent(indicator.feeds)}`}>{indicator.feeds}</Link>
          </p>
        )}
        {indicator.note && (
          <p>
            <Text value={indicator.note} lang={lang} marked />
          </p>
        )}
      </section>
      <CustomValues kind="indicator" values={indicator.custom} />
      {known.length > 0 && (
        <section>
          <h2>{words.results.regions}</h2>
          <p className="note">
            {say(words.results.regionsLead, { period: <PeriodText code={file.places[0]!.period} lang={lang} /> })}
          </p>
          <Values readings={file.places} unit={definition.unit} />
        </section>
      )}
      {parts.length > 0 && (
        <section>
          <h2>{words.results.parts}</h2>
          <ul className="rows">
            {parts
              .filter((one) => one.period === last)
              .map((one) => (
                <li key={one.id} className="row">
                  <div className="row-text">
                    <FigureValue figure={one} unit={definition.unit} />
                    <PartWords split={one.split} />
                  </div>
                </li>
              ))}
          </ul>
        </section>
      )}
      {file.feeders.length > 0 && (
        <section>
          <h2>{words.results.fedBy}</h2>
          <ul className="rows">
            {file.feeders.map((one) => (
              <li key={one.ref} className="row">
                <div className="row-text">
                  <Link to={`/indicators/${encodeURIComponent(one.ref)}`}>
                    <Text value={one.title} lang={lang} />
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const Values = ({ readings, unit }: { readings: readonly Reading[]; unit: string }) => (
  <ul className="rows">
    {readings.map((one) => (
      <li key={one.place} className="row">
        <div className="row-text">
          <PlaceName code={one.place} />
        </div>
        <div className="row-side">
          <FigureValue figure={one} unit={unit} />
        </div>
      </li>
    ))}
  </ul>
);
