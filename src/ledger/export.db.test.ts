import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { sure } from '../kernel/index.ts';
import { transaction } from '../platform/database/database.ts';
import { append, beginRequest } from './append.ts';
import { checkpointSigner, type Signer } from './checkpoint-key.ts';
import { type Detail, exportLedger } from './export.ts';
import { ledgerRoutes } from './ledger.routes.ts';
import { verifyEd25519 } from './node-crypto.ts';
import { logOrigin } from './origin.ts';
import {
  fromHex,
  keyText,
  openCheckpoint,
  parseKeyText,
  sha256,
  verifyConsistency,
  verifyInclusion,
} from './proof/index.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

const bytes = (hex: string) => fromHex(hex)!;

describe('what the ledger gives to outsiders', () => {
  let world: TestWorld;
  let signer: Signer;
  let folder: string;
  let kept: string;
  const write = (sql: string) =>
    transaction(world.database.pool, async (tx) => {
      const request = randomUUID();
      await beginRequest(tx, request);
      await tx.query(sql);
      await append(tx, { request, actor: 'system:test', verb: 'write', at: new Date('2026-11-24T10:00:00Z') });
    });
  beforeAll(async () => {
    world = await testWorld();
    folder = mkdtempSync(path.join(os.tmpdir(), 'mutabaa-keys-'));
    const { pool, owner } = world.database;
    await owner.query(
      "create table thing (id text primary key, says text); select ledger_watch('thing'); grant all on thing to mutabaa_app;",
    );
    signer = checkpointSigner(folder, await transaction(pool, (tx) => logOrigin(tx, 'https://suivi.example.ma')));
    for (let n = 0; n < 11; n++) await write(`insert into thing values ('t${n}', 'نص ${n}\u2028'), ('u${n}', 'x')`);
    kept = sure(await transaction(pool, (tx) => signCheckpoint(tx, signer))).note;
    for (let n = 0; n < 6; n++) await write(`update thing set says = 'y' where id = 't${n}'`);
    await write('select 1');
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the key is made once, for its owner only, and the origin is kept', async () => {
    expect(statSync(path.join(folder, 'keys', 'ledger.ed25519')).mode & 0o777).toBe(0o600);
    expect(keyText(checkpointSigner(folder, signer.key.name).key)).toBe(keyText(signer.key));
    expect(signer.key.name).toBe('suivi.example.ma/ledger');
    expect(await transaction(world.database.pool, (tx) => logOrigin(tx, 'https://elsewhere.ma'))).toBe(
      'suivi.example.ma/ledger',
    );
  });

  it('endpoints: a signed checkpoint, and proofs that hold in the code a browser runs', async () => {
    const [checkpoint, inclusion, consistency] = ledgerRoutes(signer);
    const ask = async (endpoint: typeof checkpoint, input: object) =>
      sure(await world.call<Record<string, never>>(endpoint!, input)) as Record<string, unknown>;
    const head = await ask(checkpoint, {});
    const key = sure(parseKeyText(sha256, head.key as string));
    const opened = sure(await openCheckpoint(head.note as string, key, verifyEd25519));
    expect(opened).toMatchObject({ origin: 'suivi.example.ma/ledger', size: 18 });
    for (let seq = 0; seq < 18; seq++) {
      const proof = (await ask(inclusion, { seq: String(seq) })) as { leaf: string; proof: string[]; size: number };
      const claim = {
        index: seq,
        size: proof.size,
        leaf: bytes(proof.leaf),
        proof: proof.proof.map(bytes),
        root: opened.root,
      };
      expect(verifyInclusion(sha256, claim)).toBe(true);
    }
    for (let from = 0; from <= 18; from++) {
      const proof = (await ask(consistency, { from })) as { fromRoot: string; toRoot: string; proof: string[] };
      const claim = {
        older: from,
        newer: 18,
        olderRoot: bytes(proof.fromRoot),
        newerRoot: opened.root,
        proof: proof.proof.map(bytes),
      };
      expect(verifyConsistency(sha256, claim)).toBe(true);
    }
    expect(await world.call(inclusion!, { seq: 18 })).toMatchObject({ refusal: { code: 'ledger.no-such-leaf' } });
    expect(await world.call(inclusion!, { seq: 1, size: 19 })).toMatchObject({
      refusal: { code: 'ledger.no-such-size' },
    });
    expect(await world.call(consistency!, { from: 5, to: 4 })).toMatchObject({
      refusal: { code: 'ledger.no-such-size' },
    });
  });

  const exported = async (detail: Detail) => {
    const lines: string[] = [];
    const counts = await exportLedger(world.database.pool, signer, (line) => void lines.push(line), detail);
    return { text: lines.join(''), counts };
  };
  const verifier = path.resolve('bin/verify-ledger.mjs');
  const run = (text: string, ...args: string[]) => {
    const done = spawnSync(process.execPath, [verifier, '-', ...args], { input: text, encoding: 'utf8' });
    return { status: done.status, says: done.stdout + done.stderr };
  };

  it('the offline verifier accepts every export, with the key and a checkpoint kept earlier', async () => {
    const note = path.join(folder, 'kept.txt');
    writeFileSync(note, kept);
    for (const detail of ['none', 'hashes', 'full'] as const) {
      const { text, counts } = await exported(detail);
      expect(counts).toEqual({ leaves: 18, entries: detail === 'none' ? 0 : 28 });
      expect(run(text, '--key', keyText(signer.key), '--checkpoint', note)).toMatchObject({
        status: 0,
        says: expect.stringMatching(/^ok: 18 leaves/),
      });
      expect(text.includes('نص')).toBe(detail === 'full');
    }
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a record altered', (text) => text.replace('نص 3', 'نص 9'), /leaf 3: the record of thing t3 was altered/],
    [
      'a record removed',
      (text) => text.replace(/\{[^\n]*"row":"t3"[^\n]*\n/, ''),
      /leaf 3: its rows were added, removed/,
    ],
    ['a leaf reworded', (text) => text.replace('write', 'wrote'), /the first 18 leaves are not those it signed/],
    [
      'a leaf removed',
      (text) => text.replace(/\{"body":"[^\n]*\\"seq\\":17[^\n]*\n/, ''),
      /promises 18 leaves and holds 17/,
    ],
    ['its end cut', (text) => text.slice(0, text.lastIndexOf('{"body"')), /the export is cut/],
    ['its checkpoint altered', (text) => text.replace('\\n18\\n', '\\n17\\n'), /signature is forged/],
  ])('the offline verifier names %s', async (_, tamper, says) => {
    const found = run(tamper((await exported('full')).text), '--key', keyText(signer.key));
    expect(found.says).toMatch(says);
    expect(found.status).toBe(1);
  });

  it.each([
    ['not json', /damaged/],
    ['', /empty/],
    ['{"kind":"leaf"}', /damaged/],
    ['{"kind":"ledger","v":2}', /version 2/],
  ])('the offline verifier says that %j is no export', (text, says) => {
    const found = run(text);
    expect(found.says).toMatch(says);
    expect(found.status).toBe(2);
  });

  it('an export signed by another key is refused', async () => {
    const other = checkpointSigner(mkdtempSync(path.join(folder, 'other-')), signer.key.name);
    expect(run((await exported('hashes')).text, '--key', keyText(other.key))).toMatchObject({ status: 1 });
  });
});
