import {
  addDecimals,
  type Day,
  decimal,
  decimalText,
  divideDecimals,
  isMissing,
  type Maybe,
  mapMissing,
  mapMissing2,
  missing,
  subtractDecimals,
  sumWithMissing,
  trimDecimal,
} from '../kernel/index.ts';
import type { BudgetFile } from './budget.ts';
import { convert, type RateBook } from './conversion.rules.ts';
import type { Base } from './currency.ts';
import type { Funding } from './funding.ts';
import type { Commissioning, OperationFunded, ProjectMoney, Shown, ShownBudget } from './project-money.ts';
import { coin } from './totals.rules.ts';
import type { MoneyTotal } from './totals.ts';
import { chainOf, type Side, type Step } from './transaction.ts';

const plus = (a: string, b: string): string => decimalText(addDecimals(decimal(a), decimal(b)));
const minus = (a: string, b: string): string => decimalText(subtractDecimals(decimal(a), decimal(b)));
const less = (a: Maybe<string>, b: Maybe<string>): Maybe<string> => mapMissing2<string, string, string>(a, b, minus);
const notReported = missing('not-reported');

/** An amount by the one conversion rule, on its day. */
export function shownAmount(amount: string, currency: string, on: Day, book: RateBook, base: Base): Shown {
  const found = convert({ amount, currency }, on, book, base);
  return isMissing(found)
    ? { amount, currency, value: found, rates: [] }
    : { amount, currency, value: coin(found.money.amount, base.decimals), rates: found.rates };
}

export type MoneyOfProject = {
  project: string;
  today: Day;
  base: Base;
  book: RateBook;
  budgets: readonly BudgetFile[];
  fundings: readonly Funding[];
  totals: readonly { step?: Step; side?: Side; year?: number; total: MoneyTotal }[];
  paidWithoutEngagement: number;
  commissioning: Maybe<Commissioning>;
};

/** All of it from its parts: see `ProjectMoney`. A step that nobody reported is missing, not zero. */
export function projectMoney(of: MoneyOfProject, add: (totals: readonly MoneyTotal[]) => MoneyTotal): ProjectMoney {
  const { base, book, today } = of;
  const national = (step: Step): MoneyTotal =>
    reported(add(of.totals.filter((one) => one.step === step && one.side === 'state').map((one) => one.total)));
  const [engaged, paid] = [national('engagement'), national('paiement')];
  const approved = of.budgets.filter((one) => one.state === 'approved');
  const waiting = of.budgets.find((one) => one.state === 'proposed');
  const first = approved[0] && totalOfBudget(approved[0], book, base).value;
  const show = (budget: BudgetFile): ShownBudget => {
    const total = totalOfBudget(budget, book, base);
    return {
      ...budget,
      total,
      byYear: yearsOf(budget, book, base),
      paidAgainst: less(paid.value, total.value),
      engagedAgainst: less(engaged.value, total.value),
      sinceFirst: first === undefined ? notReported : less(total.value, first),
    };
  };
  const all = of.budgets.map(show);
  const last = approved.length > 0 ? all.find((one) => one.id === approved.at(-1)!.id) : undefined;
  const current = waiting ? all.find((one) => one.id === waiting.id) : last;
  const fundings = of.fundings.map((one) => ({
    ...one,
    shown: shownAmount(one.amount, one.currency, one.signedOn ?? one.recordedOn, book, base),
  }));
  const fundedBy = (standing: Funding['standing']): Maybe<string> => {
    const these = fundings.filter((one) => one.standing === standing).map((one) => one.shown.value);
    return fundings.length === 0 ? notReported : sumWithMissing(these, coin('0', base.decimals), plus);
  };
  const [announced, signed] = [fundedBy('announced'), fundedBy('signed')];
  const needed = last?.total.value ?? notReported;
  const budgetToDate = last
    ? sumWithMissing(
        last.byYear
          .filter((one) => one.year <= Number(today.slice(0, 4)))
          .flatMap((one) => [one.investment, one.operation]),
        coin('0', base.decimals),
        plus,
      )
    : notReported;
  const firstApproved = approved[0] && all.find((one) => one.id === approved[0]!.id);
  return {
    project: of.project,
    base: { code: base.code, decimals: base.decimals },
    today,
    budgets: {
      ...(firstApproved ? { first: firstApproved } : {}),
      ...(last ? { last } : {}),
      ...(current ? { current } : {}),
      all,
    },
    fundings,
    funded: { announced, signed },
    unfunded: {
      signed: less(needed, signed),
      announced: less(needed, mapMissing2<string, string, string>(signed, announced, plus)),
    },
    engaged,
    liquidated: national('liquidation'),
    ordered: national('ordonnancement'),
    paid,
    byYear: byYear(of.totals, add),
    international: international(of.totals, add),
    budgetToDate,
    absorption: mapMissing2<string, string, string>(paid.value, budgetToDate, shareOfBudget),
    paidWithoutEngagement: of.paidWithoutEngagement,
    operation: mapMissing(of.commissioning, (commissioning) =>
      last ? operationFunded(last, of.fundings, commissioning) : notReported,
    ),
  };
}

