import type { Tx } from '../../platform/database/database.ts';
import type { Counted } from './tree.rules.ts';
import type { Under } from './tree.ts';

/** Conditions on a row `p` of a project: where it is seen, where its ratings are, where its warnings are. */
export type SeenInTree = Record<'projects' | 'ratings' | 'warnings', (param: (value: unknown) => string) => string>;

const AXIS_OF_PARENT = 'exists (select from project u where u.ref = p.parent and u.axis = p.axis)';

/** The lines under a place of the tree, each with what lies in it: one query, whatever lies below. */
export async function linesUnder(tx: Tx, under: Under, seen: SeenInTree): Promise<Counted[]> {
  const values: unknown[] = [];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const found = await tx.query<Counted>(
    `with recursive
     seen as materialized (
       select p.ref, p.level, p.parent, p.strategy, p.axis, p.stage, p.state,
         ${seen.ratings(param)} as is_rated, ${seen.warnings(param)} as is_warned
       from project p where ${seen.projects(param)}),
     ${topsOf(under, param)},
     last_rating as (
       select distinct on (h.top, h.ref) h.top, d.rating from held h join declared_rating d on d.project = h.ref
       where h.is_rated order by h.top, h.ref, d.last_day desc, d.number desc),
     points as (
       select h.top, count(*) as planned, count(m.reached_on) as reached from held h join milestone m on m.project = h.ref group by h.top),
     open_warnings as (
       select h.top, count(*) as n from held h join warning_episode w on w.project = h.ref and w.state <> 'closed'
       where h.is_warned group by h.top),
     rolled as (
       select h.top, bool_or(h.ref <> h.top) as opens, count(*) filter (where h.level = 'project')::integer as projects,
         count(*) filter (where h.state = 'suspended')::integer as suspended,
         count(*) filter (where h.state = 'cancelled')::integer as cancelled,
         count(*) filter (where h.level = 'project' and h.is_rated)::integer as rated,
         count(*) filter (where h.level = 'project' and h.is_warned)::integer as warned
       from held h group by h.top),
     by_stage as (
       select top, jsonb_object_agg(stage, n) as stages
       from (select top, stage, count(*) as n from held where stage is not null group by top, stage) each group by top),
     by_rating as (
       select top, jsonb_object_agg(rating, n) as ratings
       from (select top, rating, count(*) as n from last_rating group by top, rating) each group by top)
     select t.kind, t.level, t.ref, t.title, t.stage, t.opens or coalesce(r.opens, false) as opens, coalesce(r.projects, 0) as projects, s.stages,
       coalesce(r.suspended, 0) as suspended, coalesce(r.cancelled, 0) as cancelled,
       coalesce(m.planned, 0)::integer as planned, coalesce(m.reached, 0)::integer as reached, coalesce(r.rated, 0) as rated,
       g.ratings, coalesce(r.warned, 0) as warned, coalesce(w.n, 0)::integer as warnings
     from tops t left join rolled r on r.top = t.ref left join points m on m.top = t.ref
       left join open_warnings w on w.top = t.ref left join by_stage s on s.top = t.ref left join by_rating g on g.top = t.ref
     where t.kind <> 'node' or r.top is not null
     order by t.kind = 'axis' desc, t.place, length(t.ref), t.ref`,
    values,
  );
  return found.rows;
}

/** `tops`, the lines themselves, and `held`, every project seen with the line it lies in. */
function topsOf(under: Under, param: (value: unknown) => string): string {
  if (under.parent !== undefined) return nodes(`p.parent = ${param(under.parent)}`);
  if (under.axis !== undefined) return nodes(`p.axis = ${param(under.axis)} and not ${AXIS_OF_PARENT}`);
  if (under.strategy === undefined)
    return `tops as (
       select 'strategy' as kind, null as level, s.ref, s.title, null as stage, s.first_day::text as place,
         exists (select from axis a where a.strategy = s.ref) as opens
       from strategy s),
     held as materialized (select p.strategy as top, p.* from seen p)`;
  const strategy = param(under.strategy);
  const loose = nodes(`p.strategy = ${strategy} and p.axis is null and p.parent is null`, 'loose');
  return `${loose},
     tops as (
       select 'axis' as kind, null as level, a.ref, a.title, null as stage, lpad(a.position::text, 6, '0') as place,
         false as opens
       from axis a where a.strategy = ${strategy}
       union all select * from loose_tops),
     held as materialized (
       select p.axis as top, p.* from seen p where p.strategy = ${strategy} and p.axis is not null
       union all select * from loose_held where axis is null)`;
}

/** Nodes of the project tree that fulfil a condition, those that are seen or hold something seen; what lies in each, itself included. */
function nodes(condition: string, name: '' | 'loose' = ''): string {
  const [tops, held] = name ? [`${name}_tops`, `${name}_held`] : ['tops', 'held'];
  return `firsts as (select p.ref from project p where ${condition}),
     down as (
       select ref as top, ref, 0 as depth from firsts
       union all select d.top, c.ref, d.depth + 1 from down d join project c on c.parent = d.ref where d.depth < 20),
     ${held} as materialized (select d.top, p.* from down d join seen p on p.ref = d.ref),
     ${tops} as (
       select 'node' as kind, p.level, p.ref, p.title, p.stage, '' as place,
         false as opens
       from firsts join project p on p.ref = firsts.ref)`;
}
