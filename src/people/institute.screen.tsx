import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { Rows } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { CellText } from './cell-text.tsx';
import { FunnelTable } from './funnel-table.tsx';
import type { InstituteFile } from './institute-file.ts';
import type { Funnel } from './training-figures.ts';
import { RecordCohortForm, ReviseInstituteForm } from './training-forms.tsx';
import { CohortRow, Opened } from './training-rows.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const [file, funnel] = await Promise.all([
    read<InstituteFile>('institute', { ref: params.ref }),
    read<Funnel>('training-funnel', { institute: params.ref, by: 'programme' }),
  ]);
  return { file, funnel };
}

/** One institute: what its sources tell, who declares for it, its programmes and its cohorts. */
export function Component() {
  const { file, funnel } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { institute, cohorts, programmes, mayEdit, mayReport } = file;
  const { words, lang } = useSpoken();
  const t = words.training;
  return (
    <>
      <title>{`${institute.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/training">{t.title}</Link> · <Code>{institute.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={institute.title} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={institute.subject} lang={lang} marked />
      </p>
      <dl className="pairs">
        <dt>{t.place}</dt>
        <dd>
          <PlaceName code={institute.place} />
          {institute.placeNote && (
            <div className="note">
              <Text value={institute.placeNote} lang={lang} />
            </div>
          )}
        </dd>
        <dt>{t.state}</dt>
        <dd>
          <Opened institute={institute} />
          {institute.statusNote && (
            <div className="note">
              <Text value={institute.statusNote} lang={lang} />
            </div>
          )}
        </dd>
        <dt>{t.body}</dt>
        <dd>{institute.organisation ? <Organisation reference={institute.organisation} link /> : t.notReported}</dd>
        {institute.project && (
          <>
            <dt>{t.project}</dt>
            <dd>
              <Link to={`/projects/${encodeURIComponent(institute.project)}`}>
                <Code>{institute.project}</Code>
              </Link>
            </dd>
          </>
        )}
        <dt>{words.trainingSteps.enrolled}</dt>
        <dd>
          <CellText cell={institute.enrolled} />
        </dd>
        <dt>{words.trainingSteps.certified}</dt>
        <dd>
          <CellText cell={institute.certified} />
        </dd>
        <dt>{t.sources}</dt>
        <dd>
          {institute.sources.map((one, at) => (
            <span key={one}>
              {at > 0 && ' · '}
              <Link to={`/sources/${encodeURIComponent(one)}`}>
                <Code>{one}</Code>
              </Link>
            </span>
          ))}{' '}
          · {t.confidence} <bdi>{institute.confidence}</bdi>
        </dd>
      </dl>
      {(mayEdit || mayReport) && (
        <div className="acts">
          {mayReport && (
            <ActLink act="cohort" strong hotkey="a">
              {t.recordCohort}
            </ActLink>
          )}
          {mayEdit && <ActLink act="revise">{t.revise}</ActLink>}
        </div>
      )}
      <Panel act="cohort" title={t.recordCohort}>
        <RecordCohortForm institute={institute.ref} />
      </Panel>
      <Panel act="revise" title={t.revise}>
        <ReviseInstituteForm institute={institute} />
      </Panel>
      <section>
        <h2>{t.cohorts}</h2>
        {cohorts.length === 0 && <p className="note">{t.notReported}</p>}
        {cohorts.length > 0 && <FunnelTable rows={funnel.rows} by="programme" titles={programmes} />}
        <Rows label={t.cohorts}>
          {cohorts.map((one) => (
            <CohortRow key={one.ref} cohort={one} at="institute" />
          ))}
        </Rows>
      </section>
    </>
  );
}
