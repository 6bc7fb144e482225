import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope } from '../../access/index.ts';
import { deliveryRoutes } from '../../delivery/delivery.routes.ts';
import { riskRoutes } from '../../delivery/risk.routes.ts';
import { gateNumbers } from '../../delivery/stage.ts';
import { addEvidenceTypes, addTemplates } from '../../delivery/template.store.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from '../../platform/database/database.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { followupRoutes } from '../followup.routes.ts';
import type { Today } from '../today.ts';
import { actionRoutes } from './action.routes.ts';
import { committeeRoutes } from './committee.routes.ts';
import { stocktakeRoutes } from './stocktake.routes.ts';
import { type StocktakeAct, stocktakeActs } from './stocktake.ts';
import { transitionOf } from './stocktake.workflow.ts';

const endpoints = [
  ...riskRoutes,
  ...committeeRoutes,
  ...stocktakeRoutes,
  ...actionRoutes,
  ...strategyRoutes,
  ...deliveryRoutes,
];
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const at = (organisation: string) => ({ kind: 'organisation' as const, id: organisation });

const officer = callerAs('officer', instanceScope, { person: id(1), organisation: 'MINISTRY' });
const secretary = callerAs('officer', instanceScope, { person: id(2), organisation: 'MINISTRY' });
const chair = callerAs('decider', instanceScope, { person: id(3), organisation: 'MINISTRY' });
const chairsDeputy = callerAs(['officer', 'decider'], instanceScope, {
  person: id(2),
  organisation: 'MINISTRY',
  actsFor: [id(3)],
});
const owner = callerAs('owner', at('AGENCY'), { person: id(4) });
const other = callerAs('owner', at('OTHER'), { person: id(5) });
const partner = callerAs('partner', at('BANK'), { person: id(6) });
const secondPartner = callerAs('partner', at('FUND'), { person: id(7) });
const confirmer = callerAs('officer', instanceScope, { person: id(8), organisation: 'MINISTRY' });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoint(verb), input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const answered = async <T>(verb: string, input: object, caller = officer): Promise<T> => {
  const answer = await world.call<T>(endpoint(verb), input, caller);
  if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;
const on = (day: string) => world.clock.set(`${day}T09:00:00Z`);

type File = {
  stocktake: { version: number; state: string; minutes?: object; plannedOn: string; firstPlannedOn: string };
  items: {
    id: string;
    why: string;
    subject?: { kind: string; ref: string };
    minutes: number;
    state: string;
    position: number;
  }[];
  seats: { id: string; seat: string; organisation: string }[];
  actions: { id: string; version: number; times: number }[];
  decisions: { id: string; version: number; words: { ar: string } }[];
  toConfirm: string[];
  acts: string[];
  steps: { act: string }[];
};
const file = (stocktake: string, caller = officer) => answered<File>('stocktake', { id: stocktake }, caller);
/** Acts on a stocktake as it stands now. */
const act = async (verb: string, stocktake: string, caller = officer, more: object = {}) => {
  const { version } = (await file(stocktake)).stocktake;
  return asked(verb, { id: stocktake, version, ...more }, caller);
};
const refusedOn = async (verb: string, stocktake: string, caller = officer, more: object = {}) =>
  ((await act(verb, stocktake, caller, more)) as { code?: string }).code;
const stateOf = async (stocktake: string) => (await file(stocktake)).stocktake.state;
const actionOf = (action: string, caller = officer) =>
  answered<{
    action: { version: number; state: string; dueOn: string; firstDueOn: string; isLate: boolean; times: number };
    acts: string[];
    steps: { act: string }[];
  }>('action', { id: action }, caller);
const onAction = async (verb: string, action: string, caller = officer, more: object = {}) =>
  asked(verb, { id: action, version: (await actionOf(action)).action.version, words: text('جملة'), ...more }, caller);
const codeOnAction = async (verb: string, action: string, caller = officer, more: object = {}) =>
  ((await onAction(verb, action, caller, more)) as { code?: string }).code;

/** What waits for somebody of meetings and actions, as *Today* tells it: the verb that answers each line. */
const waiting = async (caller: typeof officer) => {
  const answer = await world.call<Today>(followupRoutes.find((one) => one.verb === 'today')!, { most: 50 }, caller);
  if (!answer.ok) return [answer.refusal.code];
  return answer.value.groups.flatMap(({ why, lines }) =>
    ['meeting', 'action-to-do', 'action-to-confirm'].includes(why) ? lines.map((line) => line.act) : [],
  );
};

beforeAll(async () => {
  world = await testWorld('2026-01-05T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into place (code, level, kind, parent, name, search_key) values
       ('XX', 'country', 'country', null, '{"authentic":"ar","ar":"بلد","fr":"pays"}', 'XX'), ('01', 'region', 'region', 'XX', '{"authentic":"ar","ar":"جهة","fr":"région"}', '01')`,
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from unnest(array['MINISTRY', 'AGENCY', 'OTHER', 'BANK', 'FUND']) as ref`,
    );
    await addEvidenceTypes(tx, [{ code: 'sheet', title: text('بطاقة'), class: 'public' }]);
    await addTemplates(
      tx,
      gateNumbers.map((number) => ({
        id: crypto.randomUUID(),
        number,
        version: 1,
        title: text('نقطة القرار'),
        acceptorMayDecide: true,
        inForceFrom: '2026-01-01',
        recordedBy: 'system:test',
        criteria: [
          {
            code: 'sheet',
            title: text('بطاقة'),
            type: 'sheet' as const,
            evidence: ['sheet'],
            mandatory: number !== 1,
            class: 'public' as const,
          },
        ],
      })),
      () => crypto.randomUUID(),
    );
    for (const [n, body] of Object.entries({
      1: 'MINISTRY',
      2: 'MINISTRY',
      3: 'MINISTRY',
      4: 'AGENCY',
      5: 'OTHER',
      6: 'BANK',
      7: 'FUND',
      8: 'MINISTRY',
    }))
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [id(Number(n)), body]);
    await tx.query(
      `insert into warning_rule (code, title, sentence, to_do, threshold, unit, role, active)
       values ('milestone-overdue', '{"authentic":"ar","ar":"معلم"}', '{"authentic":"ar","ar":"معلم"}', '{"authentic":"ar","ar":"معلم"}', 5, 'working-days', 'owner', true)
       on conflict do nothing`,
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  for (const ref of ['plan', 'elsewhere'])
    await answered('record-strategy', { ref, title: text('خطة'), period: '2026-2030', owner: 'MINISTRY', sources: [] });
  await answered('record-project', { ref: 'PROG', level: 'programme', strategy: 'plan', title: text('برنامج') });
  for (const [ref, strategy] of [
    ['F1', 'plan'],
    ['F2', 'plan'],
    ['Z1', 'elsewhere'],
  ])
    await answered('record-project', { ref, level: 'project', strategy, title: text(`مشروع ${ref}`), owner: 'AGENCY' });
  await answered(
    'record-milestone',
    { project: 'F1', ref: 'F1/M1', title: text('معلم'), plannedOn: '2026-01-06' },
    owner,
  );
});
afterAll(() => world.close());

const committee = {
  ref: 'STEER',
  strategy: 'plan',
  title: text('لجنة القيادة'),
  mandate: text('تتبع الخطة'),
  cadence: 'monthly',
  from: '2026-01-01',
};
const seat = (kind: string, organisation: string, person?: number, more: object = {}) => ({
  committee: 'STEER',
  seat: kind,
  office: text(`${kind} ${organisation}`),
  organisation,
  ...(person ? { person: id(person) } : {}),
  actReference: 'قرار 3',
  from: '2026-01-01',
  ...more,
});

describe('a committee', () => {
  test('is recorded by the unit, where it makes sense', async () => {
    expect(await codeOf('record-committee', committee, owner)).toBe('access.role-missing');
    expect(await codeOf('record-committee', { ...committee, strategy: 'none' })).toBe('strategy.unknown');
    expect(await codeOf('record-committee', { ...committee, programme: 'F1' })).toBe('committee.programme-elsewhere');
    expect(await codeOf('record-committee', { ...committee, region: 'XX' })).toBe('committee.not-a-region');
    expect(await codeOf('record-committee', { ...committee, until: '2025-12-31' })).toBe('committee.ends-before');
    expect(await asked('record-committee', committee)).toEqual({ ref: 'STEER', version: 1 });
    expect(await codeOf('record-committee', committee)).toBe('committee.ref-taken');
    expect(await asked('revise-committee', { ref: 'STEER', version: 1, changes: { cadence: 'weekly' } })).toEqual({
      version: 2,
    });
    expect(await codeOf('revise-committee', { ref: 'STEER', version: 1, changes: { cadence: 'yearly' } })).toBe(
      'conflict.changed',
    );
    await answered('record-committee', { ...committee, ref: 'REGION', region: '01' });
    await answered('record-committee', { ...committee, ref: 'PROGRAMME', programme: 'PROG' });
  });

  test('an officer of one programme or of one region records there, and nowhere else', async () => {
    const ofProgramme = callerAs('officer', { kind: 'programme', id: 'PROG' }, { person: id(8) });
    const ofRegion = callerAs('officer', { kind: 'region', id: '01' }, { person: id(8) });
    expect(await codeOf('record-committee', { ...committee, ref: 'N1' }, ofProgramme)).toBe('access.outside-scope');
    expect(await codeOf('record-committee', { ...committee, ref: 'N1', region: '01' }, ofProgramme)).toBe(
      'access.outside-scope',
    );
    expect(await asked('record-committee', { ...committee, ref: 'N1', programme: 'PROG' }, ofProgramme)).toHaveProperty(
      'ref',
    );
    expect(await asked('record-committee', { ...committee, ref: 'N2', region: '01' }, ofRegion)).toHaveProperty('ref');
  });

  test('has one chair and one secretary at a time, two persons', async () => {
    expect(await codeOf('name-seat', seat('chair', 'MINISTRY'))).toBe('seat.person-unknown');
    expect(await codeOf('name-seat', seat('chair', 'MINISTRY', 99))).toBe('seat.person-unknown');
    expect(await codeOf('name-seat', seat('member', 'NONE'))).toBe('organisation.unknown');
    expect(await codeOf('name-seat', seat('member', 'AGENCY', 4, { until: '2025-01-01' }))).toBe('seat.ends-before');
    expect(await codeOf('name-seat', { ...seat('member', 'AGENCY'), committee: 'NONE' })).toBe('committee.unknown');
    const first = await answered<{ id: string }>('name-seat', seat('chair', 'OTHER', 5));
    expect(await codeOf('name-seat', seat('chair', 'MINISTRY', 3))).toBe('seat.taken');
    await answered('end-seat', { id: first.id, until: '2026-01-01' });
    expect(await codeOf('end-seat', { id: first.id, until: '2025-01-01' })).toBe('seat.ends-before');
    expect(await codeOf('end-seat', { id: id(99), until: '2026-01-01' })).toBe('seat.unknown');
    await answered('name-seat', seat('chair', 'MINISTRY', 3, { from: '2026-01-02' }));
    expect(await codeOf('name-seat', seat('secretary', 'MINISTRY', 3))).toBe('seat.two-for-one-person');
    await answered('name-seat', seat('secretary', 'MINISTRY', 2));
    await answered('name-seat', seat('member', 'AGENCY', 4));
    await answered('name-seat', seat('partner', 'BANK', 6));
    await answered('name-seat', seat('partner', 'FUND'));
  });

  test('is read by who sits there and by nobody else outside the unit', async () => {
    expect((await answered<{ items: object[] }>('committees', {}, owner)).items).toHaveLength(1);
    expect((await answered<{ items: object[] }>('committees', {}, other)).items).toHaveLength(0);
    expect(await codeOf('committee', { ref: 'STEER' }, other)).toBe('access.outside-scope');
    expect(await codeOf('committee', { ref: 'NONE' })).toBe('committee.unknown');
  });
});

let first: string;
let second: string;

describe('its agenda', () => {
  test('is planned on a working day to come', async () => {
    const plan = (plannedOn: string, more: object = {}) => ({ committee: 'STEER', plannedOn, length: 60, ...more });
    expect(await codeOf('plan-stocktake', plan('2026-01-02'))).toBe('stocktake.in-the-past');
    expect(await asked('plan-stocktake', plan('2026-01-17'))).toMatchObject({
      code: 'stocktake.day-off',
      details: { next: '2026-01-19' },
    });
    expect(await codeOf('plan-stocktake', plan('2026-01-20', { committee: 'NONE' }))).toBe('committee.unknown');
    expect(await codeOf('plan-stocktake', plan('2026-01-20'), owner)).toBe('access.role-missing');
    first = (await answered<{ id: string }>('plan-stocktake', plan('2026-01-19'))).id;
  });

  test('is drawn from what stands within its matter: a gate that waits, a late milestone, not another strategy', async () => {
    on('2026-01-16');
    const proposal = await answered<{ items: { why: string; subject: { ref: string } }[] }>('agenda-proposal', {
      id: first,
    });
    expect(proposal.items.map((one) => `${one.why} ${one.subject.ref}`)).toEqual([
      'decision F1/G1',
      'decision F2/G1',
      'warning F1/M1',
    ]);
    expect((await file(first)).items).toEqual([]);
    expect(await codeOf('freeze-agenda', { id: first, version: 1 }, secretary)).toBe('stocktake.agenda-empty');
    expect(await asked('draw-agenda', { id: first })).toMatchObject({ total: 3, left: [] });
    expect((await file(first)).items.map((one) => one.position)).toEqual([1, 2, 3]);
  });

  test('is completed by hand, ordered, timed; drawn again, what was added by hand stays', async () => {
    expect(await codeOf('add-agenda-item', { id: first, subject: { kind: 'project', ref: 'NONE' } })).toBe(
      'agenda.subject-unknown',
    );
    expect(await codeOf('add-agenda-item', { id: first, subject: { kind: 'gate', ref: 'F1/G1' } })).toBe(
      'agenda.subject-twice',
    );
    expect(await codeOf('add-agenda-item', { id: first })).toBe('request.input-refused');
    const added = await answered<{ id: string }>('add-agenda-item', {
      id: first,
      title: text('كلمة الرئيس'),
      minutes: 5,
    });
    await answered('draw-agenda', { id: first });
    const items = (await file(first)).items;
    expect(items.map((one) => one.why)).toEqual(['hand', 'decision', 'decision', 'warning']);
    expect(items[0]!.id).toBe(added.id);
    expect(await codeOf('order-agenda', { id: first, items: [{ item: items[0]!.id, minutes: 5 }] })).toBe(
      'stocktake.agenda-order',
    );
    const turned = items.toReversed().map((one) => ({ item: one.id, minutes: 20 }));
    await answered('order-agenda', { id: first, items: turned });
    expect((await file(first)).items.map((one) => one.id)).toEqual(turned.map((one) => one.item));
    expect(await refusedOn('freeze-agenda', first, secretary)).toBe('stocktake.agenda-too-long');
    await answered('order-agenda', { id: first, items: turned.map((one) => ({ ...one, minutes: 10 })) });
    await answered('remove-agenda-item', { item: added.id });
    expect((await file(first)).items.map((one) => one.position)).toEqual([1, 2, 3]);
    expect(await codeOf('remove-agenda-item', { item: added.id })).toBe('agenda.item-unknown');
  });

  test('is proposed open risks from a level on, within its matter; who makes it takes or leaves them', async () => {
    const risk = async (project: string, likelihood: number, impact: number) =>
      (
        await answered<{ ref: string }>('record-risk', {
          kind: 'risk',
          project,
          cause: text('سبب'),
          event: text(`خطر ${project}`),
          consequence: text('أثر'),
          likelihood,
          impact,
          treatment: 'retain',
          response: text('جواب'),
          organisation: 'AGENCY',
          reviewOn: '2026-02-02',
        })
      ).ref;
    const critical = await risk('F1', 5, 5);
    const high = await risk('F2', 3, 4);
    await risk('F1', 1, 2);
    await risk('Z1', 5, 5);
    const proposed = async (more: object = {}, caller = officer) =>
      (await answered<{ items: { ref: string }[] }>('agenda-risks', { id: first, ...more }, caller)).items.map(
        (one) => one.ref,
      );
    expect(await proposed()).toEqual([critical, high]);
    expect(await proposed({ level: 'critical' })).toEqual([critical]);
    expect(await proposed({ level: 'low' })).toHaveLength(3);
    expect(await codeOf('agenda-risks', { id: first }, owner)).toBe('access.role-missing');
    // taken, it is off the list, and stays when the agenda is drawn again
    const take = { id: first, subject: { kind: 'risk', ref: critical } };
    const { id: item } = await answered<{ id: string }>('add-agenda-item', take);
    expect(await codeOf('add-agenda-item', take)).toBe('agenda.subject-twice');
    expect(await proposed()).toEqual([high]);
    await answered('draw-agenda', { id: first });
    expect((await file(first)).items.find((one) => one.subject?.kind === 'risk')).toMatchObject({
      id: item,
      why: 'hand',
    });
    const ofProgramme = callerAs('officer', { kind: 'programme', id: 'PROG' }, { person: id(8) });
    const elsewhere = { committee: 'PROGRAMME', plannedOn: '2026-01-20', length: 60 };
    const { id: other } = await answered<{ id: string }>('plan-stocktake', elsewhere, ofProgramme);
    expect(await proposed({ id: other }, ofProgramme)).toEqual([]);
    for (const ref of [high, 'NONE/R1'])
      expect(await codeOf('add-agenda-item', { id: other, subject: { kind: 'risk', ref } }, ofProgramme)).toBe(
        'agenda.subject-unknown',
      );
    await act('cancel-stocktake', other, officer, { reason: text('تجربة') });
    await answered('remove-agenda-item', { item });
    expect(await proposed()).toEqual([critical, high]);
  });

  test('is frozen by the secretary, and stands: the verbs refuse, and so does the database', async () => {
    expect(await refusedOn('freeze-agenda', first, officer)).toBe('stocktake.not-your-seat');
    expect(await act('freeze-agenda', first, secretary)).toMatchObject({ state: 'frozen' });
    for (const [verb, input] of [
      ['draw-agenda', { id: first }],
      ['add-agenda-item', { id: first, title: text('نقطة') }],
      ['order-agenda', { id: first, items: [] }],
      ['remove-agenda-item', { item: (await file(first)).items[0]!.id }],
    ] as const)
      expect(await codeOf(verb, input), verb).toBe('stocktake.agenda-frozen');
    const direct = (sql: string) =>
      transaction(world.database.pool, async (tx) => {
        await beginRequest(tx, crypto.randomUUID());
        await tx.query(sql);
      });
    await expect(direct('update agenda_item set minutes = 1')).rejects.toThrow('stocktake.agenda-frozen');
    await expect(direct('delete from agenda_item')).rejects.toThrow('stocktake.agenda-frozen');
    await expect(direct("update stocktake set state = 'confirmed'")).rejects.toThrow('stocktake.moved-without-act');
    await expect(direct('delete from stocktake')).rejects.toThrow('append-only');
    await expect(
      direct(`insert into committee_decision (id, stocktake, item, number, words, recorded_by, at)
        select gen_random_uuid(), stocktake, id, 1, '{}', 'x', now() from agenda_item limit 1`),
    ).rejects.toThrow('stocktake.not-in-session');
  });

  test('is opened again with a reason, and the day moves with a reason', async () => {
    expect(await refusedOn('reopen-agenda', first, secretary)).toBe('request.input-refused');
    expect(await act('reopen-agenda', first, secretary, { reason: text('نقطة عاجلة') })).toMatchObject({
      state: 'planned',
    });
    await act('freeze-agenda', first, secretary);
    expect(await refusedOn('postpone-stocktake', first, officer, { until: '2026-01-24', reason: text('سفر') })).toBe(
      'stocktake.day-off',
    );
    expect(await act('postpone-stocktake', first, officer, { until: '2026-01-20', reason: text('سفر') })).toMatchObject(
      {
        state: 'frozen',
      },
    );
    expect((await file(first)).stocktake).toMatchObject({ plannedOn: '2026-01-20', firstPlannedOn: '2026-01-19' });
  });
});

let action: string;

describe('the meeting', () => {
  test('opens on its day, and only then anything is written down', async () => {
    const [item] = (await file(first)).items;
    expect(await codeOf('record-committee-decision', { item: item!.id, words: text('قرار') }, secretary)).toBe(
      'stocktake.not-in-session',
    );
    expect(await refusedOn('open-stocktake', first, secretary)).toBe('stocktake.too-early');
    on('2026-01-20');
    expect(await act('open-stocktake', first, secretary)).toMatchObject({ state: 'in-session' });
  });

  test('decisions and actions are written by the secretary, each on its item', async () => {
    const [item, next] = (await file(first)).items;
    const decide = { item: item!.id, words: text('تعجيل الصفقة') };
    expect(await codeOf('record-committee-decision', decide, confirmer)).toBe('stocktake.not-your-seat');
    expect(await codeOf('record-committee-decision', { ...decide, item: id(99) }, secretary)).toBe(
      'agenda.item-unknown',
    );
    const { id: decision } = await answered<{ id: string }>('record-committee-decision', decide, secretary);
    await answered(
      'reword-committee-decision',
      { id: decision, version: 1, words: text('تعجيل الصفقة قبل مارس') },
      secretary,
    );
    expect(
      await codeOf('reword-committee-decision', { id: decision, version: 1, words: text('غيره') }, secretary),
    ).toBe('conflict.changed');
    expect(await codeOf('reword-committee-decision', { id: id(99), version: 1, words: text('غيره') }, secretary)).toBe(
      'committee-decision.unknown',
    );
    const wanted = { item: next!.id, title: text('تقديم الملف'), organisation: 'AGENCY', dueOn: '2026-02-10' };
    expect(await codeOf('record-action', { ...wanted, organisation: 'NONE' }, secretary)).toBe('organisation.unknown');
    expect(await codeOf('record-action', { ...wanted, person: id(5) }, secretary)).toBe('action.person-elsewhere');
    expect(await codeOf('record-action', { ...wanted, dueOn: '2026-01-19' }, secretary)).toBe('action.due-in-the-past');
    action = (await answered<{ id: string }>('record-action', { ...wanted, person: id(4) }, secretary)).id;
    const shown = await file(first);
    expect(shown.items.map((one) => one.state)).toEqual(['discussed', 'discussed', 'waiting']);
    expect(shown.decisions[0]!.words.ar).toBe('تعجيل الصفقة قبل مارس');
  });

  test('is closed by the chair, over no item left and no seat not noted', async () => {
    expect(await refusedOn('close-stocktake', first, secretary)).toBe('stocktake.not-your-seat');
    expect(await act('close-stocktake', first, chair)).toMatchObject({
      code: 'stocktake.items-waiting',
      details: { items: [3] },
    });
    const shown = await file(first);
    await answered(
      'settle-agenda-item',
      { item: shown.items[2]!.id, state: 'deferred', note: text('بعد المعاينة') },
      secretary,
    );
    expect(await refusedOn('close-stocktake', first, chair)).toBe('stocktake.attendance-missing');
    const seats = shown.seats.map((one) => ({ seat: one.id, presence: 'present' }));
    expect(
      await codeOf('record-attendance', { id: first, seats: [{ ...seats[0], presence: 'represented' }] }, secretary),
    ).toBe('request.input-refused');
    expect(
      await codeOf('record-attendance', { id: first, seats: [{ seat: id(99), presence: 'absent' }] }, secretary),
    ).toBe('seat.unknown');
    expect(await asked('record-attendance', { id: first, seats }, secretary)).toEqual({ noted: 5 });
    await answered(
      'record-attendance',
      { id: first, seats: [{ seat: seats[2]!.seat, presence: 'represented', representedBy: text('نائب المدير') }] },
      secretary,
    );
    expect(await act('close-stocktake', first, chair)).toMatchObject({ state: 'closed' });
  });
});

describe('the minutes', () => {
  test('who writes them does not approve them, not even as the deputy of the chair', async () => {
    expect(await act('write-minutes', first, secretary, { minutes: text('محضر') })).toMatchObject({ state: 'written' });
    expect(await refusedOn('approve-minutes', first, chairsDeputy)).toBe('four-eyes.minutes-both-sides');
    expect(await refusedOn('approve-minutes', first, confirmer)).toBe('stocktake.not-your-seat');
    expect((await file(first, chairsDeputy)).acts).not.toContain('approve');
    expect(await act('return-minutes', first, chair, { reason: text('ناقص') })).toMatchObject({ state: 'closed' });
    await act('write-minutes', first, secretary, { minutes: text('محضر كامل') });
    expect(await act('approve-minutes', first, chair)).toMatchObject({ state: 'approved' });
  });

  test('approved, they keep their words; each partner confirms in the name of its body, or contests', async () => {
    expect(await refusedOn('write-minutes', first, secretary, { minutes: text('غيره') })).toBe(
      'stocktake.no-such-step',
    );
    expect((await file(first)).toConfirm).toEqual(['BANK', 'FUND']);
    expect(await refusedOn('confirm-minutes', first, owner)).toBe('access.role-missing');
    const stranger = callerAs('partner', at('OTHER'), { person: id(5) });
    expect(await refusedOn('confirm-minutes', first, stranger)).toBe('access.outside-scope');
    expect(await waiting(partner)).toEqual(['confirm-minutes']);
    expect(await act('confirm-minutes', first, partner)).toMatchObject({ state: 'approved' });
    expect(await waiting(partner)).toEqual([]);
    expect((await file(first, partner)).acts).toEqual(['contest']);
    expect(await refusedOn('confirm-minutes', first, partner)).toBe('stocktake.nothing-to-confirm');
    expect(await act('contest-minutes', first, secondPartner, { reason: text('أجل مختلف') })).toMatchObject({
      state: 'closed',
    });
    await act('write-minutes', first, secretary, { minutes: text('محضر مصحح') });
    await act('approve-minutes', first, chair);
    expect((await file(first)).toConfirm).toEqual(['BANK', 'FUND']);
    await act('confirm-minutes', first, partner);
    expect(await act('confirm-minutes', first, secondPartner)).toMatchObject({ state: 'confirmed' });
  });
});

describe('an action', () => {
  test('is declared done by the body that owes it, and confirmed by somebody else', async () => {
    expect((await answered<{ total: number }>('actions', {}, owner)).total).toBe(1);
    expect((await answered<{ total: number }>('actions', {}, other)).total).toBe(0);
    expect(await codeOnAction('declare-action-done', action, other)).toBe('access.outside-scope');
    expect(await codeOnAction('declare-action-done', action, officer)).toBe('action.not-its-owner');
    expect(await codeOnAction('confirm-action-done', action, officer)).toBe('action.no-such-step');
    expect(await codeOnAction('declare-action-done', action, owner, { file: 'a'.repeat(64) })).toBe(
      'action.file-unknown',
    );
    expect((await actionOf(action, owner)).acts).toEqual(['declare']);
    expect(await waiting(owner)).toEqual([]);
    expect(await onAction('declare-action-done', action, owner)).toMatchObject({ state: 'declared' });
    expect(await waiting(confirmer)).toEqual(['confirm-action-done']);
    expect(await waiting(owner)).toEqual([]);
    const inBothSeats = callerAs('officer', instanceScope, { person: id(4), organisation: 'AGENCY' });
    expect(await codeOnAction('confirm-action-done', action, inBothSeats)).toBe('four-eyes.action-both-sides');
    expect((await actionOf(action, inBothSeats)).acts).not.toContain('confirm');
    expect(await onAction('send-back-action', action, officer)).toMatchObject({ state: 'open' });
  });

  test('is given more time with a reason, its first day stays known', async () => {
    expect(await codeOnAction('postpone-action', action, officer, { until: '2026-02-10' })).toBe(
      'action.postponed-backwards',
    );
    await onAction('postpone-action', action, officer, { until: '2026-02-16' });
    expect((await actionOf(action)).action).toMatchObject({
      dueOn: '2026-02-16',
      firstDueOn: '2026-02-10',
      isLate: false,
    });
  });

  test('late, it comes first on the next agenda, with what was deferred; how often is counted', async () => {
    on('2026-02-17');
    expect(await waiting(owner)).toEqual(['declare-action-done']);
    expect(await waiting(other)).toEqual([]);
    second = (
      await answered<{ id: string }>('plan-stocktake', { committee: 'STEER', plannedOn: '2026-02-19', length: 30 })
    ).id;
    const drawn = await answered<{ left: { subject: { ref: string } }[] }>('draw-agenda', { id: second });
    const { items } = await file(second);
    expect(items[0]).toMatchObject({ why: 'action-late', subject: { kind: 'action', ref: action } });
    expect(items[1]!.why).toBe('carried');
    expect(items.length + drawn.left.length).toBeGreaterThan(3);
    expect(drawn.left.length).toBeGreaterThan(0);
    expect((await actionOf(action)).action).toMatchObject({ isLate: true, times: 0 });
    expect(await waiting(secretary)).toEqual(['freeze-agenda']);
    await act('freeze-agenda', second, secretary);
    expect(await waiting(secretary)).toEqual([]);
    on('2026-02-19');
    expect(await waiting(secretary)).toEqual(['open-stocktake']);
    await act('open-stocktake', second, secretary);
    expect((await actionOf(action)).action.times).toBe(1);
  });

  test('ends confirmed, or dropped with a reason, and is then no more late', async () => {
    await onAction('declare-action-done', action, owner);
    expect(await onAction('confirm-action-done', action, confirmer)).toMatchObject({ state: 'done' });
    expect((await actionOf(action)).steps.map((one) => one.act)).toEqual([
      'declare',
      'send-back',
      'postpone',
      'declare',
      'confirm',
    ]);
    const [item] = (await file(second)).items;
    const more = { item: item!.id, title: text('إجراء ثان'), organisation: 'MINISTRY', dueOn: '2026-02-20' };
    const { id: dropped } = await answered<{ id: string }>('record-action', more, secretary);
    expect(await codeOnAction('drop-action', dropped, owner)).toBe('access.role-missing');
    expect(await onAction('drop-action', dropped, officer)).toMatchObject({ state: 'dropped' });
    on('2026-03-02');
    expect((await answered<{ total: number }>('actions', { late: 'true' })).total).toBe(0);
    expect(await codeOf('action', { id: id(99) })).toBe('action.unknown');
  });
});

describe('no step outside the table', () => {
  const verbOf: Record<StocktakeAct, string> = {
    postpone: 'postpone-stocktake',
    freeze: 'freeze-agenda',
    reopen: 'reopen-agenda',
    open: 'open-stocktake',
    close: 'close-stocktake',
    write: 'write-minutes',
    return: 'return-minutes',
    approve: 'approve-minutes',
    confirm: 'confirm-minutes',
    contest: 'contest-minutes',
    cancel: 'cancel-stocktake',
  };
  const by = { secretary, chair, partner, unit: officer };
  test('every act is tried in every state that was reached', async () => {
    const third = (
      await answered<{ id: string }>('plan-stocktake', { committee: 'STEER', plannedOn: '2026-03-05', length: 60 })
    ).id;
    const tried = new Set<string>();
    for (const stocktake of [third, first, second])
      for (const act_ of stocktakeActs) {
        const state = (await stateOf(stocktake)) as Parameters<typeof transitionOf>[1];
        if (transitionOf(act_, state)) continue;
        const more = { reason: text('سبب'), until: '2026-03-06', minutes: text('محضر') };
        const all = Object.values(by);
        const codes = new Set(await Promise.all(all.map((one) => refusedOn(verbOf[act_], stocktake, one, more))));
        expect(codes, `${act_} from ${state}`).toContain('stocktake.no-such-step');
        expect([...codes].filter((code) => code === undefined)).toEqual([]);
        tried.add(state);
      }
    expect([...tried].sort()).toEqual(['confirmed', 'in-session', 'planned']);
    expect(await act('cancel-stocktake', third, officer, { reason: text('لا حاجة') })).toMatchObject({
      state: 'cancelled',
    });
  });
});
