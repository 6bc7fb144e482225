import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, instanceScope, systemCaller } from '../access/index.ts';
import { ar, deliveryWorld, evidence, paper, people, project, writtenAct } from '../delivery/delivery.fixture.ts';
import { day, ok } from '../kernel/index.ts';
import { transaction } from '../platform/database/database.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { agreementRoutes } from './agreement.routes.ts';
import { studyFacts, transferFacts } from './know-how-facts.ts';
import { studyRoutes } from './study/study.routes.ts';
import type { StudyFile } from './study/study-file.ts';
import { transferRoutes } from './transfer/transfer.routes.ts';
import type { TransferFile } from './transfer/transfer-file.ts';

const routes = [...transferRoutes, ...studyRoutes, ...agreementRoutes];
const body = (ref: string) => ({ kind: 'organisation' as const, id: ref });
const id = (n: number) => `00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`;
const partner = callerAs('partner', body('PARTNER'), { person: id(1) });
const rival = callerAs('partner', body('RIVAL'), { person: id(2) });
const third = callerAs('partner', body('THIRD'), { person: id(6) });
const { officer, owner, verifier, auditor, region, otherRegion } = people;
const sister = callerAs('officer', instanceScope, { person: id(3), organisation: 'SISTER' });
const otherOwner = callerAs('owner', body('SISTER'), { person: id(4) });
const nobody = callerAs('verifier', instanceScope, { person: id(5) });

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(routes.find((one) => one.verb === verb)!, input, caller);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const transfer = (ref = 'A1/T1', caller: Caller = auditor) => asked<TransferFile>('transfer', { ref }, caller);
const study = (ref = 'S1', caller: Caller = auditor) => asked<StudyFile>('study', { ref }, caller);
const on = async (more: object = {}) => ({
  transfer: 'A1/T1',
  version: (await transfer()).transfer.version,
  ...more,
});
const onStudy = async (more: object = {}, ref = 'S1') => ({
  study: ref,
  version: (await study(ref)).study.version,
  ...more,
});

const prepare = act({
  verb: 'prepare-know-how',
  right: 'pack.load',
  summary: 'A second partner',
  input: z.object({}),
  output: z.object({}),
  run: async ({ tx, newId }) => {
    const more = { cited_only: false, generic: false, custom: {}, version: 1, level: 'partner', kind: 'partner-firm' };
    await tx.query("insert into currency (code, name, decimals) values ('MAD', $1, 2) on conflict do nothing", [
      JSON.stringify(ar('درهم')),
    ]);
    await insertRows(tx, 'organisation', [
      { id: newId(), ref: 'RIVAL', name: ar('منافس'), ...more },
      { id: newId(), ref: 'THIRD', name: ar('ثالث'), ...more },
    ]);
    return ok({});
  },
});

const agreement = {
  kind: 'grant',
  strategy: 'plan',
  title: ar('منحة'),
  act: paper(9),
  parties: [
    { organisation: 'MIN', side: 'state', role: 'signatory' },
    { organisation: 'PARTNER', side: 'partner', role: 'funder' },
  ],
  projects: ['F1'],
};

beforeAll(async () => {
  w = await deliveryWorld();
  await w.world.call(prepare, {}, systemCaller('test'));
  for (const ref of ['F1', 'F2'])
    await w.must('record-project', officer, project(ref, { owner: 'AGENCY', partners: ['PARTNER', 'RIVAL', 'THIRD'] }));
  await asked('record-agreement', { ...agreement, ref: 'A1', signedOn: '2026-10-01' }, officer);
  await asked('record-agreement', { ...agreement, ref: 'A2' }, officer);
});
afterAll(() => w.world.close());

const recorded = {
  agreement: 'A1',
  project: 'F1',
  subject: 'system',
  title: ar('منظومة التشغيل'),
  giver: 'PARTNER',
  receiver: 'AGENCY',
  least: { people: 4, jointDays: 10 },
};

