import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { territoryRoutes } from '../territory/territory.routes.ts';
import { resultsRoutes } from './results.routes.ts';

const endpoints = [...resultsRoutes, ...strategyRoutes, ...partnersRoutes, ...territoryRoutes];
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
const text = (words: string) => ({ authentic: 'ar' as const, ar: words });
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;

const officer = callerAs('officer', instanceScope, { person: id(1) });
const verifier = callerAs('verifier', instanceScope, { person: id(2), organisation: 'AUDIT' });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(3), organisation: 'AGENCY' });
const stranger = callerAs('owner', { kind: 'organisation', id: 'OTHER' }, { person: id(4), organisation: 'OTHER' });
const deputy = callerAs('verifier', instanceScope, { person: id(5), actsFor: [id(3)] });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call(endpoint(verb), input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const answered = async <T>(verb: string, input: object, caller = officer): Promise<T> =>
  (await asked(verb, input, caller)) as T;
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;

const counted = {
  definition: text('عدد الخريجين'),
  unit: 'graduates',
  direction: 'up',
  nature: 'flow',
  decimals: 0,
  overTime: 'sum',
  overPlaces: 'sum',
  overChain: 'none',
};
const indicator = (ref: string, given: object = {}, definition: object = {}) => ({
  ref,
  strategy: 'plan',
  level: 'output',
  title: text('خريجون'),
  owner: 'AGENCY',
  frequency: 'quarterly',
  definition: { ...counted, ...definition },
  ...given,
});
const figure = (given: object) => ({ indicator: 'I1', period: '2025-Q1', place: '01', ...given });
const report = (items: object[], caller = owner) => asked('report-figures', { items }, caller);

/** SQL inside a request that adds its leaf, as the program would. */
const inRequest = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    const done = await work(tx);
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
    return done;
  });

beforeAll(async () => {
  world = await testWorld();
  await inRequest((tx) =>
    tx.query(
      `insert into place (code, level, kind, parent, name, search_key)
       select code, level, level, parent, '{"authentic":"ar","ar":"مكان","fr":"lieu"}', code
       from (values ('XX', 'country', null), ('01', 'region', 'XX'), ('02', 'region', 'XX')) as given (code, level, parent)`,
    ),
  );
  for (const [ref, more] of Object.entries({ AGENCY: {}, OTHER: {}, AUDIT: {}, STATS: { citedOnly: true } }))
    await asked('record-organisation', { ref, kind: 'agency', level: 'national', name: text(ref), ...more });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2024-2030', sources: [] });
  expect(await asked('record-indicator', indicator('I1'))).toEqual({ ref: 'I1', version: 1 });
});
afterAll(() => world.close());

describe('an indicator', () => {
  test('is refused twice under one reference, with what does not exist, and by who may not', async () => {
    expect(await codeOf('record-indicator', indicator('I1'))).toBe('indicator.ref-taken');
    expect(await codeOf('record-indicator', indicator('I9', { strategy: 'none' }))).toBe('strategy.unknown');
    expect(await codeOf('record-indicator', indicator('I9', { owner: 'NOBODY' }))).toBe('organisation.unknown');
    expect(await codeOf('record-indicator', indicator('I9', { feeds: 'I8' }))).toBe('indicator.unknown');
    expect(await codeOf('record-indicator', indicator('I9'), owner)).toBe('access.role-missing');
    expect(await codeOf('record-indicator', indicator('I9', {}, { nature: 'rate' }))).toBe('definition.sum-of-rates');
    expect(await codeOf('record-indicator', indicator('I9', {}, { formula: 'I7 + 1' }))).toBe(
      'formula.unknown-indicator',
    );
    expect(await codeOf('record-indicator', indicator('I9', {}, { formula: 'I9 + I1' }))).toBe(
      'formula.unknown-indicator',
    );
  });

  test('keeps every version of what it counts; a circle of formulas is refused', async () => {
    await asked(
      'record-indicator',
      indicator(
        'SHARE',
        {},
        { formula: '100 * I1 / I1', overTime: 'none', overPlaces: 'none', nature: 'rate', decimals: 1 },
      ),
    );
    const next = { ...counted, indicator: 'I1', after: 1, formula: 'SHARE + 1' };
    expect(await codeOf('define-indicator', next)).toBe('formula.circle');
    expect(await codeOf('define-indicator', { ...next, after: 2 })).toBe('conflict.changed');
    const plain = { ...counted, indicator: 'I1', after: 1, plausibleHigh: '1000' };
    expect(await asked('define-indicator', plain)).toEqual({ number: 2 });
    expect(await codeOf('define-indicator', plain)).toBe('conflict.changed');
  });

  test('does not feed itself by way of others', async () => {
    await asked('record-indicator', indicator('I2', { feeds: 'I1' }));
    expect(await codeOf('revise-indicator', { ref: 'I1', version: 1, changes: { feeds: 'I2' } })).toBe(
      'indicator.feeds-circle',
    );
    expect(await asked('revise-indicator', { ref: 'I1', version: 1, changes: { frequency: 'quarterly' } })).toEqual({
      version: 2,
    });
  });
});

