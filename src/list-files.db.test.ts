import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetBytes } from './followup/tracker/sheet.read.ts';
import { type BookWorld, bookWorld, bytesOf, officer, stranger, text } from './followup/workbook/workbook.fixture.ts';
import { listFileRoutes } from './list-files.ts';
import type { Download } from './platform/http/download.ts';

let world: BookWorld;
beforeAll(async () => {
  world = await bookWorld();
  await world.sure('record-project', {
    ref: 'F99',
    level: 'project',
    strategy: 'plan',
    title: text('=cmd|calc', '=HYPERLINK("http://x";"y")'),
    owner: 'OTHER',
  });
}, 120_000);
afterAll(() => world?.close());

async function saved(verb: string, input: object, caller = officer): Promise<Buffer> {
  const answer = await world.call<Download>(listFileRoutes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return bytesOf(answer.value.body);
}

async function rowsOf(bytes: Buffer): Promise<(string | undefined)[][]> {
  const read = await readSheetBytes(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.lines.map(({ cells }) => Array.from(cells, (cell) => cell?.text));
}

test('a list is saved as it is filtered, the same in both forms, every row marked with its class', async () => {
  const filter = { level: 'project', owner: 'OTHER', lang: 'ar' };
  const { items } = await world.sure<{ items: { ref: string }[] }>('projects', { level: 'project', owner: 'OTHER' });
  const table = await rowsOf(await saved('projects-file', filter));
  expect(table.slice(1).map(([ref]) => ref)).toEqual(items.map((one) => one.ref));
  expect(table[0]!.slice(0, 2)).toEqual(['المرجع', 'العنوان']);
  expect(table.slice(1).every((row) => row.at(-1) === 'داخلي: لا يُنشر')).toBe(true);
  const csv = (await saved('projects-file', { ...filter, format: 'csv' })).toString();
  expect(csv.startsWith('\uFEFFالمرجع,العنوان,')).toBe(true);
  expect(csv.trim().split('\r\n')).toHaveLength(items.length + 1);
});

test('a text that looks like a formula is none, in either form', async () => {
  const csv = (await saved('projects-file', { q: 'F99', lang: 'fr', format: 'csv' })).toString();
  expect(csv).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  const [, row] = await rowsOf(await saved('projects-file', { q: 'F99', lang: 'fr' }));
  expect(row![1]).toBe('=HYPERLINK("http://x";"y")');
});

test('nobody saves more than they may read, and a filter that is none is refused', async () => {
  const theirs = await rowsOf(await saved('projects-file', { level: 'project' }, stranger));
  expect(theirs.slice(1).map(([ref]) => ref)).toEqual(['F12', 'F99']);
  const wrong = await world.call(listFileRoutes[0]!, { stage: 'nowhere' }, officer);
  expect(wrong).toMatchObject({ ok: false, refusal: { code: 'request.input-refused' } });
});

test.each(['pledges', 'indicators', 'reports', 'warnings', 'actions', 'risks', 'organisations'])(
  'the list of %s is saved too',
  async (list) => {
    const { total } = await world.sure<{ total: number }>(list, {});
    expect(await rowsOf(await saved(`${list}-file`, {}))).toHaveLength(total + 1);
  },
);
