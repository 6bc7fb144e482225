import { Link } from 'react-router';
import { Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type MadeAnswers, madeCriteria } from './solution.ts';
import type { ShownSubmission, ShownUse, SolutionFile } from './solution-file.ts';
import { EndUseForm } from './solution-forms.tsx';
import { Body, Facts, Ground } from './solution-words.tsx';

/** The criteria of «made here», each with its answer and what that rests on. */
export function MadeHere({ file: { solution } }: { file: SolutionFile }) {
  const { words } = useSpoken();
  const w = words.catalogue;
  return (
    <section>
      <h2>{w.made}</h2>
      <p>{words.madeOutcomes[solution.outcome]}</p>
      <Criteria made={solution.made} />
      <p className="note">{w.madeHelp}</p>
    </section>
  );
}

function Criteria({ made }: { made: MadeAnswers }) {
  const { words } = useSpoken();
  const w = words.catalogue;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.made}>
        <table className="book-moves">
          <thead>
            <tr>
              <th scope="col">{w.criterion}</th>
              <th scope="col">{w.answerHead}</th>
              <th scope="col">{w.sourceHead}</th>
            </tr>
          </thead>
          <tbody>
            {madeCriteria.map((one) => {
              const answer = made[one];
              return (
                <tr key={one}>
                  <th scope="row">{words.madeCriteria[one]}</th>
                  <td>{answer ? w[answer.answer] : w.notReported}</td>
                  <td>{answer && <Ground source={answer.source} reference={answer.reference} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

type Answered = Pick<ShownSubmission, 'judgedOn' | 'judgedBy' | 'judgeOrganisation' | 'independence' | 'answer'>;

/** Who judged, how far from those whom it concerns, and what was said with it. */
export function Answer({ of }: { of: Answered }) {
  const { words, lang } = useSpoken();
  if (!of.judgedOn) return null;
  return (
    <div className="note">
      {of.judgeOrganisation && <Organisation reference={of.judgeOrganisation} />}
      {of.judgedBy && (
        <>
          {' ('}
          <Person id={of.judgedBy} />)
        </>
      )}{' '}
      {of.independence && <>· {words.apart[of.independence]} </>}· <DayText day={of.judgedOn} lang={lang} />
      {of.answer && (
        <>
          {' · '}
          <Text value={of.answer} lang={lang} />
        </>
      )}
    </div>
  );
}

/** What was submitted, the latest first, with its review. */
export function Submissions({ file }: { file: SolutionFile }) {
  const { words, lang } = useSpoken();
  const w = words.catalogue;
  return (
    <section>
      <h2>{w.submissions}</h2>
      <ul className="rows">
        {file.submissions.toReversed().map((one) => (
          <li className="row" key={one.id}>
            <div className="row-text">
              <bdi>{one.number}</bdi> · <Text value={one.name} lang={lang} /> · <Ground {...one} />
              <div className="note">
                {w.inNameOf} <Organisation reference={one.organisation} />
                {one.submittedBy && (
                  <>
                    {' ('}
                    <Person id={one.submittedBy} />)
                  </>
                )}{' '}
                · <DayText day={one.submittedOn} lang={lang} />
              </div>
              <Answer of={one} />
              <details>
                <summary>{w.whole}</summary>
                <p>
                  <Text value={one.purpose} lang={lang} />
                </p>
                <Facts of={one} />
                <Criteria made={one.made} />
              </details>
            </div>
            <div className="row-side">
              <span className={one.status === 'submitted' ? 'note waits' : 'note'}>
                {words.submissionStatuses[one.status]}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where it is used, the latest first; one that waits carries the two answers of whoever may give them. */
export function Uses({ file }: { file: SolutionFile }) {
  const { words } = useSpoken();
  const w = words.catalogue;
  return (
    <section>
      <h2>{w.uses}</h2>
      {file.uses.length === 0 && <p className="note">{w.noUses}</p>}
      <ul className="rows">
        {file.uses.toReversed().map((one) => (
          <UseRow key={one.id} use={one} />
        ))}
      </ul>
    </section>
  );
}

function UseRow({ use }: { use: ShownUse }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const w = words.catalogue;
  const form = { fixed: { use: use.id }, onDone: close };
  return (
    <li className="row">
      <span className="row-mark">
        <Mark truth={use.endedOn ? 'before-follow-up' : use.status} label={words.useStatuses[use.status]} />
      </span>
      <div className="row-text">
        <Body body={use.user} name={use.userName} link />
        {use.place && (
          <>
            {' · '}
            <PlaceName code={use.place} />
          </>
        )}
        {use.project && (
          <>
            {' · '}
            <Link to={`/projects/${encodeURIComponent(use.project)}`}>
              <Code>{use.project}</Code>
            </Link>
          </>
        )}{' '}
        · {w.sinceShort} <PeriodText code={use.since} lang={lang} />
        {use.endedOn && (
          <>
            {' '}
            · {w.endedOn} <DayText day={use.endedOn} lang={lang} />
            {use.endReason && (
              <>
                {words.shell.colon}
                <Text value={use.endReason} lang={lang} />
              </>
            )}
          </>
        )}
        <div className="note">
          <Ground {...use} /> · {w.inNameOf} <Organisation reference={use.organisation} />
          {use.declaredBy && (
            <>
              {' ('}
              <Person id={use.declaredBy} />)
            </>
          )}{' '}
          · <DayText day={use.declaredOn} lang={lang} />
        </div>
        <Answer of={use} />
      </div>
      <div className="row-side">
        <span className={use.status === 'declared' ? 'note waits' : 'note'}>{words.useStatuses[use.status]}</span>
      </div>
      {(use.mayJudge || use.mayEnd) && (
        <div className="row-under acts tight">
          {use.mayJudge && (
            <>
              <ActLink act="verify" about={use.id} strong>
                {w.verify}
              </ActLink>
              <ActLink act="return-use" about={use.id}>
                {w.returnUse}
              </ActLink>
            </>
          )}
          {use.mayEnd && (
            <ActLink act="end" about={use.id}>
              {w.end}
            </ActLink>
          )}
          <Panel act="verify" about={use.id} title={w.verify}>
            <ActForm verb="verify-solution-use" submit={w.verify} {...form}>
              <LocalizedField name="words" label={words.transfers.remark} rows={2} />
            </ActForm>
          </Panel>
          <Panel act="return-use" about={use.id} title={w.returnUse}>
            <ActForm verb="return-solution-use" submit={w.returnUse} {...form}>
              <LocalizedField name="words" label={words.form.reason} required rows={2} />
            </ActForm>
          </Panel>
          <Panel act="end" about={use.id} title={w.end}>
            <EndUseForm use={use.id} />
          </Panel>
        </div>
      )}
    </li>
  );
}
