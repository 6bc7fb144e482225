import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectsWithMilestones } from '../../delivery/tracker.readers.ts';
import type { LocalizedText } from '../../kernel/index.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Imported } from './import-tracker.ts';
import type { Mapping } from './mapping.ts';
import type { TrackerPreview } from './preview-tracker.ts';
import {
  fixture,
  proposed,
  STRATEGY,
  type TrackerWorld,
  type Truth,
  type TruthCell,
  trackerWorld,
  truthOf,
} from './tracker.fixture.ts';

const names = ['arabic-merged-axes.xlsx', 'french-windows-1252.csv', 'bilingual-two-headers.xlsx'];

type Project = Awaited<ReturnType<typeof projectsWithMilestones>>[number];
type Input = Awaited<ReturnType<typeof proposed>>;

const registerOf = (world: TrackerWorld): Promise<Project[]> =>
  transaction(world.database.pool, (tx) => projectsWithMilestones(tx, STRATEGY), 'read only');

const leavesOf = async (world: TrackerWorld): Promise<number> =>
  Number((await world.database.owner.query('select count(*) as n from ledger_leaf')).rows[0].n);

async function imported(world: TrackerWorld, input: Input) {
  const preview = await world.ask<TrackerPreview>('preview-tracker', input);
  if (!preview.ok) throw new Error(JSON.stringify(preview.refusal));
  return {
    preview: preview.value,
    done: await world.ask<Imported>('import-tracker', { ...input, seen: preview.value.seen }),
  };
}

/** Whether a cell of the file stands in the register as the truth says it should. */
function holds(
  cell: TruthCell,
  project: Project,
  mapping: Mapping,
  headers: Map<string, Mapping['columns'][number]>,
): boolean {
  const meaning = headers.get(cell.column) ?? mapping.columns[0]!;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const custom = meaning.custom && project.custom?.[meaning.custom.key];
  const plain = (text: LocalizedText | undefined) => text?.[text.authentic];
  const milestone = (title: string, on: string) =>
    project.milestones.some((one) => [one.title.ar, one.title.fr].includes(title) && one.plannedOn === on);
  switch (cell.as) {
    case 'silent':
      return true;
    case 'unreadable':
      return false;
    case 'title': {
      const wanted = cell.value as string | { ar: string; fr: string };
      return typeof wanted === 'string'
        ? plain(project.title) === wanted
        : project.title.ar === wanted.ar && project.title.fr === wanted.fr;
    }
    case 'note':
      return plain(project.note) === cell.value;
    case 'ref':
      return project.ref === cell.value;
    case 'owner':
      return project.owner === cell.value;
    case 'axis':
      return project.axis === cell.value;
    case 'programme':
      return project.parent === cell.value;
    case 'place':
      return same(
        project.works.map((one) => one.place),
        [cell.value],
      );
    case 'places':
      return same(project.works.map((one) => one.place).sort(), cell.value);
    case 'start':
      return milestone('انطلاق المشروع', cell.value as string);
    case 'end':
      return milestone('نهاية المشروع', cell.value as string);
    case 'milestone-title':
      return project.milestones.some((one) => [one.title.ar, one.title.fr].includes(cell.value as string));
    case 'milestone-day':
      return project.milestones.some((one) => one.plannedOn === cell.value);
    case 'milestones':
      return (cell.value as [string, string][]).every(([title, on]) => milestone(title, on));
    case 'money': {
      const { amount, currency } = cell.value as { amount: string; currency: string };
      return (
        (custom as { amount?: string })?.amount === amount && (custom as { currency?: string })?.currency === currency
      );
    }
    default:
      return same(custom, cell.value);
  }
}

/** Cells of the truth found in the register, and those that are not, with their place. */
function measured(truth: Truth, register: readonly Project[], preview: TrackerPreview, input: Input) {
  const byRow = new Map(preview.rows.map((one) => [one.row, register.find((project) => project.ref === one.ref)]));
  const headers = new Map<string, Mapping['columns'][number]>();
  const named = input.mapping.columns.filter((one) => !one.header.startsWith('§'));
  for (const [at, one] of named.entries()) headers.set(String.fromCharCode(65 + at), one);
  const missing: string[] = [];
  let [all, found] = [0, 0];
  for (const { row, cells } of truth.rows)
    for (const cell of cells.filter((one) => one.as !== 'silent')) {
      all++;
      const project = byRow.get(row);
      if (project && holds(cell, project, input.mapping, headers)) found++;
      else missing.push(`${cell.column}${row} ${cell.as} ${JSON.stringify(cell.value)}`);
    }
  return { all, found, missing };
}

