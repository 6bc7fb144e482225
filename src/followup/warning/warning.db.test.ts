import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../../access/index.ts';
import { ar, people } from '../../delivery/delivery.fixture.ts';
import { posts, warningWorld } from './warning.fixture.ts';

const KEY = 'milestone-overdue milestone P1/M1';
const { officer, owner, verifier, region, otherRegion, partner, auditor } = people;
type File = {
  state: string;
  version: number;
  number: number;
  isTrue: boolean;
  acts: string[];
  quietUntil?: string;
  lastSnooze: string;
  ladder: { to: string; organisation: string; people: number; told: boolean; isNext: boolean }[];
  episodes: {
    number: number;
    state: string;
    steps: { act: string; byPerson: string; day: string; toPost?: string }[];
  }[];
  notices: { person: string; saidAs: string; day: string; receivedAt?: string }[];
};

let w: Awaited<ReturnType<typeof warningWorld>>;
beforeAll(async () => {
  w = await warningWorld();
});
afterAll(() => w.world.close());

const file = (by: Caller = officer, key = KEY) => w.ask<File>('warning', by, { key });
const stateNow = async () => (await file()).state;
/** Acts on the warning as it stands now. */
const act = async (verb: string, by: Caller, more: object = {}) =>
  w.code(verb, by, { key: KEY, version: (await file()).version, ...more });
const todayOf = async (by: Caller): Promise<string[]> =>
  (await w.ask<{ groups: { why: string; lines: { about: string }[] }[] }>('today', by, { most: 50 })).groups.flatMap(
    (one) => (one.why === 'warning' ? one.lines.map((line) => line.about) : []),
  );
const acts = async () => (await file()).episodes[0]!.steps.map((one) => one.act);

describe('a warning', () => {
  test('is seen before the night keeps it, and kept by it once', async () => {
    expect(await w.night('2027-02-22')).toMatchObject({ raised: 0 });
    expect(await w.code('warning', officer, { key: KEY })).toBe('warning.unknown');
    w.world.clock.set('2027-02-23T05:00:00Z');
    expect(await file()).toMatchObject({ state: 'raised', version: 0, isTrue: true });
    expect(await w.night('2027-02-23')).toMatchObject({ raised: 1, closed: 0 });
    expect(await w.night('2027-02-23')).toMatchObject({ raised: 0, woken: 0, closed: 0, escalated: 0 });
    expect(await file()).toMatchObject({ state: 'raised', version: 1, number: 1 });
    const listed = await w.ask<{ items: { key: string; state: string; title: object }[] }>('warnings', owner, {
      rule: 'milestone-overdue',
    });
    expect(listed.items).toMatchObject([{ key: KEY, state: 'raised', title: ar('معلم') }]);
  });

  test('is open to those in whose scope it lies', async () => {
    for (const by of [owner, region, partner, auditor]) expect((await file(by)).state).toBe('raised');
    expect(await w.code('warning', otherRegion, { key: KEY })).toBe('access.outside-scope');
    expect(await w.code('warning', officer, { key: 'no-such rule P1' })).toBe('warning.unknown');
    expect(await w.code('warning', officer, { key: 'milestone-overdue milestone P9/M1' })).toBe('warning.unknown');
  });

  test('is in the day of those who are asked and of who steers, and of nobody else', async () => {
    for (const by of [owner, officer]) expect(await todayOf(by)).toEqual([KEY]);
    for (const by of [verifier, region, otherRegion, partner, auditor, posts.otherSecretary])
      expect(await todayOf(by)).toEqual([]);
  });

  test('offers each the acts that are theirs', async () => {
    expect((await file(owner)).acts).toEqual(['answer']);
    expect((await file(officer)).acts).toEqual(['snooze', 'escalate']);
    expect((await file(auditor)).acts).toEqual([]);
    expect((await file(region)).acts).toEqual([]);
  });
});

