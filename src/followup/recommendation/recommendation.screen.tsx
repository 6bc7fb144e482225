import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, type Day } from '../../kernel/day.ts';
import { fileAddress, read } from '../../web/client.ts';
import { Code, DayText, Quoted, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { followedStates, type RecommendationAct } from './recommendation.ts';
import type { RecommendationFile } from './recommendation-file.ts';

export const loader = ({ params }: LoaderFunctionArgs) =>
  read<RecommendationFile>('recommendation', { ref: params.ref });

/** One recommendation: its text, what its addressee says, how it was judged, and what the reader may do. */
export function Component() {
  const file = useLoaderData<typeof loader>() as RecommendationFile;
  const { recommendation, acts } = file;
  const { words, lang } = useSpoken();
  const w = words.recommendations;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/recommendations">{w.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={recommendation.report} lang={lang} /> · <Code>{recommendation.number}</Code>
      </h1>
      <p className="lead">
        <Text value={recommendation.words} lang={lang} marked />
      </p>
      <p className="note">
        <Organisation reference={recommendation.source} /> › <Organisation reference={recommendation.addressee} /> ·{' '}
        {words.recommendationStates[recommendation.state]}
        {recommendation.waits && <> · {w.waits}</>} ·{' '}
        <span className={recommendation.isLate ? 'owed' : ''}>
          {recommendation.isLate ? w.isLate : w.due} <DayText day={recommendation.dueOn} lang={lang} />
        </span>
        {recommendation.firstDueOn !== recommendation.dueOn && (
          <>
            {' '}
            ({w.firstDue} <DayText day={recommendation.firstDueOn} lang={lang} />)
          </>
        )}
      </p>
      {acts.length > 0 && (
        <div className="acts">
          {acts.map((one) => (
            <ActLink key={one} act={one} {...(one === 'extend' ? {} : { strong: true, hotkey: 'a' })}>
              {words.recommendationActs[one]}
            </ActLink>
          ))}
        </div>
      )}
      {acts.map((one) => (
        <Panel key={one} act={one} title={words.recommendationActs[one]}>
          <OneAct file={file} act={one} />
        </Panel>
      ))}
      <Trace file={file} />
    </>
  );
}

function OneAct({ file: { recommendation }, act }: { file: RecommendationFile; act: RecommendationAct }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.recommendations;
  const options = followedStates.map((one) => ({ value: one, label: words.recommendationStates[one] }));
  return (
    <ActForm
      verb={`${act}-recommendation`}
      fixed={{ ref: recommendation.ref, version: recommendation.version }}
      submit={words.recommendationActs[act]}
      onDone={close}
    >
      {act === 'answer' && <ChoiceField name="claims" label={w.claims} required options={options} />}
      {act === 'judge' && <ChoiceField name="found" label={w.found} required options={options} />}
      {act === 'extend' && (
        <DayField name="until" label={w.until} required min={addDays(recommendation.dueOn as Day, 1)} />
      )}
      <LocalizedField name="words" label={w.reason} required />
      {act === 'answer' && <FileField name="file" label={w.evidence} />}
    </ActForm>
  );
}

function Trace({ file: { steps } }: { file: RecommendationFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.recommendations;
  return (
    <section>
      <h2>{w.trace}</h2>
      <ul className="rows">
        {steps.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.recommendationSteps[one.act]}
              {one.claims && <> · {say(w.says, { state: words.recommendationStates[one.claims] })}</>}
              {one.act === 'judge' && <> · {words.recommendationStates[one.to]}</>}
              {one.words && (
                <p>
                  <Quoted lang={lang}>
                    <Text value={one.words} lang={lang} />
                  </Quoted>
                </p>
              )}
              <div className="note">
                <Person id={one.byPerson} /> · <DayText day={one.day} lang={lang} />
                {one.until && (
                  <>
                    {' '}
                    · {w.until} <DayText day={one.until} lang={lang} />
                  </>
                )}
                {one.file && (
                  <>
                    {' '}
                    · <a href={fileAddress(one.file)}>{w.openPaper}</a>
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
