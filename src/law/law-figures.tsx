import { Link } from 'react-router';
import type { LawFigures } from '../delivery/legal/text-duties.ts';
import { Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** Texts published of those announced, projects held back, and for each duty the projects that met it before going live. */
export function Figures({ figures }: { figures: LawFigures }) {
  const { words, lang } = useSpoken();
  const w = words.law;
  const live = figures.goLive.filter((one) => one.wentLive > 0);
  return (
    <section>
      <dl className="pairs">
        <dt>{w.figurePublished}</dt>
        <dd>
          <bdi>{figures.published}</bdi> {w.ofThem} <bdi>{figures.announced}</bdi>
        </dd>
        <dt>{w.figureBlocked}</dt>
        <dd>
          <bdi>{figures.blocked}</bdi>
        </dd>
        <dt>{w.figureGoLive}</dt>
        <dd>
          {live.length === 0 && w.noneLive}
          {live.map((one) => (
            <div key={one.text}>
              <Link to={`/law/${encodeURIComponent(one.text)}`}>
                {one.title ? <Text value={one.title} lang={lang} /> : one.text}
              </Link>
              {words.shell.colon}
              <bdi>{one.met}</bdi> {w.ofThem} <bdi>{one.wentLive}</bdi>
              {one.notReported > 0 && (
                <>
                  {' '}
                  · {w.notReported} <bdi>{one.notReported}</bdi>
                </>
              )}
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}
