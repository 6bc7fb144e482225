import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, DayText, Num, PeriodText, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { CohortFile } from './cohort-file.ts';
import { OverlapForm, ReportCountForm } from './cohort-forms.tsx';
import { CohortCounts, CohortOverlaps } from './cohort-parts.tsx';
import { CohortSteps } from './cohort-steps.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<CohortFile>('cohort', { ref: params.ref });

/** One cohort: its six steps as they stand, every count with who judged it, and whom it shares with other cohorts. */
export function Component() {
  const file = useLoaderData<typeof loader>() as CohortFile;
  const { cohort, organisation, mayReport, mayEdit } = file;
  const { words, lang } = useSpoken();
  const t = words.training;
  return (
    <>
      <title>{`${cohort.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/training">{t.title}</Link> · <Code>{cohort.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={cohort.programmeTitle} lang={lang} /> · <PeriodText code={cohort.intake} lang={lang} />
      </h1>
      <p className="lead">
        <Link to={`/training/${encodeURIComponent(cohort.institute)}`}>
          <Text value={cohort.instituteTitle} lang={lang} />
        </Link>
        {organisation && (
          <>
            {' · '}
            <Organisation reference={organisation} link />
          </>
        )}
      </p>
      <p className="note">
        {words.audiences[cohort.audience]} · {words.credentials[cohort.credential]} · {t.endsOn}
        {words.shell.colon}
        <DayText day={cohort.endsOn} lang={lang} />
        {cohort.places !== undefined && (
          <>
            {' · '}
            {t.places}
            {words.shell.colon}
            <Num value={cohort.places} lang={lang} />
          </>
        )}
        {cohort.note && (
          <>
            {' · '}
            <Text value={cohort.note} lang={lang} />
          </>
        )}
      </p>
      {cohort.late && (
        <p role="status" className="owed">
          {words.trainingSteps[cohort.late.step]}
          {words.shell.colon}
          {t.lateSince} <DayText day={cohort.late.dueOn} lang={lang} />
        </p>
      )}
      <CohortSteps file={file} />
      {(mayReport || mayEdit) && (
        <div className="acts">
          {mayReport && (
            <ActLink act="report" strong hotkey="a">
              {t.report}
            </ActLink>
          )}
          {mayEdit && <ActLink act="overlap">{t.overlap}</ActLink>}
        </div>
      )}
      <Panel act="report" title={t.report}>
        <ReportCountForm file={file} />
      </Panel>
      <Panel act="overlap" title={t.overlap}>
        <OverlapForm file={file} />
      </Panel>
      <CohortCounts file={file} />
      <CohortOverlaps file={file} />
    </>
  );
}
