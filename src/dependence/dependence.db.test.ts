import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { fund, ground, request, text } from './dependence.fixture.ts';
import { dependenceRoutes } from './dependence.routes.ts';
import type { DependenceView } from './dependence.ts';
import type { WhatIfView } from './get-what-if.ts';

const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const officer = callerAs('officer', instanceScope, { person: id(1) });
const auditor = callerAs('auditor', instanceScope, { person: id(2) });
const partner = callerAs('partner', { kind: 'organisation', id: 'ALPHA' }, { person: id(3) });
const owner = callerAs('owner', { kind: 'organisation', id: 'STATE' }, { person: id(4) });
const elsewhere = callerAs('officer', { kind: 'strategy', id: 'other' }, { person: id(5) });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(dependenceRoutes.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;
const whatIf = async (partners: string, more: object = {}) =>
  (await asked('what-if', { strategy: 'plan', partners, ...more })) as unknown as WhatIfView;

/*
 * Four projects; money in MAD, 1 USD = 10 MAD; a project falls below 0.8 of its need.
 *
 *        STATE  ALPHA  BETA  SUB(of ALPHA)   need                          layers
 * P1       50     30     20                  100 (what is signed)
 * P2       70     15     15                  100 (what is signed)          chips: CHIP, all of it, no substitute
 * P3       30                   2 USD = 20    40 (approved budget)         chips: CHIP, substitute BETA, tested
 * P4       10                                100 (approved budget): short  energy: CHIP 0.6 and STATE 0.4
 */
beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await request(world, async (tx) => {
    await ground(tx, {
      national: ['STATE'],
      partners: ['ALPHA', 'BETA', 'SUB', 'CHIP'],
      projects: [
        ['P1', 'one'],
        ['P2', 'one'],
        ['P3', 'two'],
        ['P4', 'two'],
      ],
    });
    await fund(tx, [
      ['P1', 'STATE', '50'],
      ['P1', 'ALPHA', '30'],
      ['P1', 'BETA', '20'],
      ['P1', 'CHIP', '900', 'MAD', 'announced'],
      ['P2', 'STATE', '70'],
      ['P2', 'ALPHA', '15'],
      ['P2', 'BETA', '15'],
      ['P3', 'STATE', '30'],
      ['P3', 'SUB', '2', 'USD'],
      ['P4', 'STATE', '10'],
    ]);
    for (const [project, amount] of [
      ['P3', '40'],
      ['P4', '100'],
    ])
      await tx.query(
        `with b as (insert into budget (id, project, number, state, currency, authority, reference, dated, proposed_by, proposed_on, settled_by, settled_on)
           values (gen_random_uuid(), $1, 1, 'approved', 'MAD', $3, 'A1', '2026-02-01', 'person:a', '2026-02-01', 'person:b', '2026-02-02') returning id)
         insert into budget_line (id, budget, year, nature, amount) select gen_random_uuid(), b.id, 2026, n, a from b, (values ('investment', $2::numeric), ('operation', 999)) as l (n, a)`,
        [project, amount, JSON.stringify(text('لجنة'))],
      );
    await tx.query(
      `insert into pledge (id, ref, strategy, kind, topic, title, bound) select gen_random_uuid(), ref, 'plan', 'state-pledge', 't', $1, '{}' from unnest(array['C1', 'C2']) as ref`,
      [JSON.stringify(text('تعهد'))],
    );
    await tx.query(
      `insert into project_pledge (id, project, pledge) select gen_random_uuid(), p, c from (values ('P1', 'C1'), ('P2', 'C1'), ('P2', 'C2')) as l (p, c)`,
    );
    await tx.query(
      `insert into money_sum (project, strategy, axis, provider, year, step, side, is_matched, nature, currency, lines, unconverted, indicative, amount, value)
       select p, 'plan', 'one', o, 2026, s, d, false, 'investment', 'MAD', 1, 0, 0, v, v
       from (values ('P1', 'ALPHA', 'disbursement', 'state', 12), ('P1', 'ALPHA', 'paiement', 'state', 9), ('P1', 'ALPHA', 'disbursement', 'partner', 500),
         ('P1', 'STATE', 'paiement', 'state', 4), ('P1', 'STATE', 'engagement', 'state', 77)) as l (p, o, s, d, v)`,
    );
  });
});
afterAll(() => world.close());

const chips = { project: 'P2', layer: 'chips', organisation: 'CHIP', share: '1' };

