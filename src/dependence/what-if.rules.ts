import { checkStakes, isUnder, type StakesChecked, stays, withdrawal } from '../analysis/index.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalText,
  isNegative,
  multiplyDecimals,
  subtractDecimals,
  sure,
  trimDecimal,
} from '../kernel/index.ts';
import type { Layer } from './holding.ts';
import type { Fall, FallenProject, Leaver, Replacement, Stood, WhatIf } from './what-if.ts';

const zero = decimal('0');
const add = (amounts: readonly { amount: string }[]): Decimal =>
  amounts.reduce((sum, one) => addDecimals(sum, decimal(one.amount)), zero);
const text = (value: Decimal): string => decimalText(trimDecimal(value));

/** Money of a project by who leaves: exact; the last column is of those that stay. */
type Money = Decimal[][];

type Asked = { threshold: string; keepPaid: boolean };

/**
 * Withdrawal of each leaver, of each pair and of all together.
 *
 * A project falls when the money left is under `threshold` of its need, or when every holder of one of its layers has left and none
 * of them has a tested substitute that stays. Projects short before anybody leaves are told apart.
 *
 * stood     projects that a leaver touches
 * keepPaid  what a leaver has paid stays; otherwise all it signed goes with it
 * serving   projects of each pledge, those that no leaver touches too
 * source    METHODS 3.7; oracle concentration/withdrawal
 */
export function whatIf(
  stood: readonly Stood[],
  leavers: readonly Leaver[],
  asked: Asked,
  serving: ReadonlyMap<string, readonly string[]>,
): Omit<WhatIf, 'exits'> {
  const money = stood.map((one) => moneyOf(one, leavers, asked.keepPaid));
  const stakes = stakesOf(stood, leavers, money, asked.threshold);
  const short = new Set(withdrawal(stakes, []).projectsFallen);
  const fallOf = (leaving: readonly number[]): Fall =>
    fall(stood, leavers, money, stakes, asked, short, serving, leaving);
  const all = [...leavers.keys()];
  const singles = all.map((k) => fallOf([k]));
  const together = fallOf(all);
  const times = new Map<string, number>();
  for (const one of singles) for (const { project } of one.projects) times.set(project, (times.get(project) ?? 0) + 1);
  return {
    singles,
    pairs: all.length > 2 ? all.flatMap((a) => all.slice(a + 1).map((b) => fallOf([a, b]))) : [],
    together,
    inSeveral: [...times].filter(([, n]) => n > 1).map(([project]) => project),
    onlyTogether: together.projects.map((one) => one.project).filter((project) => !times.has(project)),
    alreadyShort: [...short].map((p) => stood[p]!.project),
    replacements: replacementsOf(stood, leavers, together),
  };
}

const columnOf = (organisation: string, leavers: readonly Leaver[]): number =>
  leavers.findIndex((one) => one.bodies.includes(organisation));

function moneyOf({ fundings, paid }: Stood, leavers: readonly Leaver[], keepPaid: boolean): Decimal[] {
  const columns = leavers.map(() => zero);
  let others = zero;
  for (const [organisation, own] of Map.groupBy(fundings, (one) => one.organisation)) {
    const signed = add(own);
    const at = columnOf(organisation, leavers);
    const came = keepPaid ? add(paid.filter((one) => one.organisation === organisation)) : zero;
    const kept = compareDecimals(came, signed) > 0 ? signed : came;
    if (at >= 0) columns[at] = addDecimals(columns[at]!, subtractDecimals(signed, kept));
    others = addDecimals(others, at >= 0 ? kept : signed);
  }
  return [...columns, others];
}

function stakesOf(stood: readonly Stood[], leavers: readonly Leaver[], money: Money, threshold: string): StakesChecked {
  const holds = (organisation: string): number => {
    const at = columnOf(organisation, leavers);
    return at < 0 ? stays : at;
  };
  return sure(
    checkStakes({
      funding: money.map((row) => row.map((one) => Number(decimalText(one)))),
      need: stood.map((one) => Number(one.need ?? '0')),
      threshold: Number(threshold),
      layers: stood.map(({ holdings }) =>
        [...Map.groupBy(holdings, (one) => one.layer).values()].map((own) =>
          own.flatMap((one) => [
            holds(one.organisation),
            ...(one.substitute && one.testedOn ? [holds(one.substitute)] : []),
          ]),
        ),
      ),
    }),
  );
}

