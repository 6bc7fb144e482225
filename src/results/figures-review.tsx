import { Link } from 'react-router';
import { DayText, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Figure } from './figure.ts';
import { FigureValue, PartWords } from './figure-words.tsx';
import type { RecordedIndicator } from './indicator.ts';

export type FigureToVerify = { figure: Figure; unit: string; indicator: RecordedIndicator; history: Figure[] };

/** Figures that wait for a second person, oldest first, each with what stood there before it. */
export function FiguresReview({ figures }: { figures: { total: number; items: FigureToVerify[] } }) {
  const { words } = useSpoken();
  if (figures.items.length === 0) return null;
  return (
    <section>
      <h2>
        {words.results.review} <small>{figures.total}</small>
      </h2>
      <ul className="rows">
        {figures.items.map((one) => (
          <Waiting key={one.figure.id} {...one} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ figure, unit, indicator, history }: FigureToVerify) {
  const { words, lang } = useSpoken();
  return (
    <li className="row">
      <div className="row-text">
        <Link to={`/indicators/${encodeURIComponent(indicator.ref)}`} data-row="">
          <Text value={indicator.title} lang={lang} />
        </Link>
        <div>
          <b>
            <FigureValue figure={figure} unit={unit} />
          </b>{' '}
          · <PeriodText code={figure.period} lang={lang} /> · <PlaceName code={figure.place} />
          <PartWords split={figure.split} />
        </div>
        <div className="note">
          {figure.reportedBy ? (
            <>
              {words.results.reportedBy} <Person id={figure.reportedBy} />
            </>
          ) : (
            words.results.shipped
          )}
          {figure.organisation && (
            <>
              {words.shell.comma}
              <Organisation reference={figure.organisation} />
            </>
          )}{' '}
          · <DayText day={figure.reportedOn} lang={lang} />
        </div>
        {figure.source && (
          <div className="note">
            {words.results.source}
            {words.shell.colon}
            <Text value={figure.source} lang={lang} />
          </div>
        )}
        {figure.note && (
          <div className="note">
            <Text value={figure.note} lang={lang} />
          </div>
        )}
        {history.map((before) => (
          <div key={before.id} className="note">
            {words.results.before}
            {words.shell.colon}
            <FigureValue figure={before} unit={unit} /> · <DayText day={before.reportedOn} lang={lang} />
            {before.reason && (
              <>
                {' '}
                · <Text value={before.reason} lang={lang} />
              </>
            )}
          </div>
        ))}
        <Judge figure={figure} />
      </div>
    </li>
  );
}

function Judge({ figure }: { figure: Figure }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <div className="acts">
      <ActLink act="verify" about={figure.id}>
        {words.results.verify}
      </ActLink>
      <ActLink act="send-back" about={figure.id}>
        {words.results.return_}
      </ActLink>
      <Panel act="verify" about={figure.id} title={words.results.verify}>
        <ActForm
          verb="verify-figures"
          fixed={{ ids: [figure.id] }}
          submit={words.results.verify}
          done={words.results.verified}
          onDone={close}
        />
      </Panel>
      <Panel act="send-back" about={figure.id} title={words.results.return_}>
        <ActForm
          verb="return-figure"
          fixed={{ id: figure.id }}
          submit={words.results.return_}
          done={words.results.returned}
          onDone={close}
        >
          <LocalizedField name="reason" label={words.results.reason} required rows={2} />
        </ActForm>
      </Panel>
    </div>
  );
}
