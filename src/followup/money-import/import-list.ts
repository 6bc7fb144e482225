import { baseCurrency } from '../../finance/readers.ts';
import { type LocalizedText, ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { namesOf } from '../tracker/match.rules.ts';
import { sameColumn } from '../tracker/propose.rules.ts';
import { columnLetter } from '../tracker/sheet.ts';
import { trackerWords } from '../tracker/tracker-words.ts';
import { decimalSignOf } from '../tracker/written-number.rules.ts';
import { agreementEntry } from './agreement-entry.ts';
import { budgetEntry } from './budget-entry.ts';
import { fundingEntry } from './funding-entry.ts';
import { lackingIn } from './lacking.rules.ts';
import {
  fieldsOf,
  type ListFieldName,
  type ListKind,
  type ListLink,
  type ListMapping,
  listLinks as links,
} from './list.ts';
import { type ListEntry, type OpenEntry, type RowFault, rightOfKind } from './list-entry.ts';
import { listLinks, type OpenWord } from './list-links.rules.ts';
import { type Named, namedRecords } from './list-links.store.ts';
import { listReader, type MappedListColumn, type SaidRow } from './list-row.rules.ts';
import { obligationEntry } from './obligation-entry.ts';
import { type ListFile, type ListRow, type OpenList, openList } from './open-list.ts';
import { targetKey } from './propose-list.rules.ts';
import { keptFor, sureMapping } from './propose-list.ts';
import { transactionEntry } from './transaction-entry.ts';

/** mapping  what a person corrected; where it is left out, as it was kept or as the headers surely say */
export type ListInput = ListFile & { mapping?: ListMapping | undefined };

/** What is wrong in a cell: where it stands, what it holds, and why. */
export type ListProblem = Refusal & { row: number; column: string; header: string; value: string };

/** A word that no record bears, with how many rows say it and what it may stand for. */
export type ToDecideInList = Omit<OpenWord, 'row'>;

export type ListPreview = {
  mapping: ListMapping;
  rows: number;
  recorded: number;
  repeated: number;
  problems: ListProblem[];
  /** how many there are in all: the list ends after two hundred */
  wrong: number;
  toDecide: ToDecideInList[];
  names: Record<string, LocalizedText>;
  /** rows left out: totals, remarks and headers that come again, by their number */
  asides: number[];
};

const entries: Record<ListKind, OpenEntry> = {
  transactions: transactionEntry,
  budgets: budgetEntry,
  fundings: fundingEntry,
  agreements: agreementEntry,
  obligations: obligationEntry,
};

const CHUNK = 2000;
const MOST_PROBLEMS = 200;
/** Rows of lists that are compared whole with the register; transactions go by as a stream and have no such limit. */
const MOST_ROWS = 20_000;

/** What a list would add, without adding it. refuses  what `goThrough` refuses */
export async function previewList(ctx: Context, kind: ListKind, input: ListInput): Promise<Result<ListPreview>> {
  return goThrough(ctx, kind, input, await entries[kind](ctx, { write: false }));
}

/**
 * Records a list, whole or not at all; the same list twice adds nothing.
 *
 * refuses  'money-import.refused' with each problem · what `goThrough` refuses · 'transaction.above-step-before' and its like
 */
export async function importList(
  ctx: Context,
  kind: ListKind,
  input: ListInput,
): Promise<Result<Pick<ListPreview, 'rows' | 'recorded' | 'repeated'>>> {
  const gone = await goThrough(ctx, kind, input, await entries[kind](ctx, { write: true }));
  if (!gone.ok) return gone;
  const { wrong, problems, rows, recorded, repeated } = gone.value;
  return wrong > 0 ? refused('money-import.refused', { count: wrong, problems }) : ok({ rows, recorded, repeated });
}

/**
 * Reads a list row by row and hands it on in chunks, so that memory does not grow with it.
 *
 * refuses  'money-import.empty' · 'money-import.column-missing' · 'tracker.too-many-rows' · what `openList` refuses
 */
async function goThrough(
  ctx: Context,
  kind: ListKind,
  input: ListInput,
  entry: ListEntry,
): Promise<Result<ListPreview>> {
  const opened = await openList(ctx, kind, input);
  if (!opened.ok) return opened;
  const list = opened.value;
  const mapping = input.mapping ?? sureMapping(kind, list, await keptFor(ctx, kind, list));
  const columns = columnsUnder(list, mapping);
  const lacks = lackingIn(
    kind,
    columns.map((one) => one.meaning),
    mapping.decisions,
  );
  if (lacks.length > 0)
    return refused('money-import.column-missing', { fields: lacks, headers: list.columns.map((one) => one.header) });
  const known = await namedFor(ctx, kind, columns, mapping);
  const words = listLinks(
    new Map(
      [...known].map(([link, all]) => [link, all.map(({ ref, name }) => ({ id: ref, names: namesOf(ref, name) }))]),
    ),
    mapping.decisions,
  );
  const decimal = decimalOf(list, columns);
  const base = (await baseCurrency(ctx.tx)).code;
  const read = listReader(kind, columns, {
    base,
    words: trackerWords(),
    links: words,
    decisions: mapping.decisions,
    decimal,
  });
  const problems: ListProblem[] = [];
  const asides: number[] = [];
  let [rows, wrong] = [0, 0];
  const columnAt = new Map(columns.map((one) => [targetKey(one.meaning), one]));

  const tell = (row: ListRow | number, at: string | undefined, value: string | undefined, refusal: Refusal): void => {
    wrong++;
    if (problems.length >= MOST_PROBLEMS) return;
    const column = at === undefined ? undefined : columnAt.get(at);
    const own = column && typeof row !== 'number' ? row.cell(column.column)?.text : undefined;
    problems.push({
      ...refusal,
      row: typeof row === 'number' ? row : row.row,
      column: column ? columnLetter(column.column) : '',
      header: column?.meaning.header ?? '',
      value: (value ?? own ?? '').slice(0, 200),
    });
  };
  /** rows that were read well, by number, for telling what is wrong with them later */
  let seen = new Map<number, ListRow>();
  /** those of the chunk before: what is wrong with it may be told while the next is read */
  let earlier = new Map<number, ListRow>();
  const isWhole = kind !== 'transactions';
  const tellFaults = (faults: readonly RowFault[]) => {
    for (const { row, at, refusal } of faults) tell(seen.get(row) ?? earlier.get(row) ?? row, at, undefined, refusal);
  };
  let chunk: SaidRow[] = [];
  const hand = async (): Promise<void> => {
    tellFaults(await entry.take(chunk));
    chunk = [];
    if (!isWhole) [earlier, seen] = [seen, new Map()];
  };
  for await (const row of list.rows()) {
    // cells that are filled down would make a record of a total
    if (isWhole && isTotal(list.asideOf(row))) {
      asides.push(row.row);
      continue;
    }
    const found = read(row);
    if ('faults' in found) {
      if (found.faults.some((one) => one.refusal.code === 'money-import.cell-empty') && list.asideOf(row)) {
        asides.push(row.row);
        continue;
      }
      for (const { at, value, refusal } of found.faults) tell(row, at, value, refusal);
    } else {
      chunk.push(found);
      seen.set(row.row, row);
    }
    rows++;
    if (isWhole && rows > MOST_ROWS) return refused('tracker.too-many-rows', { most: MOST_ROWS });
    if (chunk.length >= CHUNK) await hand();
  }
  if (chunk.length > 0) await hand();
  if (rows === 0) return refused('money-import.empty');
  const open = words.open();
  for (const { row, ...one } of open)
    tell(row, one.field, one.value, {
      code: one.guesses.length > 0 ? 'money-import.guess-to-confirm' : 'money-import.word-to-decide',
      details: { value: one.value, row, count: one.rows, field: one.field, guesses: one.guesses },
    });
  const done = await entry.finish();
  if (!done.ok) return done;
  tellFaults(done.value.faults);
  const called = new Map([...known.values()].flat().map((one) => [one.ref, one.name]));
  return ok({
    mapping,
    rows,
    recorded: done.value.recorded,
    repeated: done.value.repeated,
    problems,
    wrong,
    toDecide: open.map(({ row: _, ...one }) => one),
    names: Object.fromEntries(open.flatMap((one) => one.guesses.map((ref) => [ref, called.get(ref)!]))),
    asides,
  });
}

const isTotal = (aside: ReturnType<OpenList['asideOf']>): boolean => aside === 'total' || aside === 'header';

/** The columns of a list as a mapping means them; what it does not know is left out. */
const columnsUnder = (list: OpenList, mapping: ListMapping): MappedListColumn[] =>
  list.columns.flatMap((column) => {
    const meaning = mapping.columns.find((one) => sameColumn(one, column));
    return meaning ? [{ column: column.column, meaning }] : [];
  });

/** Names of the records that the columns of this list may speak of. */
async function namedFor(
  ctx: Context,
  kind: ListKind,
  columns: readonly MappedListColumn[],
  mapping: ListMapping,
): Promise<Map<ListLink, Named[]>> {
  const fields = fieldsOf(kind);
  const named = new Set<string>([
    ...columns.map((one) => one.meaning.field),
    ...mapping.decisions.map((one) => one.field as ListFieldName),
  ]);
  const asked = links.filter((link) =>
    [...named].some((field) => fields[field] && 'of' in fields[field] && fields[field].of === link),
  );
  const known = new Map<ListLink, Named[]>();
  for (const link of asked) known.set(link, await namedRecords(ctx, link, rightOfKind[kind]));
  return known;
}

/** The decimal sign that the first amounts cannot do without, for columns whose mapping names none. */
function decimalOf(list: OpenList, columns: readonly MappedListColumn[]) {
  const amounts = columns.filter((one) => one.meaning.field === 'amount' || one.meaning.field === 'yearAmount');
  return decimalSignOf(
    list.sample.rows.flatMap((row) => amounts.flatMap(({ column }) => row.cells.get(column)?.text ?? [])),
  );
}
