import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../kernel/index.ts';
import { bombOf, zipOf } from '../tracker/workbook.fixture.ts';
import type { EnteredBook, WorkbookPreview } from './import-workbook.ts';
import { type BookWorld, bookWorld, colleague, officer, Parts, text, writer } from './workbook.fixture.ts';

let world: BookWorld;
beforeAll(async () => {
  world = await bookWorld();
}, 120_000);
afterAll(() => world?.close());

const preview = async (bytes: Buffer, caller: typeof officer, take = 'register'): Promise<WorkbookPreview> =>
  world.sure<WorkbookPreview>('preview-workbook', { file: await world.sent(bytes, caller), take }, caller);

async function imported(
  bytes: Buffer,
  caller: typeof officer,
  take = 'register',
): Promise<Result<EnteredBook> & { preview: WorkbookPreview }> {
  const file = await world.sent(bytes, caller);
  const looked = await world.sure<WorkbookPreview>('preview-workbook', { file, take }, caller);
  const done = await world.ask<EnteredBook>('import-workbook', { file, take, seen: looked.seen }, caller);
  return { ...done, preview: looked };
}

const codes = (looked: WorkbookPreview) => looked.problems.map((one) => `${one.code} ${one.details?.cell}`);
type Milestones = { milestones: { ref: string; version: number; expectedOn?: string; reachedOn?: string }[] };
const milestone = async (ref: string) =>
  (await world.sure<Milestones>('project', { ref: ref.split('/')[0] })).milestones.find((one) => one.ref === ref)!;

describe('a workbook straight into the register', () => {
  test('comes back unchanged: no change, no problem', async () => {
    const looked = await preview(await world.exported(officer), officer);
    expect(looked).toMatchObject({ moves: [], conflicts: [], problems: [], remarks: [], already: 0, lang: 'fr' });
    expect(looked.rows).toBe(12 * 4);
  });

  test('twenty cells are twenty changes, and none the second time', async () => {
    const parts = await Parts.of(await world.exported(officer));
    for (let n = 0; n < 8; n++) {
      parts.number('Jalons', `E${2 + 2 * n}`, '46265');
      parts.number('Chiffres', `H${2 + n}`, `${n}.5`);
    }
    parts.number('Projets', 'E2', '1250000.75');
    parts.text('Projets', 'F2', 'MAD');
    parts.text('Projets', 'B3', 'Projet renommé &amp; clair');
    parts.text('Chiffres', 'I11', 'Sans objet');
    const file = await parts.save();
    const first = await imported(file, officer);
    expect(first.preview.problems).toEqual([]);
    expect(first).toMatchObject({ ok: true, value: { entered: 20, kept: 0, already: 0 } });
    expect((await milestone('F1/M1')).expectedOn).toBe('2026-08-31');
    const figures = await world.sure<{ figures: { value: string; status: string }[] }>('indicator', { ref: 'I2' });
    expect(figures.figures).toMatchObject([{ value: '1.5', status: 'reported' }]);
    const project = await world.sure<{ title: object; custom: object }>('project', { ref: 'F1' });
    expect(project.custom).toEqual({ budget: { amount: '1250000.75', currency: 'MAD' } });
    expect((await world.sure<{ title: { fr: string } }>('project', { ref: 'F2' })).title.fr).toBe(
      'Projet renommé & clair',
    );
    const again = await imported(file, officer);
    expect(again).toMatchObject({ ok: true, value: { entered: 0, kept: 0, already: 20 } });
    expect(again.preview.moves).toEqual([]);
  });

  test('a cell that somebody else changed is a conflict with who and when, and stays', async () => {
    const exported = await world.exported(officer);
    const { version } = await milestone('F9/M2');
    world.clock.set('2026-10-13T10:30:00Z');
    await world.sure('revise-milestone', { ref: 'F9/M2', version, changes: { expectedOn: '2027-02-01' } }, colleague);
    const parts = await Parts.of(exported);
    const row = 2 + 2 * 8 + 1;
    parts.number('Jalons', `E${row}`, '46400');
    parts.number('Jalons', `E${row - 1}`, '46265');
    const file = await parts.save();
    const done = await imported(file, officer);
    expect(done).toMatchObject({ ok: true, value: { entered: 1, kept: 1 } });
    expect(done.preview.conflicts).toMatchObject([
      { key: 'F9/M2', column: 'expectedOn', after: '2027-01-13', now: '2027-02-01', on: '2026-10-13T10:30:00.000Z' },
    ]);
    expect((await milestone('F9/M2')).expectedOn).toBe('2027-02-01');
    const taken = await imported(file, officer, 'file');
    expect(taken).toMatchObject({ ok: true, value: { entered: 1, kept: 0, already: 1 } });
    expect((await milestone('F9/M2')).expectedOn).toBe('2027-01-13');
  });

  test('what changed between preview and import is not entered', async () => {
    const parts = await Parts.of(await world.exported(officer));
    parts.number('Jalons', 'F2', '46203');
    const file = await world.sent(await parts.save(), officer);
    const looked = await world.sure<WorkbookPreview>('preview-workbook', { file }, officer);
    const { version } = await milestone('F1/M1');
    await world.sure('revise-milestone', { ref: 'F1/M1', version, changes: { reachedOn: '2026-06-15' } });
    expect(await world.ask('import-workbook', { file, seen: looked.seen }, officer)).toMatchObject({
      ok: false,
      refusal: { code: 'workbook.changed-since-preview' },
    });
    expect((await milestone('F1/M1')).reachedOn).toBe('2026-06-15');
  });
});

