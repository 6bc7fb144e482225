import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope } from '../../access/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { agreementRoutes } from '../../partners/agreement.routes.ts';
import { transaction } from '../../platform/database/database.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { followupRoutes } from '../followup.routes.ts';
import type { Today } from '../today.ts';
import { committeeRoutes } from './committee.routes.ts';
import { stocktakeRoutes } from './stocktake.routes.ts';

/** A contested obligation is closed by joint minutes of the joint committee that both sides confirm, and by nothing else. */
const endpoints = [...agreementRoutes, ...committeeRoutes, ...stocktakeRoutes, ...strategyRoutes, ...followupRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const at = (organisation: string) => ({ kind: 'organisation' as const, id: organisation });
const officer = callerAs('officer', instanceScope, { person: id(1), organisation: 'MINISTRY' });
const secretary = callerAs('officer', instanceScope, { person: id(2), organisation: 'MINISTRY' });
const chair = callerAs('decider', instanceScope, { person: id(3), organisation: 'MINISTRY' });
const owner = callerAs('owner', at('AGENCY'), { person: id(4) });
const bank = callerAs('partner', at('BANK'), { person: id(5) });
const firm = callerAs('partner', at('FIRM'), { person: id(6) });

let world: TestWorld;
let seats: Record<string, string>;
const paper = 'a'.repeat(64);
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller = officer): Promise<T> => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const must = async <T = Record<string, string>>(verb: string, input: object, caller = officer): Promise<T> => {
  const answer = await world.call<T>(endpoints.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
type Obligation = { version: number; state: string; steps: { act: string; side: string; decision?: string }[] };
const obligation = (ref: string) => must<Obligation>('obligation', { ref });
const onObligation = async (verb: string, ref: string, caller: typeof officer, more: object = {}) =>
  asked(verb, { ref, version: (await obligation(ref)).version, ...more }, caller);
const onMeeting = async (verb: string, meeting: string, caller: typeof officer, more: object = {}) => {
  const { stocktake } = await must<{ stocktake: { version: number } }>('stocktake', { id: meeting });
  return asked(verb, { id: meeting, version: stocktake.version, ...more }, caller);
};
const waiting = async (caller: typeof officer): Promise<string[]> =>
  (await must<Today>('today', { most: 50 }, caller)).groups.flatMap(({ why, lines }) =>
    why.startsWith('obligation') ? lines.map((line) => `${why} ${line.about}`) : [],
  );

beforeAll(async () => {
  world = await testWorld('2030-03-04T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', level, '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from (values ('MINISTRY', 'national'), ('AGENCY', 'national'), ('BANK', 'partner'), ('FIRM', 'partner')) as given (ref, level)`,
    );
    for (const [n, body] of [
      [1, 'MINISTRY'],
      [2, 'MINISTRY'],
      [3, 'MINISTRY'],
      [5, 'BANK'],
      [6, 'FIRM'],
    ])
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [id(Number(n)), body]);
    await tx.query(
      `insert into file (sha256, size, media_type, class, retention, recorded_on) values ($1, 1, 'text/plain', 'internal', 'permanent', '2030-01-01')`,
      [paper],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await must('record-strategy', { ref: 'plan', title: text('خطة'), period: '2030-2035', sources: [] });
  for (const ref of ['JOINT', 'OTHER'])
    await must('record-committee', {
      ref,
      strategy: 'plan',
      title: text('لجنة مشتركة'),
      mandate: text('تتبع الاتفاق'),
      cadence: 'quarterly',
      from: '2030-01-01',
    });
  const seat = async (committee: string, kind: string, organisation: string, person: string) =>
    (
      await must('name-seat', {
        committee,
        seat: kind,
        office: text('مقعد'),
        organisation,
        person,
        actReference: '1',
        from: '2030-01-01',
      })
    ).id!;
  seats = {
    chair: await seat('JOINT', 'chair', 'MINISTRY', id(3)),
    secretary: await seat('JOINT', 'secretary', 'MINISTRY', id(2)),
    partner: await seat('JOINT', 'partner', 'BANK', id(5)),
  };
  await seat('OTHER', 'chair', 'MINISTRY', id(3));
  await seat('OTHER', 'partner', 'FIRM', id(6));
});
afterAll(() => world.close());

const agreement = {
  ref: 'A1',
  kind: 'grant',
  strategy: 'plan',
  title: text('منحة'),
  signedOn: '2030-01-10',
  validFrom: '2030-01-10',
  act: paper,
  committee: 'JOINT',
  parties: [
    { organisation: 'AGENCY', side: 'state', role: 'beneficiary' },
    { organisation: 'BANK', side: 'partner', role: 'funder' },
  ],
  projects: [],
};

test('a partner who sits where an agreement is followed is party to it', async () => {
  expect(await codeOf('record-agreement', { ...agreement, committee: 'OTHER' })).toBe('agreement.committee-of-others');
  await must('record-agreement', agreement);
  const seat = { committee: 'JOINT', seat: 'partner', office: text('مقعد'), actReference: '2', from: '2030-02-01' };
  expect(await codeOf('name-seat', { ...seat, organisation: 'FIRM' })).toBe('seat.partner-outside');
  // a body of a partner in any other seat would see as much
  expect(await codeOf('name-seat', { ...seat, seat: 'member', organisation: 'FIRM' })).toBe('seat.partner-outside');
  expect(await codeOf('revise-agreement', { ref: 'A1', version: 1, changes: { committee: 'OTHER' } })).toBe(
    'agreement.committee-of-others',
  );
});

let meeting: string;
let item: string;
const sit = async (plannedOn: string): Promise<void> => {
  meeting = (await must('plan-stocktake', { committee: 'JOINT', plannedOn, length: 60 })).id!;
  await must('draw-agenda', { id: meeting });
  const { items } = await must<{ items: { id: string; why: string; subject?: { kind: string; ref: string } }[] }>(
    'stocktake',
    { id: meeting },
  );
  item = items.find((one) => one.subject?.kind === 'obligation')!.id;
  expect(items.find((one) => one.id === item)).toMatchObject({ why: 'contest', subject: { ref: 'A1/O1' } });
  await onMeeting('freeze-agenda', meeting, secretary);
  world.clock.set(`${plannedOn}T10:00:00Z`);
  await onMeeting('open-stocktake', meeting, secretary);
  await asked(
    'record-attendance',
    { id: meeting, seats: Object.values(seats).map((seat) => ({ seat, presence: 'present' })) },
    secretary,
  );
};
const approve = async (): Promise<void> => {
  await onMeeting('close-stocktake', meeting, chair);
  await onMeeting('write-minutes', meeting, secretary, { minutes: text('اتفق الطرفان') });
  await onMeeting('approve-minutes', meeting, chair);
};

test('what is contested waits for the joint committee: no side closes it alone', async () => {
  for (const debtor of ['AGENCY', 'BANK'])
    await must('record-obligation', {
      agreement: 'A1',
      kind: 'counterpart-funds',
      debtor,
      creditor: debtor === 'AGENCY' ? 'BANK' : 'AGENCY',
      title: text('أموال مقابلة'),
      dueOn: '2030-03-20',
    });
  expect(await waiting(owner)).toEqual(['obligation-due A1/O1']);
  expect(await waiting(bank)).toEqual(['obligation-due A1/O2']);
  expect(await waiting(firm)).toEqual([]);
  expect(await onObligation('declare-obligation', 'A1/O1', owner, { file: paper })).toMatchObject({
    state: 'declared',
  });
  expect(await waiting(bank)).toEqual(['obligation-due A1/O2', 'obligation-to-judge A1/O1']);
  expect(await waiting(owner)).toEqual([]);
  expect(await onObligation('contest-obligation', 'A1/O1', bank, { words: text('لم نتوصل إلا بالنصف') })).toMatchObject(
    { state: 'contested' },
  );
  expect(await waiting(bank)).toEqual(['obligation-due A1/O2']);
  for (const [verb, caller] of [
    ['accept-obligation', bank],
    ['declare-obligation', owner],
  ] as const)
    expect(await onObligation(verb, 'A1/O1', caller, { file: paper })).toMatchObject({
      code: 'obligation.no-such-step',
    });
});

test('only its own committee takes it up', async () => {
  const { id: other } = await must('plan-stocktake', { committee: 'OTHER', plannedOn: '2030-03-11', length: 60 });
  const subject = { kind: 'obligation', ref: 'A1/O1' };
  expect(await codeOf('add-agenda-item', { id: other, subject })).toBe('agenda.subject-unknown');
  expect(await must<{ total: number }>('draw-agenda', { id: other! })).toMatchObject({ total: 0 });
});

test('an outcome is written down on the contested obligation while the meeting sits, once', async () => {
  await sit('2030-03-11');
  const decide = (more: object, caller = secretary) =>
    asked('record-committee-decision', { item, words: text('دُفع الشطر الثاني'), ...more }, caller);
  expect(await decide({ outcome: 'paid' })).toMatchObject({ code: 'request.input-refused' });
  expect(await decide({ outcome: 'owed' }, officer)).toMatchObject({ code: 'stocktake.not-your-seat' });
  expect(await decide({ outcome: 'owed' })).toMatchObject({ number: 1 });
  expect(await decide({ outcome: 'met' })).toMatchObject({ code: 'settlement.decided' });
  expect((await obligation('A1/O1')).state).toBe('contested');
});

test('minutes that a partner contests close nothing; confirmed by both, they do what they say', async () => {
  await approve();
  expect((await obligation('A1/O1')).state).toBe('contested');
  await onMeeting('contest-minutes', meeting, bank, { reason: text('لم نقل هذا') });
  expect((await obligation('A1/O1')).state).toBe('contested');
  await onMeeting('write-minutes', meeting, secretary, { minutes: text('بصيغة أخرى') });
  await onMeeting('approve-minutes', meeting, chair);
  expect(await onMeeting('confirm-minutes', meeting, firm)).toMatchObject({ code: 'access.outside-scope' });
  expect(await onMeeting('confirm-minutes', meeting, bank)).toMatchObject({ state: 'confirmed' });
  const settled = await obligation('A1/O1');
  expect(settled.state).toBe('open');
  expect(settled.steps.at(-1)).toMatchObject({ act: 'settle', side: 'joint' });
  // what both said together nobody contests alone
  expect(await onObligation('contest-obligation', 'A1/O1', bank, { words: text('سبب') })).toMatchObject({
    code: 'obligation.own-status',
  });
  expect(await waiting(owner)).toEqual(['obligation-due A1/O1']);
});

test('it is declared again, contested by the other side, and closed as met by both', async () => {
  await onObligation('declare-obligation', 'A1/O1', owner, { file: paper });
  await onObligation('return-obligation', 'A1/O1', bank, { words: text('ينقص إشعار البنك') });
  expect(await onObligation('contest-obligation', 'A1/O1', owner, { words: text('الإشعار مرفق') })).toMatchObject({
    state: 'contested',
  });
  await sit('2030-03-18');
  const decision = await must<{ id: string }>(
    'record-committee-decision',
    { item, words: text('تحقق الطرفان من الإشعار'), outcome: 'met' },
    secretary,
  );
  await approve();
  await onMeeting('confirm-minutes', meeting, bank);
  const closed = await obligation('A1/O1');
  expect(closed.state).toBe('met');
  expect(closed.steps.at(-1)).toMatchObject({ act: 'settle', decision: decision.id });
  expect(closed.steps.map((one) => one.act)).toEqual([
    'record',
    'declare',
    'contest',
    'settle',
    'declare',
    'return',
    'contest',
    'settle',
  ]);
});

test('an item about something else, or an obligation that nobody contests, is closed by no decision', async () => {
  meeting = (await must('plan-stocktake', { committee: 'JOINT', plannedOn: '2030-03-20', length: 60 })).id!;
  const words = (await must('add-agenda-item', { id: meeting, title: text('كلمة') })).id!;
  const calm = (await must('add-agenda-item', { id: meeting, subject: { kind: 'obligation', ref: 'A1/O2' } })).id!;
  await onMeeting('freeze-agenda', meeting, secretary);
  world.clock.set('2030-03-20T10:00:00Z');
  await onMeeting('open-stocktake', meeting, secretary);
  const decide = (on: string) =>
    codeOf('record-committee-decision', { item: on, words: text('قرار'), outcome: 'met' }, secretary);
  expect(await decide(words)).toBe('settlement.no-obligation');
  expect(await decide(calm)).toBe('settlement.not-contested');
  expect(await codeOf('record-committee-decision', { item: calm, words: text('قرار') }, secretary)).toBeUndefined();
});
