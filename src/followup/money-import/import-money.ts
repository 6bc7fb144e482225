import { bulkEntry, type RowFault, type RowLine } from '../../finance/enter-bulk.ts';
import { baseCurrency } from '../../finance/readers.ts';
import { ok, type Refusal, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { columnLetter } from '../tracker/sheet.ts';
import { decimalSignOf } from '../tracker/written-number.rules.ts';
import { type MoneyField, type MoneyMapping, neededFields, proposeMapping } from './money-columns.rules.ts';
import { type FileSays, lineOf } from './money-row.rules.ts';
import { rowsOf, type TextRow } from './read-rows.ts';

export type MoneyFile = {
  file: string;
  sheet?: string | undefined;
  /** what a person corrected; proposed from the headers when left out */
  mapping?: MoneyMapping | undefined;
  /** who pays, where no column says it */
  provider?: string | undefined;
};

/** What is wrong in a cell: where it stands, what it holds, and why. */
export type MoneyProblem = Refusal & { row: number; column: string; header: string; value: string };

export type MoneyPreview = {
  headers: string[];
  mapping: MoneyMapping;
  rows: number;
  recorded: number;
  repeated: number;
  problems: MoneyProblem[];
  /** how many there are in all: the list ends after two hundred */
  wrong: number;
};

const CHUNK = 2000;
const MOST_PROBLEMS = 200;

/** What a file of transactions would add, without adding it; chains are held when it is imported. refuses what `goThrough` refuses */
export async function previewTransactions(ctx: Context, file: MoneyFile): Promise<Result<MoneyPreview>> {
  const entry = await bulkEntry(ctx, { write: false });
  const gone = await goThrough(ctx, file, entry.take);
  if (!gone.ok) return gone;
  const done = await entry.finish();
  return done.ok ? ok({ ...gone.value, ...done.value }) : done;
}

/**
 * Records a file of transactions that the State reports, whole or not at all; the same file twice adds nothing.
 *
 * refuses  'money-import.refused' with each problem · what `goThrough` refuses · 'transaction.above-step-before' and its like
 */
export async function importTransactions(
  ctx: Context,
  file: MoneyFile,
): Promise<Result<{ rows: number; recorded: number; repeated: number }>> {
  const entry = await bulkEntry(ctx, { write: true });
  const gone = await goThrough(ctx, file, entry.take);
  if (!gone.ok) return gone;
  const { wrong, problems, rows } = gone.value;
  if (wrong > 0) return refused('money-import.refused', { count: wrong, problems });
  const done = await entry.finish();
  return done.ok ? ok({ rows, ...done.value }) : done;
}

type Gone = Omit<MoneyPreview, 'recorded' | 'repeated'>;

/**
 * Reads the file row by row and hands its lines on in chunks, so that memory does not grow with the file.
 *
 * refuses  'money-import.empty' · 'money-import.column-missing' · what `rowsOf` refuses
 */
async function goThrough(
  ctx: Context,
  { file, sheet, mapping: given, provider }: MoneyFile,
  take: (rows: readonly RowLine[]) => Promise<RowFault[]>,
): Promise<Result<Gone>> {
  const read = await rowsOf(ctx.files, file, sheet);
  if (!read.ok) return read;
  const says: FileSays = { currency: (await baseCurrency(ctx.tx)).code, provider };
  let headers: string[] | undefined;
  let mapping: MoneyMapping = given ?? {};
  const problems: MoneyProblem[] = [];
  let [rows, wrong] = [0, 0];
  let chunk: TextRow[] = [];

  const hand = async (): Promise<void> => {
    says.decimal ??= decimalSignOf(chunk.map(({ cells }) => cells[mapping.amount ?? -1] ?? ''));
    const lines: RowLine[] = [];
    const at = (row: number, field: MoneyField | undefined, value: string, refusal: Refusal): void => {
      wrong++;
      if (problems.length >= MOST_PROBLEMS) return;
      const index = field === undefined ? undefined : mapping[field];
      const column = index === undefined ? '' : columnLetter(index);
      problems.push({ ...refusal, row, column, header: index === undefined ? '' : (headers?.[index] ?? ''), value });
    };
    for (const { row, cells } of chunk) {
      const found = lineOf(cells, mapping, says);
      if ('line' in found) lines.push({ row, line: found.line });
      else for (const fault of found.faults) at(row, fault.field, fault.value, fault.refusal);
    }
    for (const { row, field, refusal } of await take(lines)) {
      const cells = chunk.find((one) => one.row === row)?.cells;
      const named = field as MoneyField | undefined;
      at(row, named, (named && cells?.[mapping[named] ?? -1]) ?? '', refusal);
    }
    rows += chunk.length;
    chunk = [];
  };

  for await (const row of read.value) {
    if (!headers) {
      headers = row.cells.slice(0, 60).map((one) => one.trim());
      mapping = given ?? proposeMapping(headers);
      const lacks = neededFields.filter(
        (field) => mapping[field] === undefined && !(field === 'provider' && provider !== undefined),
      );
      if (lacks.length > 0) return refused('money-import.column-missing', { fields: lacks, headers });
      continue;
    }
    chunk.push(row);
    if (chunk.length >= CHUNK) await hand();
  }
  if (chunk.length > 0) await hand();
  if (!headers || rows === 0) return refused('money-import.empty');
  return ok({ headers, mapping, rows, problems, wrong });
}
