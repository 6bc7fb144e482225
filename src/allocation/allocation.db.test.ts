import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { fund, ground, request, text } from '../dependence/dependence.fixture.ts';
import { listFileRoutes } from '../list-files.ts';
import { insertRows } from '../platform/database/rows.ts';
import type { Download } from '../platform/http/download.ts';
import { candidate, hardInputs, inputsWith } from './allocation.fixture.ts';
import { allocationRoutes } from './allocation.routes.ts';
import { solveWaiting } from './allocation.tasks.ts';
import type { AllocationFile, ListedAllocation } from './allocation-file.ts';
import type { PlanLine } from './plan-lines.ts';
import { allocationRefusals } from './refusals.ts';
import { isRunning } from './running.ts';

/** Two regions of 300 and 100 people; P1 lies in 02 with 900 announced, P2 in both with 300, P3 has no money. */
const officer = callerAs('officer');
const auditor = callerAs('auditor');
const codes = new Set<string>();
let world: TestWorld;

type Answered = Record<string, unknown> & { code?: string; details?: Record<string, unknown> };
const asked = async <T = Answered>(verb: string, input: object, caller: Caller = officer): Promise<T> => {
  const answer = await world.call(allocationRoutes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller?: Caller) => (await asked(verb, input, caller)).code;
const file = (ref = 'AL1', more: object = {}) => asked<AllocationFile>('allocation', { ref, ...more }, auditor);
const two = (more = {}) =>
  inputsWith({
    candidates: [
      candidate('A', '20', { '01': 30, '02': 40 }),
      candidate('B', '20', { '02': 30 }),
      candidate('C', '30', { '01': 20 }),
    ],
    ...more,
  });

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
      ],
    });
    for (const [code, level, parent, people, rural] of [
      ['MA', 'country', null, 400, 150],
      ['01', 'region', 'MA', 300, 150],
      ['02', 'region', 'MA', 100, 0],
    ])
      await tx.query(
        `insert into place (code, level, parent, kind, name, population, population_rural, population_urban, population_year, search_key)
         values ($1::text, $2::text, $3::text, $2::text, $6::jsonb, $4::integer, $5::integer, $4::integer - $5::integer, 2024, $1::text)`,
        [code, level, parent, people, rural, JSON.stringify(text('مكان'))],
      );
    await tx.query(
      `insert into project_place (id, project, kind, place, share)
       select gen_random_uuid(), p, 'works', c, s from (values ('P1', '02', 1), ('P2', '01', 0.5), ('P2', '02', 0.5)) as v (p, c, s)`,
    );
    await fund(tx, [
      ['P1', 'ALPHA', '900'],
      ['P2', 'STATE', '300'],
    ]);
    const source = { title: text('بلاغ'), kind: 'official', publisher: 'x', address: 'x', confidence: 'A' };
    await insertRows(tx, 'source', [
      { id: crypto.randomUUID(), ref: 'S-1', ...source, held: false, custom: {}, version: 1 },
    ]);
  });
});
afterAll(() => world?.close());

