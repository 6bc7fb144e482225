import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import type { Caller } from '../access/index.ts';
import { ar, people } from '../delivery/delivery.fixture.ts';
import { serviceRefusals } from './refusals.ts';
import { serviceRoutes } from './service.routes.ts';
import type { ListedService, ServiceFile, ShownServiceFigures } from './service-file.ts';
import { servicesWorld } from './services.fixture.ts';
import { systemRoutes } from './system.routes.ts';

/** A service reported by its administration, above the delay of the law, verified by another body; by place too. */
const { admin, officer, owner, verifier, deputy, partner, auditor, region } = people;
const sister = callerAs(
  'owner',
  { kind: 'organisation', id: 'SISTER' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof servicesWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(
    [...serviceRoutes, ...systemRoutes].find((one) => one.verb === verb)!,
    input,
    caller,
  );
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (caller: Caller = auditor) => asked<ServiceFile>('digital-service', { ref: 'V1' }, caller);
const figures = () => asked<ShownServiceFigures>('digital-service-figures', {}, officer);
const period = async (more: object = {}) => ({
  service: 'V1',
  version: (await file()).service.version,
  period: '2025',
  requests: 1000,
  startedOnline: 800,
  completedOnline: 600,
  inTime: 400,
  late: 450,
  silent: 50,
  medianDays: '71.5',
  source: 'S-1',
  ...more,
});

const service = {
  ref: 'V1',
  title: ar('خدمة'),
  strategy: 'plan',
  administration: 'AGENCY',
  procedure: 'administrative-act',
  channel: 'both',
  system: 'Y1',
};

beforeAll(async () => {
  w = await servicesWorld();
  const system = { ref: 'Y1', title: ar('نظام'), strategy: 'plan', administration: 'AGENCY', sensitivity: 'ordinary' };
  await asked('record-state-system', system, officer);
});
afterAll(() => w.world.close());

describe('a digital service', () => {
  test('is recorded for its administration, or refused', async () => {
    expect(await codeOf('record-digital-service', service, owner)).toBe('access.role-missing');
    const refuse = (more: object) => codeOf('record-digital-service', { ...service, ...more }, officer);
    expect(await refuse({ administration: 'NONE' })).toBe('organisation.unknown');
    expect(await refuse({ system: 'Y9' })).toBe('system.unknown');
    expect(await refuse({ days: 60, legalText: 'L1' })).toBe('service.delay-of-law');
    expect(await refuse({ procedure: 'other', days: 10 })).toBe('service.delay-text');
    expect(await refuse({ procedure: 'other', days: 10, legalText: 'L9' })).toBe('law.unknown');
    expect(await asked('record-digital-service', service, officer)).toEqual({ ref: 'V1', version: 1 });
    expect(await codeOf('record-digital-service', service, officer)).toBe('service.ref-taken');
    const changes = { note: ar('ملاحظة') };
    expect(await asked('revise-digital-service', { ref: 'V1', version: 1, changes }, officer)).toEqual({ version: 2 });
    expect(await codeOf('revise-digital-service', { ref: 'V1', version: 1, changes }, officer)).toBe(
      'conflict.changed',
    );
    expect(await codeOf('digital-service', { ref: 'V9' }, officer)).toBe('service.unknown');
    expect((await file()).service).toMatchObject({
      delay: { days: 60, legalText: 'L1' },
      punctual: 'not-reported',
      waits: 0,
    });
    expect(await figures()).toMatchObject({ services: 1, told: 0, declared: { reports: 0 } });
  });

  test('is read by those who follow it; which system it runs on, by those who may read that system', async () => {
    for (const caller of [admin, officer, owner, verifier, auditor, region, sister])
      expect(
        (await asked<{ items: ListedService[] }>('digital-services', {}, caller)).items.map((one) => one.ref),
      ).toEqual(['V1']);
    expect(await codeOf('digital-services', {}, partner)).toBe('access.role-missing');
    for (const caller of [officer, owner]) expect((await file(caller)).service.system).toBe('Y1');
    for (const caller of [admin, region, sister]) expect((await file(caller)).service).not.toHaveProperty('system');
  });

  test('is reported by its administration within what the numbers allow', async () => {
    const refuse = async (more: object, caller: Caller = owner) =>
      codeOf('report-digital-service', await period(more), caller);
    expect(await refuse({}, sister)).toMatch(/^access\./);
    expect(await refuse({ version: 9 })).toBe('conflict.changed');
    expect(await refuse({ place: '99' })).toBe('place.unknown');
    expect(await refuse({ place: 'XX' })).toBe('place.unknown');
    expect(await refuse({ source: 'S-9' })).toBe('source.unknown');
    expect(await refuse({ source: undefined })).toBe('service.ground-missing');
    expect(await refuse({ period: '2099' })).toBe('service.period');
    expect(await refuse({ startedOnline: 1001 })).toBe('service.part-above');
    expect(await refuse({ silent: 151 })).toBe('service.decided-above');
    expect(await refuse({ medianDays: '59' })).toBe('service.median');
    expect(await refuse({ medianDays: '-1' })).toBe('request.input-refused');

    const made = await asked<{ id: string; number: number }>('report-digital-service', await period(), owner);
    expect(made.number).toBe(1);
    expect(await refuse({})).toBe('service.report-waits');
    expect(await refuse({ period: '2025-Q1' })).toBe('service.period-overlaps');
    expect(await refuse({ place: '12', requests: 1001 })).toBe('service.parts-above');
    expect((await file()).service).toMatchObject({ punctual: 'over', waits: 1, last: { status: 'declared' } });
    expect(await figures()).toMatchObject({
      year: 2025,
      declared: { requests: 1000, completion: '0.75', inTimeShare: '0.444444' },
      verified: { reports: 0 },
      over: 1,
      told: 1,
    });

    expect((await file(owner)).reports[0]).not.toHaveProperty('recordedBy');
    expect(await codeOf('verify-service-report', { said: made.id }, deputy)).toBe('four-eyes.bringer-judges');
    expect((await file(verifier)).reports[0]!.maySettle).toBe(true);
    await asked('verify-service-report', { said: made.id }, verifier);
    expect(await codeOf('return-service-report', { said: made.id, words: ar('لا') }, officer)).toBe('said.settled');
    expect(await codeOf('verify-service-report', { said: '00000000-0000-7000-8000-000000000999' }, officer)).toBe(
      'said.unknown',
    );
    expect(await figures()).toMatchObject({ verified: { requests: 1000, inTimeShare: '0.444444' } });
  });

  test('is reported by place beside the whole, and a returned report stands no more', async () => {
    const small = { requests: 300, startedOnline: 100, completedOnline: 90, inTime: 250, late: 20, silent: 0 };
    const made = await asked<{ id: string }>(
      'report-digital-service',
      await period({ ...small, place: '12', medianDays: '22' }),
      owner,
    );
    expect((await file()).standing).toMatchObject([
      { period: '2025', punctual: 'over', status: 'verified' },
      { period: '2025', place: '12', punctual: 'within', use: { completion: '0.9' } },
    ]);
    expect((await file()).standing[0]).not.toHaveProperty('recordedBy');
    await asked('return-service-report', { said: made.id, words: ar('بلا سجل') }, verifier);
    expect((await file()).standing).toHaveLength(1);
    const over = await asked<{ total: number }>('digital-services', { punctual: 'over' }, officer);
    expect(over.total).toBe(1);
  });
});

test('every refusal of digital services has been met', () => {
  expect(Object.keys(serviceRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
