import type { Day } from '../kernel/index.ts';
import { rowsOf, type Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap, type SpreadField } from '../platform/database/rows.ts';
import type { Figure, FigureStatus, ShelfFigure } from './figure.ts';
import { daysOfPeriod } from './period-columns.ts';

const periodField: SpreadField = {
  columns: ['period', 'first_day', 'last_day'],
  write: (code) => daysOfPeriod(code as string),
  read: (row) => row.period,
};
const instantField = (column: string): SpreadField => ({
  columns: [column],
  write: (value) => ({ [column]: value }),
  read: (row) => (row[column] as Date | null)?.toISOString(),
});

const map = rowMap<Figure>({
  id: 'id',
  indicator: 'indicator',
  definition: 'definition',
  period: periodField,
  place: 'place',
  split: 'split',
  value: 'value',
  low: 'low',
  high: 'high',
  missing: 'missing',
  status: 'status',
  organisation: 'organisation',
  source: 'source',
  evidence: 'evidence',
  note: 'note',
  reportedBy: 'reported_by',
  reportedFor: 'reported_for',
  reportedOn: 'reported_on',
  knownFrom: instantField('known_from'),
  judgedBy: 'judged_by',
  judgedOn: 'judged_on',
  independence: 'independence',
  reason: 'reason',
  replacedAt: instantField('replaced_at'),
});

/** What few figures have is one column, so that the many that have none of it are read the quicker. */
const SHELF = `o.id, o.indicator, o.definition, o.period, o.place, o.split, o.value, o.status,
  case when o.low is not null or o.high is not null or o.missing is not null
    then json_strip_nulls(json_build_object('low', o.low::text, 'high', o.high::text, 'missing', o.missing)) end`;
type ShelfRow = [
  id: string,
  indicator: string,
  definition: number,
  period: string,
  place: string,
  split: string,
  value: string | null,
  status: FigureStatus,
  seldom: Pick<ShelfFigure, 'low' | 'high' | 'missing'> | null,
];

const onShelf = (rows: readonly ShelfRow[]): ShelfFigure[] =>
  rows.map(([id, indicator, definition, period, place, split, value, status, seldom]) => ({
    id,
    indicator,
    definition,
    period,
    place,
    split,
    status,
    ...(value === null ? {} : { value }),
    ...seldom,
  }));

export type FigureFilter = {
  ids?: readonly string[] | undefined;
  indicators?: readonly string[] | undefined;
  places?: readonly string[] | undefined;
  split?: string | undefined;
  status?: string | undefined;
  /** Only figures known at this instant, as they stood then; now when left out. */
  asOf?: Date | undefined;
  /** Only figures of periods that end on this day or later. */
  since?: Day | undefined;
  /** Those that a correction has replaced, instead. */
  replaced?: boolean | undefined;
  limit?: number | undefined;
};

