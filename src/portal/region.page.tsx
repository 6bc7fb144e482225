import type { ReactNode } from 'react';
import { RegionMap } from '../web/charts/index.ts';
import { Code, Num, plain, Text } from '../web/fmt.tsx';
import type { HomeDocument, ProjectDocument } from './documents.ts';
import { marksIn } from './home.page.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty, Figure, HandOver } from './parts.tsx';
import { ProjectLine } from './projects.page.tsx';
import { regionShare } from './region.rules.ts';
import type { PlaceRow } from './snapshot.ts';

export type RegionData = {
  region: PlaceRow;
  /** Provinces and prefectures of it. */
  children: readonly PlaceRow[];
  projects: readonly ProjectDocument[];
  home: HomeDocument | undefined;
};

/** Inhabitants with the year of the count; nothing where it is not known. */
export const Population = ({ place, ctx }: { place: PlaceRow; ctx: PageContext }): ReactNode => {
  const t = wordsOf(ctx);
  return (
    <Figure
      ctx={ctx}
      term={t('portal.population')}
      value={place.population === undefined ? undefined : <Num value={place.population} lang={ctx.lang} />}
      note={place.populationYear !== undefined && t('portal.census', { year: <bdi>{place.populationYear}</bdi> })}
    />
  );
};

/** What comes to one region: works in it, benefit to it, what serves the whole country. */
export const regionPage: Page<RegionData> = ({ region, children, projects, home }, ctx) => {
  const t = wordsOf(ctx);
  const { only, works, benefit, everywhere, directed } = regionShare(projects, region.code);
  return (
    <Paper ctx={ctx} section="regions" title={plain(region.name, ctx.lang)}>
      <Dots as="p" className="crumb">
        <a href={addresses(ctx).regions}>{t('frame.regions')}</a>
        <span>
          <Code>{region.code}</Code>
        </span>
      </Dots>
      <section className="lead">
        <h1>
          <Text value={region.name} lang={ctx.lang} />
        </h1>
        {region.name.zgh && (
          <p className="zgh">
            <bdi lang="zgh">{region.name.zgh}</bdi>
          </p>
        )}
        <p>
          {t('portal.regionLead', {
            works: t('portal.worksCount', { n: works.length }),
            benefit: t('portal.benefitCount', { n: directed }),
          })}
        </p>
      </section>
      <dl className="figures">
        <Population place={region} ctx={ctx} />
        <Figure ctx={ctx} term={t('portal.provinces')} value={<Num value={children.length} lang={ctx.lang} />} />
        <Figure ctx={ctx} term={t('portal.worksHere')} value={<Num value={works.length} lang={ctx.lang} />} />
        <Figure ctx={ctx} term={t('portal.paidHere')} />
      </dl>
      <section className="two">
        <div>
          <h2>{t('portal.worksInRegion')}</h2>
          {works.length === 0 ? (
            <Empty>{t('portal.noWorksHere')}</Empty>
          ) : (
            <ul>
              {works.map((project) => (
                <ProjectLine key={project.ref} project={project} ctx={ctx} />
              ))}
            </ul>
          )}
          {benefit.length > 0 && (
            <>
              <h2>{t('portal.benefitInRegion')}</h2>
              <ul>
                {benefit.map((project) => (
                  <ProjectLine key={project.ref} project={project} ctx={ctx} />
                ))}
              </ul>
            </>
          )}
          {everywhere.length > 0 && (
            <details>
              <summary>{t('portal.nationalBenefit', { n: everywhere.length })}</summary>
              <ul>
                {everywhere.map((project) => (
                  <ProjectLine key={project.ref} project={project} ctx={ctx} />
                ))}
              </ul>
            </details>
          )}
        </div>
        <div>
          {ctx.shapes && home && (
            <RegionMap
              shapes={ctx.shapes}
              lang={ctx.lang}
              current={region.code}
              regions={home.regions.map(({ place }) => ({
                code: place.code,
                name: plain(place.name, ctx.lang),
                marks: marksIn(only, place.code),
                href: addresses(ctx).region(place.code),
              }))}
            />
          )}
          <h2>{t('portal.provinces')}</h2>
          <div className="scroll-x">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('portal.name')}</th>
                  <th scope="col" className="num">
                    {t('portal.population')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {children.map((child) => (
                  <tr key={child.code}>
                    <td>
                      <a href={`${addresses(ctx).communes.split('?')[0]}?in=${child.code}`}>
                        <Text value={child.name} lang={ctx.lang} />
                      </a>
                    </td>
                    <td className="num">
                      {child.population !== undefined && <Num value={child.population} lang={ctx.lang} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </section>
      <HandOver kind="region" code={region.code} ctx={ctx} />
    </Paper>
  );
};
