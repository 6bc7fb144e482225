import { useMay, useMe } from '../desk/me.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { ChoiceField, LocalizedField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { contestOutcomes, type StatusContest } from './contest.ts';

/** What partners, regions and owners contest of a project, each with its answer, or with the way to give it. */
export function Contests({ contests }: { contests: readonly StatusContest[] }) {
  const { words } = useSpoken();
  if (contests.length === 0) return null;
  return (
    <section>
      <h2>{words.project.contests}</h2>
      <ul className="rows">
        {contests.map((one) => (
          <Contest key={one.id} contest={one} />
        ))}
      </ul>
    </section>
  );
}

function Contest({ contest }: { contest: StatusContest }) {
  const { words, lang } = useSpoken();
  const me = useMe();
  const may = useMay();
  const { close } = useOpenAct();
  const { answer } = contest;
  const isOwn =
    contest.contestedBy === me.person ||
    (contest.organisation !== undefined && contest.organisation === me.organisation);
  const mayAnswer = !answer && !isOwn && may('contest.answer');
  return (
    <li className="row">
      <div className="row-text">
        {words.subjects[contest.subject]}
        {words.shell.colon}
        <Text value={contest.reason} lang={lang} />
        <div className="note">
          {contest.organisation ? (
            <Organisation reference={contest.organisation} link />
          ) : (
            <Person id={contest.contestedBy} />
          )}{' '}
          · <DayText day={contest.contestedOn} lang={lang} />
        </div>
        {answer ? (
          <div className="note">
            <b>{words.contests[answer.outcome]}</b>
            {words.shell.colon}
            <Text value={answer.reason} lang={lang} /> · <Person id={answer.by.person} /> ·{' '}
            <DayText day={answer.on} lang={lang} />
          </div>
        ) : (
          <div className="note waits">{words.contests.waits}</div>
        )}
      </div>
      {mayAnswer && (
        <div className="row-side">
          <ActLink act="answer-contest" about={contest.id}>
            {words.contests.answer}
          </ActLink>
        </div>
      )}
      {mayAnswer && (
        <Panel act="answer-contest" about={contest.id} title={words.contests.answer}>
          <ActForm verb="answer-contest" fixed={{ contest: contest.id }} submit={words.contests.answer} onDone={close}>
            <p className="help">{words.contests.help}</p>
            <ChoiceField
              name="outcome"
              label={words.contests.outcome}
              required
              options={contestOutcomes.map((one) => ({ value: one, label: words.contests[one] }))}
            />
            <LocalizedField name="reason" label={words.form.reason} required />
          </ActForm>
        </Panel>
      )}
    </li>
  );
}
