import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands.ts';

const home = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(home, file), 'utf8');
const written = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...fs
    .readdirSync(path.join(home, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the documents', () => {
  it('glossary: every word names a type that exists, in three languages', () => {
    const rows = read('docs/glossary.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && line.includes('`src/'));
    expect(rows.length).toBeGreaterThan(35);
    const wrong = rows.filter((row) => {
      const [, , arabic, french, type] = row.split('|').map((cell) => cell.trim());
      const [, file, name] = /`(.+?)` (\w+)/.exec(type!) ?? [];
      return (
        !/[\u0600-\u06FF]/.test(arabic!) ||
        !french ||
        !file ||
        !fs.existsSync(path.join(home, file)) ||
        !new RegExp(`export (type|interface) ${name}\\b`).test(read(file))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('map: every folder of src has its paragraph', () => {
    const map = read('docs/map.md');
    const folders = fs
      .readdirSync(path.join(home, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !map.includes(`\`src/${folder}/\``))).toEqual([]);
  });

  it('name only files that exist', () => {
    const missing: string[] = [];
    for (const file of written) {
      for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
        if (!fs.existsSync(path.join(home, path.dirname(file), target!))) missing.push(`${file} → ${target}`);
      for (const [, named] of read(file).matchAll(
        /`((?:src|tests|scripts|packs|fixtures|docs|bin|migrations)\/[\w./-]+?)`/g,
      ))
        if (!fs.existsSync(path.join(home, named!))) missing.push(`${file} → ${named}`);
    }
    expect(missing).toEqual([]);
  });

  it('name every command somewhere', () => {
    const all = written.map(read).join('\n');
    expect(commands.filter((command) => !all.includes(command.name)).map((command) => command.name)).toEqual([]);
  });
});

it('nothing in the repository names a machine path or a package registry', () => {
  const lock = read('package-lock.json');
  expect(lock).not.toMatch(/"resolved"/);
  for (const file of written) expect(read(file), file).not.toMatch(/registry\.npmjs|\/(home|Users|work)\//);
});
