import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPackFile } from '../../packs/read-pack.ts';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope, systemCaller } from '../access/index.ts';
import { listFundings } from '../finance/readers.ts';
import { allOrganisations } from '../partners/readers.ts';
import { runEndpoint } from '../platform/http/run.ts';
import { loadPackAct } from '../seeding/seeding.routes.ts';
import { fund, request } from './dependence.fixture.ts';
import { dependenceRoutes } from './dependence.routes.ts';
import type { WhatIfView } from './get-what-if.ts';
import { listHoldings } from './holding.store.ts';
import { singlePartners } from './single-partner.rules.ts';

/*
 * The partners of the exercise, checked by hand. What its pack says of holdings and promises is played; the money is told here.
 *
 *       signed, MAD                         layers (holder, part, substitute)                                promised
 * P06                                       cloud: X-FIRME 1, X-UNI named and not tested
 * P07                                       energy: X-FONDS 0.6 (X-REG-93 tested), X-REG-93 0.4              60 MW: X-FONDS 20, X-FIRME 40
 *                                           chips: X-FIRME 1, nobody; cloud: X-FIRME 0.7, X-UNI 0.3; operator: X-AGC 1
 * P10   X-UNI 28,000,000
 * P11   X-MIN 5,000,000 X-UNI 1,000,000     model: X-FIRME 1 (X-UNI tested)                                  200 trainees
 * P12   X-PART 9,000,000 X-MIN 2,000,000    operator: X-PART 1 (X-UNI tested)                                300 trainees
 */
const officer = callerAs('officer', instanceScope, { person: '00000000-0000-7000-8000-000000000001' });
let world: TestWorld;
const asked = async <T>(verb: string, input: object): Promise<T> => {
  const answer = await world.call<T>(dependenceRoutes.find((one) => one.verb === verb)!, input, officer);
  if (!answer.ok) throw new Error(`${verb}: ${answer.refusal.code}`);
  return answer.value;
};
const whatIf = (...partners: string[]) =>
  asked<WhatIfView>('what-if', { strategy: 'x-digital-2035', partners: partners.join() });
const fallen = (found: WhatIfView) =>
  found.together.projects.map(({ project, because }) => `${project} ${because.join('+')}`);

beforeAll(async () => {
  world = await testWorld('2031-01-01T09:00:00Z');
  const loaded = await runEndpoint({ ...world, exercise: true }, loadPackAct, {
    caller: systemCaller('pack exercise'),
    input: { pack: 'exercise' },
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  for (const { at, verb, input } of readPackFile('exercise', 'events-dependence.json')) {
    world.clock.set(`${at}T10:00:00Z`);
    await asked(verb, input as object);
  }
  await request(world, (tx) =>
    fund(tx, [
      ['P10', 'X-UNI', '28000000'],
      ['P11', 'X-MIN', '5000000'],
      ['P11', 'X-UNI', '1000000'],
      ['P12', 'X-PART', '9000000'],
      ['P12', 'X-MIN', '2000000'],
    ]),
  );
}, 120_000);
afterAll(() => world.close());

test('X-FIRME: the data centre loses its only chips, the portal its cloud; the model of P11 has a tested substitute', async () => {
  const found = await whatIf('X-FIRME');
  expect(fallen(found)).toEqual(['P06 cloud-software', 'P07 chips']);
  // 20 + 40 MW of P07; it signed no money, and nobody signed any for P06 and P07
  expect(found.together).toMatchObject({ megawatts: '60', trainees: '0', withdrawn: '0', stranded: '0' });
  expect(found.together.pledges).toEqual({ whole: ['X03', 'X07'], part: [] });
  // chips 18 months, cloud 6, model 12, the portal's cloud 10: the longest is 18; 40 + 10 + 8 + 5 million
  expect(found.exits).toMatchObject([{ months: '18', cost: '63000000', unknown: 0 }]);
});

test('X-PART: P12 keeps 2 of 11 million, under 8.8, and falls; X-UNI could operate it', async () => {
  const found = await whatIf('X-PART');
  expect(fallen(found)).toEqual(['P12 funding']);
  expect(found.together).toMatchObject({
    withdrawn: '9000000',
    stranded: '2000000',
    trainees: '300',
    pledges: { whole: ['X05'], part: [] },
  });
  // 0.8 x 11,000,000 - 2,000,000
  expect(found.together.projects[0]).toMatchObject({ left: '2000000', need: '11000000', gap: '6800000' });
  expect(found.replacements).toEqual([
    { project: 'P12', layers: [], funders: [{ organisation: 'X-MIN', amount: '2000000' }] },
  ]);
});

test('X-UNI: P10 has no other funder; P11 keeps 5 of 6 million and stands; it shares the cloud of P07', async () => {
  const found = await whatIf('X-UNI');
  expect(fallen(found)).toEqual(['P10 funding']);
  expect(found.together).toMatchObject({ withdrawn: '29000000', stranded: '0', trainees: '0' });
  // X02 is served by P08, P09 and P10: some of it falls
  expect(found.together.pledges).toEqual({ whole: [], part: ['X02'] });
});

test('X-FIRME and X-UNI together are more than each alone: the substitute of P11 has left too', async () => {
  const found = await whatIf('X-FIRME', 'X-UNI');
  expect(fallen(found)).toEqual(['P06 cloud-software', 'P07 chips+cloud-software', 'P10 funding', 'P11 model']);
  expect(found.onlyTogether).toEqual(['P11']);
  expect(found.together).toMatchObject({
    megawatts: '60',
    trainees: '200',
    withdrawn: '29000000',
    stranded: '5000000',
  });
});

test('X-FONDS holds energy that another holds too: nothing falls', async () => {
  expect(fallen(await whatIf('X-FONDS'))).toEqual([]);
});

test('the single supplier of chips is found, and so is the portal that rests on a substitute nobody tested', async () => {
  const level = new Map((await allOrganisations(world.database.pool as never)).map((one) => [one.ref, one.level]));
  const found = await request(world, async (tx) => {
    const holdings = Map.groupBy(await listHoldings(tx, {}), (one) => one.project);
    const fundings = Map.groupBy(await listFundings(tx, {}), (one) => one.project);
    return [...new Set([...holdings.keys(), ...fundings.keys()])]
      .sort()
      .flatMap((project) =>
        singlePartners(
          { project, fundings: fundings.get(project) ?? [], holdings: holdings.get(project) ?? [] },
          50,
          (organisation) => level.get(organisation) === 'partner',
        ),
      );
  });
  expect(found.map(({ project, of, organisation }) => `${project} ${of} ${organisation}`)).toEqual([
    'P06 cloud-software X-FIRME',
    'P07 chips X-FIRME',
    'P07 cloud-software X-FIRME',
    'P12 funding X-PART',
  ]);
});