/** A total of no transactions has no value: nobody reported any. */
const reported = (total: MoneyTotal): MoneyTotal => (total.lines > 0 ? total : { ...total, value: notReported });

/** example  paid 30 of 40 → '0.75' */
function shareOfBudget(paid: string, budget: string): Maybe<string> {
  const share = divideDecimals(decimal(paid), decimal(budget), 4);
  return share.ok ? decimalText(trimDecimal(share.value)) : missing('undefined-ratio');
}

const totalOfBudget = (budget: BudgetFile, book: RateBook, base: Base): Shown => {
  const lines = budget.lines.map((one) => shownAmount(one.amount, budget.currency, budget.dated, book, base));
  return {
    amount: budget.lines.reduce((sum, one) => plus(sum, one.amount), '0'),
    currency: budget.currency,
    // line by line, so that the years make the total to the coin
    value: sumWithMissing(
      lines.map((one) => one.value),
      coin('0', base.decimals),
      plus,
    ),
    rates: lines[0]?.rates ?? [],
  };
};

function yearsOf(budget: BudgetFile, book: RateBook, base: Base): ShownBudget['byYear'] {
  const of = (year: number, nature: 'investment' | 'operation'): Maybe<string> =>
    sumWithMissing(
      budget.lines
        .filter((one) => one.year === year && one.nature === nature)
        .map((one) => shownAmount(one.amount, budget.currency, budget.dated, book, base).value),
      coin('0', base.decimals),
      plus,
    );
  return [...new Set(budget.lines.map((one) => one.year))]
    .sort((a, b) => a - b)
    .map((year) => ({ year, investment: of(year, 'investment'), operation: of(year, 'operation') }));
}

type Add = (totals: readonly MoneyTotal[]) => MoneyTotal;

function byYear(totals: MoneyOfProject['totals'], add: Add): ProjectMoney['byYear'] {
  const of = totals.filter((one) => one.side === 'state' && one.step && chainOf(one.step) === 'national');
  return [...Map.groupBy(of, (one) => JSON.stringify([one.year, one.step]))].map(([key, these]) => {
    const [year, step] = JSON.parse(key) as [number, Step];
    return { year, step, total: add(these.map((one) => one.total)) };
  });
}

function international(totals: MoneyOfProject['totals'], add: Add): ProjectMoney['international'] {
  const of = totals.filter((one) => one.step && (one.side === 'partner' || chainOf(one.step) === 'international'));
  return [...Map.groupBy(of, (one) => JSON.stringify([one.step, one.side]))].map(([key, these]) => {
    const [step, side] = JSON.parse(key) as [Step, Side];
    return { step, side, total: add(these.map((one) => one.total)) };
  });
}

/** A horizon no budget reaches: where counting years in a row stops in any case. */
const MOST_YEARS = 50;

/**
 * Years of operation with money, in a row from the year after commissioning: a line of operation above zero in the last approved
 * budget, or signed funding of operation whose years cover it. Whether the amount is enough is not judged here.
 *
 * example  commissioned in 2027, operation budgeted for 2028 and 2029 → 2 years, cliff in 2030
 */
export function operationFunded(
  budget: Pick<ShownBudget, 'lines'>,
  fundings: readonly Funding[],
  commissioning: Commissioning,
): OperationFunded {
  const start = Number(commissioning.day.slice(0, 4)) + 1;
  const signed = fundings.filter((one) => one.standing === 'signed' && one.nature === 'operation');
  const funded: OperationFunded['funded'] = [];
  for (let year = start; year < start + MOST_YEARS; year++) {
    const set = budget.lines
      .filter((one) => one.year === year && one.nature === 'operation')
      .reduce((sum, one) => plus(sum, one.amount), '0');
    const covering = signed.filter(
      ({ firstYear, lastYear }) => firstYear !== undefined && firstYear <= year && year <= (lastYear ?? firstYear),
    );
    const hasBudget = decimal(set).units > 0n;
    if (!hasBudget && covering.length === 0) break;
    funded.push({ year, ...(hasBudget ? { budget: set } : {}), fundings: covering.map((one) => one.ref) });
  }
  return { commissioning, years: funded.length, cliffYear: start + funded.length, funded };
}

/**
 * When a project comes into operation: the day its last gate was passed; else the latest day among the milestones of its plan; else
 * not known.
 */
export function commissioningOf(
  project: { stage?: string | undefined; stageSince?: Day | undefined },
  milestones: readonly { plannedOn: Day; expectedOn?: Day; reachedOn?: Day }[],
): Maybe<Commissioning> {
  if (project.stage === 'operation' && project.stageSince) return { day: project.stageSince, from: 'gate' };
  const days = milestones.map((one) => one.reachedOn ?? one.expectedOn ?? one.plannedOn);
  const last = days.sort().at(-1);
  return last ? { day: last, from: 'plan' } : notReported;
}
