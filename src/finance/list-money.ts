import { instanceTarget, may, visibleScopes } from '../access/index.ts';
import { projectTarget } from '../delivery/readers.ts';
import { addDecimals, decimal, decimalText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listBudgets } from './budget.store.ts';
import type { BudgetFile, BudgetState } from './budget.ts';
import { missingSteps } from './chain.rules.ts';
import { stepsAbove } from './chain.store.ts';
import { baseCurrency, ratesBetween } from './count-money.ts';
import type { Currency } from './currency.ts';
import { type FundingFilter, listFundings } from './funding.store.ts';
import type { Funding } from './funding.ts';
import { moneyTotals } from './money-totals.ts';
import { shownAmount } from './project-money.rules.ts';
import type { Shown } from './project-money.ts';
import { listCurrencies, type RateFilter, ratePage } from './rate.store.ts';
import type { Rate } from './rate.ts';
import type { MoneyTotal, PlaceKind } from './totals.ts';
import type { Step } from './transaction.ts';
import { type ListedTransaction, moneySeen, type TransactionFilter } from './transactions.store.ts';
import { type OpenedTransaction, transactionsBehind, transactionsInPages } from './transactions-behind.ts';

type Page = { offset: number; limit: number };

/** Rates, the newest first, with the currencies they are of. */
export async function rateList(
  ctx: Context,
  { offset, limit, ...filter }: RateFilter & Page,
): Promise<Result<{ currencies: Currency[]; total: number; mayRecord: boolean; items: Rate[] }>> {
  const { total, rates } = await ratePage(ctx.tx, filter, { offset, limit });
  return ok({
    currencies: await listCurrencies(ctx.tx),
    total,
    mayRecord: may(ctx.caller, 'rate.edit', instanceTarget),
    items: rates,
  });
}

/** A budget as a list shows it, with what it sets in all, in its own currency. */
export type ListedBudget = BudgetFile & { total: { amount: string } };

/** Budgets that the caller may see, by project and number; of one state, those that wait are found to be approved. */
export async function budgetList(
  ctx: Context,
  {
    project,
    state,
    strategy,
    offset,
    limit,
  }: Page & { project?: string | undefined; state?: BudgetState | undefined; strategy?: string | undefined },
): Promise<Result<{ total: number; items: ListedBudget[] }>> {
  const budgets = await listBudgets(
    ctx.tx,
    { strategy, ...(project ? { projects: [project] } : {}), ...(state ? { states: [state] } : {}) },
    moneySeen(visibleScopes(ctx.caller, 'money.read')),
  );
  return ok({
    total: budgets.length,
    items: budgets.slice(offset, offset + limit).map((one) => ({
      ...one,
      total: { amount: decimalText(one.lines.map((line) => decimal(line.amount)).reduce(addDecimals, decimal('0'))) },
    })),
  });
}

export type ShownFunding = Funding & { shown: Shown };

/** Fundings that the caller may see: of the projects of an owner, and one's own whoever the project is. */
export async function fundingList(
  ctx: Context,
  { project, ...filter }: Omit<FundingFilter, 'projects' | 'refs'> & { project?: string | undefined },
): Promise<Result<{ mayRecord: boolean; items: ShownFunding[] }>> {
  const fundings = await listFundings(
    ctx.tx,
    { ...filter, ...(project ? { projects: [project] } : {}) },
    moneySeen(visibleScopes(ctx.caller, 'money.read')),
  );
  const base = await baseCurrency(ctx.tx);
  const dayOf = (one: Funding) => one.signedOn ?? one.recordedOn;
  const days = fundings.map(dayOf).sort();
  const book = await ratesBetween(ctx.tx, days[0] ?? ctx.today, days.at(-1) ?? ctx.today);
  return ok({
    mayRecord: project !== undefined && may(ctx.caller, 'funding.edit', await projectTarget(ctx, project)),
    items: fundings.map((one) => ({ ...one, shown: shownAmount(one.amount, one.currency, dayOf(one), book, base) })),
  });
}