describe('a transfer', () => {
  test('is recorded between two bodies, those of a partner bound by the agreement, or refused', async () => {
    expect(await codeOf('record-transfer', recorded, owner)).toBe('access.role-missing');
    expect(await codeOf('record-transfer', { ...recorded, agreement: 'A9' }, officer)).toBe('agreement.unknown');
    expect(await codeOf('record-transfer', { ...recorded, receiver: 'PARTNER' }, officer)).toBe('transfer.one-body');
    expect(await codeOf('record-transfer', { ...recorded, giver: 'RIVAL' }, officer)).toBe('transfer.not-a-party');
    expect(await codeOf('record-transfer', { ...recorded, giver: 'NONE' }, officer)).toBe('organisation.unknown');
    expect(await codeOf('record-transfer', { ...recorded, project: 'F9' }, officer)).toBe('project.unknown');
    expect(await codeOf('record-transfer', { ...recorded, obligation: 'A1/O9' }, officer)).toBe('obligation.unknown');
    expect(await asked('record-transfer', recorded, officer)).toEqual({ ref: 'A1/T1', version: 1 });
    expect((await transfer()).transfer).toMatchObject({
      step: 0,
      least: { people: 4, jointDays: 10, aloneDays: 90 },
      agreementSignedOn: '2026-10-01',
      marks: ['promised', 'promised', 'promised', 'promised', 'promised'],
    });
    expect(await asked('record-transfer', { ...recorded, agreement: 'A2' }, officer)).toMatchObject({ ref: 'A2/T1' });
  });

  const handover = {
    step: 1,
    kind: 'handover-record',
    title: ar('محضر'),
    dated: '2026-11-02',
    documents: ['دليل'],
    file: paper(1),
  };
  const training = {
    step: 2,
    kind: 'training-record',
    title: ar('تكوين'),
    dated: '2026-11-10',
    people: 4,
    file: paper(2),
  };
  const joint = {
    step: 3,
    kind: 'joint-operation-log',
    title: ar('سجل'),
    dated: '2026-11-20',
    from: '2026-11-10',
    until: '2026-11-19',
    file: paper(3),
  };

  test('moves on evidence of its own kind that another body accepted', async () => {
    const signed = await asked<{ version: number }>('transfer', { ref: 'A2/T1' }, officer);
    expect(signed).toBeDefined();
    expect(await codeOf('claim-transfer-step', { ...handover, transfer: 'A2/T1', version: 1 }, partner)).toBe(
      'transfer.agreement-not-signed',
    );
    expect(await codeOf('claim-transfer-step', await on(handover), rival)).toBe('access.outside-scope');
    expect(await codeOf('claim-transfer-step', { ...(await on(handover)), version: 9 }, partner)).toBe(
      'conflict.changed',
    );
    expect(await codeOf('claim-transfer-step', await on({ ...handover, file: 'f'.repeat(64) }), partner)).toBe(
      'file.unknown',
    );
    const claim = await asked<{ id: string }>('claim-transfer-step', await on(handover), partner);
    expect(claim).toMatchObject({ ref: 'A1/T1', step: 0 });
    expect((await transfer()).transfer.marks[0]).toBe('declared');
    expect(await codeOf('accept-transfer-step', { claim: claim.id }, partner)).toBe('four-eyes.bringer-judges');
    const colleague = callerAs('partner', body('PARTNER'), { person: id(9) });
    expect(await codeOf('accept-transfer-step', { claim: claim.id }, colleague)).toBe('four-eyes.own-body-judges');
    expect(await codeOf('accept-transfer-step', { claim: claim.id }, rival)).toBe('access.outside-scope');
    expect(await codeOf('accept-transfer-step', { claim: claim.id }, nobody)).toBe('partners.body-missing');
    expect(await asked('accept-transfer-step', { claim: claim.id }, owner)).toMatchObject({ step: 1 });
    expect(await codeOf('accept-transfer-step', { claim: claim.id }, verifier)).toBe('transfer.claim-judged');
    expect((await transfer()).transfer.marks[0]).toBe('verified');
  });

  test('cannot reach step 3 on the evidence of step 2, and reaches it on its own', async () => {
    const second = await asked<{ id: string }>('claim-transfer-step', await on(training), owner);
    expect(await asked('accept-transfer-step', { claim: second.id }, officer)).toMatchObject({ step: 2 });
    // accepted within one house: outlined, not solid
    expect((await transfer()).transfer.marks).toEqual(['verified', 'declared', 'promised', 'promised', 'promised']);
    expect(
      await asked('claim-transfer-step', await on({ ...training, step: 3, file: paper(4) }), partner),
    ).toMatchObject({
      code: 'transfer.wrong-evidence',
      details: { step: 3, type: 'evidence-of-step-3', kind: 'training-record', belongs: 2 },
    });
    expect(await codeOf('claim-transfer-step', await on({ ...joint, file: paper(2) }), partner)).toBe(
      'transfer.file-used',
    );
    expect(await codeOf('claim-transfer-step', await on({ ...joint, until: '2026-11-18' }), partner)).toBe(
      'transfer.below-least',
    );
    const claim = await asked<{ id: string }>('claim-transfer-step', await on(joint), partner);
    expect(await codeOf('claim-transfer-step', await on({ ...joint, file: paper(5) }), partner)).toBe(
      'transfer.claim-waits',
    );
    expect(await codeOf('return-transfer-step', { claim: claim.id }, verifier)).toBe('request.input-refused');
    expect(
      await asked('return-transfer-step', { claim: claim.id, words: ar('الأيام غير موقعة') }, verifier),
    ).toMatchObject({ step: 2 });
    const again = await asked<{ id: string }>('claim-transfer-step', await on({ ...joint, file: paper(5) }), partner);
    expect(await asked('accept-transfer-step', { claim: again.id }, verifier)).toMatchObject({ step: 3 });
    const file = await transfer();
    expect(file.transfer).toMatchObject({
      step: 3,
      marks: ['verified', 'declared', 'verified', 'promised', 'promised'],
    });
    expect(file.trace.map((one) => one.act)).toEqual([
      'record',
      'claim',
      'accept',
      'claim',
      'accept',
      'claim',
      'return',
      'claim',
      'accept',
    ]);
    expect(
      await codeOf(
        'revise-transfer',
        { ref: 'A1/T1', version: file.transfer.version, changes: { giver: 'MIN' } },
        officer,
      ),
    ).toBe('transfer.under-way');
  });

  test('is contested and answered by another body, and falls back by a dated act', async () => {
    expect(await codeOf('contest-transfer-step', await on({ words: ar('لم نشغل معا') }), rival)).toBe(
      'access.outside-scope',
    );
    expect(await asked('contest-transfer-step', await on({ words: ar('لم نشغل معا') }), owner)).toMatchObject({
      step: 3,
    });
    expect(await codeOf('contest-transfer-step', await on({ words: ar('لم نشغل معا') }), partner)).toBe(
      'transfer.contested-already',
    );
    const answer = { words: ar('السجل ناقص'), outcome: 'upheld' };
    expect(await codeOf('answer-transfer-contest', await on(answer), owner)).toBe('four-eyes.contester-answers');
    expect(await asked('answer-transfer-contest', await on(answer), verifier)).toMatchObject({ step: 2 });
    expect(await codeOf('answer-transfer-contest', await on(answer), verifier)).toBe('transfer.not-contested');
    const loss = { to: 0, on: '2026-11-24', words: ar('غادر الفريق') };
    expect(await codeOf('lose-transfer-step', await on(loss), owner)).toBe('access.role-missing');
    expect(await codeOf('lose-transfer-step', await on({ ...loss, to: 2 }), officer)).toBe('transfer.not-lower');
    expect(await codeOf('lose-transfer-step', await on({ ...loss, on: '2026-11-25' }), officer)).toBe(
      'transfer.loss-day',
    );
    expect(await asked('lose-transfer-step', await on({ ...loss, to: 1 }), officer)).toMatchObject({ step: 1 });
    expect((await transfer()).trace.at(-1)).toMatchObject({ act: 'lose', from: 2, to: 1 });
  });

  test('moves in the database with its act only', async () => {
    const moved = w.world.database.pool.query(
      "update transfer set step = 2, version = version + 1 where ref = 'A1/T1'",
    );
    await expect(moved).rejects.toThrow('transfer.moved-without-act');
  });

  test('is seen by who has to do with it, and by no other partner', async () => {
    const sees = async (caller: Caller) =>
      (await asked<{ items: { ref: string }[] }>('transfers', {}, caller)).items.map((one) => one.ref);
    expect(await sees(auditor)).toEqual(['A1/T1', 'A2/T1']);
    expect(await sees(partner)).toEqual(['A1/T1', 'A2/T1']);
    expect(await sees(owner)).toEqual(['A1/T1', 'A2/T1']);
    expect(await sees(rival)).toEqual([]);
    expect(await sees(otherOwner)).toEqual([]);
    expect(await codeOf('transfer', { ref: 'A1/T1' }, rival)).toBe('access.outside-scope');
    const seen = await transfer('A1/T1', partner);
    expect(seen.claims.every((one) => one.organisation === 'PARTNER' || one.broughtBy === undefined)).toBe(true);
    const claim = (await transfer()).claims[0]!.id;
    expect(await asked('transfer-evidence', { claim }, partner)).toMatchObject({ sha256: paper(1) });
    expect(await codeOf('transfer-evidence', { claim }, rival)).toBe('access.outside-scope');
  });
});

