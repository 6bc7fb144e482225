import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
/** Read, but nobody's to set: what every program of a machine finds. */
const ofTheMachine = ['PATH', 'HOME', 'LANG', 'NODE_ENV'];

const documented = [
  ...fs.readFileSync(path.join(root, 'docs/operations/settings.md'), 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm),
]
  .map((match) => match[1]!)
  .sort();

function read(): string[] {
  const found = new Set<string>();
  for (const folder of ['src', 'scripts', 'bin', 'tests', 'packs'])
    for (const name of fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|tsx|mjs)$/.test(name)) continue;
      const text = fs.readFileSync(path.join(root, folder, name), 'utf8');
      for (const match of text.matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)\b/g)) found.add(match[1]!);
    }
  return [...found].filter((name) => !ofTheMachine.includes(name)).sort();
}

it('the page of settings names every setting that is read, and no other', () => {
  expect(documented).toEqual(read());
});