describe('a broken workbook changes nothing and names each cell', () => {
  const broken: [string, (parts: Parts) => void, string[]][] = [
    [
      'a formula that failed',
      (p) => p.put('Jalons', 'E2', '<f>1/0</f><v>#DIV/0!</v>', 'e'),
      ['workbook.formula-failed E2'],
    ],
    ['a text for a number', (p) => p.text('Chiffres', 'H3', 'douze'), ['workbook.number-expected H3']],
    ['a number read in two ways', (p) => p.text('Chiffres', 'H3', '1.234'), ['workbook.number-ambiguous H3']],
    ['a text for a day', (p) => p.text('Jalons', 'F4', 'bientôt'), ['workbook.day-expected F4']],
    ['a day to come', (p) => p.number('Jalons', 'F4', '46400'), ['workbook.day-to-come F4']],
    ['a word that is not in the list', (p) => p.text('Chiffres', 'I3', 'peut-être'), ['workbook.choice-unknown I3']],
    ['an identifier removed', (p) => p.empty('Jalons', 'A5'), ['workbook.id-missing A5']],
    ['an identifier of one’s own', (p) => p.text('Jalons', 'A5', 'F99/M1'), ['workbook.id-unknown A5']],
    ['an identifier twice', (p) => p.text('Jalons', 'A5', 'F1/M1'), ['workbook.id-twice A5']],
    ['a shut cell written in', (p) => p.text('Projets', 'C2', 'Exploitation'), ['workbook.column-shut C2']],
    [
      'columns swapped',
      (p) => {
        p.text('Jalons', 'E1', 'Atteint le');
        p.text('Jalons', 'F1', 'Attendu le');
      },
      ['workbook.column-moved E1', 'workbook.column-moved F1'],
    ],
    [
      'a row inserted',
      (p) =>
        p.edit('Jalons', (xml) =>
          xml.replace(
            '</sheetData>',
            '<row r="90"><c r="C90" t="inlineStr"><is><t>neuf</t></is></c></row></sheetData>',
          ),
        ),
      ['workbook.id-missing A90'],
    ],
    [
      'columns sorted without their identifiers',
      (p) => {
        p.text('Projets', 'B2', 'Projet renommé &amp; clair');
        p.text('Projets', 'D2', 'Autre');
      },
      ['workbook.column-shut D2'],
    ],
    [
      'a sheet renamed',
      (p) => p.parts.set('xl/workbook.xml', p.parts.get('xl/workbook.xml')!.replace('name="Jalons"', 'name="Feuil2"')),
      ['workbook.sheet-missing undefined'],
    ],
    [
      'the hidden sheet written in',
      (p) => {
        p.number('Jalons', 'E6', '46290');
        p.edit('_mutabaa', (xml) =>
          xml.replace(/(<t xml:space="preserve">F3\/M1<\/t>.*?<t xml:space="preserve">)\d+(<\/t>)/, '$199$2'),
        );
      },
      ['workbook.hidden-altered A6'],
    ],
    ['a figure erased', (p) => p.empty('Chiffres', 'H3'), ['workbook.figure-emptied H3']],
    ['a figure and a reason for none', (p) => p.text('Chiffres', 'I3', 'Sans objet'), ['workbook.figure-both I3']],
    ['an amount without its currency', (p) => p.number('Projets', 'E9', '12'), ['workbook.currency-unknown E9']],
  ];
  test.each(broken)('%s', async (_, damage, expected) => {
    const parts = await Parts.of(await world.exported(officer));
    // a right change beside the wrong one, which must not be made either
    parts.number('Jalons', 'E9', '46266');
    damage(parts);
    const before = await milestone('F4/M2');
    const done = await imported(await parts.save(), officer);
    expect(codes(done.preview)).toEqual(expected);
    expect(done).toMatchObject({
      ok: false,
      refusal: { code: 'workbook.problems', details: { count: expected.length } },
    });
    for (const one of done.preview.problems) expect(one.details).toMatchObject({ sheet: expect.any(String) });
    expect(await milestone('F4/M2')).toEqual(before);
  });

  test('a sorted sheet is the same sheet, and a deleted row is named and changes nothing', async () => {
    const parts = await Parts.of(await world.exported(officer));
    parts.edit('Jalons', (xml) => {
      const rows = [...xml.matchAll(/<row r="\d+">.*?<\/row>/g)].map(([row]) => row);
      const [head, ...more] = rows as [string, ...string[]];
      const turned = more
        .slice(1)
        .toReversed()
        .map((row, at) => row.replace(/ r="([A-Z]*)\d+"/g, (_, letter) => ` r="${letter}${at + 2}"`));
      return xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${head}${turned.join('')}</sheetData>`);
    });
    const looked = await preview(await parts.save(), officer);
    expect(looked).toMatchObject({ moves: [], problems: [], conflicts: [] });
    expect(looked.remarks).toMatchObject([{ code: 'workbook.rows-left', details: { count: 1, keys: ['F1/M1'] } }]);
  });

  test('a cut file, a foreign workbook and one of another register are refused whole', async () => {
    const bytes = await world.exported(officer);
    const refusalOf = async (file: Buffer) => {
      const answer = await world.ask('preview-workbook', { file: await world.sent(file, officer) }, officer);
      return answer.ok ? 'taken' : answer.refusal.code;
    };
    expect(await refusalOf(bytes.subarray(0, bytes.length - 400))).toBe('tracker.file-damaged');
    expect(await refusalOf(Buffer.from('a;b\n1;2\n'))).toBe('workbook.not-ours');
    const other = await Parts.of(bytes);
    other.edit('_mutabaa', (xml) => xml.replace('>register<', '>elsewhere<'));
    expect(await refusalOf(await other.save())).toBe('workbook.other-register');
    const bomb = await Parts.of(bytes);
    const inflating = zipOf({
      ...Object.fromEntries(bomb.parts),
      [bomb.partOf('Jalons')]: bombOf('<worksheet><sheetData>', ' ', 420),
    });
    expect(await refusalOf(inflating)).toBe('tracker.file-inflates');
  }, 120_000);
});

describe('rights', () => {
  test('an owner sees and changes what is theirs, in Arabic', async () => {
    const bytes = await world.exported(writer);
    const parts = await Parts.of(bytes);
    expect(parts.parts.get(parts.partOf('المشاريع'))).toContain('rightToLeft="1"');
    expect(parts.parts.get(parts.partOf('المشاريع'))).toContain('>F11<');
    expect(parts.parts.get(parts.partOf('المشاريع'))).not.toContain('>F12<');
    expect(parts.parts.get(parts.partOf('تعريف'))).toContain('وثيقة داخلية');
  });

  test('a workbook handed to somebody without the right changes nothing', async () => {
    const parts = await Parts.of(await world.exported(officer));
    parts.number('Jalons', `E${2 + 2 * 11}`, '46265');
    const done = await imported(await parts.save(), writer);
    expect(codes(done.preview)).toEqual([`workbook.row-gone E${2 + 2 * 11}`]);
    expect(done.ok).toBe(false);
  });
});

describe('a report by workbook', () => {
  test('goes into the open report, whole, and needs its visas and submission still', async () => {
    await world.sure('record-reporting-calendar', {
      ref: 'Q',
      strategy: 'plan',
      title: text('فصلي'),
      frequency: 'quarterly',
      from: '2026-07-01',
      dueAfter: 10,
      remindBefore: [],
      escalateAfter: [],
    });
    await world.sure('follow-cycles', {});
    const before = await milestone('F5/M2');
    const parts = await Parts.of(await world.exported(writer, { q: 'F5' }));
    parts.text('التقارير', 'F2', 'مهدد');
    parts.text('التقارير', 'G2', 'تأخر التجهيز.');
    parts.number('المعالم', 'E3', '46400');
    parts.number('الأرقام', 'H2', '7');
    parts.number('الأموال', 'E2', '1000');
    parts.number('الأموال', 'F2', '250.5');
    parts.text('الأموال', 'G2', 'MAD');
    const file = await parts.save();
    const done = await imported(file, writer);
    expect(done.preview.problems).toEqual([]);
    expect(done).toMatchObject({ ok: true, value: { entered: 7 } });
    const { items } = await world.sure<{ items: { id: string; version: number; state: string }[] }>('reports', {
      project: 'F5',
    });
    const { report } = await world.sure<{ report: { content: object } }>('report', { id: items[0]!.id });
    expect(report.content).toEqual({
      rating: 'at-risk',
      explanation: { authentic: 'ar', ar: 'تأخر التجهيز.' },
      milestones: [{ ref: 'F5/M2', expectedOn: '2027-01-13' }],
      figures: [{ indicator: 'I5', value: '7' }],
      money: [{ year: 2026, planned: '1000', paid: '250.5', currency: 'MAD' }],
    });
    // nothing has entered the register before the body submits
    expect(await milestone('F5/M2')).toEqual(before);
    expect(await imported(file, writer)).toMatchObject({ ok: true, value: { entered: 0, already: 7 } });
    await world.sure('submit-report', { id: items[0]!.id, version: items[0]!.version }, writer);
    expect((await milestone('F5/M2')).expectedOn).toBe('2027-01-13');
    parts.number('المعالم', 'E3', '46401');
    const late = await imported(await parts.save(), writer);
    expect(codes(late.preview).toSorted()).toContain('workbook.report-closed E3');
    expect(late.ok).toBe(false);
  });
});
