import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope } from '../../access/index.ts';
import { deliveryRoutes } from '../../delivery/delivery.routes.ts';
import { financeRoutes } from '../../finance/finance.routes.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { agreementRoutes } from '../../partners/agreement.routes.ts';
import { transaction } from '../../platform/database/database.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { moneyImportRoutes } from './money-import.routes.ts';

/** Lists of budgets, fundings, agreements and obligations, as ministries write them, taken in whole or not at all. */
const endpoints = [...moneyImportRoutes, ...financeRoutes, ...strategyRoutes, ...deliveryRoutes, ...agreementRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
const officer = callerAs('officer', instanceScope, { person: id(1), organisation: 'UNIT' });
const second = callerAs('officer', instanceScope, { person: id(2), organisation: 'UNIT' });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(3), organisation: 'AGENCY' });
const partner = callerAs('partner', { kind: 'organisation', id: 'PART' }, { person: id(4), organisation: 'PART' });

let world: TestWorld;
// biome-ignore lint/suspicious/noExplicitAny: answers of many verbs
const asked = async (verb: string, input: object, caller = officer): Promise<any> => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const kept = async (content: string | Buffer): Promise<string> => {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await world.files.put(Readable.from([bytes]), { expected: sha256 });
  return sha256;
};
/** Row, column, value and code of each thing that is wrong. */
const wrongIn = (answer: { problems: Record<string, unknown>[] }) =>
  answer.problems.map((one) => [one.row, one.column, one.value, one.code]);

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into currency (code, name, decimals, is_base) values ('MAD', $1, 2, true), ('EUR', $1, 2, false)`,
      [JSON.stringify(text('عملة'))],
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', level, name::jsonb from (values
         ('UNIT', 'national', '{"authentic":"ar","ar":"خلية التتبع"}'),
         ('AGENCY', 'national', '{"authentic":"ar","ar":"وكالة الربط","fr":"Agence de la connexion"}'),
         ('OTHER', 'national', '{"authentic":"ar","ar":"وكالة أخرى"}'),
         ('PART', 'partner', '{"authentic":"fr","fr":"Banque des amis","ar":"بنك الأصدقاء"}'),
         ('FIRM', 'partner', '{"authentic":"fr","fr":"Entreprise lointaine"}')) as o (ref, level, name)`,
    );
    await tx.query(
      `insert into source (id, ref, title, publisher, kind, address, confidence) values (gen_random_uuid(), 'S-list', $1, 'وزارة', 'official', 'https://example.org/', 'A')`,
      [JSON.stringify(text('لائحة الاتفاقيات'))],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', sources: [] });
  for (const [ref, of, title] of [
    ['F1', 'AGENCY', 'شبكة الشمال'],
    ['F2', 'OTHER', 'شبكة الجنوب'],
    ['F3', 'AGENCY', 'مركز البيانات'],
  ] as const)
    await asked('record-project', { ref, level: 'programme', strategy: 'plan', title: text(title), owner: of });
});
afterAll(() => world.close());