describe.each(names)('%s', (name) => {
  let world: TrackerWorld;
  let input: Input;
  beforeAll(async () => {
    world = await trackerWorld();
    input = await proposed(world, await world.keep(fixture(name)));
  });
  afterAll(() => world.close());

  it('asks about the words that no record bears, and imports nothing before', async () => {
    const { preview, done } = await imported(world, input);
    const wanted = truthOf(name)
      .decisions.map((one) => `${one.field}: ${one.value}`)
      .sort();
    expect(preview.toDecide.map((one) => `${one.field}: ${one.value}`).sort()).toEqual(wanted);
    expect(done).toMatchObject({ ok: false, refusal: { code: 'tracker.problems' } });
    expect((await registerOf(world)).filter((one) => preview.rows.some((row) => row.ref === one.ref))).toEqual([]);
  });

  it('is in the register in one act, with at least 95 % of its cells, and the rest by name', async () => {
    const truth = truthOf(name);
    input = { ...input, mapping: { ...input.mapping, decisions: truth.decisions } };
    const before = await leavesOf(world);
    const begun = performance.now();
    const { preview, done } = await imported(world, input);
    const seconds = (performance.now() - begun) / 1000;
    expect(preview.problems).toEqual([]);
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    expect(done.value.created).toHaveLength(120);
    expect(await leavesOf(world)).toBe(before + 1);

    const register = await registerOf(world);
    const { all, found, missing } = measured(truth, register, preview, input);
    console.log(
      `   ${name}: ${found} of ${all} cells (${((100 * found) / all).toFixed(2)} %), ${seconds.toFixed(1)} s; not: ${missing.join(' · ') || 'none'}`,
    );
    expect(found / all).toBeGreaterThanOrEqual(0.95);
    // every cell that is not there is named in the import, and nothing else is
    const named = done.value.remarks
      .filter((one) => /unreadable|impossible|formula/.test(one.code))
      .map((one) => `${one.details.column}${one.details.row}`);
    expect(missing.map((one) => one.split(' ')[0]).sort()).toEqual(named.sort());
    expect(done.value.remarks.filter((one) => /left-(total|note|header)/.test(one.code))).toHaveLength(truth.left);
    expect(done.value.cells.filled).toBe(done.value.cells.taken + done.value.cells.left + done.value.cells.silent);

    // no import moves a stage, whatever a status column says
    const own = register.filter((one) => done.value.created.includes(one.ref));
    expect(new Set(own.map((one) => `${one.position?.stage} ${one.position?.state}`))).toEqual(
      new Set(['identification active']),
    );
    expect(preview.takeOvers.length).toBeGreaterThan(30);
  });

  it('changes nothing when it comes again', async () => {
    const rows = async () =>
      (
        await world.database.owner.query(
          'select (select count(*) from ledger_entry) as entries, (select count(*) from tracker_import) as imports',
        )
      ).rows[0];
    const before = await rows();
    const { preview, done } = await imported(world, input);
    expect(preview.counts).toMatchObject({ new: 0, changed: 0, same: 120, conflicts: 0 });
    expect(done).toMatchObject({ ok: true, value: { created: [], changed: [], unchanged: 120, import: '' } });
    expect(await rows()).toEqual(before);
  });
});

