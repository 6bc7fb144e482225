import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPackFile } from '../../../packs/read-pack.ts';
import { callerAs } from '../../../tests/callers.ts';
import { type Caller, systemCaller } from '../../access/index.ts';
import { ar, deliveryWorld, people, project } from '../../delivery/delivery.fixture.ts';
import { keepFile } from '../../documents/keep-file.ts';
import { ok } from '../../kernel/index.ts';
import { studyRoutes } from '../../partners/study/study.routes.ts';
import type { StudyFile } from '../../partners/study/study-file.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { act } from '../../platform/http/endpoint.ts';
import { modelRefusals } from '../refusals.ts';
import { modelWith } from './model.fixture.ts';
import { modelRoutes } from './model.routes.ts';
import { assumptionsOf, computeModel } from './model.rules.ts';
import { type FeasibilityModel, modelInputs } from './model.ts';
import type { AcceptedModel, ModelFile } from './model-file.ts';

/** A model saved by the owner of a project, brought as a version of its study, accepted by another body. */
const { officer, owner, verifier, partner, auditor, region } = people;
const stranger = callerAs(
  'partner',
  { kind: 'organisation', id: 'SISTER' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const routes = [...modelRoutes, ...studyRoutes];
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(routes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (caller: Caller = auditor, more: object = {}) =>
  asked<ModelFile>('study-model', { study: 'ST1', ...more }, caller);
const study = async () => (await asked<StudyFile>('study', { ref: 'ST1' }, auditor)).study;

const keep = act({
  verb: 'prepare-models',
  right: 'pack.load',
  summary: 'A source, currencies, a file of hours',
  input: z.object({ hours: z.string().optional() }),
  output: z.object({ sha256: z.string() }),
  run: async (ctx, { hours }) => {
    if (hours !== undefined) {
      const kept = await ctx.files.put(Readable.from([Buffer.from(hours)]));
      if (!kept.ok) return kept;
      await keepFile(ctx, { ...kept.value, mediaType: 'text/csv' });
      return ok({ sha256: kept.value.sha256 });
    }
    const source = { title: ar('بلاغ'), kind: 'official', publisher: 'MIN', address: 'exercise', confidence: 'A' };
    await insertRows(ctx.tx, 'source', [
      { id: ctx.newId(), ref: 'S-1', ...source, held: false, custom: {}, version: 1 },
    ]);
    await insertRows(
      ctx.tx,
      'currency',
      ['USD', 'EUR'].map((code, at) => ({ code, name: ar(code), decimals: 2, is_base: at === 0, version: 1 })),
    );
    return ok({ sha256: '' });
  },
});
const kept = async (hours?: string): Promise<string> => {
  const made = await w.world.call(keep, { ...(hours === undefined ? {} : { hours }) }, systemCaller('test'));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return (made.value as { sha256: string }).sha256;
};
const hoursOf = (row: (hour: number) => string, n = 8760): string =>
  ['hour,wind_cf,solar_cf', ...Array.from({ length: n }, (_, hour) => row(hour))].join('\n');

beforeAll(async () => {
  w = await deliveryWorld();
  await kept();
  await w.must('record-project', officer, project('F1'));
  const asks = { kind: 'feasibility', strategy: 'plan', project: 'F1', title: ar('دراسة'), question: ar('هل؟') };
  expect(await asked('record-study', { ref: 'ST1', ...asks }, officer)).toEqual({ ref: 'ST1', version: 1 });
});
afterAll(() => w.world.close());

describe('a study that nobody is known to pay for', () => {
  test('goes no further before its payer is named', async () => {
    const move = async () => ({ study: 'ST1', version: (await study()).version, to: 'contracted', on: '2026-11-24' });
    expect(await codeOf('move-study', await move(), officer)).toBe('study.no-funder');
    const named = { ref: 'ST1', version: 1, changes: { funder: 'MIN', contractor: 'AGENCY' } };
    expect(await asked('revise-study', named, officer)).toHaveProperty('version');
    expect(await codeOf('move-study', await move(), officer)).toBeUndefined();
    expect(await study()).toMatchObject({ stage: 'contracted', funder: 'MIN' });
  });
});

describe('a model', () => {
  test('is saved by an author, from the version before, with the names it rests on', async () => {
    const save = (more: object = {}, caller: Caller = owner) =>
      codeOf('save-model', { study: 'ST1', from: 0, model: modelWith(), ...more }, caller);
    expect(await file()).toMatchObject({ versions: [], mayEdit: false });
    expect((await file(owner)).mayEdit).toBe(true);
    expect(await save({}, verifier)).toBe('access.role-missing');
    expect(await save({}, stranger)).toMatch(/^access\./);
    expect(await save({ study: 'ST9' })).toBe('study.unknown');
    expect(await save({ from: 1 })).toBe('conflict.changed');
    expect(await save({ model: modelWith({}, { currency: 'XXX' }) })).toBe('amount.currency-unknown');
    const from = (source: string) => modelWith({ pue: { isAssumption: false, source } });
    expect(await save({ model: from('S-9') })).toBe('source.unknown');
    expect(await save({ model: modelWith({ pue: { isAssumption: false } }) })).toBe('model.source-missing');
    expect(await save({ model: modelWith({ pue: { low: 2 } }) })).toBe('model.range');
    expect(await save({ model: { ...modelWith(), life: 0 } })).toBe('request.input-refused');
    expect(await save({ model: from('S-1') })).toBeUndefined();
    expect(await save({ from: 1, model: from('S-1') })).toBe('model.unchanged');
    const { versions, number, outcome, model } = await file();
    expect(versions).toMatchObject([{ number: 1, organisation: 'AGENCY', assumptions: 20 }]);
    expect(versions[0]).not.toHaveProperty('review');
    expect(number).toBe(1);
    expect(model!.inputs.pue).toMatchObject({ source: 'S-1', isAssumption: false });
    expect(outcome!.finance.base.npv).toBeCloseTo(-579.884202839, 6);
    expect(await codeOf('study-model', { study: 'ST1', number: 9 }, auditor)).toBe('model.unknown');
  });

  test('takes the hours of a file, and refuses one that cannot be read with its place', async () => {
    const saved = async (hours: string) =>
      asked<{ code?: string; details?: object }>(
        'save-model',
        { study: 'ST1', from: 1, model: modelWith({}, { year: { kind: 'file', file: await kept(hours) } }) },
        owner,
      );
    const unknown = modelWith({}, { year: { kind: 'file', file: '0'.repeat(64) } });
    expect(await codeOf('save-model', { study: 'ST1', from: 1, model: unknown }, owner)).toBe('file.unknown');
    expect(await saved('hour,wind_cf\n1,0.5')).toMatchObject({ code: 'hours.column-missing' });
    expect(await saved(hoursOf(() => '1,0.5,0', 8759))).toMatchObject({ code: 'hours.rows', details: { rows: 8759 } });
    expect(await saved(hoursOf((hour) => (hour === 7 ? '7,2,0' : '1,0.5,0')))).toMatchObject({
      code: 'hours.cell',
      details: { row: 9, column: 'wind_cf', value: '2' },
    });
    expect(await saved(hoursOf(() => `${' '.repeat(260)}1,0.5,0`))).toMatchObject({ code: 'hours.file-large' });
    expect(await saved(hoursOf(() => '1,0.5,0'))).toMatchObject({ number: 2 });
    const { outcome, hours } = await file();
    // 600 MW of wind at every hour for a load of 97.5: all green, the rest over
    expect(outcome!.hours).toMatchObject({ share247: 1, yearlyMatching: 1, unmet: 0 });
    expect(hours!.wind).toHaveLength(8760);
  });

  test('is reviewed as the version of its study that brings its file, by another body', async () => {
    const [first, second] = (await file()).versions;
    const bring = async (sha256: string) => ({
      ...{ study: 'ST1', version: (await study()).version, file: sha256 },
      ...{ title: ar('النموذج'), dated: '2026-11-24' },
    });
    const brought = await asked<{ id: string }>('bring-study-version', await bring(first!.file), owner);
    const words = ar('لا أرقام للشبكة');
    expect(await codeOf('return-study', { version: brought.id, words }, owner)).toBe('four-eyes.bringer-judges');
    await asked('return-study', { version: brought.id, words }, verifier);
    const again = await asked<{ id: string }>('bring-study-version', await bring(second!.file), owner);
    expect((await file()).versions).toMatchObject([{ review: 'returned' }, { review: 'waiting' }]);
    const accepted = () => asked<{ items: AcceptedModel[] }>('accepted-models', { project: 'F1' }, auditor);
    expect((await accepted()).items).toEqual([]);
    await asked('accept-study', { version: again.id, findings: ar('ممكن') }, verifier);
    expect((await study()).stage).toBe('reviewed');
    expect((await file()).versions[1]).toMatchObject({ review: 'accepted', reviewNumber: 2 });
    expect((await accepted()).items).toMatchObject([{ study: 'ST1', number: 2, share247: 1, isSynthetic: false }]);
    // whoever does not read the study reads nothing of its model
    const hidden = await asked<{ items: AcceptedModel[] }>('accepted-models', { project: 'F1' }, stranger);
    expect(hidden.items).toEqual([]);
    expect(await codeOf('study-model', { study: 'ST1' }, stranger)).toMatch(/^access\./);
    expect((await file(region)).number).toBe(2);
    expect(await codeOf('study-model', { study: 'ST1' }, partner)).toMatch(/^access\./);
  });
});

test('the open study of Dakhla rests on sources of the register, and marks what it assumes', () => {
  const [dakhla] = readPackFile('morocco/ai-2030', 'studies.json');
  const model = dakhla!.model as FeasibilityModel;
  const packs = ['morocco', 'morocco/ai-2030'] as const;
  const sources = new Set(packs.flatMap((id) => readPackFile(id, 'sources.json').map((one) => one.ref)));
  expect(Object.keys(model.inputs).sort()).toEqual([...modelInputs].sort());
  const named = modelInputs.flatMap((code) => model.inputs[code].source ?? []);
  expect(named.filter((one) => !sources.has(one))).toEqual([]);
  // whatever has no source is an assumption, and every assumption says why
  for (const code of modelInputs) {
    const { isAssumption, source, note } = model.inputs[code];
    expect(isAssumption || source !== undefined, code).toBe(true);
    expect(note, code).toBeDefined();
  }
  expect(assumptionsOf(model)).toHaveLength(15);
  const computed = computeModel(model);
  expect(computed.ok && computed.value.energy.facilityMw).toBeCloseTo(650, 6);
  expect(dakhla).not.toHaveProperty('funder');
});

test('every refusal of models has been met', () => {
  expect(Object.keys(modelRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
