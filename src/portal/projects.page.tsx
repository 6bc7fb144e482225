import type { ReactNode } from 'react';
import type { LocalizedText } from '../kernel/index.ts';
import { Legend } from '../web/charts/index.ts';
import { plain, Text } from '../web/fmt.tsx';
import type { PlaceLink, ProjectDocument, ProjectSummary } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import type { ProjectFilter } from './page-filter.rules.ts';
import { Empty, ProjectRow } from './parts.tsx';
import { Choice } from './pledges.page.tsx';

export type ProjectsData = {
  shown: readonly ProjectDocument[];
  programmes: readonly ProjectDocument[];
  filter: ProjectFilter;
  stages: readonly { stage: string; title: LocalizedText }[];
  regions: readonly PlaceLink[];
};

/** A document as lists draw it. */
export const summaryOf = (project: ProjectDocument): ProjectSummary => ({
  ref: project.ref,
  title: project.title,
  published: true,
  level: project.level,
  stage: project.stage,
  stageOrder: project.stageOrder,
  state: project.state,
  truth: project.truth,
  ...(project.owner ? { owner: project.owner } : {}),
});

export const ProjectLine = ({ project, ctx }: { project: ProjectDocument; ctx: PageContext }): ReactNode => (
  <ProjectRow
    project={summaryOf(project)}
    stages={project.stages}
    places={project.works.map((share) => share.place)}
    isPrivate={project.bound === 'not-state'}
    ctx={ctx}
  />
);

/** What is done: projects under their programmes, each with its line in miniature. */
export const projectsPage: Page<ProjectsData> = (data, ctx) => {
  const t = wordsOf(ctx);
  const groups = data.programmes
    .map((programme) => ({
      programme,
      projects: data.shown.filter((project) => project.parent?.ref === programme.ref),
    }))
    .filter((group) => group.projects.length > 0);
  const grouped = new Set(groups.flatMap((group) => group.projects));
  const rest = data.shown.filter((project) => !grouped.has(project));
  return (
    <Paper
      ctx={ctx}
      section="projects"
      title={t.text('frame.projects')}
      description={t.text('portal.projectsDescription')}
    >
      <section className="lead">
        <h1>{t('portal.projectsTitle')}</h1>
        <p>{t('portal.projectsLead')}</p>
      </section>
      <Filters data={data} ctx={ctx} />
      <Legend lang={ctx.lang} />
      {data.shown.length === 0 && <Empty>{t('portal.noneFits')}</Empty>}
      {groups.map(({ programme, projects }) => (
        <section key={programme.ref}>
          <h2>
            <a href={addresses(ctx).project(programme.ref)}>
              <Text value={programme.title} lang={ctx.lang} />
            </a>
          </h2>
          {programme.summary && (
            <p className="sub">
              <Text value={programme.summary} lang={ctx.lang} />
            </p>
          )}
          <ul>
            {projects.map((project) => (
              <ProjectLine key={project.ref} project={project} ctx={ctx} />
            ))}
          </ul>
        </section>
      ))}
      {rest.length > 0 && (
        <section>
          {groups.length > 0 && <h2>{t('portal.otherProjects')}</h2>}
          <ul>
            {rest.map((project) => (
              <ProjectLine key={project.ref} project={project} ctx={ctx} />
            ))}
          </ul>
        </section>
      )}
    </Paper>
  );
};

function Filters({ data: { filter, stages, regions }, ctx }: { data: ProjectsData; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  return (
    <form className="filters" action={`/${ctx.lang}/projects`}>
      <label>
        {t('portal.wordsInTitle')}
        <input name="q" type="search" defaultValue={filter.q} />
      </label>
      <Choice
        name="stage"
        label={t('portal.stage')}
        any={t('portal.all')}
        value={filter.stage}
        options={stages.map(({ stage, title }) => ({ value: stage, label: plain(title, ctx.lang) }))}
      />
      <Choice
        name="region"
        label={t('portal.region')}
        any={t('portal.all')}
        value={filter.region}
        options={regions.map((place) => ({ value: place.code, label: plain(place.name, ctx.lang) }))}
      />
      <Choice
        name="bound"
        label={t('portal.whose')}
        any={t('portal.all')}
        value={filter.bound}
        options={(['state', 'shared', 'not-state'] as const).map((bound) => ({
          value: bound,
          label: t.text(`words.bound-${bound}`),
        }))}
      />
      <button type="submit">{t('portal.show')}</button>
    </form>
  );
}
