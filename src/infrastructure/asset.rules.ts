import {
  addDecimals,
  compareDecimals,
  type Day,
  type Decimal,
  decimal,
  decimalText,
  divideDecimals,
  isZero,
  ok,
  parsePeriod,
  period,
  type Result,
  refused,
  trimDecimal,
} from '../kernel/index.ts';
import {
  type Asset,
  type AssetFigure,
  type AssetMeasure,
  type AssetReport,
  type AssetSum,
  type AssetTotal,
  assetMeasures,
  type CostPerMw,
  type PowerState,
  powerStates,
} from './asset.ts';

export const isPower = (measure: AssetMeasure): measure is PowerState =>
  (powerStates as readonly string[]).includes(measure);
const isShare = (measure: AssetMeasure): boolean => measure === 'renewable-share' || measure === 'hourly-share';
const isFibre = (measure: AssetMeasure): boolean => measure === 'fibre-km' || measure === 'fibre-sites';

/** What can be reported of a kind of asset: fibre has no MW, and nothing else has kilometres. */
export const measuresOf = (kind: Asset['kind']): AssetMeasure[] =>
  assetMeasures.filter((one) => one === 'cost' || (kind === 'fibre' ? isFibre(one) : !isFibre(one)));

export type AskedReport = Pick<
  AssetReport,
  'phase' | 'measure' | 'of' | 'value' | 'currency' | 'asOf' | 'source' | 'reference'
>;

/**
 * May this be reported of the asset?
 *
 * refuses  'asset.phase-unknown' · 'asset.measure-elsewhere' (MW of fibre, km of a data centre) · 'asset.of-missing' (MW of what, and only
 *          MW) · 'asset.currency-missing' (of a cost, and only of one) · 'asset.value' · 'asset.period' (to come; a share is of a year that
 *          is over) · 'asset.ground-missing' · 'asset.above-installed'
 * example  20 MW energised of IT load where 16 are installed of it → refused 'asset.above-installed'
 */
export function reportFits(
  asset: Pick<Asset, 'ref' | 'kind' | 'phases'>,
  reports: readonly AssetReport[],
  asked: AskedReport,
  today: Day,
): Result<true> {
  const { phase, measure, of, value, currency, asOf } = asked;
  if (phase !== undefined && !asset.phases.some((one) => one.number === phase))
    return refused('asset.phase-unknown', { phase, ref: asset.ref });
  if (!measuresOf(asset.kind).includes(measure)) return refused('asset.measure-elsewhere', { measure, ref: asset.ref });
  if (isPower(measure) !== (of !== undefined)) return refused('asset.of-missing', { measure });
  if ((measure === 'cost') !== (currency !== undefined)) return refused('asset.currency-missing', { measure });
  const number = decimal(value);
  const isWhole = trimDecimal(number).scale === 0;
  const isTooMuch = isShare(measure) && compareDecimals(number, decimal('1')) > 0;
  if (number.units < 0n || isTooMuch || (measure === 'fibre-sites' && !isWhole))
    return refused('asset.value', { value, measure });
  const when = parsePeriod(asOf);
  const isOver = when.ok && (isShare(measure) ? when.value.last < today : when.value.first <= today);
  if (!isOver || (isShare(measure) && !/^\d{4}$/.test(asOf))) return refused('asset.period', { period: asOf, today });
  if (!asked.source && !asked.reference) return refused('asset.ground-missing');
  const beside = measure === 'energised' ? 'installed' : measure === 'installed' ? 'energised' : undefined;
  const other =
    beside && figuresOf(reports).find((one) => one.measure === beside && one.phase === phase && one.of === of);
  if (!other) return ok(true);
  const [installed, energised] =
    measure === 'installed' ? [number, decimal(other.value)] : [decimal(other.value), number];
  return compareDecimals(energised, installed) <= 0
    ? ok(true)
    : refused('asset.above-installed', { energised: decimalText(energised), installed: decimalText(installed) });
}

const keyOf = ({ phase, measure, of, currency }: AssetFigure | AssetReport): string =>
  [phase ?? 0, measure, of ?? '', currency ?? ''].join(' ');

/** The newest first: by the last day of what it speaks of, then by number. */
const newest = (reports: readonly AssetReport[]): AssetReport[] =>
  reports.toSorted((a, b) => {
    const [x, y] = [period(a.asOf).last, period(b.asOf).last];
    return x === y ? b.number - a.number : x < y ? 1 : -1;
  });

