import type { ReactNode } from 'react';
import { REMOTE_KILOMETRES } from '../equity/index.ts';
import { Amount, Percent, plain, Text } from '../web/fmt.tsx';
import { placeAddress } from './communes.page.tsx';
import type { ProjectDocument } from './documents.ts';
import { type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty, Figure } from './parts.tsx';
import { ProjectLine } from './projects.page.tsx';
import { Population } from './region.page.tsx';
import { shareOfPercent } from './region.rules.ts';
import type { PlaceFigure, PlaceRow } from './snapshot.ts';

export type CommuneData = {
  /** Country first, the commune last. */
  chain: readonly PlaceRow[];
  /** Census figures of the commune and of what it lies in. */
  figures: readonly PlaceFigure[];
  projects: readonly ProjectDocument[];
};

/** What concerns one commune: in it, in its province, in its region, and what is for the whole country. */
export const communePage: Page<CommuneData> = ({ chain, figures, projects }, ctx) => {
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
      <Access chain={chain} figures={figures} ctx={ctx} />
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

const asked = ['electricity-households', 'distance-paved-road', 'illiteracy-rate-10plus', 'unemployment-rate'] as const;

/** What a census says of access here, beside the region; the use of digital services, which nobody has reported by commune. */
function Access({
  chain,
  figures,
  ctx,
}: {
  chain: readonly PlaceRow[];
  figures: readonly PlaceFigure[];
  ctx: PageContext;
}): ReactNode {
  const t = wordsOf(ctx);
  const commune = chain.at(-1)!;
  const region = chain.find((place) => place.level === 'region');
  const of = (place: PlaceRow | undefined, measure: string): PlaceFigure | undefined =>
    figures.find((one) => one.place === place?.code && one.measure === measure);
  const shown = (one: PlaceFigure): ReactNode =>
    one.unit === 'percent' ? (
      <Percent share={shareOfPercent(one.value)} lang={ctx.lang} />
    ) : (
      <Amount quantity={{ value: one.value, unit: one.unit }} lang={ctx.lang} />
    );
  const road = of(commune, 'distance-paved-road');
  return (
    <section>
      <h2>{t('portal.accessHere')}</h2>
      {road && Number(road.value) >= REMOTE_KILOMETRES && <p>{t('portal.remoteHere', { km: REMOTE_KILOMETRES })}</p>}
      <dl className="figures">
        {asked.map((measure) => {
          const here = of(commune, measure);
          const around = of(region, measure);
          // the census measures the way to a road in rural communes only
          if (!here && measure === 'distance-paved-road') return undefined;
          return (
            <Figure
              key={measure}
              ctx={ctx}
              term={t(`portal.measure-${measure}`)}
              value={here && shown(here)}
              note={
                <>
                  {here && t('portal.census', { year: <bdi>{here.year}</bdi> })}
                  {here && around && (
                    <>
                      {' · '}
                      {t('portal.inItsRegion', { value: shown(around) })}
                    </>
                  )}
                </>
              }
            />
          );
        })}
        <Figure ctx={ctx} term={t('portal.digitalServicesUsed')} note={t('portal.digitalServicesUsedNote')} />
      </dl>
    </section>
  );
}
