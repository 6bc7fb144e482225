import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPackFile } from '../../../packs/read-pack.ts';
import { callerAs } from '../../../tests/callers.ts';
import { type Caller, systemCaller } from '../../access/index.ts';
import { ok } from '../../kernel/index.ts';
import { lawRoutes } from '../../law/law.routes.ts';
import { lawRefusals } from '../../law/refusals.ts';
import { legalStationSeed, legalStationsFromPack } from '../../law/seed.ts';
import type { TextFile } from '../../law/text-file.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { act } from '../../platform/http/endpoint.ts';
import { ar, deliveryWorld, evidence, people, project, writtenAct } from '../delivery.fixture.ts';
import { gateTextRefusals } from '../refusals.ts';
import { legalRoutes } from './legal.routes.ts';

/** A bill from its announcement to the bulletin, written down by one and confirmed by another, and the gate that waits for it. */
const routes = [...lawRoutes, ...legalRoutes];
const { officer, officer2, owner, verifier, decider, partner, auditor } = people;
const outsider = callerAs(
  'partner',
  { kind: 'organisation', id: 'STATS' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(routes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const text = (ref = 'B1', caller: Caller = auditor) => asked<TextFile>('legal-text', { ref }, caller);
const on = async (more: object, ref = 'B1') => ({ text: ref, version: (await text(ref)).text.version, ...more });

const prepare = act({
  verb: 'prepare-law',
  right: 'pack.load',
  summary: 'Stations and a source',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    await legalStationSeed.add(
      { ...ctx, pack: 'test' },
      legalStationsFromPack(readPackFile('morocco', 'legal-stations.json')),
    );
    await insertRows(ctx.tx, 'source', [
      {
        id: ctx.newId(),
        ref: 'S-1',
        title: ar('بلاغ'),
        kind: 'official',
        publisher: 'MIN',
        address: 'exercise',
        confidence: 'A',
        held: false,
        custom: {},
        version: 1,
      },
    ]);
    return ok({});
  },
});

const bill = {
  ref: 'B1',
  kind: 'draft-law',
  title: ar('مشروع قانون'),
  duty: ar('يفرض شيئا'),
  authority: 'MIN',
  sources: ['S-1'],
  confidence: 'B',
};

beforeAll(async () => {
  w = await deliveryWorld();
  const made = await w.world.call(prepare, {}, systemCaller('test'));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  for (const ref of ['F1', 'F2']) await w.must('record-project', officer, project(ref));
});
afterAll(() => w.world.close());

describe('a text', () => {
  test('is recorded from its sources, below the text it applies, or refused', async () => {
    expect(await codeOf('record-text', bill, owner)).toBe('access.role-missing');
    expect(await codeOf('record-text', { ...bill, sources: [] }, officer)).toBe('request.input-refused');
    expect(await codeOf('record-text', { ...bill, sources: ['S-9'] }, officer)).toBe('source.unknown');
    expect(await codeOf('record-text', { ...bill, authority: 'NONE' }, officer)).toBe('organisation.unknown');
    expect(await codeOf('record-text', { ...bill, parent: 'L9' }, officer)).toBe('law.unknown');
    expect(await asked('record-text', bill, officer)).toEqual({ ref: 'B1', version: 1 });
    expect(await codeOf('record-text', bill, officer)).toBe('law.ref-taken');
    const decree = { ...bill, ref: 'D1', kind: 'decree', parent: 'B1', parentArticle: '7' };
    expect(await asked('record-text', decree, officer)).toEqual({ ref: 'D1', version: 1 });
    expect(await codeOf('record-text', { ...bill, ref: 'B2', parent: 'D1' }, officer)).toBe('law.rank');
    expect(await codeOf('revise-text', { ref: 'B1', version: 1, changes: { parent: 'D1' } }, officer)).toBe('law.rank');
    expect(await codeOf('revise-text', { ref: 'B1', version: 1, changes: { status: 'repealed' } }, officer)).toBe(
      'law.not-in-force',
    );
    expect(await asked('revise-text', { ref: 'B1', version: 1, changes: { number: '30.26' } }, officer)).toEqual({
      version: 2,
    });
    expect(await codeOf('revise-text', { ref: 'B1', version: 1, changes: { number: '1' } }, officer2)).toBe(
      'conflict.changed',
    );
    const file = await text();
    expect(file.text).toMatchObject({ number: '30.26', status: 'draft', isOverdue: false, waits: false });
    expect(file.text.station).toBeUndefined();
    expect(file.under.map((one) => one.ref)).toEqual(['D1']);
    expect((await text('D1')).parent?.ref).toBe('B1');
    expect(await codeOf('legal-text', { ref: 'B9' }, auditor)).toBe('law.unknown');
  });

  test('moves when one person has written it down and another confirmed it', async () => {
    const to = (station: string, day: string, more: object = {}) =>
      on({ to: station, on: day, source: 'S-1', ...more });
    expect(await codeOf('move-text', await to('announced', '2026-11-25'), officer)).toBe('law.day');
    expect(await codeOf('move-text', await to('announced', '2026-10-01', { source: 'S-9' }), officer)).toBe(
      'source.unknown',
    );
    expect(await codeOf('move-text', await to('announced', '2026-10-01', { source: undefined }), officer)).toBe(
      'law.ground-missing',
    );
    expect(
      await codeOf('move-text', await on({ to: 'first-chamber', on: '2026-10-01', source: 'S-1' }, 'D1'), officer),
    ).toBe('law.no-such-station');
    const first = await asked<{ id: string }>('move-text', await to('announced', '2026-10-01'), officer);
    expect((await text()).text).toMatchObject({ waits: true });
    expect((await text()).text.station).toBeUndefined();
    expect(await codeOf('move-text', await to('sgg', '2026-10-02'), officer)).toBe('law.move-waits');
    expect(await codeOf('confirm-text-move', { move: first.id }, officer)).toBe('four-eyes.recorder-confirms-move');
    // who stands in for the recorder is held to be the recorder
    const forHim = callerAs('officer', undefined, {
      person: '00000000-0000-7000-8000-000000000198',
      actsFor: [officer.person!],
    });
    expect(await codeOf('confirm-text-move', { move: first.id }, forHim)).toBe('four-eyes.recorder-confirms-move');
    expect(await codeOf('confirm-text-move', { move: first.id }, owner)).toBe('access.role-missing');
    expect(await codeOf('confirm-text-move', { move: '00000000-0000-7000-8000-0000000000ff' }, officer2)).toBe(
      'law.move-unknown',
    );
    expect((await text('B1', officer)).moves[0]!.maySettle).toBe(false);
    expect((await text('B1', officer2)).moves[0]!.maySettle).toBe(true);
    expect(await asked('confirm-text-move', { move: first.id }, officer2)).toMatchObject({ status: 'draft' });
    expect(await codeOf('confirm-text-move', { move: first.id }, verifier)).toBe('law.move-settled');
    expect((await text()).text).toMatchObject({ station: 'announced', stay: { days: 54 } });
    expect(await codeOf('move-text', await to('announced', '2026-10-02'), officer)).toBe('law.stands-there');
    expect(await codeOf('move-text', await to('sgg', '2026-09-30'), officer)).toBe('law.day');

    const wrong = await asked<{ id: string }>('move-text', await to('second-chamber', '2026-10-20'), officer);
    expect(await codeOf('refuse-text-move', { move: wrong.id }, verifier)).toBe('request.input-refused');
    await asked('refuse-text-move', { move: wrong.id, words: ar('المصدر يقول غير ذلك') }, verifier);
    expect((await text()).text.station).toBe('announced');
    const sgg = await asked<{ id: string }>('move-text', await to('sgg', '2026-10-20'), officer2);
    await asked('confirm-text-move', { move: sgg.id }, officer);
    expect(await codeOf('move-text', await to('announced', '2026-10-21'), officer)).toBe('law.reason-missing');
    expect((await text()).stays).toMatchObject([
      { station: 'announced', days: 19 },
      { station: 'sgg', days: 35 },
    ]);
    // who wrote it down is told inside only
    expect((await text('B1', partner)).moves[0]!.recordedBy).toBeUndefined();
    expect((await text('B1', officer)).moves[0]!.recordedBy).toBe(officer.person);
  });

  test('is promised for a day, by whom and where, and is overdue once that day has passed', async () => {
    const said = (more: object) => on({ on: '2026-11-20', by: 'MIN', saidOn: '2026-11-01', source: 'S-1', ...more });
    expect(await codeOf('promise-text', await said({ by: 'NONE' }), officer)).toBe('organisation.unknown');
    expect(await codeOf('promise-text', await said({ saidOn: '2026-11-21' }), officer)).toBe('law.promise-day');
    expect(await codeOf('promise-text', await said({ source: undefined }), officer)).toBe('law.ground-missing');
    expect(await asked('promise-text', await said({}), officer)).toMatchObject({ number: 1 });
    expect((await text()).text).toMatchObject({ isOverdue: true, promise: { on: '2026-11-20', by: 'MIN' } });
    const overdue = (flag: string) =>
      asked<{ items: { ref: string }[] }>('legal-texts', { overdue: flag }, partner).then((one) =>
        one.items.map((each) => each.ref),
      );
    expect(await overdue('true')).toEqual(['B1']);
    expect(await overdue('false')).toEqual(['D1']);
    await asked('promise-text', await said({ on: '2026-12-31' }), officer2);
    expect((await text()).text.isOverdue).toBe(false);
    expect((await text()).promises).toHaveLength(2);
  });

  test('comes into force in the database with its confirmed publication only', async () => {
    for (const status of ['in-force', 'withdrawn'])
      await expect(
        w.world.database.pool.query(
          `update legal_text set status = '${status}', version = version + 1 where ref = 'B1'`,
        ),
      ).rejects.toThrow('law.moved-without-act');
    codes.add('law.moved-without-act');
  });
});

describe('a criterion that waits for a text', () => {
  const naming = (more: object = {}) => ({ text: 'B1', project: 'F1', gate: 1, criterion: 'sheet', ...more });
  test('is named by who follows the project, of a gate that is not passed', async () => {
    expect(await codeOf('name-text', naming(), owner)).toBe('access.role-missing');
    expect(await codeOf('name-text', naming({ text: 'B9' }), officer)).toBe('law.unknown');
    expect(await codeOf('name-text', naming({ project: 'F9' }), officer)).toBe('project.unknown');
    expect(await codeOf('name-text', naming({ criterion: 'none' }), officer)).toBe('text.criterion-unknown');
    expect(await asked('name-text', naming(), officer)).toEqual({ ref: 'F1/G1/sheet' });
    expect(await codeOf('name-text', naming(), officer)).toBe('text.named-already');
    expect(await asked('name-text', naming({ gate: 3 }), officer)).toEqual({ ref: 'F1/G3/sheet' });
    const blocks = async (caller: Caller) =>
      (await asked<{ items: object[] }>('text-blocks', { text: 'B1' }, caller)).items;
    expect(await blocks(officer)).toMatchObject([
      { project: 'F1', gate: 1, holds: true, isBegun: true, isPassed: false },
      { project: 'F1', gate: 3, holds: true, isBegun: false },
    ]);
    // the partner of the project sees it, another partner sees that project nowhere
    expect(await blocks(partner)).toHaveLength(2);
    expect(await blocks(outsider)).toEqual([]);
    expect(await codeOf('unname-text', { ...naming({ gate: 2 }), words: ar('خطأ') }, officer)).toBe('text.not-named');
    expect(await asked('unname-text', { ...naming({ gate: 3 }), words: ar('خطأ') }, officer)).toEqual({
      ref: 'F1/G3/sheet',
    });
    expect(await blocks(officer)).toHaveLength(1);
  });

  test('does not take its evidence before the text is published, and then it does', async () => {
    const sheet = await w.must('bring-evidence', owner, evidence('F1', 1));
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('evidence.text-not-published');
    type Waits = { criteria: { code: string; texts?: { ref: string; holds: boolean }[] }[] };
    const shown = async (by: Caller) =>
      (await w.must<Waits>('gate', by, { ref: 'F1/G1' })).criteria.flatMap((one) => one.texts ?? []);
    expect(await shown(partner)).toMatchObject([
      { ref: 'B1', holds: true, stationTitle: { ar: 'الأمانة العامة للحكومة' } },
    ]);
    // of another project it holds back nothing
    const other = await w.must('bring-evidence', owner, evidence('F2', 1));
    expect(await w.refusal('accept-evidence', verifier, { evidence: other.id })).toBe('done');

    // withdrawn, it still holds back: leaving a draft aside frees nobody
    const away = await on({ to: 'withdrawn', on: '2026-11-21', reference: ar('بلاغ') });
    expect(await codeOf('move-text', away, officer)).toBe('law.reason-missing');
    const left = await asked<{ id: string }>('move-text', { ...away, reason: ar('أُرجئ') }, officer);
    expect(await asked('confirm-text-move', { move: left.id }, verifier)).toMatchObject({ status: 'withdrawn' });
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('evidence.text-not-published');

    const out = await on({ to: 'bulletin', on: '2026-11-23', source: 'S-1', reason: ar('أُعيد تقديمه') });
    expect(await codeOf('move-text', out, officer)).toBe('law.bulletin-missing');
    const published = await asked<{ id: string }>('move-text', { ...out, bulletin: '7500' }, officer);
    // written down is not yet published
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('evidence.text-not-published');
    expect(await asked('confirm-text-move', { move: published.id }, officer2)).toMatchObject({ status: 'in-force' });
    expect((await text()).text).toMatchObject({
      kind: 'law',
      status: 'in-force',
      bulletin: '7500',
      publishedOn: '2026-11-23',
      isOverdue: false,
    });
    expect(await shown(owner)).toMatchObject([{ ref: 'B1', holds: false }]);
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('done');
    expect(
      await codeOf('move-text', await on({ to: 'sgg', on: '2026-11-24', source: 'S-1', reason: ar('س') }), officer),
    ).toBe('law.over');
    expect(await codeOf('name-text', naming({ gate: 2 }), officer)).toBe('text.in-force');
  });

  test('is of no gate that is passed', async () => {
    const decided = await w.must('record-decision', decider, { gate: 'F1/G1', verdict: 'pass', ...writtenAct() });
    await w.must('confirm-decision', officer, { decision: decided.id });
    expect(await codeOf('name-text', naming({ text: 'D1' }), officer)).toBe('text.gate-passed');
    expect(await asked('name-text', naming({ text: 'D1', gate: 2 }), officer)).toEqual({ ref: 'F1/G2/sheet' });
  });
});

test('a text in force is repealed by a revision, and holds nothing back', async () => {
  const { version } = (await text()).text;
  await asked('revise-text', { ref: 'B1', version, changes: { status: 'repealed' } }, officer);
  expect((await text()).text.status).toBe('repealed');
});

test('figures count what was announced and published, and the projects held back, of those the reader sees', async () => {
  const figures = { announced: 2, published: 1, blocked: 1, goLive: [] };
  expect(await asked('law-figures', {}, officer)).toEqual(figures);
  expect(await asked('law-figures', {}, outsider)).toEqual({ ...figures, blocked: 0 });
});

test('every refusal was met', () => {
  const all = Object.keys({ ...lawRefusals, ...gateTextRefusals });
  expect(all.filter((code) => !codes.has(code))).toEqual([]);
});