/** Figures that stood at an instant, oldest period first. */
export async function listFigures(tx: Tx, filter: FigureFilter): Promise<Figure[]> {
  // Written out, so that the index over standing figures can be used.
  const standing = filter.asOf
    ? 'known_from <= $6 and (replaced_at is null or replaced_at > $6)'
    : `replaced_at is ${filter.replaced ? 'not ' : ''}null and $6::timestamptz is null`;
  const found = await tx.query<Row>(
    `select * from observation
     where ($1::uuid[] is null or id = any($1)) and ($2::text[] is null or indicator = any($2))
       and ($3::text[] is null or place = any($3)) and ($4::text is null or split = $4) and ($5::text is null or status = $5)
       and ($8::date is null or last_day >= $8)
       and ${standing}
     order by indicator, last_day, period, place, split
     limit $7`,
    [
      filter.ids ?? null,
      filter.indicators ?? null,
      filter.places ?? null,
      filter.split ?? null,
      filter.status ?? null,
      filter.asOf ?? null,
      filter.limit ?? null,
      filter.since ?? null,
    ],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** Figures of indicators for readings, of one part (the whole as ''), that stand now or stood at an instant; in no order. */
export async function shelfFigures(
  tx: Tx,
  indicators: readonly string[],
  { split, asOf }: { split: string; asOf?: Date | undefined },
): Promise<ShelfFigure[]> {
  const standing = asOf
    ? 'known_from <= $3 and (replaced_at is null or replaced_at > $3)'
    : 'replaced_at is null and $3::timestamptz is null';
  return onShelf(
    await rowsOf<ShelfRow>(
      tx,
      `select ${SHELF} from observation o where indicator = any($1) and split = $2 and ${standing}`,
      [indicators, split, asOf ?? null],
    ),
  );
}

/** A stretch of time of one indicator, both days included. */
export type Stretch = { indicator: string; from: Day; to: Day };

/** Standing figures of the whole (no part) whose periods end in these stretches, in no order; `place` keeps one place alone. */
export async function figuresWithin(tx: Tx, stretches: readonly Stretch[], place?: string): Promise<ShelfFigure[]> {
  if (stretches.length === 0) return [];
  const rows = await rowsOf<ShelfRow>(
    tx,
    `select ${SHELF} from jsonb_to_recordset($1::jsonb) s(indicator text, "from" date, "to" date)
       join observation o on o.indicator = s.indicator and o.last_day between s."from" and s."to"
     where o.replaced_at is null and o.split = '' and ($2::text is null or o.place = $2)`,
    [JSON.stringify(spanning(stretches)), place ?? null],
  );
  return onShelf(rows);
}

/** One stretch for each indicator, around all of its own: no figure is found twice. */
function spanning(stretches: readonly Stretch[]): Stretch[] {
  const whole = new Map<string, Stretch>();
  for (const one of stretches) {
    const { from, to } = whole.get(one.indicator) ?? one;
    whole.set(one.indicator, {
      indicator: one.indicator,
      from: one.from < from ? one.from : from,
      to: one.to > to ? one.to : to,
    });
  }
  return [...whole.values()];
}

/** The periods that indicators have standing figures of, newest first: found one after another in the index, not by reading figures. */
export async function periodsOfFigures(tx: Tx, indicators: readonly string[]): Promise<Map<string, string[]>> {
  const found = await tx.query<{ indicator: string; period: string }>(
    `with recursive found as (
       select i.indicator, x.last_day, x.period from unnest($1::text[]) i(indicator), lateral (
         select last_day, period from observation o where o.indicator = i.indicator and o.replaced_at is null and o.split = ''
         order by last_day desc, period desc limit 1) x
       union all select f.indicator, x.last_day, x.period from found f, lateral (
         select last_day, period from observation o where o.indicator = f.indicator and o.replaced_at is null and o.split = ''
           and (o.last_day, o.period) < (f.last_day, f.period) order by last_day desc, period desc limit 1) x)
     select indicator, period from found order by indicator, last_day desc, period desc`,
    [indicators],
  );
  const periods = Map.groupBy(found.rows, (row) => row.indicator);
  return new Map([...periods].map(([indicator, rows]) => [indicator, rows.map((row) => row.period)]));
}

/** Figures by id, whether they stand or a correction took their place. */
export async function figuresEver(tx: Tx, ids: readonly string[]): Promise<Figure[]> {
  const standing = await listFigures(tx, { ids });
  const gone = ids.filter((id) => !standing.some((one) => one.id === id));
  return gone.length === 0 ? standing : [...standing, ...(await listFigures(tx, { ids: gone, replaced: true }))];
}

/** Every version of one figure, newest first. */
export async function figureHistory(tx: Tx, of: Figure): Promise<Figure[]> {
  const found = await tx.query<Row>(
    `select * from observation where indicator = $1 and place = $2 and split = $3 and period = $4 and definition = $5
     order by known_from desc, id desc`,
    [of.indicator, of.place, of.split, of.period, of.definition],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** Adds figures and closes those in whose place they stand, in one statement each. */
export async function addFigures(tx: Tx, figures: readonly Figure[], at: Date): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map((one) => map.toRow({ ...one, reportedFor: one.reportedFor ?? [] }));
  await tx.query(
    `update observation o set replaced_at = $2
     from jsonb_populate_recordset(null::observation, $1::jsonb) given
     where o.replaced_at is null and o.indicator = given.indicator and o.place = given.place and o.split = given.split
       and o.last_day = given.last_day and o.period = given.period and o.definition = given.definition`,
    [JSON.stringify(rows), at],
  );
  await insertRows(tx, 'observation', rows);
}

export type Judgement = {
  status: 'verified' | 'returned';
  by: string;
  for: readonly string[];
  on: Day;
  independence: string;
  reason?: unknown;
};

export async function judgeFigure(tx: Tx, id: string, judgement: Judgement): Promise<void> {
  await tx.query(
    `update observation set status = $2, judged_by = $3, judged_for = $4, judged_on = $5, independence = $6, reason = $7
     where id = $1`,
    [
      id,
      judgement.status,
      judgement.by,
      judgement.for,
      judgement.on,
      judgement.independence,
      judgement.reason === undefined ? null : JSON.stringify(judgement.reason),
    ],
  );
}
