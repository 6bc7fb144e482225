import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { addDecimals, compareDecimals, day, decimal } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { countNew } from './count-money.ts';
import { addFundings } from './funding.store.ts';
import { moneyOverviewRoutes } from './money-overview.routes.ts';
import type { MoneyOverview } from './money-overview.ts';
import { addRates } from './rate.store.ts';
import { addTransactions } from './transaction.store.ts';

const endpoints = [...moneyOverviewRoutes, ...strategyRoutes, ...deliveryRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const officer = callerAs('officer', instanceScope, { person: id(1) });
const partner = (ref: string) => callerAs('partner', { kind: 'organisation', id: ref }, { person: id(2) });

let world: TestWorld;
const overview = async (caller = officer): Promise<MoneyOverview> => {
  const answer = await world.call<MoneyOverview>(endpoints[0]!, { strategy: 'plan' }, caller);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};
const inRequest = (work: (tx: Tx) => Promise<unknown>) =>
  transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await work(tx);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await inRequest(async (tx) => {
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from unnest(array['MIN', 'P1', 'P2']) as ref`,
    );
    await tx.query(
      `insert into currency (code, name, decimals, is_base) values
         ('MAD', '{"authentic":"ar","ar":"درهم","fr":"dirham"}', 2, true), ('USD', '{"authentic":"ar","ar":"دولار","fr":"dollar"}', 2, false)`,
    );
    await addRates(tx, [
      {
        id: id(50),
        currency: 'USD',
        day: day('2026-01-01'),
        rate: '10.01',
        standing: 'indicative',
        source: 'test',
        recordedBy: 'system:test',
        recordedOn: day('2026-01-01'),
      },
    ]);
  });
  const call = (verb: string, input: object) => world.call(endpoints.find((one) => one.verb === verb)!, input, officer);
  await call('record-strategy', { ref: 'plan', title: text('خطة'), period: '2024-2030', sources: [] });
  await call('record-axis', { ref: 'A', strategy: 'plan', title: text('محور'), order: 1 });
  await call('record-project', {
    ref: 'F1',
    level: 'programme',
    strategy: 'plan',
    axis: 'A',
    title: text('برنامج'),
    owner: 'MIN',
  });
  const funding = { project: 'F1', instrument: 'grant' as const, nature: 'investment' as const, recordedBy: id(1) };
  const move = { project: 'F1', step: 'paiement' as const, nature: 'investment' as const, recordedBy: id(1) };
  const on = day('2026-02-01');
  await inRequest(async (tx) => {
    await addFundings(tx, [
      {
        ...funding,
        id: id(60),
        ref: 'F1/F1',
        organisation: 'P1',
        standing: 'signed',
        amount: '100.00',
        currency: 'USD',
        signedOn: on,
        recordedOn: on,
        version: 1,
      },
      {
        ...funding,
        id: id(61),
        ref: 'F1/F2',
        organisation: 'P2',
        standing: 'announced',
        amount: '500.00',
        currency: 'MAD',
        recordedOn: on,
        version: 1,
      },
    ]);
    await addTransactions(
      tx,
      [
        ['MIN', '40.00', 'MAD'],
        ['P1', '3.33', 'USD'],
        ['P2', '7.77', 'MAD'],
      ].map(([provider, amount, currency], n) => ({
        ...move,
        id: id(70 + n),
        ref: `T${n}`,
        side: 'state' as const,
        day: on,
        valueDay: on,
        amount: amount!,
        currency: currency!,
        provider: provider!,
        receiverName: 'شركة',
        recordedOn: on,
      })),
    );
    await countNew(tx, { ids: [id(70), id(71), id(72)] });
  });
});
afterAll(() => world.close());

test('promised takes in what was signed; each sum is that of its parts; an indicative rate is marked', async () => {
  const { levels, flows, fundings } = await overview();
  expect(levels.announced).toEqual({ amount: '1501.00', lines: 2, indicative: 1, unconverted: 0 });
  expect(levels.signed).toEqual({ amount: '1001.00', lines: 1, indicative: 1, unconverted: 0 });
  expect(levels.paid).toMatchObject({ amount: '81.10', lines: 3, indicative: 1 });
  expect(levels.engaged).toEqual({ lines: 0, indicative: 0, unconverted: 0 });
  for (const flow of flows) {
    const total = (rows: readonly { shown: { amount?: string } }[]) =>
      rows.reduce((sum, row) => addDecimals(sum, decimal(row.shown.amount ?? '0')), decimal('0'));
    expect(compareDecimals(total(flow.sources), total(flow.regions))).toBe(0);
    expect(compareDecimals(total(flow.sources), decimal(levels[flow.standing].amount!))).toBe(0);
  }
  expect(fundings.map((one) => [one.ref, one.rates.map((rate) => rate.rate)])).toEqual([
    ['F1/F1', ['10.01']],
    ['F1/F2', []],
  ]);
});

test('a partner sees its own money in every part of the page, and nothing of another partner', async () => {
  const own = await overview(partner('P1'));
  expect(own.levels.paid.amount).toBe('33.33');
  expect(own.levels.announced.amount).toBe('1001.00');
  expect(JSON.stringify(own)).not.toMatch(/P2|MIN|500\.00|7\.77|40\.00/);
  const other = await overview(partner('P2'));
  expect(other.levels.signed).toEqual({ lines: 0, indicative: 0, unconverted: 0 });
  expect(other.levels.paid.amount).toBe('7.77');
  expect(JSON.stringify(other)).not.toMatch(/P1|1001|33\.33/);
});
