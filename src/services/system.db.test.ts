import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { ar, people, project } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { act } from '../platform/http/endpoint.ts';
import { systemRefusals } from './refusals.ts';
import { normSeed } from './seed.ts';
import { servicesWorld } from './services.fixture.ts';
import { systemRoutes } from './system.routes.ts';
import type { ShownFigures as Figures, ListedSystem, SystemFile } from './system-file.ts';

/** A sensitive system declared by its administration, verified by another body, moved; and who sees nothing of it. */
const { admin, officer, officer2, owner, verifier, deputy, partner, auditor, region } = people;
const sister = callerAs(
  'owner',
  { kind: 'organisation', id: 'SISTER' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof servicesWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(systemRoutes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (caller: Caller = auditor) => asked<SystemFile>('state-system', { ref: 'Y1' }, caller);
const hosting = async (more: object = {}) => ({
  system: 'Y1',
  version: (await file()).system.version,
  kind: 'hosting',
  providerName: ar('مقدم'),
  location: 'home',
  level: 1,
  asOf: '2026-01-15',
  source: 'S-1',
  ...more,
});
const figures = (caller: Caller = officer) => asked<Figures>('state-system-figures', {}, caller);

const system = {
  ref: 'Y1',
  title: ar('نظام'),
  strategy: 'plan',
  administration: 'AGENCY',
  sensitivity: 'sensitive-system',
  project: 'F1',
};

beforeAll(async () => {
  w = await servicesWorld();
  for (const ref of ['F1', 'F2']) await w.must('record-project', officer, project(ref));
});
afterAll(() => w.world.close());

describe('a system of the State', () => {
  test('is recorded for its administration, or refused', async () => {
    expect(await codeOf('record-state-system', system, owner)).toBe('access.role-missing');
    expect(await codeOf('record-state-system', { ...system, administration: 'NONE' }, officer)).toBe(
      'organisation.unknown',
    );
    expect(await codeOf('record-state-system', { ...system, project: 'F9' }, officer)).toBe('project.unknown');
    expect(await codeOf('record-state-system', { ...system, strategy: 'other' }, officer)).toBe(
      'system.project-elsewhere',
    );
    expect(await asked('record-state-system', system, officer)).toEqual({ ref: 'Y1', version: 1 });
    expect(await codeOf('record-state-system', system, officer)).toBe('system.ref-taken');
    const changes = { note: ar('ملاحظة'), project: null };
    expect(await codeOf('revise-state-system', { ref: 'Y1', version: 9, changes }, officer)).toBe('conflict.changed');
    expect(await asked('revise-state-system', { ref: 'Y1', version: 1, changes }, officer)).toEqual({ version: 2 });
    expect((await file()).system).toMatchObject({
      class: 'restricted',
      asked: { level: 1, legalText: 'L1' },
      does: 'not-reported',
      way: 'none',
    });
  });

  test('is read by those who follow it and by its administration, by nobody else', async () => {
    const seen = async (caller: Caller) => {
      const answer = await asked<{ items?: ListedSystem[]; code?: string }>('state-systems', {}, caller);
      return answer.items?.map((one) => one.ref) ?? answer.code;
    };
    for (const caller of [officer, owner, verifier, auditor]) expect(await seen(caller)).toEqual(['Y1']);
    expect(await seen(sister)).toEqual([]);
    for (const caller of [admin, partner, region]) expect(await seen(caller)).toBe('access.role-missing');
    expect(await codeOf('state-system', { ref: 'Y1' }, sister)).toMatch(/^access\./);
    expect(await figures(sister)).toMatchObject({ systems: 0, asked: 0 });
    expect(await codeOf('state-system', { ref: 'Y9' }, officer)).toBe('system.unknown');
  });

  test('is declared by its administration and counts as verified once another body says so', async () => {
    const refuse = async (more: object, caller: Caller = owner) =>
      codeOf('declare-hosting', await hosting(more), caller);
    expect(await refuse({}, sister)).toMatch(/^access\./);
    expect(await refuse({}, verifier)).toBe('access.role-missing');
    expect(await refuse({ version: 9 })).toBe('conflict.changed');
    expect(await refuse({ providerName: undefined, location: undefined, level: undefined })).toBe(
      'system.said-nothing',
    );
    expect(await refuse({ country: 'FR' })).toBe('system.country');
    expect(await refuse({ asOf: '2099-01-01' })).toBe('system.day');
    expect(await refuse({ kind: 'target' })).toBe('system.due');
    expect(await refuse({ source: undefined })).toBe('system.ground-missing');
    expect(await refuse({ kind: 'migration' })).toBe('system.target-missing');
    expect(await refuse({ provider: 'NONE' })).toBe('organisation.unknown');
    expect(await refuse({ asset: 'A9' })).toBe('asset.unknown');
    expect(await refuse({ source: 'S-9' })).toBe('source.unknown');

    const made = await asked<{ id: string }>('declare-hosting', await hosting(), owner);
    expect(await figures()).toMatchObject({
      asked: 1,
      verified: { yes: 0, silent: 1, least: '0', most: '1' },
      declared: { yes: 1, silent: 0, least: '1', most: '1' },
    });
    expect((await file(owner)).statements[0]).not.toHaveProperty('recordedBy');
    expect(await codeOf('verify-hosting', { said: made.id }, owner)).toBe('access.role-missing');
    // who stands in for the one who declared is that person
    expect(await codeOf('verify-hosting', { said: made.id }, deputy)).toBe('four-eyes.bringer-judges');
    expect((await file(deputy)).statements[0]!.maySettle).toBe(false);
    expect((await file(verifier)).statements[0]!.maySettle).toBe(true);
    expect(await asked('verify-hosting', { said: made.id }, verifier)).toEqual({ ref: 'Y1', version: 4 });
    expect(await codeOf('return-hosting', { said: made.id, words: ar('لا') }, officer)).toBe('said.settled');
    expect(await codeOf('verify-hosting', { said: '00000000-0000-7000-8000-000000000999' }, officer)).toBe(
      'said.unknown',
    );
    expect(await figures()).toMatchObject({ verified: { yes: 1, least: '1', most: '1' } });
    const { statements } = await file();
    expect(statements[0]).toMatchObject({ status: 'verified', organisation: 'AGENCY', settledBody: 'COURT' });
  });

  test('what the unit wrote for it is verified by another person, of a body that is not its own', async () => {
    const made = await asked<{ id: string }>(
      'declare-hosting',
      await hosting({ asOf: '2026-02-01', level: 0 }),
      officer,
    );
    expect(await codeOf('verify-hosting', { said: made.id }, officer)).toBe('four-eyes.bringer-judges');
    const own = callerAs('verifier', undefined, {
      person: '00000000-0000-7000-8000-000000000198',
      organisation: 'AGENCY',
    });
    expect(await codeOf('verify-hosting', { said: made.id }, own)).toBe('four-eyes.own-body-judges');
    // declared as not enough, while the last that was verified was
    expect((await file()).system).toMatchObject({ does: 'no', doesVerified: 'yes', waits: 1 });
    await asked('return-hosting', { said: made.id, words: ar('بلا شهادة') }, officer2);
    expect((await file()).system).toMatchObject({ does: 'yes', waits: 0 });
    expect((await file()).statements[1]).toMatchObject({ status: 'returned', answer: { ar: 'بلا شهادة' } });
  });

  test('is promised to move by a day, is overdue, and stands moved', async () => {
    const promise = { kind: 'target', level: 2, due: '2026-02-15', asOf: '2026-02-01' };
    await asked('declare-hosting', await hosting(promise), owner);
    expect((await file()).system).toMatchObject({ way: 'overdue', promiseDoes: 'yes', target: { due: '2026-02-15' } });
    expect(await figures()).toMatchObject({ promised: 1, overdue: 1, movedVerified: 0 });
    const overdue = await asked<{ items: ListedSystem[] }>('state-systems', { way: 'overdue' }, officer);
    expect(overdue.items.map((one) => one.ref)).toEqual(['Y1']);
    const moved = await asked<{ id: string }>(
      'declare-hosting',
      await hosting({ kind: 'migration', level: 2, asOf: '2026-03-01' }),
      owner,
    );
    expect(await codeOf('declare-hosting', await hosting({ kind: 'migration', level: 2 }), owner)).toBe('system.moved');
    expect(await figures()).toMatchObject({ promised: 1, overdue: 0, movedDeclared: 1, movedVerified: 0 });
    await asked('verify-hosting', { said: moved.id }, verifier);
    expect(await figures()).toMatchObject({ movedDeclared: 0, movedVerified: 1 });
    expect((await file()).system).toMatchObject({ way: 'verified', now: { level: 2, kind: 'migration' } });
  });
});

test('what a pack says of the law comes back as it was shipped', async () => {
  const look = act({
    verb: 'look-at-norms',
    right: 'pack.load',
    summary: 'Norms',
    input: z.object({}),
    output: z.object({ norms: z.unknown() }),
    run: async (ctx) => ok({ norms: await normSeed.current({ ...ctx, pack: 'test@1' }, ['N2']) }),
  });
  expect(await w.world.call(look, {}, systemCaller('test'))).toMatchObject({
    value: { norms: [{ ref: 'N2', fields: { subject: 'sensitive-data', value: 2, legalText: 'L1' } }] },
  });
});

test('every refusal of State systems has been met', () => {
  expect(Object.keys(systemRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
