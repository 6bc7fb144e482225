import type { ReactNode } from 'react';
import { Text } from '../web/fmt.tsx';
import type { SolutionDocument } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Body, Dots, Empty } from './parts.tsx';

export type CatalogueData = { solutions: readonly SolutionDocument[] };

/** Who made it, or holds its rights: a body, a name, or nobody reported. */
export function Maker({
  body,
  name,
  ctx,
}: {
  body: SolutionDocument['maker'];
  name: SolutionDocument['makerName'];
  ctx: PageContext;
}): ReactNode {
  if (body) return <Body body={body} ctx={ctx} />;
  return name ? <Text value={name} lang={ctx.lang} /> : wordsOf(ctx)('frame.notReported');
}

/** Published solutions made here: how many are in use as somebody verified, then each of them. */
export const cataloguePage: Page<CatalogueData> = ({ solutions }, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const used = solutions.filter((one) => one.use === 'in-use').length;
  return (
    <Paper ctx={ctx} title={t.text('portal.catalogueTitle')} description={t.text('portal.catalogueLead')}>
      <section className="lead">
        <h1>{t('portal.catalogueTitle')}</h1>
        <p>{t('portal.catalogueLead')}</p>
        <p>
          {t('portal.catalogueInUse')}
          {t('frame.colon')}
          {solutions.length === 0
            ? t('frame.notReported')
            : t('portal.catalogueOf', { use: used, of: solutions.length })}
        </p>
      </section>
      {solutions.length === 0 && <Empty>{t('portal.catalogueAwaited')}</Empty>}
      <ul className="plain">
        {solutions.map((one) => (
          <li key={one.ref}>
            <a href={to.solution(one.ref)}>
              <Text value={one.title} lang={ctx.lang} />
            </a>
            <p>
              <Text value={one.purpose} lang={ctx.lang} />
            </p>
            <Dots as="p">
              <Maker body={one.maker} name={one.makerName} ctx={ctx} />
              <span>{t(`words.made-${one.outcome}`)}</span>
              <span>{t(`words.used-${one.use}`)}</span>
            </Dots>
          </li>
        ))}
      </ul>
    </Paper>
  );
};
