import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { listFileRoutes } from '../list-files.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { transaction } from '../platform/database/database.ts';
import type { Download } from '../platform/http/download.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { financeRoutes } from './finance.routes.ts';
import { addCurrencies } from './rate.store.ts';

const endpoints = [...financeRoutes, ...strategyRoutes, ...deliveryRoutes, ...partnersRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const body = (ref: string, n: number, role: 'owner' | 'partner' = 'owner') =>
  callerAs(role, { kind: 'organisation', id: ref }, { person: id(n) });
const officer = callerAs('officer', instanceScope, { person: id(1) });
const second = callerAs('officer', instanceScope, { person: id(2) });
const verifier = callerAs('verifier', instanceScope, { person: id(3) });
const administrator = callerAs('administrator', instanceScope, { person: id(4) });
const owner = body('AGENCY', 5);
const other = body('OTHER', 6);
const partner = body('PART', 7, 'partner');
const rival = body('RIVAL', 8, 'partner');

let world: TestWorld;
// biome-ignore lint/suspicious/noExplicitAny: answers of many verbs
const asked = async (verb: string, input: object, caller = officer): Promise<any> => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer): Promise<string | undefined> =>
  (await asked(verb, input, caller)).code;

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await addCurrencies(tx, [
      { code: 'MAD', name: text('درهم'), decimals: 2, isBase: true },
      { code: 'USD', name: text('دولار'), decimals: 2, isBase: false },
    ]);
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', level, '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from (values ('AGENCY', 'national'), ('OTHER', 'national'), ('PART', 'partner'), ('RIVAL', 'partner')) as o (ref, level)`,
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', sources: [] });
  for (const [ref, of, partners] of [
    ['F1', 'AGENCY', ['PART', 'RIVAL']],
    ['F2', 'OTHER', []],
  ] as const)
    await asked('record-project', {
      ref,
      level: 'programme',
      strategy: 'plan',
      title: text('مشروع'),
      owner: of,
      partners,
    });
});
afterAll(() => world.close());

const line = (ref: string, step: string, amount: string, more: object = {}) => ({
  ref,
  step,
  amount,
  project: 'F1',
  day: '2026-02-10',
  currency: 'MAD',
  provider: 'AGENCY',
  ...more,
});
const record = (lines: object[], caller = owner, project = 'F1') =>
  asked('record-transactions', { project, lines }, caller);
const idOf = async (ref: string): Promise<string> =>
  (await asked('transactions', { limit: 500 })).items.find((one: { ref: string }) => one.ref === ref).id;

describe('rates', () => {
  const rate = { currency: 'USD', day: '2026-02-02', rate: '10.00', source: 'البنك المركزي' };

  test('are recorded by an administrator, or refused', async () => {
    expect(await codeOf('record-rate', rate)).toBe('access.role-missing');
    expect(await codeOf('record-rate', { ...rate, currency: 'MAD' }, administrator)).toBe('rate.of-base');
    expect(await codeOf('record-rate', { ...rate, currency: 'XOF' }, administrator)).toBe('amount.currency-unknown');
    expect(await codeOf('record-rate', { ...rate, rate: '0' }, administrator)).toBe('amount.not-positive');
    expect(await codeOf('record-rate', { ...rate, day: '2026-03-03' }, administrator)).toBe('rate.in-the-future');
    expect(await asked('record-rate', rate, administrator)).toMatchObject({ changed: 0 });
    expect(await codeOf('record-rate', { ...rate, rate: '11' }, administrator)).toBe('rate.already-recorded');
  });

  test('convert what they reach, and once withdrawn no longer', async () => {
    await record([line('U1', 'commitment', '100.00', { currency: 'USD', day: '2026-02-10' })]);
    const shown = async () => (await asked('transactions', { currency: 'USD', reported: 'state' })).items[0];
    expect(await shown()).toMatchObject({
      value: '1000.00',
      rate: '10',
      rateDay: '2026-02-02',
      standing: 'official',
      rateSource: 'البنك المركزي',
    });
    const better = { ...rate, day: '2026-02-09', rate: '10.50' };
    expect(await asked('record-rate', better, administrator)).toMatchObject({ changed: 1 });
    expect(await shown()).toMatchObject({ value: '1050.00' });
    const { items } = await asked('rates', { currency: 'USD' });
    for (const { id: one } of items)
      await asked('withdraw-rate', { id: one, reason: text('خطأ في النقل') }, administrator);
    expect(await codeOf('withdraw-rate', { id: items[0].id, reason: text('خطأ') }, administrator)).toBe(
      'rate.already-withdrawn',
    );
    expect(await shown()).not.toHaveProperty('value');
    const { sum } = await asked('transactions', { currency: 'USD', reported: 'state' });
    expect(sum).toMatchObject({
      value: { missing: 'not-reported', note: 'no-rate:1' },
      known: '0.00',
      currencies: [{ currency: 'USD', amount: '100.00', lines: 1 }],
    });
    expect(await asked('record-rate', { ...rate, standing: 'indicative', rate: '9.9' }, administrator)).toMatchObject({
      changed: 1,
    });
    expect((await asked('transactions', { currency: 'USD', reported: 'state' })).sum).toMatchObject({
      value: '990.00',
      indicative: 1,
    });
  });
});

describe('transactions', () => {
  test('say what they are, or are refused', async () => {
    expect((await record([line('X', 'engagement', '0')])).code).toBe('amount.not-positive');
    expect((await record([line('X', 'engagement', '-5')])).code).toBe('amount.not-positive');
    expect((await record([line('X', 'engagement', '1.001')])).code).toBe('amount.finer-than-coin');
    expect((await record([line('X', 'engagement', '1', { currency: 'XOF' })])).code).toBe('amount.currency-unknown');
    expect((await record([line('X', 'engagement', '1', { day: '2026-03-03' })])).code).toBe(
      'transaction.in-the-future',
    );
    expect((await record([line('X', 'engagement', '1', { receiver: 'OTHER', receiverName: 'Firm' })])).code).toBe(
      'transaction.receiver-twice',
    );
    expect((await record([line('X', 'engagement', '1', { project: 'F2' })])).code).toBe(
      'transaction.project-elsewhere',
    );
    expect((await record([line('X', 'engagement', '1', { provider: 'NONE' })])).code).toBe('organisation.unknown');
    expect((await record([line('X', 'engagement', '1', { funding: 'F1/F9' })])).code).toBe(
      'transaction.funding-elsewhere',
    );
    expect((await record([line('X', 'engagement', '1', { envelope: 'NONE' })])).code).toBe('envelope.not-there');
    expect((await record([line('X', 'engagement', '1', { follows: 'X' })])).code).toBe('transaction.follows-itself');
    expect((await record([line('X', 'engagement', '1')], other)).code).toBe('access.outside-scope');
    expect((await record([line('X', 'engagement', '1')], partner)).code).toBe('access.role-missing');
  });

  test('follow their chain: no step is above the one before it', async () => {
    const chain = [
      line('E1', 'engagement', '100.00'),
      line('L1', 'liquidation', '80.00', { follows: 'E1' }),
      line('O1', 'ordonnancement', '80.00', { follows: 'L1' }),
      line('P1', 'paiement', '50.00', { follows: 'O1' }),
    ];
    expect((await record(chain)).recorded).toHaveLength(4);
    expect(await record([line('P2', 'paiement', '30.01', { follows: 'O1' })])).toEqual({
      code: 'transaction.above-step-before',
      details: {
        ref: 'O1',
        of: 'ordonnancement',
        step: 'paiement',
        amount: '80.01',
        allowed: '80.00',
        currency: 'MAD',
      },
    });
    // not reported in between: held by the engagement all the same
    expect(await record([line('P2', 'paiement', '50.01', { follows: 'E1' })])).toMatchObject({
      code: 'transaction.above-step-before',
      details: { ref: 'E1', amount: '100.01' },
    });
    expect((await record([line('P2', 'paiement', '50.00', { follows: 'E1' })])).recorded).toHaveLength(1);
    expect((await record([line('L2', 'liquidation', '5', { follows: 'P1' })])).code).toBe('transaction.chain-order');
    expect((await record([line('D2', 'disbursement', '5', { follows: 'E1' })])).code).toBe('transaction.chain-order');
    expect((await record([line('L2', 'liquidation', '5', { follows: 'E1', currency: 'USD' })])).code).toBe(
      'transaction.chain-currency',
    );
    const shown = (await asked('transactions', { project: 'F1', step: 'paiement' })).items;
    expect(
      Object.fromEntries(shown.map((one: { ref: string; missingSteps: string[] }) => [one.ref, one.missingSteps])),
    ).toEqual({ P1: [], P2: ['liquidation', 'ordonnancement'] });
  });

  test('a step reported late holds what follows it', async () => {
    await record([line('P3', 'paiement', '40.00', { follows: 'E3' })]);
    expect((await record([line('E3', 'engagement', '39.99')])).code).toBe('transaction.above-step-before');
    expect((await record([line('E3', 'engagement', '40.00')])).recorded).toHaveLength(1);
  });

  test('sent again add nothing; with another content they are refused, naming what differs', async () => {
    const before = (await asked('transactions', {})).total;
    expect(await record([line('E1', 'engagement', '100')])).toEqual({ recorded: [], repeated: 1 });
    expect(await record([line('E1', 'engagement', '101.00', { day: '2026-02-11' })])).toEqual({
      code: 'transaction.ref-taken',
      details: { ref: 'E1', provider: 'AGENCY', fields: ['day', 'valueDay', 'amount'] },
    });
    // twice in one request: once; what differs within the request is refused as well, and nothing of it stays
    expect((await record([line('Z1', 'engagement', '1'), line('Z1', 'engagement', '1')])).recorded).toHaveLength(1);
    expect((await record([line('Z2', 'engagement', '1'), line('Z2', 'engagement', '2')])).code).toBe(
      'transaction.ref-taken',
    );
    expect((await asked('transactions', {})).total).toBe(before + 1);
  });

  test('are taken back by their opposite, not while a later step rests on them', async () => {
    const paid = async () => (await asked('project-money', { project: 'F1' })).paid.value;
    expect(await paid()).toBe('140.00');
    const words = text('أداء مكرر');
    expect(await codeOf('reverse-transaction', { id: await idOf('E1'), words }, owner)).toBe(
      'transaction.above-step-before',
    );
    expect(await codeOf('reverse-transaction', { id: await idOf('P1'), words }, other)).toBe('access.outside-scope');
    expect(await codeOf('reverse-transaction', { id: await idOf('P1'), words, day: '2026-03-03' }, owner)).toBe(
      'transaction.in-the-future',
    );
    expect(await asked('reverse-transaction', { id: await idOf('P1'), words }, owner)).toMatchObject({
      ref: 'P1/reversal',
    });
    expect(await paid()).toBe('90.00');
    expect(await codeOf('reverse-transaction', { id: await idOf('P1'), words }, owner)).toBe(
      'transaction.already-reversed',
    );
    expect(await codeOf('reverse-transaction', { id: await idOf('P1/reversal'), words }, owner)).toBe(
      'transaction.is-reversal',
    );
    // what was taken back holds nothing any more: the order of 80 may be paid
    expect((await record([line('P4', 'paiement', '50.00', { follows: 'O1' })])).recorded).toHaveLength(1);
  });

  test('of the past are kept by the database as they are', async () => {
    await expect(
      transaction(world.database.pool, (tx) => tx.query("update money_transaction set amount = 1 where ref = 'E1'")),
    ).rejects.toThrow();
  });
});

describe('two sides', () => {
  const reports = (lines: object[], caller = partner, provider = 'PART') =>
    asked('report-transactions', { provider, lines }, caller);
  const given = (ref: string, amount: string, more: object = {}) => {
    const { provider: _, ...rest } = line(ref, 'disbursement', amount, more);
    return rest;
  };

  test('a partner reports its own money, for projects it has a part in', async () => {
    expect((await reports([given('D1', '500.00')], rival)).code).toBe('access.outside-scope');
    expect((await reports([given('D1', '500.00')], owner)).code).toBe('access.role-missing');
    expect((await reports([given('D1', '500.00', { project: 'F2' })])).code).toBe('transaction.partner-elsewhere');
    expect((await reports([given('D1', '1')], officer, 'OTHER')).code).toBe('transaction.not-a-partner');
    expect((await reports([given('D1', '500.00'), given('D2', '70.00')])).recorded).toHaveLength(2);
    expect((await reports([given('R1', '9.00')], rival, 'RIVAL')).recorded).toHaveLength(1);
  });

  test('is matched by a person who recorded neither, and counted once', async () => {
    await record([
      line('G1', 'disbursement', '500.00', { provider: 'PART' }),
      line('G2', 'disbursement', '69.00', { provider: 'PART' }),
    ]);
    const sums = async () =>
      Object.fromEntries(
        await Promise.all(
          (['state', 'partner', 'unmatched'] as const).map(async (reported) => [
            reported,
            (await asked('transactions', { project: 'F1', step: 'disbursement', reported })).sum.value,
          ]),
        ),
      );
    expect(await sums()).toEqual({ state: '569.00', partner: '579.00', unmatched: '579.00' });
    const pair = async (state: string, of: string) => ({ stateSide: await idOf(state), partnerSide: await idOf(of) });
    expect(await codeOf('match-transactions', await pair('G1', 'D1'), owner)).toBe('access.role-missing');
    expect(await codeOf('match-transactions', await pair('D1', 'G1'), verifier)).toBe('match.not-both-sides');
    expect(await codeOf('match-transactions', await pair('G1', 'R1'), verifier)).toBe('match.elsewhere');
    expect(await codeOf('match-transactions', await pair('G2', 'D2'), verifier)).toBe('match.words-missing');
    await reports([given('D9', '12.00')], officer);
    await record([line('G9', 'disbursement', '12.00', { provider: 'PART' })]);
    expect(await codeOf('match-transactions', await pair('G9', 'D9'), officer)).toBe('four-eyes.recorder-matches');
    const { id: match } = await asked('match-transactions', await pair('G1', 'D1'), verifier);
    expect(await codeOf('match-transactions', await pair('G1', 'D2'), verifier)).toBe('match.already');
    expect(
      await asked('match-transactions', { ...(await pair('G2', 'D2')), words: text('عمولة بنكية') }, verifier),
    ).toHaveProperty('id');
    expect(await sums()).toEqual({ state: '581.00', partner: '591.00', unmatched: '21.00' });
    expect(await codeOf('reverse-transaction', { id: await idOf('D1'), words: text('خطأ') }, partner)).toBe(
      'transaction.matched',
    );
    const shown = (await asked('transactions', { project: 'F1', step: 'disbursement', reported: 'partner' })).items;
    expect(shown.find((one: { ref: string }) => one.ref === 'D1').matchedWith).toBe(await idOf('G1'));
    expect(await codeOf('undo-match', { id: match, reason: text('خطأ') }, partner)).toBe('access.role-missing');
    expect(await asked('undo-match', { id: match, reason: text('خطأ') }, second)).toEqual({ id: match });
    expect(await codeOf('undo-match', { id: match, reason: text('خطأ') }, second)).toBe('match.already-undone');
    expect(await sums()).toEqual({ state: '581.00', partner: '591.00', unmatched: '521.00' });
  });

  test('an owner does not take back what a partner reported, a partner does', async () => {
    const words = text('خطأ');
    expect(await codeOf('reverse-transaction', { id: await idOf('D1'), words }, owner)).toBe('access.outside-scope');
    expect(await codeOf('reverse-transaction', { id: await idOf('D1'), words }, rival)).toBe('access.outside-scope');
    expect(await asked('reverse-transaction', { id: await idOf('D1'), words }, partner)).toMatchObject({
      ref: 'D1/reversal',
    });
  });

  test('a partner sees its own money and nothing of another partner', async () => {
    const seen = await asked('transactions', { limit: 500 }, partner);
    const providers = new Set(seen.items.map((one: { provider: string }) => one.provider));
    expect([...providers]).toEqual(['PART']);
    expect(seen.total).toBe(seen.items.length);
    expect((await asked('transactions', { provider: 'RIVAL' }, partner)).total).toBe(0);
    expect((await asked('transactions', { provider: 'RIVAL', reported: 'partner' }, partner)).sum.lines).toBe(0);
    expect(await codeOf('project-money', { project: 'F1' }, partner)).toBe('access.outside-scope');
    expect(await codeOf('organisation-money', { organisation: 'RIVAL' }, partner)).toBe('access.outside-scope');
    const own = await asked('organisation-money', { organisation: 'PART' }, partner);
    expect(own.given.map((one: { step: string; total: { known: string } }) => [one.step, one.total.known])).toEqual([
      ['disbursement', '581.00'],
    ]);
    expect((await asked('transactions', {}, other)).total).toBe(0);
  });
});

describe('budgets', () => {
  const budget = (dated: string, lines: object[], more: object = {}) => ({
    project: 'F1',
    currency: 'MAD',
    authority: text('وزير'),
    reference: `D-${dated}`,
    dated,
    lines,
    ...more,
  });
  const at = (year: number, amount: string, nature = 'investment') => ({ year, nature, amount });

  test('are acts of two persons', async () => {
    const first = budget('2026-01-05', [at(2026, '100.00'), at(2027, '100.00'), at(2029, '10.00', 'operation')]);
    expect(await codeOf('propose-budget', first, other)).toBe('access.outside-scope');
    expect(await codeOf('propose-budget', { ...first, dated: '2026-03-03' })).toBe('budget.in-the-future');
    expect(await codeOf('propose-budget', { ...first, lines: [at(2026, '1'), at(2026, '2')] })).toBe(
      'budget.line-twice',
    );
    expect(await codeOf('propose-budget', { ...first, lines: [at(2026, '1.001')] })).toBe('amount.finer-than-coin');
    const { id: one } = await asked('propose-budget', first, owner);
    expect(await codeOf('propose-budget', first, officer)).toBe('budget.already-proposed');
    // it waits in the list of those who may see the money of the project, and of nobody else
    const waiting = { state: 'proposed', strategy: 'plan' };
    expect(await asked('budgets', waiting, second)).toMatchObject({
      total: 1,
      items: [{ id: one, project: 'F1', reference: 'D-2026-01-05', total: { amount: '210.00' } }],
    });
    expect((await asked('budgets', waiting, owner)).total).toBe(1);
    for (const stranger of [other, partner, rival]) expect((await asked('budgets', {}, stranger)).total).toBe(0);
    expect((await asked('budgets', { ...waiting, strategy: 'elsewhere' })).total).toBe(0);
    expect(await codeOf('confirm-budget', { id: one, version: 1 }, owner)).toBe('access.role-missing');
    expect(await codeOf('confirm-budget', { id: one, version: 2 }, officer)).toBe('conflict.changed');
    expect(await asked('confirm-budget', { id: one, version: 1 }, officer)).toMatchObject({ state: 'approved' });
    expect(await codeOf('refuse-budget', { id: one, version: 2, reason: text('خطأ') }, officer)).toBe(
      'budget.already-settled',
    );
    expect(await codeOf('propose-budget', { ...first, dated: '2026-01-04' })).toBe('budget.older-than-approved');
    const { id: two } = await asked('propose-budget', budget('2026-02-01', [at(2026, '150.00')]), officer);
    expect(await codeOf('confirm-budget', { id: two, version: 1 }, officer)).toBe('four-eyes.recorder-confirms');
    expect(await asked('refuse-budget', { id: two, version: 1, reason: text('ناقصة') }, second)).toMatchObject({
      state: 'refused',
    });
    const { id: three, number } = await asked(
      'propose-budget',
      budget('2026-02-02', [
        at(2026, '120.00'),
        at(2027, '120.00'),
        at(2028, '7.00', 'operation'),
        at(2029, '7.00', 'operation'),
      ]),
      owner,
    );
    expect(number).toBe(3);
    await asked('confirm-budget', { id: three, version: 1 }, officer);
    await asked('propose-budget', budget('2026-02-20', [at(2026, '300.00')]), owner);
  });

  test('funding is announced, then signed; the gap, absorption and the cliff follow', async () => {
    const funding = {
      project: 'F1',
      organisation: 'PART',
      instrument: 'grant',
      standing: 'announced',
      amount: '90.00',
      currency: 'MAD',
    };
    expect(await codeOf('record-funding', funding, partner)).toBe('access.role-missing');
    expect(await codeOf('record-funding', { ...funding, standing: 'signed' })).toBe('funding.signature-missing');
    expect(await codeOf('record-funding', { ...funding, firstYear: 2028, lastYear: 2027 })).toBe(
      'funding.years-out-of-order',
    );
    expect(await codeOf('record-funding', { ...funding, organisation: 'NONE' })).toBe('organisation.unknown');
    expect(await asked('record-funding', funding, owner)).toEqual({ ref: 'F1/F1', version: 1 });
    await asked('record-funding', {
      ...funding,
      organisation: 'RIVAL',
      amount: '4.00',
      standing: 'signed',
      signedOn: '2026-02-01',
      nature: 'operation',
      firstYear: 2030,
      lastYear: 2030,
    });
    const changes = { standing: 'signed', signedOn: '2026-02-15', amount: '80.00' };
    expect(await codeOf('revise-funding', { ref: 'F1/F1', version: 1, changes: { signedOn: '2026-04-01' } })).toBe(
      'funding.in-the-future',
    );
    expect(await asked('revise-funding', { ref: 'F1/F1', version: 1, changes }, owner)).toEqual({
      ref: 'F1/F1',
      version: 2,
    });
    expect(await codeOf('revise-funding', { ref: 'F1/F1', version: 1, changes }, owner)).toBe('conflict.changed');
    expect((await asked('fundings', { project: 'F1' }, partner)).items.map((one: { ref: string }) => one.ref)).toEqual([
      'F1/F1',
    ]);

    await asked('record-milestone', {
      ref: 'M1',
      project: 'F1',
      title: text('تشغيل'),
      plannedOn: '2027-06-30',
      durationDays: 0,
      after: [],
    });
    const money = await asked('project-money', { project: 'F1' });
    expect(money).toMatchObject({
      budgets: {
        first: { number: 1, total: { value: '210.00' }, sinceFirst: '0.00', paidAgainst: '-70.00' },
        last: { number: 3, total: { value: '254.00' }, sinceFirst: '44.00', engagedAgainst: '-113.00' },
        current: { number: 4, total: { value: '300.00' }, state: 'proposed' },
      },
      funded: { announced: '0.00', signed: '84.00' },
      unfunded: { signed: '170.00', announced: '170.00' },
      engaged: { value: '141.00' },
      paid: { value: '140.00' },
      budgetToDate: '120.00',
      absorption: '1.1667',
      paidWithoutEngagement: 0,
      operation: {
        commissioning: { day: '2027-06-30', from: 'plan' },
        years: 3,
        cliffYear: 2031,
        funded: [{ year: 2028, budget: '7.00' }, { year: 2029 }, { year: 2030, fundings: ['F1/F2'] }],
      },
    });
    // nothing reported is not zero
    const silent = await asked('project-money', { project: 'F2' });
    expect(silent).toMatchObject({
      paid: { lines: 0, value: { missing: 'not-reported' } },
      absorption: { missing: 'not-reported' },
      unfunded: { signed: { missing: 'not-reported' } },
      operation: { missing: 'not-reported' },
    });
    await record([line('P9', 'paiement', '1.00')]);
    expect((await asked('project-money', { project: 'F1' })).paidWithoutEngagement).toBe(1);
  });
});

test('the list of transactions is saved as CSV to the last centime, each side sees its own, and no cell is a formula', async () => {
  const file = listFileRoutes.find((one) => one.verb === 'transactions-file')!;
  const saved = async (caller = officer): Promise<string[][]> => {
    const answer = await world.call<Download>(file, { format: 'csv', lang: 'en' }, caller);
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.value.body as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return parse(Buffer.concat(chunks), { bom: true });
  };
  const [head, ...rows] = await saved();
  const { items, total } = await asked('transactions', { limit: 500 });
  expect(rows).toHaveLength(total);
  const column = (name: string) => rows.map((row) => row[head!.indexOf(name)]!);
  expect(column('Reference')).toEqual(items.map((one: { ref: string }) => one.ref));
  expect(column('Amount')).toEqual(items.map((one: { amount: string }) => one.amount));
  expect(column('In the accounts’ currency')).toEqual(items.map((one: { value?: string }) => one.value ?? ''));
  expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
  const [, ...own] = await saved(rival);
  expect(new Set(own.map((row) => row[head!.indexOf('Provider')]))).toEqual(new Set(['RIVAL']));
});