describe('a proposal', () => {
  test('is opened and saved by an officer, with the names it rests on', async () => {
    const opening = { ref: 'AL1', strategy: 'plan', title: text('توزيع') };
    expect(await codeOf('open-allocation', { ...opening, strategy: 'none' })).toBe('strategy.unknown');
    expect(await codeOf('open-allocation', opening, auditor)).toBe('access.role-missing');
    expect(await asked('open-allocation', opening)).toEqual({ ref: 'AL1', number: 0 });
    expect(await codeOf('open-allocation', opening)).toBe('allocation.ref-taken');
    expect(await file()).toMatchObject({ versions: [], mayEdit: false, currency: 'MAD' });
    const save = (more: object = {}) =>
      codeOf('save-allocation', { allocation: 'AL1', from: 0, inputs: two(), ...more });
    expect(await save({ allocation: 'AL9' })).toBe('allocation.unknown');
    expect(await save({ from: 1 })).toBe('conflict.changed');
    expect(await save({ inputs: two({ currency: 'USD' }) })).toBe('allocation.currency');
    expect(await save({ inputs: two({ envelope: 'E9' }) })).toBe('envelope.unknown');
    const one = (more: object) => two({ candidates: [candidate('A', '20', { '01': 3 }, more)] });
    expect(await save({ inputs: one({ source: 'S-9' }) })).toBe('source.unknown');
    expect(await save({ inputs: one({ project: 'P9' }) })).toBe('allocation.project-elsewhere');
    expect(await save({ inputs: one({ isAssumption: false }) })).toBe('allocation.source-missing');
    expect(await save({ inputs: one({ fixed: '02' }) })).toBe('allocation.fixed-elsewhere');
    expect(await save({ inputs: one({ requires: ['Z'] }) })).toBe('allocation.requires-unknown');
    expect(await save({ inputs: two({ floors: [{ region: '09', floor: 1 }] }) })).toBe('allocation.region-unknown');
    const twice = [candidate('A', '1', { '01': 1 }), candidate('A', '1', { '01': 1 })];
    expect(await save({ inputs: two({ candidates: twice }) })).toBe('allocation.code-twice');
    expect(await save({ inputs: two({ floor: -1 }) })).toBe('request.input-refused');
    for (const [code, list] of [
      ['column-missing', 'code,01\nA,1'],
      ['column-unknown', 'code,cost,77\nA,1,1'],
      ['cell', 'code,cost,01\nA,one,1'],
      ['row', 'code,cost,01\nA,1,'],
      ['rows', 'code,cost,01'],
    ])
      expect(await save({ list })).toBe(`allocation.${code}`);
    expect(await save()).toBeUndefined();
    expect(await save({ from: 1 })).toBe('allocation.unchanged');
    expect(await codeOf('allocation', { ref: 'AL1', number: 9 })).toBe('allocation.version-unknown');
    expect((await file()).versions).toMatchObject([{ number: 1, candidates: 3, assumptions: 4 }]);
  });

  test('takes its candidates out of a list, all or nothing', async () => {
    const list = 'code,cost,source,assumption,01,02\nA,20,S-1,,30,40\nB,20,,yes,,30';
    await asked('save-allocation', { allocation: 'AL1', from: 1, inputs: two(), list });
    const { inputs, versions } = await file();
    expect(versions).toHaveLength(2);
    expect(inputs!.candidates.map((one) => [one.code, one.source, one.isAssumption])).toEqual([
      ['A', 'S-1', false],
      ['B', undefined, true],
    ]);
  });

  test('can begin with the projects of the register that have money', async () => {
    const { items } = await asked<{ items: object[] }>('register-candidates', { strategy: 'plan' });
    expect(items).toMatchObject([
      { code: 'P1', cost: '900', rural: 0, places: [{ region: '02', benefit: 0 }], isAssumption: true },
      { code: 'P2', cost: '300', rural: 0.25, places: [{ region: '01' }, { region: '02' }] },
    ]);
    expect(await codeOf('register-candidates', { strategy: 'none' })).toBe('strategy.unknown');
    const inputs = two({ candidates: items });
    expect(await codeOf('save-allocation', { allocation: 'AL1', from: 2, inputs })).toBeUndefined();
    expect((await file()).titles).toMatchObject({ P1: text('مشروع') });
  });
});

