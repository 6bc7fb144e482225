import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { customFieldRoutes } from '../platform/custom-field/custom-field.routes.ts';
import { partnersRoutes } from './partners.routes.ts';

const endpoints = [...partnersRoutes, ...customFieldRoutes];
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
const name = (ar: string, fr?: string) => ({ authentic: 'ar' as const, ar, ...(fr ? { fr } : {}) });
const officer = callerAs('officer', instanceScope, { person: '00000000-0000-7000-8000-000000000001' });
const administrator = callerAs('administrator', instanceScope, { person: '00000000-0000-7000-8000-000000000002' });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' });

type Read = {
  organisation: { version: number; tutelage?: string; custom?: object };
  above: { ref: string }[];
  under: { ref: string }[];
  row: string;
};
let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer): Promise<Record<string, unknown>> => {
  const answer = await world.call(endpoint(verb), input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) => (await asked(verb, input, caller)).code;
const one = async (ref: string) => (await asked('organisation', { ref })) as unknown as Read;
const found = async (filter: object) =>
  ((await asked('organisations', filter)).items as { ref: string }[]).map((each) => each.ref);

beforeAll(async () => {
  world = await testWorld();
  for (const [ref, kind, tutelage, ar, fr] of [
    ['HEAD', 'government-head', undefined, 'رئيس الحكومة', 'Chef du gouvernement'],
    ['MINISTRY', 'ministry', 'HEAD', 'وزارة الإدارة', 'Ministère de l’Administration'],
    ['AGENCY', 'agency', 'MINISTRY', 'وكالة الرقمنة', 'Agence du numérique'],
    ['LAB', 'research-centre', 'AGENCY', 'مختبر', 'Laboratoire'],
  ] as const)
    await asked('record-organisation', {
      ref,
      kind,
      level: 'national',
      name: name(ar, fr),
      ...(tutelage ? { tutelage } : {}),
    });
});
afterAll(() => world.close());

describe('a body is found', () => {
  test('by kind, tutelage and words, however they are spelled', async () => {
    expect(await found({ kind: 'agency' })).toEqual(['AGENCY']);
    expect(await found({ tutelage: 'MINISTRY' })).toEqual(['AGENCY']);
    expect(await found({ q: 'ministere administration' })).toEqual(['MINISTRY']);
    expect(await found({ q: 'اداره' })).toEqual(['MINISTRY']);
    expect(await found({ q: 'nowhere' })).toEqual([]);
  });
  test('with the bodies above it, nearest first, and those under it', async () => {
    const { above, under, row } = await one('AGENCY');
    expect(above.map(({ ref }) => ref)).toEqual(['MINISTRY', 'HEAD']);
    expect(under.map(({ ref }) => ref)).toEqual(['LAB']);
    expect(row).toMatch(/^[0-9a-f-]{36}$/);
    expect(await codeOf('organisation', { ref: 'NOBODY' })).toBe('organisation.unknown');
  });
});

test.each([
  [{ ref: 'AGENCY' }, 'organisation.ref-taken'],
  [{ tutelage: 'NOBODY' }, 'organisation.unknown'],
  [{ place: '99' }, 'place.unknown'],
  [{ custom: { never: 'x' } }, 'field.unknown'],
])('recording %j is refused: %s', async (more, code) => {
  const input = { ref: 'NEW', kind: 'agency', level: 'national', name: name('جديدة'), ...more };
  expect(await codeOf('record-organisation', input)).toBe(code);
});

test.each([
  ['HEAD', { tutelage: 'LAB' }, 'organisation.tutelage-circle'],
  ['LAB', { tutelage: 'NOBODY' }, 'organisation.unknown'],
  ['LAB', { place: '99' }, 'place.unknown'],
  ['LAB', { custom: { never: 'x' } }, 'field.unknown'],
  ['NOBODY', { kind: 'agency' }, 'organisation.unknown'],
])('revising %s with %j is refused: %s', async (ref, changes, code) => {
  expect(await codeOf('revise-organisation', { ref, version: 1, changes })).toBe(code);
});

test('who may not edit organisations revises none', async () => {
  const input = { ref: 'LAB', version: 1, changes: { kind: 'university' } };
  expect(await codeOf('revise-organisation', input, owner)).toBe('access.role-missing');
});

test('a field that an administrator defines is asked for, kept and emptied with the rest', async () => {
  const field = {
    kind: 'organisation',
    key: 'register',
    type: 'number',
    title: name('رقم السجل'),
    required: true,
  };
  expect(await codeOf('set-custom-field', field)).toBe('access.role-missing');
  expect(await asked('set-custom-field', field, administrator)).toEqual({ version: 1 });
  const input = { ref: 'FIRM', kind: 'firm', level: 'national', name: name('شركة') };
  expect(await codeOf('record-organisation', input)).toBe('field.missing');
  expect(await asked('record-organisation', { ...input, custom: { register: 'seven' } })).toMatchObject({
    code: 'field.value-refused',
    details: { key: 'register', type: 'number' },
  });
  expect(await asked('record-organisation', { ...input, custom: { register: '7' } })).toEqual({
    ref: 'FIRM',
    version: 1,
  });
  expect(
    await asked('revise-organisation', { ref: 'FIRM', version: 1, changes: { tutelage: 'AGENCY', note: null } }),
  ).toEqual({ version: 2 });
  expect((await one('FIRM')).organisation).toMatchObject({ tutelage: 'AGENCY', custom: { register: '7' } });
  expect(await codeOf('revise-organisation', { ref: 'FIRM', version: 1, changes: { kind: 'agency' } })).toBe(
    'conflict.changed',
  );
});
