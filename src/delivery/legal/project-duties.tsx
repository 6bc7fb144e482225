import { Link } from 'react-router';
import { DutyMark } from '../../law/duty-mark.tsx';
import { DayText, plain, Text } from '../../web/fmt.tsx';
import { useReadAgain } from '../../web/kit/read-again.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Duty } from './text-duties.ts';

/** What legal texts ask of one project; read on its own, since most come to its page for something else. */
export function ProjectDuties({ project }: { project: string }) {
  const { words, lang } = useSpoken();
  const found = useReadAgain<{ items: Duty[] }>('text-duties', 'project', project)?.items;
  if (!found || found.length === 0) return null;
  const w = words.law;
  return (
    <section>
      <h2>{w.duties}</h2>
      <ul className="rows">
        {found
          .toSorted((a, b) => a.gate - b.gate)
          .map((one) => (
            <li key={`${one.gate}/${one.criterion}`} className="row">
              <div className="row-text">
                <Link to={`/projects/${encodeURIComponent(project)}/gates/${one.gate}`} data-row="">
                  <Text value={one.title} lang={lang} />
                </Link>
                <div className="note">
                  <Link to={`/law/${encodeURIComponent(one.text)}`}>
                    {one.textTitle ? plain(one.textTitle, lang) : one.text}
                  </Link>
                </div>
              </div>
              <div className="row-side">
                <DutyMark state={one.state} />
                {one.metOn && (
                  <span className="note">
                    <DayText day={one.metOn} lang={lang} />
                  </span>
                )}
              </div>
            </li>
          ))}
      </ul>
    </section>
  );
}