describe('budgets', () => {
  // a title above, millions of dirhams, a column for each year, the act said once, a total below
  const wide = `Tableau des budgets approuvés;;;;;;
Projet;Référence de la décision;Date de la décision;Autorité;Nature de la dépense;2026 (MDH);2027 (MDH)
شبكة الشمال;D-1;05/01/2026;وزير;استثمار;1,25;2,000001
;;;;fonctionnement;;0,5
F2;D-2;2026-01-06;Conseil;investissement;3;-
Total;;;;;4,25;2,500001
`;

  test('of a wide table become one budget an act, exact to the centime, each waiting for a second person', async () => {
    const file = await kept(wide);
    const looked = await asked('preview-budgets', { file });
    expect(looked).toMatchObject({ rows: 3, recorded: 4, repeated: 0, wrong: 0, asides: [6] });
    expect((await asked('budgets', {})).total).toBe(0);
    expect(await asked('import-budgets', { file })).toEqual({ rows: 3, recorded: 4, repeated: 0 });
    const { items } = await asked('budgets', { state: 'proposed' });
    expect(items).toMatchObject([
      {
        project: 'F1',
        reference: 'D-1',
        dated: '2026-01-05',
        currency: 'MAD',
        authority: { authentic: 'ar', ar: 'وزير' },
        lines: [
          { year: 2026, nature: 'investment', amount: '1250000' },
          { year: 2027, nature: 'investment', amount: '2000001' },
          { year: 2027, nature: 'operation', amount: '500000' },
        ],
      },
      { project: 'F2', reference: 'D-2', lines: [{ year: 2026, amount: '3000000' }] },
    ]);
    // who imported does not approve
    const [{ id: budget, version }] = items;
    expect((await asked('confirm-budget', { id: budget, version })).code).toBe('four-eyes.recorder-confirms');
    expect(await asked('confirm-budget', { id: budget, version }, second)).toMatchObject({ state: 'approved' });
    // again: nothing, whatever became of them since
    expect(await asked('import-budgets', { file })).toEqual({ rows: 3, recorded: 0, repeated: 4 });
    expect((await asked('budgets', {})).total).toBe(2);
  });

  test('an act that says another thing than last time, or two things at once, is told at its cell', async () => {
    const other = await kept(wide.replace('3;-', '4;-'));
    const answer = await asked('preview-budgets', { file: other });
    expect(wrongIn(answer)).toEqual([[5, 'B', 'D-2', 'money-import.differs']]);
    expect(answer.problems[0].details.fields).toEqual(['lines']);
    const file = await kept(`project,reference,dated,authority,year,amount,nature
F3,D-3,2026-01-05,Ministre,2026,10.00,investment
F3,D-3,2026-01-07,Ministre,2027,10.00,investment
F3,D-4,2026-01-08,Ministre,2027,10.00,investment
F9,D-5,2026-01-05,Ministre,2026,10.00,investment
F2,D-6,2026-01-05,Ministre,2026,10.00,investment
F1,D-7,2026-09-05,Ministre,2026,10.00,investment
F1,D-8,2026-01-05,Ministre,2026,10.001,hope
`);
    const { problems, wrong } = await asked('preview-budgets', { file });
    expect(problems.map((one: Record<string, unknown>) => [one.row, one.column, one.code])).toEqual([
      [8, 'G', 'money-import.cell-unreadable'],
      [3, 'C', 'money-import.act-says-two'],
      [4, 'A', 'money-import.two-budgets'],
      [5, 'A', 'project.unknown'],
      [6, 'A', 'budget.already-proposed'],
      [7, 'C', 'budget.in-the-future'],
    ]);
    expect(wrong).toBe(6);
    const before = (await asked('budgets', {})).total;
    expect(await asked('import-budgets', { file })).toMatchObject({
      code: 'money-import.refused',
      details: { count: 6 },
    });
    expect((await asked('budgets', {})).total).toBe(before);
  });

  test('an owner brings those of its own projects, a partner none', async () => {
    const file = await kept(
      'project,reference,dated,authority,year,amount\nF2,D-9,2026-01-05,Ministre,2026,10.00\nF3,D-9,2026-01-05,Ministre,2026,10.00\n',
    );
    expect(wrongIn(await asked('preview-budgets', { file }, owner))).toEqual([[2, 'A', 'F2', 'access.outside-scope']]);
    expect((await asked('preview-budgets', { file }, partner)).code).toBe('access.role-missing');
    expect((await asked('propose-list-mapping', { kind: 'budgets', file }, partner)).code).toBe('access.role-missing');
    const own = await kept('project,reference,dated,authority,year,amount\nF3,D-9,2026-01-05,Ministre,2026,10.00\n');
    expect(await asked('import-budgets', { file: own }, owner)).toEqual({ rows: 1, recorded: 1, repeated: 0 });
  });
});

