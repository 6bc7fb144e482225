import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { ProjectDuties } from '../delivery/legal/project-duties.tsx';
import { fileAddress, read } from '../web/client.ts';
import { Code, DayText, PeriodText, plain, Text } from '../web/fmt.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AiSystemFile, ShownAiReview } from './ai-system-file.ts';
import { ReviewForm, ReviseAiSystemForm, StopForm } from './ai-system-forms.tsx';
import { ReviewDue } from './ai-system-row.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<AiSystemFile>('ai-system', { ref: params.ref });

/** One system: what it is for, on which data, in which class of risk and by whose word, who can stop it, and its reviews. */
export function Component() {
  const file = useLoaderData<typeof loader>() as AiSystemFile;
  const { system, mayEdit, mayReview } = file;
  const { words, lang } = useSpoken();
  const w = words.aiSystems;
  return (
    <>
      <title>{`${system.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/ai-systems">{w.title}</Link> · <Code>{system.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={system.title} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={system.purpose} lang={lang} marked />
      </p>
      <Facts file={file} />
      <div className="acts">
        {mayReview && (
          <ActLink act="review" strong hotkey="a">
            {w.review}
          </ActLink>
        )}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
        {mayEdit && <ActLink act="stop">{w.stop}</ActLink>}
      </div>
      {mayReview && (
        <Panel act="review" title={w.review}>
          <ReviewForm system={system} />
        </Panel>
      )}
      {mayEdit && (
        <>
          <Panel act="revise" title={w.revise}>
            <ReviseAiSystemForm system={system} />
          </Panel>
          <Panel act="stop" title={w.stop}>
            <StopForm system={system} />
          </Panel>
        </>
      )}
      <section>
        <h2>{w.reviews}</h2>
        {file.reviews.length === 0 && <p className="note">{w.noReviews}</p>}
        <ul className="rows">
          {file.reviews.toReversed().map((one) => (
            <ReviewRow key={one.id} review={one} />
          ))}
        </ul>
      </section>
      {system.project && <ProjectDuties project={system.project} />}
    </>
  );
}

function Facts({ file: { system, projectTitle, solutionName, texts, basisTitle } }: { file: AiSystemFile }) {
  const { words, lang } = useSpoken();
  const w = words.aiSystems;
  const told = (value: AiSystemFile['system']['data']) => (value ? <Text value={value} lang={lang} /> : w.notReported);
  return (
    <dl className="pairs">
      <dt>{w.administration}</dt>
      <dd>
        <Organisation reference={system.administration} link />
      </dd>
      <dt>{w.state}</dt>
      <dd>
        {words.aiStates[system.state]}
        {system.since && system.state !== 'stopped' && (
          <>
            {' '}
            · <PeriodText code={system.since} lang={lang} />
          </>
        )}
        {system.stoppedOn && (
          <>
            {' '}
            · <DayText day={system.stoppedOn} lang={lang} />
          </>
        )}
        {system.stopReason && (
          <>
            {words.shell.colon}
            <Text value={system.stopReason} lang={lang} />
          </>
        )}
      </dd>
      <dt>{w.data}</dt>
      <dd>
        {told(system.data)}
        {system.dataClass && <> · {words.dataClasses[system.dataClass]}</>}
      </dd>
      <dt>{w.risk}</dt>
      <dd>
        {system.risk ? words.riskClasses[system.risk] : w.notReported}
        {system.risk && (
          <div className="note">
            {system.riskBasis ? (
              <>
                {w.definedBy}{' '}
                <Link to={`/law/${encodeURIComponent(system.riskBasis)}`}>
                  {basisTitle ? plain(basisTitle, lang) : system.riskBasis}
                </Link>
              </>
            ) : (
              w.ownAssessment
            )}
          </div>
        )}
      </dd>
      <dt>{w.stoppedBy}</dt>
      <dd>{told(system.stoppedBy)}</dd>
      <dt>{w.stoppedHow}</dt>
      <dd>{told(system.stoppedHow)}</dd>
      <dt>{w.nextReview}</dt>
      <dd>
        <ReviewDue system={system} />
      </dd>
      <dt>{w.project}</dt>
      <dd>
        {system.project && projectTitle ? (
          <Link to={`/projects/${encodeURIComponent(system.project)}`}>{plain(projectTitle, lang)}</Link>
        ) : (
          w.notReported
        )}
      </dd>
      <dt>{w.solution}</dt>
      <dd>
        {system.solution ? (
          <Link to={`/catalogue/${encodeURIComponent(system.solution)}`}>
            {solutionName ? plain(solutionName, lang) : system.solution}
          </Link>
        ) : (
          w.notReported
        )}
      </dd>
      <dt>{w.texts}</dt>
      <dd>
        {texts.length === 0 && w.notReported}
        {texts.map((one) => (
          <div key={one.ref}>
            <Link to={`/law/${encodeURIComponent(one.ref)}`}>{one.title ? plain(one.title, lang) : one.ref}</Link>
          </div>
        ))}
      </dd>
      {system.reference && (
        <>
          <dt>{w.reference}</dt>
          <dd>{told(system.reference)}</dd>
        </>
      )}
    </dl>
  );
}

function ReviewRow({ review }: { review: ShownAiReview }) {
  const { words, lang } = useSpoken();
  const w = words.aiSystems;
  return (
    <li className="row">
      <div className="row-text">
        <Text value={review.findings} lang={lang} />
        <div className="note">
          {review.reference && (
            <>
              <Text value={review.reference} lang={lang} /> ·{' '}
            </>
          )}
          {review.file && (
            <>
              <a href={fileAddress(review.file)} target="_blank" rel="noreferrer">
                {w.fileOpen}
              </a>{' '}
              ·{' '}
            </>
          )}
          <Organisation reference={review.organisation} />
          {review.reviewedBy && (
            <>
              {' ('}
              <Person id={review.reviewedBy} />)
            </>
          )}{' '}
          · {words.apart[review.independence]} · {w.nextReview} <DayText day={review.nextOn} lang={lang} />
        </div>
      </div>
      <div className="row-side">
        <span className="note">
          {words.aiReviewOutcomes[review.outcome]} · <DayText day={review.on} lang={lang} />
        </span>
      </div>
    </li>
  );
}
