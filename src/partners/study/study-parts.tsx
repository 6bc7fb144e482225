import { Link } from 'react-router';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StudyFile } from './study-file.ts';

/** The criteria of gates that wait for a study, and whether they still do. */
export function NamedBy({ file: { study, mayName } }: { file: StudyFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const w = words.studies;
  return (
    <section>
      <h2>{w.names}</h2>
      {study.names.length === 0 && <p className="note">{w.noNames}</p>}
      <ul className="rows">
        {study.names.map((one) => {
          const { project, gate, criterion } = one;
          const about = `${project}/G${gate}/${criterion}`;
          return (
            <li key={about} className="row">
              <div className="row-text">
                <Link to={`/projects/${encodeURIComponent(project)}/gates/${gate}`} data-row="">
                  {one.title ? <Text value={one.title} lang={lang} /> : <Code>{criterion}</Code>}
                </Link>
                <div className="note">
                  <Code>{about}</Code> · <DayText day={one.namedOn} lang={lang} />
                </div>
              </div>
              <div className="row-side">
                <span className="note">
                  {one.isPassed
                    ? w.passed
                    : study.stage === 'reviewed'
                      ? w.opens
                      : one.isBegun
                        ? w.holds
                        : `${w.ahead} · ${w.holds}`}
                </span>
                {mayName && !one.isPassed && (
                  <ActLink act="unname" about={about}>
                    {w.unname}
                  </ActLink>
                )}
              </div>
              <Panel act="unname" about={about} title={w.unname}>
                <ActForm
                  verb="unname-study"
                  fixed={{ study: study.ref, version: study.version, project, gate, criterion }}
                  submit={w.unname}
                  onDone={close}
                >
                  <LocalizedField name="words" label={words.form.reason} required rows={2} />
                </ActForm>
              </Panel>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Every act on a study, the latest first. */
export function StudyTraceList({ file: { trace } }: { file: StudyFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.studies;
  return (
    <section>
      <h2>{w.trace}</h2>
      <ul className="rows">
        {trace.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.studyActs[one.act]}
              {one.from !== one.to && <> · {words.studyStages[one.to]}</>}
              {one.ofVersion !== undefined && <> · {say(w.version, { n: one.ofVersion })}</>}
              {one.criterion && (
                <>
                  {' '}
                  · <Code>{one.criterion}</Code>
                </>
              )}
              {one.words && (
                <div className="note">
                  <Text value={one.words} lang={lang} />
                </div>
              )}
              <div className="note">
                {one.organisation && <Organisation reference={one.organisation} />}
                {one.byPerson && (
                  <>
                    {' '}
                    (<Person id={one.byPerson} />)
                  </>
                )}{' '}
                · <DayText day={one.day} lang={lang} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
