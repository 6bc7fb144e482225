import { Percent } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { QualifiedShare, SystemFigures } from './state-system.ts';

/** Counts that name no system: qualified hosting verified and declared between the bounds that silence leaves, and migrations. */
export function Figures({ figures }: { figures: SystemFigures }) {
  const { words } = useSpoken();
  const w = words.systems;
  return (
    <section>
      <dl className="pairs">
        <dt>{w.figureQualified}</dt>
        <Qualified share={figures.verified} asked={figures.asked} />
        <dt>{w.figureDeclared}</dt>
        <Qualified share={figures.declared} asked={figures.asked} />
        <dt>{w.figureMoved}</dt>
        <dd>
          {figures.promised === 0 ? (
            w.notReported
          ) : (
            <>
              <bdi>{figures.movedVerified}</bdi> {w.ofThem} <bdi>{figures.promised}</bdi>
              {figures.movedDeclared > 0 && (
                <span className="note">
                  {' '}
                  · {w.declaredOnly} <bdi>{figures.movedDeclared}</bdi>
                </span>
              )}
            </>
          )}
        </dd>
        <dt>{w.figureOverdue}</dt>
        <dd>{figures.promised === 0 ? w.notReported : <bdi>{figures.overdue}</bdi>}</dd>
      </dl>
    </section>
  );
}

function Qualified({ share: { yes, no, silent, least, most }, asked }: { share: QualifiedShare; asked: number }) {
  const { words, lang } = useSpoken();
  const w = words.systems;
  // where every one is silent, a share between nothing and all says nothing
  if (least === undefined || most === undefined || silent === asked) return <dd>{w.notReported}</dd>;
  return (
    <dd>
      {least === most ? (
        <Percent share={least} lang={lang} />
      ) : (
        <>
          {w.between} <Percent share={least} lang={lang} /> {w.and} <Percent share={most} lang={lang} />
        </>
      )}{' '}
      <span className="note">
        · {w.yes} <bdi>{yes}</bdi> · {w.no} <bdi>{no}</bdi> · {w.silent} <bdi>{silent}</bdi>
      </span>
    </dd>
  );
}