describe('solving', () => {
  const solve = (more: object = {}) =>
    asked<Answered & { id: string; isShared: boolean }>('solve-allocation', { allocation: 'AL1', number: 1, ...more });

  test('waits in the queue, and one answer serves all who ask the same', async () => {
    expect(await codeOf('solve-allocation', { allocation: 'AL1', number: 9 })).toBe('allocation.version-unknown');
    expect(await codeOf('solve-allocation', { allocation: 'AL9', number: 1 })).toBe('allocation.unknown');
    const first = await solve();
    expect(first).toMatchObject({ state: 'waiting', isShared: false });
    expect(await solve({ seconds: 5 })).toEqual({ id: first.id, state: 'waiting', isShared: true });
    expect((await file('AL1', { number: 1 })).waiting).toEqual({ id: first.id, seconds: 20, isRunning: false });
    expect(await solveWaiting(world)).toBe(1);
    expect(await solveWaiting(world)).toBe(0);
    expect(await solve({ seconds: 60 })).toEqual({ id: first.id, state: 'solved', isShared: true });
    // another proposal that asks the same has the answer at once
    await asked('open-allocation', { ref: 'AL2', strategy: 'plan', title: text('آخر') });
    await asked('save-allocation', { allocation: 'AL2', from: 0, inputs: two() });
    expect((await file('AL2')).answered).toMatchObject({ id: first.id });
    expect(await solve({ allocation: 'AL2' })).toMatchObject({ id: first.id, isShared: true });
  });

  test('answers with money exact by region, beside what regions have today', async () => {
    const { answered, today, waiting } = await file('AL1', { number: 1 });
    expect(waiting).toBeUndefined();
    expect(answered).toMatchObject({
      state: 'solved',
      answer: { status: 'optimal', gap: 0 },
      solver: expect.stringMatching(/^HiGHS \d/),
    });
    // 60 cannot pay for all three: A and B in 02 give 70
    expect('plan' in answered!.answer && answered!.answer.plan).toMatchObject({
      benefit: 70,
      spent: '40',
      spending: [
        { region: '01', amount: '0' },
        { region: '02', amount: '40' },
      ],
    });
    expect(answered!.spread!.regions).toMatchObject([{ perHead: '0.00' }, { perHead: '0.40' }]);
    expect(today.spread.regions.map(({ region, amount, perHead }) => [region, amount, perHead])).toEqual([
      ['01', '150', '0.50'],
      ['02', '1050', '10.50'],
    ]);
    const { items } = await asked<{ items: ListedAllocation[] }>('allocations', {}, auditor);
    expect(items.map((one) => [one.ref, one.versions, one.status])).toEqual([
      ['AL1', 3, undefined],
      ['AL2', 1, 'optimal'],
    ]);
  });

  test('can be stopped, while it waits and while it runs; what is settled stands', async () => {
    const { inputs, regions } = hardInputs();
    const two = regions.slice(0, 2).map((one) => one.region);
    const hard = { ...inputs, floor: 0, ruralShare: 0.5, penalty: 300_000 };
    hard.candidates = hard.candidates.map((one) => ({
      ...one,
      places: one.places.filter(({ region }) => two.includes(region)),
    }));
    expect(await codeOf('save-allocation', { allocation: 'AL1', from: 3, inputs: hard })).toBeUndefined();
    const before = await solve({ number: 4, seconds: 60 });
    expect(await asked('cancel-allocation-solution', { solution: before.id })).toEqual({
      id: before.id,
      state: 'cancelled',
    });
    expect(await solveWaiting(world)).toBe(0);
    expect(await codeOf('cancel-allocation-solution', { solution: before.id })).toBe('allocation.solution-settled');
    const unknown = { solution: crypto.randomUUID() };
    expect(await codeOf('cancel-allocation-solution', unknown)).toBe('allocation.solution-unknown');
    const again = await solve({ number: 4, seconds: 60 });
    expect(again).toMatchObject({ isShared: false });
    const since = performance.now();
    const solving = solveWaiting(world);
    await expect.poll(() => isRunning(again.id), { timeout: 10_000 }).toBe(true);
    expect((await file()).waiting).toMatchObject({ id: again.id, isRunning: true });
    await asked('cancel-allocation-solution', { solution: again.id });
    expect(await solving).toBe(1);
    expect(performance.now() - since).toBeLessThan(30_000);
    expect(await file()).toMatchObject({ last: 'cancelled' });
    expect((await file()).answered).toBeUndefined();
    // told by the program alone, and never twice
    const told = { solution: again.id, failed: true };
    expect(await asked('keep-allocation-solution', told, systemCaller('x'))).toMatchObject({ state: 'cancelled' });
    expect(await codeOf('keep-allocation-solution', told)).toBe('access.machine-only');
    const lost = { ...unknown, failed: true };
    expect(await codeOf('keep-allocation-solution', lost, systemCaller('x'))).toBe('allocation.solution-unknown');
    await expect(
      request(world, (tx) => tx.query("update allocation_solution set answer = '{}' where state = 'solved'")),
    ).rejects.toThrow('allocation.solution-settled');
  }, 60_000);

  test('out of time it keeps the best it found with the honest gap; more time is another order', async () => {
    const short = await solve({ number: 4, seconds: 1 });
    await solveWaiting(world);
    const { answered } = await file();
    expect(answered).toMatchObject({ id: short.id, seconds: 1, answer: { status: 'feasible' } });
    const { gap } = answered!.answer as { gap: number | null };
    expect(gap === null || gap > 0).toBe(true);
    expect(await solve({ number: 4, seconds: 1 })).toMatchObject({ id: short.id, isShared: true });
    const longer = await solve({ number: 4, seconds: 30 });
    expect(longer).toMatchObject({ isShared: false });
    await asked('cancel-allocation-solution', { solution: longer.id });
    expect((await file()).answered).toMatchObject({ id: short.id });
  }, 60_000);
});

