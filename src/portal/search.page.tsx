import type { ReactNode } from 'react';
import { Text } from '../web/fmt.tsx';
import { PlaceLine } from './communes.page.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty } from './parts.tsx';
import type { SearchHit } from './snapshot.ts';

export type SearchData = { words: string; hits: readonly SearchHit[] | undefined };

/** Words to pages: pledges, projects, sources, bodies and places of the current snapshot. */
export const searchPage: Page<SearchData> = ({ words, hits }, ctx) => {
  const t = wordsOf(ctx);
  return (
    <Paper ctx={ctx} title={t.text('frame.search')}>
      <section className="lead">
        <h1>{t('frame.search')}</h1>
        <form className="ask" action={`/${ctx.lang}/search`}>
          <label className="visually-hidden" htmlFor="q">
            {t('portal.searchWords')}
          </label>
          <input id="q" name="q" type="search" defaultValue={words} placeholder={t.text('portal.searchPlaceholder')} />
          <button type="submit">{t('portal.find')}</button>
        </form>
      </section>
      {hits && hits.length === 0 && <Empty>{t('portal.nothingFound')}</Empty>}
      {hits && hits.length > 0 && (
        <ul className="plain">
          {hits.map((hit) => (
            <Hit key={hit.what === 'place' ? hit.place.code : `${hit.kind} ${hit.ref}`} hit={hit} ctx={ctx} />
          ))}
        </ul>
      )}
    </Paper>
  );
};

function Hit({ hit, ctx }: { hit: SearchHit; ctx: PageContext }): ReactNode {
  if (hit.what === 'place') return <PlaceLine place={hit.place} ctx={ctx} />;
  const to = addresses(ctx);
  const href = {
    pledge: to.pledge,
    project: to.project,
    source: to.source,
    indicator: to.indicator,
    envelope: to.envelope,
    solution: to.solution,
    organisation: to.organisation,
    strategy: () => to.pledges,
  }[hit.kind](hit.ref);
  return (
    <li>
      <a href={href}>
        <Text value={hit.title} lang={ctx.lang} />
      </a>
      <Dots as="p">
        <span>{wordsOf(ctx)(`words.record-${hit.kind}`)}</span>
        {hit.summary && (
          <span>
            <Text value={hit.summary} lang={ctx.lang} />
          </span>
        )}
      </Dots>
    </li>
  );
}