describe('who may say something of it', () => {
  test('who neither owns the subject nor is asked by the rule does not answer', async () => {
    const words = ar('سيُبلغ نهاية الشهر');
    expect(await act('answer-warning', officer, { words })).toBe('warning.not-asked');
    expect(await act('answer-warning', verifier, { words })).toBe('warning.not-asked');
    expect(await act('answer-warning', region, { words })).toBe('warning.not-asked');
    expect(await act('answer-warning', partner, { words })).toBe('access.role-missing');
    expect(await act('answer-warning', posts.otherSecretary, { words })).toBe('access.outside-scope');
  });

  test('an answer and a snooze need words, a snooze a day to come and not too far', async () => {
    expect(await act('answer-warning', owner)).toBe('warning.words-missing');
    expect(await act('snooze-warning', officer, { until: '2027-03-10' })).toBe('warning.words-missing');
    expect(await act('snooze-warning', owner, { until: '2027-03-10', words: ar('س') })).toBe('access.role-missing');
    const { lastSnooze } = await file();
    // thirty working days over the feast of 9 March
    expect(lastSnooze).toBe('2027-04-07');
    const words = ar('ينتظر صفقة أعيد إعلانها');
    expect(await act('snooze-warning', officer, { until: '2027-02-23', words })).toBe('warning.snooze-backwards');
    expect(await act('snooze-warning', officer, { until: '2027-04-08', words })).toBe('warning.snooze-too-long');
  });

  test('nothing is acted on that was read before somebody else acted', async () => {
    const stale = { key: KEY, version: 7, words: ar('س') };
    expect(await w.code('answer-warning', owner, stale)).toBe('conflict.changed');
  });
});

describe('up the hierarchy', () => {
  test('is never taken across, nor past a post that is held', async () => {
    expect(await act('escalate-warning', officer, { to: 'secretary-general', organisation: 'OTHERMIN' })).toBe(
      'warning.other-hierarchy',
    );
    expect(await act('escalate-warning', officer, { to: 'focal-point', organisation: 'SISTER' })).toBe(
      'warning.other-hierarchy',
    );
    expect(await act('escalate-warning', officer, { to: 'secretary-general' })).toBe('warning.step-skipped');
    expect(await act('escalate-warning', owner, { to: 'focal-point' })).toBe('access.role-missing');
  });

  test('silence is told to the right post on the right working day, across Ramadan and its feast', async () => {
    const told = new Map<string, string[]>();
    for (let n = 0; n < 70; n++) {
      const on = new Date(Date.UTC(2027, 1, 24 + n)).toISOString().slice(0, 10);
      const { escalated } = await w.night(on);
      if (escalated > 0) {
        const fresh = (await file()).notices.filter((one) => one.day === on);
        told.set(on, fresh.map((one) => one.saidAs).sort());
      }
    }
    expect([...told]).toEqual([
      ['2027-03-10', ['focal-point']],
      ['2027-03-31', ['deputy', 'secretary-general']],
    ]);
    expect(await stateNow()).toBe('escalated');
    const { ladder, notices } = await file();
    expect(ladder.map(({ to, organisation, told: done, isNext }) => [to, organisation, done, isNext])).toEqual([
      ['focal-point', 'AGENCY', true, false],
      ['secretary-general', 'MIN', true, false],
      ['commission', 'HEAD', false, true],
    ]);
    expect(notices.map((one) => one.person)).not.toContain(posts.otherSecretary.person);
    expect(await act('escalate-warning', officer, { to: 'focal-point' })).toBe('warning.told-already');
  });

  test('those told confirm to have received it', async () => {
    const heard = await w.ask<{ items: { id: string; warning: string; project: string }[] }>(
      'my-notices',
      posts.deputy,
      {},
    );
    expect(heard.items).toMatchObject([{ warning: KEY, project: 'P1', kind: 'warning' }]);
    await w.ask('confirm-receipt', posts.deputy, { id: heard.items[0]!.id });
    expect((await file()).notices.filter((one) => one.receivedAt).map((one) => one.person)).toEqual([
      posts.deputy.person,
    ]);
  });
});

