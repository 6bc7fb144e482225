import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope, systemCaller } from '../../access/index.ts';
import { deliveryRoutes } from '../../delivery/delivery.routes.ts';
import { riskRoutes } from '../../delivery/risk.routes.ts';
import { gateNumbers } from '../../delivery/stage.ts';
import { addEvidenceTypes, addTemplates } from '../../delivery/template.store.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { partnersRoutes } from '../../partners/partners.routes.ts';
import { transaction } from '../../platform/database/database.ts';
import { resultsRoutes } from '../../results/results.routes.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { followupRoutes } from '../followup.routes.ts';
import { ratingRoutes } from '../rating.routes.ts';
import { cycleRoutes } from './cycle.routes.ts';

const endpoints = [
  ...cycleRoutes,
  ...followupRoutes,
  ...ratingRoutes,
  ...resultsRoutes,
  ...strategyRoutes,
  ...partnersRoutes,
  ...deliveryRoutes,
  ...riskRoutes,
];
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

const agency = { kind: 'organisation' as const, id: 'AGENCY' };
const people = {
  officer: 1,
  unit: 2,
  writer: 3,
  service: 4,
  director: 5,
  secretary: 6,
  commission: 7,
  deputy: 8,
  stranger: 9,
};
const officer = callerAs('officer', instanceScope, { person: id(1) });
const unit = callerAs('officer', instanceScope, { person: id(2) });
const writer = callerAs('owner', agency, { person: id(3) });
const service = callerAs('owner', agency, { person: id(4) });
const director = callerAs('owner', agency, { person: id(5) });
const stranger = callerAs('owner', { kind: 'organisation', id: 'OTHER' }, { person: id(9) });
const machine = systemCaller('jobs');

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoint(verb), input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const answered = async <T>(verb: string, input: object, caller = officer): Promise<T> =>
  (await asked(verb, input, caller)) as T;
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;

type Line = { id: string; version: number; state: string; dueOn: string; project: string; isLate: boolean };
const report = async (): Promise<Line> =>
  (await answered<{ items: Line[] }>('reports', { project: 'F1', period: '2026-Q1' })).items[0]!;
/** Acts on the report as it stands now. */
const act = async (verb: string, caller: typeof officer, more: object = {}) => {
  const { id: on, version } = await report();
  return asked(verb, { id: on, version, ...more }, caller);
};
const refusedOn = async (verb: string, caller: typeof officer, more: object = {}) =>
  ((await act(verb, caller, more)) as { code?: string }).code;
const heard = async (person: number) =>
  (
    await answered<{ items: { kind: string; day: string; saidAs: string }[] }>(
      'my-notices',
      {},
      callerAs('owner', agency, { person: id(person) }),
    )
  ).items.map((one) => `${one.kind} ${one.day} ${one.saidAs}`);
/** The risks of the project as their register has them, by reference. */
const registered = async () =>
  (await answered<{ items: Record<string, unknown>[] }>('risks', { project: 'F1' })).items
    .map(({ ref, likelihood, impact, treatment, response, reviewOn }) =>
      Object.fromEntries(
        Object.entries({ ref, likelihood, impact, treatment, response, reviewOn }).filter(([, value]) => value),
      ),
    )
    .sort((a, b) => (String(a.ref) < String(b.ref) ? -1 : 1));
/** Why reports wait for somebody in their day, and by which verb. */
const waits = async (caller: typeof officer) =>
  (await answered<{ groups: { why: string; lines: { act: string }[] }[] }>('today', {}, caller)).groups
    .filter((one) => one.why.startsWith('report-'))
    .flatMap((one) => one.lines.map((line) => `${one.why} ${line.act}`));
const follow = async (day: string) => {
  world.clock.set(`${day}T08:00:00Z`);
  return answered<{ opened: number; told: number; unheard: { post: string }[] }>('follow-cycles', {}, machine);
};

