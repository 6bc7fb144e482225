import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { transaction } from '../platform/database/database.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { deliveryRoutes } from './delivery.routes.ts';
import { riskRoutes } from './risk.routes.ts';

const endpoints = [...riskRoutes, ...strategyRoutes, ...deliveryRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const officer = callerAs('officer', instanceScope, { person: id(1) });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(2) });
const other = callerAs('owner', { kind: 'organisation', id: 'OTHER' }, { person: id(3) });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;

beforeAll(async () => {
  world = await testWorld('2026-02-02T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', '{"authentic":"ar","ar":"هيئة","fr":"corps"}'
       from unnest(array['AGENCY', 'OTHER']) as ref`,
    );
    for (const [n, body] of [
      [2, 'AGENCY'],
      [3, 'OTHER'],
    ])
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [id(Number(n)), body]);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  for (const ref of ['plan', 'elsewhere'])
    await asked('record-strategy', { ref, title: text('خطة'), period: '2026-2030', sources: [] });
  for (const [ref, strategy] of [
    ['F1', 'plan'],
    ['Z1', 'elsewhere'],
  ])
    await asked('record-project', { ref, level: 'programme', strategy, title: text('برنامج'), owner: 'AGENCY' });
});
afterAll(() => world.close());

const risk = {
  kind: 'risk',
  project: 'F1',
  cause: text('مورد واحد'),
  event: text('تأخر التسليم'),
  consequence: text('تأخر الافتتاح'),
  likelihood: 3,
  impact: 4,
  organisation: 'AGENCY',
  treatment: 'change-likelihood',
  response: text('مورد ثان'),
  reviewOn: '2026-03-02',
};
const { likelihood: _, ...withoutLikelihood } = risk;

test('is recorded with its cause, event, consequence, ranks, owner, response and review day, or refused', async () => {
  expect(await codeOf('record-risk', risk, other)).toBe('access.outside-scope');
  expect(await codeOf('record-risk', { ...risk, impact: 6 })).toBe('request.input-refused');
  expect(await codeOf('record-risk', withoutLikelihood)).toBe('risk.likelihood-of-issue');
  expect(await codeOf('record-risk', { ...risk, kind: 'issue' })).toBe('risk.likelihood-of-issue');
  expect(await codeOf('record-risk', { ...risk, reviewOn: '2026-02-01' })).toBe('risk.review-in-the-past');
  expect(await codeOf('record-risk', { ...risk, organisation: 'NONE' })).toBe('organisation.unknown');
  expect(await codeOf('record-risk', { ...risk, person: id(3) })).toBe('risk.person-elsewhere');
  expect(await codeOf('record-risk', { ...risk, project: undefined })).toBe('strategy.unknown');
  expect(await codeOf('record-risk', { ...risk, project: 'NONE' })).toBe('project.unknown');
  expect(await asked('record-risk', { ...risk, person: id(2) }, owner)).toEqual({ ref: 'F1/R1', version: 1 });
  expect(await codeOf('record-risk', { ...risk, project: undefined, strategy: 'plan' }, owner)).toBe(
    'access.outside-scope',
  );
  expect(await asked('record-risk', { ...risk, project: undefined, strategy: 'plan' })).toEqual({
    ref: 'plan/R1',
    version: 1,
  });
});

test('is judged anew with a reason; every judgement stays', async () => {
  const anew = { likelihood: 5, impact: 4, treatment: 'share', response: text('تأمين'), reviewOn: '2026-02-16' };
  const on = { ref: 'F1/R1', version: 1, words: text('المورد أعلن تأخره') };
  expect(await codeOf('assess-risk', { ...anew, ref: 'F1/R1', version: 1 }, owner)).toBe('request.input-refused');
  expect(await codeOf('assess-risk', { ...anew, ...on, ref: 'F1/R9' }, owner)).toBe('risk.unknown');
  expect(await codeOf('assess-risk', { ...anew, ...on, likelihood: undefined }, owner)).toBe(
    'risk.likelihood-of-issue',
  );
  expect(await asked('assess-risk', { ...anew, ...on }, owner)).toEqual({ ref: 'F1/R1', version: 2 });
  expect(await codeOf('assess-risk', { ...anew, ...on }, owner)).toBe('conflict.changed');
  expect(await asked('risk', { ref: 'F1/R1' }, owner)).toMatchObject({
    risk: { level: 'critical', isReviewDue: false },
    mayEdit: true,
    steps: [
      { act: 'record', likelihood: 3, impact: 4 },
      { act: 'assess', likelihood: 5, treatment: 'share', words: text('المورد أعلن تأخره') },
    ],
  });
});

test('that came without a cause is given one when it is judged anew, once', async () => {
  const direct = { ...risk, project: 'Z1' };
  expect(await asked('record-risk', direct)).toEqual({ ref: 'Z1/R1', version: 1 });
  await world.database.owner.query(
    "begin; set local session_replication_role = replica; update risk set cause = null, response = null, treatment = null where ref = 'Z1/R1'; commit",
  );
  const { likelihood, impact, treatment, response, reviewOn } = risk;
  const anew = { ref: 'Z1/R1', words: text('تدقيق'), likelihood, impact, treatment, response, reviewOn };
  expect(await codeOf('assess-risk', { ...anew, version: 1, consequence: text('غيره') })).toBe('risk.words-stand');
  expect(await asked('risk', { ref: 'Z1/R1' })).not.toHaveProperty('risk.cause');
  expect(await asked('assess-risk', { ...anew, version: 1, cause: text('مورد واحد') })).toMatchObject({ version: 2 });
  expect(await asked('risk', { ref: 'Z1/R1' })).toMatchObject({
    risk: { cause: text('مورد واحد'), treatment, response },
  });
  expect(await codeOf('assess-risk', { ...anew, version: 2, cause: text('غيره') })).toBe('risk.words-stand');
  await asked('close-risk', { ref: 'Z1/R1', version: 2, words: text('تم') });
});

test('that happens becomes an issue, which ends it; both are closed with a reason and opened again', async () => {
  const issue = { ...withoutLikelihood, kind: 'issue', fromRisk: 'F1/R1' };
  expect(await codeOf('record-risk', { ...issue, project: 'Z1' })).toBe('risk.from-elsewhere');
  expect(await codeOf('record-risk', { ...risk, fromRisk: 'F1/R1' })).toBe('risk.from-elsewhere');
  expect(await asked('record-risk', issue, owner)).toEqual({ ref: 'F1/R2', version: 1 });
  expect(await codeOf('record-risk', issue, owner)).toBe('risk.no-such-step');
  expect(await asked('risks', { project: 'F1' }, owner)).toMatchObject({
    total: 2,
    mayRecord: true,
    items: [
      { ref: 'F1/R2', kind: 'issue', level: 'critical', state: 'open' },
      { ref: 'F1/R1', state: 'happened' },
    ],
  });
  expect(await codeOf('close-risk', { ref: 'F1/R2', version: 1 }, owner)).toBe('request.input-refused');
  const close = { ref: 'F1/R2', words: text('سُلّم') };
  expect(await asked('close-risk', { ...close, version: 1 }, owner)).toEqual({ ref: 'F1/R2', version: 2 });
  expect(await codeOf('close-risk', { ...close, version: 2 }, owner)).toBe('risk.no-such-step');
  expect(await asked('reopen-risk', { ...close, version: 2 }, owner)).toEqual({ ref: 'F1/R2', version: 3 });
});

test('is read by those who read the project, and flagged when its review is overdue', async () => {
  expect(await asked('risks', { project: 'F1' }, other)).toMatchObject({ total: 0, mayRecord: false });
  expect(await codeOf('risk', { ref: 'F1/R1' }, other)).toBe('access.outside-scope');
  world.clock.set('2026-03-03T09:00:00Z');
  expect(await asked('risk', { ref: 'plan/R1' })).toMatchObject({ risk: { isReviewDue: true, level: 'high' } });
  expect(await asked('risks', {})).toMatchObject({ total: 4 });
});

test('stands in its list by gravity: open before closed, of equals the one to review sooner; page by page', async () => {
  const ofStrategy = { ...risk, project: undefined, strategy: 'plan' };
  for (const more of [{ reviewOn: '2026-05-01' }, { reviewOn: '2026-04-01' }, { impact: 1, reviewOn: '2026-03-04' }])
    await asked('record-risk', { ...ofStrategy, ...more });
  const all = ['F1/R2', 'plan/R1', 'plan/R3', 'plan/R2', 'plan/R4', 'F1/R1', 'Z1/R1'];
  expect((await asked('risks', {})) as object).toMatchObject({ total: 7, items: all.map((ref) => ({ ref })) });
  const page = await asked('risks', { offset: 1, limit: 2 });
  expect(page).toMatchObject({ total: 7, items: [{ ref: 'plan/R1' }, { ref: 'plan/R3' }] });
});

test('changes in the database only with the step that says who judged it so', async () => {
  const direct = (sql: string) =>
    transaction(world.database.pool, async (tx) => {
      await beginRequest(tx, crypto.randomUUID());
      await tx.query(sql);
    });
  await expect(direct("update risk set state = 'closed' where ref = 'F1/R2'")).rejects.toThrow(
    'risk.moved-without-act',
  );
  await expect(direct('delete from risk')).rejects.toThrow('append-only');
  await expect(direct('delete from risk_step')).rejects.toThrow('append-only');
});
