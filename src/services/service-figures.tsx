import { Num, Percent } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ServiceFigures } from './digital-service.ts';

/** Use, completion and delay over all services in the newest year reported; what is verified stands beside what is declared. */
export function Figures({ figures }: { figures: ServiceFigures }) {
  const { words, lang } = useSpoken();
  const w = words.services;
  const { declared, verified, year } = figures;
  const unknown = words.systems.notReported;
  return (
    <section>
      <dl className="pairs">
        {year !== undefined && (
          <>
            <dt>{w.year}</dt>
            <dd>
              <bdi>{year}</bdi>{' '}
              <span className="note">
                · {w.reporting} <bdi>{figures.reporting}</bdi> {words.systems.ofThem} <bdi>{figures.services}</bdi>
              </span>
            </dd>
          </>
        )}
        <dt>{w.figureUse}</dt>
        <dd>
          {declared.requests === undefined ? unknown : <Num value={declared.requests} lang={lang} />}
          {verified.requests !== undefined && (
            <span className="note">
              {' '}
              · {w.verifiedOf} <Num value={verified.requests} lang={lang} />
            </span>
          )}
        </dd>
        <dt>{w.figureCompletion}</dt>
        <Share declared={declared.completion} verified={verified.completion} />
        <dt>{w.figureInTime}</dt>
        <Share declared={declared.inTimeShare} verified={verified.inTimeShare} />
        <dt>{w.figureOver}</dt>
        <dd>
          {figures.told === 0 ? (
            unknown
          ) : (
            <>
              <bdi>{figures.over}</bdi> {words.systems.ofThem} <bdi>{figures.told}</bdi>
            </>
          )}
        </dd>
      </dl>
    </section>
  );
}

function Share({ declared, verified }: { declared: string | undefined; verified: string | undefined }) {
  const { words, lang } = useSpoken();
  return (
    <dd>
      {declared === undefined ? words.systems.notReported : <Percent share={declared} lang={lang} />}
      {verified !== undefined && (
        <span className="note">
          {' '}
          · {words.services.verifiedOf} <Percent share={verified} lang={lang} />
        </span>
      )}
    </dd>
  );
}
