import type { DraftUnit } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { datesIn, endOfDecade, type ReadDate, yearBeforeDeadlines } from './dates.ts';
import { isAhead } from './evidence.ts';
import { homeCurrency } from './home-currency.ts';
import { normalise } from './normalise.ts';
import { quantitiesIn, type ReadQuantity } from './quantities.ts';
import { type Tokens, tokenise, WORD } from './tokens.ts';
import { moneyWords } from './unit-words.ts';
import { monthOf, yearOf } from './work.ts';

/** What is said of how much and until when. Units and forms of dates are those of a draft. */
export type Fields = {
  quantities: { value: number; valueMax?: number; unit: DraftUnit; currency?: string }[];
  deadline: { from?: string; to: string } | null;
};

/**
 * The quantities and the deadline of one phrase, without deciding whether it is a claim. Baselines are left out.
 *
 * documentDate  YYYY-MM-DD: years such as «l'année prochaine» are counted from it
 */
export function fieldsOf(
  text: string,
  { language, documentDate }: { language: ReadingLanguage; documentDate?: string },
): Fields {
  const tokens = tokenise(normalise(text));
  const reference = yearOf(documentDate ?? '');
  const dates = datesIn(tokens, 0, tokens.count, language, reference, monthOf(documentDate ?? ''));
  const dated = new Uint8Array(tokens.count);
  for (const date of dates) dated.fill(1, date.first, date.end);
  const home = homeCurrency(tokens);
  const found = quantitiesIn(tokens, 0, tokens.count, {
    language,
    home,
    dated,
    reference: reference || yearBeforeDeadlines(dates),
  });
  const currency = found.find((one) => one.currency)?.currency ?? home;
  const isOfMoney = speaksOfMoney(tokens, language);
  const deadline = deadlineAmong(dates, documentDate ?? '');
  return {
    quantities: found
      .filter((one) => !one.isBaseline)
      .map((one) => withMoney(one, isOfMoney, currency))
      .map((one) => ({
        value: one.value,
        ...(one.valueMax !== undefined ? { valueMax: one.valueMax } : {}),
        unit: one.unit,
        ...(one.currency ? { currency: one.currency } : {}),
      })),
    deadline:
      deadline && deadline.to !== 'same'
        ? {
            ...(deadline.from ? { from: deadline.from } : {}),
            to: deadline.to === 'decade' ? String(endOfDecade(reference)) : deadline.to,
          }
        : null,
  };
}

function speaksOfMoney(tokens: Tokens, language: ReadingLanguage): boolean {
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kind[i] === WORD && moneyWords[language].has(tokens.str[i]!)) return true;
  return false;
}

/** A great number without a unit is money where its clause speaks of money. */
export function withMoney(one: ReadQuantity, isOfMoney: boolean, currency: string): ReadQuantity {
  if (!one.isOpen || one.value < 1e5 || !isOfMoney) return one;
  return { ...one, unit: 'currency', currency };
}

/**
 * The date of a clause by which the matter is to be there: the one whose words say so most clearly, of equals the latest:
 * «de 14 000 en 2022 à 100 000 en 2027».
 *
 * reference  the day from which dates lie ahead; empty if the text has none
 */
export function deadlineAmong(dates: readonly ReadDate[], reference: string): ReadDate | undefined {
  const ahead = dates.filter((one) => isAhead(one, reference));
  let best: ReadDate | undefined;
  for (const one of ahead) if (one.kind !== 'point' && (best === undefined || isClearer(one, best))) best = one;
  return best ?? ahead[0];
}

function isClearer(one: ReadDate, than: ReadDate): boolean {
  if (one.strength !== than.strength) return one.strength > than.strength;
  const year = (date: ReadDate): number => (/^\d{4}/.test(date.to) ? Number(date.to.slice(0, 4)) : 0);
  return year(than) > 0 && year(one) > year(than);
}
