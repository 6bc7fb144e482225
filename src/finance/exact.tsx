import type { ReactNode } from 'react';
import { decimal, decimalText, isNegative, roundDecimal } from '../kernel/decimal.ts';
import { formatNumber, type PageLang } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/**
 * An amount to the last coin, with both its decimals: accounts are read in columns. The currency stands once, above.
 *
 * example  exactText('1250000.5', 'fr') → '1 250 000,50'
 */
export function exactText(amount: string, lang: PageLang, decimals = 2): string {
  const value = decimal(amount);
  const text = decimalText(roundDecimal(value, Math.max(decimals, 0)));
  const [whole, fraction] = text.replace('-', '').split('.');
  const point = lang === 'en' ? '.' : ',';
  const sign = isNegative(value) ? '\u2212' : '';
  return `${sign}${formatNumber(whole!, lang)}${fraction ? `${point}${fraction}` : ''}`;
}

/** An exact amount, or «not reported» where nobody said: never a zero that nobody gave. */
export function Exact({ amount, silent }: { amount: string | undefined; silent?: ReactNode }) {
  const { lang, words } = useSpoken();
  if (amount === undefined) return <span className="soft silent">{silent ?? words.money.notReported}</span>;
  return <bdi>{exactText(amount, lang)}</bdi>;
}