describe('fundings', () => {
  const list = `المشروع;الجهة الممولة;أداة التمويل;المبلغ;العملة;تاريخ التوقيع
شبكة الشمال;بنك الأصدقاء;قرض;1 000,50;EUR;
F1;Banque des amis;don;250,00;EUR;2026-01-15
F1;AGENCY;budget de l’État;10 000;MAD;
`;

  test('are found by names in any language; what is signed says its day', async () => {
    const file = await kept(list);
    expect(await asked('preview-fundings', { file })).toMatchObject({ rows: 3, recorded: 3, wrong: 0, toDecide: [] });
    expect(await asked('import-fundings', { file })).toEqual({ rows: 3, recorded: 3, repeated: 0 });
    expect((await asked('fundings', { project: 'F1' })).items).toMatchObject([
      { organisation: 'PART', instrument: 'loan', standing: 'announced', amount: '1000.5', currency: 'EUR' },
      { organisation: 'PART', instrument: 'grant', standing: 'signed', signedOn: '2026-01-15', amount: '250' },
      { organisation: 'AGENCY', instrument: 'state-budget', amount: '10000', currency: 'MAD' },
    ]);
    expect(await asked('import-fundings', { file })).toEqual({ rows: 3, recorded: 0, repeated: 3 });
  });

  test('money that changed in the list is told, never counted a second time; another agreement makes it other money', async () => {
    const more = await kept(list.replace('1 000,50', '2 000,00'));
    const answer = await asked('preview-fundings', { file: more });
    expect(wrongIn(answer)).toEqual([[2, 'D', '2 000,00', 'money-import.differs']]);
    expect(answer.problems[0].details).toMatchObject({ ref: 'F1/F1', fields: ['amount'] });
    // the desk adds what the list does not say: the list still says nothing new
    await asked('revise-funding', {
      ref: 'F1/F1',
      version: 1,
      changes: { note: text('ملاحظة'), standing: 'signed', signedOn: '2026-02-01' },
    });
    expect(await asked('import-fundings', { file: await kept(list) })).toMatchObject({ recorded: 0, repeated: 3 });
    // two rows that say the same are two grants, and stay two
    const twins = await kept(
      'project,funder,instrument,amount,currency\nF3,PART,grant,5.00,EUR\nF3,PART,grant,5.00,EUR\n',
    );
    expect(await asked('import-fundings', { file: twins })).toMatchObject({ recorded: 2, repeated: 0 });
    expect(await asked('import-fundings', { file: twins })).toMatchObject({ recorded: 0, repeated: 2 });
  });

  test('a word that no record bears is decided by a person, once for all rows, and the decision is kept with the mapping', async () => {
    const file = await kept(
      'Projet;Bailleur;Instrument;Montant;Devise\nمركز البيانات;Banque amie;prêt;7,00;EUR\nمركز البيانات;Zzz;don;8,00;EUR\nF3;Zzz;garantie;9,00;EUR\n',
    );
    const looked = await asked('preview-fundings', { file });
    expect(looked.toDecide).toEqual([
      { field: 'organisation', of: 'organisation', value: 'Banque amie', rows: 1, guesses: ['PART'] },
      { field: 'organisation', of: 'organisation', value: 'Zzz', rows: 2, guesses: [] },
    ]);
    expect(wrongIn(looked)).toEqual([
      [2, 'B', 'Banque amie', 'money-import.guess-to-confirm'],
      [3, 'B', 'Zzz', 'money-import.word-to-decide'],
    ]);
    expect(looked.names.PART.fr).toBe('Banque des amis');
    expect((await asked('import-fundings', { file })).code).toBe('money-import.refused');
    const mapping = {
      ...looked.mapping,
      decisions: [
        { field: 'organisation', value: 'Banque amie', refs: ['PART'] },
        { field: 'organisation', value: 'Zzz', refs: ['FIRM'] },
      ],
    };
    expect(await asked('preview-fundings', { file, mapping })).toMatchObject({ recorded: 3, wrong: 0, toDecide: [] });
    const keep = { kind: 'fundings', name: 'Liste du mois', mapping };
    expect(await asked('keep-list-mapping', keep)).toEqual({ name: 'Liste du mois', version: 1 });
    expect((await asked('keep-list-mapping', keep, second)).code).toBe('tracker.mapping-taken');
    expect(await asked('keep-list-mapping', { ...keep, version: 1 }, second)).toMatchObject({ version: 2 });
    // next month its headers are known again, for those of the same body and for nobody else
    expect((await asked('propose-list-mapping', { kind: 'fundings', file }, second)).kept.name).toBe('Liste du mois');
    expect((await asked('propose-list-mapping', { kind: 'fundings', file }, owner)).kept).toBeUndefined();
    expect((await asked('list-mappings', { kind: 'fundings' }, owner)).items).toEqual([]);
    expect((await asked('list-mappings', { kind: 'budgets' })).items).toEqual([]);
    expect(await asked('import-fundings', { file }, second)).toEqual({ rows: 3, recorded: 3, repeated: 0 });
  });
});

