import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, instanceScope } from '../access/index.ts';
import { agreementRoutes } from './agreement.routes.ts';
import type { CooperationFigures } from './cooperation-figures.ts';

let world: TestWorld;
const ask = async (caller: Caller = callerAs('officer', instanceScope)) => {
  const answer = await world.call(agreementRoutes.find((one) => one.verb === 'cooperation-figures')!, {}, caller);
  return answer.ok ? (answer.value as CooperationFigures) : answer.refusal.code;
};
beforeAll(async () => {
  world = await testWorld('2026-11-30T09:00:00Z');
});
afterAll(() => world?.close());

it('says nothing of what nobody recorded', async () => {
  expect(await ask()).toEqual({
    years: [],
    sides: [
      { side: 'state', met: 0, overdue: 0, pending: 0 },
      { side: 'partner', met: 0, overdue: 0, pending: 0 },
    ],
    closed: { done: 0, of: 0 },
    assistance: { done: 0, of: 0 },
    steps: [0, 0, 0, 0, 0, 0],
    studies: { done: 0, of: 0 },
  });
});

it('sums agreements by year, what either side met or owes late, joint minutes, know-how and studies', async () => {
  await world.database.owner.query(`
    begin;
    set local session_replication_role = replica;
    insert into partner_agreement (id, ref, kind, strategy, title, signed_on, source, recorded_by, recorded_on)
    select gen_random_uuid(), ref, 'memorandum', 's', '{}', signed, 'x', 'a', '2026-01-01'
    from (values ('A1', date '2025-04-01'), ('A2', '2026-02-01'), ('A3', '2026-03-01'), ('A4', null)) as v (ref, signed);
    insert into agreement_obligation (id, ref, agreement, number, kind, side, debtor, creditor, title, due_on, state, recorded_by, recorded_on)
    select gen_random_uuid(), 'A1/O' || n, 'A1', n, kind, side, 'd', 'c', '{}', due, state, 'a', '2026-01-01'
    from (values
      (1, 'technical-assistance', 'partner', date '2026-06-01', 'met'),
      (2, 'technical-assistance', 'partner', '2026-11-29', 'open'),
      (3, 'training-places', 'partner', '2026-11-30', 'open'),
      (4, 'land', 'state', null, 'open'),
      (5, 'land', 'state', '2026-01-01', 'declared'),
      (6, 'counterpart-funds', 'state', '2026-01-01', 'met'),
      (7, 'counterpart-funds', 'state', '2026-01-01', 'waived')) as v (n, kind, side, due, state);
    insert into obligation_step (id, obligation, number, act, from_state, to_state, by_person, side, day, decision)
    values (gen_random_uuid(), 'A1/O6', 1, 'settle', 'contested', 'met', 'a', 'joint', '2026-03-01', gen_random_uuid());
    insert into transfer (id, ref, agreement, project, subject, title, giver, receiver, least_people, least_joint_days, least_alone_days, step, moved_on, recorded_by, recorded_on)
    select gen_random_uuid(), 'T' || n, 'A1', 'P', 'system', '{}', 'g', 'r', 1, 1, 1, step, '2026-01-01', 'a', '2026-01-01'
    from (values (1, 0), (2, 4), (3, 5)) as v (n, step);
    insert into study (id, ref, kind, strategy, title, question, funder, contractor, stage, stage_since, recorded_by, recorded_on)
    select gen_random_uuid(), ref, 'feasibility', 's', '{}', '{}', 'f', 'c', stage, '2026-01-01', 'a', '2026-01-01'
    from (values ('S1', 'reviewed'), ('S2', 'reviewed'), ('S3', 'dropped'), ('S4', 'requested')) as v (ref, stage);
    insert into study_criterion (id, study, project, gate, criterion, named_by, named_on)
    values (gen_random_uuid(), 'S1', 'P', 3, 'x', 'a', '2026-01-01'), (gen_random_uuid(), 'S2', 'P', 4, 'x', 'a', '2026-01-01');
    insert into gate (ref, project, number, template, begun_on)
    values ('P/G3', 'P', 3, gen_random_uuid(), '2026-01-01'), ('P/G4', 'P', 4, gen_random_uuid(), '2026-01-01');
    insert into gate_decision (id, gate, verdict, authority, instrument, reference, decided_on, act_sha256, recorded_by, recorded_on, status, settled_by, settled_on, settled_request)
    values (gen_random_uuid(), 'P/G3', 'pass', '{}', '{}', 'x', '2026-02-01', repeat('0', 64), 'a', '2026-02-01', 'confirmed', 'b', '2026-02-02', gen_random_uuid());
    commit`);
  expect(await ask()).toEqual({
    years: [{ year: 2025, agreements: 1 }, { year: 2026, agreements: 2 }, { agreements: 1 }],
    sides: [
      { side: 'state', met: 1, overdue: 0, pending: 2 },
      { side: 'partner', met: 1, overdue: 1, pending: 1 },
    ],
    closed: { done: 1, of: 6 },
    assistance: { done: 1, of: 2 },
    steps: [1, 0, 0, 0, 1, 1],
    studies: { done: 1, of: 3 },
  });
});

it('is refused to a partner, who sees its own agreements only', async () => {
  expect(await ask(callerAs('partner', { kind: 'organisation', id: 'FIRM' }))).toMatch(/^access\./);
});
