import { isVisible, visibleScopes } from '../access/index.ts';
import { fileByHash } from '../documents/readers.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placesByCode } from '../territory/readers.ts';
import { allowedFigure, type Doubt, doubtsOf, type GivenFigure, type RefusedRow, saysTheSame } from './figure.rules.ts';
import { addFigures, listFigures } from './figure.store.ts';
import type { Figure } from './figure.ts';
import { listDefinitions, listIndicators } from './indicator.store.ts';
import type { Definition, RecordedIndicator } from './indicator.ts';
import { countryCode, indicatorTarget } from './readers.ts';
import { figureKey } from './reading.rules.ts';
import { splitFrom } from './split.rules.ts';

export type ReportedFigure = Omit<GivenFigure, 'place' | 'split' | 'definition'> & {
  place?: string | undefined;
  split?: Record<string, string> | undefined;
  definition?: number | undefined;
};

export type Reported = {
  recorded: number;
  unchanged: number;
  ids: string[];
  doubts: { row: number; doubt: Doubt }[];
};

/**
 * Reports figures, all or nothing. One that says the same again changes nothing; one that says otherwise stands in the
 * place of the one before, which stays in the history.
 *
 * refuses  with one line: the refusal itself · with several: 'figure.rows-refused' with each line, its code and details.
 *          'indicator.unknown' · 'definition.unknown' · 'place.unknown' · 'figure.outside-scope' · 'figure.split-invalid'
 *          · 'figure.named-twice' · 'figure.evidence-unknown' · what `allowedFigure` refuses
 */
export async function reportFigures(ctx: Context, items: readonly ReportedFigure[]): Promise<Result<Reported>> {
  const shelf = await shelfFor(ctx, items);
  const rows = items.map((item) => readRow(ctx, shelf, item));
  const refusedRows: RefusedRow[] = rows.flatMap((row, at) => (row.ok ? [] : [{ row: at + 1, ...row.refusal }]));
  const given = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const keys = given.map((one) => figureKey(one, one.definition));
  keys.forEach((key, at) => {
    const first = keys.indexOf(key);
    if (first !== at)
      refusedRows.push({
        row: at + 1,
        code: 'figure.named-twice',
        details: { indicator: given[at]!.indicator, other: first + 1 },
      });
  });
  if (refusedRows.length > 0)
    return items.length === 1
      ? refused(refusedRows[0]!.code, refusedRows[0]!.details)
      : refused('figure.rows-refused', { count: refusedRows.length, rows: refusedRows.slice(0, 200) });
  return record(ctx, shelf, given);
}

type Shelf = Awaited<ReturnType<typeof shelfFor>>;

async function shelfFor(ctx: Context, items: readonly ReportedFigure[]) {
  const refs = [...new Set(items.map((one) => one.indicator))];
  const indicators = new Map((await listIndicators(ctx.tx, { refs })).map((one) => [one.ref, one]));
  const definitions = Map.groupBy(await listDefinitions(ctx.tx, refs), (one) => one.indicator);
  const country = await countryCode(ctx.tx);
  const codes = [...new Set(items.map((one) => one.place ?? country))];
  const producers = [...indicators.values()].flatMap((one) => (one.producer ? [one.producer] : []));
  const files = [...new Set(items.flatMap((one) => (one.evidence ? [one.evidence] : [])))];
  const held = await Promise.all(files.map((hash) => fileByHash(ctx.tx, hash)));
  return {
    indicators,
    definitions,
    country,
    places: new Set((await placesByCode(ctx.tx, codes)).map((one) => one.code)),
    official: new Set((await organisationsByRef(ctx.tx, producers)).flatMap((one) => (one.citedOnly ? [one.ref] : []))),
    files: new Set(files.filter((_, at) => held[at] !== undefined)),
    visible: visibleScopes(ctx.caller, 'figure.report'),
    standing: new Map(
      (await listFigures(ctx.tx, { indicators: refs, places: codes })).map((one) => [
        figureKey(one, one.definition),
        one,
      ]),
    ),
  };
}

const isCited = (shelf: Shelf, indicator: RecordedIndicator): boolean =>
  indicator.producer !== undefined && shelf.official.has(indicator.producer);

function readRow(ctx: Context, shelf: Shelf, item: ReportedFigure): Result<GivenFigure> {
  const indicator = shelf.indicators.get(item.indicator);
  const versions = shelf.definitions.get(item.indicator) ?? [];
  const current = versions.at(-1);
  if (!indicator || !current) return refused('indicator.unknown', { ref: item.indicator });
  const definition = versions.find((one) => one.number === (item.definition ?? current.number));
  if (!definition) return refused('definition.unknown', { indicator: item.indicator, number: item.definition });
  const place = item.place ?? shelf.country;
  if (!shelf.places.has(place)) return refused('place.unknown', { code: place });
  if (!isVisible(shelf.visible, indicatorTarget(indicator, place)))
    return refused('figure.outside-scope', { indicator: indicator.ref });
  if (item.evidence !== undefined && !shelf.files.has(item.evidence))
    return refused('figure.evidence-unknown', { indicator: indicator.ref, sha256: item.evidence });
  const split = splitFrom(item.split ?? {});
  if (!split.ok) return split;
  const given = { ...item, place, split: split.value, definition: definition.number };
  const allowed = allowedFigure(given, indicator, definition, isCited(shelf, indicator), ctx.today);
  return allowed.ok ? ok(given) : allowed;
}

async function record(ctx: Context, shelf: Shelf, given: readonly GivenFigure[]): Promise<Result<Reported>> {
  const fresh: Figure[] = [];
  const doubts: Reported['doubts'] = [];
  given.forEach((one, at) => {
    const standing = shelf.standing.get(figureKey(one, one.definition));
    if (standing && saysTheSame(one, standing)) return;
    const indicator = shelf.indicators.get(one.indicator)!;
    const definition = shelf.definitions.get(one.indicator)!.find((version) => version.number === one.definition)!;
    for (const doubt of doubtsOf(one, definition, lastBefore(shelf, one, definition)))
      doubts.push({ row: at + 1, doubt });
    fresh.push({
      ...one,
      id: ctx.newId(),
      status: isCited(shelf, indicator) ? 'cited' : 'reported',
      ...(ctx.caller.organisation ? { organisation: ctx.caller.organisation } : {}),
      ...(ctx.caller.person ? { reportedBy: ctx.caller.person, reportedFor: ctx.caller.actsFor } : {}),
      reportedOn: ctx.today,
      knownFrom: ctx.now.toISOString(),
    });
  });
  await addFigures(ctx.tx, fresh, ctx.now);
  return ok({
    recorded: fresh.length,
    unchanged: given.length - fresh.length,
    ids: fresh.map((one) => one.id),
    doubts,
  });
}

/** The last figure of the same place, part and version that ends before this one begins to count. */
function lastBefore(shelf: Shelf, given: GivenFigure, { number }: Definition): string | undefined {
  let last: Figure | undefined;
  for (const one of shelf.standing.values())
    if (
      one.indicator === given.indicator &&
      one.place === given.place &&
      one.split === given.split &&
      one.definition === number &&
      one.period < given.period &&
      (last === undefined || one.period > last.period)
    )
      last = one;
  return last?.value;
}
