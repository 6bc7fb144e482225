import { Text } from '../web/fmt.tsx';
import { addresses, type Page, Paper, wordsOf } from './page.tsx';
import { Star, When } from './parts.tsx';
import type { Withdrawal } from './snapshot.ts';

export type Trouble = 'not-found' | 'gone' | 'broken' | 'nothing-published';
export type Problem = { trouble: Trouble; withdrawal?: Withdrawal | undefined };

/** When there is no page: why, and where to go. */
export const problemPage: Page<Problem> = ({ trouble, withdrawal }, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <Paper ctx={ctx} title={t.text(`portal.${trouble}-title`)}>
      <section className="lead">
        <Star />
        <h1>{t(`portal.${trouble}-title`)}</h1>
        <p>{t(`portal.${trouble}-text`)}</p>
        {withdrawal && (
          <p>
            <When code={withdrawal.on} ctx={ctx} />
            {t('frame.colon')}
            <Text value={withdrawal.reason} lang={ctx.lang} marked />
          </p>
        )}
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
