import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { type Caller, instanceScope } from '../../access/index.ts';
import { stocktakeRoutes } from './stocktake.routes.ts';
import type { StocktakeFigures } from './stocktake-figures.ts';

let world: TestWorld;
const ask = async (caller: Caller = callerAs('officer', instanceScope)) => {
  const answer = await world.call(stocktakeRoutes.find((one) => one.verb === 'stocktake-figures')!, {}, caller);
  return answer.ok ? (answer.value as StocktakeFigures) : answer.refusal.code;
};
const meeting = (n: number): string => `00000000-0000-7000-8000-00000000000${n}`;
beforeAll(async () => {
  world = await testWorld('2026-11-30T09:00:00Z');
});
afterAll(() => world?.close());

it('counts nothing where no committee has met', async () => {
  expect(await ask()).toEqual({ held: { done: 0, of: 0 }, decisions: 0, inTime: { done: 0, of: 0 } });
});

it('counts meetings held of those whose day came, decisions, and actions done by the day first set', async () => {
  await world.database.owner.query(`
    begin;
    set local session_replication_role = replica;
    insert into stocktake (id, committee, number, planned_on, first_planned_on, length, state, held_on)
    select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'C', n, planned, planned, 60, state, held
    from (values
      (1, date '2026-03-01', 'approved', date '2026-03-02'),
      (2, '2026-11-29', 'planned', null),
      (3, '2026-11-30', 'planned', null),
      (4, '2026-05-01', 'cancelled', null)) as v (n, planned, state, held);
    insert into committee_decision (id, stocktake, item, number, words, recorded_by, at)
    select gen_random_uuid(), '${meeting(1)}', gen_random_uuid(), n, '{}', 'a', now() from generate_series(1, 2) as n;
    insert into committee_action (id, committee, stocktake, item, number, title, organisation, due_on, first_due_on, state)
    select ('00000000-0000-7000-8000-00000000001' || n)::uuid, 'C', '${meeting(1)}', gen_random_uuid(), n, '{}', 'o', due, first, state
    from (values
      (1, date '2026-06-01', date '2026-06-01', 'done'),
      (2, '2026-09-01', '2026-06-01', 'done'),
      (3, '2026-12-31', '2026-10-01', 'open'),
      (4, '2026-12-31', '2026-12-31', 'open'),
      (5, '2026-06-01', '2026-06-01', 'dropped')) as v (n, due, first, state);
    insert into committee_action_step (id, action, number, act, from_state, to_state, by_person, day, words)
    select gen_random_uuid(), ('00000000-0000-7000-8000-00000000001' || n)::uuid, 1, 'declare', 'open', 'declared', 'a', day, '{}'
    from (values (1, date '2026-06-01'), (2, '2026-08-20')) as v (n, day);
    commit`);
  expect(await ask()).toEqual({ held: { done: 1, of: 2 }, decisions: 2, inTime: { done: 1, of: 3 } });
});

it('is refused to who sees some committees only', async () => {
  expect(await ask(callerAs('owner', { kind: 'organisation', id: 'X' }))).toMatch(/^access\./);
});
