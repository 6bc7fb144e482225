import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { day } from '../kernel/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { countNew } from './count-money.ts';
import { envelopesAboutToLapse } from './envelope.readers.ts';
import { envelopeRoutes } from './envelope.routes.ts';
import { addTransactions } from './transaction.store.ts';
import type { Step } from './transaction.ts';

const endpoints = [...envelopeRoutes, ...strategyRoutes, ...deliveryRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const officer = callerAs('officer', instanceScope, { person: id(1) });
const second = callerAs('officer', instanceScope, { person: id(2) });
const decider = callerAs('decider', { kind: 'strategy', id: 'plan' }, { person: id(3) });
const partner = callerAs('partner', { kind: 'organisation', id: 'PART' }, { person: id(4) });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(5) });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;
const inRequest = (work: (tx: Tx) => Promise<unknown>) =>
  transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await work(tx);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });

let moves = 0;
/** A payment, or an engagement, as the State reports it, counted as every other. */
const pay = (project: string, amount: string, on: string, step: Step = 'paiement', currency = 'MAD') =>
  inRequest(async (tx) => {
    const at = crypto.randomUUID();
    await addTransactions(tx, [
      {
        id: at,
        ref: `T${++moves}`,
        project,
        side: 'state',
        step,
        day: day(on),
        valueDay: day(on),
        amount,
        currency,
        nature: 'investment',
        provider: 'AGENCY',
        receiverName: 'شركة',
        envelope: 'E1',
        recordedBy: id(1),
        recordedOn: day('2026-03-02'),
      },
    ]);
    await countNew(tx, { ids: [at] });
  });

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await inRequest(async (tx) => {
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from unnest(array['AGENCY', 'PART']) as ref`,
    );
    await tx.query(
      `insert into currency (code, name, decimals, is_base) values
         ('MAD', '{"authentic":"ar","ar":"درهم","fr":"dirham"}', 2, true), ('USD', '{"authentic":"ar","ar":"دولار","fr":"dollar"}', 2, false)`,
    );
  });
  for (const ref of ['plan', 'elsewhere'])
    await asked('record-strategy', { ref, title: text('خطة'), period: '2024-2030', sources: [] });
  for (const [ref, strategy] of [
    ['A', 'plan'],
    ['B', 'plan'],
    ['C', 'elsewhere'],
  ])
    await asked('record-axis', { ref, strategy, title: text('محور'), order: 1 });
  for (const [ref, axis] of [
    ['F1', 'A'],
    ['F2', 'B'],
    ['F3', undefined],
  ])
    await asked('record-project', {
      ref,
      level: 'programme',
      strategy: 'plan',
      axis,
      title: text('مشروع'),
      owner: 'AGENCY',
    });
});
afterAll(() => world.close());

const envelope = {
  ref: 'E1',
  strategy: 'plan',
  title: text('غلاف'),
  amount: '1000.00',
  currency: 'MAD',
  firstDay: '2025-01-01',
  lastDay: '2026-12-31',
  perimeter: text('مجموع الخطة'),
};

test('an envelope is recorded by an officer, or refused with what does not fit', async () => {
  expect(await codeOf('record-envelope', envelope, partner)).toBe('access.role-missing');
  expect(await codeOf('record-envelope', envelope, decider)).toBe('access.role-missing');
  expect(await codeOf('record-envelope', { ...envelope, strategy: 'NONE' })).toBe('strategy.unknown');
  expect(await codeOf('record-envelope', { ...envelope, pledge: 'NONE' })).toBe('pledge.unknown');
  expect(await codeOf('record-envelope', { ...envelope, lastDay: '2024-12-31' })).toBe('envelope.days-reversed');
  expect(await codeOf('record-envelope', { ...envelope, amount: '0' })).toBe('envelope.amount-not-positive');
  expect(await codeOf('record-envelope', { ...envelope, amount: '-5' })).toBe('request.input-refused');
  expect(await codeOf('record-envelope', { ...envelope, amount: '10.001' })).toBe('envelope.too-fine');
  expect(await codeOf('record-envelope', { ...envelope, currency: 'XXX' })).toBe('envelope.currency-unknown');
  expect(await codeOf('record-envelope', { ...envelope, predecessor: 'NONE' })).toBe('envelope.unknown');
  expect(await asked('record-envelope', envelope)).toEqual({ ref: 'E1', version: 1 });
  expect(await codeOf('record-envelope', envelope)).toBe('envelope.ref-taken');
});

test('a line is set by axis and year within the amount; zero is an amount and no line is silence', async () => {
  const line = { envelope: 'E1', axis: 'A', year: 2025, programmed: '300.00' };
  expect(await codeOf('set-envelope-line', { ...line, envelope: 'NONE' })).toBe('envelope.unknown');
  expect(await codeOf('set-envelope-line', { ...line, axis: 'NONE' })).toBe('axis.unknown');
  expect(await codeOf('set-envelope-line', { ...line, axis: 'C' })).toBe('axis.of-other-strategy');
  expect(await codeOf('set-envelope-line', { ...line, source: 'NONE' })).toBe('source.unknown');
  expect(await codeOf('set-envelope-line', { ...line, year: 2027 })).toBe('envelope.year-outside');
  expect(await codeOf('set-envelope-line', { ...line, programmed: '1000.01' })).toBe('envelope.over-allotted');
  expect(await codeOf('set-envelope-line', { ...line, programmed: '0.001' })).toBe('envelope.too-fine');
  expect(await asked('set-envelope-line', line)).toEqual({ ref: 'E1/A/2025', version: 1 });
  expect(await codeOf('set-envelope-line', line)).toBe('conflict.changed');
  expect(await asked('set-envelope-line', { ...line, programmed: '350.25', version: 1 })).toMatchObject({ version: 2 });
  await asked('set-envelope-line', { ...line, year: 2026, programmed: '249.75' });
  await asked('set-envelope-line', { envelope: 'E1', axis: 'B', year: 2026, programmed: '300' });
  expect(await codeOf('set-envelope-line', { envelope: 'E1', year: 2026, programmed: '100.01' })).toBe(
    'envelope.over-allotted',
  );
  expect(await asked('envelope', { ref: 'E1' })).toMatchObject({
    notAllotted: '100.00',
    rows: [
      { axis: 'A', programmed: '600.00', carriedIn: '0' },
      { axis: 'B', programmed: '300', carriedIn: '0' },
      { programmed: '100.00', carriedIn: '0', committed: '0', paid: '0' },
    ],
    envelope: { daysLeft: 304, isAboutToLapse: false, successor: { state: 'open-question' } },
    may: { edit: true, propose: false },
  });
  expect(await codeOf('revise-envelope', { ref: 'E1', version: 1, changes: { amount: '899.99' } })).toBe(
    'envelope.over-allotted',
  );
  expect(await codeOf('revise-envelope', { ref: 'E1', version: 1, changes: { lastDay: '2025-12-31' } })).toBe(
    'envelope.year-outside',
  );
  expect(await asked('revise-envelope', { ref: 'E1', version: 1, changes: { note: text('ملاحظة') } })).toEqual({
    version: 2,
  });
  expect(await codeOf('revise-envelope', { ref: 'E1', version: 1, changes: { note: text('غيرها') } })).toBe(
    'conflict.changed',
  );
});

test('what it pays is read from transactions; whoever is of no strategy reads no envelope', async () => {
  await pay('F1', '400.10', '2026-02-01', 'engagement');
  await pay('F1', '150.10', '2025-05-01');
  await pay('F1', '200.00', '2026-02-10');
  await pay('F3', '40.00', '2026-02-11');
  expect(await asked('envelope', { ref: 'E1' }, decider)).toMatchObject({
    rows: [
      { axis: 'A', programmed: '600.00', committed: '400.10', paid: '350.10' },
      { axis: 'B', programmed: '300' },
      { programmed: '100.00', paid: '40.00' },
    ],
    envelope: { holes: [{ axis: 'B', what: 'committed' }, { axis: 'B', what: 'paid' }, { what: 'committed' }] },
  });
  expect(await asked('envelopes', {}, partner)).toEqual({ items: [] });
  expect(await asked('envelopes', {}, owner)).toEqual({ items: [] });
  expect(await codeOf('envelope', { ref: 'E1' }, partner)).toBe('access.outside-scope');
  expect(((await asked('envelopes', {}, decider)) as { items: unknown[] }).items).toHaveLength(1);
});

const propose = {
  envelope: 'E1',
  closedOn: '2026-12-31',
  shares: [
    { axis: 'A', carriedOver: '200.00', lapsed: '49.90' },
    { carriedOver: '0.01', lapsed: '59.99' },
  ],
};
const idOf = async (verb: string, input: object) => ((await asked(verb, input)) as { id: string }).id;

test('it is not closed before its last day is over; near its end it is spoken of', async () => {
  world.clock.set('2026-10-05T09:00:00Z');
  expect(await codeOf('propose-closing', propose)).toBe('closing.too-early');
  expect(await asked('envelope', { ref: 'E1' })).toMatchObject({ envelope: { daysLeft: 87, isAboutToLapse: true } });
  const spoken = await transaction(world.database.pool, (tx) => envelopesAboutToLapse(tx, day('2026-10-05')));
  expect(spoken).toMatchObject([
    {
      subject: { envelope: 'E1', strategy: 'plan' },
      since: '2026-07-04',
      numbers: { daysLeft: 87, amount: '1000.00', left: '309.90', silent: 1, successor: 'open-question' },
    },
  ]);
  expect(await transaction(world.database.pool, (tx) => envelopesAboutToLapse(tx, day('2026-07-03')))).toEqual([]);
  world.clock.set('2026-12-31T09:00:00Z');
  expect(await codeOf('propose-closing', propose)).toBe('closing.too-early');
});

let closing: string;
test('its account is proposed by one person to the centime, and settled by another', async () => {
  world.clock.set('2027-01-11T09:00:00Z');
  expect(await codeOf('propose-closing', propose, decider)).toBe('access.role-missing');
  expect(await codeOf('propose-closing', { ...propose, closedOn: '2027-01-12' })).toBe('closing.in-the-future');
  expect(await codeOf('propose-closing', { ...propose, shares: [] })).toBe('closing.row-unsaid');
  const [first, rest] = propose.shares;
  expect(await codeOf('propose-closing', { ...propose, shares: [{ ...first, lapsed: '49.91' }, rest] })).toBe(
    'closing.unbalanced',
  );
  expect(
    await codeOf('propose-closing', {
      ...propose,
      shares: [...propose.shares, { axis: 'B', carriedOver: '300', lapsed: '0' }],
    }),
  ).toBe('closing.row-silent');
  closing = await idOf('propose-closing', propose);
  expect(await codeOf('propose-closing', propose)).toBe('closing.already-proposed');
  expect(await codeOf('confirm-closing', { closing, version: 1 })).toBe('four-eyes.recorder-confirms');
  expect(await codeOf('confirm-closing', { closing, version: 1 }, partner)).toBe('access.role-missing');
  expect(await codeOf('confirm-closing', { closing, version: 2 }, decider)).toBe('conflict.changed');
  expect(await codeOf('confirm-closing', { closing: id(77), version: 1 }, decider)).toBe('closing.unknown');
  expect(await codeOf('refuse-closing', { closing, version: 1 }, decider)).toBe('request.input-refused');
  expect(
    await codeOf('confirm-closing', { closing, version: 1 }, { ...second, deputies: [id(1)] } as typeof second),
  ).toBe('four-eyes.recorder-confirms');
  expect(await asked('refuse-closing', { closing, version: 1, reason: text('أعد النظر') }, decider)).toEqual({
    number: 1,
    version: 2,
  });
  expect(await codeOf('confirm-closing', { closing, version: 2 }, decider)).toBe('closing.no-such-step');
});

test('what moves between proposal and confirmation asks for another proposal', async () => {
  closing = await idOf('propose-closing', propose);
  await pay('F1', '0.90', '2026-12-30');
  expect(await codeOf('confirm-closing', { closing, version: 1 }, decider)).toBe('closing.moved-since');
  await asked('refuse-closing', { closing, version: 1, reason: text('تغير') }, second);
  const again = { ...propose, shares: [{ axis: 'A', carriedOver: '200', lapsed: '49' }, propose.shares[1]] };
  closing = await idOf('propose-closing', again);
  expect(await asked('confirm-closing', { closing, version: 1 }, decider)).toEqual({ number: 3, version: 2 });
  expect(await codeOf('propose-closing', again)).toBe('closing.nothing-moved');
});

test('the successor takes in what it carries over, to the centime; a silent axis carries nothing that is known', async () => {
  const next = { ...envelope, ref: 'E2', firstDay: '2027-01-01', lastDay: '2028-12-31', predecessor: 'E1' };
  expect(await codeOf('record-envelope', { ...next, firstDay: '2026-12-31' })).toBe('envelope.predecessor-later');
  expect(await codeOf('record-envelope', { ...next, strategy: 'elsewhere' })).toBe('envelope.predecessor-elsewhere');
  expect(await codeOf('record-envelope', { ...next, currency: 'USD' })).toBe('envelope.predecessor-elsewhere');
  await asked('record-envelope', next);
  expect(await codeOf('record-envelope', { ...next, ref: 'E3' })).toBe('envelope.predecessor-taken');
  const file = (await asked('envelope', { ref: 'E2' })) as { rows: unknown[] };
  expect(file).toMatchObject({
    predecessor: { ref: 'E1', isClosed: true },
    rows: [
      { axis: 'A', programmed: '0', carriedIn: '200' },
      { axis: 'B', programmed: '0' },
      { programmed: '1000.00', carriedIn: '0.01' },
    ],
  });
  expect(file.rows[1]).not.toHaveProperty('carriedIn');
  expect(await asked('envelope', { ref: 'E1' })).toMatchObject({
    envelope: { successor: { state: 'recorded', ref: 'E2' }, closed: { number: 3, isOutdated: false } },
    closings: [
      {
        number: 3,
        state: 'confirmed',
        whole: { programmed: '1000.00', paid: '391.00', carriedOver: '200.01', lapsed: '108.99', unaccounted: '300' },
        holes: [{ axis: 'B', what: 'committed' }, { axis: 'B', what: 'paid' }, { what: 'committed' }],
        drift: [],
      },
      { number: 2, state: 'refused' },
      { number: 1, state: 'refused' },
    ],
  });
});

test('a later transaction makes it outdated by so much; a next number replaces it and the successor follows', async () => {
  world.clock.set('2027-02-01T09:00:00Z');
  await pay('F1', '0.05', '2026-12-29');
  await pay('F2', '120.00', '2027-01-15');
  expect(await asked('envelope', { ref: 'E1' })).toMatchObject({
    envelope: { closed: { number: 3, isOutdated: true } },
    closings: [
      {
        number: 3,
        drift: [
          { axis: 'A', what: 'paid', by: '0.05' },
          { axis: 'B', what: 'paid', by: '120.00' },
        ],
      },
      {},
      {},
    ],
  });
  // as of the last day the payment of January is not there, and the silent axis stays silent
  const asOfLastDay = {
    ...propose,
    shares: [{ axis: 'A', carriedOver: '200', lapsed: '48.95' }, propose.shares[1]],
  };
  closing = await idOf('propose-closing', asOfLastDay);
  await asked('refuse-closing', { closing, version: 1, reason: text('يشمل يناير') }, decider);
  closing = await idOf('propose-closing', {
    ...asOfLastDay,
    closedOn: '2027-01-31',
    shares: [...asOfLastDay.shares, { axis: 'B', carriedOver: '180.00', lapsed: '0' }],
  });
  expect(await asked('confirm-closing', { closing, version: 1 }, second)).toEqual({ number: 5, version: 2 });
  expect(await asked('envelope', { ref: 'E1' })).toMatchObject({
    envelope: { closed: { number: 5, isOutdated: false } },
    closings: [{ number: 5, whole: { unaccounted: '0' } }, { number: 4 }, { number: 3 }, {}, {}],
  });
  expect(await asked('envelope', { ref: 'E2' })).toMatchObject({
    rows: [{ carriedIn: '200' }, { carriedIn: '180.00' }, { carriedIn: '0.01' }],
  });
});

test('the database holds the account too: two persons, a balance, no second life', async () => {
  const raw = (sql: string, ...params: unknown[]) => inRequest((tx) => tx.query(sql, params));
  await expect(raw('update envelope_closing set settled_by = proposed_by where id = $1', closing)).rejects.toThrow(
    /two_persons/,
  );
  await expect(
    raw(
      `insert into envelope_closing_line (id, closing, axis, carried_in, programmed, paid, carried_over, lapsed)
       values (gen_random_uuid(), $1, 'C', 0, 10, 4, 3, 2.99)`,
      closing,
    ),
  ).rejects.toThrow(/balances/);
  await expect(raw('update envelope_closing_line set lapsed = 0 where closing = $1', closing)).rejects.toThrow();
  await expect(raw('delete from envelope_closing where id = $1', closing)).rejects.toThrow();
});
