import { expect, test } from 'vitest';
import type { FollowedAsset } from '../infrastructure/index.ts';
import { addDays } from '../kernel/index.ts';
import { assetFigureFalls, assetPhaseLate } from './asset-warnings.rules.ts';
import { evaluate } from './evaluate.rules.ts';
import { noPartnership } from './partnership.ts';
import { aRule, now, today } from './picture.fixture.ts';

const asset = (more: Partial<FollowedAsset> = {}): FollowedAsset => ({
  ref: 'A1',
  strategy: 'plan',
  organisation: 'AGENCY',
  late: [],
  falls: [],
  ...more,
});

test('a phase is late from the first day beyond the threshold, and asked of the body that runs the asset', () => {
  const rule = aRule('asset-phase-late', 30);
  const due = (days: number) =>
    assetPhaseLate(asset({ late: [{ phase: 2, dueOn: addDays(today, -days) }] }), rule, now);
  expect(due(30)).toEqual([]);
  expect(due(31)).toMatchObject([
    { subject: { kind: 'asset', ref: 'A1' }, organisation: 'AGENCY', since: today, numbers: { phase: 2, days: 31 } },
  ]);
  expect(due(120)[0]!.weight).toBeGreaterThan(due(31)[0]!.weight);
  expect(assetPhaseLate(asset(), rule, now)).toEqual([]);
});

test('a figure that falls is told of beyond the threshold, for ninety days, the farthest fall first', () => {
  const rule = aRule('asset-figure-falls', 5);
  const fall = (by: number, daysAgo: number) =>
    ({ measure: 'installed', from: '100', to: String(100 - by), by, on: addDays(today, -daysAgo) }) as const;
  const told = (...falls: FollowedAsset['falls'][number][]) => assetFigureFalls(asset({ falls }), rule, now);
  expect(told(fall(5, 0))).toEqual([]);
  expect(told(fall(6, 90), fall(25, 3))).toMatchObject([
    { since: addDays(today, -3), numbers: { measure: 'installed', from: 100, to: 75, share: 25 } },
  ]);
  expect(told(fall(25, 91))).toEqual([]);
});

test('rules that are off tell nothing', () => {
  const partnership = { ...noPartnership, assets: [asset({ late: [{ phase: 1, dueOn: addDays(today, -99) }] })] };
  const picture = { ...now, projects: [], indicators: [], partnership };
  expect(evaluate(picture, [{ ...aRule('asset-phase-late', 30), active: false }])).toEqual([]);
  expect(evaluate(picture, [aRule('asset-phase-late', 30)])).toHaveLength(1);
});
