import type { ReactNode } from 'react';
import { plain, Text } from '../web/fmt.tsx';
import { placeAddress } from './communes.page.tsx';
import type { ProjectDocument } from './documents.ts';
import { type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty } from './parts.tsx';
import { ProjectLine } from './projects.page.tsx';
import { Population } from './region.page.tsx';
import type { PlaceRow } from './snapshot.ts';

export type CommuneData = {
  /** Country first, the commune last. */
  chain: readonly PlaceRow[];
  projects: readonly ProjectDocument[];
};

/** What concerns one commune: in it, in its province, in its region, and what is for the whole country. */
export const communePage: Page<CommuneData> = ({ chain, projects }, ctx) => {
  const t = wordsOf(ctx);
  const commune = chain.at(-1)!;
  const only = projects.filter((project) => project.level === 'project' && project.state !== 'cancelled');
  const taken = new Set<ProjectDocument>();
  const groups = [...chain].reverse().map((place) => {
    const here = only.filter(
      (project) =>
        !taken.has(project) && [...project.works, ...project.benefit].some((share) => share.place.code === place.code),
    );
    for (const project of here) taken.add(project);
    return { place, here };
  });
  return (
    <Paper ctx={ctx} section="regions" title={plain(commune.name, ctx.lang)}>
      <Dots as="p" className="crumb">
        {chain.slice(1, -1).map((place) => (
          <a key={place.code} href={placeAddress(place, ctx)}>
            <Text value={place.name} lang={ctx.lang} />
          </a>
        ))}
      </Dots>
      <section className="lead">
        <h1>
          <Text value={commune.name} lang={ctx.lang} />
        </h1>
        {ctx.lang !== 'fr' && commune.name.fr && (
          <p className="zgh">
            <bdi lang="fr">{commune.name.fr}</bdi>
          </p>
        )}
        <p>{t('portal.communeLead')}</p>
      </section>
      <dl className="figures">
        <Population place={commune} ctx={ctx} />
      </dl>
      {groups.map(({ place, here }) => (
        <Group key={place.code} place={place} projects={here} ctx={ctx} />
      ))}
    </Paper>
  );
};

function Group({
  place,
  projects,
  ctx,
}: {
  place: PlaceRow;
  projects: readonly ProjectDocument[];
  ctx: PageContext;
}): ReactNode {
  const t = wordsOf(ctx);
  if (projects.length === 0 && place.level !== 'commune') return undefined;
  return (
    <section>
      <h2>
        {t(`portal.concerns-${place.level}`)}
        {t('frame.colon')}
        <Text value={place.name} lang={ctx.lang} />
      </h2>
      {projects.length === 0 ? (
        <Empty>{t('portal.noProjectInCommune')}</Empty>
      ) : (
        <ul>
          {projects.map((project) => (
            <ProjectLine key={project.ref} project={project} ctx={ctx} />
          ))}
        </ul>
      )}
    </section>
  );
}