describe('a holding', () => {
  test.each([
    [{ organisation: 'NONE' }, 'organisation.unknown'],
    [{ substitute: 'NONE' }, 'organisation.unknown'],
    [{ source: 'NONE' }, 'source.unknown'],
    [{ project: 'NONE' }, 'project.unknown'],
    [{ share: '1.1' }, 'request.input-refused'],
    [{ share: '0' }, 'request.input-refused'],
    [{ substitute: 'CHIP' }, 'holding.substitute-itself'],
    [{ testedOn: '2026-01-01' }, 'holding.tested-without-substitute'],
    [{ substitute: 'BETA', testedOn: '2026-03-03' }, 'holding.tested-later'],
    [{ switchCost: '5' }, 'holding.cost-currency'],
    [{ switchCost: '5', switchCurrency: 'XXX' }, 'money.currency-invalid'],
  ])('with %j is refused: %s', async (more, code) => {
    expect(await codeOf('record-holding', { ...chips, ...more })).toBe(code);
  });

  test('is recorded by officers in their scope only', async () => {
    for (const caller of [partner, owner, auditor])
      expect(await codeOf('record-holding', chips, caller)).toBe('access.role-missing');
    expect(await codeOf('record-holding', chips, elsewhere)).toBe('access.outside-scope');
    expect(
      await asked('record-holding', { ...chips, switchMonths: '18', switchCost: '4', switchCurrency: 'USD' }),
    ).toEqual({
      ref: 'P2/H1',
      version: 1,
    });
    expect(await codeOf('record-holding', chips)).toBe('holding.taken');
    expect(await codeOf('record-holding', { ...chips, organisation: 'BETA', share: '0.1' })).toBe(
      'holding.shares-exceed',
    );
    const tested = { substitute: 'BETA', testedOn: '2026-03-01', switchMonths: '6' };
    expect(await asked('record-holding', { ...chips, project: 'P3', ...tested })).toEqual({ ref: 'P3/H1', version: 1 });
    for (const [organisation, share] of [
      ['CHIP', '0.6'],
      ['STATE', '0.4'],
    ])
      await asked('record-holding', { project: 'P4', layer: 'energy', organisation, share });
  });

  test('is revised by version and removed with a reason, dated; what was stays', async () => {
    await asked('record-holding', { ...chips, layer: 'model', share: '0.5' });
    const revise = (version: number, changes: object) => asked('revise-holding', { ref: 'P2/H2', version, changes });
    expect(await revise(1, { share: '0.7', substitute: 'BETA' })).toEqual({ version: 2 });
    expect(await revise(1, { share: '0.8' })).toMatchObject({ code: 'conflict.changed' });
    expect(await revise(2, { substitute: null, testedOn: '2026-03-01' })).toMatchObject({
      code: 'holding.tested-without-substitute',
    });
    expect(await codeOf('revise-holding', { ref: 'P9/H9', version: 1, changes: {} })).toBe('holding.unknown');
    expect(await codeOf('remove-holding', { ref: 'P2/H2', version: 2 })).toBe('request.input-refused');
    const remove = { ref: 'P2/H2', version: 2, reason: text('بيع') };
    expect(await asked('remove-holding', remove)).toEqual({ version: 3 });
    expect(await codeOf('remove-holding', { ...remove, version: 3 })).toBe('holding.removed');
    expect(await revise(3, { share: '0.2' })).toMatchObject({ code: 'holding.removed' });
    await expect(world.database.owner.query('delete from layer_holding')).rejects.toThrow();
  });

  test('what partners bring is recorded once for each kind, with the day of what came', async () => {
    const trainees = { project: 'P1', kind: 'trainees', organisation: 'ALPHA', promised: '500' };
    expect(await codeOf('record-output', { ...trainees, delivered: '3' })).toBe('output.delivered-day');
    expect(await codeOf('record-output', { ...trainees, delivered: '3', deliveredOn: '2026-03-03' })).toBe(
      'output.delivered-day',
    );
    expect(await asked('record-output', trainees)).toEqual({ ref: 'P1/O1', version: 1 });
    expect(await codeOf('record-output', trainees)).toBe('output.taken');
    for (const [project, promised] of [
      ['P2', '40.5'],
      ['P3', '10'],
    ])
      await asked('record-output', { project, kind: 'megawatts', organisation: 'CHIP', promised });
    const revise = { ref: 'P1/O1', version: 1, changes: { delivered: '120', deliveredOn: '2026-02-28' } };
    expect(await asked('revise-output', revise)).toEqual({ version: 2 });
    expect(await codeOf('revise-output', { ...revise, ref: 'P1/O9' })).toBe('output.unknown');
  });
});

