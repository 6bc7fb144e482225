import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Amount, Code, DayText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StudyFile } from './study-file.ts';
import { BringVersionForm, MoveStudyForm, NameStudyForm, ReviseStudyForm } from './study-forms.tsx';
import { NamedBy, StudyTraceList } from './study-parts.tsx';
import { StudyPath } from './study-path.tsx';
import { UnlocksNothing } from './study-row.tsx';
import { StudyVersions } from './study-versions.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<StudyFile>('study', { ref: params.ref });

/** One study: its question, its way, its versions and their review, and the gates that wait for it. */
export function Component() {
  const file = useLoaderData<typeof loader>() as StudyFile;
  const { study, moves, mayEdit, mayBring, mayName } = file;
  const { words, lang } = useSpoken();
  const w = words.studies;
  return (
    <>
      <title>{`${study.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/studies">{w.title}</Link> · <Code>{study.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={study.title} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={study.question} lang={lang} marked />
      </p>
      <p className="note">
        {words.studyKinds[study.kind]} · {w.funder}
        {words.shell.colon}
        {study.funder ? <Organisation reference={study.funder} link /> : w.funderUnknown} ·{' '}
        {study.contractor ? (
          <>
            {w.contractor}
            {words.shell.colon}
            <Organisation reference={study.contractor} link />
          </>
        ) : (
          w.noContractor
        )}{' '}
        ·{' '}
        {study.cost ? (
          <>
            {w.cost} <Amount quantity={{ value: study.cost.amount, unit: study.cost.currency }} lang={lang} />
          </>
        ) : (
          w.costUnknown
        )}
        {study.agreement && (
          <>
            {' '}
            · {w.agreement}{' '}
            <Link to={`/agreements/${encodeURIComponent(study.agreement)}`}>
              <Code>{study.agreement}</Code>
            </Link>
          </>
        )}
        {study.project && (
          <>
            {' '}
            · {w.project}{' '}
            <Link to={`/projects/${encodeURIComponent(study.project)}`}>
              <Code>{study.project}</Code>
            </Link>
          </>
        )}
        {study.dueOn && (
          <span className={study.isLate ? 'owed' : ''}>
            {' '}
            · {study.isLate ? w.late : w.due} <DayText day={study.dueOn} lang={lang} />
          </span>
        )}
      </p>
      {study.scope && (
        <p className="note">
          {w.scope}
          {words.shell.colon}
          <Text value={study.scope} lang={lang} />
        </p>
      )}
      {study.note && (
        <p className="note">
          <Text value={study.note} lang={lang} />
        </p>
      )}
      {study.kind === 'feasibility' && (
        <p>
          <Link to={`/studies/${encodeURIComponent(study.ref)}/model`}>{words.feasibility.open}</Link>
        </p>
      )}
      <p role="status">
        <UnlocksNothing study={study} />
      </p>
      <StudyPath file={file} />
      <div className="acts">
        {mayBring && (
          <ActLink act="bring" strong hotkey="a">
            {w.bring}
          </ActLink>
        )}
        {moves.length > 0 && <ActLink act="move">{w.move}</ActLink>}
        {mayName && <ActLink act="name">{w.nameIt}</ActLink>}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
      </div>
      <Panel act="bring" title={w.bring}>
        <BringVersionForm study={study} />
      </Panel>
      <Panel act="move" title={w.move}>
        <MoveStudyForm study={study} moves={moves} />
      </Panel>
      <Panel act="name" title={w.nameIt}>
        <NameStudyForm study={study} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseStudyForm study={study} />
      </Panel>
      <NamedBy file={file} />
      <StudyVersions file={file} />
      <StudyTraceList file={file} />
    </>
  );
}
