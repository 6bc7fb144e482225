import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import type { PointTruth, TimePoint } from './timeline.ts';

/** Milestones of projects against their plans, in the order of days; one query whatever their number. */
export async function pointsOf(tx: Tx, projects: readonly string[]): Promise<Map<string, TimePoint[]>> {
  const found = await tx.query<{
    project: string;
    ref: string;
    on: Day;
    first: Day | null;
    approved: Day | null;
    current: Day;
    truth: PointTruth;
  }>(
    `with approved as (
       select b.project, b.plan, b.number, min(b.number) over (partition by b.project) as first, max(b.number) over (partition by b.project) as last
       from project_baseline b where b.status = 'confirmed' and b.project = any($1)),
     planned as (
       select line ->> 'milestone' as milestone, min(line ->> 'on') filter (where a.number = a.first) as first,
         min(line ->> 'on') filter (where a.number = a.last) as approved
       from approved a, jsonb_array_elements(a.plan) as line where a.number in (a.first, a.last) group by 1)
     select m.project, m.ref, coalesce(m.reached_on, m.expected_on, m.planned_on) as "on", p.first, p.approved, m.planned_on as current,
       case when m.reached_on is null then 'promised' when e.status = 'accepted' and e.independence = 'independent' then 'verified'
         else 'declared' end as truth
     from milestone m left join planned p on p.milestone = m.ref left join evidence e on e.id = m.evidence
     where m.project = any($1) order by "on", m.ref`,
    [projects],
  );
  const points = new Map<string, TimePoint[]>();
  for (const { project, first, approved, ...point } of found.rows) {
    const own = points.get(project) ?? [];
    own.push({ ...point, ...(first ? { first } : {}), ...(approved ? { approved } : {}) });
    points.set(project, own);
  }
  return points;
}
