import { afterAll, beforeAll, expect, it } from 'vitest';
import { ar, deliveryWorld, evidence, people, project } from './delivery.fixture.ts';
import type { TimeBar } from './timeline.ts';

let delivery: Awaited<ReturnType<typeof deliveryWorld>>;
type Answer = { today: string; total: number; items: TimeBar[] };
const timeline = (by: keyof typeof people, input: object = {}) => delivery.must<Answer>('timeline', people[by], input);

beforeAll(async () => {
  delivery = await deliveryWorld();
  const { must, world } = delivery;
  const { officer, verifier } = people;
  await must('record-project', officer, project('F1'));
  await must('record-project', officer, project('F2', { owner: 'SISTER', partners: [], works: [] }));
  for (const plannedOn of ['2026-12-01', '2027-06-01', '2027-09-01'])
    await must('record-milestone', officer, { project: 'F1', title: ar('معلم'), plannedOn });
  await must('bring-evidence', officer, evidence('F1', 1));
  const [paper] = (await world.database.pool.query<{ id: string }>('select id from evidence')).rows;
  await must('accept-evidence', verifier, { evidence: paper!.id });
  await world.database.owner.query(`
    begin; set local session_replication_role = replica;
    update milestone set reached_on = '2026-11-18', evidence = (select id from evidence limit 1) where ref = 'F1/M1';
    update milestone set reached_on = '2026-11-20' where ref = 'F1/M2';
    insert into project_baseline (id, project, number, plan, reason, effective_on, proposed_by, proposed_on, status, settled_by, settled_on, refusal_reason)
    select gen_random_uuid(), 'F1', number, plan::jsonb, '{}', '2026-11-01', 'x', '2026-11-01', status, case when status <> 'proposed' then 'y' end,
      case when status <> 'proposed' then date '2026-11-02' end, case when status = 'refused' then '{}'::jsonb end
    from (values (1, '[{"milestone":"F1/M1","on":"2026-10-01"},{"milestone":"F1/M2","on":"2027-01-01"}]', 'confirmed'),
      (2, '[{"milestone":"F1/M1","on":"2020-01-01"}]', 'refused'),
      (3, '[{"milestone":"F1/M1","on":"2026-11-15"},{"milestone":"F1/M2","on":"2027-03-01"}]', 'confirmed'),
      (4, '[{"milestone":"F1/M3","on":"2029-01-01"}]', 'proposed')) as given (number, plan, status);
    update milestone set expected_on = '2027-10-01' where ref = 'F1/M3';
    commit`);
}, 60_000);
afterAll(() => delivery?.world.close());

it('shows each milestone in the first approved plan, the last one and today, and how true it is', async () => {
  const { items, total, today } = await timeline('officer');
  expect([today, total]).toEqual(['2026-11-24', 2]);
  expect(items[0]!.points).toEqual([
    {
      ref: 'F1/M1',
      on: '2026-11-18',
      first: '2026-10-01',
      approved: '2026-11-15',
      current: '2026-12-01',
      truth: 'verified',
    },
    {
      ref: 'F1/M2',
      on: '2026-11-20',
      first: '2027-01-01',
      approved: '2027-03-01',
      current: '2027-06-01',
      truth: 'declared',
    },
    { ref: 'F1/M3', on: '2027-10-01', current: '2027-09-01', truth: 'promised' },
  ]);
  expect(items[1]).toMatchObject({ ref: 'F2', points: [] });
});

it('answers what the list of projects answers, to the same reader by the same filters', async () => {
  for (const by of Object.keys(people) as (keyof typeof people)[])
    for (const filter of [{}, { owner: 'AGENCY' }, { place: '12' }, { q: 'F2' }, { stage: 'operation' }]) {
      const list = await delivery.must<{ total: number; items: { ref: string }[] }>('projects', people[by], {
        level: 'project',
        ...filter,
      });
      const shown = await timeline(by, filter);
      expect([by, shown.total, shown.items.map((one) => one.ref)]).toEqual([
        by,
        list.total,
        list.items.map((one) => one.ref),
      ]);
    }
});
