import { addMonths, type Day, type LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { JUMP } from './figure-warnings.rules.ts';
import type { FollowedIndicator, FollowedProject, OddFigure, Proof } from './picture.ts';
import type { Rating } from './rating.ts';
import type { WorkingDays } from './working-days.rules.ts';

/** What the picture is painted from: each thing in one query for all projects, whatever their number. */

type Rows<T> = Promise<Map<string, T[]>>;
const byProject = async <T extends { project: string }>(tx: Tx, sql: string, refs: readonly string[] | null): Rows<T> =>
  Map.groupBy((await tx.query<T>(sql, [refs])).rows, (row) => row.project);

/** What stands for a thing, out of the best of its papers: an official citation is nobody's to accept and proves like any other house. */
const proofSql = `case
    when bool_or(e.status = 'accepted' and e.independence = 'independent') then 'independent'
    when bool_or(e.status = 'accepted') then 'same-tutelage'
    when bool_or(e.status in ('brought', 'cited')) then 'waiting'
    else 'none' end`;

/** Projects that are under way, or these among them. */
export async function followedProjects(
  tx: Tx,
  calendar: Promise<WorkingDays>,
  refs: readonly string[] | null = null,
): Promise<FollowedProject[]> {
  const [days, projects, heard, regions, points, moves, criteria, returned, conditions, owed, declared] =
    await Promise.all([
      calendar,
      tx.query<{
        ref: string;
        title: LocalizedText;
        strategy: string;
        owner: string | null;
        stage: FollowedProject['stage'];
        state: FollowedProject['state'];
        stage_since: Day;
        recorded_on: Day;
      }>(
        `select ref, title, strategy, owner, stage, state, stage_since, recorded_on from project
     where stage is not null and state <> 'cancelled' and ($1::text[] is null or ref = any($1)) order by ref`,
        [refs],
      ),
      lastHeard(tx, refs),
      byProject<{ project: string; region: string; share: string }>(
        tx,
        `with recursive lies as (
       select s.project, p.code, p.parent, p.level, s.share from project_place s join place p on p.code = s.place
       where s.kind = 'works' and ($1::text[] is null or s.project = any($1))
       union all select l.project, p.code, p.parent, p.level, l.share from lies l join place p on p.code = l.parent where l.level <> 'region')
     select project, code as region, sum(share)::text as share from lies where level = 'region' group by project, code order by project, code`,
        refs,
      ),
      byProject<{
        project: string;
        ref: string;
        title: LocalizedText;
        baseline: Day | null;
        planned_on: Day;
        expected_on: Day | null;
        reached_on: Day | null;
        proof: Proof;
        paper_on: Day | null;
      }>(
        tx,
        `with inforce as (
       select distinct on (project) project, plan from project_baseline where status = 'confirmed' and ($1::text[] is null or project = any($1))
       order by project, number desc)
     select m.project, m.ref, m.title, (select (d ->> 'on')::date from jsonb_array_elements(b.plan) d where d ->> 'milestone' = m.ref limit 1) as baseline,
       m.planned_on, m.expected_on, m.reached_on, e.dated as paper_on,
       case when e.status = 'accepted' and e.independence = 'independent' then 'independent' when e.status = 'accepted' then 'same-tutelage'
         when e.status in ('brought', 'cited') then 'waiting' else 'none' end as proof
     from milestone m left join inforce b on b.project = m.project left join evidence e on e.id = m.evidence
     where $1::text[] is null or m.project = any($1) order by m.project, m.planned_on, m.ref`,
        refs,
      ),
      byProject<{ project: string; id: string; number: number; on: Day; ends: Day }>(
        tx,
        `select project, id, number, effective_on as "on", (select max((d ->> 'on')::date) from jsonb_array_elements(plan) d) as ends
     from project_baseline where status = 'confirmed' and ($1::text[] is null or project = any($1)) order by project, number`,
        refs,
      ),
      // criteria of gates that were passed: what the decision took as done
      byProject<{ project: string; ref: string; on: Day; proof: Proof }>(
        tx,
        `select g.project, c.id as ref, d.decided_on as "on", ${proofSql} as proof
     from gate_decision d join gate g on g.ref = d.gate join gate_criterion c on c.gate = g.ref
       join gate_template_criterion l on l.id = c.line and l.mandatory
       left join evidence_proof r on r.criterion = c.id left join evidence e on e.id = r.evidence
     where d.status = 'confirmed' and d.verdict like 'pass%' and ($1::text[] is null or g.project = any($1))
     group by g.project, c.id, d.decided_on order by g.project, c.id`,
        refs,
      ),
      byProject<{ project: string; ref: string; times: number; last: Day }>(
        tx,
        `select e.project, coalesce(r.criterion, r.condition::text) as ref, count(*) filter (where e.reason is not null)::int as times,
       max(e.judged_on) filter (where e.reason is not null) as last
     from evidence e join evidence_proof r on r.evidence = e.id
     where $1::text[] is null or e.project = any($1) group by 1, 2
     having bool_or(e.reason is not null) and not bool_or(e.status = 'accepted') order by 1, 2`,
        refs,
      ),
      byProject<{ project: string; id: string; gate: string; title: LocalizedText; due: Day }>(
        tx,
        `select g.project, c.id, c.gate, c.title, c.due_on as due
     from gate_condition c join gate_decision d on d.id = c.decision and d.status = 'confirmed' join gate g on g.ref = c.gate
     where c.met_by is null and ($1::text[] is null or g.project = any($1)) order by g.project, c.due_on, c.id`,
        refs,
      ),
      byProject<{ project: string; gate: string; code: string; since: Day }>(
        tx,
        `select a.project, a.gate, l.code, a.effective_on as since
     from standing_act a join gate_criterion c on c.gate = a.gate join gate_template_criterion l on l.id = c.line and l.mandatory
     where a.kind = 'higher-instruction' and a.status = 'confirmed' and ($1::text[] is null or a.project = any($1)) and not exists (
       select 1 from evidence_proof r join evidence e on e.id = r.evidence
       where r.criterion = c.id and e.status = 'accepted' and e.type = any(l.evidence_types)
         and (l.minimum_value is null or (e.states_unit = l.minimum_unit and e.states_value >= l.minimum_value)))
     order by a.project, a.gate, l.code`,
        refs,
      ),
      byProject<{
        project: string;
        cycle: string;
        on: Day;
        rating: Rating;
        computed: Rating | 'unknown';
      }>(
        tx,
        `select * from (
       select distinct on (project, cycle) project, cycle, last_day, declared_on as "on", rating, computed_rating as computed
       from declared_rating where $1::text[] is null or project = any($1) order by project, cycle, number desc) d
     order by project, last_day`,
        refs,
      ),
    ]);
  return projects.rows.map((one): FollowedProject => {
    const own = points.get(one.ref) ?? [];
    const plans = moves.get(one.ref) ?? [];
    const last = heard.get(one.ref);
    return {
      ref: one.ref,
      title: one.title,
      strategy: one.strategy,
      ...(one.owner ? { organisation: one.owner } : {}),
      stage: one.stage,
      state: one.state,
      stageSince: one.stage_since,
      followedSince: one.recorded_on,
      ...(last ? { lastUpdateOn: last } : {}),
      regions: (regions.get(one.ref) ?? []).map(({ region, share }) => ({ region, share: Number(share) })),
      points: own.map((each) => ({
        ref: each.ref,
        title: each.title,
        plannedOn: each.planned_on,
        ...(each.baseline ? { baselineOn: each.baseline } : {}),
        ...(each.expected_on ? { expectedOn: each.expected_on } : {}),
        ...(each.reached_on ? { reachedOn: each.reached_on, proof: each.proof } : {}),
        ...(each.paper_on ? { paperOn: each.paper_on } : {}),
      })),
      moves: plans.slice(1).map(({ id, number, on, ends }, at) => ({
        id,
        number,
        on,
        movedBy: days.between(plans[at]!.ends, ends),
      })),
      said: [
        ...own.flatMap(({ ref, reached_on: on, proof }) =>
          on ? [{ kind: 'milestone' as const, ref, on, proof }] : [],
        ),
        ...(criteria.get(one.ref) ?? []).map(({ ref, on, proof }) => ({ kind: 'criterion' as const, ref, on, proof })),
      ],
      returned: (returned.get(one.ref) ?? []).map(({ ref, times, last: lastOn }) => ({ ref, times, lastOn })),
      conditions: (conditions.get(one.ref) ?? []).map(({ id, gate, title, due }) => ({ id, gate, title, dueOn: due })),
      owed: (owed.get(one.ref) ?? []).map(({ gate, code, since }) => ({ gate, code, since })),
      declared: (declared.get(one.ref) ?? []).map(({ cycle, on, rating, computed }) => ({
        cycle,
        on,
        declared: rating,
        computed,
      })),
    };
  });
}

/** What milestones, conditions and indicators are called, by kind and reference; a State system is told by its reference only. */
export async function titlesOfSubjects(
  tx: Tx,
  of: readonly { kind: string; ref: string }[],
): Promise<Map<string, LocalizedText>> {
  const refs = (kind: string): string[] => of.flatMap((one) => (one.kind === kind ? [one.ref] : []));
  const found = await tx.query<{ key: string; title: LocalizedText }>(
    `select 'milestone ' || ref as key, title from milestone where ref = any($1)
     union all select 'condition ' || id, title from gate_condition where id::text = any($2)
     union all select 'indicator ' || ref, title from indicator where ref = any($3)
     union all select 'project ' || ref, title from project where ref = any($4)
     union all select 'obligation ' || ref, title from agreement_obligation where ref = any($5)
     union all select 'transfer ' || ref, title from transfer where ref = any($6)
     union all select 'study ' || ref, title from study where ref = any($7)
     union all select 'envelope ' || ref, title from envelope where ref = any($8)
     union all select 'holding ' || h, p.title from unnest($9::text[]) h join project p on p.ref = split_part(h, '/', 1)
     union all select 'cohort ' || c.ref, g.title from cohort c join training_programme g on g.ref = c.programme where c.ref = any($10)
     union all select 'legal-text ' || ref, title from legal_text where ref = any($11)
     union all select 'ai-system ' || ref, title from ai_system where ref = any($12)
     union all select 'digital-service ' || ref, title from digital_service where ref = any($13)
     union all select 'asset ' || ref, title from infrastructure_asset where ref = any($14)`,
    [
      'milestone',
      'condition',
      'indicator',
      'project',
      'obligation',
      'transfer',
      'study',
      'envelope',
      'holding',
      'cohort',
      'legal-text',
      'ai-system',
      'digital-service',
      'asset',
    ].map(refs),
  );
  return new Map(found.rows.map(({ key, title }) => [key, title]));
}

/** Projects with works in a region. */
export async function projectsIn(tx: Tx, region: string): Promise<Set<string>> {
  const found = await tx.query<{ project: string }>(
    `with recursive inside as (
       select code from place where code = $1 union all select p.code from place p join inside i on p.parent = i.code)
     select distinct s.project from project_place s join inside i on i.code = s.place where s.kind = 'works'`,
    [region],
  );
  return new Set(found.rows.map((one) => one.project));
}

/** Last day on which each project was heard of from its own side: a paper, a plan, a milestone, a figure, a report, a declaration. */
async function lastHeard(tx: Tx, refs: readonly string[] | null): Promise<Map<string, Day>> {
  const found = await tx.query<{ project: string; last: Day }>(
    `select project, max("on")::date as last from (
       select project, brought_on as "on" from evidence where not brought_by like 'system:%'
       union all select project, proposed_on from standing_act where not proposed_by like 'system:%'
       union all select project, proposed_on from project_baseline where not proposed_by like 'system:%'
       union all select i.project, o.reported_on from observation o join indicator i on i.ref = o.indicator
         where i.project is not null and o.status in ('reported', 'verified')
       union all select r.project, s.day from report_step s join report r on r.id = s.report where s.act in ('write', 'submit')
       union all select project, declared_on from declared_rating
       union all select m.project, (l.at at time zone 'Africa/Casablanca')::date from milestone m
         join ledger_entry e on e.table_name = 'milestone' and e.row_id = m.id::text join ledger_leaf l using (request)
         where not l.actor like 'system:%'
     ) word where project is not null and ($1::text[] is null or project = any($1)) group by project`,
    [refs],
  );
  return new Map(found.rows.map(({ project, last }) => [project, last]));
}

export type FigureSigns = Pick<FollowedIndicator, 'lastEnd' | 'odd'>;

/** What the path asks for at the end of a period, for a figure of the whole country that is far beyond it. */
export type AskedFor = { indicator: string; period: string; asked: string };

/** For each indicator the end of its newest standing figure, and the figures of the last year that look wrong and that nobody verified. */
export async function figureSigns(
  tx: Tx,
  refs: readonly string[],
  today: Day,
  ahead: readonly AskedFor[],
): Promise<Map<string, FigureSigns>> {
  const [ends, odd] = await Promise.all([
    tx.query<{ indicator: string; last: Day }>(
      // one step into the index for each, however many figures stand
      `select i.ref as indicator, o.last_day as last from unnest($1::text[]) i (ref) cross join lateral (
       select last_day from observation where indicator = i.ref and replaced_at is null and status <> 'returned' and last_day <= $2
       order by last_day desc limit 1) o`,
      [refs, today],
    ),
    tx.query<
      Omit<OddFigure, 'low' | 'high' | 'before' | 'asked'> & {
        indicator: string;
        low: string | null;
        high: string | null;
        before: string | null;
        asked: string | null;
      }
    >(
      `select * from (
       select o.indicator, o.period, o.place, o.status, o.reported_on as "on", trim_scale(o.value)::text as value,
         trim_scale(d.plausible_low)::text as low, trim_scale(d.plausible_high)::text as high, d.nature, o.value as v,
         d.plausible_low, d.plausible_high, o.last_day, a.asked,
         trim_scale(lag(o.value) over (partition by o.indicator, o.place, o.definition order by o.last_day, o.period))::text as before
       from observation o join indicator_definition d on d.indicator = o.indicator and d.number = o.definition
         left join place p on p.code = o.place and p.level = 'country'
         left join jsonb_to_recordset($3::jsonb) a(indicator text, period text, asked text)
           on a.indicator = o.indicator and a.period = o.period and p.code is not null
       where o.indicator = any($1) and o.replaced_at is null and o.split = '' and o.status <> 'returned' and o.value is not null
         and o.last_day > $2) f
     where status = 'reported' and (v < plausible_low or v > plausible_high or asked is not null
       or (nature <> 'flow' and before::numeric > 0 and v >= ${JUMP} * before::numeric))
     order by indicator, last_day, place`,
      [refs, addMonths(today, -18), JSON.stringify(ahead)],
    ),
  ]);
  const signs = new Map<string, FigureSigns & { odd: OddFigure[] }>(
    ends.rows.map(({ indicator, last }) => [indicator, { lastEnd: last, odd: [] }]),
  );
  for (const { indicator, low, high, before, asked, period, place, value, on } of odd.rows)
    signs.get(indicator)?.odd.push({
      period,
      place,
      value,
      on,
      ...(low === null ? {} : { low }),
      ...(high === null ? {} : { high }),
      ...(before === null ? {} : { before }),
      ...(asked === null ? {} : { asked }),
    });
  return signs;
}
