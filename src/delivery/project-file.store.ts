import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row } from '../platform/database/rows.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { Change } from './change.ts';
import { conditionMap, criterionMap, decisionMap, evidenceMap, standingActMap } from './delivery.store-maps.ts';
import type { Criterion, Gate } from './gate.ts';
import type { ProjectFile } from './project.ts';
import { type GateNumber, gateAfter, gateRef } from './stage.ts';

/** What writing changes may use. */
export type Writing = Pick<Context, 'tx' | 'request' | 'newId' | 'today'>;

/**
 * The file of one project, or of several, as the rules read it; nodes above the level of projects have none.
 *
 * lock  'for-update' makes acts on one project follow one another: the second sees what the first did
 */
export async function loadProjectFiles(tx: Tx, refs: readonly string[], lock?: 'for-update'): Promise<ProjectFile[]> {
  const found = await tx.query<Row & { ref: string }>(
    `select id, ref, owner, stage, state, stage_since from project where ref = any($1) and stage is not null order by ref
     ${lock ? 'for update' : ''}`,
    [refs],
  );
  if (found.rows.length === 0) return [];
  const projects = found.rows.map((row) => row.ref);
  const all = async (sql: string): Promise<Row[]> => (await tx.query<Row>(sql, [projects])).rows;
  const [gates, criteria, evidence, decisions, conditions, acts] = await Promise.all([
    all(
      `select g.*, t.version as template_version, t.title, t.acceptor_may_decide
     from gate g join gate_template t on t.id = g.template where g.project = any($1) order by g.project, g.number`,
    ),
    all(
      `select c.id as criterion, c.gate, l.* from gate_criterion c join gate g on g.ref = c.gate
     join gate_template_criterion l on l.id = c.line where g.project = any($1) order by c.gate, l.position`,
    ),
    all(
      `select e.*,
       array(select p.criterion from evidence_proof p where p.evidence = e.id and p.criterion is not null order by p.criterion) as proves,
       array(select p.condition::text from evidence_proof p where p.evidence = e.id and p.condition is not null order by p.condition) as meets
     from evidence e where e.project = any($1) order by e.brought_on, e.id`,
    ),
    all(
      `select d.*, g.project from gate_decision d join gate g on g.ref = d.gate where g.project = any($1) order by d.id`,
    ),
    all(
      `select c.*, g.project from gate_condition c join gate g on g.ref = c.gate where g.project = any($1) order by c.due_on, c.id`,
    ),
    all('select * from standing_act where project = any($1) order by id'),
  ]);
  return found.rows.map((row): ProjectFile => {
    const own = (rows: Row[]): Row[] => rows.filter((one) => one.project === row.ref);
    return {
      id: row.id as string,
      ref: row.ref,
      ...(row.owner ? { owner: row.owner as string } : {}),
      position: { stage: row.stage, state: row.state } as ProjectFile['position'],
      stageSince: row.stage_since as Day,
      gates: own(gates).map((gate) => gateOf(gate, criteria)),
      evidence: own(evidence).map((one) => ({
        ...evidenceMap.fromRow(one),
        proves: one.proves as string[],
        meets: one.meets as string[],
      })),
      decisions: own(decisions).map(decisionMap.fromRow),
      conditions: own(conditions).map(conditionMap.fromRow),
      acts: own(acts).map(standingActMap.fromRow),
    };
  });
}

const gateOf = (row: Row, criteria: Row[]): Gate => ({
  id: row.ref as string,
  number: row.number as GateNumber,
  template: row.template as string,
  templateVersion: row.template_version as number,
  title: row.title as Gate['title'],
  acceptorMayDecide: row.acceptor_may_decide as boolean,
  begunOn: row.begun_on as Day,
  criteria: criteria
    .filter((one) => one.gate === row.ref)
    .map((one): Criterion => ({ ...criterionMap.fromRow(one), id: one.criterion as string })),
});

export async function loadProjectFile(tx: Tx, ref: string, lock?: 'for-update'): Promise<ProjectFile | undefined> {
  return (await loadProjectFiles(tx, [ref], lock))[0];
}

/** The project that a gate, evidence, decision, condition, act or baseline belongs to. */
export async function projectOf(
  tx: Tx,
  table: 'gate' | 'evidence' | 'gate_decision' | 'gate_condition' | 'standing_act' | 'project_baseline' | 'milestone',
  id: string,
): Promise<string | undefined> {
  const sql = {
    gate: 'select project from gate where ref = $1',
    evidence: 'select project from evidence where id::text = $1',
    gate_decision: 'select g.project from gate_decision d join gate g on g.ref = d.gate where d.id::text = $1',
    gate_condition: 'select g.project from gate_condition c join gate g on g.ref = c.gate where c.id::text = $1',
    standing_act: 'select project from standing_act where id::text = $1',
    project_baseline: 'select project from project_baseline where id::text = $1',
    milestone: 'select project from milestone where ref = $1',
  }[table];
  return (await tx.query<{ project: string }>(sql, [id])).rows[0]?.project;
}

