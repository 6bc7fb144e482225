import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instanceScope, type Scope } from '../../access/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from '../../platform/database/database.ts';
import { cycleRoutes } from '../cycle/cycle.routes.ts';
import { idOf, type LetterWorld, letterWorld, people, text } from '../letter/letter.fixture.ts';
import { commentRoutes } from './comment.routes.ts';
import type { ShownComment } from './comment.ts';

const { writer, signer, agency, agency2, verifier, auditor } = people;
const about = { kind: 'project', ref: 'P1' };
let world: LetterWorld;

/** Roles as the database holds them: a mention asks what the mentioned person may read, not who says so. */
const roles: [person: number, role: string, scope: Scope][] = [
  [2, 'decider', instanceScope],
  [4, 'owner', { kind: 'organisation', id: 'AGENCY' }],
  [6, 'owner', { kind: 'organisation', id: 'AGENCY2' }],
];

beforeAll(async () => {
  world = await letterWorld([...commentRoutes, ...cycleRoutes]);
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    for (const [person, role, scope] of roles)
      await tx.query(
        `insert into role_grant (id, person, role, scope_kind, scope_id, from_day, state, single_handed)
         values (gen_random_uuid(), $1, $2, $3, $4, '2026-01-01', 'given', true)`,
        [idOf(person), role, scope.kind, scope.id],
      );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
});
afterAll(() => world.close());

const write = (more: object = {}, caller = writer) =>
  world.answered<{ id: string }>('write-comment', { about, words: text('ملاحظة'), ...more }, caller);
const codeOf = (more: object, caller = writer) =>
  world.codeOf('write-comment', { about, words: text('ملاحظة'), ...more }, caller);
const comments = async (caller = writer) =>
  (await world.answered<{ items: ShownComment[] }>('comments', about, caller)).items;
const notices = async (caller: typeof writer) =>
  (await world.answered<{ items: { kind: string; project: string; about?: object }[] }>('my-notices', {}, caller))
    .items;

describe('a comment', () => {
  it('is read by whoever may see the record, and by nobody else', async () => {
    await write();
    for (const caller of [writer, signer, agency, verifier, auditor]) expect(await comments(caller)).toHaveLength(1);
    expect(await world.codeOf('comments', about, agency2)).toBe('access.outside-scope');
    expect(await codeOf({}, agency2)).toBe('access.outside-scope');
    expect(await codeOf({}, auditor)).toBe('access.role-missing');
    expect(await codeOf({ about: { kind: 'project', ref: 'P9' } })).toBe('project.unknown');
  });

  it('tells those it mentions, and mentions nobody who may not see the record', async () => {
    expect(await codeOf({ mentions: [idOf(6)] })).toBe('comment.mention-cannot-read');
    expect(await codeOf({ mentions: [idOf(77)] })).toBe('comment.mention-cannot-read');
    expect(await notices(agency)).toEqual([]);
    await write({ mentions: [idOf(4), idOf(4), idOf(2)] });
    expect(await notices(agency)).toMatchObject([{ kind: 'mention', project: 'P1', about }]);
    expect(await notices(signer)).toHaveLength(1);
    expect((await comments()).at(-1)!.mentions.toSorted()).toEqual([idOf(2), idOf(4)]);
  });

  it('offers for a mention those who may see the record, by their office', async () => {
    const { items } = await world.answered<{ items: { person: string }[] }>('comment-readers', about);
    expect(items.map((one) => one.person).toSorted()).toEqual([idOf(2), idOf(4)]);
  });

  it('is changed by adding, by its author, on the same record', async () => {
    const { id } = await write();
    await write({ addsTo: id });
    expect((await comments()).at(-1)).toMatchObject({ addsTo: id });
    expect(await codeOf({ addsTo: id }, signer)).toBe('comment.adds-to-another');
    expect(await codeOf({ addsTo: id, about: { kind: 'pledge', ref: 'C1' } })).toBe('comment.adds-to-another');
    const changed = world.database.pool.query("update record_comment set words = '{}' where id = $1", [id]);
    await expect(changed).rejects.toThrow('comment.stands');
  });

  it('is withdrawn by its author, once: that it was there stays, its words and mentions go', async () => {
    const { id } = await write({ mentions: [idOf(4)] });
    expect(await world.codeOf('withdraw-comment', { id }, signer)).toBe('comment.not-yours');
    await world.answered('withdraw-comment', { id });
    const found = (await comments(agency)).find((one) => one.id === id)!;
    expect(found).toMatchObject({ withdrawnOn: '2026-01-05', mentions: [], isMine: false });
    expect(found).not.toHaveProperty('words');
    expect(await world.codeOf('withdraw-comment', { id })).toBe('comment.withdrawn');
    expect(await codeOf({ addsTo: id })).toBe('comment.adds-to-another');
  });
});
