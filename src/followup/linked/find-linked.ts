import { type Caller, instanceTarget, may, type Right, type Target } from '../../access/index.ts';
import { projectTarget } from '../../delivery/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { indicatorByRef, indicatorTarget } from '../../results/readers.ts';
import { pledgeByRef, pledgeTarget } from '../../strategy/readers.ts';
import { reportTarget } from '../cycle/report-file.ts';
import { recommendationTarget } from '../recommendation/recommendation-file.ts';
import { actionTarget, stocktakeTarget } from '../stocktake/committee-target.ts';
import { findWarning, warningTarget } from '../warning/find-warning.ts';
import { recordOnFile } from './linked.store.ts';
import type { Linked, LinkedKind, LinkedRecord } from './linked.ts';

/** The right that opens each kind of record. */
export const rightToRead: Record<LinkedKind, Right> = {
  project: 'project.read',
  pledge: 'pledge.read',
  indicator: 'indicator.read',
  gate: 'gate.read',
  report: 'report.read',
  warning: 'warning.read',
  action: 'action.read',
  stocktake: 'stocktake.read',
  recommendation: 'recommendation.read',
};

/** Where the record lies, as its own page asks it. refuses what that page refuses when there is no such record */
export async function linkedTarget(ctx: Context, { kind, ref }: Linked): Promise<Target> {
  switch (kind) {
    case 'project':
      return projectTarget(ctx, ref, 'all-sides');
    case 'gate':
      return projectTarget(ctx, ref.replace(/\/G\d$/, ''), 'all-sides');
    case 'pledge': {
      const pledge = await pledgeByRef(ctx.tx, ref);
      return pledge ? pledgeTarget(pledge) : instanceTarget;
    }
    case 'indicator': {
      const indicator = await indicatorByRef(ctx.tx, ref);
      return indicator ? indicatorTarget(indicator) : instanceTarget;
    }
    case 'report':
      return reportTarget(ctx, ref);
    case 'warning':
      return warningTarget(ctx, ref, 'all-sides');
    case 'action':
      return actionTarget(ctx, ref);
    case 'stocktake':
      return stocktakeTarget(ctx, ref);
    case 'recommendation':
      return recommendationTarget(ctx, ref);
  }
}

/** The record as it is called today, whoever asks; undefined when there is none. */
export async function recordOf(ctx: Context, linked: Linked): Promise<LinkedRecord | undefined> {
  if (linked.kind !== 'warning')
    return recordOnFile(ctx.tx, linked as Linked & { kind: Exclude<LinkedKind, 'warning'> });
  const warning = await findWarning(ctx, linked.ref);
  if (!warning) return undefined;
  const { project, strategy, organisation } = warning.found ?? warning.episodes[0]!;
  return {
    title: warning.rule.title,
    ...(project ? { project } : {}),
    ...(strategy ? { strategy } : {}),
    ...(organisation ? { organisation } : {}),
  };
}

/** True when `caller` may open the record. */
export const mayRead = (caller: Caller, kind: LinkedKind, target: Target): boolean =>
  may(caller, rightToRead[kind], target);

/**
 * A record that the caller may open. One that they may not open is not told apart from one that does not exist.
 *
 * refuses  'linked.unknown' · what its own page refuses when there is no such record
 */
export async function readableRecord(ctx: Context, linked: Linked): Promise<Result<LinkedRecord>> {
  const unknown = refused('linked.unknown', { kind: linked.kind, ref: linked.ref });
  if (!mayRead(ctx.caller, linked.kind, await linkedTarget(ctx, linked))) return unknown;
  const record = await recordOf(ctx, linked);
  return record ? ok(record) : unknown;
}
