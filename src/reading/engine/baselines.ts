import type { DraftUnit } from '../draft.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import { changeVerb } from './changes.ts';
import { numberAt } from './numbers.ts';
import type { QuantityOptions, ReadQuantity } from './quantities.ts';
import { MARK, NUMBER, strAt, type Tokens } from './tokens.ts';
import { baselineBefore, nowAfter, nowBefore } from './unit-words.ts';

/** Words that lead to the upper end, or to the goal of a change. */
export const toward: Record<ReadingLanguage, Set<string>> = {
  fr: new Set(['a', 'au', 'aux', 'jusqu']),
  en: new Set(['to']),
  ar: new Set(['الي', 'نحو']),
};
export const from: Record<ReadingLanguage, Set<string>> = {
  fr: new Set(['de', 'd', 'des', 'du']),
  en: new Set(['from']),
  ar: new Set(['من']),
};

/** The word before a token, over an apostrophe, an article, "its current" or a sign. */
export function leadOf(tokens: Tokens, first: number): number {
  let i = first - 1;
  while (
    first - i < 4 &&
    /^(la|le|l|les|ses|son|leurs|'|"|\(|the|its|their|our|a|an|about|around|some|roughly|current|currently|present|existing|today|just|only|quelque|environ|ال|نحو|حوالي)$/.test(
      strAt(tokens, i),
    )
  )
    i -= 1;
  return i;
}

const wholes = new Set(['اجمالي', 'مجموع', 'اصل']);

/** Is the figure behind «contre», "compared with", «مقابل», "instead of"? */
export function isAfterBaselineWord(tokens: Tokens, first: number, language: ReadingLanguage): boolean {
  for (let i = first - 1; i >= first - 4 && i >= 0; i--) {
    const word = strAt(tokens, i);
    const isDotted = word === '.' && strAt(tokens, i - 1) === 'vs';
    if (tokens.kind[i] === NUMBER || (tokens.kind[i] === MARK && !isDotted && !'("\''.includes(word))) return false;
    if (baselineBefore[language].has(language === 'ar' ? word.replace(/^[وف]/, '') : word)) return true;
    // «181 محطة من إجمالي 707 محطات»
    if (language === 'ar' && first - i <= 2 && wholes.has(word) && strAt(tokens, i - 1) === 'من') return true;
    if (language === 'fr' && word === 'lieu' && strAt(tokens, i + 1) === 'de') return true;
    if (language === 'en' && /^(instead|place)$/.test(word) && strAt(tokens, i + 1) === 'of') return true;
    if (language === 'en' && word === 'from' && /^(up|down)$/.test(strAt(tokens, i - 1))) return true;
  }
  return false;
}

/** Does a verb of change stand before a figure that "from" leads? Then it is where it began, not the lower end of a range. */
export function isChanged(tokens: Tokens, first: number, language: ReadingLanguage): boolean {
  const lead = leadOf(tokens, first);
  return from[language].has(strAt(tokens, lead)) && changesBefore(tokens, lead, language);
}

const isChange = (word: string, language: ReadingLanguage): boolean =>
  word.length < 24 && changeVerb[language].test(word);

/** Is there a verb of change among the words before a token? */
export function changesBefore(tokens: Tokens, lead: number, language: ReadingLanguage): boolean {
  for (let i = lead - 1; i >= lead - 9 && i >= 0; i--) {
    const word = tokens.str[i]!;
    if (tokens.kind[i] === MARK && /^[.;:]$/.test(word)) return false;
    if (isChange(word, language)) return true;
  }
  return false;
}

