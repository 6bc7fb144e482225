import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { ar, deliveryWorld, paper, people, project } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { legalTextSeed } from '../law/seed.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { aiSystemRoutes } from './ai-system.routes.ts';
import type { AiFigures, AiSystemFile, ListedAiSystem } from './ai-system-file.ts';
import { aiSystemRefusals } from './refusals.ts';

/** A system told by its administration, reviewed by another body, stopped; and who reads none of it. */
const { officer, owner, verifier, colleague, partner, region, auditor, both } = people;
const bodiless = callerAs('verifier', undefined, { person: '00000000-0000-7000-8000-000000000198' });
const house = callerAs('verifier', undefined, {
  person: '00000000-0000-7000-8000-000000000197',
  organisation: 'AGENCY',
});
const codes = new Set<string>();

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(aiSystemRoutes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (ref = 'A1', caller: Caller = auditor) => asked<AiSystemFile>('ai-system', { ref }, caller);
const at = async (more: object = {}, ref = 'A1') => ({ ref, version: (await file(ref)).system.version, ...more });
const seen = async (caller: Caller, filter: object = {}) =>
  (await asked<{ items: ListedAiSystem[] }>('ai-systems', filter, caller)).items.map((one) => one.ref);

const said = (more: object = {}) => ({
  ref: 'A1',
  strategy: 'plan',
  administration: 'AGENCY',
  title: ar('فرز الطلبات'),
  purpose: ar('يرتب الطلبات'),
  state: 'in-use',
  since: '2026-01',
  dataClass: 'personal',
  risk: 'high',
  reviewDue: '2026-10-01',
  project: 'F1',
  solution: 'S1',
  texts: ['L1'],
  ...more,
});
const review = async (more: object = {}) =>
  at({ on: '2026-11-20', outcome: 'mend', findings: ar('لا أحد يوقفه'), nextOn: '2027-05-20', ...more });

const prepare = act({
  verb: 'prepare-ai-systems',
  right: 'pack.load',
  summary: 'Two legal texts and a solution that is listed beside one that is not',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const text = (ref: string, status: string) => ({
      ref,
      fields: {
        kind: 'law',
        title: ar(ref),
        duty: ar('واجب'),
        status,
        sources: [],
        confidence: 'A',
        version: 1,
      } as never,
    });
    await legalTextSeed.add({ ...ctx, pack: 'test@1' }, [text('L1', 'in-force'), text('L2', 'draft')]);
    await insertRows(
      ctx.tx,
      'solution',
      ['S1', 'S2'].map((ref) => ({ id: ctx.newId(), ref, recorded_on: ctx.today, version: 1 })),
    );
    const submitted = {
      number: 1,
      name: ar('حل'),
      purpose: ar('غرض'),
      sector: 'other',
      maker: 'PARTNER',
      made: {},
      reference: ar('بطاقة'),
      organisation: 'PARTNER',
      submitted_by: 'system:test',
      submitted_for: [],
      submitted_on: ctx.today,
      judged_for: [],
    };
    await insertRows(ctx.tx, 'solution_submission', [
      {
        id: ctx.newId(),
        solution: 'S1',
        ...submitted,
        status: 'accepted',
        judged_by: 'system:court',
        judged_on: ctx.today,
        judge_organisation: 'COURT',
      },
      { id: ctx.newId(), solution: 'S2', ...submitted, status: 'submitted' },
    ]);
    return ok({});
  },
});

beforeAll(async () => {
  w = await deliveryWorld();
  const made = await w.world.call(prepare, {}, systemCaller('test'));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  await w.must('record-project', officer, project('F1'));
});
afterAll(() => w.world.close());

