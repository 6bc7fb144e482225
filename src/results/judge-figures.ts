import { callerIs, isVisible, visibleScopes } from '../access/index.ts';
import type { LocalizedText } from '../kernel/index.ts';
import { ok, type Result, refused } from '../kernel/index.ts';
import { type Independence, independence, type TutelageTree } from '../partners/index.ts';
import { tutelageTree } from '../partners/readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { figuresEver, judgeFigure } from './figure.store.ts';
import type { Figure } from './figure.ts';
import { listIndicators } from './indicator.store.ts';
import { indicatorTarget } from './readers.ts';

export type Judged = { judged: number };

/**
 * Verifies figures that somebody else reported, all or nothing.
 *
 * refuses  'figure.unknown' · 'figure.outside-scope' · 'figure.cited-only' · 'figure.already-judged' · 'figure.replaced'
 *          · 'four-eyes.reporter-verifies' (deputies count as both persons)
 */
export const verifyFigures = (ctx: Context, { ids }: { ids: string[] }): Promise<Result<Judged>> =>
  judge(ctx, 'verified', ids);

/** Returns a figure with a reason; it stands for nothing until another is reported. refuses as `verifyFigures` */
export const returnFigure = (ctx: Context, input: { id: string; reason: LocalizedText }): Promise<Result<Judged>> =>
  judge(ctx, 'returned', [input.id], input.reason);

async function judge(
  ctx: Context,
  status: 'verified' | 'returned',
  ids: readonly string[],
  reason?: LocalizedText,
): Promise<Result<Judged>> {
  const everKnown = new Map((await figuresEver(ctx.tx, ids)).map((one) => [one.id, one]));
  const indicators = new Map(
    (await listIndicators(ctx.tx, { refs: [...everKnown.values()].map((one) => one.indicator) })).map((one) => [
      one.ref,
      one,
    ]),
  );
  const visible = visibleScopes(ctx.caller, 'figure.judge');
  const tree = await tutelageTree(ctx.tx);
  for (const id of ids) {
    const figure = everKnown.get(id);
    const indicator = figure && indicators.get(figure.indicator);
    if (!figure || !indicator) return refused('figure.unknown', { id });
    const of = { indicator: figure.indicator, period: figure.period };
    if (!isVisible(visible, indicatorTarget(indicator, figure.place)))
      return refused('figure.outside-scope', { indicator: indicator.ref });
    if (figure.status === 'cited') return refused('figure.cited-only', of);
    if (figure.replacedAt !== undefined) return refused('figure.replaced', of);
    if (figure.status !== 'reported') return refused('figure.already-judged', of);
    if ([figure.reportedBy, ...(figure.reportedFor ?? [])].some((person) => callerIs(ctx.caller, person)))
      return refused('four-eyes.reporter-verifies', of);
    await judgeFigure(ctx.tx, id, {
      status,
      by: ctx.caller.person ?? 'system:program',
      for: ctx.caller.actsFor,
      on: ctx.today,
      independence: howFarApart(ctx, figure, tree),
      reason,
    });
  }
  return ok({ judged: ids.length });
}

/** A body that is not known is not called independent: the least is said, never the most. */
function howFarApart(ctx: Context, figure: Figure, tree: TutelageTree): Independence {
  const own = ctx.caller.organisation;
  if (!figure.organisation || !own) return 'same-tutelage';
  return independence(figure.organisation, own, tree);
}
