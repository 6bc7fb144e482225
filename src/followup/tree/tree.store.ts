import type { Tx } from '../../platform/database/database.ts';
import type { CountedProject, SeenProjects } from './roll-up.rules.ts';
import type { Line } from './tree.rules.ts';
import type { Under } from './tree.ts';

/** Conditions on a row `p` of a project: where it is seen, where its ratings are, where its warnings are. */
export type SeenInTree = Record<'projects' | 'ratings' | 'warnings', (param: (value: unknown) => string) => string>;

/** Every project with what is counted in it, whoever asks. */
export async function countedProjects(tx: Tx): Promise<CountedProject[]> {
  const found = await tx.query<CountedProject>(
    `select p.ref, p.level, p.parent, p.strategy, p.axis, p.stage, p.state, d.rating,
       coalesce(m.planned, 0)::integer as planned, coalesce(m.reached, 0)::integer as reached, coalesce(w.open, 0)::integer as warnings
     from project p
       left join (
         select project, count(*) as planned, count(reached_on) as reached from milestone group by project) m on m.project = p.ref
       left join (
         select project, count(*) as open from warning_episode where state <> 'closed' group by project) w on w.project = p.ref
       left join (
         select distinct on (project) project, rating from declared_rating
         order by project, last_day desc, number desc) d on d.project = p.ref`,
  );
  return found.rows;
}

/** Which projects the reader sees, and of which the ratings and the warnings too. */
export async function seenProjects(tx: Tx, seen: SeenInTree): Promise<SeenProjects> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<{ ref: string; isRated: boolean; isWarned: boolean }>(
    `select p.ref, ${seen.ratings(param)} as "isRated", ${seen.warnings(param)} as "isWarned"
     from project p where ${seen.projects(param)}`,
    values,
  );
  return new Map(found.rows.map((row) => [row.ref, row]));
}

/** The lines under a place in their order, and of the nodes only `refs`; nothing is counted here. */
export async function linesUnder(tx: Tx, under: Under, refs: readonly string[]): Promise<Line[]> {
  if (under.parent === undefined && under.axis === undefined && under.strategy === undefined) {
    const found = await tx.query<Line>(
      `select 'strategy' as kind, s.ref, s.title, exists (select from axis a where a.strategy = s.ref) as opens
       from strategy s order by s.first_day, length(s.ref), s.ref`,
    );
    return found.rows;
  }
  const axes =
    under.strategy === undefined
      ? []
      : tx.query<Line>(
          `select 'axis' as kind, ref, title, false as opens from axis where strategy = $1 order by position, length(ref), ref`,
          [under.strategy],
        );
  const nodes = tx.query<Line>(
    `select 'node' as kind, level, ref, title, stage, false as opens from project where ref = any ($1)
     order by length(ref), ref`,
    [refs],
  );
  const found = await Promise.all([axes, nodes]);
  return found.flatMap((one) => ('rows' in one ? one.rows : one));
}
