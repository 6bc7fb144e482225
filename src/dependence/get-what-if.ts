import { titlesOfProjects } from '../delivery/readers.ts';
import type { Base, Funding, RateBook } from '../finance/index.ts';
import { convert } from '../finance/index.ts';
import { baseCurrency, listBudgets, listFundings } from '../finance/readers.ts';
import {
  addDecimals,
  type Day,
  decimal,
  decimalText,
  isMissing,
  type LocalizedText,
  type Maybe,
  type Money,
  mapMissing,
  ok,
  type Result,
  refused,
} from '../kernel/index.ts';
import { unknownOrganisations } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listPledges } from '../strategy/readers.ts';
import { exitOf } from './exit.rules.ts';
import { namesOf, ratesOf, type Viewpoint } from './get-dependence.ts';
import { ultimateHolders } from './holding.rules.ts';
import { listHolders, listHoldings, listOutputs, marksInForce } from './holding.store.ts';
import type { Looked } from './indices.store.ts';
import { paidIn, pledgesServed, touchedProjects } from './stood.store.ts';
import { whatIf } from './what-if.rules.ts';
import type { Leaver, Stood, WhatIf } from './what-if.ts';

/** Partners that a withdrawal test takes together at most. */
export const MOST_LEAVERS = 6;

export type WhatIfAsked = Looked & { partners: readonly string[]; by: Viewpoint; keepPaid: boolean };
export type WhatIfView = WhatIf & {
  currency: string;
  threshold: number;
  names: Record<string, LocalizedText>;
  projects: Record<string, LocalizedText>;
  pledges: Record<string, LocalizedText>;
  /** fundings and costs without a rate: they are not in the amounts */
  unconverted: number;
};

/**
 * The withdrawal test of one partner, of two, or of more, and what leaving each would take.
 *
 * refuses  'what-if.nobody' · 'what-if.too-many' · 'organisation.unknown'
 */
export async function getWhatIf(ctx: Context, asked: WhatIfAsked): Promise<Result<WhatIfView>> {
  const { tx } = ctx;
  const wanted = [...new Set(asked.partners)];
  if (wanted.length === 0) return refused('what-if.nobody');
  if (wanted.length > MOST_LEAVERS) return refused('what-if.too-many', { most: MOST_LEAVERS });
  const [unknown] = await unknownOrganisations(tx, wanted);
  if (unknown) return refused('organisation.unknown', { ref: unknown });
  const leavers = await leaversOf(ctx, wanted, asked.by);
  const refs = await touchedProjects(
    tx,
    asked,
    leavers.flatMap((one) => one.bodies),
  );
  const { stood, currency, unconverted, book, base } = await standing(ctx, refs);
  const threshold = String((await marksInForce(tx))['funding-threshold']);
  const serving = await pledgesServed(tx, refs);
  const found = whatIf(stood, leavers, { threshold, keepPaid: asked.keepPaid }, serving);
  const holdings = stood.flatMap((one) => one.holdings);
  const exits = leavers.map((one) => exitOf(one, holdings, (amount) => inBase(amount, ctx.today, book, base)));
  const pledges = await listPledges(tx, { refs: [...serving.keys()] });
  return ok({
    ...found,
    exits,
    currency,
    threshold: Number(threshold),
    unconverted: unconverted + exits.flatMap((one) => one.lines).filter((one) => one.cost && !one.converted).length,
    names: await namesOf(tx, [
      ...wanted,
      ...stood.flatMap((one) => one.fundings.map((each) => each.organisation)),
      ...holdings.flatMap((one) => [one.organisation, ...(one.substitute ? [one.substitute] : [])]),
    ]),
    projects: Object.fromEntries(await titlesOfProjects(tx, refs)),
    pledges: Object.fromEntries(pledges.map(({ ref, title }) => [ref, title])),
  });
}

/** The bodies that leave with each: itself, or all of its group. */
async function leaversOf(ctx: Context, wanted: readonly string[], by: Viewpoint): Promise<Leaver[]> {
  if (by === 'organisation') return wanted.map((ref) => ({ ref, bodies: [ref] }));
  const tops = ultimateHolders(await listHolders(ctx.tx));
  const topOf = (ref: string): string => tops.get(ref) ?? ref;
  return [...new Set(wanted.map(topOf))].map((ref) => ({
    ref,
    bodies: [ref, ...[...tops].filter(([, top]) => top === ref).map(([body]) => body)],
  }));
}

const inBase = (amount: Money, day: Day, book: RateBook, base: Base): Maybe<string> =>
  mapMissing(convert(amount, day, book, base), (found) => found.money.amount);

/** These projects as a withdrawal looks at them. */
export async function standing(ctx: Context, refs: readonly string[]) {
  const { tx } = ctx;
  const base = await baseCurrency(tx);
  const [holdings, outputs, fundings, budgets, paid] = [
    await listHoldings(tx, { projects: refs }),
    await listOutputs(tx, { projects: refs }),
    (await listFundings(tx, { projects: refs })).filter(isSigned),
    await listBudgets(tx, { projects: refs, states: ['approved'] }),
    await paidIn(tx, refs),
  ];
  const book = await ratesOf(tx, [
    ...fundings.map((one) => ({ day: one.signedOn! })),
    ...budgets.map((one) => ({ day: one.dated })),
    { day: ctx.today },
  ]);
  let unconverted = 0;
  const value = (amount: Money, day: Day): string | undefined => {
    const found = inBase(amount, day, book, base);
    if (!isMissing(found)) return found;
    unconverted += 1;
    return undefined;
  };
  const by = <T extends { project: string }>(all: readonly T[]) => Map.groupBy(all, (one) => one.project);
  const [held, brought, funded, planned, spent] = [by(holdings), by(outputs), by(fundings), by(budgets), by(paid)];
  const stood = refs.map((project): Stood => {
    const own = (funded.get(project) ?? []).flatMap(({ organisation, amount, currency, signedOn }) => {
      const converted = value({ amount, currency }, signedOn!);
      return converted === undefined ? [] : [{ organisation, amount: converted }];
    });
    const budget = planned.get(project)?.at(-1);
    const lines = budget?.lines.filter((line) => line.nature === 'investment') ?? [];
    const need =
      budget && lines.length > 0 ? value({ amount: total(lines), currency: budget.currency }, budget.dated) : undefined;
    return {
      project,
      ...(need !== undefined
        ? { need, needFrom: 'budget' as const }
        : own.length > 0
          ? { need: total(own), needFrom: 'signed' as const }
          : {}),
      fundings: own,
      paid: spent.get(project) ?? [],
      holdings: held.get(project) ?? [],
      outputs: brought.get(project) ?? [],
    };
  });
  return { stood, currency: base.code, unconverted, book, base };
}

const isSigned = (one: Funding): boolean =>
  one.standing === 'signed' && one.nature === 'investment' && one.signedOn !== undefined;

const total = (amounts: readonly { amount: string }[]): string =>
  decimalText(amounts.reduce((sum, one) => addDecimals(sum, decimal(one.amount)), decimal('0')));