const asking = {
  ref: 'S1',
  kind: 'feasibility',
  strategy: 'plan',
  project: 'F1',
  title: ar('دراسة الجدوى'),
  question: ar('هل المشروع ممكن؟'),
  funder: 'PARTNER',
  cost: { amount: '1000000.00', currency: 'MAD' },
};

describe('a study', () => {
  test('goes from request to contractor by the table', async () => {
    expect(await codeOf('record-study', asking, owner)).toBe('access.role-missing');
    expect(await codeOf('record-study', { ...asking, funder: 'NONE' }, officer)).toBe('organisation.unknown');
    expect(await codeOf('record-study', { ...asking, agreement: 'A9' }, officer)).toBe('agreement.unknown');
    expect(await codeOf('record-study', { ...asking, project: 'F9' }, officer)).toBe('project.unknown');
    expect(await codeOf('record-study', { ...asking, strategy: 'none' }, officer)).toBe('strategy.unknown');
    const dear = { ...asking, cost: { amount: '1', currency: 'XXX' } };
    expect(await codeOf('record-study', dear, officer)).toBe('agreement.currency-unknown');
    expect(await asked('record-study', asking, officer)).toEqual({ ref: 'S1', version: 1 });
    expect(await codeOf('record-study', asking, officer)).toBe('study.ref-taken');
    const move = (to: string) => onStudy({ to, on: '2026-11-24' });
    expect(await codeOf('move-study', await move('granted'), officer)).toBe('study.no-agreement');
    const named = { ref: 'S1', version: 1, changes: { agreement: 'A2', contractor: 'RIVAL', dueOn: '2026-11-20' } };
    expect(await asked('revise-study', named, officer)).toEqual({ version: 2 });
    expect(await codeOf('move-study', await move('granted'), officer)).toBe('study.grant-not-signed');
    expect(await codeOf('move-study', await move('contracted'), officer)).toBe('study.grant-first');
    await asked('revise-study', { ref: 'S1', version: 2, changes: { agreement: 'A1' } }, officer);
    expect(await asked('move-study', await move('granted'), officer)).toMatchObject({ stage: 'granted' });
    expect((await study()).study).toMatchObject({ unlocksNothing: 'never-named', isLate: true });
    expect(await codeOf('move-study', await move('delivered'), officer)).toBe('study.no-such-step');
    expect(await asked('move-study', await move('contracted'), officer)).toMatchObject({ stage: 'contracted' });
  });

  test('is named by a criterion of a gate ahead, and by no other', async () => {
    const name = (more: object) => onStudy({ project: 'F1', gate: 1, criterion: 'sheet', ...more });
    expect(await codeOf('name-study', await name({}), owner)).toBe('access.role-missing');
    expect(await codeOf('name-study', await name({ criterion: 'none' }), officer)).toBe('study.criterion-unknown');
    expect(await codeOf('name-study', await name({ project: 'F9' }), officer)).toBe('project.unknown');
    expect(await asked('name-study', await name({}), officer)).toMatchObject({ stage: 'contracted' });
    expect(await codeOf('name-study', await name({}), officer)).toBe('study.named-already');
    // a gate that the project has not come to yet
    expect(await asked('name-study', await name({ gate: 3 }), officer)).toMatchObject({ stage: 'contracted' });
    expect((await study()).study.names).toMatchObject([
      { gate: 1, isBegun: true, isPassed: false },
      { gate: 3, isBegun: false, isPassed: false },
    ]);
    expect((await study()).study.unlocksNothing).toBeUndefined();
    expect(await codeOf('unname-study', await name({ gate: 2, words: ar('خطأ') }), officer)).toBe('study.not-named');
    expect(await asked('unname-study', await name({ gate: 3, words: ar('خطأ') }), officer)).toMatchObject({
      ref: 'S1',
    });
  });

  test('holds back the evidence of its criterion until its review is accepted by another body', async () => {
    const sheet = await w.must('bring-evidence', owner, evidence('F1', 1));
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('evidence.study-not-accepted');
    type Waits = { criteria: { code: string; studies?: object[] }[] };
    const waits = async (by: Caller) =>
      (await w.must<Waits>('gate', by, { ref: 'F1/G1' })).criteria.map((one) => one.studies?.length ?? 0);
    expect(await waits(owner)).toEqual([1, 0]);
    // RIVAL does the study; of the partners of the project, one that has nothing to do with it reads the gate without it
    expect(await waits(rival)).toEqual([1, 0]);
    expect(await waits(third)).toEqual([0, 0]);
    // of another project it holds back nothing
    const other = await w.must('bring-evidence', owner, evidence('F2', 1));
    expect(await w.refusal('accept-evidence', verifier, { evidence: other.id })).toBe('done');

    const first = { file: paper(6), title: ar('الصيغة الأولى'), dated: '2026-11-24' };
    expect(await codeOf('bring-study-version', await onStudy(first), otherOwner)).toBe('access.outside-scope');
    expect(await codeOf('bring-study-version', await onStudy({ ...first, file: 'e'.repeat(64) }), rival)).toBe(
      'file.unknown',
    );
    const brought = await asked<{ id: string; number: number }>('bring-study-version', await onStudy(first), rival);
    expect(brought).toMatchObject({ number: 1, stage: 'delivered' });
    expect(await codeOf('bring-study-version', await onStudy({ ...first, file: paper(7) }), rival)).toBe(
      'study.review-waits',
    );
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('evidence.study-not-accepted');
    expect(await codeOf('accept-study', { version: brought.id }, rival)).toBe('access.role-missing');
    expect(await codeOf('accept-study', { version: brought.id }, verifier)).toBe('study.findings-missing');
    expect(await codeOf('return-study', { version: brought.id }, verifier)).toBe('request.input-refused');
    expect(await asked('return-study', { version: brought.id, words: ar('بلا كلفة') }, verifier)).toMatchObject({
      stage: 'delivered',
    });
    expect(await codeOf('accept-study', { version: brought.id, findings: ar('ممكن') }, verifier)).toBe(
      'study.version-reviewed',
    );
    expect(await codeOf('bring-study-version', await onStudy(first), rival)).toBe('study.version-known');
    const second = await asked<{ id: string }>(
      'bring-study-version',
      await onStudy({ ...first, file: paper(7) }),
      rival,
    );
    expect(await codeOf('note-study-findings', { version: second.id }, verifier)).toBe('study.findings-missing');
    await asked('note-study-findings', { version: second.id, findings: ar('ممكن'), recommends: ar('ابدؤوا') }, owner);
    expect(await asked('accept-study', { version: second.id }, verifier)).toMatchObject({ stage: 'reviewed' });
    expect((await study()).versions[1]).toMatchObject({
      review: 'accepted',
      independence: 'independent',
      isCurrent: true,
    });
    expect(await w.refusal('accept-evidence', verifier, { evidence: sheet.id })).toBe('done');
  });

  test('is named by no criterion of a gate that is passed', async () => {
    const decided = await w.must('record-decision', people.decider, {
      gate: 'F1/G1',
      verdict: 'pass',
      ...writtenAct(),
    });
    await w.must('confirm-decision', officer, { decision: decided.id });
    const again = await onStudy({ project: 'F1', gate: 1, criterion: 'operating-cost' });
    expect(await codeOf('name-study', again, officer)).toBe('study.gate-passed');
    expect((await study()).study.unlocksNothing).toBeUndefined();
  });

  test('is reviewed by nobody of the body that brought it; the state needs no grant for its own', async () => {
    const own = { ...asking, ref: 'S2', funder: 'AGENCY', contractor: 'AGENCY', cost: undefined };
    await asked('record-study', own, officer);
    expect(
      await asked('move-study', await onStudy({ to: 'contracted', on: '2026-11-24' }, 'S2'), officer),
    ).toMatchObject({
      stage: 'contracted',
    });
    const brought = await asked<{ id: string }>(
      'bring-study-version',
      await onStudy({ file: paper(8), title: ar('صيغة'), dated: '2026-11-24' }, 'S2'),
      owner,
    );
    expect(await codeOf('accept-study', { version: brought.id, findings: ar('نعم') }, owner)).toBe(
      'four-eyes.bringer-judges',
    );
    expect(await asked('accept-study', { version: brought.id, findings: ar('نعم') }, sister)).toMatchObject({
      stage: 'reviewed',
    });
    expect((await study('S2')).versions[0]!.independence).toBe('same-tutelage');
  });

  test('moves in the database with its act only', async () => {
    const moved = w.world.database.pool.query(
      "update study set stage = 'granted', version = version + 1 where ref = 'S2'",
    );
    await expect(moved).rejects.toThrow('study.moved-without-act');
  });

  test('is seen by its bodies, the owner of its project and its region, and by no other partner', async () => {
    const sees = async (caller: Caller) =>
      (await asked<{ items: { ref: string }[] }>('studies', {}, caller)).items.map((one) => one.ref);
    expect(await sees(partner)).toEqual(['S1']);
    expect(await sees(rival)).toEqual(['S1']);
    expect(await sees(owner)).toEqual(['S1', 'S2']);
    expect(await sees(otherOwner)).toEqual([]);
    expect(await codeOf('study', { ref: 'S2' }, partner)).toBe('access.outside-scope');
    expect(await sees(region)).toEqual(['S1', 'S2']);
    expect(await sees(otherRegion)).toEqual([]);
    // what the finders of warnings read
    const [facts, transfers] = await transaction(w.world.database.pool, async (tx) => [
      await studyFacts(tx, day('2026-11-24')),
      await transferFacts(tx, day('2026-11-24')),
    ]);
    expect(facts.map((one) => [one.ref, one.names.length])).toEqual([
      ['S1', 1],
      ['S2', 0],
    ]);
    expect(transfers).toMatchObject([
      { ref: 'A1/T1', step: 1, isOver: false },
      { ref: 'A2/T1', step: 0, isOver: false },
    ]);
    const version = (await study()).versions[0]!.id;
    expect(await asked('study-paper', { version }, partner)).toMatchObject({ sha256: paper(6) });
    expect(await codeOf('study-paper', { version }, otherOwner)).toBe('access.outside-scope');
  });
});
