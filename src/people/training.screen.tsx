import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router';
import { useMay } from '../desk/me.ts';
import type { LocalizedText } from '../kernel/localized.ts';
import { read, tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AuthorisationFile } from './authorisation-file.ts';
import { AuthorisationPart } from './authorisation-part.tsx';
import type { ListedCohort } from './cohort-file.ts';
import { type Grouping, groupings } from './funnel.rules.ts';
import { FunnelTable } from './funnel-table.tsx';
import { audiences, credentials } from './institute.ts';
import type { ListedInstitute, ListedProgramme } from './institute-file.ts';
import type { Funnel, PledgePath, TrainingFigures } from './training-figures.ts';
import { RecordCohortForm, RecordInstituteForm, RecordProgrammeForm } from './training-forms.tsx';
import { PathPart, PeopleFigures, SuspectedPairs } from './training-parts.tsx';
import { CohortRow, InstituteRow, ProgrammeRow } from './training-rows.tsx';

const LIMIT = 50;
type Listed<T> = { total: number; items: T[] };
type Pledge = { ref: string; title: LocalizedText; quantity?: { unit: string }; deadline?: string };

export async function loader({ request }: LoaderFunctionArgs) {
  const { by, programme, institute, audience, credential, state, offset } = Object.fromEntries(
    new URL(request.url).searchParams,
  );
  const narrowed = { programme, institute, audience, credential };
  const [institutes, programmes, cohorts, funnel, figures, pledges, authorisation] = await Promise.all([
    read<Listed<ListedInstitute>>('institutes', { limit: 500 }),
    read<Listed<ListedProgramme>>('training-programmes', { limit: 500 }),
    read<Listed<ListedCohort>>('cohorts', { ...narrowed, state, offset, limit: LIMIT }),
    read<Funnel>('training-funnel', { ...narrowed, by }),
    read<TrainingFigures>('training-figures'),
    tryRead<Listed<Pledge>>('pledges', { limit: 500 }),
    read<AuthorisationFile>('trainee-authorisation'),
  ]);
  const ofPeople = (pledges.ok ? pledges.value.items : []).filter(
    (one) => one.deadline !== undefined && ['graduates', 'jobs'].includes(one.quantity?.unit ?? ''),
  );
  const paths = await Promise.all(
    ofPeople.map(async (pledge) => ({
      pledge,
      path: await tryRead<PledgePath>('people-path', { pledge: pledge.ref }),
    })),
  );
  return {
    institutes,
    programmes,
    cohorts,
    funnel,
    figures,
    authorisation,
    paths: paths.flatMap(({ pledge, path }) => (path.ok ? [{ title: pledge.title, path: path.value }] : [])),
  };
}

/** People who are trained: what was promised, what is verified of it, what it needs each year, and the cohorts it comes from. */
export function Component() {
  const data = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { institutes, programmes, cohorts, funnel, figures, paths, authorisation } = data;
  const { words, lang } = useSpoken();
  const [query] = useSearchParams();
  const may = useMay();
  const t = words.training;
  const by = groupings.find((one) => one === query.get('by')) ?? ('all' satisfies Grouping);
  return (
    <>
      <title>{`${t.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{t.title}</h1>
      <p className="lead">{t.lead}</p>
      <div className="acts">
        {may('training.edit') && <ActLink act="institute">{t.recordInstitute}</ActLink>}
        {may('training.edit') && <ActLink act="programme">{t.recordProgramme}</ActLink>}
        {may('cohort.report') && programmes.total > 0 && (
          <ActLink act="cohort" strong hotkey="a">
            {t.recordCohort}
          </ActLink>
        )}
      </div>
      <Panel act="institute" title={t.recordInstitute}>
        <RecordInstituteForm />
      </Panel>
      <Panel act="programme" title={t.recordProgramme}>
        <RecordProgrammeForm />
      </Panel>
      <Panel act="cohort" title={t.recordCohort}>
        <RecordCohortForm />
      </Panel>
      <PeopleFigures figures={figures} />
      {paths.length > 0 && (
        <section>
          <h2>{t.path}</h2>
          {paths.map(({ path, title }) => (
            <PathPart key={path.pledge} path={path} title={title} />
          ))}
        </section>
      )}
      <section>
        <h2>{t.institutes}</h2>
        {institutes.items.length === 0 && <Nothing>{t.noInstitutes}</Nothing>}
        <Rows label={t.institutes}>
          {institutes.items.map((one) => (
            <InstituteRow key={one.ref} institute={one} />
          ))}
        </Rows>
      </section>
      <section>
        <h2>{t.programmes}</h2>
        {programmes.items.length === 0 && <p className="note">{t.noProgrammes}</p>}
        <Rows label={t.programmes}>
          {programmes.items.map((one) => (
            <ProgrammeRow key={one.ref} programme={one} />
          ))}
        </Rows>
      </section>
      <SuspectedPairs suspected={funnel.suspected} />
      <section id="cohorts">
        <h2>{t.cohorts}</h2>
        <Filters label={words.list.filters}>
          <ChoiceFilter
            name="by"
            label={t.by}
            any={words.groupings.all}
            options={groupings.slice(1).map((one) => ({ value: one, label: words.groupings[one] }))}
          />
          <ChoiceFilter
            name="programme"
            label={t.programme}
            any={words.list.any}
            options={programmes.items.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
          />
          <ChoiceFilter
            name="institute"
            label={t.institute}
            any={words.list.any}
            options={institutes.items.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
          />
          <ChoiceFilter
            name="audience"
            label={t.audience}
            any={words.list.any}
            options={audiences.map((one) => ({ value: one, label: words.audiences[one] }))}
          />
          <ChoiceFilter
            name="credential"
            label={t.credential}
            any={words.list.any}
            options={credentials.map((one) => ({ value: one, label: words.credentials[one] }))}
          />
          <ChoiceFilter
            name="state"
            label={t.state}
            any={words.list.any}
            options={[
              { value: 'late', label: t.late },
              { value: 'waits', label: t.waits },
            ]}
          />
        </Filters>
        {funnel.cohorts > 0 && (
          <FunnelTable rows={funnel.rows} by={by} titles={[...programmes.items, ...institutes.items]} />
        )}
        <Rows label={t.cohorts}>
          {cohorts.items.map((one) => (
            <CohortRow key={one.ref} cohort={one} />
          ))}
        </Rows>
        {cohorts.items.length === 0 && <p className="note">{t.noCohorts}</p>}
        <Pages total={cohorts.total} limit={LIMIT} />
      </section>
      <AuthorisationPart authorisation={authorisation} />
    </>
  );
}