describe('a figure', () => {
  test('is refused with the reason, alone or line by line, and nothing of a refused table is kept', async () => {
    const refusedAlone = async (given: object, caller = owner) =>
      codeOf('report-figures', { items: [figure(given)] }, caller);
    expect(await refusedAlone({})).toBe('figure.value-or-reason');
    expect(await refusedAlone({ value: '1', missing: 'not-reported' })).toBe('figure.value-or-reason');
    expect(await refusedAlone({ value: '1', period: '2027' })).toBe('figure.period-not-over');
    expect(await refusedAlone({ value: '1', low: '2', high: '3' })).toBe('figure.range');
    expect(await refusedAlone({ value: '1', place: '99' })).toBe('place.unknown');
    expect(await refusedAlone({ value: '1', indicator: 'I9' })).toBe('indicator.unknown');
    expect(await refusedAlone({ value: '1', split: { Sex: 'f' } })).toBe('figure.split-invalid');
    expect(await refusedAlone({ value: '1', evidence: 'a'.repeat(64) })).toBe('figure.evidence-unknown');
    expect(await refusedAlone({ value: '1', indicator: 'SHARE' })).toBe('figure.computed');
    expect(await refusedAlone({ value: '1' }, stranger)).toBe('figure.outside-scope');
    expect(await refusedAlone({ value: '1' }, verifier)).toBe('access.role-missing');
    const table = (await report([
      figure({ value: '7' }),
      figure({ value: '8' }),
      figure({ value: '1', place: '99' }),
    ])) as never as {
      code: string;
      details: { rows: { row: number; code: string }[] };
    };
    expect(table.code).toBe('figure.rows-refused');
    expect(table.details.rows.map((one) => [one.row, one.code])).toEqual([
      [3, 'place.unknown'],
      [2, 'figure.named-twice'],
    ]);
    const { figures } = await answered<{ figures: unknown[] }>('indicator', { ref: 'I1', place: '01' });
    expect(figures).toEqual([]);
  });

  test('repeated changes nothing; corrected stands in its place, and "as of" still knows the first', async () => {
    expect(await report([figure({ value: '10' })])).toMatchObject({ recorded: 1, unchanged: 0, doubts: [] });
    const between = world.clock.now();
    world.clock.set(new Date(between.getTime() + 60_000).toISOString());
    expect(await report([figure({ value: '10.0' })])).toMatchObject({ recorded: 0, unchanged: 1 });
    expect(await report([figure({ value: '12000' })])).toMatchObject({
      recorded: 1,
      doubts: [{ row: 1, doubt: 'above-plausible' }],
    });
    const ask = { indicator: 'I1', period: '2025-Q1', place: '01' };
    expect(await asked('reading', ask)).toMatchObject({ value: '12000', how: 'figure', status: 'reported' });
    expect(await asked('reading', { ...ask, asOf: between.toISOString() })).toMatchObject({ value: '10' });
  });

  test('of one region leaves the country without a total; with the other there is one', async () => {
    const ask = { indicator: 'I1', period: '2025-Q1' };
    expect(await asked('reading', ask)).toMatchObject({ missing: 'not-reported', lacks: ['02'], known: 1, parts: 2 });
    await report([figure({ value: '0', place: '02' })]);
    expect(await asked('reading', ask)).toMatchObject({ how: 'places', value: '12000', status: 'reported' });
    expect(await asked('reading', { ...ask, indicator: 'SHARE' })).toMatchObject({ how: 'formula', value: '100.0' });
  });

  test('is verified by somebody else, once; returned with a reason it stands for nothing', async () => {
    const waiting = await answered<{
      total: number;
      items: { figure: { id: string; place: string }; history: unknown[] }[];
    }>('figures-to-verify', {}, verifier);
    expect(waiting.total).toBe(2);
    const [first, second] = waiting.items;
    expect(first!.history).toHaveLength(1);
    expect(await codeOf('verify-figures', { ids: [first!.figure.id] }, deputy)).toBe('four-eyes.reporter-verifies');
    expect(await codeOf('verify-figures', { ids: [first!.figure.id] }, owner)).toBe('access.role-missing');
    expect(await codeOf('verify-figures', { ids: [first!.figure.id, id(9)] }, verifier)).toBe('figure.unknown');
    expect(await asked('verify-figures', { ids: [first!.figure.id] }, verifier)).toEqual({ judged: 1 });
    expect(await codeOf('verify-figures', { ids: [first!.figure.id] }, verifier)).toBe('figure.already-judged');
    const why = { id: second!.figure.id, reason: text('المصدر غير مقروء') };
    expect(await asked('return-figure', why, verifier)).toEqual({ judged: 1 });
    expect(await asked('reading', { indicator: 'I1', period: '2025-Q1', place: '02' })).toMatchObject({
      missing: 'not-reported',
    });
    await report([figure({ value: '0', place: '02' })]);
    expect(await codeOf('return-figure', why, verifier)).toBe('figure.replaced');
  });

  test('of an official producer is cited with its source, and judged by nobody', async () => {
    await asked('record-indicator', indicator('OFF', { producer: 'STATS', owner: undefined }));
    const cited = figure({ indicator: 'OFF', value: '5' });
    expect(await codeOf('report-figures', { items: [cited] })).toBe('figure.source-missing');
    const { ids } = await answered<{ ids: string[] }>('report-figures', {
      items: [{ ...cited, source: text('النشرة') }],
    });
    expect(await codeOf('verify-figures', { ids }, verifier)).toBe('figure.cited-only');
    expect(await asked('reading', { indicator: 'OFF', period: '2025-Q1', place: '01' })).toMatchObject({
      status: 'cited',
    });
  });

  test('cannot be rewritten, unsaid or born verified behind the program’s back', async () => {
    const tried = (sql: string) =>
      inRequest((tx) => tx.query(sql)).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await tried('update observation set value = 1')).toContain('figure.keeps-its-words');
    expect(await tried('delete from observation')).toContain('append-only');
    expect(await tried("update observation set status = 'verified' where status = 'cited'")).toContain(
      'figure.already-judged',
    );
    expect(await tried("update indicator_definition set unit = 'x'")).toContain('append-only');
  });
});

