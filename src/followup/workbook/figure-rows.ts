import { isVisible, visibleScopes } from '../../access/index.ts';
import type { Day } from '../../kernel/index.ts';
import { organisationsByRef } from '../../partners/readers.ts';
import { type Definition, type Figure, partsOf, type RecordedIndicator } from '../../results/index.ts';
import {
  countryCode,
  indicatorTarget,
  listDefinitions,
  listFigures,
  listIndicators,
  listTargets,
} from '../../results/readers.ts';
import { placesByCode } from '../../territory/readers.ts';
import { periodsOver } from '../cycle/cycle.rules.ts';
import type { Report, ReportFigure } from '../cycle/report.ts';
import { type FigurePlace, figureKeyFor, figureKeyOf } from './key.rules.ts';
import { saying } from './report-rows.ts';
import { keysOf, type Scene } from './scene.ts';
import { type BookRow, said } from './workbook.ts';
import { bookWords } from './workbook.words.ts';

/** Periods looked back at for figures that never came. */
const LOOKED_BACK = 4;

/** Periods of a frequency that are over, newest first. An irregular indicator is asked for by the year. */
export function latestPeriods(frequency: RecordedIndicator['frequency'], today: Day): string[] {
  const regular = frequency === 'irregular' ? 'yearly' : frequency;
  return periodsOver({ frequency: regular, from: lookedBackTo(today) }, today)
    .slice(-LOOKED_BACK)
    .toReversed();
}

/** The first day of the years looked at. */
const lookedBackTo = (today: Day): Day => `${Number(today.slice(0, 4)) - LOOKED_BACK - 1}-01-01` as Day;

type Shelf = {
  country: string;
  indicators: Map<string, RecordedIndicator>;
  definitions: Map<string, Definition>;
  figures: Map<string, Figure>;
  /** figures of one indicator, place and part, newest period first */
  series: Map<string, Figure[]>;
  /** places and parts of an indicator of which a figure is known */
  known: Map<string, Pick<FigurePlace, 'place' | 'split'>[]>;
  placesNamed: Map<string, Set<string>>;
};

const seriesKey = (of: { indicator: string; place: string; split: string }): string =>
  [of.indicator, of.place, of.split].join('|');

/**
 * Figures that the reader may report: for each indicator and place, the last period that is over, those before it that
 * never came or were returned, and whatever a report being written says already.
 *
 * Computed indicators and those that an official producer makes are left out: nobody here reports them.
 */
export async function figureRows(scene: Scene): Promise<BookRow[]> {
  const { ctx, lang } = scene;
  const keys = keysOf(scene, 'figures');
  const shelf = await shelfOf(scene, keys);
  const wanted = keys
    ? [...keys].flatMap((key) => figureKeyOf(key) ?? []).filter((one) => shelf.indicators.has(one.indicator))
    : [...shelf.indicators.values()].flatMap((one) => due(shelf, one, ctx.today));
  const places = new Map(
    (await placesByCode(ctx.tx, [...new Set(wanted.map((one) => one.place))])).map((one) => [one.code, one]),
  );
  const visible = visibleScopes(ctx.caller, 'figure.report');
  return wanted.flatMap((of): BookRow[] => {
    const indicator = shelf.indicators.get(of.indicator)!;
    const report = reportOf(scene, indicator, of.period);
    if (!report && !isVisible(visible, indicatorTarget(indicator, of.place))) return [];
    const place = places.get(of.place);
    if (!place) return [];
    const standing = shelf.figures.get(figureKeyFor(of));
    const line = report && lineOf(report, of, shelf.country);
    const shown = line ?? (standing?.status === 'returned' ? undefined : standing);
    const last = shelf.series.get(seriesKey(of))?.find((one) => one.period < of.period && one.value !== undefined);
    const key = figureKeyFor(of);
    return [
      {
        kind: 'figures',
        key,
        way: report?.id ?? 'register',
        version: report?.version ?? 1,
        isOpen: true,
        ...(line
          ? { keptIn: { table: 'report', row: report.id } }
          : standing
            ? { keptIn: { table: 'observation', row: standing.id } }
            : {}),
        values: saying({
          id: key,
          indicator: said(indicator.title, lang),
          place: said(place.name, lang),
          part: Object.entries(partsOf(of.split))
            .map((pair) => pair.join(': '))
            .join(', '),
          period: of.period,
          unit: shelf.definitions.get(of.indicator)?.unit,
          last: last && `${last.value} (${last.period})`,
          value: shown?.value,
          missing: shown?.missing,
          note: said(shown?.note, lang),
          status: standing && bookWords[lang].statuses[standing.status],
        }),
      },
    ];
  });
}