/** Writes what the rules decided, in order. Throws when a gate is reached that has no template: seeding issues all eight. */
export async function saveChanges(writing: Writing, file: ProjectFile, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await save(writing, file, change);
}

async function save(writing: Writing, file: ProjectFile, change: Change): Promise<void> {
  const { tx, request } = writing;
  switch (change.kind) {
    case 'evidence-brought': {
      const { proves, meets, ...evidence } = change.evidence;
      await insertRows(tx, 'evidence', [{ judged_for: [], ...evidenceMap.toRow(evidence), project: file.ref }]);
      const proof = (what: Row): Row => ({ id: writing.newId(), evidence: evidence.id, ...what });
      await insertRows(tx, 'evidence_proof', [
        ...proves.map((criterion) => proof({ criterion })),
        ...meets.map((condition) => proof({ condition })),
      ]);
      return;
    }
    case 'evidence-superseded':
      await tx.query(`update evidence set status = 'superseded', superseded_by = $2 where id = $1`, [
        change.evidence,
        change.by,
      ]);
      return;
    case 'evidence-judged':
      await tx.query(
        `update evidence set status = $2, judged_by = $3, judged_for = $4, judged_on = $5, reason = $6, independence = $7 where id = $1`,
        [
          change.evidence,
          change.status,
          change.by.person,
          change.by.actsFor,
          change.on,
          change.reason ? JSON.stringify(change.reason) : null,
          change.independence,
        ],
      );
      return;
    case 'decision-recorded':
      await insertRows(tx, 'gate_decision', [{ settled_for: [], ...decisionMap.toRow(change.decision) }]);
      await insertRows(
        tx,
        'gate_condition',
        change.conditions.map((one) => ({ said_for: [], ...conditionMap.toRow(one) })),
      );
      return;
    case 'act-proposed':
      await insertRows(tx, 'standing_act', [
        { settled_for: [], ...standingActMap.toRow(change.act), project: file.ref },
      ]);
      return;
    case 'decision-settled':
    case 'act-settled':
      await settle(writing, change.kind === 'act-settled' ? 'standing_act' : 'gate_decision', {
        id: change.kind === 'act-settled' ? change.act : change.decision,
        ...change,
      });
      return;
    case 'condition-met':
      await tx.query('update gate_condition set met_by = $2, met_on = $3, said_by = $4, said_for = $5 where id = $1', [
        change.condition,
        change.evidence,
        change.on,
        change.by.person,
        change.by.actsFor,
      ]);
      return;
    case 'moved': {
      const { to, since } = change;
      const comesTo = to.stage === file.position.stage ? undefined : gateAfter(to.stage);
      if (to.stage === file.position.stage && to.state === file.position.state) return;
      await tx.query(
        `update project set stage = $2, state = $3,
           stage_since = case when stage = $2 then stage_since else $4 end,
           state_since = case when state = $3 then state_since else $4 end
         where ref = $1`,
        [file.ref, to.stage, to.state, since],
      );
      if (comesTo)
        await beginGate({ tx, request, today: writing.today, newId: writing.newId }, file.ref, comesTo, since);
    }
  }
}

async function settle(
  { tx, request }: Writing,
  table: 'standing_act' | 'gate_decision',
  settled: {
    id: string;
    status: string;
    by?: { person: string; actsFor: readonly string[] };
    on: Day;
    reason?: unknown;
  },
): Promise<void> {
  await tx.query(
    `update ${table} set status = $2, settled_by = $3, settled_for = $4, settled_on = $5, settled_request = $6, refusal_reason = $7 where id = $1`,
    [
      settled.id,
      settled.status,
      settled.by?.person ?? null,
      settled.by?.actsFor ?? [],
      settled.on,
      request,
      settled.reason ? JSON.stringify(settled.reason) : null,
    ],
  );
}

/** Begins a gate with the template in force today; the criteria get their references there and then. */
export async function beginGate(
  { tx, today }: Writing,
  project: string,
  number: GateNumber,
  begunOn: Day,
): Promise<void> {
  const ref = gateRef(project, number);
  const begun = await tx.query(
    `insert into gate (ref, project, number, template, begun_on)
     select $1, $2, $3, id, $4 from gate_template where number = $3 and in_force_from <= $5 order by version desc limit 1`,
    [ref, project, number, begunOn, today],
  );
  if (begun.rowCount !== 1) throw new TemplateMissing(number);
  await tx.query(
    `insert into gate_criterion (id, gate, line)
     select g.ref || '/' || l.code, g.ref, l.id from gate g join gate_template_criterion l on l.template = g.template where g.ref = $1`,
    [ref],
  );
}

/** A gate without a template: told to people as 'template.missing', since an administrator can mend it. */
export class TemplateMissing extends Error {
  readonly code = 'MU003';
  constructor(number: number) {
    super('template.missing');
    this.cause = { number };
  }
}