describe('a target', () => {
  const target = (given: object) => ({
    ref: 'I1/2030',
    indicator: 'I1',
    definition: 1,
    kind: 'target',
    period: '2030',
    value: '50000',
    ...given,
  });

  test('is replaced by name and once; the first stays', async () => {
    expect(await asked('set-target', target({}))).toEqual({ ref: 'I1/2030' });
    expect(await codeOf('set-target', target({}))).toBe('target.ref-taken');
    expect(await codeOf('set-target', target({ ref: 'x', definition: 9 }))).toBe('definition.unknown');
    expect(await codeOf('set-target', target({ ref: 'x', high: '1' }))).toBe('target.range-empty');
    expect(await codeOf('set-target', target({ ref: 'x', replaces: 'none' }))).toBe('target.unknown');
    expect(await codeOf('set-target', target({ ref: 'x', indicator: 'I2', replaces: 'I1/2030' }))).toBe(
      'target.replaces-another',
    );
    await asked('set-target', target({ ref: 'I1/2030-b', value: '40000', replaces: 'I1/2030' }));
    expect(await codeOf('set-target', target({ ref: 'x', replaces: 'I1/2030' }))).toBe('target.replaced-already');
    const file = await answered<{ targets: unknown[]; path: { next?: { value: string } } }>('indicator', { ref: 'I1' });
    expect(file.targets).toHaveLength(2);
    expect(file.path.next?.value).toBe('40000');
  });

  test('is listed with where the indicator stands', async () => {
    const { items, total } = await answered<{
      total: number;
      items: { indicator: { ref: string }; path: { why?: string } }[];
    }>('indicators', { q: 'خريج', limit: 10 });
    expect(total).toBe(4);
    expect(items.find((one) => one.indicator.ref === 'I1')?.path.why).toBe('no-figure');
    expect(await asked('indicators', { state: 'reached' })).toMatchObject({ total: 0 });
  });
});