/** The report in which a figure of an indicator is said while it is being written. */
const reportOf = (scene: Scene, indicator: RecordedIndicator, period: string): Report | undefined =>
  indicator.project === undefined
    ? undefined
    : scene.reports.get(indicator.project)?.find((one) => one.period === period);

/** What the page of a report says of one figure. */
export const lineOf = (report: Pick<Report, 'content'>, of: FigurePlace, country: string): ReportFigure | undefined =>
  report.content.figures?.find(
    (one) =>
      one.indicator === of.indicator &&
      (one.place ?? country) === of.place &&
      Object.entries(one.split ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map((pair) => pair.join('='))
        .join(';') === of.split,
  );

async function shelfOf(scene: Scene, keys: ReadonlySet<string> | undefined): Promise<Shelf> {
  const { tx } = scene.ctx;
  const named = keys && [...new Set([...keys].flatMap((key) => figureKeyOf(key)?.indicator ?? []))];
  const filter = 'filter' in scene.asked ? scene.asked.filter : {};
  const isByProject = [filter.stage, filter.state, filter.place, filter.q].some((one) => one !== undefined);
  const found = (await listIndicators(tx, named ? { refs: named } : { strategy: filter.strategy })).filter((one) => {
    if (named) return true;
    if (one.project !== undefined && scene.projects.has(one.project)) return true;
    return !isByProject && one.project === undefined && (filter.owner === undefined || one.owner === filter.owner);
  });
  const producers = [...new Set(found.flatMap((one) => one.producer ?? []))];
  const official = new Set(
    (await organisationsByRef(tx, producers)).filter((one) => one.citedOnly).map((one) => one.ref),
  );
  const refs = found.map((one) => one.ref);
  const definitions = new Map((await listDefinitions(tx, refs)).map((one) => [one.indicator, one]));
  const indicators = found.filter(
    (one) =>
      !(one.producer && official.has(one.producer)) &&
      definitions.has(one.ref) &&
      definitions.get(one.ref)!.formula === undefined,
  );
  const figures = (
    await listFigures(tx, { indicators: indicators.map((one) => one.ref), since: lookedBackTo(scene.ctx.today) })
  ).filter((one) => one.definition === definitions.get(one.indicator)!.number);
  const series = Map.groupBy(figures.toReversed(), seriesKey);
  const placesNamed = new Map<string, Set<string>>();
  const country = await countryCode(tx);
  for (const target of await listTargets(tx, { indicators: indicators.map((one) => one.ref) }))
    placesNamed.set(target.indicator, (placesNamed.get(target.indicator) ?? new Set()).add(target.place ?? country));
  return {
    country,
    definitions,
    placesNamed,
    indicators: new Map(indicators.map((one) => [one.ref, one])),
    figures: new Map(figures.map((one) => [figureKeyFor(one), one])),
    series,
    known: Map.groupBy(
      [...series.values()].map((own) => own[0]!),
      (one) => one.indicator,
    ),
  };
}

/** Places and parts of which something is known or wanted; the country where nothing is. */
function due(shelf: Shelf, indicator: RecordedIndicator, today: Day): FigurePlace[] {
  const known = (shelf.known.get(indicator.ref) ?? []).map(({ place, split }) => ({ place, split }));
  for (const place of shelf.placesNamed.get(indicator.ref) ?? [])
    if (!known.some((one) => one.place === place && one.split === '')) known.push({ place, split: '' });
  if (known.length === 0) known.push({ place: shelf.country, split: '' });
  const periods = latestPeriods(indicator.frequency, today);
  return known
    .sort((a, b) => a.place.localeCompare(b.place) || a.split.localeCompare(b.split))
    .flatMap(({ place, split }) => {
      const series = shelf.series.get(seriesKey({ indicator: indicator.ref, place, split })) ?? [];
      const first = series.at(-1)?.period;
      return periods.flatMap((period, at) => {
        const of = { indicator: indicator.ref, period, place, split };
        const standing = shelf.figures.get(figureKeyFor(of));
        const isOwed = first !== undefined && period > first && (!standing || standing.status === 'returned');
        return at === 0 || isOwed ? [of] : [];
      });
    });
}