describe('agreements and obligations', () => {
  const agreements = `ref;النوع;عنوان الاتفاق;Partie nationale;Partenaire;Date de signature;Date de fin;Montant;Devise;Projets
XA1;اتفاقية هبة;هبة الربط;AGENCY (bénéficiaire);Banque des amis (bailleur);15/01/2026;31/12/2028;1 000 000,00;EUR;F1; F3
`;
  const obligations = `accord;à la charge de;Type d’obligation;intitulé;échéance;montant;devise;quantité;unité
XA1;PART;étude de faisabilité;دراسة جدوى للمرحلة الثانية;30/06/2026;;;;
XA1;AGENCY;contrepartie financière;مساهمة السنة الأولى;2026-09-30;500 000;MAD;;
XA1;PART;places de formation;Places dans l’institut;;;;40;persons
`;
  const usual = (mapping: { columns: object[] }, ...decisions: object[]) => ({ ...mapping, decisions });

  test('are recorded with their parties and roles; what the whole list says is said once', async () => {
    // the file quotes what holds its own delimiter
    const file = await kept(agreements.replace('F1; F3', '"F1; F3"'));
    const { columns, lacks } = await asked('propose-list-mapping', { kind: 'agreements', file });
    expect(lacks).toEqual(['strategy', 'source']);
    const mapping = usual(
      { columns: columns.map((one: { meaning: object }) => one.meaning) },
      { field: 'strategy', value: '', refs: ['plan'] },
      { field: 'source', value: '', refs: ['S-list'] },
    );
    expect((await asked('preview-agreements', { file })).code).toBe('money-import.column-missing');
    expect(await asked('import-agreements', { file, mapping })).toEqual({ rows: 1, recorded: 1, repeated: 0 });
    const { agreement } = await asked('agreement', { ref: 'XA1' });
    expect(agreement).toMatchObject({
      kind: 'grant',
      strategy: 'plan',
      title: { authentic: 'ar', ar: 'هبة الربط' },
      signedOn: '2026-01-15',
      validUntil: '2028-12-31',
      amount: { amount: '1000000', currency: 'EUR' },
      source: 'S-list',
      projects: ['F1', 'F3'],
    });
    expect(agreement.parties).toEqual(
      expect.arrayContaining([
        { organisation: 'AGENCY', side: 'state', role: 'beneficiary' },
        { organisation: 'PART', side: 'partner', role: 'funder' },
      ]),
    );
    expect(await asked('import-agreements', { file, mapping })).toEqual({ rows: 1, recorded: 0, repeated: 1 });
    const moved = await kept(
      agreements.replace('F1; F3', '"F1; F3"').replace('31/12/2028', '31/12/2029') +
        'XA2;عقد;عقد;FIRM;PART;15/01/2026;14/01/2026;;;\n',
    );
    const answer = await asked('preview-agreements', { file: moved, mapping });
    expect(wrongIn(answer)).toEqual([
      [2, 'A', 'XA1', 'money-import.differs'],
      [3, 'G', '14/01/2026', 'agreement.days-out-of-order'],
    ]);
    expect(answer.problems[0].details.fields).toEqual(['validUntil']);
  });

  test('obligations know who is owed where one body faces them; the same list again adds none', async () => {
    const file = await kept(obligations);
    expect(await asked('preview-obligations', { file })).toMatchObject({ rows: 3, recorded: 3, wrong: 0 });
    expect(await asked('import-obligations', { file })).toEqual({ rows: 3, recorded: 3, repeated: 0 });
    const { obligations: held } = await asked('agreement', { ref: 'XA1' });
    expect(held).toMatchObject([
      {
        ref: 'XA1/O1',
        kind: 'feasibility-study',
        debtor: 'PART',
        creditor: 'AGENCY',
        side: 'partner',
        dueOn: '2026-06-30',
      },
      {
        ref: 'XA1/O2',
        kind: 'counterpart-funds',
        debtor: 'AGENCY',
        creditor: 'PART',
        amount: { amount: '500000', currency: 'MAD' },
      },
      { ref: 'XA1/O3', kind: 'training-places', quantity: { value: '40', unit: 'persons' } },
    ]);
    expect(await asked('import-obligations', { file })).toEqual({ rows: 3, recorded: 0, repeated: 3 });
    // an amendment moves a day: the list of before says nothing new, a third day does
    const { agreement } = await asked('agreement', { ref: 'XA1' });
    const amended = await asked('amend-agreement', {
      ref: 'XA1',
      version: agreement.version,
      dated: '2026-02-01',
      reference: 'AV-1',
      words: text('تمديد'),
      obligations: [{ ref: 'XA1/O1', version: held[0].version, dueOn: '2026-12-31' }],
    });
    expect(amended.code).toBeUndefined();
    expect(await asked('import-obligations', { file })).toEqual({ rows: 3, recorded: 0, repeated: 3 });
    const third = await kept(obligations.replace('30/06/2026', '31/07/2026').replace('XA1;AGENCY', 'XA9;AGENCY'));
    expect(wrongIn(await asked('preview-obligations', { file: third }))).toEqual([
      [3, 'A', 'XA9', 'agreement.unknown'],
      [2, 'D', 'دراسة جدوى للمرحلة الثانية', 'money-import.differs'],
    ]);
  });

  test('a body that is bound to nothing owes nothing, and nobody without the right brings a list', async () => {
    const file = await kept('agreement,debtor,kind,title\nXA1,FIRM,other,Chose due\n');
    expect(wrongIn(await asked('preview-obligations', { file }))).toEqual([[2, 'B', 'FIRM', 'obligation.not-a-party']]);
    expect((await asked('preview-obligations', { file }, partner)).code).toBe('access.role-missing');
    expect((await asked('import-agreements', { file }, owner)).code).toBe('access.role-missing');
  });
});

test('a mapping that names a field of another list, or one field twice, is refused', async () => {
  const file = await kept('project,funder\nF1,PART\n');
  const column = (header: string, field: string) => ({ header, nth: 1, field });
  const refused = async (columns: object[]) =>
    (await asked('preview-fundings', { file, mapping: { columns, decisions: [] } })).code;
  expect(await refused([column('project', 'debtor')])).toBe('request.input-refused');
  expect(await refused([column('project', 'project'), column('funder', 'project')])).toBe('request.input-refused');
});
