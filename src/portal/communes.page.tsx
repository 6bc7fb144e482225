import type { ReactNode } from 'react';
import { Text } from '../web/fmt.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty } from './parts.tsx';
import type { PlaceRow } from './snapshot.ts';

export type CommunesData = {
  words: string;
  /** Places found, or the communes of `within`; undefined before anything was asked. */
  found: readonly PlaceRow[] | undefined;
  within?: PlaceRow | undefined;
};

export const placeAddress = (place: PlaceRow, ctx: PageContext): string => {
  const to = addresses(ctx);
  if (place.level === 'commune') return to.commune(place.code);
  if (place.level === 'province') return `/${ctx.lang}/communes?in=${place.code}`;
  return place.level === 'region' ? to.region(place.code) : to.regions;
};

export const PlaceLine = ({ place, ctx }: { place: PlaceRow; ctx: PageContext }): ReactNode => (
  <li>
    <a href={placeAddress(place, ctx)}>
      <Text value={place.name} lang={ctx.lang} />
    </a>
    <Dots as="p">
      <span>{wordsOf(ctx)(`words.place-${place.level}`)}</span>
      {ctx.lang !== 'fr' && place.name.fr && <bdi lang="fr">{place.name.fr}</bdi>}
      {place.population !== undefined && <span>{wordsOf(ctx)('portal.inhabitants', { n: place.population })}</span>}
    </Dots>
  </li>
);

/** Find one's commune, by its name in Arabic or French letters. */
export const communesPage: Page<CommunesData> = ({ words, found, within }, ctx) => {
  const t = wordsOf(ctx);
  return (
    <Paper ctx={ctx} section="regions" title={t.text('frame.communes')}>
      <section className="lead">
        <h1>{within ? <Text value={within.name} lang={ctx.lang} /> : t('portal.communesTitle')}</h1>
        <p>{within ? t('portal.communesWithin', { n: found?.length ?? 0 }) : t('portal.communesLead')}</p>
        <form className="ask" action={`/${ctx.lang}/communes`}>
          <label className="visually-hidden" htmlFor="q">
            {t('portal.communeName')}
          </label>
          <input id="q" name="q" type="search" defaultValue={words} placeholder={t.text('portal.communePlaceholder')} />
          <button type="submit">{t('portal.find')}</button>
        </form>
      </section>
      {found && found.length === 0 && <Empty>{t('portal.nothingFound')}</Empty>}
      {found && found.length > 0 && (
        <>
          {!within && <p className="soft">{t('portal.placesFound', { n: found.length, words })}</p>}
          <ul className="plain">
            {found.map((place) => (
              <PlaceLine key={place.code} place={place} ctx={ctx} />
            ))}
          </ul>
        </>
      )}
    </Paper>
  );
};
