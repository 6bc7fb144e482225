import { Num, Text } from '../web/fmt.tsx';
import type { StrategyDocument } from './documents.ts';
import { type Page, Paper, wordsOf } from './page.tsx';
import { Dots, Empty } from './parts.tsx';

export type DependenceData = { strategies: readonly StrategyDocument[] };

/** How far each strategy hangs on few: indices in words, without a name. */
export const dependencePage: Page<DependenceData> = ({ strategies }, ctx) => {
  const t = wordsOf(ctx);
  const told = strategies.filter((one) => (one.dependence ?? []).length > 0);
  return (
    <Paper ctx={ctx} title={t.text('portal.dependenceTitle')} description={t.text('portal.dependenceLead')}>
      <section className="lead">
        <h1>{t('portal.dependenceTitle')}</h1>
        <p>{t('portal.dependenceLead')}</p>
      </section>
      {told.length === 0 && <Empty>{t('frame.notReported')}</Empty>}
      {told.map((strategy) => (
        <section key={strategy.ref}>
          <h2>
            <Text value={strategy.title} lang={ctx.lang} />
          </h2>
          <ul className="plain">
            {strategy.dependence!.map((one) => (
              <li key={one.subject} id={`${strategy.ref}-${one.subject}`}>
                <b>{t(`words.depends-${one.subject}`)}</b>
                <p>
                  {one.hhi >= 9950
                    ? t('portal.dependenceOne')
                    : t('portal.dependenceAsIf', { number: <Num value={one.effective} lang={ctx.lang} digits={1} /> })}
                </p>
                <Dots as="p">
                  <span>{t(`words.concentration-${one.level}`)}</span>
                  <span>{t('portal.dependenceIndex', { number: <Num value={one.hhi} lang={ctx.lang} /> })}</span>
                  <span>{t('portal.dependenceProjects', { n: one.projects })}</span>
                </Dots>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="sub">{t('portal.dependenceNames')}</p>
    </Paper>
  );
};
