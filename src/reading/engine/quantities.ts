import type { DraftUnit } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { markBaselines } from './baselines.ts';
import { mayBeginAt } from './begins.ts';
import { isDayOfMonth } from './calendar.ts';
import { changeAt, isLengthened } from './changes.ts';
import { countedAfter } from './counted.ts';
import { isNameOrNumber, isSkipped } from './named-numbers.ts';
import { numberAt } from './numbers.ts';
import { oneOf } from './one-and-two.ts';
import { ordinalAt } from './ordinals.ts';
import { isOfNamed } from './past-days.ts';
import { upperEnd } from './ranges.ts';
import { rankAround, rankInWords } from './ranks.ts';
import { exact, halfAfter, type ReadNumber, wordAt } from './scales.ts';
import { isStuck, settled } from './settled.ts';
import { shareEnd, wholeOf } from './shares.ts';
import { MARK, NUMBER, strAt, type Tokens, WORD } from './tokens.ts';
import { currencyAfter, currencyBefore, measureAfter, percentAfter, percentBefore, type Unit } from './units.ts';

/**
 * A quantity where it stands.
 *
 * first, end   tokens, end excluded
 * isBaseline   what it is compared with, kept out of the drafts
 * isOpen       a great number without a unit: money if its clause speaks of money
 * isSmallWord  below 13 and in words: it may say little
 */
export type ReadQuantity = {
  first: number;
  end: number;
  value: number;
  valueMax?: number;
  unit: DraftUnit;
  currency?: string;
  noun?: string;
  isBaseline?: true;
  isOpen?: true;
  isSmallWord?: true;
};

/**
 * home       currency of the country that the text is about, for dinars and francs without a country
 * dated      1 for each token that a date took
 * reference  year of the text: figures of an earlier one are what was; 0 if unknown
 */
export type QuantityOptions = { language: ReadingLanguage; home: string; dated: Uint8Array; reference: number };

/** The quantities between two tokens, in order; baselines are among them and say so. */
export function quantitiesIn(tokens: Tokens, first: number, end: number, options: QuantityOptions): ReadQuantity[] {
  const found: ReadQuantity[] = [];
  let i = first;
  while (i < end) {
    const from = found.at(-1)?.end ?? first;
    const isNothing =
      options.dated[i] === 1 ||
      tokens.kind[i] === MARK ||
      (tokens.kind[i] === NUMBER && tokens.begins[i] === 1) ||
      (tokens.kind[i] === WORD &&
        !mayBeginAt(tokens, i, options.language) &&
        !(options.language === 'ar' && strAt(tokens, i + 1).startsWith('واحد')));
    const next = isNothing ? i + 1 : step(tokens, i, from, end, options, found);
    i = Math.max(next, i + 1);
  }
  markBaselines(tokens, found, options);
  return found;
}

/** Reads what begins at a token and says where to go on; nothing before `from` belongs to it. */
function step(
  tokens: Tokens,
  i: number,
  from: number,
  end: number,
  options: QuantityOptions,
  found: ReadQuantity[],
): number {
  const { language } = options;
  const change = changeAt(tokens, i, language);
  if (change) {
    found.push(change);
    return change.end;
  }
  if (tokens.kind[i] === WORD) {
    const rank = rankInWords(tokens, i, language);
    if (rank) {
      found.push({ ...rank, first: Math.max(rank.first, from), unit: 'rank' });
      return rank.end;
    }
    const ordinal = ordinalAt(tokens, i, language);
    if (ordinal) return ordinal.end;
    const one = language === 'ar' ? oneOf(tokens, i) : undefined;
    if (one) {
      found.push(one);
      return one.end;
    }
  }
  const skipped = tokens.kind[i] === NUMBER ? isSkipped(tokens, i, language) : 0;
  if (skipped > 0) return skipped;
  const read = numberAt(tokens, i, language);
  if (!read || read.end > end) return i + 1;
  if (isDayOfMonth(tokens, i, language)) return read.end;
  const share = language === 'en' ? shareEnd(tokens, read) : 0;
  if (share > 0) return share;
  const quantity = quantityOf(tokens, read, from, end, options, found.at(-1));
  if (quantity) found.push(quantity);
  return quantity ? Math.max(quantity.end, read.end) : read.end;
}

type Lower = { read: ReadNumber; first: number; unit: Unit | undefined };

