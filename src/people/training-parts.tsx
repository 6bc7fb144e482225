import { Link } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { DayText, Num, Percent, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { CellText, NetText } from './cell-text.tsx';
import type { Suspected } from './overlap.rules.ts';
import type { PledgePath, TrainingFigures } from './training-figures.ts';

/** Institutes open, regions with one, certified by audience, at work at twelve months. */
export function PeopleFigures({ figures }: { figures: TrainingFigures }) {
  const { words } = useSpoken();
  const t = words.training;
  const of = (value: number, all: number) => (
    <>
      <bdi>{value}</bdi> {t.ofThem} <bdi>{all}</bdi>
    </>
  );
  return (
    <section>
      <h2>{t.figures}</h2>
      <dl className="pairs">
        <dt>{t.openInstitutes}</dt>
        <dd>{figures.institutes.open === 0 ? t.notReported : of(figures.institutes.open, figures.institutes.all)}</dd>
        <dt>{t.openRegions}</dt>
        <dd>{figures.regions.open === 0 ? t.notReported : of(figures.regions.open, figures.regions.all)}</dd>
        {figures.certified.map(({ audience, all, years }) => (
          <Pair key={audience} title={`${t.certified}${words.shell.colon}${words.audiences[audience]}`}>
            <CellText cell={all} />
            {years.length > 1 && (
              <ul className="note">
                {years.map((one) => (
                  <li key={one.key}>
                    <bdi>{one.key}</bdi> <CellText cell={one.cells[0]!} />
                  </li>
                ))}
              </ul>
            )}
          </Pair>
        ))}
        <Pair title={t.employed12}>
          <CellText cell={figures.employed12} />
        </Pair>
      </dl>
    </section>
  );
}

function Pair({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What one pledge of people still needs each year, with where each rate comes from, and what can no longer finish. */
export function PathPart({ path, title }: { path: PledgePath; title: LocalizedText }) {
  const { words, lang, say } = useSpoken();
  const t = words.training;
  const needed = (value: number | null | undefined) =>
    value === undefined ? t.notReported : value === null ? t.impossible : <Num value={value} lang={lang} />;
  const from = (rate: { from: 'measured' | 'assumed'; cohorts: number }) => (
    <span className="note"> · {rate.from === 'measured' ? t.measured : t.assumed}</span>
  );
  return (
    <section>
      <h3>
        <Link to={`/pledges/${encodeURIComponent(path.pledge)}`}>
          <Text value={title} lang={lang} />
        </Link>
      </h3>
      <dl className="pairs">
        <dt>{t.target}</dt>
        <dd>
          <Num value={path.target} lang={lang} /> {t.before} <bdi>{path.lastDay.slice(0, 4)}</bdi>
        </dd>
        <dt>
          {t.reached}
          {words.shell.colon}
          {words.trainingSteps[path.step]}
        </dt>
        <dd>
          {path.verified === undefined ? (
            t.notReported
          ) : (
            <>
              {t.verified} <Num value={path.verified} lang={lang} /> · {t.declared}{' '}
              <Num value={path.declared ?? 0} lang={lang} /> {path.net && <NetText net={path.net} />}
            </>
          )}
        </dd>
        <dt>{t.completion}</dt>
        <dd>
          {path.completion ? (
            <>
              <Percent share={path.completion.value.toFixed(4)} lang={lang} />
              {from(path.completion)}
            </>
          ) : (
            t.notReported
          )}
        </dd>
        <dt>{t.lag}</dt>
        <dd>
          {path.lag ? (
            <>
              {say(t.years, { n: Math.round(path.lag.value * 10) / 10 })}
              {from(path.lag)}
            </>
          ) : (
            t.notReported
          )}
        </dd>
        <dt>{t.intakeNeeded}</dt>
        <dd>
          <strong>{needed(path.intake)}</strong>
          {typeof path.intakeAfterUnderWay === 'number' && path.underWay > 0 && (
            <div className="note">
              {t.intakeAfter}
              {words.shell.colon}
              <Num value={path.intakeAfterUnderWay} lang={lang} />
            </div>
          )}
        </dd>
        {path.bestYear && (
          <Pair title={t.bestYear}>
            <bdi>{path.bestYear.year}</bdi>
            {words.shell.colon}
            <Num value={path.bestYear.enrolled} lang={lang} />
          </Pair>
        )}
        {path.underWay > 0 && (
          <Pair title={t.underWay}>
            <Num value={path.underWay} lang={lang} />
          </Pair>
        )}
        {path.lastEntry && (
          <Pair title={t.lastEntry}>
            <DayText day={path.lastEntry} lang={lang} />
          </Pair>
        )}
        <dt>{t.tooLate}</dt>
        <dd>
          {path.tooLate.length === 0 && t.noneTooLate}
          <ul>
            {path.tooLate.map((one) => (
              <li key={one.cohort}>
                <Link to={`/cohorts/${encodeURIComponent(one.cohort)}`}>
                  <bdi>{one.cohort}</bdi>
                </Link>{' '}
                <DayText day={one.on} lang={lang} />
                {one.enrolled !== undefined && (
                  <>
                    {' · '}
                    {words.trainingSteps.enrolled} <Num value={one.enrolled} lang={lang} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}

/** Pairs of cohorts that may count the same people, and nobody wrote down what was found. */
export function SuspectedPairs({ suspected }: { suspected: readonly Suspected[] }) {
  const { words } = useSpoken();
  const t = words.training;
  if (suspected.length === 0) return null;
  return (
    <section>
      <h2>{t.suspected}</h2>
      <p className="note">{t.suspectedLead}</p>
      <ul className="rows">
        {suspected.map((one) => (
          <li key={`${one.first} ${one.second}`} className="row">
            <div className="row-text">
              <Link to={`/cohorts/${encodeURIComponent(one.first)}?act=overlap`} data-row="">
                <bdi>{one.first}</bdi> · <bdi>{one.second}</bdi>
              </Link>
              <div className="note">
                {words.suspicions[one.why]} · {words.trainingSteps[one.step]}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
