import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, instanceScope } from '../access/index.ts';
import { fund, ground, request, text } from '../dependence/dependence.fixture.ts';
import { equityRoutes } from './equity.routes.ts';
import type { FairShare } from './share.ts';

const officer = callerAs('officer', instanceScope);
let world: TestWorld;
const ask = async (input: object, caller: Caller = officer) => {
  const answer = await world.call(equityRoutes[0]!, { strategy: 'plan', ...input }, caller);
  return answer.ok ? (answer.value as FairShare) : answer.refusal.code;
};
const share = async (input: object) => (await ask(input)) as FairShare;

/* Two regions of 300 and 100 people; money in MAD, 1 USD = 10 MAD. */
beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await request(world, async (tx) => {
    await ground(tx, {
      national: ['STATE'],
      partners: ['ALPHA'],
      projects: [
        ['P1', 'one'],
        ['P2', 'one'],
        ['P3', 'two'],
        ['P4', 'two'],
      ],
    });
    for (const [code, level, parent, people, rural] of [
      ['MA', 'country', null, 400, 110],
      ['01', 'region', 'MA', 300, 110],
      ['02', 'region', 'MA', 100, 0],
      ['01.1', 'province', '01', 300, 110],
      ['02.1', 'province', '02', 100, 0],
      ['01.1.1', 'commune', '01.1', 190, 0],
      ['01.1.2', 'commune', '01.1', 110, 110],
      ['02.1.1', 'commune', '02.1', 100, 0],
    ])
      await tx.query(
        `insert into place (code, level, parent, kind, name, population, population_rural, population_urban, population_year, search_key)
         values ($1::text, $2::text, $3::text, $2::text, $6::jsonb, $4::integer, $5::integer, $4::integer - $5::integer, 2024, $1::text)`,
        [code, level, parent, people, rural, JSON.stringify(text('مكان'))],
      );
    await tx.query(
      `insert into place_measure (id, place, measure, area, year, value, unit, source)
       values ('m', '01.1.2', 'distance-paved-road', 'total', 2024, 6, 'km', 'census')`,
    );
    await tx.query(
      `insert into project_place (id, project, kind, place, share)
       select gen_random_uuid(), p, k, c, s from (values
         ('P1', 'works', '01.1.2', 0.25), ('P1', 'works', '02', 0.75), ('P1', 'benefit', 'MA', 1),
         ('P2', 'works', '01', 1), ('P3', 'works', '02.1.1', 1)) as v (p, k, c, s)`,
    );
    await fund(tx, [
      ['P1', 'ALPHA', '800'],
      ['P2', 'STATE', '100'],
      ['P2', 'ALPHA', '20', 'USD', 'announced'],
      ['P3', 'STATE', '100'],
    ]);
  });
});
afterAll(() => world?.close());

it('shares out announced and signed money by where the works lie', async () => {
  const announced = await share({ by: 'announced' });
  expect(announced).toMatchObject({ currency: 'MAD', total: '1200', national: '0', unplaced: '0', projects: 3 });
  expect(announced.whole.regions.map(({ region, amount, perHead }) => [region, amount, perHead])).toEqual([
    ['01', '500', '1.67'],
    ['02', '700', '7.00'],
  ]);
  expect(announced.largest).toMatchObject({ project: 'P1', amount: '800' });
  expect((await share({ by: 'signed' })).total).toBe('1000');
});

it('keeps the place of benefit apart from that of the works', async () => {
  expect(await share({ by: 'signed', place: 'benefit' })).toMatchObject({ national: '800', unplaced: '200' });
});

it('counts projects where no money is asked about, and says that nothing was paid', async () => {
  const counted = await share({});
  expect(counted).toMatchObject({ measure: 'projects', total: '4', unplaced: '1' });
  expect(counted.currency).toBeUndefined();
  expect(await share({ by: 'paid' })).toMatchObject({ total: '0', projects: 0, whole: { theilT: null } });
});

it('says what reaches rural and remote communes, and that none is served yet', async () => {
  expect(await share({ by: 'signed' })).toMatchObject({
    rural: { covered: 0.3, amountShare: 200 / 300, peopleShare: 110 / 400 },
    reach: { communes: 3, named: 2, verified: 0 },
    remote: { communes: 1, named: 1, verified: 0, people: 110, kilometres: 5 },
  });
});

it('counts as served only what came into operation by its last gate, not what was there before', async () => {
  const stageOf = (sql: string) =>
    world.database.owner.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  await stageOf("update project set stage = 'operation' where ref in ('P1', 'P3')");
  expect((await share({})).reach.verified).toBe(0);
  await stageOf(
    `insert into gate (ref, project, number, template, begun_on) values ('P3/G8', 'P3', 8, gen_random_uuid(), '2026-01-01');
     insert into gate_decision (id, gate, verdict, authority, instrument, reference, decided_on, act_sha256, recorded_by, recorded_on, status, settled_by, settled_on, settled_request)
     values (gen_random_uuid(), 'P3/G8', 'pass', '{}', '{}', 'x', '2026-02-01', repeat('0', 64), 'a', '2026-02-01', 'confirmed', 'b', '2026-02-02', gen_random_uuid())`,
  );
  expect((await share({})).reach).toEqual({ communes: 3, named: 2, verified: 1 });
});

it('is refused to who sees a part only, and for a strategy that is not there', async () => {
  expect(await ask({}, callerAs('partner', { kind: 'organisation', id: 'ALPHA' }))).toMatch(/^access\./);
  expect(await ask({}, callerAs('officer', { kind: 'strategy', id: 'plan' }))).toMatch(/^access\./);
  expect(await ask({ strategy: 'none' })).toBe('strategy.unknown');
});