/** A transaction of a list, with the steps before it that nobody reported. */
export type ShownTransaction = OpenedTransaction & { missingSteps: Step[] };

/**
 * Transactions that the caller may see, the newest first, with the total that the same filter makes where sums tell it. Without
 * `reported`, lines of both sides: then there is no total, which would count the same money twice.
 */
export async function transactionList(
  ctx: Context,
  {
    offset,
    limit,
    place,
    ...filter
  }: TransactionFilter & Page & { place?: { kind: PlaceKind; region: string } | undefined },
): Promise<
  Result<{
    total: number;
    sum?: MoneyTotal | undefined;
    base: { code: string; decimals: number };
    items: ShownTransaction[];
  }>
> {
  const where = visibleScopes(ctx.caller, 'money.read');
  const seen = where === 'everywhere' ? undefined : moneySeen(where);
  const reported = filter.reported ?? 'each';
  const found = await transactionsBehind(ctx.tx, { ...filter, reported }, { offset, limit }, { seen, place });
  const above = await stepsAbove(
    ctx.tx,
    found.transactions.map((one) => one.id),
  );
  const { code, decimals } = await baseCurrency(ctx.tx);
  return ok({
    total: found.count,
    ...(reported === 'each' ? {} : { sum: found.total }),
    base: { code, decimals },
    items: found.transactions.map((one) => ({
      ...one,
      missingSteps: one.reverses ? [] : missingSteps(one.step, above.get(one.id) ?? []),
    })),
  });
}

/** What is asked of transactions in an address: a project, a step, a place with its region, as one filter. */
export type AskedTransactions = Omit<TransactionFilter, 'projects' | 'steps' | 'ids'> & {
  project?: string | undefined;
  step?: Step | undefined;
  place?: PlaceKind | undefined;
  region?: string | undefined;
};
export const transactionFilterOf = ({ project, step, place, region, ...filter }: AskedTransactions) => ({
  ...filter,
  ...(project ? { projects: [project] } : {}),
  ...(step ? { steps: [step] } : {}),
  ...(place && region ? { place: { kind: place, region } } : {}),
});

/** The same list as `transactionList`, whole, for a file: a page at a time. */
export function transactionsForFile(ctx: Context, asked: AskedTransactions): AsyncGenerator<ListedTransaction[]> {
  const where = visibleScopes(ctx.caller, 'money.read');
  const { place, ...filter } = transactionFilterOf(asked);
  return transactionsInPages(
    ctx.tx,
    { ...filter, reported: filter.reported ?? 'each' },
    { place, seen: where === 'everywhere' ? undefined : moneySeen(where) },
  );
}

/**
 * What a body gave and received, as the State reported it, and beside that what it reported itself and nobody matched yet.
 *
 * given, received  by year and step, and by project unless asked by year
 * unmatched        what the body alone reported
 * fundings         what it announced or signed
 */
export type OrganisationMoney = {
  organisation: string;
  base: { code: string; decimals: number };
  given: MoneyLine[];
  received: MoneyLine[];
  unmatched: MoneyLine[];
  fundings: ShownFunding[];
};
export type MoneyLine = { project?: string; year?: number; step?: Step; total: MoneyTotal };

export async function organisationMoney(
  ctx: Context,
  {
    organisation,
    strategy,
    by: finest,
  }: { organisation: string; strategy?: string | undefined; by: 'project' | 'year' },
): Promise<Result<OrganisationMoney>> {
  const by = finest === 'year' ? (['year', 'step'] as const) : (['project', 'year', 'step'] as const);
  const { code, decimals } = await baseCurrency(ctx.tx);
  const fundings = await fundingList(ctx, { organisation });
  const of = { strategy };
  return ok({
    organisation,
    base: { code, decimals },
    given: await moneyTotals(ctx.tx, { ...of, provider: organisation }, by),
    received: await moneyTotals(ctx.tx, { ...of, receiver: organisation }, by),
    unmatched: await moneyTotals(ctx.tx, { ...of, provider: organisation, reported: 'unmatched' }, by),
    fundings: fundings.ok ? fundings.value.items : [],
  });
}
