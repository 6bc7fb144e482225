import type { ReactNode } from 'react';
import { day, daysBetween } from '../kernel/index.ts';
import { Amount, Code, DayText, plain, Text } from '../web/fmt.tsx';
import { AccountTable } from './account-table.tsx';
import type { EnvelopeDocument } from './documents.ts';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';

/** One envelope: what was announced, what is programmed and paid, how it was closed, what follows. */
export const envelopePage: Page<EnvelopeDocument> = (envelope, ctx) => {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  return (
    <Paper ctx={ctx} section="money" title={plain(envelope.title, ctx.lang)}>
      <p className="crumb">
        <a href={to.money}>{t('portal.moneyTitle')}</a>
      </p>
      <section className="lead">
        <h1>
          <Text value={envelope.title} lang={ctx.lang} marked />
        </h1>
        <EnvelopeFacts envelope={envelope} ctx={ctx} />
        <p>
          <Text value={envelope.perimeter} lang={ctx.lang} marked />
        </p>
      </section>
      {envelope.note && (
        <p className="soft">
          <Text value={envelope.note} lang={ctx.lang} marked />
        </p>
      )}
      {envelope.pledge && (
        <p>
          <a href={to.pledge(envelope.pledge.ref)}>{t('portal.envelopeSources')}</a>
        </p>
      )}
      <section>
        <h2>{t('portal.account')}</h2>
        <AccountTable account={envelope.account} currency={envelope.amount.unit} ctx={ctx} />
      </section>
      <Closing envelope={envelope} ctx={ctx} />
      <Follows envelope={envelope} ctx={ctx} />
    </Paper>
  );
};

type Part = { envelope: EnvelopeDocument; ctx: PageContext };

/** Amount, days, days left on the day the page is read. */
export function EnvelopeFacts({ envelope, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const left = daysBetween(ctx.today, day(envelope.lastDay));
  return (
    <p>
      <Code>{envelope.ref}</Code> · <strong>{<Amount quantity={envelope.amount} lang={ctx.lang} />}</strong> ·{' '}
      <DayText day={envelope.firstDay} lang={ctx.lang} /> – <DayText day={envelope.lastDay} lang={ctx.lang} /> ·{' '}
      {left >= 0 ? t('portal.envelopeLeft', { n: left }) : t('portal.envelopeOver')}
    </p>
  );
}

function Closing({ envelope, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const { closing } = envelope;
  return (
    <section>
      <h2>{t('portal.closing')}</h2>
      {!closing && <p className="soft">{t('portal.closingNone')}</p>}
      {closing && (
        <>
          <p className="soft">
            {t('portal.closingOf', { n: closing.number, day: <DayText day={closing.closedOn} lang={ctx.lang} /> })}
            {closing.isOutdated && <strong> · {t('portal.closingOutdated')}</strong>}
          </p>
          <AccountTable account={closing} currency={envelope.amount.unit} closed ctx={ctx} />
          {closing.holes.length > 0 && (
            <p>
              {t('portal.closingIncomplete')}{' '}
              {closing.holes.map((hole, at) => (
                <span key={`${hole.what} ${hole.axis?.ref}`}>
                  {at > 0 && ' · '}
                  {t(`portal.account-${hole.what}`)} (
                  {hole.axis ? <Text value={hole.axis.title} lang={ctx.lang} /> : t('portal.notAllotted')})
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Follows({ envelope, ctx }: Part): ReactNode {
  const t = wordsOf(ctx);
  const to = addresses(ctx);
  const { successor } = envelope;
  return (
    <section>
      <h2>{t('portal.follows')}</h2>
      <p>
        {successor.envelope ? (
          <a href={to.envelope(successor.envelope.ref)}>
            <Text value={successor.envelope.title} lang={ctx.lang} />
          </a>
        ) : (
          t(`portal.follows-${successor.state}`)
        )}
      </p>
      {successor.said && (
        <p>
          <Text value={successor.said} lang={ctx.lang} marked />
        </p>
      )}
    </section>
  );
}
