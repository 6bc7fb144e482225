import type { ReactNode } from 'react';
import { decimal, decimalText, roundDecimal } from '../kernel/index.ts';
import { formatNumber, type PageLang, Text } from '../web/fmt.tsx';
import type { AccountEntry, AccountRow } from './documents.ts';
import { type PageContext, wordsOf } from './page.tsx';

/** To the last coin, both decimals written: rows of an account are read in columns. */
function exact(amount: string, lang: PageLang): string {
  const text = decimalText(roundDecimal(decimal(amount), 2));
  const [whole, fraction] = text.replace('-', '').split('.');
  return `${text.startsWith('-') ? '\u2212' : ''}${formatNumber(whole!, lang)}${lang === 'en' ? '.' : ','}${fraction}`;
}

const columns = ['programmed', 'carriedIn', 'committed', 'paid'] as const;
const decided = ['carriedOver', 'lapsed'] as const;

/** An account row by row and whole; what nobody reported says so. With `closed`, also what became of what was left. */
export function AccountTable({
  account,
  currency,
  closed,
  ctx,
}: {
  account: AccountEntry;
  currency: string;
  closed?: boolean;
  ctx: PageContext;
}): ReactNode {
  const t = wordsOf(ctx);
  const shown: readonly (keyof Omit<AccountRow, 'axis'>)[] = closed ? [...columns, ...decided] : columns;
  const cell = (amount: string | undefined): ReactNode =>
    amount === undefined ? (
      <span className="soft">{t('portal.notReported')}</span>
    ) : (
      <bdi>{exact(amount, ctx.lang)}</bdi>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x" tabIndex={0} aria-label={t.text('portal.account')}>
      <table>
        <caption className="soft">{t('portal.amountsIn', { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('portal.axis')}</th>
            {shown.map((one) => (
              <th key={one} scope="col" className="num">
                {t(`portal.account-${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {account.rows.map((row) => (
            <tr key={row.axis?.ref ?? ''}>
              <th scope="row">
                {row.axis ? <Text value={row.axis.title} lang={ctx.lang} /> : t('portal.notAllotted')}
              </th>
              {shown.map((one) => (
                <td key={one} className="num">
                  {cell(row[one])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('portal.whole')}</th>
            {shown.map((one) => (
              <td key={one} className="num">
                {cell(saysNothing(account, one) ? undefined : account.whole[one])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** No row says it: the sum of nothing is not a zero. */
const saysNothing = ({ rows }: AccountEntry, one: keyof Omit<AccountRow, 'axis'>): boolean =>
  rows.every((row) => row[one] === undefined);
