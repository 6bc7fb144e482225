import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import type { Caller } from '../../access/index.ts';
import { ar, deliveryWorld, people, project } from '../../delivery/delivery.fixture.ts';
import { surface } from '../../surface.ts';
import type { TreeNode, Under } from './tree.ts';

const endpoints = surface({ signer: undefined as never, machine: undefined as never });
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;

let delivery: Awaited<ReturnType<typeof deliveryWorld>>;
beforeAll(async () => {
  delivery = await deliveryWorld();
  const { must, world } = delivery;
  const { officer } = people;
  const node = (ref: string, more: object = {}) =>
    project(ref, { level: 'programme', partners: [], works: [], pledges: [], ...more });
  await world.database.owner.query(`
    begin;
    set local session_replication_role = replica;
    insert into axis (id, ref, strategy, title, position) select gen_random_uuid(), ref, 'plan', '{"authentic":"ar","ar":"محور"}', n from (values ('AX', 1), ('AY', 2)) as a (ref, n);
    insert into strategy (id, ref, title, period, first_day, last_day) values (gen_random_uuid(), 'empty', '{"authentic":"ar","ar":"خطة"}', '2027', '2027-01-01', '2027-12-31');
    commit`);
  await must('record-project', officer, node('PG', { level: 'axis', axis: 'AX', owner: 'SISTER' }));
  await must('record-project', officer, node('PGA', { parent: 'PG', axis: 'AX', owner: 'SISTER' }));
  await must('record-project', officer, project('F1', { parent: 'PGA', axis: 'AX' }));
  await must(
    'record-project',
    officer,
    project('F2', { parent: 'PG', axis: 'AX', owner: 'SISTER', partners: [], works: [{ place: '04', share: '1' }] }),
  );
  await must('record-project', officer, project('F3', { owner: 'SISTER', partners: [], works: [] }));
  for (const ref of ['F1', 'F1', 'F2'])
    await must('record-milestone', officer, { project: ref, title: ar('معلم'), plannedOn: '2027-01-01' });
  await world.database.owner.query(`
    begin;
    set local session_replication_role = replica;
    update milestone set reached_on = '2026-10-01' where ref = 'F1/M1';
    insert into declared_rating (id, project, cycle, first_day, last_day, number, rating, explanation, organisation, computed, computed_rating, rules_version, declared_by, declared_on)
    select gen_random_uuid(), project, last::text, last - 30, last, n, rating, '{}', 'AGENCY', '{}', 'unknown', 1, 'x', last
    from (values ('F1', date '2026-09-30', 1, 'on-path'), ('F1', '2026-10-31', 1, 'on-path'), ('F1', '2026-10-31', 2, 'late'), ('F2', '2026-10-31', 1, 'at-risk')) as said (project, last, n, rating);
    insert into warning_episode (id, rule, subject_kind, subject_ref, number, project, since, raised_on, numbers, weight, state)
    select gen_random_uuid(), 'r', 'project', project, n, project, '2026-01-01', '2026-01-01', '{}', 10, state
    from (values ('F1', 1, 'raised'), ('F1', 2, 'closed'), ('F2', 1, 'escalated')) as w (project, n, state);
    commit`);
}, 120_000);
afterAll(() => delivery?.world.close());

const under = async (caller: Caller, input: Under = {}): Promise<TreeNode[]> => {
  const answered = await delivery.world.call<{ items: TreeNode[] }>(endpoint('tree'), input, caller);
  if (!answered.ok) throw new Error(JSON.stringify(answered.refusal));
  return answered.value.items;
};
const below = ({ kind, ref }: TreeNode): Under =>
  kind === 'strategy' ? { strategy: ref } : kind === 'axis' ? { axis: ref } : { parent: ref };
/** Every line under a place, each before what it holds. */
const walk = async (caller: Caller, from: Under = {}): Promise<TreeNode[]> => {
  const all: TreeNode[] = [];
  for (const line of await under(caller, from)) {
    all.push(line);
    const inside = await walk(caller, below(line));
    expect([line.ref, line.opens || inside.length === 0]).toEqual([line.ref, true]);
    all.push(...inside);
  }
  return all;
};

const readers: Record<string, Caller> = {
  ...people,
  officerOfProgramme: callerAs('officer', { kind: 'programme', id: 'PG' }),
  auditorOfBody: callerAs('auditor', { kind: 'organisation', id: 'SISTER' }),
};

it.each(Object.keys(readers))('shows %s each project they may read once, and counts no other', async (name) => {
  const caller = readers[name]!;
  const listed = await delivery.call<{ total: number; items: { ref: string }[] }>('projects', caller, {
    level: 'project',
  });
  const mine = listed.ok ? listed.value.items.map((one) => one.ref) : [];
  const lines = await walk(caller);
  expect(
    lines
      .filter((one) => one.level === 'project')
      .map((one) => one.ref)
      .sort(),
  ).toEqual(mine.sort());
  const [plan] = lines.filter((one) => one.ref === 'plan');
  expect(plan!.projects).toBe(mine.length);
  expect(Object.values(plan!.stages).reduce((sum, n) => sum + n, 0)).toBe(mine.length);
});

test('rolls up milestones, last ratings and open warnings, and says why a line says nothing', async () => {
  const [plan, empty] = await under(people.officer);
  expect(plan).toMatchObject({
    ref: 'plan',
    projects: 3,
    stages: { identification: 3 },
    milestones: { planned: 3, reached: 1 },
    ratings: { worst: 'late', counts: { late: 1, 'at-risk': 1 }, silent: 1 },
    warnings: { open: 2 },
  });
  expect(empty).toMatchObject({
    ref: 'empty',
    opens: false,
    milestones: { missing: 'no-project' },
    warnings: { missing: 'no-project' },
  });
  const lines = await under(people.officer, { strategy: 'plan' });
  expect(lines.map((one) => `${one.level ?? one.kind} ${one.ref} ${one.projects}`)).toEqual([
    'axis AX 2',
    'axis AY 0',
    'project F3 1',
  ]);
  expect(lines[2]).toMatchObject({
    stage: 'identification',
    opens: false,
    milestones: { missing: 'no-milestone' },
    ratings: { missing: 'not-declared' },
    warnings: { open: 0 },
  });
  expect((await under(people.officer, { axis: 'AX' })).map((one) => one.ref)).toEqual(['PG']);
  expect((await under(people.officer, { parent: 'PG' })).map((one) => one.ref)).toEqual(['F2', 'PGA']);
});

test('shows the way to a project that one sees, with nothing of what lies beside it', async () => {
  const [axis] = await under(people.owner, { strategy: 'plan' });
  expect(axis).toMatchObject({ ref: 'AX', projects: 1, milestones: { planned: 2, reached: 1 }, warnings: { open: 1 } });
  expect(await under(people.owner, { parent: 'PG' })).toMatchObject([{ ref: 'PGA', projects: 1 }]);
  // a partner sees the project, and neither its rating nor that there is one
  expect((await under(people.partner, { parent: 'PGA' }))[0]).toMatchObject({
    ref: 'F1',
    ratings: { missing: 'not-for-you' },
  });
});

test('asks for the right to read strategies too', async () => {
  const token = { ...people.officer, token: 't', tokenRights: ['project.read'] as const };
  expect(await delivery.world.call(endpoint('tree'), {}, token)).toMatchObject({
    ok: false,
    refusal: { code: 'access.token-too-narrow' },
  });
});
