import { Link } from 'react-router';
import type { Duty } from '../delivery/legal/text-duties.ts';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { useReadAgain } from '../web/kit/read-again.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { DutyMark } from './duty-mark.tsx';

/** Which projects have met what a text asks, and which owe it; those to come are counted, not listed. */
export function TextDuties({ text }: { text: string }) {
  const { words, lang } = useSpoken();
  const found = useReadAgain<{ items: Duty[] }>('text-duties', 'text', text)?.items;
  if (!found || found.length === 0) return null;
  const w = words.law;
  const shown = found.filter((one) => one.state === 'owed' || one.state === 'met');
  const count = (what: Duty['state']): number => found.filter((one) => one.state === what).length;
  return (
    <section>
      <h2>{w.dutiesOf}</h2>
      <p className="note">
        {words.dutyStates.met} <bdi>{count('met')}</bdi> · {words.dutyStates.owed} <bdi>{count('owed')}</bdi> ·{' '}
        {words.dutyStates.ahead} <bdi>{count('ahead')}</bdi> · {words.dutyStates['before-follow-up']}{' '}
        <bdi>{count('before-follow-up')}</bdi>
      </p>
      <ul className="rows">
        {shown
          .toSorted((a, b) => Number(a.state === 'met') - Number(b.state === 'met'))
          .map((one) => (
            <li key={`${one.project}/${one.gate}/${one.criterion}`} className="row">
              <div className="row-text">
                <Link to={`/projects/${encodeURIComponent(one.project)}/gates/${one.gate}`} data-row="">
                  {plain(one.projectTitle, lang)}
                </Link>
                <div className="note">
                  <Code>{`${one.project}/G${one.gate}`}</Code> · <Text value={one.title} lang={lang} />
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
