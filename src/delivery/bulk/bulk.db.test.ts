import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../access/index.ts';
import { deliveryWorld, people, project } from '../delivery.fixture.ts';
import { bulkRoutes } from './bulk.routes.ts';
import type { BulkPreview } from './bulk.ts';

let delivery: Awaited<ReturnType<typeof deliveryWorld>>;
beforeAll(async () => {
  delivery = await deliveryWorld();
  for (const [ref, owner] of [
    ['F1', 'AGENCY'],
    ['F2', 'AGENCY'],
    ['F3', 'SISTER'],
  ])
    await delivery.must('record-project', people.officer, project(ref!, { owner, partners: [] }));
}, 60_000);
afterAll(() => delivery?.world.close());

const ask = async <T>(verb: string, input: object, by: Caller = people.officer): Promise<T> => {
  const answered = await delivery.world.call<T>(bulkRoutes.find((one) => one.verb === verb)!, input, by);
  return answered.ok ? answered.value : (answered.refusal as T);
};
const preview = (change: object, by?: Caller) => ask<BulkPreview>('preview-projects-revision', change, by);
const owners = async () =>
  (await delivery.world.database.pool.query('select ref, owner from project order by ref')).rows.map(
    (row) => `${row.ref} ${row.owner}`,
  );
const leaves = async () =>
  (await delivery.world.database.pool.query<{ n: number }>('select count(*)::int as n from ledger_leaf')).rows[0]!.n;

it('changes what was shown, in one act with one leaf, and tells how to undo it', async () => {
  const change = { refs: ['F1', 'F2', 'F3'], field: 'owner', value: 'SISTER' };
  const shown = await preview(change);
  expect(shown).toMatchObject({
    same: 1,
    problems: [],
    moves: [{ ref: 'F1', before: 'AGENCY', after: 'SISTER' }, { ref: 'F2' }],
  });
  const before = await leaves();
  expect(await ask('revise-projects', { ...change, seen: shown.seen })).toEqual({
    revised: 2,
    undo: [{ value: 'AGENCY', refs: ['F1', 'F2'] }],
  });
  expect(await leaves()).toBe(before + 1);
  expect(await owners()).toEqual(['F1 SISTER', 'F2 SISTER', 'F3 SISTER']);
  const back = { refs: ['F1', 'F2'], field: 'owner', value: 'AGENCY' };
  expect(await ask('revise-projects', { ...back, seen: shown.seen })).toMatchObject({ code: 'bulk.changed' });
  await ask('revise-projects', { ...back, seen: (await preview(back)).seen });
  expect(await owners()).toEqual(['F1 AGENCY', 'F2 AGENCY', 'F3 SISTER']);
});

it('changes nothing while one line is refused, and says which and why', async () => {
  const change = { refs: ['F1', 'F3', 'F9'], field: 'owner', value: 'PARTNER' };
  const shown = await preview(change, people.owner);
  expect(shown.problems).toMatchObject([
    { code: 'access.outside-scope', details: { project: 'F9' } },
    { code: 'access.outside-scope', details: { project: 'F3' } },
  ]);
  expect(await ask('revise-projects', { ...change, seen: shown.seen }, people.owner)).toMatchObject({
    code: 'bulk.refused',
    details: { n: 2 },
  });
  expect(await owners()).toEqual(['F1 AGENCY', 'F2 AGENCY', 'F3 SISTER']);
  expect(await preview(change, people.verifier)).toMatchObject({ code: 'access.role-missing' });
  expect((await preview({ ...change, refs: ['F9'] })).problems).toMatchObject([{ code: 'project.unknown' }]);
});

it('refuses what somebody changed since it was shown, and what changes nothing', async () => {
  const change = { refs: ['F1'], field: 'owner', value: 'SISTER' };
  const { seen } = await preview(change);
  await delivery.must('revise-project', people.officer, {
    ref: 'F1',
    version: await versionOf('F1'),
    changes: { note: { authentic: 'ar', ar: 'ملاحظة' } },
  });
  expect(await ask('revise-projects', { ...change, seen })).toMatchObject({ code: 'bulk.changed' });
  const same = { refs: ['F3'], field: 'owner', value: 'SISTER' };
  expect(await ask('revise-projects', { ...same, seen: (await preview(same)).seen })).toMatchObject({
    code: 'bulk.nothing',
  });
  expect((await preview({ refs: ['F1'], field: 'axis', value: 'NONE' })).problems).toMatchObject([
    { code: 'axis.unknown' },
  ]);
});

const versionOf = async (ref: string): Promise<number> =>
  (await delivery.world.database.pool.query('select version from project where ref = $1', [ref])).rows[0]!.version;
