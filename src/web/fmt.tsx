// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import { type LocalizedText, type Quantity, textIn } from '../kernel/index.ts';
import { formatDay, formatPeriod } from './fmt/day.ts';
import { isolated } from './fmt/isolated.tsx';
import { formatNumber, formatShare, type PageLang } from './fmt/number.ts';
import { formatMoneyShort, formatQuantity } from './fmt/quantity.ts';
import { spaced } from './fmt/spacing.ts';
import { wordsIn } from './locales/index.ts';

export { formatDay, formatFullDay, formatHour, formatPeriod, monthName } from './fmt/day.ts';
export { formatNumber, formatShare, isPageLang, type PageLang, pageLangs, pluralOf } from './fmt/number.ts';
export { formatMoney, formatMoneyShort, formatQuantity, isCurrency, unitWord } from './fmt/quantity.ts';

/**
 * The one way numbers, dates and codes reach a page: formatted for the language and isolated in `<bdi>`, so that a
 * right-to-left line cannot turn them around.
 */
type In<T> = T & { lang: PageLang };

export const Num = ({ value, lang, digits }: In<{ value: string | number; digits?: number }>): ReactNode => (
  <bdi>{formatNumber(value, lang, digits)}</bdi>
);

export const Percent = ({ share, lang }: In<{ share: string }>): ReactNode => <bdi>{formatShare(share, lang)}</bdi>;

/** A calendar day; machines read it in `datetime`. */
export const DayText = ({ day, lang }: In<{ day: string }>): ReactNode => (
  <bdi>
    <time dateTime={day}>{formatDay(day, lang)}</time>
  </bdi>
);

/** A period by its code: '2030', '2024-2026', '2026-01-12'. */
export const PeriodText = ({ code, lang }: In<{ code: string }>): ReactNode => <bdi>{formatPeriod(code, lang)}</bdi>;

/** A value with its unit; money in millions and billions. */
export const Amount = ({ quantity, lang, short }: In<{ quantity: Quantity; short?: boolean }>): ReactNode => (
  <bdi>
    {short && /^[A-Z]{3}$/.test(quantity.unit)
      ? formatMoneyShort(quantity.value, quantity.unit, lang)
      : formatQuantity(quantity, lang)}
  </bdi>
);

/** A reference such as C01 or F1/G3: never turned, never translated. */
export const Code = ({ children }: { children: string }): ReactNode => (
  <bdi dir="ltr" className="code">
    {children}
  </bdi>
);

/** A hash: the first characters stand for it, the whole is one hover away. */
export const Hash = ({ hex }: { hex: string }): ReactNode => (
  <bdi dir="ltr" className="code" title={hex}>
    {hex.slice(0, 12)}…
  </bdi>
);

/** How far a day lies from today, in whole days. */
export const FromToday = ({ days, lang }: In<{ days: number }>): ReactNode => {
  const t = wordsIn(lang);
  if (days === 0) return t('frame.today');
  return days > 0 ? t('frame.inDays', { n: days }) : t('frame.daysAgo', { n: -days });
};

/**
 * Free text in the reader's language, or in the nearest one there is, marked with its language and direction.
 * A translation that nobody validated says so where `marked` asks for it (long texts; a title would only get noisy).
 */
export function Text({ value, lang, marked }: In<{ value: LocalizedText; marked?: boolean }>): ReactNode {
  const shown = textIn(value, lang);
  const body = shown.lang === 'ar' ? isolated(shown.text) : spaced(shown.text, shown.lang);
  const other = shown.lang !== lang;
  const content = other ? (
    <bdi lang={shown.lang === 'zgh' ? 'zgh' : shown.lang} dir={shown.lang === 'ar' ? 'rtl' : 'ltr'}>
      {body}
    </bdi>
  ) : (
    body
  );
  if (!marked || shown.isValidated) return content;
  return (
    <>
      {content} <small className="soft">({wordsIn(lang)('frame.translationNotValidated')})</small>
    </>
  );
}

const quotes: Record<PageLang, readonly [string, string]> = {
  ar: ['«', '»'],
  fr: ['«\u202f', '\u202f»'],
  en: ['“', '”'],
};

/** Somebody’s own words, between the marks of the language they are read in. */
export const Quoted = ({ children, lang }: In<{ children: ReactNode }>): ReactNode => {
  const [opening, closing] = quotes[lang];
  return (
    <>
      {opening}
      {children}
      {closing}
    </>
  );
};

/** The same as plain text, for titles and attributes. */
export const plain = (value: LocalizedText, lang: PageLang): string => textIn(value, lang).text;

/** What bears one name everywhere, or a name in each language. */
export const Name = ({ name, names, lang }: In<{ name: string; names?: LocalizedText | undefined }>): ReactNode =>
  names ? <Text value={names} lang={lang} /> : <bdi>{name}</bdi>;
