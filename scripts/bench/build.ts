import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { append, beginRequest } from '../../src/ledger/append.ts';
import { openDatabase, type Tx, transaction } from '../../src/platform/database/database.ts';

export const sizes = { projects: 5000, programmes: 480, axes: 8, organisations: 100, pledges: 400, indicators: 300 };
export const REGIONS = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));

const words = `'{"authentic":"ar","ar":"' || x.ar || ' ' || x.n || '","fr":"' || x.fr || ' ' || x.n || '"}'`;
const named = (count: number, from = 0) => `
  (select n, (array['مشروع الشبكة', 'مركز بيانات', 'معهد للتكوين', 'خدمة رقمية', 'برنامج الكفاءات', 'قطب التكوين'])[n % 6 + 1] as ar,
    (array['Réseau', 'Centre de données', 'Institut de formation', 'Service numérique', 'Programme de compétences', 'Pôle de formation'])[n % 6 + 1] as fr
   from generate_series(${from}, ${from + count - 1}) n) x`;

/** Where projects stand: one after another of the first six stages, with the gate before which each stands. */
export const stages = ['identification', 'prefeasibility', 'feasibility', 'appraisal', 'financing', 'procurement'];
const stageOf = (n: string): string =>
  `(array[${stages.map((one) => `'${one}'`).join(', ')}])[${n} % ${stages.length} + 1]`;
const gateOf = (n: string): string => `'SC' || ${n} || '/G' || (${n} % ${stages.length} + 1)`;