function quantityOf(
  tokens: Tokens,
  read: ReadNumber,
  from: number,
  limit: number,
  options: QuantityOptions,
  previous: ReadQuantity | undefined,
): ReadQuantity | undefined {
  const { language, home, dated } = options;
  if (language === 'ar' && read.isYear && isOfNamed(tokens, read.first)) return undefined;
  const before = currencyBefore(tokens, read.first, language, home);
  // In «2 € 7» the sign is of the two.
  const money = before && before.first >= from ? before : undefined;
  const rank = rankAround(tokens, read, language);
  const lower: Lower = { read, first: money?.first ?? read.first, unit: undefined };
  const plainUnit = closeUnit(tokens, read, read.end, options);
  if (!money && !rank && !plainUnit && isNameOrNumber(tokens, read, language)) return undefined;
  const upper =
    upperEnd(tokens, read, lower.first, read.end, language, dated) ??
    (plainUnit || money
      ? upperEnd(tokens, read, lower.first, plainUnit?.end ?? read.end, language, dated, true)
      : undefined);
  const whole = upper || plainUnit || money ? undefined : wholeOf(tokens, read.end, language);
  const last = upper ?? whole ?? read;
  const unitAt = unitPlace(tokens, last, read);
  const told: Unit | undefined =
    (money ? { end: last.end, unit: 'currency', currency: money.currency } : undefined) ??
    closeUnit(tokens, last, unitAt, options) ??
    (upper ? rankAround(tokens, last, language) : rank) ??
    monthsAfter(tokens, read.first, unitAt, language) ??
    (isStuck(tokens, unitAt) || isAdjective(tokens, read, unitAt)
      ? undefined
      : countedAfter(tokens, unitAt, language, dated));
  // «على خمس مراحل»: how it is done, where the parts of a plan say nothing
  const isInPhases = told?.drop && told.noun === 'مراحل' && strAt(tokens, read.first - 1) === 'علي';
  const unit: Unit | undefined = isInPhases ? { end: told.end, unit: 'count' } : told;
  if (unit?.drop) return undefined;
  // «2 مليار دينار ونصف»
  const half = language === 'ar' && unit && !upper ? halfBehind(tokens, read, unit) : undefined;
  if (half && unit)
    return settled(
      tokens,
      {
        read: { ...read, value: half.value },
        upper,
        unit: { ...unit, end: half.end },
        first: lower.first,
        from,
        limit,
      },
      options,
      previous,
    );
  return settled(
    tokens,
    { read, upper, unit, first: rank && unit === rank ? Math.max(rank.first, from) : lower.first, from, limit },
    options,
    previous,
  );
}

/** The half of its scale that is said behind the unit of a number. */
function halfBehind(tokens: Tokens, read: ReadNumber, unit: Unit): { value: number; end: number } | undefined {
  const half = read.hasScale && strAt(tokens, unit.end).startsWith('و') ? halfAfter(tokens, unit.end, 'ar') : undefined;
  const word = half ? wordAt(tokens, read.end - 1, 'ar') : undefined;
  if (!half || (word?.role !== 'scale' && word?.role !== 'dual')) return undefined;
  const scale = word.role === 'dual' ? word.value / 2 : word.value;
  return { value: exact(read.value + half.value * scale), end: half.end };
}

/** Where the unit stands: over the closing bracket, a plus or "-odd", and the hyphen of 500-megawatt. */
function unitPlace(tokens: Tokens, last: ReadNumber, read: ReadNumber): number {
  let at = last.end;
  const mark = strAt(tokens, at);
  if ((mark === ')' || mark === '"') && strAt(tokens, read.first - 1) === (mark === ')' ? '(' : mark)) at += 1;
  if (strAt(tokens, at) === '+' && tokens.glued[at]) at += 1;
  if (strAt(tokens, at) === '-' && tokens.glued[at] && tokens.kind[at + 1] === WORD && tokens.glued[at + 1]) {
    at += 1;
    if (tokens.str[at] === 'odd') at += 1;
  }
  return at;
}

/** A unit that stands right at the number: money, percent, a measure. */
function closeUnit(
  tokens: Tokens,
  read: ReadNumber,
  at: number,
  { language, home }: QuantityOptions,
): Unit | undefined {
  if (read.currency)
    return {
      end: read.end,
      unit: 'currency',
      currency: read.currency === 'XOF' && home === 'XAF' ? 'XAF' : read.currency,
    };
  if (percentBefore(tokens, read.first)) return { end: read.end, unit: 'percent' };
  return (
    percentAfter(tokens, at, language) ??
    measureAfter(tokens, at, language) ??
    currencyAfter(tokens, at, language, home, read.hasScale)
  );
}

/** "six-figure", "two-axis": a word that describes. */
const isAdjective = (tokens: Tokens, read: ReadNumber, at: number): boolean =>
  read.inWords && strAt(tokens, at - 1) === '-' && tokens.glued[at - 1] === 1;

const monthWords: Record<ReadingLanguage, RegExp> = {
  ar: /^(شهر|شهرا|اشهر|شهور)$/,
  fr: /^mois$/,
  en: /^months?$/,
};

/** A length of time is the matter itself where it is made longer or shorter: prolonged by 5 months. */
function monthsAfter(tokens: Tokens, first: number, i: number, language: ReadingLanguage): Unit | undefined {
  if (!monthWords[language].test(strAt(tokens, i))) return undefined;
  const unit: Unit = { end: i + 1, unit: 'months' };
  return isLengthened(tokens, first, i + 1, language) ? unit : { ...unit, drop: true };
}
