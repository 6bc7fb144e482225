import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { isRight } from '../access/index.ts';
import { sure } from '../kernel/index.ts';
import { transaction } from '../platform/database/database.ts';
import { append, beginRequest } from './append.ts';
import { checkpointSigner } from './checkpoint-key.ts';
import { insideRoutes } from './inside.routes.ts';
import { tableRights } from './table-rights.ts';

type Shown = { value?: Record<string, unknown>; hidden?: string };
type Leaves = { size: number; items: { seq: number; actor: string; verb: string }[]; next?: number; names: object };
type Leaf = { entries: (Shown & { table: string; row: string; op: string })[]; body: string; names: object };
type History = {
  versions: (Shown & { seq: number; op: string; changed?: string[] })[];
  asOf?: Shown & { there: boolean };
};

describe('the ledger seen from inside', () => {
  let world: TestWorld;
  let folder: string;
  const person = randomUUID();
  const restricted = 'a'.repeat(64);
  const internal = 'b'.repeat(64);
  const write = (sql: string, { actor = 'system:test', verb = 'write', at = '2026-11-24T10:00:00Z' } = {}) =>
    transaction(world.database.owner, async (tx) => {
      const request = randomUUID();
      await beginRequest(tx, request);
      await tx.query(sql);
      return (await append(tx, { request, actor, verb, at: new Date(at) })).seq;
    });
  const file = (sha256: string, kind: string) =>
    `insert into file (sha256, size, media_type, class, ground, recorded_on) values ('${sha256}', 5, 'text/plain', '${kind}', 'law', '2026-11-24')`;
  beforeAll(async () => {
    world = await testWorld();
    folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-inside-'));
    await write(`insert into person (id, lang) values ('${person}', 'ar')`, { at: '2026-11-20T23:30:00Z' });
    await write(`update person set lang = 'fr' where id = '${person}'`, {
      actor: `person:${person}`,
      verb: 'revise-person',
    });
    await write(`update person set lang = 'en' where id = '${person}'`, { actor: `person:${person} token:t1` });
    await write(file(restricted, 'restricted'), { verb: 'keep-file' });
    await write(file(internal, 'internal'), { verb: 'keep-file' });
    await write(`update file set class = 'restricted' where sha256 = '${internal}'`, { verb: 'classify-file' });
    await write(`delete from file where sha256 = '${restricted}'`);
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const routes = () =>
    insideRoutes({
      owner: world.database.owner,
      signer: checkpointSigner(folder, 'suivi.example.ma/ledger'),
      config: { timeZone: 'Africa/Casablanca' },
    });
  const call = (verb: string, input: object, caller = callerAs('auditor')) =>
    world.call<never>(routes().find((each) => each.verb === verb)!, input, caller);
  const ask = async <T>(verb: string, input: object, caller = callerAs('auditor')) =>
    sure(await call(verb, input, caller)) as T;

  it('knows of every ledgered table by which right it is read', async () => {
    const watched = await world.database.owner.query(
      "select distinct tgrelid::regclass::text as name from pg_trigger where tgname = 'ledger_insert' order by 1",
    );
    expect(Object.keys(tableRights).sort()).toEqual(watched.rows.map((row) => row.name).sort());
    expect(Object.values(tableRights).filter((right) => !isRight(right))).toEqual([]);
  });

  it('lists acts newest first, page by page', async () => {
    const first = await ask<Leaves>('leaves', { limit: '3' });
    expect(first).toMatchObject({ size: 7, next: 4 });
    expect(first.items.map(({ seq }) => seq)).toEqual([6, 5, 4]);
    const second = await ask<Leaves>('leaves', { before: String(first.next), limit: '4' });
    expect(second.items.map(({ seq }) => seq)).toEqual([3, 2, 1, 0]);
    expect(second.next).toBeUndefined();
  });

  it('filters by actor (tokens included), verb, table and row', async () => {
    const seqs = async (input: object) => (await ask<Leaves>('leaves', input)).items.map(({ seq }) => seq);
    expect(await seqs({ actor: `person:${person}` })).toEqual([2, 1]);
    expect(await seqs({ actor: `person:${person.slice(0, -1)}` })).toEqual([]);
    expect(await seqs({ verb: 'keep-file' })).toEqual([4, 3]);
    expect(await seqs({ verb: '' })).toHaveLength(7);
    expect(await seqs({ table: 'file' })).toEqual([6, 5, 4, 3]);
    expect(await seqs({ table: 'file', row: internal })).toEqual([5, 4]);
    expect(await call('leaves', { row: internal })).toMatchObject({ refusal: { code: 'request.input-refused' } });
  });

  it('shows a leaf with its rows, and only what the caller may read of them', async () => {
    const leaf = await ask<Leaf>('leaf', { seq: 1 });
    expect(leaf.entries).toMatchObject([{ table: 'person', row: person, op: 'U', value: { lang: 'fr' } }]);
    expect(JSON.parse(leaf.body)).toMatchObject({ seq: 1, verb: 'revise-person' });
    const hiddenBy = async (
      seq: number,
      role: Parameters<typeof callerAs>[0],
      scope?: Parameters<typeof callerAs>[1],
    ) => (await ask<Leaf>('leaf', { seq }, callerAs(role, scope))).entries[0]!.hidden;
    expect(await hiddenBy(3, 'auditor')).toBeUndefined();
    // An administrator keeps the machine and has no need of what is restricted.
    expect(await hiddenBy(3, 'administrator')).toBe('class');
    expect(await hiddenBy(3, 'officer', { kind: 'region', id: '04' })).toBe('right');
    // Internal when it was brought, restricted since: its past is closed too. Deleted: it keeps the class it had.
    expect(await hiddenBy(4, 'administrator')).toBe('class');
    expect(await hiddenBy(6, 'administrator')).toBe('class');
    expect(await call('leaf', { seq: 70 })).toMatchObject({ refusal: { code: 'ledger.no-such-leaf' } });
  });

  it('tells the history of a row, and how it stood on a day of the place', async () => {
    const history = await ask<History>('row-history', { table: 'person', row: person, asOf: '2026-11-21' });
    expect(history.versions.map(({ seq, op, changed }) => [seq, op, changed])).toEqual([
      [2, 'U', ['lang']],
      [1, 'U', ['lang']],
      [0, 'I', undefined],
    ]);
    // 23:30 UTC is half past midnight of the next day in Casablanca.
    expect(history.asOf).toMatchObject({ there: true, value: { lang: 'ar' } });
    const before = await ask<History>('row-history', { table: 'person', row: person, asOf: '2026-11-20' });
    expect(before.asOf).toEqual({ day: '2026-11-20', there: false });
    const today = await ask<History>('row-history', { table: 'file', row: restricted, asOf: '2026-11-24' });
    expect(today.asOf).toMatchObject({ there: false });
    const closed = await ask<History>('row-history', { table: 'file', row: internal }, callerAs('administrator'));
    expect(closed.versions.map(({ hidden, changed }) => [hidden, changed])).toEqual([
      ['class', undefined],
      ['class', undefined],
    ]);
    expect(await call('row-history', { table: 'person', row: 'x' })).toMatchObject({
      refusal: { code: 'ledger.no-such-row' },
    });
  });

  it('is for those who work here', async () => {
    for (const role of ['owner', 'partner', 'region'] as const)
      expect(await call('leaves', {}, callerAs(role, { kind: 'organisation', id: 'ADD' }))).toMatchObject({
        refusal: { code: 'access.role-missing' },
      });
    expect(await call('verify-ledger', {}, callerAs('officer'))).toMatchObject({
      refusal: { code: 'access.role-missing' },
    });
  });

  it('verifies on request, one at a time, and names what was touched', async () => {
    expect(await ask('verify-ledger', {})).toMatchObject({ holds: true, size: 7, findings: [] });
    await transaction(world.database.owner, async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(`update person set lang = 'ar' where id = '${person}'`);
    });
    const [verify] = routes().filter((each) => each.verb === 'verify-ledger');
    const both = await Promise.all([1, 2].map(() => world.call(verify!, {}, callerAs('administrator'))));
    const [done, refused] = both.sort((a, b) => Number(b.ok) - Number(a.ok));
    expect(done).toMatchObject({
      value: {
        holds: false,
        total: 1,
        findings: [{ code: 'row.altered', says: `person ${person} was altered outside the ledger: lang` }],
      },
    });
    expect(refused).toMatchObject({ refusal: { code: 'ledger.verification-running' } });
    const noted = await world.database.pool.query("select value from instance where key = 'last-verification'");
    expect(JSON.parse(noted.rows[0].value)).toMatchObject({ holds: false, size: 7, total: 1 });
  });
});