/** One request after another, each with its leaf, as the program would make them. */
const steps: [name: string, sql: string[]][] = [
  [
    'strategy, axes, organisations',
    [
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), 'SCALE-' || n, 'agency', 'national', (${words})::jsonb from ${named(sizes.organisations)}`,
      `insert into strategy (id, ref, title, period, first_day, last_day) values (gen_random_uuid(), 'SCALE', '{"authentic":"ar","ar":"استراتيجية القياس"}', '2024-2030', '2024-01-01', '2030-12-31')`,
      `insert into axis (id, ref, strategy, title, position) select gen_random_uuid(), 'SCALE-A' || n, 'SCALE', (${words})::jsonb, n from ${named(sizes.axes)}`,
    ],
  ],
  [
    'pledges with a claim each',
    [
      `insert into pledge (id, ref, strategy, axis, kind, topic, title, owner) select gen_random_uuid(), 'SCC' || n, 'SCALE', 'SCALE-A' || n % ${sizes.axes}, 'state-pledge', 'scale', (${words})::jsonb, 'SCALE-' || n % ${sizes.organisations} from ${named(sizes.pledges)}`,
      `insert into claim (id, ref, pledge, source, form, text) select gen_random_uuid(), 'SCC' || n || '-1', 'SCC' || n, (select min(ref) from source), 'summary', (${words})::jsonb from ${named(sizes.pledges)}`,
    ],
  ],
  [
    'programmes and projects with places and milestones',
    [
      `insert into project (id, ref, level, strategy, axis, title, owner, recorded_by, recorded_on) select gen_random_uuid(), 'SCP' || n, 'programme', 'SCALE', 'SCALE-A' || n % ${sizes.axes}, (${words})::jsonb, 'SCALE-' || n % ${sizes.organisations}, 'system:bench', current_date from ${named(sizes.programmes)}`,
      `insert into project (id, ref, level, parent, strategy, axis, title, owner, stage, state, stage_since, state_since, recorded_by, recorded_on)
       select gen_random_uuid(), 'SC' || n, 'project', 'SCP' || n % ${sizes.programmes}, 'SCALE', 'SCALE-A' || (n % ${sizes.programmes}) % ${sizes.axes}, (${words})::jsonb, 'SCALE-' || n % ${sizes.organisations},
         'identification', 'active', current_date - 30 - n % 400, current_date - 30 - n % 400, 'system:bench', current_date - 400 from ${named(sizes.projects)}`,
      `insert into project_place (id, project, kind, place, share) select gen_random_uuid(), 'SC' || n, kind, (select code from place where level = 'province' order by code offset n % 75 limit 1), 1
       from generate_series(0, ${sizes.projects - 1}) n, unnest(array['works', 'benefit']) kind`,
      `insert into project_pledge (id, project, pledge) select gen_random_uuid(), 'SC' || n, 'SCC' || n % ${sizes.pledges} from generate_series(0, ${sizes.projects - 1}) n`,
      `insert into milestone (id, ref, project, title, planned_on, reached_on)
       select gen_random_uuid(), 'SC' || n || '/M' || m, 'SC' || n, '{"authentic":"ar","ar":"معلم"}', current_date - 300 + m * 110 + n % 90,
         case when m <= 2 and n % 3 > 0 then current_date - 310 + m * 110 + n % 70 end
       from generate_series(0, ${sizes.projects - 1}) n, generate_series(1, 5) m`,
    ],
  ],
  [
    'gates with criteria and evidence',
    [
      `insert into gate (ref, project, number, template, begun_on) select ${gateOf('n')}, 'SC' || n, n % ${stages.length} + 1, (select id from gate_template where number = n % ${stages.length} + 1 order by version desc limit 1), current_date from generate_series(0, ${sizes.projects - 1}) n`,
      `insert into gate_criterion (id, gate, line) select g.ref || '/' || l.code, g.ref, l.id from gate g join gate_template_criterion l on l.template = g.template where g.ref like 'SC%'`,
      `insert into file (sha256, size, media_type, recorded_on) values (repeat('0', 63) || '1', 0, 'text/plain', current_date)`,
      `insert into evidence (id, project, type, sha256, title, dated, brought_by, brought_on, class, status)
       select gen_random_uuid(), 'SC' || n, (select l.evidence_types[1] from gate_criterion c join gate_template_criterion l on l.id = c.line where c.gate = ${gateOf('n')} order by c.id limit 1), repeat('0', 63) || '1', '{"authentic":"ar","ar":"بطاقة المشروع"}', current_date - 20, '00000000-0000-7000-8000-00000000beef', current_date - n % 60, 'internal', 'brought'
       from generate_series(0, ${sizes.projects - 1}) n where n % 4 = 0`,
      `insert into evidence_proof (id, evidence, criterion) select gen_random_uuid(), e.id, (select min(c.id) from gate_criterion c join gate g on g.ref = c.gate where g.project = e.project) from evidence e where e.project like 'SC%'`,
    ],
  ],
  [
    'indicators with targets',
    [
      `insert into indicator (id, ref, strategy, axis, level, title, owner, frequency) select gen_random_uuid(), 'SCI' || n, 'SCALE', 'SCALE-A' || n % ${sizes.axes}, (array['impact', 'outcome', 'output'])[n % 3 + 1], (${words})::jsonb, 'SCALE-' || n % ${sizes.organisations}, case when n % 2 = 0 then 'monthly' else 'yearly' end from ${named(sizes.indicators)}`,
      `insert into indicator_definition (id, indicator, number, definition, unit, direction, nature, over_time, over_places, over_chain, recorded_on)
       select gen_random_uuid(), 'SCI' || n, 1, (${words})::jsonb, 'jobs', 'up', 'flow', 'sum', 'sum', 'none', current_date - 2000 from ${named(sizes.indicators)}`,
      `insert into indicator_target (id, ref, indicator, definition, kind, period, first_day, last_day, value, set_on)
       select gen_random_uuid(), 'SCI' || n || '/' || y, 'SCI' || n, 1, 'target', y::text, make_date(y, 1, 1), make_date(y, 12, 31), 100000 + y, current_date - 900
       from generate_series(0, ${sizes.indicators - 1}) n, generate_series(2024, 2030) y`,
    ],
  ],
];

/** 150 indicators by month over provinces and regions for ten years, 150 by year over communes for seven: 3.1 million. */
const observations = (indicator: number): string =>
  indicator % 2 === 0
    ? `select i, to_char(d, 'YYYY-MM') as period, d::date as first_day, (d + interval '1 month' - interval '1 day')::date as last_day, p.code as place
       from (select ${indicator} as i) x, generate_series('2016-01-01'::timestamp, '2025-12-01', '1 month') d, place p where p.level in ('province', 'region')`
    : `select i, y::text as period, make_date(y, 1, 1) as first_day, make_date(y, 12, 31) as last_day, p.code as place
       from (select ${indicator} as i) x, generate_series(2019, 2025) y, place p where p.level = 'commune'`;

/** The database of a running program over `folder`, through its socket. */
export function databaseOf(folder: string): ReturnType<typeof openDatabase> {
  const pid = fs.readFileSync(path.join(folder, 'database', 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  return openDatabase({ host: pid[4]!, port: 5432, user: 'mutabaa', database: 'mutabaa' }, console.error, {
    size: 2,
    restricted: false,
    portal: false,
  });
}

/** Statements in one request, with its leaf. */
export const inRequest = (
  pool: ReturnType<typeof openDatabase>['pool'],
  statements: readonly string[],
): Promise<void> =>
  transaction(pool, async (tx: Tx) => {
    const request = randomUUID();
    await beginRequest(tx, request);
    for (const sql of statements) await tx.query(sql);
    await append(tx, { request, actor: 'system:bench', verb: 'bench-build', at: new Date() });
  });

/** Builds the projects and what belongs to them: strategy, pledges, gates, indicators, without figures. */
export async function buildProjects(pool: ReturnType<typeof openDatabase>['pool']): Promise<void> {
  for (const [name, statements] of steps) {
    await inRequest(pool, statements);
    console.log(`  ${name}`);
  }
}

/** Builds the data in the database of a running program over `folder`. */
export async function build(folder: string): Promise<void> {
  const database = databaseOf(folder);
  const { pool } = database;
  await buildProjects(pool);
  // without their entries in the ledger: three million would take the disk of a day of building and are read by no screen
  await transaction(pool, async (tx: Tx) => {
    await tx.query('set local session_replication_role = replica');
    // a project moves by acts of two persons only; the bench needs where they stand, not how they came there
    await tx.query(
      `update project set stage = ${stageOf('substr(ref, 3)::integer')} where ref like 'SC%' and level = 'project'`,
    );
    for (let n = 0; n < sizes.indicators; n++)
      await tx.query(
        `insert into observation (id, indicator, definition, period, first_day, last_day, place, value, status, organisation, reported_by, reported_on, known_from)
         select gen_random_uuid(), 'SCI' || o.i, 1, o.period, o.first_day, o.last_day, o.place, (hashtext(o.place || o.period) & 1023), 'cited', 'SCALE-' || o.i % ${sizes.organisations}, 'system:bench', o.last_day, o.last_day
         from (${observations(n)}) o`,
      );
  });
  const { rows } = await pool.query('select count(*)::int as n from observation');
  console.log(`  ${rows[0].n} observations`);
  await pool.query('vacuum analyze');
  await database.close();
}
