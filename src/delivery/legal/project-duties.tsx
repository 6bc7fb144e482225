import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { tryRead } from '../../web/client.ts';
import { DayText, plain, Text } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { DutyMark } from './duty-mark.tsx';
import type { Duty } from './text-duties.ts';

/** What legal texts ask of one project; read on its own, since most come to its page for something else. */
export function ProjectDuties({ project }: { project: string }) {
  const { words, lang } = useSpoken();
  const { state } = useRevalidator();
  const [found, setFound] = useState<Duty[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    void tryRead<{ items: Duty[] }>('text-duties', { project }).then((answer) => {
      if (current && answer.ok) setFound(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [project, state]);
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
