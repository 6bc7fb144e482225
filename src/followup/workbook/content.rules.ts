import type { Day, LocalizedText, MissingReason } from '../../kernel/index.ts';
import { partsOf } from '../../results/index.ts';
import type { DeclaredRating, Report, ReportContent, ReportFigure } from '../cycle/report.ts';
import { type ChangedRow, wouldBe } from './compare.rules.ts';
import { figureKeyFor, figureKeyOf, moneyKey } from './key.rules.ts';
import type { BookLang } from './workbook.ts';

/** A text with what is said in one language; without it where nothing is said any more. */
export function textWith(
  before: LocalizedText | undefined,
  lang: BookLang,
  text: string | undefined,
): LocalizedText | undefined {
  if (text === undefined) {
    if (before === undefined || before.authentic === lang) return undefined;
    const { [lang]: _, ...rest } = before;
    return rest as LocalizedText;
  }
  if (before === undefined) return { authentic: lang, [lang]: text };
  // whoever validated a translation did not see these words; nor do translations of the old text stand validated
  const validated = before.authentic === lang ? [] : (before.validated ?? []).filter((one) => one !== lang);
  const { validated: _, ...rest } = before;
  return { ...rest, [lang]: text, ...(validated.length > 0 ? { validated } : {}) };
}

/**
 * The page of a report with the changes of its rows; what they do not speak of stays.
 *
 * country  code of the whole country, which the page leaves out
 */
export function contentWith(
  report: Report,
  rows: readonly ChangedRow[],
  lang: BookLang,
  country: string,
): ReportContent {
  let content: ReportContent = { ...report.content };
  for (const one of rows) {
    if (one.row.kind === 'reports') content = withReport(content, one, lang);
    else if (one.row.kind === 'milestones') content = { ...content, milestones: withMilestone(content, one) };
    else if (one.row.kind === 'money') content = { ...content, money: withMoney(report, content, one) };
    else if (one.row.kind === 'figures') content = { ...content, figures: withFigure(content, one, lang, country) };
  }
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as ReportContent;
}

function withReport(content: ReportContent, one: ChangedRow, lang: BookLang): ReportContent {
  const changed: Record<string, unknown> = { ...content };
  if (one.changes.has('rating')) changed.rating = wouldBe(one, 'rating') as DeclaredRating | undefined;
  if (one.changes.has('explanation'))
    changed.explanation = textWith(content.explanation, lang, wouldBe(one, 'explanation'));
  return changed as ReportContent;
}

type Lines<K extends keyof ReportContent> = NonNullable<ReportContent[K]>;

/** A list with one of its lines put in the place of the one it changes, at the end where it is new. */
function placed<T>(lines: readonly T[], is: (line: T) => boolean, line: T | undefined): T[] {
  const found = lines.findIndex(is);
  if (found < 0) return line === undefined ? [...lines] : [...lines, line];
  return lines.flatMap((each, at) => (at !== found ? [each] : line === undefined ? [] : [line]));
}

function withMilestone(content: ReportContent, one: ChangedRow): Lines<'milestones'> {
  const [expectedOn, reachedOn] = [wouldBe(one, 'expectedOn'), wouldBe(one, 'reachedOn')] as (Day | undefined)[];
  const line = { ref: one.row.key, ...(expectedOn ? { expectedOn } : {}), ...(reachedOn ? { reachedOn } : {}) };
  return placed(content.milestones ?? [], (each) => each.ref === one.row.key, line);
}

function withMoney(report: Report, content: ReportContent, one: ChangedRow): Lines<'money'> {
  const [planned, paid] = [wouldBe(one, 'planned'), wouldBe(one, 'paid')];
  const year = Number(one.row.values.year);
  const says = planned !== undefined || paid !== undefined;
  const line = says
    ? { year, ...(planned ? { planned } : {}), ...(paid ? { paid } : {}), currency: wouldBe(one, 'currency')! }
    : undefined;
  const lines = content.money ?? [];
  const ofYear = lines.filter((each) => each.year === year);
  const nth = ofYear.findIndex((_, at) => moneyKey(report.project, report.period, year, at + 1) === one.row.key);
  return placed(lines, (each) => nth >= 0 && each === ofYear[nth], line);
}

function withFigure(content: ReportContent, one: ChangedRow, lang: BookLang, country: string): Lines<'figures'> {
  const { indicator, period, place, split } = figureKeyOf(one.row.key)!;
  const keyOf = (line: ReportFigure): string =>
    figureKeyFor({
      indicator: line.indicator,
      period,
      place: line.place ?? country,
      split: Object.entries(line.split ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map((pair) => pair.join('='))
        .join(';'),
    });
  const lines = content.figures ?? [];
  const before = lines.find((line) => keyOf(line) === one.row.key);
  const [value, missing, note] = [wouldBe(one, 'value'), wouldBe(one, 'missing'), wouldBe(one, 'note')];
  const text = textWith(before?.note, lang, note);
  return placed(lines, (line) => line === before, {
    indicator,
    ...(place === country ? {} : { place }),
    ...(split === '' ? {} : { split: partsOf(split) }),
    ...(value === undefined ? {} : { value }),
    ...(missing === undefined ? {} : { missing: missing as MissingReason }),
    ...(text ? { note: text } : {}),
  });
}
