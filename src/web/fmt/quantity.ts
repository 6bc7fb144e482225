import type { Quantity } from '../../kernel/index.ts';
import type { Forms } from '../locales/catalogue.tsx';
import { areaIn } from '../locales/index.ts';
import { formatNumber, type PageLang, pluralOf, shifted } from './number.ts';

/** The word of a unit after this value; the code itself when the catalogue has none. */
export function unitWord(unit: string, value: string, lang: PageLang): string {
  const forms = areaIn(lang, 'units')?.[unit] as Forms | undefined;
  return forms ? (forms[pluralOf(Number(value), lang)] ?? forms.other) : unit;
}

/** Currencies are ISO 4217 codes: three capitals. */
export const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

/**
 * An amount in the words people say: millions and billions from a million up, to two decimals at most.
 *
 * example  ar 11000000000 MAD → '11 مليار درهم', 5000000000 → '5 ملايير درهم'; fr '11 milliards de dirhams';
 *          en 'MAD 11 billion'
 */
export function formatMoney(amount: string, currency: string, lang: PageLang): string {
  const digits = amount.replace(/^-|\..*$/g, '').length;
  const scale = digits > 9 ? 'billion' : digits > 6 ? 'million' : undefined;
  const value = scale === 'billion' ? shifted(amount, 9) : scale === 'million' ? shifted(amount, 6) : amount;
  const number = formatNumber(value, lang, 2);
  const coin = unitWord(currency, scale ? '1000000' : value, lang);
  if (lang === 'en') return [currency, number, scale].filter(Boolean).join('\u00a0');
  const word = scale && unitWord(scale, value, lang);
  if (lang === 'ar') return [number, word, coin].filter(Boolean).join('\u00a0');
  return scale ? `${number}\u00a0${word} ${/^[aeiou]/.test(coin) ? 'd’' : 'de '}${coin}` : `${number}\u00a0${coin}`;
}

/** The same in the short form of tables: MDH and MMDH in French, bn and M in English. */
export function formatMoneyShort(amount: string, currency: string, lang: PageLang): string {
  if (lang === 'ar') return formatMoney(amount, currency, lang);
  const digits = amount.replace(/^-|\..*$/g, '').length;
  const scale = digits > 9 ? 9 : digits > 6 ? 6 : 0;
  const number = formatNumber(scale ? shifted(amount, scale) : amount, lang, 2);
  if (lang === 'en') return `${currency}\u00a0${number}${scale === 9 ? '\u00a0bn' : scale === 6 ? '\u00a0M' : ''}`;
  if (currency === 'MAD') return `${number}\u00a0${scale === 9 ? 'MMDH' : scale === 6 ? 'MDH' : 'DH'}`;
  return `${number}\u00a0${scale === 9 ? 'Md ' : scale === 6 ? 'M ' : ''}${currency}`;
}

/** A value with its unit. example  formatQuantity({ value: '500', unit: 'MW' }, 'ar') → '500 ميغاواط' */
export function formatQuantity({ value, unit }: Quantity, lang: PageLang): string {
  if (isCurrency(unit) && areaIn(lang, 'units')?.[unit]) return formatMoney(value, unit, lang);
  // of what is only counted, the sentence beside it says what it is
  if (unit === 'count') return formatNumber(value, lang);
  return `${formatNumber(value, lang)}\u00a0${unitWord(unit, value, lang)}`;
}
