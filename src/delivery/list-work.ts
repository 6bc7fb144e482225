import { visibleScopes } from '../access/index.ts';
import { daysBetween, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { signatureOf } from './on-file.ts';
import { listProjects, type ProjectFilter, projectPage, type RecordedProject } from './project.store.ts';
import { visibleIn } from './project-target.ts';
import { isSamePerson } from './signature.ts';
import { liesIn } from './visible-projects.ts';
import { type EvidenceOnDesk, evidenceOnDesk, type UnsettledAct, unsettledActs } from './waiting.readers.ts';

type Paging = { offset: number; limit: number };
export type Page<T> = { total: number; items: T[] };

const page = <T>(items: readonly T[], { offset, limit }: Paging): Page<T> => ({
  total: items.length,
  items: items.slice(offset, offset + limit),
});

/** Projects the caller may read, filtered, a page of them. */
export async function listVisibleProjects(
  ctx: Context,
  { offset, limit, ...filter }: ProjectFilter & Paging,
): Promise<Result<Page<RecordedProject & { daysInStage?: number }>>> {
  const where = visibleScopes(ctx.caller, 'project.read');
  const { total, refs } = await projectPage(ctx.tx, filter, (param) => liesIn(where, 'all-sides', param), {
    offset,
    limit,
  });
  const items = await listProjects(ctx.tx, { refs });
  return ok({
    total,
    items: items.map((one) => ({
      ...one,
      ...(one.stageSince ? { daysInStage: daysBetween(one.stageSince, ctx.today) } : {}),
    })),
  });
}

export type WaitingEvidence = Omit<EvidenceOnDesk, 'broughtBy'> & {
  /** days it has waited, today */
  waits: number;
};

/** Evidence that the caller may judge and did not bring, what has waited longest first. */
export async function evidenceQueue(ctx: Context, paging: Paging): Promise<Result<Page<WaitingEvidence>>> {
  const me = signatureOf(ctx);
  const others = (await evidenceOnDesk(ctx.tx)).filter((one) => !isSamePerson(one.broughtBy, me));
  const { total, items } = page(await visibleIn(ctx, 'evidence.judge', others), paging);
  return ok({
    total,
    items: items.map(({ broughtBy: _, ...one }) => ({ ...one, waits: daysBetween(one.broughtOn, ctx.today) })),
  });
}

export type WaitingSettlement = Omit<UnsettledAct, 'recordedBy'> & {
  /** false when the caller is, or stands in for, the one who recorded it */
  isForMe: boolean;
};

/** Decisions, acts of two persons and baselines that wait for a second person. */
export async function decisionsToConfirm(ctx: Context, paging: Paging): Promise<Result<Page<WaitingSettlement>>> {
  const me = signatureOf(ctx);
  const { total, items } = page(await visibleIn(ctx, 'decision.confirm', await unsettledActs(ctx.tx)), paging);
  return ok({
    total,
    items: items.map(({ recordedBy, ...one }) => ({ ...one, isForMe: !isSamePerson(recordedBy, me) })),
  });
}
