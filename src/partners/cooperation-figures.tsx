import { Fragment } from 'react';
import { Num } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { CooperationFigures } from './cooperation-figures.ts';

/** What the cooperation has come to: agreements by year, what either side met or owes late, joint minutes, know-how, studies. */
export function Cooperation({ figures }: { figures: CooperationFigures }) {
  const { words, lang } = useSpoken();
  const w = words.cooperation;
  const silent = <span className="soft">{w.notReported}</span>;
  const part = ({ done, of }: { done: number; of: number }) =>
    of === 0 ? (
      silent
    ) : (
      <>
        <Num value={done} lang={lang} /> {w.of} <Num value={of} lang={lang} />
      </>
    );
  const transfers = figures.steps.reduce((sum, n) => sum + n, 0);
  return (
    <dl className="pairs">
      <dt>{w.agreements}</dt>
      <dd>
        {figures.years.length === 0 && silent}
        {figures.years.map(({ year, agreements }, at) => (
          <span key={year ?? ''}>
            {at > 0 && ' · '}
            {year === undefined ? w.notSigned : <bdi>{year}</bdi>}
            {words.shell.colon}
            <Num value={agreements} lang={lang} />
          </span>
        ))}
      </dd>
      {figures.sides.map(({ side, met, overdue, pending }) => (
        <Fragment key={side}>
          <dt>{side === 'state' ? w.ofState : w.ofPartners}</dt>
          <dd>
            {met + overdue + pending === 0 ? (
              silent
            ) : (
              <>
                {w.met} <Num value={met} lang={lang} /> · {w.overdue} <Num value={overdue} lang={lang} /> · {w.pending}{' '}
                <Num value={pending} lang={lang} />
              </>
            )}
          </dd>
        </Fragment>
      ))}
      <dt>{w.closed}</dt>
      <dd>{part(figures.closed)}</dd>
      <dt>{w.assistance}</dt>
      <dd>{part(figures.assistance)}</dd>
      <dt>{w.transfers}</dt>
      <dd>
        {transfers === 0
          ? silent
          : figures.steps.map((n, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the step is what it is
              <span key={step}>
                {step > 0 && ' · '}
                {w.step} <bdi>{step}</bdi>
                {words.shell.colon}
                <Num value={n} lang={lang} />
              </span>
            ))}
      </dd>
      <dt>{w.alone}</dt>
      <dd>{part({ done: (figures.steps[4] ?? 0) + (figures.steps[5] ?? 0), of: transfers })}</dd>
      <dt>{w.studies}</dt>
      <dd>{part(figures.studies)}</dd>
    </dl>
  );
}