/** The figure follows "from" and the goal comes behind "to" within a few words. Years and other dates are no goals. */
export function isStart(
  tokens: Tokens,
  first: number,
  end: number,
  limit: number,
  language: ReadingLanguage,
  dated: Uint8Array,
): boolean {
  const lead = leadOf(tokens, first);
  if (!from[language].has(strAt(tokens, lead))) return false;
  // «de plus de 30 milliards» is an amount, not what was before.
  if (language === 'fr' && /^(plus|moins|pres)$/.test(strAt(tokens, lead - 1))) return false;
  const reach = language === 'fr' ? 4 : 5;
  // French «de» leads nearly everything: only with a verb of change it leads a start.
  let isMoved = language !== 'fr' || isChanged(tokens, first, 'fr');
  for (let i = end; i < end + 12 && i < limit; i++) {
    if (tokens.kind[i] === MARK && /^[.;]$/.test(tokens.str[i]!)) return false;
    if (!isMoved && isChange(tokens.str[i]!, language)) isMoved = true;
    if (!isMoved || dated[i] || !toward[language].has(tokens.str[i]!)) continue;
    for (let at = i + 1; at < i + reach && at < limit; at++) {
      if (dated[at]) break;
      const goal = numberAt(tokens, at, language);
      // «1 900 km … pour ramener les pertes de 34 % à 20 %»: the goal is of another measure
      if (goal && strAt(tokens, goal.end) === '%' && strAt(tokens, end - 1) !== '%' && end - first > 1) break;
      if (goal && !goal.isYear && (goal.value !== 1 || !goal.inWords)) return true;
    }
  }
  return false;
}

/** "to 9 months from 14 months": the start is told after the goal. */
export function isStartBehind(
  tokens: Tokens,
  first: number,
  goal: { first: number },
  language: ReadingLanguage,
): boolean {
  return (
    language !== 'fr' &&
    first - goal.first < 12 &&
    from[language].has(strAt(tokens, leadOf(tokens, first))) &&
    toward[language].has(strAt(tokens, leadOf(tokens, goal.first)))
  );
}

/** Is the figure said to be what is: "currently 14,000", «0,8 GW aujourd'hui», "3,000 so far", «بعد أن كانت 310»? */
export function isNow(tokens: Tokens, first: number, end: number, language: ReadingLanguage): boolean {
  for (let i = first - 1; i >= first - 2 && i >= 0; i--) if (nowBefore[language].has(tokens.str[i]!)) return true;
  const next = strAt(tokens, end);
  const two = next === ',' ? end + 1 : end;
  for (let i = two; i < two + 2; i++) {
    const word = strAt(tokens, i);
    const after = strAt(tokens, i + 1);
    if (nowAfter[language].has(word)) return true;
    // so-far, to-date
    if (language === 'en' && (word === 'so' || word === 'to') && nowAfter.en.has(`${word}-${after}`)) return true;
    if (after === "'" && nowAfter[language].has(`${word}'${strAt(tokens, i + 2)}`)) return true;
  }
  return false;
}

/** The year that stands right behind a figure: "14,000 students in 2022", «0,8 GW en 2024». */
export function yearBehind(tokens: Tokens, end: number, dated: Uint8Array): number | undefined {
  for (let i = end; i < end + 4 && i < tokens.count; i++) {
    if (tokens.kind[i] === NUMBER)
      return dated[i] && /^(19|20)\d\d$/.test(tokens.str[i]!) ? Number(tokens.str[i]) : undefined;
    if (tokens.kind[i] === MARK && !/^[(']$/.test(tokens.str[i]!)) return undefined;
  }
  return undefined;
}

/** Of several figures of one unit, those said to be now or of an earlier year are what the goal is compared with. */
export function markBaselines(
  tokens: Tokens,
  found: ReadQuantity[],
  { language, dated, reference }: QuantityOptions,
): void {
  const goals = new Map<DraftUnit, number>();
  for (const one of found) if (!one.isBaseline) goals.set(one.unit, (goals.get(one.unit) ?? 0) + 1);
  for (let i = found.length - 1; i >= 0; i--) {
    const one = found[i]!;
    const year = yearBehind(tokens, one.end, dated);
    const before = found[i - 1];
    const isOther =
      isNow(tokens, one.first, one.end, language) ||
      (year !== undefined && year < reference) ||
      (before?.unit === one.unit && isStartBehind(tokens, one.first, before, language));
    if (one.isBaseline || !isOther || (goals.get(one.unit) ?? 0) < 2) continue;
    one.isBaseline = true;
    goals.set(one.unit, goals.get(one.unit)! - 1);
  }
}
