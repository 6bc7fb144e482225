import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../access/index.ts';
import { customFieldRoutes } from '../../platform/custom-field/custom-field.routes.ts';
import { deliveryWorld, people, project } from '../delivery.fixture.ts';
import { bulkRoutes } from './bulk.routes.ts';
import type { BulkPreview } from './bulk.ts';
import type { MilestonePreview } from './milestone-dates.ts';

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
  const answered = await delivery.world.call<T>(
    [...bulkRoutes, ...customFieldRoutes].find((one) => one.verb === verb)!,
    input,
    by,
  );
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

it('fills an added field on many projects as its form would, and leaves their other fields', async () => {
  for (const [key, type] of [
    ['budget_line', 'text'],
    ['files', 'number'],
  ])
    await ask('set-custom-field', { kind: 'project', key, type, title }, people.admin);
  const fill = { refs: ['F1'], field: 'custom', key: 'files', value: '3' };
  await ask('revise-projects', { ...fill, seen: (await preview(fill)).seen });
  const change = { refs: ['F1', 'F2', 'F3'], field: 'custom', key: 'budget_line', value: 'L-12' };
  const shown = await preview(change);
  const before = await leaves();
  expect(await ask('revise-projects', { ...change, seen: shown.seen })).toEqual({
    revised: 3,
    undo: [{ refs: ['F1', 'F2', 'F3'] }],
  });
  expect(await leaves()).toBe(before + 1);
  expect(await customs()).toEqual([
    { files: '3', budget_line: 'L-12' },
    { budget_line: 'L-12' },
    { budget_line: 'L-12' },
  ]);
  // emptied where the caller may, and nowhere while one line is refused
  const back = { refs: ['F1', 'F3'], field: 'custom', key: 'budget_line' };
  const refusedTo = await preview(back, people.owner);
  expect(refusedTo.problems).toMatchObject([
    { code: 'access.outside-scope', details: { project: 'F3', key: 'budget_line' } },
  ]);
  expect(await ask('revise-projects', { ...back, seen: refusedTo.seen }, people.owner)).toMatchObject({
    code: 'bulk.refused',
  });
  expect((await customs())[0]).toHaveProperty('budget_line');
  expect((await preview({ ...fill, value: '12,5' })).problems).toMatchObject([
    { code: 'field.value-refused', details: { project: 'F1', key: 'files' } },
  ]);
  expect(await ask('revise-projects', { ...change, value: 'L-13', seen: shown.seen })).toMatchObject({
    code: 'bulk.changed',
  });
  expect(await preview({ refs: ['F1'], field: 'custom', value: '1' })).toMatchObject({ code: 'request.input-refused' });
  expect(await preview({ refs: ['F1'], field: 'owner', value: { a: 1 } })).toMatchObject({
    code: 'request.input-refused',
  });
});

it('moves the dates of late milestones, leaves approved plans, and takes them back', async () => {
  const { must } = delivery;
  for (const [of, plannedOn, more] of [
    ['F1', '2026-10-01', {}],
    ['F1', '2027-06-01', {}],
    ['F2', '2026-11-01', { expectedOn: '2026-11-20' }],
    ['F3', '2026-09-01', {}],
    ['F3', '2026-08-01', { reachedOn: '2026-08-03' }],
  ] as const)
    await must('record-milestone', people.officer, { project: of, title, plannedOn, ...more });
  const { id } = await must('propose-baseline', people.officer, {
    project: 'F1',
    reason: title,
    effectiveOn: '2026-11-01',
  });
  await must('confirm-baseline', people.officer2, { baseline: id });
  const approved = await baselines();
  const change = { projects: ['F1', 'F2', 'F3'], milestones: 'late', date: 'plannedOn', days: 45 };
  const shown = await previewDates(change);
  expect(shown.moves).toMatchObject([
    { ref: 'F1/M1', project: 'F1', before: '2026-10-01', after: '2026-11-15' },
    { ref: 'F2/M1', before: '2026-11-01' },
    { ref: 'F3/M1', before: '2026-09-01' },
  ]);
  const leaf = await leaves();
  const done = await ask<{ undo: object[] }>('revise-milestones', { ...change, seen: shown.seen });
  expect(done).toMatchObject({ revised: 3, undo: [{ days: -45, milestones: ['F1/M1', 'F2/M1', 'F3/M1'] }] });
  expect(await leaves()).toBe(leaf + 1);
  expect(await planned('F1/M1')).toBe('2026-11-15');
  expect(await baselines()).toEqual(approved);
  expect(approved).toHaveLength(1);
  expect(await ask('revise-milestones', { ...change, seen: shown.seen })).toMatchObject({ code: 'bulk.changed' });
  const back = { date: 'plannedOn', ...done.undo[0] };
  await ask('revise-milestones', { ...back, seen: (await previewDates(back)).seen });
  expect(await planned('F1/M1')).toBe('2026-10-01');
});

it('moves no date while one line is refused: another’s project, what was reached, what is not there', async () => {
  const change = {
    projects: ['F1', 'F3', 'F9'],
    milestones: ['F1/M1', 'F1/M9'],
    date: 'expectedOn',
    day: '2027-01-04',
  };
  const shown = await previewDates(change, people.owner);
  expect(shown.problems).toMatchObject([
    { code: 'access.outside-scope', details: { project: 'F3', field: 'expectedOn' } },
    { code: 'access.outside-scope', details: { project: 'F9', field: 'expectedOn' } },
    { code: 'milestone.unknown', details: { milestone: 'F1/M9', project: 'F1', field: 'expectedOn' } },
  ]);
  expect(await ask('revise-milestones', { ...change, seen: shown.seen }, people.owner)).toMatchObject({
    code: 'bulk.refused',
    details: { n: 3 },
  });
  expect((await previewDates({ ...change, projects: ['F3'], milestones: ['F3/M2'] })).problems).toMatchObject([
    { code: 'bulk.milestone-reached', details: { milestone: 'F3/M2', project: 'F3' } },
  ]);
  expect(await previewDates(change, people.verifier)).toMatchObject({ code: 'access.role-missing' });
  for (const wrong of [{ days: 3 }, { day: undefined }, { day: undefined, days: 0 }, { date: 'plannedOn', day: null }])
    expect(await previewDates({ ...change, ...wrong })).toMatchObject({ code: 'request.input-refused' });
  const own = { ...change, projects: ['F1'], milestones: 'open' };
  await ask('revise-milestones', { ...own, seen: (await previewDates(own, people.owner)).seen }, people.owner);
  expect(await ask('revise-milestones', { ...own, seen: (await previewDates(own)).seen })).toMatchObject({
    code: 'bulk.nothing',
  });
});

const title = { authentic: 'ar', ar: 'عنوان' };
const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await delivery.world.database.pool.query(sql, values)).rows;
const customs = async () =>
  (await rows<{ custom: object }>('select custom from project order by ref')).map((one) => one.custom);
const baselines = () => rows('select * from project_baseline order by id');
const planned = async (ref: string) =>
  (await rows<{ day: string }>('select planned_on::text as day from milestone where ref = $1', [ref]))[0]!.day;
const previewDates = (change: object, by?: Caller) => ask<MilestonePreview>('preview-milestones-revision', change, by);

const versionOf = async (ref: string): Promise<number> =>
  (await delivery.world.database.pool.query('select version from project where ref = $1', [ref])).rows[0]!.version;
