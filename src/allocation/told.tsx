import type { LocalizedText } from '../kernel/localized.ts';
import { formatMoneyShort, formatNumber, plain } from '../web/fmt.tsx';
import { type DeskLang, useSpoken } from '../web/kit/words.tsx';
import type { NamedRule } from './allocation.ts';

/** A figure that was computed, with a few decimals; no digit beyond them means anything. */
export const figure = (value: number, lang: DeskLang, digits = 2): string =>
  formatNumber(value.toFixed(digits), lang, digits);

/** Money that was computed. */
export const computedMoney = (value: number, currency: string, lang: DeskLang): string =>
  formatMoneyShort(value.toFixed(2), currency, lang);

type Names = { names: Record<string, LocalizedText>; titles: Record<string, LocalizedText> };

/** Regions by name; a candidate by its title, behind it its code. */
export function useNames({ names, titles }: Names) {
  const { lang } = useSpoken();
  return {
    region: (code: string): string => (names[code] ? plain(names[code]!, lang) : code),
    candidate: (code: string): string => (titles[code] ? plain(titles[code]!, lang) : code),
  };
}

/** A rule in plain words. */
export function useRuleWords(of: Names): (rule: NamedRule) => string {
  const { words, text } = useSpoken();
  const { region, candidate } = useNames(of);
  const w = words.allocation;
  return (rule) => {
    switch (rule.rule) {
      case 'budget':
        return w.ruleBudget;
      case 'rural-share':
        return w.ruleRural;
      case 'floor':
        return text(w.ruleFloor, { region: region(rule.region) });
      case 'fixed':
        return text(w.ruleFixed, { candidate: candidate(rule.candidate), region: region(rule.region) });
      case 'requires':
        return text(w.ruleRequires, { candidate: candidate(rule.candidate), needs: candidate(rule.needs) });
    }
  };
}
