import { addresses, type Page, Paper, wordsOf } from './page.tsx';
import { Star } from './parts.tsx';

export type Trouble = 'not-found' | 'gone' | 'broken' | 'nothing-published';

/** When there is no page: why, and where to go. */
export const problemPage: Page<Trouble> = (trouble, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <Paper ctx={ctx} title={t.text(`portal.${trouble}-title`)}>
      <section className="lead">
        <Star />
        <h1>{t(`portal.${trouble}-title`)}</h1>
        <p>{t(`portal.${trouble}-text`)}</p>
        {trouble !== 'nothing-published' && (
          <ul className="links">
            <li>
              <a href={to.home}>{t('frame.home')}</a>
            </li>
            <li>
              <a href={`/${ctx.lang}/search`}>{t('frame.search')}</a>
            </li>
          </ul>
        )}
      </section>
    </Paper>
  );
};
