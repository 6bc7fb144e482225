import { isVisible, type Right, visibleScopes } from '../access/index.ts';
import { type Day, daysBetween, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { signatureOf } from './on-file.ts';
import { listProjects, type ProjectFilter, type RecordedProject } from './project.store.ts';
import { projectScopes } from './project-target.ts';
import { isSamePerson } from './signature.ts';

type Paging = { offset: number; limit: number };
export type Page<T> = { total: number; items: T[] };

const page = <T>(items: readonly T[], { offset, limit }: Paging): Page<T> => ({
  total: items.length,
  items: items.slice(offset, offset + limit),
});

/** Keeps what lies in a project where the caller has the right. */
async function visible<T extends { project: string }>(ctx: Context, right: Right, items: readonly T[]): Promise<T[]> {
  const where = visibleScopes(ctx.caller, right);
  if (where === 'everywhere') return [...items];
  if (where.length === 0) return [];
  const scopes = await projectScopes(ctx.tx, [...new Set(items.map((one) => one.project))], 'all-sides');
  return items.filter((one) => isVisible(where, { scopes: scopes.get(one.project) ?? [] }));
}

/** Projects the caller may read, filtered, a page of them. */
export async function listVisibleProjects(
  ctx: Context,
  { offset, limit, ...filter }: ProjectFilter & Paging,
): Promise<Result<Page<RecordedProject & { daysInStage?: number }>>> {
  const found = await listProjects(ctx.tx, filter);
  const seen = await visible(
    ctx,
    'project.read',
    found.map((one) => ({ project: one.ref, one })),
  );
  const { total, items } = page(seen, { offset, limit });
  return ok({
    total,
    items: items.map(({ one }) => ({
      ...one,
      ...(one.stageSince ? { daysInStage: daysBetween(one.stageSince, ctx.today) } : {}),
    })),
  });
}

export type WaitingEvidence = {
  id: string;
  project: string;
  projectTitle: LocalizedText;
  type: string;
  title: LocalizedText;
  sha256: string;
  class: string;
  date: Day;
  broughtOn: Day;
  organisation?: string;
  proves: string[];
  conditions: string[];
  /** days it has waited, today */
  waits: number;
};

/** Evidence that the caller may judge and did not bring, what has waited longest first. */
export async function evidenceQueue(ctx: Context, paging: Paging): Promise<Result<Page<WaitingEvidence>>> {
  type Row = Omit<WaitingEvidence, 'waits' | 'organisation'> & {
    organisation: string | null;
    by: string;
    standing_for: string[];
  };
  const found = await ctx.tx.query<Row>(
    `select e.id, e.project, p.title as "projectTitle", e.type, e.title, e.sha256, e.class, e.dated as date, e.brought_on as "broughtOn",
       e.organisation, e.brought_by as by, e.brought_for as standing_for,
       array(select r.criterion from evidence_proof r where r.evidence = e.id and r.criterion is not null order by 1) as proves,
       array(select r.condition::text from evidence_proof r where r.evidence = e.id and r.condition is not null order by 1) as conditions
     from evidence e join project p on p.ref = e.project where e.status = 'brought' and p.state <> 'cancelled' order by e.brought_on, e.id`,
  );
  const me = signatureOf(ctx);
  const others = found.rows.filter((one) => !isSamePerson({ person: one.by, actsFor: one.standing_for }, me));
  const mine = await visible(ctx, 'evidence.judge', others);
  const { total, items } = page(mine, paging);
  return ok({
    total,
    items: items.map(({ by: _, standing_for: __, organisation, ...one }) => ({
      ...one,
      ...(organisation ? { organisation } : {}),
      waits: daysBetween(one.broughtOn, ctx.today),
    })),
  });
}

export type WaitingSettlement = {
  id: string;
  project: string;
  projectTitle: LocalizedText;
  /** decision, baseline, or the kind of the act of two persons */
  kind: string;
  gate?: string;
  verdict?: string;
  on: Day;
  since: Day;
  /** false when the caller is, or stands in for, the one who recorded it */
  isForMe: boolean;
};

/** Decisions, acts of two persons and baselines that wait for a second person. */
export async function decisionsToConfirm(ctx: Context, paging: Paging): Promise<Result<Page<WaitingSettlement>>> {
  type Row = Omit<WaitingSettlement, 'isForMe' | 'gate' | 'verdict'> & {
    gate: string | null;
    verdict: string | null;
    by: string;
    standing_for: string[];
  };
  const found = await ctx.tx.query<Row>(
    `select w.*, p.title as "projectTitle" from (
       select d.id, g.project, 'decision' as kind, d.gate, d.verdict, d.decided_on as "on", d.recorded_on as since, d.recorded_by as by, d.recorded_for as standing_for
       from gate_decision d join gate g on g.ref = d.gate where d.status = 'recorded'
       union all select id, project, kind, gate, null, effective_on, proposed_on, proposed_by, proposed_for from standing_act where status = 'proposed'
       union all select id, project, 'baseline', null, null, effective_on, proposed_on, proposed_by, proposed_for from project_baseline where status = 'proposed'
     ) w join project p on p.ref = w.project order by w.since, w.id`,
  );
  const seen = await visible(ctx, 'decision.confirm', found.rows);
  const me = signatureOf(ctx);
  const { total, items } = page(seen, paging);
  return ok({
    total,
    items: items.map(({ by, standing_for, gate, verdict, ...one }) => ({
      ...one,
      ...(gate ? { gate } : {}),
      ...(verdict ? { verdict } : {}),
      isForMe: !isSamePerson({ person: by, actsFor: standing_for }, me),
    })),
  });
}
