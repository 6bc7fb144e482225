import type { ReactNode } from 'react';
import { type Bar, Bars } from '../web/charts/index.ts';
import { Amount, Text } from '../web/fmt.tsx';
import type { EnvelopeDocument, HomeDocument } from './documents.ts';
import { EnvelopeFacts } from './envelope.page.tsx';
import { addresses, type Page, type PageContext, Paper, wordsOf } from './page.tsx';

type Announced = HomeDocument['announcedMoney'];
type MoneyData = { announced: Announced; envelopes: readonly EnvelopeDocument[] };

/** The money promised against paid, and the envelopes it comes in. Nothing is added up across pledges. */
export const moneyPage: Page<MoneyData> = ({ announced, envelopes }, ctx) => {
  const t = wordsOf(ctx);
  return (
    <Paper ctx={ctx} section="money" title={t.text('portal.moneyTitle')}>
      <section className="lead">
        <h1>{t('portal.moneyTitle')}</h1>
        <p>{t('portal.moneyLead')}</p>
      </section>
      <section>
        <h2>{t('portal.envelopes')}</h2>
        {envelopes.length === 0 && <p className="soft">{t('portal.envelopesNone')}</p>}
        {[...envelopes]
          .sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))
          .map((envelope) => (
            <Envelope key={envelope.ref} envelope={envelope} ctx={ctx} />
          ))}
      </section>
      {announced.length > 0 && (
        <section>
          <h2>{t('portal.moneyAnnounced')}</h2>
          <p className="sub">{t('portal.moneyAnnouncedSub')}</p>
          <PromisedAndPaid announced={announced} ctx={ctx} />
        </section>
      )}
    </Paper>
  );
};

/** Promised, programmed and paid of one envelope on one scale, and whether something follows it. */
function Envelope({ envelope, ctx }: { envelope: EnvelopeDocument; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  const whole = Number(envelope.amount.value);
  const committed = knownOf(envelope, 'committed');
  const paid = knownOf(envelope, 'paid');
  const bar = (key: string, label: ReactNode, value: string | undefined, truth: Bar['truth']): Bar => ({
    key,
    label,
    value:
      value === undefined ? (
        <span className="soft">{t('portal.notReported')}</span>
      ) : (
        <Amount quantity={{ value, unit: envelope.amount.unit }} lang={ctx.lang} short />
      ),
    part: value === undefined ? undefined : Number(value) / whole,
    truth,
  });
  return (
    <article>
      <h3>
        <a href={addresses(ctx).envelope(envelope.ref)}>
          <Text value={envelope.title} lang={ctx.lang} />
        </a>
      </h3>
      <EnvelopeFacts envelope={envelope} ctx={ctx} />
      <Bars
        lang={ctx.lang}
        bars={[
          bar('promised', t('portal.promised'), envelope.amount.value, 'promised'),
          bar('committed', t('portal.account-committed'), committed, 'declared'),
          bar('paid', t('portal.account-paid'), paid, 'verified'),
        ]}
      />
      <p className="soft">{t(`portal.follows-${envelope.successor.state}`)}</p>
    </article>
  );
}

/** What is known of an envelope; a rest that nobody drew on says nothing about it. */
function knownOf(envelope: EnvelopeDocument, what: 'committed' | 'paid'): string | undefined {
  const { rows, whole } = envelope.account;
  const isTold = rows.some((row) => row[what] !== undefined && (row.axis || rows.length === 1 || row[what] !== '0'));
  return isTold ? whole[what] : undefined;
}

/** Each announced amount with what was paid of it; bars of one currency share a scale. */
export function PromisedAndPaid({ announced, ctx }: { announced: Announced; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  const most = new Map<string, number>();
  for (const { quantity } of announced)
    most.set(quantity.unit, Math.max(most.get(quantity.unit) ?? 0, Number(quantity.value)));
  return (
    <Bars
      lang={ctx.lang}
      bars={announced.flatMap(({ pledge, quantity, paid }): Bar[] => [
        {
          key: pledge.ref,
          label: (
            <a href={addresses(ctx).pledge(pledge.ref)}>
              <Text value={pledge.title} lang={ctx.lang} />
            </a>
          ),
          value: <Amount quantity={quantity} lang={ctx.lang} short />,
          part: Number(quantity.value) / (most.get(quantity.unit) ?? 1),
          truth: 'promised',
          note: paid ? undefined : t('portal.paidUnknown'),
        },
        ...(paid
          ? [
              {
                key: `${pledge.ref} paid`,
                label: t('portal.account-paid'),
                value: <Amount quantity={paid} lang={ctx.lang} short />,
                part: Number(paid.value) / (most.get(paid.unit) ?? Number(quantity.value)),
                truth: 'verified' as const,
              },
            ]
          : []),
      ])}
    />
  );
}