function fall(
  stood: readonly Stood[],
  leavers: readonly Leaver[],
  money: Money,
  stakes: StakesChecked,
  { threshold }: Asked,
  short: ReadonlySet<number>,
  serving: ReadonlyMap<string, readonly string[]>,
  leaving: readonly number[],
): Fall {
  const fallen = withdrawal(stakes, leaving).projectsFallen.filter((p) => !short.has(p));
  const gone = new Set(leaving);
  const left = (p: number): Decimal =>
    money[p]!.reduce((sum, one, k) => (gone.has(k) ? sum : addDecimals(sum, one)), zero);
  const projects = fallen.map((p): FallenProject => {
    const { project, need, holdings } = stood[p]!;
    const remains = left(p);
    const isPoor = isUnder(Number(decimalText(remains)), Number(threshold), Number(need ?? '0'));
    const wanted = subtractDecimals(multiplyDecimals(decimal(need ?? '0'), decimal(threshold)), remains);
    return {
      project,
      because: [...(isPoor ? (['funding'] as const) : []), ...lostLayers(holdings, leavers, gone)],
      left: text(remains),
      ...(need === undefined ? {} : { need }),
      gap: isPoor && !isNegative(wanted) ? text(wanted) : '0',
    };
  });
  const outputs = fallen.flatMap((p) => stood[p]!.outputs);
  const promised = (kind: string): string =>
    text(add(outputs.filter((one) => one.kind === kind).map((one) => ({ amount: one.promised }))));
  const down = new Set(projects.map((one) => one.project));
  const hit = [...serving].filter(([, all]) => all.some((project) => down.has(project)));
  const isWhole = (all: readonly string[]): boolean => all.every((project) => down.has(project));
  return {
    leaving: leaving.map((k) => leavers[k]!.ref),
    projects,
    withdrawn: text(money.reduce((sum, row) => leaving.reduce((s, k) => addDecimals(s, row[k]!), sum), zero)),
    stranded: text(fallen.reduce((sum, p) => addDecimals(sum, left(p)), zero)),
    megawatts: promised('megawatts'),
    trainees: promised('trainees'),
    pledges: {
      whole: hit.filter(([, all]) => isWhole(all)).map(([pledge]) => pledge),
      part: hit.filter(([, all]) => !isWhole(all)).map(([pledge]) => pledge),
    },
  };
}

/** Layers of which every holder leaves, without a tested substitute that stays. */
function lostLayers(holdings: Stood['holdings'], leavers: readonly Leaver[], gone: ReadonlySet<number>): Layer[] {
  const leaves = (organisation: string): boolean => gone.has(columnOf(organisation, leavers));
  return [...Map.groupBy(holdings, (one) => one.layer)]
    .filter(([, own]) =>
      own.every((one) => leaves(one.organisation) && !(one.substitute && one.testedOn && !leaves(one.substitute))),
    )
    .map(([layer]) => layer);
}

/** What could take the place of those who leave, in the projects that fall when all leave. */
function replacementsOf(stood: readonly Stood[], leavers: readonly Leaver[], together: Fall): Replacement[] {
  const isLeaver = (organisation: string): boolean => columnOf(organisation, leavers) >= 0;
  return together.projects.map(({ project, because }) => {
    const { holdings, fundings } = stood.find((one) => one.project === project)!;
    return {
      project,
      layers: holdings.flatMap((one) =>
        because.includes(one.layer) && isLeaver(one.organisation) && one.substitute && !isLeaver(one.substitute)
          ? [
              {
                layer: one.layer,
                instead: one.substitute,
                of: one.organisation,
                ...(one.testedOn ? { testedOn: one.testedOn } : {}),
              },
            ]
          : [],
      ),
      funders: [...Map.groupBy(fundings, (one) => one.organisation)]
        .filter(([organisation]) => !isLeaver(organisation))
        .map(([organisation, own]) => ({ organisation, amount: text(add(own)) })),
    };
  });
}
