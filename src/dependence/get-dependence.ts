import { convert, type RateBook } from '../finance/index.ts';
import { baseCurrency, ratesBetween } from '../finance/readers.ts';
import { type Day, isMissing, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import { organisationsByRef } from '../partners/readers.ts';
import type { Tx } from '../platform/database/database.ts';
import { whileUnchanged } from '../platform/database/while-unchanged.ts';
import type { DependenceView } from './dependence.ts';
import { ultimateHolders } from './holding.rules.ts';
import { listHolders, marksInForce } from './holding.store.ts';
import { dependenceOf } from './indices.rules.ts';
import { foreignFundings, holderRows, type Looked } from './indices.store.ts';

/** By body, or by group: bodies under one ultimate holder count as one. */
export const viewpoints = ['organisation', 'group'] as const;
export type Viewpoint = (typeof viewpoints)[number];

/** Indices of a strategy, one of its axes or one of its projects, with their holders. */
export async function dependence(tx: Tx, looked: Looked, by: Viewpoint): Promise<Result<DependenceView>> {
  const { strategy, axis, project } = looked;
  const found = project
    ? await computed(tx, looked, by)
    : await whileUnchanged(tx, { notes: 'dependence_change', key: JSON.stringify([strategy, axis, by]) }, () =>
        computed(tx, looked, by),
      );
  const refs = found.subjects.flatMap((one) => one.holders.map((holder) => holder.ref));
  return ok({ ...found, names: await namesOf(tx, refs) });
}

async function computed(tx: Tx, looked: Looked, by: Viewpoint): Promise<Omit<DependenceView, 'names'>> {
  const base = await baseCurrency(tx);
  const marks = await marksInForce(tx);
  const foreign = await foreignFundings(tx, looked, base.code);
  const book = await ratesOf(tx, foreign);
  const converted = foreign.flatMap(({ project, organisation, amount, currency, day }) => {
    const found = convert({ amount, currency }, day, book, base);
    return isMissing(found) ? [] : [{ project, organisation, amount: found.money.amount }];
  });
  const { holders, inside } = await holderRows(tx, looked, {
    base: base.code,
    converted,
    groups: by === 'group' ? ultimateHolders(await listHolders(tx)) : new Map(),
    sole: marks['sole-holder'],
  });
  return {
    subjects: dependenceOf(holders, inside, marks),
    currency: base.code,
    unconverted: foreign.length - converted.length,
    marks,
  };
}

/** Rates for the days of these amounts; none when there are none. */
export async function ratesOf(tx: Tx, amounts: readonly { day: Day }[]): Promise<RateBook> {
  const days = amounts.map((one) => one.day).sort();
  return days.length === 0 ? new Map() : ratesBetween(tx, days[0]!, days.at(-1)!);
}

export async function namesOf(tx: Tx, refs: readonly string[]): Promise<Record<string, LocalizedText>> {
  const found = await organisationsByRef(tx, [...new Set(refs)]);
  return Object.fromEntries(found.map(({ ref, name }) => [ref, name]));
}
