import type { ReportContent } from './report.ts';

/** The parts of the page, in their order. */
export const reportParts = ['rating', 'explanation', 'milestones', 'figures', 'money', 'risks', 'photos'] as const;
export type ReportPart = (typeof reportParts)[number];

type Line = Record<string, unknown>;
type Typed = { [part: string]: unknown };

const SPACES = /[\s\u00a0\u202f]/g;

/** A number as people type it, as the register keeps it. example  '1 250,75' → '1250.75' */
export const decimalTyped = (text: string): string => text.replace(SPACES, '').replace(',', '.');

const isDecimal = (text: unknown): boolean => text === undefined || /^-?\d+(\.\d+)?$/.test(decimalTyped(String(text)));
const linesOf = (value: unknown): Line[] => (Array.isArray(value) ? (value as Line[]) : []);
const withDecimals = (line: Line, names: readonly string[]): Line => ({
  ...line,
  ...Object.fromEntries(
    names.filter((name) => line[name] !== undefined).map((name) => [name, decimalTyped(String(line[name]))]),
  ),
});

const withNumbers = (line: Line, names: readonly string[]): Line => ({
  ...line,
  ...Object.fromEntries(names.filter((name) => line[name] !== undefined).map((name) => [name, Number(line[name])])),
});

/** Lines of which nothing is said are left out: an empty line of a form is no statement. */
const said = (lines: Line[], names: readonly string[]): Line[] =>
  lines.filter((line) => names.some((name) => line[name] !== undefined));

/**
 * The page of a report from its form, where everything is text.
 *
 * example  contentOf({ figures: [{ indicator: 'I1', value: '12,5' }, { indicator: 'I2' }] })
 *          → { figures: [{ indicator: 'I1', value: '12.5' }] }
 */
export function contentOf(typed: Typed): ReportContent {
  const parts: Record<ReportPart, unknown> = {
    rating: typed.rating,
    explanation: typed.explanation,
    milestones: said(linesOf(typed.milestones), ['expectedOn', 'reachedOn']),
    figures: said(linesOf(typed.figures), ['value', 'missing']).map((one) => withDecimals(one, ['value'])),
    money: said(linesOf(typed.money), ['planned', 'paid']).map((one) => ({
      ...withDecimals(one, ['planned', 'paid']),
      year: Number(one.year),
    })),
    risks: linesOf(typed.risks)
      .flatMap((one) => said([one], one.risk === undefined ? ['event'] : ['likelihood', 'impact', 'answer']))
      .map((one) => withNumbers(one, ['likelihood', 'impact'])),
    photos: said(linesOf(typed.photos), ['sha256']),
  };
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as ReportContent;
}

const isFilled = (value: unknown): boolean => String(value ?? '').trim() !== '';

/** Fields of numbers that hold no number, by the name they have in the form. */
export const wrongNumbers = (typed: Record<string, unknown>): string[] =>
  Object.entries(typed)
    .filter(([name, value]) => /\.(value|planned|paid)$/.test(name) && isFilled(value) && !isDecimal(value))
    .map(([name]) => name);

/** Amounts whose currency is not said: money without it is no money. */
export const amountsWithoutCurrency = (typed: Record<string, unknown>): string[] =>
  Object.entries(typed)
    .filter(([name, value]) => {
      const line = /^(money\.\d+)\.currency$/.exec(name)?.[1];
      return line && !isFilled(value) && (isFilled(typed[`${line}.planned`]) || isFilled(typed[`${line}.paid`]));
    })
    .map(([name]) => name);

/** The same whatever the order in which names were written. */
export const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? '';

export const sameContent = (one: ReportContent, other: ReportContent): boolean =>
  reportParts.every((part) => spelled(one[part]) === spelled(other[part]));
