import type { Tx } from '../platform/database/database.ts';
import type { Ground, Shared } from './share.rules.ts';
import type { PlaceKind } from './share.ts';

/** Projects of a strategy that were not cancelled, with where they lie; the amount of each is one until somebody says more. */
export async function sharedProjects(tx: Tx, strategy: string, kind: PlaceKind): Promise<Shared[]> {
  const found = await tx.query<Shared>(
    `select p.ref, '1' as amount,
       coalesce((select jsonb_agg(jsonb_build_object('place', s.place, 'share', trim_scale(s.share)::text) order by s.place)
         from project_place s where s.project = p.ref and s.kind = $2), '[]') as places,
       p.stage = 'operation' and exists (
         select from gate g join gate_decision d on d.gate = g.ref
         where g.project = p.ref and g.number = 8 and d.status = 'confirmed' and d.verdict like 'pass%') as "isOperating"
     from project p where p.level = 'project' and p.state <> 'cancelled' and p.strategy = $1 order by p.ref`,
    [strategy, kind],
  );
  return found.rows;
}

/** Every place that exists with its inhabitants and how far homes are from a paved road. */
export async function groundOf(tx: Tx): Promise<Ground[]> {
  const found = await tx.query<{
    code: string;
    level: Ground['level'];
    region: string | null;
    province: string | null;
    people: number | null;
    rural: number | null;
    remoteBy: string | null;
  }>(
    `with recursive line as (
       select code, level, null::text as region, null::text as province from place where parent is null and valid_until is null
       union all
       select c.code, c.level, case when c.level = 'region' then c.code else l.region end,
         case when c.level = 'province' then c.code else l.province end
       from line l join place c on c.parent = l.code where c.valid_until is null)
     select l.code, l.level, l.region, l.province, p.population as people, p.population_rural as rural, m.value::text as "remoteBy"
     from line l join place p on p.code = l.code
       left join lateral (
         select value from place_measure where place = l.code and measure = 'distance-paved-road' and area = 'total'
         order by year desc limit 1) m on l.level = 'commune'
     order by l.code`,
  );
  return found.rows.map((row) => ({
    code: row.code,
    level: row.level,
    region: row.region ?? undefined,
    province: row.province ?? undefined,
    people: row.people ?? 0,
    rural: row.rural ?? 0,
    ...(row.remoteBy === null ? {} : { remoteBy: Number(row.remoteBy) }),
  }));
}