describe('an AI system', () => {
  test('is told by its administration, whole, or refused', async () => {
    for (const [more, code] of [
      [{ administration: 'NONE' }, 'organisation.unknown'],
      [{ project: 'F9' }, 'project.unknown'],
      [{ texts: ['L9'] }, 'ai-system.text-unknown'],
      [{ riskBasis: 'L9' }, 'ai-system.text-unknown'],
      [{ riskBasis: 'L2' }, 'ai-system.basis-not-in-force'],
      [{ riskBasis: 'L1', risk: undefined }, 'ai-system.basis-without-class'],
      [{ solution: 'S2' }, 'ai-system.solution-not-listed'],
      [{ since: '2028' }, 'ai-system.since'],
      [{ state: 'stopped' }, 'request.input-refused'],
    ] as const)
      expect(await codeOf('record-ai-system', said(more), officer)).toBe(code);
    expect(await codeOf('record-ai-system', said(), verifier)).toBe('access.role-missing');
    expect(await codeOf('record-ai-system', said({ administration: 'SISTER', project: undefined }), owner)).toMatch(
      /^access\./,
    );
    expect(await asked('record-ai-system', said(), owner)).toEqual({ ref: 'A1', version: 1 });
    expect(await codeOf('record-ai-system', said(), owner)).toBe('ai-system.ref-taken');
    const { system, solutionName, texts, mayEdit } = await file('A1', owner);
    expect(system).toMatchObject({ review: 'overdue', oversight: false, reviews: 0 });
    expect(system).not.toHaveProperty('recordedBy');
    expect([solutionName, texts, mayEdit]).toEqual([
      ar('حل'),
      [{ ref: 'L1', title: ar('L1'), status: 'in-force' }],
      true,
    ]);
  });

  test('is read where it lies, by no partner of its project', async () => {
    for (const caller of [officer, owner, verifier, auditor]) expect(await seen(caller)).toEqual(['A1']);
    for (const caller of [partner, region]) expect(await codeOf('ai-systems', {}, caller)).toBe('access.role-missing');
    expect(await codeOf('ai-system', { ref: 'A1' }, partner)).toBe('access.role-missing');
    expect(await codeOf('ai-system', { ref: 'A9' }, auditor)).toBe('ai-system.unknown');
    expect(await seen(officer, { review: 'overdue', risk: 'high', organisation: 'AGENCY' })).toEqual(['A1']);
    expect(await seen(officer, { review: 'due' })).toEqual([]);
    expect(await asked<AiFigures>('ai-system-figures', {}, auditor)).toMatchObject({
      systems: 1,
      classes: { high: 1, minimal: 0 },
      overdue: 1,
      reviewed: 0,
      overseen: 0,
    });
  });

  test('is completed by who tells of it', async () => {
    const oversight = { stoppedBy: ar('رئيس المصلحة'), stoppedHow: ar('يقطع الربط'), riskBasis: 'L1' };
    expect(await codeOf('revise-ai-system', { ref: 'A1', version: 9, changes: {} }, owner)).toBe('conflict.changed');
    expect(await codeOf('revise-ai-system', await at({ changes: { riskBasis: 'L2' } }), owner)).toBe(
      'ai-system.basis-not-in-force',
    );
    await asked('revise-ai-system', await at({ changes: oversight }), owner);
    expect((await file()).system).toMatchObject({ oversight: true, riskBasis: 'L1' });
    expect((await file()).basisTitle).toEqual(ar('L1'));
  });

  test('is reviewed by a body that does not answer for it, which says when the next one is due', async () => {
    expect(await codeOf('review-ai-system', await review(), owner)).toBe('access.role-missing');
    expect(await codeOf('review-ai-system', await review(), house)).toBe('four-eyes.own-body-judges');
    expect(await codeOf('review-ai-system', await review(), bodiless)).toBe('partners.body-missing');
    expect([(await file('A1', house)).mayReview, (await file('A1', verifier)).mayReview]).toEqual([false, true]);
    for (const [more, code] of [
      [{ on: '2028-01-01', nextOn: '2029-01-01' }, 'ai-system.review-day'],
      [{ nextOn: '2026-11-20' }, 'ai-system.next-review'],
      [{ file: 'f'.repeat(64) }, 'file.unknown'],
      [{ version: 9 }, 'conflict.changed'],
    ] as const)
      expect(await codeOf('review-ai-system', await review(more), verifier)).toBe(code);
    expect(await asked('review-ai-system', await review({ file: paper(1) }), verifier)).toMatchObject({ number: 1 });
    expect(await codeOf('review-ai-system', await review({ on: '2026-11-19' }), colleague)).toBe(
      'ai-system.review-day',
    );
    await asked('review-ai-system', await review({ outcome: 'kept', on: '2026-11-21' }), colleague);
    const { system, reviews } = await file('A1', owner);
    expect(system).toMatchObject({ review: 'due', reviewDue: '2027-05-20', last: { outcome: 'kept' } });
    expect(reviews.map((one) => [one.organisation, one.independence])).toEqual([
      ['COURT', 'independent'],
      ['SISTER', 'same-tutelage'],
    ]);
    expect(reviews[0]).not.toHaveProperty('reviewedBy');
  });

  test('is not reviewed by who told of it for another body', async () => {
    await asked('record-ai-system', said({ ref: 'A2', risk: 'prohibited', reviewDue: undefined }), both);
    const of = await at({ on: '2026-11-20', outcome: 'stop', findings: ar('محظور'), nextOn: '2026-12-20' }, 'A2');
    expect(await codeOf('review-ai-system', of, both)).toBe('four-eyes.bringer-judges');
    expect((await file('A2', both)).mayReview).toBe(false);
    await asked('review-ai-system', of, verifier);
    expect(await asked<AiFigures>('ai-system-figures', {}, auditor)).toMatchObject({
      systems: 2,
      classes: { high: 1, prohibited: 1 },
      reviewed: 2,
      overdue: 0,
      unplanned: 0,
    });
  });

  test('stays in the register once it was stopped, and is left alone', async () => {
    const stop = (on: string) => at({ on, words: ar('توصية المراجعة') }, 'A2');
    expect(await codeOf('stop-ai-system', await stop('2028-01-01'), owner)).toBe('ai-system.stop-day');
    await asked('stop-ai-system', await stop('2026-11-21'), owner);
    expect(await codeOf('stop-ai-system', await stop('2026-11-21'), owner)).toBe('ai-system.is-stopped');
    expect((await file('A2')).system).toMatchObject({ state: 'stopped', review: 'none' });
    expect(await asked<AiFigures>('ai-system-figures', {}, auditor)).toMatchObject({ systems: 1, stopped: 1 });
    expect(await seen(officer)).toEqual(['A1', 'A2']);
  });
});

test('every refusal of the register has been met', () => {
  expect(Object.keys(aiSystemRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
