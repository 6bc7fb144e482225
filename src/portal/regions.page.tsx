import { RegionMap } from '../web/charts/index.ts';
import { plain } from '../web/fmt.tsx';
import { type HomeData, marksIn, RegionTable } from './home.page.tsx';
import { addresses, type Page, Paper, wordsOf } from './page.tsx';

/** Who gets what: the map of the regions and the same in a table. */
export const regionsPage: Page<HomeData> = ({ home, projects }, ctx) => {
  const t = wordsOf(ctx);
  const only = projects.filter((project) => project.level === 'project');
  const placed = only.filter((project) => project.works.some((share) => share.place.region)).length;
  return (
    <Paper
      ctx={ctx}
      section="regions"
      title={t.text('frame.regions')}
      description={t.text('portal.regionsDescription')}
    >
      <section className="lead">
        <h1>{t('portal.regionsTitle')}</h1>
        <p>{t('portal.regionsLead', { n: placed, total: only.length })}</p>
        <form className="ask" action={addresses(ctx).communes}>
          <label className="visually-hidden" htmlFor="q">
            {t('portal.communeName')}
          </label>
          <input id="q" name="q" type="search" placeholder={t.text('portal.communePlaceholder')} />
          <button type="submit">{t('portal.findCommune')}</button>
        </form>
      </section>
      <div className="two map-and-list">
        {ctx.shapes && (
          <RegionMap
            shapes={ctx.shapes}
            lang={ctx.lang}
            regions={home.regions.map(({ place }) => ({
              code: place.code,
              name: plain(place.name, ctx.lang),
              marks: marksIn(only, place.code),
              href: addresses(ctx).region(place.code),
            }))}
          />
        )}
        <RegionTable home={home} ctx={ctx} />
      </div>
    </Paper>
  );
};
