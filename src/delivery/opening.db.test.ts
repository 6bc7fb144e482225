import { afterAll, beforeAll, expect, test } from 'vitest';
import { append, beginRequest } from '../ledger/append.ts';
import { transaction } from '../platform/database/database.ts';
import { ar, deliveryWorld, evidence, paper, people, project } from './delivery.fixture.ts';

const { officer, officer2, owner, verifier, decider, auditor, partner, otherRegion } = people;
const [contract, notice] = [paper(5), paper(6)];
let w: Awaited<ReturnType<typeof deliveryWorld>>;
let shown: string;
type View = {
  class: string;
  awaits: string[];
  uses: { class: string; ground?: object }[];
  openings: { status: string }[];
};
const view = (sha256: string, by = auditor) => w.must<View>('paper', by, { sha256 });
const propose = (more: object = {}) => ({
  sha256: contract,
  to: 'public',
  event: 'award-notice',
  happenedOn: '2026-11-20',
  shownBy: shown,
  reason: ar('نُشر إعلان النتيجة'),
  ...more,
});

beforeAll(async () => {
  w = await deliveryWorld();
  await w.must('record-project', officer, project('O1'));
  await w.must(
    'bring-evidence',
    owner,
    evidence('O1', 1, {
      type: 'contract',
      sha256: contract,
      proves: ['O1/G1/operating-cost'],
      states: { value: '7', unit: 'years' },
    }),
  );
  const brought = await w.must('bring-evidence', owner, evidence('O1', 1, { sha256: notice }));
  await w.must('accept-evidence', verifier, { evidence: brought.id });
  shown = brought.id!;
});
afterAll(() => w.world.close());

test('a paper says in which class it lies, on which ground, and what it waits for, to who may read it', async () => {
  expect(await view(contract)).toMatchObject({
    class: 'restricted',
    awaits: ['award-notice'],
    uses: [{ class: 'restricted', ground: ar('قانون 31-13') }],
    openings: [],
  });
  expect(await w.refusal('paper', partner, { sha256: contract })).toBe('file.restricted');
  expect(await w.refusal('paper', otherRegion, { sha256: contract })).toMatch(/^access\./);
  expect((await view(contract, owner)).class).toBe('restricted');
  expect((await view(notice)).class).toBe('public');
  expect(await w.refusal('paper', auditor, { sha256: 'f'.repeat(64) })).toBe('file.unknown');
});

test('one person closes a paper, and the evidence that it serves; one person does not open it', async () => {
  const sheet = paper(7);
  await w.must('bring-evidence', owner, evidence('O1', 1, { sha256: sheet }));
  expect((await view(sheet)).uses).toMatchObject([{ class: 'public' }]);
  const close = { sha256: sheet, version: 1, changes: { class: 'restricted', ground: 'law 31-13' } };
  expect(await w.refusal('classify-file', owner, close)).toMatch(/^access\./);
  await w.must('classify-file', officer, close);
  expect(await view(sheet)).toMatchObject({ class: 'restricted', uses: [{ class: 'restricted' }] });
  const open = { sha256: sheet, version: 2, changes: { class: 'internal' } };
  expect(await w.refusal('classify-file', officer, open)).toBe('file.widening-takes-two');
});

test('it is opened when what it waits for has happened, by two persons, with the evidence that it serves', async () => {
  expect(await w.refusal('propose-opening', partner, propose())).toMatch(/^access\./);
  expect(await w.refusal('propose-opening', verifier, propose())).toMatch(/^access\./);
  expect(await w.refusal('propose-opening', owner, propose({ event: undefined, happenedOn: undefined }))).toBe(
    'opening.event-awaited',
  );
  expect(await w.refusal('propose-opening', owner, propose({ shownBy: undefined }))).toBe('opening.event-not-shown');
  expect(await w.refusal('propose-opening', owner, propose({ source: 'S-none' }))).toBe('source.unknown');
  expect(await w.refusal('propose-opening', owner, propose({ sha256: notice }))).toBe('opening.not-wider');
  const { id } = await w.must('propose-opening', officer, propose());
  expect(await w.refusal('propose-opening', owner, propose())).toBe('opening.already-proposed');
  expect((await view(contract)).class).toBe('restricted');

  expect(await w.refusal('confirm-opening', officer, { opening: id })).toBe('four-eyes.recorder-confirms');
  expect(await w.refusal('confirm-opening', owner, { opening: id })).toMatch(/^access\./);
  const none = '00000000-0000-7000-8000-0000000000ff';
  expect(await w.refusal('confirm-opening', decider, { opening: none })).toBe('opening.unknown');
  expect(await w.must('confirm-opening', officer2, { opening: id })).toEqual({ sha256: contract, class: 'public' });
  expect(await w.refusal('confirm-opening', decider, { opening: id })).toBe('act.already-settled');
  const opened = await view(contract, partner);
  expect(opened).toMatchObject({ class: 'public', awaits: [], openings: [{ status: 'confirmed' }] });
  expect(opened.uses[0]).not.toHaveProperty('ground');
});

test('a second person may refuse with a reason; the paper stays as it was', async () => {
  const sheet = paper(7);
  const { id } = await w.must('propose-opening', owner, {
    sha256: sheet,
    to: 'internal',
    reason: ar('لا سند لحجبها'),
  });
  expect(await w.refusal('refuse-opening', decider, { opening: id })).toBe('request.input-refused');
  await w.must('refuse-opening', decider, { opening: id, reason: ar('السند قائم') });
  expect(await view(sheet)).toMatchObject({ class: 'restricted', openings: [{ status: 'refused' }] });
});

test('the database itself opens nothing for one person', async () => {
  const change = (sql: string) =>
    transaction(w.world.database.pool, async (tx) => {
      const request = crypto.randomUUID();
      await beginRequest(tx, request);
      await tx.query(sql);
      await append(tx, { request, actor: 'system:test', verb: 'test', at: new Date() });
    });
  const refused = { message: 'opening.needs-two-persons' };
  await expect(change(`update file set class = 'public' where sha256 = '${paper(7)}'`)).rejects.toMatchObject(refused);
  await expect(change(`update evidence set class = 'public' where sha256 = '${paper(7)}'`)).rejects.toMatchObject(
    refused,
  );
});
