import type { FollowedAsset } from '../infrastructure/index.ts';
import { addDays, daysBetween } from '../kernel/index.ts';
import { foundWarning } from './found-warning.rules.ts';
import type { Picture } from './picture.ts';
import type { FoundWarning, WarningRule } from './warning.ts';

type Now = Pick<Picture, 'today'>;

/** Days for which a figure that fell is told of: by then somebody has looked at it, or it is history. */
const FALL_TOLD = 90;

const of = ({ ref, strategy, organisation }: FollowedAsset) => ({
  subject: { kind: 'asset' as const, ref },
  strategy,
  ...(organisation ? { organisation } : {}),
});

/** A phase promised for a period that was over more than the threshold of calendar days ago, and that nobody says is in use. The longest is told. */
export function assetPhaseLate(one: FollowedAsset, rule: WarningRule, { today }: Now): FoundWarning[] {
  const [late] = one.late;
  if (!late) return [];
  const days = daysBetween(late.dueOn, today);
  if (days <= rule.threshold) return [];
  const since = addDays(late.dueOn, rule.threshold + 1);
  const numbers = { phase: late.phase, due: late.dueOn, days };
  return [foundWarning(rule, of(one), { since, numbers, beyond: days / (rule.threshold || 1) })];
}

/** MW, km or sites that fell by more than the threshold (per cent) since the report before. The farthest fall is told. */
export function assetFigureFalls(one: FollowedAsset, rule: WarningRule, { today }: Now): FoundWarning[] {
  const falls = one.falls.filter(({ by, on }) => by > rule.threshold && daysBetween(on, today) <= FALL_TOLD);
  const [fall] = falls.toSorted((a, b) => b.by - a.by);
  if (!fall) return [];
  const share = Math.round(fall.by);
  const numbers = { measure: fall.measure, from: Number(fall.from), to: Number(fall.to), share };
  return [foundWarning(rule, of(one), { since: fall.on, numbers, beyond: share / (rule.threshold || 1) })];
}

/** Everything that the active rules find about data centres, computing and fibre. */
export function assetWarnings(
  { partnership, today }: Picture,
  active: ReadonlyMap<string, WarningRule>,
): FoundWarning[] {
  const [late, falls] = [active.get('asset-phase-late'), active.get('asset-figure-falls')];
  return [
    ...(late ? partnership.assets.flatMap((one) => assetPhaseLate(one, late, { today })) : []),
    ...(falls ? partnership.assets.flatMap((one) => assetFigureFalls(one, falls, { today })) : []),
  ];
}
