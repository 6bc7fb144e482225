import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemCaller } from '../../src/access/index.ts';
import { seedingRoutes } from '../../src/seeding/seeding.routes.ts';
import { type TestWorld, testWorld } from '../world.ts';
import { censusKinds, figureKinds, ownNumbers, proseKinds } from './kinds.ts';

/** Every figure about a real institution that the register ships: each has a source, is marked as an assumption, or is not reported. */
let world: TestWorld;
type Row = { subject: string; figure: string; value: string; source: string | null };
const rowsOf = async <T>(sql: string): Promise<T[]> => (await world.database.pool.query(sql)).rows as T[];
const figures = new Map<string, Row[]>();

beforeAll(async () => {
  world = await testWorld();
  const loaded = await world.call(
    seedingRoutes.find((one) => one.verb === 'load-pack')!,
    { pack: 'morocco/ai-2030' },
    systemCaller('pack morocco/ai-2030'),
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  for (const { title, rows } of figureKinds)
    figures.set(title, await rowsOf<Row>(`select * from (${rows}) as one order by subject, figure, value`));
});
afterAll(() => world.close());

const all = () => [...figures.values()].flat();

describe('figures about real institutions', () => {
  test('are looked for in every column that holds a number', async () => {
    const columns = await rowsOf<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
        join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE'
          and data_type in ('smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision')`,
    );
    const known = new Set([...figureKinds, ...censusKinds].flatMap((one) => one.columns));
    const unknown: string[] = [];
    for (const { table_name, column_name } of columns) {
      const name = `${table_name}.${column_name}`;
      if (known.has(name) || ownNumbers.some((one) => one.test(name))) continue;
      const [found] = await rowsOf<{ holds: boolean }>(
        `select exists (select 1 from "${table_name}" where "${column_name}" is not null) as holds`,
      );
      if (found!.holds) unknown.push(name);
    }
    expect(
      unknown,
      'say in tests/figures/kinds.ts where these find their source, or that they are the own numbers of the register',
    ).toEqual([]);
  });

  test('have a source, or are marked as an assumption, or read “not reported”', () => {
    const without = all().filter(({ value, source }) => value !== '' && !source);
    expect(without.map(({ subject, figure, value }) => `${subject}: ${figure} ${value}`)).toEqual([]);
    expect(all().filter(({ value }) => value !== '').length).toBeGreaterThan(100);
    expect(all().filter(({ value }) => value === '').length).toBeGreaterThan(20);
  });

  test('name sources that the register holds', async () => {
    const held = new Set((await rowsOf<{ ref: string }>('select ref from source')).map(({ ref }) => ref));
    const named = all().flatMap(({ source }) => /S-[A-Za-z0-9.-]+/.exec(source ?? '')?.[0] ?? []);
    expect(named.filter((one) => !held.has(one))).toEqual([]);
    expect(new Set(named).size).toBeGreaterThan(20);
    for (const { rows } of censusKinds)
      for (const { source } of await rowsOf<{ source: string }>(rows)) expect(source).toMatch(/^S-|^HCP, RGPH 2024/);
  });

  test('stand in no sentence of a record that has no source', async () => {
    const without: string[] = [];
    let read = 0;
    for (const { table, columns, sourced } of proseKinds) {
      const told = columns.map((one) => `coalesce(r.${one}->>'ar', r.${one}->>'fr', '')`).join(` || ' ' || `);
      const rows = await rowsOf<{ id: string; told: string; sourced: boolean }>(
        `select r.id, ${told} as told, (${sourced}) as sourced from "${table}" r where (${told}) ~ '[0-9]'`,
      );
      read += rows.length;
      for (const one of rows) if (!one.sourced) without.push(`${table} ${one.id}: ${one.told}`);
    }
    expect(without).toEqual([]);
    expect(read).toBeGreaterThan(60);
  });

  test('are told to people, one by one, in docs/figures.md', async () => {
    const lines = [
      '# Every figure about a real institution, and where it is from',
      '',
      'What the register of Morocco ships, written by `tests/figures/figures.db.test.ts`, which fails when a figure has no source.',
      '*not reported* is what the pages say too («لم نتوصل بعد»); an *assumption* is marked as one wherever it is shown.',
    ];
    const cell = (text: string): string => text.replaceAll('|', '/');
    for (const [title, rows] of figures) {
      lines.push('', `## ${title}`, '', '| of | figure | value | source |', '| --- | --- | --- | --- |');
      for (const { subject, figure, value, source } of rows)
        lines.push(`| ${subject} | ${figure} | ${value || '*not reported*'} | ${cell(source ?? '')} |`);
    }
    lines.push('', '## Counted, not listed', '', '| what | figures | source |', '| --- | --- | --- |');
    for (const { title, rows } of censusKinds)
      for (const one of await rowsOf<{ source: string; figures: string }>(rows))
        lines.push(`| ${title} | ${one.figures} | ${one.source} |`);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/figures.md');
  });
});