describe('indices', () => {
  const of = async (more: object = {}) =>
    (await asked('dependence', { strategy: 'plan', ...more })) as unknown as DependenceView;
  const subject = (view: DependenceView, name: string) => view.subjects.find((one) => one.subject === name)!;

  test('of signed money: STATE 160, ALPHA 45, BETA 35, SUB 20 of 260; announced money is not there', async () => {
    const signed = subject(await of(), 'funding-signed');
    expect(signed.holders.map(({ ref, amount, projects }) => [ref, amount, projects])).toEqual([
      ['STATE', '160', 4],
      ['ALPHA', '45', 2],
      ['BETA', '35', 2],
      ['SUB', '20', 1],
    ]);
    // (160² + 45² + 35² + 20²) / 260² = 29,250 / 67,600
    expect(signed.concentration.hhi).toBeCloseTo(29_250 / 67_600, 12);
    expect(signed.concentration.effectiveNumber).toBeCloseTo(67_600 / 29_250, 12);
    expect(signed.level).toBe('highly-concentrated');
    // inside: P1 50 %, P2 70 %, P3 60 %, P4 all: three above one half, one alone
    expect(signed.inside).toMatchObject({ projects: 4, single: 1, above: 3 });
    expect(signed.inside.alone.map((one) => one.project)).toEqual(['P4', 'P2', 'P3']);
  });
  test('of paid money: the greater of the two chains, as the State reported', async () => {
    expect(subject(await of(), 'funding-paid').holders.map(({ ref, amount }) => [ref, amount])).toEqual([
      ['ALPHA', '12'],
      ['STATE', '4'],
    ]);
  });
  test('of trainees, megawatts and layers; each project counts as one in a layer', async () => {
    const view = await of();
    expect(view.subjects.map((one) => one.subject)).toEqual([
      'funding-signed',
      'funding-paid',
      'trainees',
      'trainees-delivered',
      'megawatts',
      'energy',
      'chips',
    ]);
    expect(subject(view, 'trainees-delivered').holders).toMatchObject([{ ref: 'ALPHA', amount: '120' }]);
    expect(subject(view, 'megawatts').holders).toMatchObject([{ ref: 'CHIP', amount: '50.5', projects: 2 }]);
    expect(subject(view, 'chips')).toMatchObject({ holders: [{ amount: '2', share: 1 }], inside: { single: 2 } });
    expect(subject(view, 'energy').concentration.hhi).toBeCloseTo(0.52, 12);
  });
  test('by axis, and by group once it is said who holds whom', async () => {
    expect(subject(await of({ axis: 'two' }), 'funding-signed').holders.map((one) => one.ref)).toEqual([
      'STATE',
      'SUB',
    ]);
    const holder = { organisation: 'SUB', holder: 'ALPHA' };
    expect(await codeOf('set-holder', holder, elsewhere)).toBe('access.outside-scope');
    expect(await asked('set-holder', holder)).toEqual({ version: 1 });
    expect(await codeOf('set-holder', { organisation: 'ALPHA', holder: 'SUB' })).toBe('holder.circle');
    expect(await codeOf('set-holder', { organisation: 'ALPHA', holder: 'NONE' })).toBe('organisation.unknown');
    expect(await codeOf('set-holder', holder)).toBe('conflict.changed');
    const groups = subject(await of({ by: 'group' }), 'funding-signed').holders;
    expect(groups.map(({ ref, amount }) => [ref, amount])).toEqual([
      ['STATE', '160'],
      ['ALPHA', '65'],
      ['BETA', '35'],
    ]);
  });
  test('are those of now after every kind of change, and kept between', async () => {
    const chipsOf = async () =>
      (await of({ axis: 'one' })).subjects.find((one) => one.subject === 'chips')!.holders[0]!;
    const before = await chipsOf();
    expect(await chipsOf()).toEqual(before);
    await asked('record-holding', { ...chips, project: 'P1', layer: 'chips', share: '0.25' });
    expect((await chipsOf()).amount).toBe('1.25');
    await asked('remove-holding', { ref: 'P1/H1', version: 1, reason: text('خطأ') });
    expect(await chipsOf()).toEqual(before);
    await request(world, (tx) => tx.query("update project set axis = 'two' where ref = 'P2'"));
    expect((await of({ axis: 'one' })).subjects.some((one) => one.subject === 'chips')).toBe(false);
    await request(world, (tx) => tx.query("update project set axis = 'one' where ref = 'P2'"));
    expect(await chipsOf()).toEqual(before);
  });
  test('marks are those shipped until the country sets its own', async () => {
    const mark = { code: 'highly-concentrated', value: '0.5', reason: text('سياق') };
    expect(await codeOf('set-dependence-mark', { ...mark, value: '0.05' })).toBe('mark.order');
    expect(await asked('set-dependence-mark', mark)).toEqual({ version: 1 });
    expect(subject(await of(), 'funding-signed').level).toBe('concentrated');
    expect(await codeOf('set-dependence-mark', { ...mark, value: '0.18' })).toBe('conflict.changed');
    expect(await asked('set-dependence-mark', { ...mark, value: '0.18', version: 1 })).toEqual({ version: 2 });
    expect(await asked('dependence-marks', {})).toMatchObject({
      items: [{ code: 'concentrated', value: '0.1' }, { value: '0.18', version: 2 }, {}, {}],
    });
  });
});

