import { addDays, type Day, isMissing } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { convert, oldestRate, type RateBook, rateBook } from './conversion.rules.ts';
import { type CountedLine, countLine, noSums, type Placement, type Sums } from './counting.rules.ts';
import {
  addSums,
  addValues,
  changeValues,
  countedLines,
  dropSums,
  holdSums,
  placementsOf,
  takeStale,
  type Which,
} from './counting.store.ts';
import type { Base } from './currency.ts';
import { listCurrencies, listRates } from './rate.store.ts';
import type { Rate } from './rate.ts';
import type { TransactionValue } from './transaction.ts';

/** The currency of the accounts. Throws while no pack has brought one: then no transaction can exist either. */
export async function baseCurrency(tx: Tx): Promise<Base> {
  const base = (await listCurrencies(tx)).find((one) => one.isBase);
  if (!base) throw new Error('No currency of the accounts: load a pack that has money-words.json.');
  return base;
}

/** Rates that value days between these two may be converted by. */
export const ratesBetween = async (tx: Tx, from: Day, to: Day, currency?: string): Promise<RateBook> =>
  rateBook(await listRates(tx, { from: addDays(from, -longest), to, inForce: true, currency }));
const longest = Math.max(...Object.values(oldestRate));

/** The value of a line by the rates of its day. */
function valued(line: CountedLine, book: RateBook, base: Base): TransactionValue {
  const found = convert({ amount: line.amount, currency: line.currency }, line.valueDay, book, base);
  if (isMissing(found)) return {};
  const [rate] = found.rates;
  return {
    value: found.money.amount,
    ...(rate ? { rateId: rate.id, rate: rate.rate, rateDay: rate.day, standing: rate.standing } : {}),
  };
}

const withValue = (line: CountedLine, value: TransactionValue): CountedLine => {
  const { value: _v, rateId: _i, rate: _r, rateDay: _d, standing: _s, ...rest } = line;
  return { ...rest, ...value };
};

/** One run over many transactions: where projects lie is looked up once, sums are written at the end. */
type Run = { base: Base; placements: Map<string, Placement>; sums: Sums };

const begin = async (tx: Tx): Promise<Run> => ({
  base: await baseCurrency(tx),
  placements: new Map(),
  sums: noSums(),
});

async function place(tx: Tx, run: Run, lines: readonly Pick<CountedLine, 'project'>[]): Promise<void> {
  const unknown = [...new Set(lines.map((one) => one.project))].filter((one) => !run.placements.has(one));
  if (unknown.length > 0)
    for (const [project, placement] of await placementsOf(tx, unknown)) run.placements.set(project, placement);
}

async function count(tx: Tx, run: Run, lines: readonly CountedLine[], sign: 1 | -1): Promise<void> {
  await place(tx, run, lines);
  for (const line of lines) countLine(run.sums, line, run.placements.get(line.project)!, run.base, sign);
}

const spanOf = (days: readonly Day[]): [Day, Day] => [
  days.reduce((a, b) => (a < b ? a : b)),
  days.reduce((a, b) => (a > b ? a : b)),
];

/**
 * Counts transactions as they are recorded, without reading them again. Holds the sums from the first line to the commit.
 *
 * learn   looks up what counting these lines needs: ask it ahead, while others are written
 * add     converts lines that were learnt, keeps their values and adds them up
 * finish  writes the sums
 */
export async function newCount(tx: Tx) {
  await holdSums(tx);
  const run = await begin(tx);
  let book: RateBook = new Map();
  let span: [Day, Day] | undefined;
  /** rates being looked up: what is asked later is answered later */
  let rates: Promise<void> = Promise.resolve();
  return {
    async learn(lines: readonly Pick<CountedLine, 'project' | 'valueDay'>[]): Promise<void> {
      if (lines.length === 0) return;
      const wanted = spanOf([...lines.map((one) => one.valueDay), ...(span ?? [])]);
      if (wanted[0] !== span?.[0] || wanted[1] !== span[1]) {
        span = wanted;
        rates = ratesBetween(tx, ...wanted).then((found) => {
          book = found;
        });
      }
      await Promise.all([place(tx, run, lines), rates]);
    },
    async add(lines: readonly CountedLine[]): Promise<void> {
      const values = lines.map((line) => ({ id: line.id, ...valued(line, book, run.base) }));
      lines.forEach((line, at) => {
        const { id: _, ...value } = values[at]!;
        countLine(run.sums, withValue(line, value), run.placements.get(line.project)!, run.base);
      });
      await addValues(tx, values);
    },
    finish: () => addSums(tx, run.sums),
  };
}

/** Converts transactions just recorded and adds them to the sums. */
export async function countNew(tx: Tx, which: Which): Promise<void> {
  const counting = await newCount(tx);
  for await (const lines of countedLines(tx, which)) {
    await counting.learn(lines);
    await counting.add(lines);
  }
  await counting.finish();
}

/** Runs a change that decides whether transactions count (a match, its undoing) and moves them in the sums. */
export async function countAround(tx: Tx, ids: readonly string[], change: () => Promise<void>): Promise<void> {
  await holdSums(tx);
  const run = await begin(tx);
  for await (const lines of countedLines(tx, { ids })) await count(tx, run, lines, -1);
  await change();
  for await (const lines of countedLines(tx, { ids })) await count(tx, run, lines, 1);
  await addSums(tx, run.sums);
}

/** Converts anew what rates just recorded or withdrawn may reach, and moves in the sums what has another value now. */
export async function countRates(
  tx: Tx,
  rates: readonly Pick<Rate, 'currency' | 'day' | 'standing'>[],
): Promise<{ changed: number }> {
  if (rates.length === 0) return { changed: 0 };
  await holdSums(tx);
  const run = await begin(tx);
  let changed = 0;
  for (const [currency, of] of Map.groupBy(rates, (one) => one.currency)) {
    const from = of.map((one) => one.day).reduce((a, b) => (a < b ? a : b));
    const to = of.map((one) => addDays(one.day, oldestRate[one.standing])).reduce((a, b) => (a > b ? a : b));
    const book = await ratesBetween(tx, from, to, currency);
    for await (const lines of countedLines(tx, { currency, from, to })) {
      const anew = lines
        .map((line) => ({ line, value: valued(line, book, run.base) }))
        .filter(({ line, value }) => line.rateId !== value.rateId);
      if (anew.length === 0) continue;
      changed += anew.length;
      await count(
        tx,
        run,
        anew.map(({ line }) => line),
        -1,
      );
      await changeValues(
        tx,
        anew.map(({ line, value }) => ({ id: line.id, ...value })),
      );
      await count(
        tx,
        run,
        anew.map(({ line, value }) => withValue(line, value)),
        1,
      );
    }
  }
  await addSums(tx, run.sums);
  return { changed };
}

/**
 * Counts again the projects whose axis or places moved in this request. Runs after the leaf of each request, in its transaction.
 *
 * returns  how many projects
 */
export async function keepSums(tx: Tx): Promise<number> {
  const projects = await takeStale(tx);
  if (projects.length === 0) return 0;
  await holdSums(tx);
  await dropSums(tx, projects);
  const run = await begin(tx);
  for await (const lines of countedLines(tx, { projects })) await count(tx, run, lines, 1);
  await addSums(tx, run.sums);
  return projects.length;
}
