import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useToday } from '../desk/me.ts';
import type { Day } from '../kernel/day.ts';
import { KnowHow } from '../partners/know-how-part.tsx';
import { Door } from '../web/charts/door.tsx';
import { read } from '../web/client.ts';
import { Amount, Code, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { GateLine } from './gate-line.tsx';
import type { ProjectView } from './get-project.ts';
import { ProjectDuties } from './legal/project-duties.tsx';
import { Acts } from './project-acts.tsx';
import { Contests } from './project-contests.tsx';
import { Remarks } from './project-custom.tsx';
import { History } from './project-history.tsx';
import { ProjectLine } from './project-line.tsx';
import { Milestones, NextMilestone } from './project-milestones.tsx';
import { PlacesText } from './project-places.tsx';
import { Risks } from './project-risks.tsx';
import { Waiting } from './project-waiting.tsx';
import { gateAfter } from './stage.ts';
import { stageWord } from './words.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ProjectView>('project', { ref: params.ref });

/**
 * One project: where it stands, what the next door waits for, what was decided, what waits for a second person.
 *
 * beside  what those above the domain know of it: ratings, warnings
 */
export function Component({ beside }: { beside?: ReactNode }) {
  const project = useLoaderData<typeof loader>() as ProjectView;
  const { words, lang, say, dir } = useSpoken();
  const today = useToday() as Day;
  const number = project.position && gateAfter(project.position.stage);
  const gate = project.gates.find((one) => one.number === number);
  const missing = project.readiness?.missing.length ?? 0;
  return (
    <>
      <title>{`${project.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/projects">{words.nav.projects}</Link>
        {project.above.map((one) => (
          <span key={one.ref}>
            {' · '}
            <Link to={`/projects/${encodeURIComponent(one.ref)}`}>
              <Text value={one.title} lang={lang} />
            </Link>
          </span>
        ))}
      </p>
      <h1 tabIndex={-1}>
        <Text value={project.title} lang={lang} />
      </h1>
      <p className="lead">
        <Code>{project.ref}</Code> · <Organisation reference={project.owner} none={words.projects.noOwner} link /> ·{' '}
        {codeWord('bound', project.bound, lang)} ·{' '}
        <Link to={`/briefs?kind=project&ref=${encodeURIComponent(project.ref)}`}>{words.briefs.ofThis}</Link>
      </p>
      {project.position && (
        <div className="stage-box">
          <ProjectLine project={project} today={today} lang={lang} />
        </div>
      )}
      {project.position && (
        <div className="facts">
          <div>
            <b>{stageWord(project.position.stage, lang)}</b>
            <span>
              {project.position.state === 'active' ? (
                say(words.projects.sinceDays, { n: project.daysInStage ?? 0 })
              ) : (
                <span className="owed">
                  {codeWord('state', project.position.state, lang)}
                  {project.stateSince && (
                    <>
                      {' '}
                      · <DayText day={project.stateSince} lang={lang} />
                    </>
                  )}
                </span>
              )}
            </span>
          </div>
          {gate && (
            <div>
              <b>
                {missing === 0 && project.readiness?.ready
                  ? words.gate.accepted
                  : say(words.project.missing, { n: missing })}
              </b>
              <span>
                {words.project.nextGate}
                {words.shell.colon}
                <Link to={`gates/${gate.number}`}>{stageWord(gate.to, lang)}</Link>
              </span>
            </div>
          )}
          {project.milestones.find((one) => !one.reachedOn) && <NextMilestone project={project} />}
          <div>
            <b>
              <bdi>{project.pledges.length}</bdi>
            </b>
            <span>{words.project.pledges}</span>
          </div>
        </div>
      )}
      {project.summary && (
        <p className="lead">
          <Text value={project.summary} lang={lang} marked />
        </p>
      )}
      <Waiting project={project} />
      <Acts project={project} today={today} />
      <div className="two">
        <div>
          {beside}
          {gate && (
            <section>
              <div className="title">
                <h2>
                  {words.project.nextGate}
                  {words.shell.colon}
                  {stageWord(gate.to, lang)}
                </h2>
                <Link to={`gates/${gate.number}`} className="button" data-row="">
                  {words.project.openGate}
                </Link>
              </div>
              {project.readiness?.ready && <p className="note">{words.project.ready}</p>}
              <GateLine gate={gate} base={`gates/${gate.number}`} />
            </section>
          )}
          {project.owed.length > 0 && (
            <section>
              <h2>{words.project.owed}</h2>
              <ul className="rows">
                {project.owed.map((one) => (
                  <li key={one.gate + one.code} className="row">
                    <div className="row-text">
                      <Link to={`gates/${one.gate.slice(-1)}`} data-row="">
                        <Text value={one.title} lang={lang} />
                      </Link>
                      <div className="note">
                        <Code>{one.gate}</Code>
                      </div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {project.gates.some(isPast) && (
            <section>
              <h2>{words.project.gates}</h2>
              <ul className="rows">
                {project.gates.filter(isPast).map((one) => (
                  <li key={one.ref} className="row" id={one.ref.replace('/', '-').toLowerCase()}>
                    <span className="row-mark">
                      <Door state={one.door} dir={dir} size={20} />
                    </span>
                    <div className="row-text">
                      <Link to={`gates/${one.number}`} data-row="">
                        {say(words.gate.title, { from: stageWord(one.from, lang), to: stageWord(one.to, lang) })}
                      </Link>
                      <div className="note">{codeWord('door', one.door, lang)}</div>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Milestones project={project} />
          <Contests contests={project.contests} />
          <Risks project={project} />
          <KnowHow of={{ project: project.ref }} />
          <ProjectDuties project={project.ref} />
        </div>
        <aside>
          <section>
            <h2>{words.project.places}</h2>
            <PlacesText title={words.project.works} shares={project.works} assumed={project.sharesAssumed} />
            <PlacesText title={words.project.benefit} shares={project.benefit} assumed={project.sharesAssumed} />
          </section>
          <Pledges project={project} />
          {project.facts.length > 0 && (
            <section>
              <h2>{words.project.facts}</h2>
              <dl className="pairs">
                {project.facts.map((one) => (
                  <div key={`${one.source}${one.as_of}${JSON.stringify(one.label)}`} style={{ display: 'contents' }}>
                    <dt>
                      <Text value={one.label} lang={lang} />
                    </dt>
                    <dd>
                      {one.quantity && <Amount quantity={one.quantity} lang={lang} />}{' '}
                      {one.text && <Text value={one.text} lang={lang} />}
                      <div className="note">
                        <PeriodText code={one.as_of} lang={lang} /> ·{' '}
                        <Link to={`/sources/${one.source}`}>{words.projects.source}</Link>
                      </div>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <Remarks project={project} />
          <History project={project} />
          {project.below.length > 0 && (
            <section>
              <h2>{words.project.below}</h2>
              <ul className="rows">
                {project.below.map((one) => (
                  <li key={one.ref} className="row">
                    <div className="row-text">
                      <Link to={`/projects/${encodeURIComponent(one.ref)}`} data-row="">
                        <Text value={one.title} lang={lang} />
                      </Link>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

/** A door the project has left behind, in whatever way. */
const isPast = (gate: ProjectView['gates'][number]): boolean => gate.door !== 'closed';

function Pledges({ project }: { project: ProjectView }) {
  const { words } = useSpoken();
  return (
    <section>
      <h2>{words.project.pledges}</h2>
      {project.pledges.length === 0 ? (
        <p className="note">{words.project.noPledge}</p>
      ) : (
        <ul className="acts">
          {project.pledges.map((one) => (
            <li key={one}>
              <Link to={`/pledges/${one}`}>
                <Code>{one}</Code>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