describe('withdrawal', () => {
  test('ALPHA: P1 is left 70 of 100 and falls, P2 keeps 85 and stands; 45 goes, 70 of others is stranded', async () => {
    const { together } = await whatIf('ALPHA');
    expect(together).toEqual({
      leaving: ['ALPHA'],
      projects: [{ project: 'P1', because: ['funding'], left: '70', need: '100', gap: '10' }],
      withdrawn: '45',
      stranded: '70',
      megawatts: '0',
      trainees: '500',
      // C1 is also served by P2, which stands
      pledges: { whole: [], part: ['C1'] },
    });
  });
  test('BETA: P1 is left exactly 80 of 100 and stands', async () => {
    const { together } = await whatIf('BETA');
    expect(together).toMatchObject({ projects: [], withdrawn: '35', stranded: '0' });
  });
  test('CHIP: P2 loses its only chips; P3 has a tested substitute; P4 keeps a part of its energy', async () => {
    const { together, alreadyShort } = await whatIf('CHIP');
    expect(together).toMatchObject({
      projects: [{ project: 'P2', because: ['chips'], left: '100', gap: '0' }],
      withdrawn: '0',
      stranded: '100',
      megawatts: '40.5',
      pledges: { whole: ['C2'], part: ['C1'] },
    });
    // P4 has 10 of 100 before anybody leaves: no fall of its own is counted
    expect(alreadyShort).toEqual(['P4']);
  });
  test('STATE: every project falls but the one that was short before', async () => {
    const { together, alreadyShort } = await whatIf('STATE');
    expect(together.projects.map(({ project, left }) => [project, left])).toEqual([
      ['P1', '50'],
      ['P2', '30'],
      ['P3', '20'],
    ]);
    expect(alreadyShort).toEqual(['P4']);
    // 50 + 70 + 30 + 10, and what others put into the three
    expect(together).toMatchObject({ withdrawn: '160', stranded: '100', megawatts: '50.5', trainees: '500' });
  });
  test('two together are not the sum: ALPHA and BETA bring down P2 only together, and P1 once', async () => {
    const found = await whatIf('ALPHA,BETA');
    expect(found.singles.map((one) => one.projects.length)).toEqual([1, 0]);
    expect(found.together.projects.map(({ project, left }) => [project, left])).toEqual([
      ['P1', '50'],
      ['P2', '70'],
    ]);
    // 45 + 35 go; 50 + 70 of the State is stranded, against 70 + 0 when each is taken alone
    expect(found.together).toMatchObject({ withdrawn: '80', stranded: '120' });
    expect(found.onlyTogether).toEqual(['P2']);
    expect(found.replacements).toEqual([
      { project: 'P1', layers: [], funders: [{ organisation: 'STATE', amount: '50' }] },
      { project: 'P2', layers: [], funders: [{ organisation: 'STATE', amount: '70' }] },
    ]);
  });
  test('they overlap where each alone brings down the same: ALPHA and STATE both bring down P1', async () => {
    const found = await whatIf('ALPHA,STATE');
    expect(found.inSeveral).toEqual(['P1']);
    expect(found.together.projects.map((one) => one.project)).toEqual(['P1', 'P2', 'P3']);
    expect(found.singles.reduce((n, one) => n + one.projects.length, 0)).toBe(4);
  });
  test('a substitute that leaves too is none: CHIP and BETA bring down P3 as well', async () => {
    const found = await whatIf('CHIP,BETA');
    expect(found.together.projects.map((one) => one.project)).toEqual(['P2', 'P3']);
    expect(found.onlyTogether).toEqual(['P3']);
  });
  test('of a group all bodies leave: SUB of ALPHA takes its 20 of P3, which is left 30 of 40 and falls', async () => {
    expect((await whatIf('SUB')).together.projects).toMatchObject([{ project: 'P3', left: '30', gap: '2' }]);
    const { together } = await whatIf('SUB', { by: 'group' });
    expect(together).toMatchObject({ leaving: ['ALPHA'], withdrawn: '65' });
    expect(together.projects.map((one) => one.project)).toEqual(['P1', 'P3']);
  });
  test('what was paid may stay: 12 of the 30 of ALPHA are there, so P1 is left 82 and stands', async () => {
    expect((await whatIf('ALPHA', { keepPaid: 'true' })).together).toMatchObject({ projects: [], withdrawn: '33' });
  });
  test('three give each, each pair and all', async () => {
    const found = await whatIf('ALPHA,BETA,CHIP');
    expect(found.pairs.map((one) => one.leaving.join())).toEqual(['ALPHA,BETA', 'ALPHA,CHIP', 'BETA,CHIP']);
    expect(found.together.projects.map((one) => one.project)).toEqual(['P1', 'P2', 'P3']);
  });
  test('nobody, too many and a body that is not there are refused', async () => {
    expect(await codeOf('what-if', { strategy: 'plan', partners: '' })).toBe('what-if.nobody');
    expect(await codeOf('what-if', { strategy: 'plan', partners: 'A,B,C,D,E,F,G' })).toBe('what-if.too-many');
    expect(await codeOf('what-if', { strategy: 'plan', partners: 'NONE' })).toBe('organisation.unknown');
    expect(await codeOf('what-if', { strategy: 'none', partners: 'ALPHA' })).toBe('strategy.unknown');
  });
});

