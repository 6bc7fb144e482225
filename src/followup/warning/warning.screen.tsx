import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { Comments } from '../comment/comments.tsx';
import { Remind } from '../letter/remind.tsx';
import type { WarningFile } from './get-warning.ts';
import { WarningActs } from './warning-acts.tsx';
import { WarningLadder, WarningTold, WarningTrace } from './warning-trace.tsx';
import { SubjectLink, WarningSentence } from './warning-words.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<WarningFile>('warning', { key: params.key });

/** One warning: why, since when, what to do, who; what was said of it, and what the reader may do here. */
export function Component() {
  const file = useLoaderData<typeof loader>() as WarningFile;
  const { words, lang, say } = useSpoken();
  const { rule, subject, project, organisation } = file;
  return (
    <>
      <title>{`${words.warnings.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/warnings">{words.warnings.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={rule.title} lang={lang} />
      </h1>
      <p className="lead">
        <WarningSentence sentence={rule.sentence} numbers={file.numbers} />
      </p>
      <dl className="pairs">
        <Pair name={words.warnings.toDo}>
          <Text value={rule.toDo} lang={lang} />
        </Pair>
        <Pair name={words.list.state}>
          {words.warningStates[file.state]} · {words.warnings.since} <DayText day={file.since} lang={lang} />
          {file.quietUntil && (
            <> · {say(words.warnings.quietUntil, { day: <DayText day={file.quietUntil} lang={lang} /> })}</>
          )}
        </Pair>
        <Pair name={words.warnings.about}>
          <SubjectLink subject={subject} project={project} />
        </Pair>
        {project && subject.kind !== 'project' && subject.kind !== 'condition' && (
          <Pair name={words.warnings.project}>
            <Link to={`/projects/${encodeURIComponent(project)}`}>
              <Code>{project}</Code>
            </Link>
          </Pair>
        )}
        <Pair name={words.warnings.asked}>
          {words.warnedRoles[rule.role]}
          {organisation && (
            <>
              {' '}
              · <Organisation reference={rule.organisation ?? organisation} link />
            </>
          )}
        </Pair>
      </dl>
      {file.isTrue ? <WarningActs file={file} /> : <p className="waits">{words.warnings.gone}</p>}
      <Remind about={{ kind: 'warning', ref: file.key }} isOverdue={file.isTrue && organisation !== undefined} />
      <Comments about={{ kind: 'warning', ref: file.key }} />
      <div className="two">
        <WarningTrace file={file} />
        <aside>
          {organisation && <WarningLadder file={file} />}
          <WarningTold file={file} />
        </aside>
      </div>
    </>
  );
}

const Pair = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);
