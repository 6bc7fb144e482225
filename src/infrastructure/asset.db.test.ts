import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPackFile } from '../../packs/read-pack.ts';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { ar, deliveryWorld, people, project } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { assetRoutes } from './asset.routes.ts';
import type { AssetFigures, AssetFile, ListedAsset } from './asset-file.ts';
import { assetRefusals } from './refusals.ts';
import { assetReportSeed, assetReportsFromPack } from './seed.ts';

/** A data centre reported by its owner and verified by another, what a pack tells of one, and who sees neither. */
const { officer, officer2, owner, verifier, deputy, partner, auditor, region, otherRegion } = people;
const other = callerAs(
  'partner',
  { kind: 'organisation', id: 'SISTER' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(assetRoutes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (ref = 'A1', caller: Caller = auditor) => asked<AssetFile>('asset', { ref }, caller);
const mw = async (more: object, ref = 'A1') => ({
  asset: ref,
  version: (await file(ref)).asset.version,
  measure: 'installed',
  of: 'it-load',
  value: '16',
  asOf: '2026-09',
  source: 'S-1',
  ...more,
});

const prepare = act({
  verb: 'prepare-assets',
  right: 'pack.load',
  summary: 'A source and a currency',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const source = { title: ar('بلاغ'), kind: 'official', publisher: 'MIN', address: 'exercise', confidence: 'A' };
    await insertRows(ctx.tx, 'source', [
      { id: ctx.newId(), ref: 'S-1', ...source, held: false, custom: {}, version: 1 },
    ]);
    await insertRows(ctx.tx, 'currency', [{ code: 'MAD', name: ar('درهم'), decimals: 2, is_base: true, version: 1 }]);
    return ok({});
  },
});

const site = {
  ref: 'A1',
  kind: 'data-centre',
  strategy: 'plan',
  title: ar('مركز'),
  project: 'F1',
  place: '12.391',
  operator: 'PARTNER',
  owner: 'AGENCY',
  phases: [{ number: 1, title: ar('شطر'), due: '2027' }],
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

describe('an asset', () => {
  test('is recorded from its sources beside its project, or refused', async () => {
    expect(await codeOf('record-asset', site, owner)).toBe('access.role-missing');
    expect(await codeOf('record-asset', { ...site, sources: [] }, officer)).toBe('request.input-refused');
    expect(await codeOf('record-asset', { ...site, sources: ['S-9'] }, officer)).toBe('source.unknown');
    expect(await codeOf('record-asset', { ...site, operator: 'NONE' }, officer)).toBe('organisation.unknown');
    expect(await codeOf('record-asset', { ...site, project: 'F9' }, officer)).toBe('project.unknown');
    expect(await codeOf('record-asset', { ...site, place: '99' }, officer)).toBe('place.unknown');
    const gap = [{ number: 2, title: ar('شطر') }];
    expect(await codeOf('record-asset', { ...site, phases: gap }, officer)).toBe('asset.phases');
    expect(await asked('record-asset', site, officer)).toEqual({ ref: 'A1', version: 1 });
    expect(await codeOf('record-asset', site, officer)).toBe('asset.ref-taken');
    expect(await codeOf('asset', { ref: 'A9' }, auditor)).toBe('asset.unknown');
    const { asset, mayEdit } = await file();
    expect(asset).toMatchObject({ stage: 'identification', totals: [], waits: 0 });
    expect(asset.silent).toContain('energised');
    expect(asset.silent).not.toContain('fibre-km');
    expect(mayEdit).toBe(false);
  });

  test('is read by its own bodies and where its project lies, and by no other partner', async () => {
    const seen = async (caller: Caller) =>
      (await asked<{ items: ListedAsset[] }>('assets', {}, caller)).items.map((one) => one.ref);
    for (const caller of [officer, owner, partner, region, auditor]) expect(await seen(caller)).toEqual(['A1']);
    for (const caller of [other, otherRegion]) expect(await seen(caller)).toEqual([]);
    expect(await codeOf('asset', { ref: 'A1' }, other)).toMatch(/^access\./);
    expect(await asked<AssetFigures>('asset-figures', {}, other)).toMatchObject({ assets: 0, sums: [] });
  });

  test('is reported by its owner and stands verified once another person says so', async () => {
    expect(await codeOf('report-asset', await mw({ source: 'S-9' }), owner)).toBe('source.unknown');
    expect(await codeOf('report-asset', await mw({ source: undefined }), owner)).toBe('asset.ground-missing');
    expect(await codeOf('report-asset', await mw({ phase: 2 }), owner)).toBe('asset.phase-unknown');
    expect(await codeOf('report-asset', await mw({ of: undefined }), owner)).toBe('asset.of-missing');
    expect(await codeOf('report-asset', await mw({ asOf: '2030' }), owner)).toBe('asset.period');
    expect(await codeOf('report-asset', await mw({ value: '-1' }), owner)).toBe('asset.value');
    expect(await codeOf('report-asset', await mw({ measure: 'fibre-km', of: undefined }), owner)).toBe(
      'asset.measure-elsewhere',
    );
    const money = { measure: 'cost', of: undefined, value: '5000000000' };
    expect(await codeOf('report-asset', await mw(money), owner)).toBe('asset.currency-missing');
    expect(await codeOf('report-asset', await mw({ ...money, currency: 'XXX' }), owner)).toBe(
      'amount.currency-unknown',
    );
    expect(await codeOf('report-asset', { ...(await mw({})), version: 9 }, owner)).toBe('conflict.changed');
    expect(await codeOf('report-asset', await mw({}), other)).toMatch(/^access\./);

    const made = await asked<{ id: string; number: number }>('report-asset', await mw({}), owner);
    expect(made.number).toBe(1);
    expect(await codeOf('report-asset', await mw({ measure: 'energised', value: '17' }), owner)).toBe(
      'asset.above-installed',
    );
    expect((await file()).figures).toMatchObject([{ measure: 'installed', value: '16', isVerified: false }]);
    expect((await file('A1', partner)).reports[0]).not.toHaveProperty('recordedBy');
    expect(await codeOf('verify-asset-report', { report: made.id }, owner)).toBe('access.role-missing');
    // who stands in for the reporter is the reporter
    expect(await codeOf('verify-asset-report', { report: made.id }, deputy)).toBe('four-eyes.reporter-verifies-asset');
    expect((await file('A1', deputy)).reports[0]!.maySettle).toBe(false);
    expect((await file('A1', verifier)).reports[0]!.maySettle).toBe(true);
    expect(await asked('verify-asset-report', { report: made.id }, verifier)).toEqual({ ref: 'A1', version: 3 });
    expect(await codeOf('return-asset-report', { report: made.id, words: ar('لا') }, officer)).toBe(
      'asset.report-settled',
    );
    expect(await codeOf('verify-asset-report', { report: '00000000-0000-7000-8000-000000000999' }, officer)).toBe(
      'asset.report-unknown',
    );
    expect((await file()).asset.totals).toMatchObject([{ measure: 'installed', value: '16', isVerified: true }]);
    const figures = await asked<AssetFigures>('asset-figures', {}, officer);
    expect(figures.sums).toEqual([
      { measure: 'installed', of: 'it-load', total: '16', isVerified: true, isAtLeast: false, reported: 1 },
    ]);
  });

  test('keeps what was returned out of what stands', async () => {
    const more = { measure: 'renewable-share', of: undefined, value: '0.9', asOf: '2025' };
    const made = await asked<{ id: string }>('report-asset', await mw(more), officer);
    expect(await codeOf('return-asset-report', { report: made.id, words: ar('بلا قياس') }, officer)).toBe(
      'four-eyes.reporter-verifies-asset',
    );
    await asked('return-asset-report', { report: made.id, words: ar('بلا قياس') }, officer2);
    const { asset, reports } = await file();
    expect(asset.silent).toContain('renewable-share');
    expect(reports[1]).toMatchObject({ status: 'returned', answer: { ar: 'بلا قياس' } });
  });

  test('is revised, but not where something was reported', async () => {
    const at = async () => (await file()).asset.version;
    await asked('report-asset', await mw({ measure: 'contracted', phase: 1 }), officer);
    expect(await codeOf('revise-asset', { ref: 'A1', version: await at(), changes: { phases: [] } }, officer)).toBe(
      'asset.phase-reported',
    );
    expect(await codeOf('revise-asset', { ref: 'A1', version: 1, changes: { confidence: 'A' } }, officer)).toBe(
      'conflict.changed',
    );
    const changes = { operator: null, jurisdiction: ar('القانون المغربي') };
    expect(await asked('revise-asset', { ref: 'A1', version: await at(), changes }, officer)).toHaveProperty('version');
    expect((await file()).asset).not.toHaveProperty('operator');
    expect((await file()).asset.jurisdiction).toEqual(ar('القانون المغربي'));
    const elsewhere = { ...site, ref: 'A2', strategy: 'other' };
    expect(await codeOf('record-asset', elsewhere, officer)).toBe('asset.project-elsewhere');
  });
});

describe('what a pack tells of assets', () => {
  test('stands declared by its sources, after what people reported, and comes back as it was shipped', async () => {
    const shipped = assetReportsFromPack([
      {
        ...site,
        ...{ kind: 'data-centre', confidence: 'B', title: { authentic: 'ar', ar: 'م', fr: 'c', en: 'c' } },
        phases: [],
        reports: [
          { measure: 'announced', of: 'not-stated', value: '500', asOf: '2026-04', source: 'S-1' },
          { measure: 'cost', value: '1.50', currency: 'MAD', asOf: '2026', source: 'S-1' },
        ],
      },
    ]);
    const load = act({
      verb: 'load-assets',
      right: 'pack.load',
      summary: 'Reports of a pack',
      input: z.object({}),
      output: z.object({ same: z.boolean() }),
      run: async (ctx) => {
        await assetReportSeed.add({ ...ctx, pack: 'test@1' }, shipped);
        const current = await assetReportSeed.current(
          { ...ctx, pack: 'test@1' },
          shipped.map((one) => one.ref),
        );
        const sorted = (of: typeof shipped) => JSON.stringify(of.map((one) => Object.entries(one.fields).sort()));
        return ok({ same: sorted(current) === sorted(shipped) });
      },
    });
    expect(await w.world.call(load, {}, systemCaller('test'))).toMatchObject({ ok: true, value: { same: true } });
    const { reports, figures } = await file();
    expect(reports.map((one) => one.number)).toEqual(reports.map((_, at) => at + 1));
    expect(reports.at(-2)).toMatchObject({ status: 'declared', recordedBy: 'system:test@1', value: '500' });
    expect(figures).toContainEqual(
      expect.objectContaining({ measure: 'announced', of: 'not-stated', isVerified: false }),
    );
  });

  test('of Morocco names a source of the register for each figure, and nothing that no source says', () => {
    const assets = readPackFile('morocco/ai-2030', 'assets.json');
    const sources = new Set(readPackFile('morocco/ai-2030', 'sources.json').map((one) => one.ref));
    expect(assets).toHaveLength(6);
    const named = assets.flatMap((one) => [...one.sources, ...one.reports.map((each) => each.source)]);
    expect(named.filter((one) => !sources.has(one))).toEqual([]);
    // announcements and announced costs only: nobody reported what is contracted, installed, energised or renewable
    const measures = new Set(assets.flatMap((one) => one.reports.map((each) => each.measure)));
    expect([...measures].sort()).toEqual(['announced', 'cost']);
    expect(
      assets.every((one) => one.reports.every((each) => each.measure === 'cost' || each.of === 'not-stated')),
    ).toBe(true);
  });
});

test('every refusal of assets has been met', () => {
  expect(Object.keys(assetRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
