// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import { period } from '../kernel/index.ts';
import { partsOf } from '../results/index.ts';
import { IndicatorLine, Mark } from '../web/charts/index.ts';
import { Amount, Code, plain, Text } from '../web/fmt.tsx';
import type { IndicatorDocument } from './documents.ts';
import { expectedOf, pathToday, publicChart, targetsDiffer, unitOf } from './indicator-path.rules.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Body, Dots, HandOver, LinkTo, PlaceName, SourceName, When } from './parts.tsx';

type Part = { indicator: IndicatorDocument; ctx: PageContext };

/** One indicator: where it stands, the chart and its table, what exactly is counted, regions and parts. */
export const indicatorPage: Page<IndicatorDocument> = (indicator, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <Paper
      ctx={ctx}
      section="indicators"
      title={plain(indicator.title, ctx.lang)}
      card={{ kind: 'indicator', ref: indicator.ref }}
    >
      <Dots as="p" className="crumb">
        <a href={to.indicators}>{t('frame.indicators')}</a>
        <span>
          <Text value={indicator.strategy.title} lang={ctx.lang} />
        </span>
        {indicator.axis && (
          <span>
            <Text value={indicator.axis.title} lang={ctx.lang} />
          </span>
        )}
      </Dots>
      <section className="lead">
        <h1>
          <Text value={indicator.title} lang={ctx.lang} />
        </h1>
        <Dots as="p" className="kind">
          <span>
            <Code>{indicator.ref}</Code>
          </span>
          <span>{t(`words.result-${indicator.level}`)}</span>
        </Dots>
        <p>
          <PathSentence indicator={indicator} ctx={ctx} />
        </p>
        {targetsDiffer(indicator) && <p className="differ">{t('portal.targetsDiffer')}</p>}
      </section>
      <section>
        <IndicatorLine chart={publicChart(indicator)} unit={unitOf(indicator)} lang={ctx.lang} />
        {indicator.definitions
          .filter((one) => one.breakReason)
          .map((one) => (
            <p key={one.number} className="sub">
              <b>{t('portal.brokenSince')}</b> <Text value={one.breakReason!} lang={ctx.lang} />
            </p>
          ))}
        <FiguresTable indicator={indicator} ctx={ctx} />
      </section>
      <section className="two">
        <Counted indicator={indicator} ctx={ctx} />
        <Around indicator={indicator} ctx={ctx} />
      </section>
      <HandOver kind="indicator" code={indicator.ref} ctx={ctx} />
    </Paper>
  );
};