describe('a list that comes again next month', () => {
  let world: TrackerWorld;
  const header = 'Code projet;Intitulé du projet;Porteur;Date de fin prévue;Budget (MDH);Observations\r\n';
  const list = (...rows: string[]) => header + rows.join('\r\n');
  const send = async (text: string, more: object = {}) =>
    imported(world, { ...(await proposed(world, await world.keep(text))), ...more });
  const project = async (ref: string) => (await registerOf(world)).find((one) => one.ref === ref)!;
  beforeAll(async () => {
    world = await trackerWorld();
    await send(list('Q-1;Réseau des archives;X-AGC;30/06/2033;12,5;', 'Q-2;École du code;X-UNI;31/12/2033;8;'));
  });
  afterAll(() => world.close());

  it('proposes cell by cell what changed, with before and after', async () => {
    const { preview, done } = await send(
      list('Q-1;Réseau des archives;X-AGC;30/09/2033;14;', 'Q-2;École du code;X-UNI;31/12/2033;8;'),
    );
    expect(preview.counts).toMatchObject({ changed: 1, same: 1 });
    expect(preview.rows[0]!.changes).toEqual([
      {
        field: 'milestone.end',
        column: 'D',
        before: { title: expect.anything(), plannedOn: '2033-06-30' },
        after: { title: expect.anything(), plannedOn: '2033-09-30' },
        conflict: false,
      },
      {
        field: 'custom.tracker_cost',
        column: 'E',
        before: { amount: '12500000', currency: 'MAD' },
        after: { amount: '14000000', currency: 'MAD' },
        conflict: false,
      },
    ]);
    expect(done).toMatchObject({ value: { changed: ['Q-1'], unchanged: 1 } });
    expect((await project('Q-1')).custom).toMatchObject({ tracker_cost: { amount: '14000000', currency: 'MAD' } });
    expect((await project('Q-1')).milestones.map((one) => one.plannedOn)).toEqual(['2033-09-30']);
  });

  it('leaves alone what was edited here since, until a person takes the file', async () => {
    const same = list('Q-1;Réseau des archives;X-AGC;30/09/2033;14;', 'Q-2;École du code;X-UNI;31/12/2033;9;');
    await send(same);
    const edited = list('Q-1;Réseau des archives;X-MIN;30/09/2033;14;', 'Q-2;École du code;X-UNI;31/12/2033;9;');
    // an officer changes the owner here, to another than the file will say
    const { deliveryRoutes } = await import('../../delivery/delivery.routes.ts');
    const revise = deliveryRoutes.find((one) => one.verb === 'revise-project')!;
    const { version } = await project('Q-1');
    expect((await world.call(revise, { ref: 'Q-1', version, changes: { owner: 'X-FONDS' } }, world.officer)).ok).toBe(
      true,
    );

    const again = await send(same);
    expect(again.preview.counts).toMatchObject({ changed: 0, same: 2, conflicts: 0 });
    const { preview } = await send(edited);
    expect(preview.rows[0]!.changes).toEqual([
      { field: 'owner', column: 'C', before: 'X-FONDS', after: 'X-MIN', conflict: true },
    ]);
    expect((await project('Q-1')).owner).toBe('X-FONDS');
    await send(list('Q-1;Réseau des archives;X-AGC;30/09/2033;14;'));
    await send(edited, { take: 'file' });
    expect((await project('Q-1')).owner).toBe('X-MIN');
  });

  it('says which projects are no longer in it, and touches none', async () => {
    const { preview } = await send(list('Q-2;École du code;X-UNI;31/12/2033;9;'));
    expect(preview.gone).toEqual(['Q-1']);
    expect(await project('Q-1')).toBeDefined();
  });

  it('takes a project already in the register by its title for the same one, and says so', async () => {
    const { preview } = await send(
      'Intitulé du projet;Porteur;Budget (MDH)\r\nRéseau du Nord (exercice);X-AGC;3\r\nAutre chose;X-AGC;4',
    );
    expect(preview.remarks.filter((one) => one.code === 'tracker.matched-by-title')).toMatchObject([
      { details: { row: 2 } },
    ]);
    expect(preview.counts.new).toBe(1);
  });

  it('takes up a mapping that was kept, with what was decided', async () => {
    const text = list('Q-9;Réseau des cliniques;AFC;30/06/2033;1;');
    const input = await proposed(world, await world.keep(text));
    const decisions = [{ field: 'owner', value: 'AFC', refs: ['X-AGC'] }];
    const columns = input.mapping.columns.map((one) =>
      one.header === 'Observations' ? { ...one, field: 'leave' as const } : one,
    );
    expect(
      await world.ask('keep-tracker-mapping', {
        strategy: STRATEGY,
        name: 'Tableau mensuel',
        mapping: { columns, decisions },
      }),
    ).toMatchObject({ value: { version: 1 } });
    const again = await proposed(world, await world.keep(list('Q-10;Autre réseau;AFC;30/06/2033;1;vu')));
    expect(again.mapping.decisions).toEqual(decisions);
    expect(again.mapping.columns.at(-1)).toMatchObject({ header: 'Observations', field: 'leave' });
    const { preview } = await imported(world, again);
    expect(preview.toDecide).toEqual([]);
    expect(preview.remarks).toContainEqual({
      code: 'tracker.left-column',
      details: { column: 'F', value: 'Observations', count: 1 },
    });
    expect(
      await world.ask('keep-tracker-mapping', {
        strategy: STRATEGY,
        name: 'Tableau mensuel',
        mapping: { columns, decisions },
      }),
    ).toMatchObject({ refusal: { code: 'tracker.mapping-taken' } });
  });
});
