/** Read-only questions that those above may ask of finance. */

export { type BudgetFilter, listBudgets } from './budget.store.ts';
export { baseCurrency, ratesBetween } from './count-money.ts';
export { type FundingFilter, listFundings } from './funding.store.ts';
export { fundedMoney } from './money-summed.ts';
export { moneyByRegion, moneyTotal, moneyTotals } from './money-totals.ts';
export { listCurrencies, listRates } from './rate.store.ts';
export type { RegionDimension, RegionFilter, RegionKey } from './totals.store.ts';
export { knownEnvelopes } from './transaction.store.ts';
export { type ListedTransaction, moneySeen, type TransactionFilter } from './transactions.store.ts';
export { transactionsBehind } from './transactions-behind.ts';