/** What stands of each measure of the whole and of each phase: the newest that was not returned. */
export function figuresOf(reports: readonly AssetReport[]): AssetFigure[] {
  const known = newest(reports.filter((one) => one.status !== 'returned'));
  return [...Map.groupBy(known, keyOf).values()].map(([last, ...before]) => {
    const { phase, measure, of, currency, value, asOf, stated, source, status } = last!;
    const verified = status === 'verified' ? undefined : before.find((one) => one.status === 'verified');
    return {
      measure,
      value: decimalText(trimDecimal(decimal(value))),
      asOf,
      isVerified: status === 'verified',
      ...(phase === undefined ? {} : { phase }),
      ...(of ? { of } : {}),
      ...(currency ? { currency } : {}),
      ...(stated ? { stated } : {}),
      ...(source ? { source } : {}),
      ...(verified ? { verified: { value: verified.value, asOf: verified.asOf } } : {}),
    };
  });
}

/**
 * A measure of the whole asset, once for each subject of MW or each currency: as reported of the whole, else the sum of its phases. MW of
 * IT load and MW of generation are never added. Shares of a year are not added at all: the newest year of the whole.
 *
 * example  phases of 16 and 20 MW announced, a third silent → at least 36 MW
 */
export function totalsOf(
  asset: Pick<Asset, 'phases'>,
  figures: readonly AssetFigure[],
  measure: AssetMeasure,
): AssetTotal[] {
  const own = figures.filter((one) => one.measure === measure);
  const groups = Map.groupBy(own, (one) => `${one.of ?? ''} ${one.currency ?? ''}`);
  return [...groups.values()].flatMap((group) => {
    const whole = group.find((one) => one.phase === undefined);
    if (whole) {
      const { of, currency, value, asOf, isVerified } = whole;
      return [{ measure, value, asOf, isVerified, isAtLeast: false, ...only({ of, currency }) }];
    }
    if (isShare(measure)) return [];
    const [first] = group;
    const sum = group.reduce<Decimal>((total, one) => addDecimals(total, decimal(one.value)), decimal('0'));
    return [
      {
        measure,
        value: decimalText(trimDecimal(sum)),
        asOf: group.map((one) => one.asOf).reduce((a, b) => (period(a).last < period(b).last ? a : b)),
        isVerified: group.every((one) => one.isVerified),
        isAtLeast: group.length < asset.phases.length,
        ...only({ of: first?.of, currency: first?.currency }),
      },
    ];
  });
}

const only = <T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;

/** MW that a cost is divided by: what stands there before what was only signed, what was signed before what was said. */
const divisors = ['installed', 'contracted', 'announced'] as const;

/**
 * Cost of a MW where both are reported of the same part, the whole or one phase; never across parts, currencies or subjects of MW.
 *
 * example  5,000,000,000 MAD for 16 MW announced → 312,500,000 MAD a MW
 */
export function costsPerMw(figures: readonly AssetFigure[]): CostPerMw[] {
  return figures
    .filter((one) => one.measure === 'cost')
    .flatMap(({ phase, value, currency }) => {
      const state = divisors.find((each) => figures.some((one) => one.measure === each && one.phase === phase));
      if (!state || !currency) return [];
      return figures
        .filter((one) => one.measure === state && one.phase === phase && one.of && !isZero(decimal(one.value)))
        .flatMap((power): CostPerMw[] => {
          const each = divideDecimals(decimal(value), decimal(power.value), 0);
          if (!each.ok) return [];
          const part = phase === undefined ? {} : { phase };
          return [{ ...part, value: decimalText(each.value), currency, state, of: power.of! }];
        });
    });
}

/** Over several assets what can be added: never announcements, shares, or MW of different things. isAtLeast: somebody is silent */
export function sumsOf(assets: readonly { kind: Asset['kind']; totals: readonly AssetTotal[] }[]): AssetSum[] {
  const added = assets
    .flatMap((one) => one.totals)
    .filter((one) => one.measure !== 'announced' && !isShare(one.measure));
  const groups = Map.groupBy(added, (one) => [one.measure, one.of ?? '', one.currency ?? ''].join(' '));
  return [...groups.values()].map((group) => {
    const { measure, of, currency } = group[0]!;
    const total = group.reduce<Decimal>((sum, one) => addDecimals(sum, decimal(one.value)), decimal('0'));
    const asked = assets.filter((one) => measuresOf(one.kind).includes(measure)).length;
    return {
      measure,
      ...only({ of, currency }),
      total: decimalText(trimDecimal(total)),
      isVerified: group.every((one) => one.isVerified),
      isAtLeast: group.some((one) => one.isAtLeast) || group.length < asked,
      reported: group.length,
    };
  });
}