beforeAll(async () => {
  world = await testWorld('2026-01-05T08:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into place (code, level, kind, name, search_key) values ('XX', 'country', 'country', '{"authentic":"ar","ar":"مكان","fr":"lieu"}', 'XX')`,
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, kind, 'national', '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from (values ('MINISTRY', 'ministry'), ('OTHER', 'ministry'), ('HEAD', 'government-head')) as given (ref, kind)`,
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name, tutelage) values (gen_random_uuid(), 'AGENCY', 'agency', 'national', '{"authentic":"ar","ar":"وكالة","fr":"agence"}', 'MINISTRY')`,
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
            mandatory: true,
            class: 'public' as const,
          },
        ],
      })),
      () => crypto.randomUUID(),
    );
    for (const n of Object.values(people))
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [
        id(n),
        n === 6 ? 'MINISTRY' : n === 7 ? 'HEAD' : n === 9 ? 'OTHER' : n <= 2 ? 'MINISTRY' : 'AGENCY',
      ]);
    await tx.query(
      `insert into role_grant (id, person, role, scope_kind, scope_id, from_day, state) values (gen_random_uuid(), $1, 'owner', 'organisation', 'AGENCY', '2026-01-01', 'given')`,
      [id(3)],
    );
    await tx.query(
      `insert into delegation (id, kind, delegator, delegate, scope_kind, scope_id, from_day, until_day, act_reference, recorded_by)
       values (gen_random_uuid(), 'deputy', $1, $2, 'instance', '*', '2026-01-01', '2026-12-31', 'قرار 7', $3)`,
      [id(6), id(8), id(6)],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', owner: 'HEAD', sources: [] });
  const recorded = await asked('record-project', {
    ref: 'F1',
    level: 'project',
    strategy: 'plan',
    title: text('مشروع'),
    owner: 'AGENCY',
  });
  expect(recorded).toEqual({ ref: 'F1', version: 1 });
  await asked('record-project', { ref: 'F2', level: 'project', strategy: 'plan', title: text('بلا صاحب') });
  await asked(
    'record-milestone',
    { project: 'F1', ref: 'F1/M1', title: text('معلم'), plannedOn: '2026-03-01' },
    writer,
  );
  await asked(
    'record-risk',
    {
      kind: 'risk',
      project: 'F1',
      cause: text('مورد واحد'),
      event: text('تأخر التسليم'),
      consequence: text('تأخر الافتتاح'),
      likelihood: 3,
      impact: 4,
      organisation: 'AGENCY',
      treatment: 'share',
      response: text('مورد ثان'),
      reviewOn: '2026-02-01',
    },
    writer,
  );
  await asked('record-indicator', {
    ref: 'I1',
    strategy: 'plan',
    project: 'F1',
    level: 'output',
    title: text('مخرج'),
    owner: 'AGENCY',
    frequency: 'quarterly',
    definition: {
      definition: text('عدد'),
      unit: 'sites',
      direction: 'up',
      nature: 'flow',
      decimals: 0,
      overTime: 'sum',
      overPlaces: 'none',
      overChain: 'none',
    },
  });
});
afterAll(() => world.close());

const calendar = {
  ref: 'Q',
  strategy: 'plan',
  title: text('فصلي'),
  frequency: 'quarterly',
  from: '2026-01-01',
  dueAfter: 10,
  remindBefore: [5, 1],
  escalateAfter: [
    { after: 3, to: 'focal-point' },
    { after: 8, to: 'secretary-general' },
    { after: 15, to: 'commission' },
  ],
};
const post = (kind: string, organisation: string, person: number, position = 0) => ({
  kind,
  organisation,
  person: id(person),
  position,
  title: text(`${kind} ${position}`),
  actReference: 'قرار 12',
  from: '2026-01-01',
});

type Seen = { id: string; organisation: string; kind: string; mayEnd: boolean };
const posts = async (filter: object, caller = officer) =>
  (await answered<{ items: Seen[] }>('posts', filter, caller)).items;

describe('setting a cycle up', () => {
  test('is refused where it makes no sense', async () => {
    expect(await codeOf('record-reporting-calendar', { ...calendar, from: '2026-02-01' })).toBe('cycle.starts-inside');
    expect(await codeOf('record-reporting-calendar', { ...calendar, strategy: 'none' })).toBe('strategy.unknown');
    expect(await codeOf('record-reporting-calendar', { ...calendar, until: '2025-12-31' })).toBe('cycle.ends-before');
    expect(await codeOf('record-reporting-calendar', calendar, writer)).toBe('access.role-missing');
    expect(await asked('record-reporting-calendar', calendar)).toEqual({ ref: 'Q', version: 1 });
    expect(await codeOf('record-reporting-calendar', calendar)).toBe('cycle.ref-taken');
    expect(await asked('revise-reporting-calendar', { ref: 'Q', version: 1, changes: { dueAfter: 10 } })).toEqual({
      version: 2,
    });
    expect(await codeOf('revise-reporting-calendar', { ref: 'Q', version: 1, changes: { dueAfter: 9 } })).toBe(
      'conflict.changed',
    );
  });

  test('posts are recorded by somebody else, inside the body where they must be', async () => {
    expect(await codeOf('name-post', post('visa', 'AGENCY', 9, 1))).toBe('post.other-body');
    expect(await codeOf('name-post', post('visa', 'AGENCY', 99, 1))).toBe('post.person-unknown');
    expect(await codeOf('name-post', post('commission', 'HEAD', 1))).toBe('post.to-oneself');
    expect(await codeOf('name-post', post('visa', 'OTHER', 9, 1), writer)).toBe('access.outside-scope');
    for (const one of [post('visa', 'AGENCY', 4, 1), post('visa', 'AGENCY', 5, 2)])
      expect(await asked('name-post', one, writer)).toHaveProperty('id');
    await asked('name-post', post('secretary-general', 'MINISTRY', 6));
    await asked('name-post', post('secretary-general', 'OTHER', 9));
    const agencys = { organisation: 'AGENCY' };
    expect(await posts(agencys)).toHaveLength(2);
    await asked('name-post', { ...post('focal-point', 'AGENCY', 4), from: '2026-06-01', until: '2026-06-30' });
    expect(await posts(agencys)).toHaveLength(2);
    expect((await posts({ ...agencys, upcoming: 'true' })).map((one) => one.kind)).toContain('focal-point');
  });

  test('a body ends its own posts and is not offered those of others', async () => {
    const mine = (await posts({}, writer)).map(({ organisation, mayEnd }) => `${organisation} ${mayEnd}`);
    expect([...new Set(mine)].sort()).toEqual(['AGENCY true', 'MINISTRY false', 'OTHER false']);
    expect((await posts({}, officer)).every((one) => one.mayEnd)).toBe(true);
    const coming = (await posts({ upcoming: 'true' })).find((one) => one.kind === 'focal-point')!;
    expect(await codeOf('end-post', { id: coming.id, until: '2026-05-31' }, writer)).toBe('post.ends-before');
    const others = (await posts({ organisation: 'OTHER' }))[0]!;
    expect(await codeOf('end-post', { id: others.id, until: '2026-05-31' }, writer)).toBe('access.outside-scope');
    expect(await asked('end-post', { id: coming.id, until: '2026-06-15' }, writer)).toEqual({ id: coming.id });
  });
});

describe('a cycle', () => {
  test('opens when its period is over, for projects that somebody answers for, once', async () => {
    expect(await follow('2026-03-31')).toMatchObject({ opened: 0 });
    expect(await follow('2026-04-01')).toMatchObject({ opened: 1, told: 1 });
    expect(await follow('2026-04-01')).toMatchObject({ opened: 0, told: 0 });
    // Without a calendar of holidays, ten working days after Tuesday 31 March are 14 April.
    expect(await report()).toMatchObject({ state: 'open', dueOn: '2026-04-14', isLate: false });
    expect(await heard(3)).toEqual(['opened 2026-04-01 owner']);
    expect(await waits(writer)).toEqual(['report-to-write write-report']);
    for (const other of [officer, unit, stranger]) expect(await waits(other)).toEqual([]);
  });

  test('reminds before, then tells up the hierarchy of the body and nobody else’s', async () => {
    await follow('2026-04-07');
    await follow('2026-04-13');
    expect((await heard(3)).slice(0, 2)).toEqual(['reminder 2026-04-13 owner', 'reminder 2026-04-07 owner']);
    await follow('2026-04-15');
    await follow('2026-04-17');
    expect((await heard(3)).slice(0, 2)).toEqual(['escalation 2026-04-17 owner', 'overdue 2026-04-15 owner']);
    expect(await heard(6)).toEqual([]);
    await follow('2026-04-24');
    expect(await heard(6)).toEqual(['escalation 2026-04-24 secretary-general']);
    expect(await heard(8)).toEqual(['escalation 2026-04-24 deputy']);
    expect(await heard(9)).toEqual([]);
    expect((await follow('2026-05-05')).unheard).toMatchObject([{ post: 'commission' }]);
    await asked('name-post', post('commission', 'HEAD', 7));
    await follow('2026-05-06');
    expect(await heard(7)).toEqual(['escalation 2026-05-05 commission']);
  });

  test('keeps the proof that a notice was received, by the person alone', async () => {
    const secretary = callerAs('auditor', instanceScope, { person: id(6) });
    const [notice] = (await answered<{ items: { id: string; receivedAt?: string }[] }>('my-notices', {}, secretary))
      .items;
    expect(notice!.receivedAt).toBeUndefined();
    expect(await codeOf('confirm-receipt', { id: notice!.id }, writer)).toBe('notice.unknown');
    await asked('confirm-receipt', { id: notice!.id }, secretary);
    const [after] = (await answered<{ items: { receivedAt?: string }[] }>('my-notices', {}, secretary)).items;
    expect(after!.receivedAt).toBeDefined();
  });

  test('is not written by others, nor with what does not belong to the project', async () => {
    expect(await refusedOn('write-report', stranger, { content: {} })).toBe('access.outside-scope');
    expect(await refusedOn('write-report', writer, { content: { milestones: [{ ref: 'F9/M1' }] } })).toBe(
      'report.milestone-elsewhere',
    );
    expect(
      await refusedOn('write-report', writer, { content: { milestones: [{ ref: 'F1/M1', reachedOn: '2027-01-01' }] } }),
    ).toBe('act.in-the-future');
    expect(await refusedOn('write-report', writer, { content: { figures: [{ indicator: 'I9', value: '1' }] } })).toBe(
      'indicator.unknown',
    );
    const photo = { sha256: 'a'.repeat(64), title: text('صورة'), place: 'XX', takenOn: '2026-03-01' };
    expect(await refusedOn('write-report', writer, { content: { photos: [photo] } })).toBe('report.photo-unknown');
    expect(await refusedOn('write-report', writer, { content: { anything: 1 } })).toBe('request.input-refused');
    const risks = (...lines: object[]) => refusedOn('write-report', writer, { content: { risks: lines } });
    expect(await risks({ risk: 'F1/R9', impact: 2 })).toBe('risk.elsewhere');
    expect(await risks({ risk: 'F1/R1', impact: 2 }, { risk: 'F1/R1', likelihood: 1 })).toBe('risk.said-twice');
    for (const wrong of [{ risk: 'F1/R1' }, { title: text('خطر'), likelihood: 4, impact: 1 }, { event: text('خطر') }])
      expect(await risks(wrong)).toBe('request.input-refused');
    expect(await refusedOn('submit-report', writer)).toBe('report.incomplete');
    expect(await refusedOn('accept-report', unit)).toBe('report.no-such-step');
  });

  test('goes up the chain of visas in order; writing again makes them fall', async () => {
    await act('write-report', writer, { content: { rating: 'late' } });
    expect(await refusedOn('submit-report', writer)).toBe('report.incomplete');
    const content = {
      rating: 'at-risk',
      explanation: text('تأخر التوريد'),
      milestones: [{ ref: 'F1/M1', reachedOn: '2026-03-20' }],
      figures: [{ indicator: 'I1', value: '12' }],
      money: [{ year: 2026, planned: '12.5', paid: '3', currency: 'MAD' }],
      risks: [
        { risk: 'F1/R1', likelihood: 5 },
        { event: text('تأخر الربط'), likelihood: 2, impact: 3 },
        { title: text('نقص الأطر'), likelihood: 3, impact: 1, answer: text('تكوين') },
      ],
    };
    await act('write-report', writer, { content });
    expect(await refusedOn('submit-report', writer)).toBe('report.visa-missing');
    expect(await refusedOn('give-visa', director)).toBe('report.not-your-visa');
    expect([await waits(writer), await waits(service), await waits(director)]).toEqual([
      [],
      ['report-to-visa give-visa'],
      [],
    ]);
    expect(await act('give-visa', service)).toMatchObject({ state: 'in-visa' });
    expect(await waits(director)).toEqual(['report-to-visa give-visa']);
    expect(await heard(5)).toEqual(['visa 2026-05-06 visa']);
    expect(await act('write-report', writer, { content })).toMatchObject({ state: 'open' });
    expect(await act('give-visa', service)).toMatchObject({ state: 'in-visa' });
    expect(await refusedOn('refuse-visa', director)).toBe('request.input-refused');
    expect(await act('refuse-visa', director, { reason: text('راجع الرقم') })).toMatchObject({ state: 'open' });
    expect(await waits(writer)).toEqual(['report-to-write write-report']);
    await act('give-visa', service);
    expect(await act('give-visa', director)).toMatchObject({ state: 'ready' });
    expect(await waits(writer)).toEqual(['report-to-write submit-report']);
    expect(await refusedOn('give-visa', director)).toBe('report.no-such-step');
  });

  test('keeps what every writing said and what a writer gave up, for who may read the report', async () => {
    const { id: on } = await report();
    const wordings = async (since: number, caller = officer) =>
      await answered<{ items: { version: number; person?: string; content: object }[] }>(
        'report-wordings',
        { id: on, since: String(since) },
        caller,
      );
    const { items } = await wordings(1);
    expect(items.map((one) => one.version)).toEqual(items.map((_, n) => n + 1));
    expect(items[0]).toMatchObject({ version: 1, content: {} });
    expect(items[1]).toMatchObject({ person: id(3), content: { rating: 'late' } });
    expect((await wordings(3)).items[0]).toMatchObject({ version: 3, content: { rating: 'at-risk' } });
    expect(await wordings(1, stranger)).toMatchObject({ code: 'access.outside-scope' });
    const { report: now } = await answered<{ report: { version: number; content: object } }>('report', { id: on });
    // a photo opens through its report, to who may read that; another file that the report names does not
    const kept = async (sha256: string, mediaType: string, by: string) =>
      transaction(world.database.pool, async (tx) => {
        const request = crypto.randomUUID();
        await beginRequest(tx, request);
        await tx.query(
          `insert into file (sha256, size, media_type, class, retention, recorded_on, brought_by) values ($1, 5, $2, 'internal', 'permanent', '2026-05-06', $3)`,
          [sha256, mediaType, by],
        );
        await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
      });
    const [photo, paper, foreign] = ['1', '2', '3'].map((one) => one.repeat(64)) as [string, string, string];
    await kept(photo, 'image/jpeg', id(4));
    await kept(paper, 'application/pdf', id(4));
    await kept(foreign, 'image/jpeg', id(9));
    const photos = [photo, paper, foreign].map((sha256) => ({
      sha256,
      title: text('صورة'),
      place: 'XX',
      takenOn: '2026-03-01',
    }));
    // before it is named it opens to who brought it alone
    expect(await asked('report-photo', { report: on, sha256: photo }, service)).toMatchObject({ size: 5 });
    expect(await codeOf('report-photo', { report: on, sha256: photo }, writer)).toBe('file.unknown');
    await act('write-report', service, { content: { ...now.content, photos } });
    expect(await asked('report-photo', { report: on, sha256: photo }, writer)).toMatchObject({ size: 5 });
    expect(await codeOf('report-photo', { report: on, sha256: photo }, stranger)).toBe('access.outside-scope');
    expect(await codeOf('report-photo', { report: on, sha256: paper }, writer)).toBe('file.unknown');
    expect(await codeOf('report-photo', { report: on, sha256: foreign }, writer)).toBe('file.unknown');
    const aside = { explanation: text('ما تُرك') };
    expect(await act('write-report', service, { content: now.content, aside })).toMatchObject({ state: 'open' });
    const { steps } = await answered<{ steps: { aside?: object }[] }>('report', { id: on });
    expect(steps.filter((one) => one.aside)).toMatchObject([{ act: 'write', byPerson: id(4), aside }]);
    await act('give-visa', service);
    expect(await act('give-visa', director)).toMatchObject({ state: 'ready' });
  });

  test('submitted, enters the register as declared, in the same request', async () => {
    expect(await act('submit-report', writer)).toMatchObject({ state: 'submitted' });
    expect(await asked('reading', { indicator: 'I1', period: '2026-Q1' })).toMatchObject({
      value: '12',
      status: 'reported',
    });
    const { milestones } = await answered<{ milestones: { reachedOn?: string }[] }>('report', {
      id: (await report()).id,
    });
    expect(milestones[0]).toMatchObject({ reachedOn: '2026-03-20' });
    expect(await refusedOn('write-report', writer, { content: {} })).toBe('report.no-such-step');
    const { declared } = await answered<{ declared: { cycle: string; rating: string }[] }>('rating', { project: 'F1' });
    expect(declared).toMatchObject([{ cycle: '2026-Q1', rating: 'at-risk', isTranscribed: false }]);
  });

  test('and its risks enter their register: judged anew where it has them, recorded where not, for the day the next report is due', async () => {
    // Q2 ends on Tuesday 30 June; ten working days later it is 14 July
    const reviewOn = '2026-07-14';
    expect(await registered()).toEqual([
      { ref: 'F1/R1', likelihood: 5, impact: 4, treatment: 'share', response: text('مورد ثان'), reviewOn },
      { ref: 'F1/R2', likelihood: 2, impact: 3, reviewOn },
      { ref: 'F1/R3', likelihood: 4, impact: 2, response: text('تكوين'), reviewOn },
    ]);
    const { risk, steps } = await answered<{ risk: object; steps: object[] }>('risk', { ref: 'F1/R2' });
    expect(risk).toMatchObject({ event: text('تأخر الربط'), organisation: 'AGENCY', state: 'open' });
    expect(risk).not.toHaveProperty('cause');
    expect(steps).toMatchObject([{ act: 'record', byPerson: id(3) }]);
    const first = await answered<{ steps: { act: string; words?: { fr: string } }[] }>('risk', { ref: 'F1/R1' });
    expect(first.steps.map((one) => one.act)).toEqual(['record', 'assess']);
    expect(first.steps[1]!.words?.fr).toContain('2026-Q1');
  });

  test('is judged by somebody else, returned with a reason, locked, opened again only as an exception', async () => {
    const both = callerAs(['officer'], instanceScope, { person: id(3) });
    expect(await waits(unit)).toEqual(['report-to-accept accept-report']);
    expect(await waits(both)).toEqual([]);
    expect(await refusedOn('accept-report', both)).toBe('four-eyes.report-both-sides');
    expect(await act('return-report', unit, { reason: text('الرقم يخالف الوثيقة') })).toMatchObject({
      state: 'returned',
    });
    expect((await heard(3))[0]).toMatch(/^returned/);
    const stale = await report();
    const { report: back } = await answered<{ report: { content: { risks: { risk: string }[] } } }>('report', {
      id: stale.id,
    });
    expect(back.content.risks.map((one) => one.risk)).toEqual(['F1/R1', 'F1/R2', 'F1/R3']);
    const again = {
      rating: 'on-path',
      figures: [{ indicator: 'I1', value: '11' }],
      risks: [back.content.risks[0], { event: text('تأخر الربط '), likelihood: 4, impact: 3 }],
    };
    await asked('close-risk', { ref: 'F1/R3', version: 1, words: text('وُظفت الأطر') });
    await act('write-report', writer, { content: { ...again, risks: [...again.risks, back.content.risks[2]] } });
    await act('give-visa', service);
    await act('give-visa', director);
    expect(await refusedOn('submit-report', writer)).toBe('risk.closed-since');
    await act('write-report', writer, { content: again });
    expect(await codeOf('write-report', { id: stale.id, version: stale.version, content: {} }, writer)).toBe(
      'conflict.changed',
    );
    await act('give-visa', service);
    await act('give-visa', director);
    await act('submit-report', writer);
    expect(await registered()).toMatchObject([{ ref: 'F1/R1' }, { ref: 'F1/R2', likelihood: 4 }, { ref: 'F1/R3' }]);
    const stepsOfRisk = async (ref: string) => (await answered<{ steps: object[] }>('risk', { ref })).steps.length;
    expect([await stepsOfRisk('F1/R1'), await stepsOfRisk('F1/R2')]).toEqual([2, 2]);
    expect(await act('accept-report', unit)).toMatchObject({ state: 'accepted' });
    expect(await act('lock-report', unit)).toMatchObject({ state: 'locked' });
    const exception = { reason: text('قرار اللجنة'), actReference: 'محضر 4' };
    expect(await refusedOn('reopen-report', unit, exception)).toBe('four-eyes.report-both-sides');
    expect(await act('reopen-report', officer, exception)).toMatchObject({ state: 'returned' });
    const { due, ...extended } = { due: (await report()).dueOn, ...exception };
    expect(await refusedOn('extend-report', officer, { ...extended, until: due })).toBe('report.extension-backwards');
    await act('extend-report', officer, { ...extended, until: '2026-06-30' });
    expect(await report()).toMatchObject({ dueOn: '2026-06-30', state: 'returned' });
    const { steps } = await answered<{ steps: { act: string }[] }>('report', { id: (await report()).id });
    expect(steps.slice(-4).map((one) => one.act)).toEqual(['accept', 'lock', 'reopen', 'extend']);
  });

  test('does not move behind the program’s back, and a submitted text stays', async () => {
    const tried = (sql: string) =>
      transaction(world.database.pool, async (tx) => {
        await beginRequest(tx, crypto.randomUUID());
        await tx.query(sql);
      }).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await tried("update report set state = 'accepted'")).toContain('report.moved-without-act');
    expect(await tried('delete from report')).toContain('append-only');
    expect(await tried("update report_step set act = 'accept'")).toContain('append-only');
  });
});
