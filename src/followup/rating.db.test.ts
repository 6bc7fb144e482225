import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPackFile } from '../../packs/read-pack.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { ar, deliveryWorld, evidence, paper, people, project, writtenAct } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { act } from '../platform/http/endpoint.ts';
import { ratingRoutes } from './rating.routes.ts';
import { warningRoutes } from './warning.routes.ts';
import type { WarningRule } from './warning.ts';
import { addWarningRules, listWarningRules } from './warning-rule.store.ts';

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const { officer, owner, verifier, decider, admin, partner, region, otherRegion } = people;
const endpoints = [...ratingRoutes, ...warningRoutes];

async function call<T = Record<string, unknown>>(verb: string, by: Caller, input: object) {
  return w.world.call<T>(endpoints.find((one) => one.verb === verb)!, input, by);
}
async function must<T = Record<string, unknown>>(verb: string, by: Caller, input: object): Promise<T> {
  const answer = await call<T>(verb, by, input);
  if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}
const refusal = async (verb: string, by: Caller, input: object): Promise<string> => {
  const answer = await call(verb, by, input);
  return answer.ok ? 'done' : answer.refusal.code;
};
type Found = { total: number; items: { rule: string; subject: { ref: string }; since: string; numbers: object }[] };
const told = async (by: Caller, input: object = {}): Promise<string[]> =>
  (await must<Found>('warnings', by, input)).items.map((one) => `${one.rule} ${one.subject.ref}`);

const shipRules = act({
  verb: 'ship-rules',
  right: 'pack.load',
  summary: 'The rules of the pack',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    await addWarningRules(ctx.tx, readPackFile('morocco', 'warning-rules.json') as WarningRule[]);
    return ok({});
  },
});

beforeAll(async () => {
  w = await deliveryWorld();
  const done = await w.world.call(shipRules, {}, systemCaller('test'));
  if (!done.ok) throw new Error(done.refusal.code);
  await w.must('record-project', officer, project('P1'));
  await w.must(
    'record-project',
    officer,
    project('P2', { works: [{ place: '04', share: '1' }], owner: 'SISTER', partners: [] }),
  );
  await w.must('record-milestone', owner, {
    ref: 'P1/M1',
    project: 'P1',
    title: ar('معلم'),
    plannedOn: '2026-12-01',
    durationDays: 0,
    after: [],
  });
  const plan = await w.must('propose-baseline', owner, {
    project: 'P1',
    reason: ar('الخطة الأولى'),
    effectiveOn: '2026-11-24',
  });
  await w.must('confirm-baseline', officer, { baseline: Object.values(plan)[0] });
});
afterAll(() => w.world.close());

describe('the two ratings of a project', () => {
  test('nothing can be said at first, and the answer says why', async () => {
    expect(await must('rating', owner, { project: 'P1' })).toMatchObject({
      computed: { version: 1, rating: 'unknown', why: 'too-little-known' },
      declared: [],
    });
  });

  test('the owner declares for its own project; the delivery unit with a paper; nobody before the period is over', async () => {
    w.world.clock.set('2027-02-20T09:00:00Z');
    const said = { project: 'P1', cycle: '2026-Q4', rating: 'on-path', explanation: ar('كل شيء على ما يرام') };
    expect(await refusal('declare-rating', owner, { ...said, cycle: '2027-Q1' })).toBe('rating.period-not-over');
    expect(await refusal('declare-rating', owner, { ...said, project: 'P2' })).toBe('access.outside-scope');
    expect(await refusal('declare-rating', verifier, said)).toBe('access.role-missing');
    expect(await refusal('declare-rating', officer, said)).toBe('rating.instrument-missing');
    expect(await refusal('declare-rating', officer, { ...said, instrument: writtenAct({ act: paper(7777) }) })).toBe(
      'rating.act-unknown',
    );
    // late by more than nine weeks, and nothing heard: both are known
    expect(await must('declare-rating', owner, said)).toMatchObject({ computed: 'late', gap: 2 });
    await must('declare-rating', officer, { ...said, rating: 'at-risk', instrument: writtenAct() });
    const seen = await must<{ declared: { id: string; rating: string; gap: number; isTranscribed: boolean }[] }>(
      'rating',
      owner,
      { project: 'P1' },
    );
    expect(seen.declared).toMatchObject([{ rating: 'at-risk', gap: 1, isTranscribed: true, explanations: [] }]);
    expect(await refusal('rating', partner, { project: 'P1' })).toBe('access.role-missing');
  });

  test('the owner explains the gap, once there is one', async () => {
    const { declared } = await must<{ declared: { id: string }[] }>('rating', owner, { project: 'P1' });
    await must('explain-gap', owner, { declared: declared[0]!.id, explanation: ar('تأخر المقاول') });
    expect(await must('rating', owner, { project: 'P1' })).toMatchObject({
      declared: [{ explanations: [{ explanation: ar('تأخر المقاول'), explainedOn: '2027-02-20' }] }],
    });
    expect(
      await refusal('explain-gap', owner, { declared: '00000000-0000-7000-8000-000000000099', explanation: ar('س') }),
    ).toBe('rating.unknown');
    const agreed = await must<{ id: string }>('declare-rating', owner, {
      project: 'P1',
      cycle: '2026-Q3',
      rating: 'late',
      explanation: ar('متأخر'),
    });
    expect(await refusal('explain-gap', owner, { declared: agreed.id, explanation: ar('س') })).toBe('rating.no-gap');
  });

  test('the gap of a body is shown after four cycles only', async () => {
    const gaps = () =>
      must<{ items: { organisation: string; cycles: number; mean?: number }[] }>('rating-gaps', officer, {});
    expect((await gaps()).items).toEqual([{ organisation: 'AGENCY', cycles: 2, compared: 2, better: 1 }]);
    for (const cycle of ['2026-Q1', '2026-Q2'])
      await must('declare-rating', owner, { project: 'P1', cycle, rating: 'on-path', explanation: ar('حسن') });
    expect((await gaps()).items).toMatchObject([{ organisation: 'AGENCY', cycles: 4, compared: 4 }]);
    expect((await gaps()).items[0]!.mean).toBeGreaterThan(0);
  });
});

