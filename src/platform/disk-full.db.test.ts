import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { surface } from '../surface.ts';
import { fileStore } from './files.ts';

describe('a full disk', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await testWorld();
  });
  afterAll(() => world.close());

  it('of the database refuses the act with a sentence, and nothing is left of it', async () => {
    await world.database.owner.query(`
      create function no_room() returns trigger language plpgsql as $$
      begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger no_room before insert on person for each row execute function no_room()`);
    const invite = surface({ signer: undefined as never, machine: undefined as never }).find(
      (each) => each.verb === 'invite-person',
    )!;
    const answered = await world.call(invite, { name: 'Amina Tazi', email: 'amina@example.ma' });
    expect(answered).toMatchObject({ ok: false, refusal: { code: 'platform.disk-full' } });
    expect((await world.database.owner.query('select 1 from ledger_leaf')).rowCount).toBe(0);
  });

  it('of the files refuses the file and leaves no part of it', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-full-'));
    const store = fileStore(folder);
    const real = fs.createWriteStream;
    const full = vi.spyOn(fs, 'createWriteStream').mockImplementation(((file: string) => {
      fs.writeFileSync(file, 'the first half');
      return real('/dev/full', { flags: 'a' });
    }) as never);
    try {
      const kept = await store.put([Buffer.alloc(100_000, 1)] as unknown as AsyncIterable<Uint8Array>);
      expect(kept).toMatchObject({ ok: false, refusal: { code: 'platform.disk-full' } });
      expect(fs.readdirSync(folder)).toEqual([]);
    } finally {
      full.mockRestore();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