describe('quiet for a while', () => {
  test('answered by its owner it is quiet, and comes back while it is true', async () => {
    w.world.clock.set('2027-05-05T09:00:00Z');
    expect(await act('answer-warning', owner, { words: ar('يُبلغ في متم يونيو') })).toBe('done');
    const { state, quietUntil } = await file();
    expect([state, quietUntil]).toEqual(['answered', '2027-06-16']);
    expect(await todayOf(owner)).toEqual([]);
    expect(await w.night('2027-06-15')).toMatchObject({ woken: 0 });
    expect(await w.night('2027-06-16')).toMatchObject({ woken: 1 });
    expect(await stateNow()).toBe('raised');
  });

  test('put off it cannot be put off again before it comes back; a night that was missed changes nothing for people', async () => {
    expect(await act('snooze-warning', officer, { until: '2027-06-30', words: ar('في انتظار اللجنة') })).toBe('done');
    expect(await act('snooze-warning', officer, { until: '2027-07-05', words: ar('مرة أخرى') })).toBe(
      'warning.no-such-step',
    );
    w.world.clock.set('2027-07-01T09:00:00Z');
    expect(await stateNow()).toBe('raised');
    expect(await act('snooze-warning', officer, { until: '2027-07-05', words: ar('مرة أخرى') })).toBe('done');
    expect((await acts()).slice(-3)).toEqual(['snooze', 'wake', 'snooze']);
  });
});

describe('the end of its cause', () => {
  test('closes it, and nobody acts on what is gone', async () => {
    await w.plan('2027-12-01');
    expect(await file()).toMatchObject({ state: 'closed', isTrue: false, acts: [] });
    expect(await act('answer-warning', owner, { words: ar('تم') })).toBe('warning.gone');
    expect(await w.night('2027-07-02')).toMatchObject({ closed: 1, raised: 0 });
    expect((await acts()).at(-1)).toBe('close');
  });

  test('and if it returns another episode begins, told of anew', async () => {
    await w.plan('2027-06-01');
    expect(await file()).toMatchObject({ state: 'raised', number: 2, version: 0 });
    expect(await act('answer-warning', owner, { words: ar('عاد التأخر') })).toBe('done');
    const { episodes, number, state } = await file();
    expect([number, state]).toEqual([2, 'answered']);
    expect(episodes.map((one) => [one.number, one.state])).toEqual([
      [2, 'answered'],
      [1, 'closed'],
    ]);
    expect(episodes[0]!.steps.map((one) => `${one.act} ${one.byPerson}`)).toEqual([
      'raise system:follow-warnings',
      `answer ${owner.person}`,
    ]);
  });
});

test('the database lets no warning move without its step, nor a trace be rewritten', async () => {
  const { pool } = w.world.database;
  const tried = (sql: string) =>
    pool.query(sql).then(
      () => 'done',
      (error: Error & { code?: string }) => error.code,
    );
  expect(await tried("update warning_episode set state = 'closed', quiet_until = null")).toMatch(/^MU/);
  expect(await tried("update warning_step set day = '2020-01-01'")).toMatch(/^MU/);
  expect(await tried('delete from warning_episode')).toMatch(/^MU/);
});

test('a post that nobody holds is named, and told as soon as somebody does', async () => {
  const { items } = await w.ask<{ items: { id: string; kind: string }[] }>('posts', officer, { organisation: 'HEAD' });
  await w.ask('end-post', officer, { id: items[0]!.id, until: '2027-07-02' });
  w.world.clock.set('2027-09-01T09:00:00Z');
  const done = await w.night('2027-12-01');
  expect(done.unheard).toEqual([]);
  expect(done.woken).toBe(1);
  const later = await w.night('2028-04-03');
  expect(later.unheard).toEqual([{ key: KEY, post: 'commission' }]);
  expect(later.escalated).toBe(2);
});