describe('warnings', () => {
  test('say what is wrong, since when, in numbers', async () => {
    const found = await must<Found>('warnings', officer, { rule: 'milestone-overdue' });
    expect(found.items).toMatchObject([
      {
        subject: { ref: 'P1/M1' },
        project: 'P1',
        organisation: 'AGENCY',
        role: 'owner',
        since: '2026-12-16',
        numbers: { due: '2026-12-01' },
      },
    ]);
  });

  test('are seen by those in whose scope they lie', async () => {
    expect(await told(owner)).toContain('milestone-overdue P1/M1');
    expect(await told(partner)).toContain('milestone-overdue P1/M1');
    expect(await told(region)).toContain('milestone-overdue P1/M1');
    expect(await told(otherRegion)).not.toContain('milestone-overdue P1/M1');
    expect((await told(owner)).filter((one) => one.includes('P2'))).toEqual([]);
    expect(await refusal('warnings', { kind: 'public', grants: [], actsFor: [], lang: 'ar' }, {})).toBe(
      'access.sign-in-first',
    );
  });

  test('are all there still when somebody answers one before any night has kept them', async () => {
    const before = await told(officer);
    expect(before.length).toBeGreaterThan(1);
    const key = 'milestone-overdue milestone P1/M1';
    await must('answer-warning', owner, { key, version: 0, words: ar('نحن بصدد إنجازه') });
    expect(await told(officer)).toEqual(before);
  });

  test('follow the rule as the administrator sets it', async () => {
    const ruleNow = async () =>
      (await must<{ items: { code: string; version: number }[] }>('warning-rules', admin, {})).items;
    expect((await ruleNow()).map((one) => one.code)).toHaveLength(29);
    const change = { code: 'milestone-overdue', version: 1, changes: { threshold: 200 } };
    expect(await refusal('revise-warning-rule', officer, change)).toBe('access.role-missing');
    await must('revise-warning-rule', admin, change);
    expect(await told(officer)).not.toContain('milestone-overdue P1/M1');
    expect(await refusal('revise-warning-rule', admin, change)).toBe('conflict.changed');
    const off = { code: 'no-update', version: 1, changes: { active: false } };
    expect(await refusal('revise-warning-rule', admin, off)).toBe('warning.why-missing');
  });

  test('evidence returned twice is told, and no longer once something is accepted', async () => {
    const bring = (n: number) => w.must('bring-evidence', owner, evidence('P1', 1, { sha256: paper(n) }));
    for (const n of [1, 2]) {
      const brought = await bring(n);
      await w.must('return-evidence', verifier, { evidence: brought.id, reason: ar('ناقصة') });
    }
    expect(await told(officer, { rule: 'evidence-returned-twice' })).toEqual(['evidence-returned-twice P1/G1/sheet']);
    const third = await bring(3);
    await w.must('accept-evidence', verifier, { evidence: third.id });
    expect(await told(officer, { rule: 'evidence-returned-twice' })).toEqual([]);
  });

  test('evidence behind a door broken from above stays owed; who is silent is told of', async () => {
    const instruction = await w.must('record-higher-instruction', officer, {
      gate: 'P2/G1',
      reason: ar('تعليمات'),
      ...writtenAct({ date: '2027-02-01' }),
    });
    await w.must('confirm-higher-instruction', decider, { instruction: instruction.id });
    w.world.clock.set('2027-07-20T09:00:00Z');
    expect(await told(officer, { rule: 'owed-evidence-overdue' })).toEqual(['owed-evidence-overdue P2/G1']);
    expect(await told(officer, { rule: 'no-update' })).toEqual(['no-update P1', 'no-update P2']);
  });
});

test('freshness counts nothing where nothing is followed', async () => {
  expect(await must('freshness', officer, {})).toEqual({
    all: { inside: 0, counted: 0 },
    strategies: [],
    organisations: [],
    items: [],
  });
});

test('the rules are those of the pack, in the order of the program', async () => {
  const client = await w.world.database.pool.connect();
  const rules = await listWarningRules(client).finally(() => client.release());
  expect(rules.filter((one) => !one.active)).toEqual([]);
});