test('a plan is saved as a file, each line saying that it is no decision; whoever sees a part of the register saves none', async () => {
  const { items } = await asked<{ items: PlanLine[] }>('allocation-plan', { ref: 'AL1', number: 1 }, auditor);
  expect(items.map((one) => [one.code, one.region, one.benefit, one.status])).toEqual([
    ['A', '02', 40, 'optimal'],
    ['B', '02', 30, 'optimal'],
    ['C', undefined, undefined, 'optimal'],
  ]);
  const saving = listFileRoutes.find((one) => one.verb === 'allocation-plan-file')!;
  const saved = (caller: Caller) =>
    world.call<Download>(saving, { ref: 'AL1', number: '1', format: 'csv', lang: 'fr' }, caller);
  const file = await saved(auditor);
  if (!file.ok) throw new Error(file.refusal.code);
  const pieces: Uint8Array[] = [];
  for await (const piece of file.value.body) pieces.push(piece);
  const lines = Buffer.concat(pieces).toString().trim().split('\r\n');
  expect(lines).toHaveLength(4);
  for (const line of lines.slice(1)) expect(line).toContain('pas une décision');
  expect(lines[3]).toContain('non retenu');
  expect(await saved(callerAs('officer', { kind: 'strategy', id: 'plan' }))).toMatchObject({
    ok: false,
    refusal: { code: 'allocation.unknown' },
  });
});

test('rights: officers of the whole propose; who decides or audits reads; nobody else', async () => {
  expect(await codeOf('allocation', { ref: 'AL9' })).toBe('allocation.unknown');
  expect(await codeOf('allocations', {}, callerAs('decider'))).toBeUndefined();
  for (const caller of [
    callerAs('owner', { kind: 'organisation', id: 'STATE' }),
    callerAs('partner', { kind: 'organisation', id: 'ALPHA' }),
    callerAs('region', { kind: 'region', id: '01' }),
    callerAs('verifier'),
    callerAs('officer', { kind: 'strategy', id: 'plan' }),
  ])
    expect(await codeOf('allocation', { ref: 'AL1' }, caller)).toMatch(/^access\./);
});

test('a proposal is no decision: its acts touched its own tables and nothing else', async () => {
  const { rows } = await world.database.pool.query<{ verb: string; tables: string[] }>(
    `select l.verb, array_agg(distinct e.table_name) as tables from ledger_leaf l join ledger_entry e on e.request = l.request
     where l.verb like '%allocation%' group by l.verb order by l.verb`,
  );
  expect(rows).toEqual([
    { verb: 'cancel-allocation-solution', tables: ['allocation_solution'] },
    { verb: 'keep-allocation-solution', tables: ['allocation_solution'] },
    { verb: 'open-allocation', tables: ['allocation_proposal'] },
    { verb: 'save-allocation', tables: ['allocation_version'] },
    { verb: 'solve-allocation', tables: ['allocation_solution'] },
  ]);
});

test('every refusal has been met', () => {
  expect(Object.keys(allocationRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