function PathSentence({ indicator, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const path = pathToday(indicator, ctx.today);
  const state = t(`words.path-${path.state}`);
  if (path.state === 'not-measurable' || !path.actual || !path.next)
    return (
      <>
        {state}. {path.why && t(`words.why-${path.why}`)}
      </>
    );
  const { unit, decimals } = indicator.definitions.at(-1)!;
  const amount = (value: string) => <Amount quantity={{ value, unit }} lang={ctx.lang} />;
  const given = {
    actual: amount(path.actual.value),
    period: <When code={path.actual.period} ctx={ctx} />,
    target: amount(path.next.value),
    until: <When code={path.next.period} ctx={ctx} />,
    state: <b>{state}</b>,
  };
  return path.state === 'reached'
    ? t('portal.indicatorReached', given)
    : t('portal.indicatorPath', { ...given, expected: amount(expectedOf(path, decimals)) });
}

type Line = {
  period: string;
  mark: 'promised' | 'declared' | 'verified';
  value: ReactNode;
  what: ReactNode;
  says: ReactNode;
};

/** The same as the chart in words, with who says so; replaced targets stay, struck out. */
function FiguresTable({ indicator, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const lines = [...targetLines(indicator, ctx), ...figureLines(indicator, ctx)].sort((a, b) =>
    period(a.period).last < period(b.period).last ? -1 : period(a.period).last > period(b.period).last ? 1 : 0,
  );
  const hasFigure = indicator.figures.length + indicator.computed.length > 0;
  return (
    <>
      {!hasFigure && (
        <p>
          <b>{t('frame.notReported')}</b>
        </p>
      )}
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
        <section className="scroll-x" aria-label={t.text('portal.figuresTable')} tabIndex={0}>
          <table className="indicator-table folds">
            <thead>
              <tr>
                <th scope="col">{t('portal.period')}</th>
                <th scope="col">{t('portal.value')}</th>
                <th scope="col">{t('portal.standing')}</th>
                <th scope="col">{t('portal.whoSaysSo')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={at}>
                  <td>
                    <When code={line.period} ctx={ctx} />
                  </td>
                  <td>
                    <Mark truth={line.mark} /> {line.value}
                  </td>
                  <td>{line.what}</td>
                  <td>{line.says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function targetLines(indicator: IndicatorDocument, ctx: PageContext): Line[] {
  const t = wordsOf(ctx);
  const amount = (value: string) => <Amount quantity={{ value, unit: unitOf(indicator) }} lang={ctx.lang} />;
  const replaced = new Set(indicator.targets.map((one) => one.replaces));
  return indicator.targets
    .filter((one) => one.place === undefined)
    .map((one) => {
      const value =
        one.high === undefined
          ? amount(one.value)
          : t('portal.between', { low: amount(one.value), high: amount(one.high) });
      return {
        period: one.period,
        mark: 'promised',
        value: replaced.has(one.ref) ? <s>{value}</s> : value,
        what: (
          <>
            {t(`words.mark-${one.kind}`)}
            {replaced.has(one.ref) && <small className="soft"> {t('portal.replacedTarget')}</small>}
          </>
        ),
        says: (
          <>
            {one.source && <SourceName source={one.source} ctx={ctx} />}
            {one.note && (
              <small className="soft">
                {' '}
                <Text value={one.note} lang={ctx.lang} />
              </small>
            )}
          </>
        ),
      };
    });
}

const markOf = (status: string | undefined): Line['mark'] =>
  status === 'verified' || status === 'cited' ? 'verified' : 'declared';

function figureLines(indicator: IndicatorDocument, ctx: PageContext): Line[] {
  const t = wordsOf(ctx);
  const unit = unitOf(indicator);
  const amount = (value: string) => <Amount quantity={{ value, unit }} lang={ctx.lang} />;
  const reported: Line[] = indicator.figures
    .filter((one) => one.split === undefined)
    .map((one) => ({
      period: one.period,
      mark: one.value === undefined ? 'promised' : markOf(one.status),
      value: (
        <>
          {one.value === undefined ? t.find(`words.missing-${one.missing}`) : amount(one.value)}
          {one.low !== undefined && one.high !== undefined && (
            <small className="soft"> {t('portal.between', { low: amount(one.low), high: amount(one.high) })}</small>
          )}
        </>
      ),
      what: t(`words.figure-${one.status}`),
      says: (
        <>
          {one.throughLink && <small className="soft">{t('portal.throughLink')} </small>}
          {one.said && <Text value={one.said} lang={ctx.lang} />}
          {!one.said && one.organisation && <Body body={one.organisation} ctx={ctx} />}
          {one.note && (
            <small className="soft">
              {' '}
              <Text value={one.note} lang={ctx.lang} />
            </small>
          )}
        </>
      ),
    }));
  const computed: Line[] = indicator.computed.map((one) => ({
    period: one.period,
    mark: markOf(one.status),
    value: amount(one.value!),
    what: t.find(`words.how-${one.how}`),
    says: null,
  }));
  return [...reported, ...computed];
}

function Counted({ indicator, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  return (
    <div>
      <h2>{t('portal.howCounted')}</h2>
      {[...indicator.definitions].reverse().map((one, at) => (
        <details key={one.number} open={at === 0}>
          <summary>{t('portal.definitionVersion', { n: one.number })}</summary>
          <p>
            <Text value={one.definition} lang={ctx.lang} marked />
          </p>
          <Dots as="p" className="soft">
            <span>{t(`words.nature-${one.nature}`)}</span>
            <span>{t(`words.direction-${one.direction}`)}</span>
          </Dots>
          {one.perimeter && (
            <p>
              <b>{t('portal.perimeterWord')}</b>
              {t('frame.colon')}
              <Text value={one.perimeter} lang={ctx.lang} />
            </p>
          )}
          {one.method && (
            <p>
              <b>{t('portal.measurement')}</b>
              {t('frame.colon')}
              <Text value={one.method} lang={ctx.lang} />
            </p>
          )}
          {one.formula && (
            <p>
              <b>{t('portal.formulaWord')}</b>
              {t('frame.colon')}
              <Code>{one.formula}</Code>
            </p>
          )}
        </details>
      ))}
    </div>
  );
}

function Around({ indicator, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const unit = unitOf(indicator);
  const parts = indicator.figures.filter((one) => one.split !== undefined && one.value !== undefined);
  const last = parts.at(-1)?.period;
  const known = indicator.places.some((one) => one.value !== undefined);
  const lines: [ReactNode, ReactNode][] = [];
  lines.push([
    t('portal.reporter'),
    indicator.owner ? <Body key="o" body={indicator.owner} ctx={ctx} /> : t('portal.ownerUnknown'),
  ]);
  if (indicator.producer) lines.push([t('portal.producer'), <Body key="p" body={indicator.producer} ctx={ctx} />]);
  if (indicator.pledge)
    lines.push([
      t('portal.measures'),
      <LinkTo key="m" link={indicator.pledge} href={to.pledge(indicator.pledge.ref)} ctx={ctx} />,
    ]);
  if (indicator.feeds)
    lines.push([
      t('portal.feedsInto'),
      <LinkTo key="f" link={indicator.feeds} href={to.indicator(indicator.feeds.ref)} ctx={ctx} />,
    ]);
  return (
    <div>
      <dl className="terms">
        {lines.map(([term, value], at) => (
          <div key={at}>
            <dt className="soft">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {indicator.note && (
        <p>
          <Text value={indicator.note} lang={ctx.lang} marked />
        </p>
      )}
      {known && (
        <>
          <h3>
            {t('portal.byRegion')} <small>{<When code={indicator.places[0]!.period} ctx={ctx} />}</small>
          </h3>
          <ul className="plain">
            {indicator.places.map((one) => (
              <li key={one.place.code}>
                <PlaceName place={one.place} ctx={ctx} />
                {t('frame.colon')}
                {one.value === undefined ? (
                  t('frame.notReported')
                ) : (
                  <Amount quantity={{ value: one.value, unit }} lang={ctx.lang} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {last && (
        <>
          <h3>
            {t('portal.byPart')} <small>{<When code={last} ctx={ctx} />}</small>
          </h3>
          <ul className="plain">
            {parts
              .filter((one) => one.period === last)
              .map((one) => (
                <li key={one.split}>
                  {Object.entries(partsOf(one.split!))
                    .map(([dimension, value]) => t.find(`words.part-${dimension}-${value}`) ?? value)
                    .join(t.text('frame.comma'))}
                  {t('frame.colon')}
                  <Amount quantity={{ value: one.value!, unit }} lang={ctx.lang} />
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
