import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { fund, ground, request } from './dependence.fixture.ts';
import { dependenceRoutes } from './dependence.routes.ts';

const PROJECTS = 5000;
const BODIES = 200;
const bodies = Array.from({ length: BODIES }, (_, n) => `B${n}`);
const projects = Array.from({ length: PROJECTS }, (_, n) => `P${n}`);
let world: TestWorld;

/** Each project has three funders (one in five in another currency), five layers, an output of each kind, and money paid. */
beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await request(world, async (tx) => {
    await ground(tx, {
      national: bodies.slice(0, 20),
      partners: bodies.slice(20),
      projects: projects.map((ref, n) => [ref, n % 2 ? 'one' : 'two'] as const),
    });
    const body = (p: number, k: number) => bodies[(p * 31 + k * 57 + ((p * p) % 13)) % BODIES]!;
    await fund(
      tx,
      projects.flatMap((ref, p) =>
        [0, 1, 2].map(
          (k) => [ref, body(p, k), String(1000 + ((p * 7 + k) % 500)), (p + k) % 5 ? 'MAD' : 'USD'] as const,
        ),
      ),
    );
    const layers = ['energy', 'chips', 'cloud-software', 'operator', 'jurisdiction'];
    await tx.query(
      `insert into layer_holding (id, ref, project, layer, organisation, share, recorded_by, recorded_on)
       select gen_random_uuid(), project || '/H' || n, project, layer, organisation, 1, 'system:test', '2026-02-01'
       from jsonb_to_recordset($1::jsonb) as r(project text, n int, layer text, organisation text)`,
      [
        JSON.stringify(
          projects.flatMap((project, p) =>
            layers.map((layer, n) => ({ project, n, layer, organisation: body(p, n + 3) })),
          ),
        ),
      ],
    );
    await tx.query(
      `insert into project_output (id, ref, project, kind, organisation, promised, recorded_by, recorded_on)
       select gen_random_uuid(), project || '/O' || n, project, kind, organisation, 10, 'system:test', '2026-02-01'
       from jsonb_to_recordset($1::jsonb) as r(project text, n int, kind text, organisation text)`,
      [
        JSON.stringify(
          projects.flatMap((project, p) =>
            ['trainees', 'megawatts'].map((kind, n) => ({ project, n, kind, organisation: body(p, n) })),
          ),
        ),
      ],
    );
    await tx.query(
      `insert into money_sum (project, strategy, axis, provider, year, step, side, is_matched, nature, currency, lines, unconverted, indicative, amount, value)
       select project, 'plan', axis, organisation, y, 'paiement', 'state', false, 'investment', 'MAD', 1, 0, 0, 100, 100
       from funding f join project p on p.ref = f.project, generate_series(2024, 2026) as y group by 1, 3, 4, 5`,
    );
  });
  await world.database.owner.query('analyze');
}, 600_000);
afterAll(() => world.close());

const officer = callerAs('officer');
async function timed(verb: string, input: object, times: number): Promise<{ median: number; slowest: number }> {
  const endpoint = dependenceRoutes.find((one) => one.verb === verb)!;
  const taken: number[] = [];
  for (let n = 0; n < times + 2; n++) {
    const from = performance.now();
    const answer = await world.call(endpoint, input, officer);
    if (n >= 2) taken.push(performance.now() - from);
    expect(answer.ok).toBe(true);
  }
  taken.sort((a, b) => a - b);
  return { median: Math.round(taken[Math.floor(times / 2)]!), slowest: Math.round(taken.at(-1)!) };
}

test('5,000 projects of 200 bodies are looked at in a moment', { timeout: 600_000 }, async () => {
  const cold: number[] = [];
  for (let n = 0; n < 3; n++) {
    // An act that changes what the indices rest on: the next reader waits for new ones.
    await request(world, (tx) => tx.query(`update project_output set promised = promised + 1 where ref = 'P${n}/O0'`));
    const from = performance.now();
    await world.call(dependenceRoutes.find((one) => one.verb === 'dependence')!, { strategy: 'plan' }, officer);
    cold.push(Math.round(performance.now() - from));
  }
  const told = {
    afterChange: cold,
    strategy: await timed('dependence', { strategy: 'plan' }, 21),
    group: await timed('dependence', { strategy: 'plan', by: 'group' }, 5),
    project: await timed('project-dependence', { project: 'P17' }, 11),
    withdrawal: await timed('what-if', { strategy: 'plan', partners: 'B3,B40' }, 11),
  };
  console.log(`dependence of ${PROJECTS} projects x ${BODIES} bodies, ms: ${JSON.stringify(told)}`);
  // Goal: 150 ms on a machine that does nothing else. What is held here is that no one breaks it by an order of magnitude.
  for (const { median } of [told.strategy, told.group, told.project, told.withdrawal])
    expect(median).toBeLessThan(1500);
});
