import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { DayText, formatHour, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PaperButtons } from '../briefing/official/paper-buttons.tsx';
import { ActionRow } from './action-row.tsx';
import { AgendaList } from './agenda-list.tsx';
import { AgendaMaking } from './agenda-making.tsx';
import { AgendaRisks } from './agenda-risks.tsx';
import { Convocations } from './convocations.tsx';
import { StocktakeActs } from './stocktake-acts.tsx';
import { StocktakeAttendance } from './stocktake-attendance.tsx';
import type { StocktakeFile } from './stocktake-file.ts';
import { StocktakeTrace } from './stocktake-trace.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<StocktakeFile>('stocktake', { id: params.id });

/** One meeting, from its agenda to its minutes: what is to be looked at, what was decided, who does what by when. */
export function Component() {
  const file = useLoaderData<typeof loader>() as StocktakeFile;
  const { stocktake, committee } = file;
  const { words, lang, say } = useSpoken();
  return (
    <>
      <title>{`${words.nav.stocktakes} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/stocktakes">{words.nav.stocktakes}</Link> ·{' '}
        <Link to={`/committees/${encodeURIComponent(committee.ref)}`}>
          <Text value={committee.title} lang={lang} />
        </Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={committee.title} lang={lang} /> · {say(words.stocktakes.number, { n: stocktake.number })}
      </h1>
      <p className="lead">
        {words.stocktakeStates[stocktake.state]} ·{' '}
        {stocktake.heldOn ? (
          <>
            {words.stocktakes.heldOn} <DayText day={stocktake.heldOn} lang={lang} />
          </>
        ) : (
          <DayText day={stocktake.plannedOn} lang={lang} />
        )}{' '}
        {stocktake.startsAt && (
          <>
            · <bdi>{formatHour(stocktake.startsAt, lang)}</bdi>{' '}
          </>
        )}
        {stocktake.place && (
          <>
            · <Text value={stocktake.place} lang={lang} />{' '}
          </>
        )}
        · {say(words.stocktakes.minutesLong, { n: stocktake.length })}
        {stocktake.firstPlannedOn !== stocktake.plannedOn && (
          <>
            {' '}
            ({words.stocktakes.firstPlannedOn} <DayText day={stocktake.firstPlannedOn} lang={lang} />)
          </>
        )}
      </p>
      <StocktakeActs file={file} />
      <Convocations file={file} />
      <section>
        <h2>{words.stocktakes.agenda}</h2>
        <AgendaMaking file={file} />
        <AgendaList file={file} />
        {file.mayPlan && <AgendaRisks file={file} />}
      </section>
      <StocktakeAttendance file={file} />
      {file.actions.length > 0 && (
        <section>
          <h2>{words.actions.title}</h2>
          <ul className="rows">
            {file.actions.map((one) => (
              <ActionRow key={one.id} action={one} />
            ))}
          </ul>
        </section>
      )}
      {stocktake.heldOn && (
        <section>
          <h2>{words.stocktakes.minutes}</h2>
          {stocktake.minutes ? (
            <p className="sentence">
              <Text value={stocktake.minutes} lang={lang} marked />
            </p>
          ) : (
            <p className="note">{words.stocktakes.noMinutes}</p>
          )}
          {file.toConfirm.length > 0 && (
            <p className="waits">
              {words.stocktakes.toConfirm}
              {words.shell.colon}
              {file.toConfirm.map((one, at) => (
                <span key={one}>
                  {at > 0 && words.shell.comma}
                  <Organisation reference={one} />
                </span>
              ))}
            </p>
          )}
        </section>
      )}
      {stocktake.heldOn && (
        <PaperButtons verb="minutes-paper" asked={{ id: stocktake.id }} title={words.letters.paperMinutes} />
      )}
      <StocktakeTrace file={file} />
    </>
  );
}
