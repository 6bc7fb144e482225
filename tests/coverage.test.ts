import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { demands } from './browser/coverage.ts';

const table = fs
  .readFileSync(path.resolve(import.meta.dirname, '../docs/coverage.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| D\d\d \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('tells people of every demand what the test opens', () => {
  expect(table.map(([, id]) => id)).toEqual(demands.map((one) => one.id));
  expect(table).toHaveLength(33);
  for (const [, id, , page, , state] of table) {
    const demand = demands.find((one) => one.id === id)!;
    expect([id, page, state]).toEqual(
      'page' in demand
        ? [id, [demand, demand.also].flatMap((one) => (one ? [`\`${one.page}\``] : [])).join(', '), 'read by a test']
        : [id, '', `lacks: ${demand.lacks}`],
    );
  }
});