describe('exit', () => {
  test('CHIP: chips of P2 take 18 months and USD 4 = MAD 40; where energy knows nothing, the whole is not known', async () => {
    const [exit] = (await whatIf('CHIP')).exits;
    expect(exit).toMatchObject({ leaver: 'CHIP', unknown: 2 });
    expect(exit).not.toHaveProperty('months');
    expect(exit).not.toHaveProperty('cost');
    expect(exit!.lines.find((one) => one.holding === 'P2/H1')).toMatchObject({
      months: '18',
      cost: '4',
      converted: '40.00',
    });
  });
  test('once every line knows, months are the longest and costs the sum', async () => {
    for (const ref of ['P3/H1', 'P4/H1'])
      await asked('revise-holding', {
        ref,
        version: 1,
        changes: { switchMonths: ref === 'P3/H1' ? '6' : '24', switchCost: '2.5', switchCurrency: 'MAD' },
      });
    expect((await whatIf('CHIP')).exits).toMatchObject([{ months: '24', cost: '45', unknown: 0 }]);
  });
});

test('tests that name partners are for those who follow, decide and check', async () => {
  const what = { strategy: 'plan', partners: 'ALPHA' };
  for (const caller of [partner, owner])
    for (const [verb, input] of [
      ['dependence', { strategy: 'plan' }],
      ['what-if', what],
      ['project-dependence', { project: 'P1' }],
      ['partner-dependence', { organisation: 'ALPHA' }],
    ] as const)
      expect(await codeOf(verb, input, caller)).toBe('access.role-missing');
  expect(await codeOf('what-if', what, auditor)).toBeUndefined();
  expect(await codeOf('what-if', what, elsewhere)).toBe('access.outside-scope');
});

test('a project and a body show what hangs on them, within what the caller may see', async () => {
  expect(await asked('project-dependence', { project: 'P2' })).toMatchObject({
    holdings: [{ ref: 'P2/H1' }],
    outputs: [{ ref: 'P2/O1', promised: '40.5' }],
    mayEdit: true,
  });
  expect(await asked('partner-dependence', { organisation: 'CHIP' })).toMatchObject({
    items: [{ project: 'P2' }, { project: 'P3' }, { project: 'P4' }],
    exit: { months: '24' },
  });
  expect(await asked('partner-dependence', { organisation: 'SUB' })).toMatchObject({
    top: 'ALPHA',
    holder: { version: 1 },
  });
  expect(await asked('partner-dependence', { organisation: 'CHIP' }, elsewhere)).toMatchObject({ items: [] });
});
