import fs from 'node:fs';
import os from 'node:os';
import { expect, test } from 'vitest';
import { spooled } from './spool.ts';

const ours = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('mutabaa-') && name.length === 14);

async function* letters(count: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n++) yield Buffer.alloc(70_000, 97 + (n % 26));
}

test('what is written aside is read back whole, and nothing of it is left in a folder', async () => {
  const before = ours();
  const body = await spooled(letters(60));
  expect(ours()).toEqual(before);
  let size = 0;
  const seen: number[] = [];
  for await (const chunk of body) {
    if (size % 70_000 === 0) seen.push(chunk[0]!);
    size += chunk.length;
  }
  expect(size).toBe(60 * 70_000);
  expect(seen[0]).toBe(97);
});

test('what fails while it is written fails for whoever asked', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('a');
    throw new Error('broken');
  }
  await expect(spooled(broken())).rejects.toThrow('broken');
});
