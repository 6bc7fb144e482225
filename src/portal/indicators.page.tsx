import type { ReactNode } from 'react';
import { Amount, Code, Text } from '../web/fmt.tsx';
import type { IndicatorDocument } from './documents.ts';
import { lastFigure, pathToday, unitOf } from './indicator-path.rules.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Dots, Empty, When } from './parts.tsx';

export type IndicatorsData = { indicators: readonly IndicatorDocument[] };

const levels = ['impact', 'outcome', 'output'] as const;

/** What is measured: every published indicator by its level, with its next target and its last figure. */
export const indicatorsPage: Page<IndicatorsData> = ({ indicators }, ctx) => {
  const t = wordsOf(ctx);
  return (
    <Paper
      ctx={ctx}
      section="indicators"
      title={t.text('frame.indicators')}
      description={t.text('portal.indicatorsLead')}
    >
      <section className="lead">
        <h1>{t('portal.indicatorsTitle')}</h1>
        <p>{t('portal.indicatorsLead')}</p>
      </section>
      {indicators.length === 0 && <Empty>{t('frame.notReported')}</Empty>}
      {levels.map((level) => {
        const own = indicators.filter((one) => one.level === level);
        return (
          own.length > 0 && (
            <section key={level}>
              <h2>{t(`words.result-${level}`)}</h2>
              <ul className="plain">
                {own.map((one) => (
                  <IndicatorRow key={one.ref} indicator={one} ctx={ctx} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Paper>
  );
};

/** One indicator of a list: what is aimed at, what has reached us, where it stands. */
export function IndicatorRow({ indicator, ctx }: { indicator: IndicatorDocument; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  const unit = unitOf(indicator);
  const last = lastFigure(indicator);
  const path = pathToday(indicator, ctx.today);
  return (
    <li>
      <a href={addresses(ctx).indicator(indicator.ref)}>
        <Text value={indicator.title} lang={ctx.lang} />
      </a>
      <Dots as="p">
        <span>
          <Code>{indicator.ref}</Code>
        </span>
        <span>
          {path.next ? (
            <>
              {t('portal.nextTarget')} <Amount quantity={{ value: path.next.value, unit }} lang={ctx.lang} /> (
              <When code={path.next.period} ctx={ctx} />)
            </>
          ) : (
            t('portal.noTarget')
          )}
        </span>
        <span>
          {last?.value === undefined ? (
            t('frame.notReported')
          ) : (
            <>
              {t('portal.lastFigure')} <Amount quantity={{ value: last.value, unit }} lang={ctx.lang} /> (
              <When code={last.period} ctx={ctx} />)
            </>
          )}
        </span>
        {path.state !== 'not-measurable' && <b>{t(`words.path-${path.state}`)}</b>}
      </Dots>
    </li>
  );
}
