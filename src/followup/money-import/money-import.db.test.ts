import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope } from '../../access/index.ts';
import { deliveryRoutes } from '../../delivery/delivery.routes.ts';
import { financeRoutes } from '../../finance/finance.routes.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from '../../platform/database/database.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { moneyImportRoutes } from './money-import.routes.ts';

const endpoints = [...moneyImportRoutes, ...financeRoutes, ...strategyRoutes, ...deliveryRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const officer = callerAs('officer', instanceScope);
const owner = callerAs(
  'owner',
  { kind: 'organisation', id: 'AGENCY' },
  { person: '00000000-0000-7000-8000-000000000002' },
);

let world: TestWorld;
// biome-ignore lint/suspicious/noExplicitAny: answers of many verbs
const asked = async (verb: string, input: object, caller = officer): Promise<any> => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return answer.ok ? answer.value : answer.refusal;
};
const kept = async (content: string): Promise<string> => {
  const bytes = Buffer.from(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await world.files.put(Readable.from([bytes]), { expected: sha256 });
  return sha256;
};

const fieldsIn = ({ mapping }: { mapping: { columns: { field: string }[] } }) =>
  mapping.columns.map((one) => one.field);

beforeAll(async () => {
  world = await testWorld('2026-03-02T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into currency (code, name, decimals, is_base) values ('MAD', $1, 2, true), ('USD', $1, 2, false)`,
      [JSON.stringify(text('عملة'))],
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', $1 from unnest(array['AGENCY', 'OTHER']) as ref`,
      [JSON.stringify(text('هيئة'))],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', sources: [] });
  for (const [ref, of] of [
    ['F1', 'AGENCY'],
    ['F2', 'OTHER'],
  ])
    await asked('record-project', { ref, level: 'programme', strategy: 'plan', title: text('برنامج'), owner: of });
});
afterAll(() => world.close());

const good = `المرجع;Projet;نوع العملية;Date;Montant;الدافع;Bénéficiaire;يتبع;Objet
E-1;F1;الالتزام;05/01/2026;1 250,50;AGENCY;Société du Nord;;أشغال
P-1;F1;paiement;2026-02-05;250,50;AGENCY;Société du Nord;E-1;
P-2;F1;Payment;2026-02-06;1000;AGENCY;;E-1;
`;

test('headers and words of three languages are understood; what is proposed can be corrected', async () => {
  const file = await kept(good);
  const before = await asked('preview-transactions', { file });
  expect(before).toMatchObject({ rows: 3, recorded: 3, repeated: 0, wrong: 0 });
  expect(fieldsIn(before)).toEqual('ref project step day amount provider receiverName follows words'.split(' '));
  expect((await asked('transactions', {})).total).toBe(0);
  expect(await asked('import-transactions', { file }, owner)).toEqual({ rows: 3, recorded: 3, repeated: 0 });
  expect((await asked('transactions', { step: 'engagement' })).items[0]).toMatchObject({
    ref: 'E-1',
    day: '2026-01-05',
    amount: '1250.5',
    value: '1250.5',
    receiverName: 'Société du Nord',
    words: { authentic: 'ar', ar: 'أشغال' },
  });
  expect((await asked('transactions', { reported: 'state' })).sum).toMatchObject({ lines: 3, value: '2501.00' });
  // twice adds nothing
  expect(await asked('import-transactions', { file })).toEqual({ rows: 3, recorded: 0, repeated: 3 });
  const unnamed = await kept(good.replace('Montant', 'X'));
  expect(await asked('preview-transactions', { file: unnamed })).toMatchObject({
    code: 'money-import.column-missing',
    details: { fields: ['amount'] },
  });
  const { columns, lacks } = await asked('propose-list-mapping', { kind: 'transactions', file: unnamed });
  expect(lacks).toEqual(['amount']);
  expect(columns[4]).toMatchObject({ letter: 'E', sure: false, meaning: { header: 'X', field: 'leave' } });
  const mapping = {
    columns: columns.map((one: { meaning: { header: string } }) =>
      one.meaning.header === 'X' ? { ...one.meaning, field: 'amount', decimal: ',' } : one.meaning,
    ),
  };
  expect(await asked('preview-transactions', { file: unnamed, mapping })).toMatchObject({ repeated: 3, wrong: 0 });
});

test('whole or not at all: every wrong cell is named with its row, column and value', async () => {
  const file = await kept(`ref,project,step,day,amount,provider,currency
A-1,F1,paiement,2026-02-10,10.00,AGENCY,MAD
A-2,F9,paiement,2026-02-10,10.00,AGENCY,MAD
A-3,F1,hope,2026-02-30,ten,AGENCY,MAD
A-4,F1,paiement,2026-02-10,10.001,AGENCY,MAD
A-5,F1,paiement,2026-02-10,10.00,,XOF
P-1,F1,paiement,2026-02-10,9.00,AGENCY,MAD
A-1,F1,paiement,2026-02-10,11.00,AGENCY,MAD
`);
  const { problems, wrong } = await asked('preview-transactions', { file });
  expect(problems.map((one: Record<string, unknown>) => [one.row, one.column, one.value, one.code])).toEqual([
    [4, 'C', 'hope', 'money-import.cell-unreadable'],
    [4, 'D', '2026-02-30', 'money-import.cell-unreadable'],
    [4, 'E', 'ten', 'money-import.cell-unreadable'],
    [6, 'F', '', 'money-import.cell-empty'],
    [3, 'B', 'F9', 'project.unknown'],
    [5, 'E', '10.001', 'amount.finer-than-coin'],
    [7, 'A', 'P-1', 'transaction.ref-taken'],
    [8, 'A', 'A-1', 'transaction.ref-taken'],
  ]);
  expect(wrong).toBe(8);
  expect(await asked('import-transactions', { file })).toMatchObject({
    code: 'money-import.refused',
    details: { count: 8 },
  });
  expect((await asked('transactions', {})).total).toBe(3);
});

test('an owner imports for its own projects, and a chain that does not hold refuses the file', async () => {
  const foreign = await kept('ref,project,step,day,amount,provider\nB-1,F2,paiement,2026-02-10,1.00,OTHER\n');
  expect((await asked('preview-transactions', { file: foreign }, owner)).problems).toMatchObject([
    { row: 2, column: 'B', code: 'access.outside-scope' },
  ]);
  const above = await kept(
    'ref,project,step,day,amount,provider,follows\nC-1,F1,paiement,2026-02-10,0.01,AGENCY,E-1\n',
  );
  expect(await asked('import-transactions', { file: above })).toMatchObject({ code: 'transaction.above-step-before' });
  expect(
    await asked('import-transactions', { file: await kept('ref,project,step,day,amount,provider\n') }),
  ).toMatchObject({
    code: 'money-import.empty',
  });
});

test('thousands of rows: no coin is lost between the file and the total', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, n) =>
      `M-${n},F1,engagement,2026-01-${String((n % 28) + 1).padStart(2, '0')},${(n * 37) % 9973}.${String(n % 100).padStart(2, '0')},AGENCY`,
  );
  const cents = rows.reduce((sum, row) => sum + BigInt(row.split(',')[4]!.replace('.', '')), 0n);
  const file = await kept(
    `ref,project,step,day,amount,provider\n${rows.filter((row) => !row.includes(',0.00,')).join('\n')}\n`,
  );
  const before = (await asked('transactions', { step: 'engagement', reported: 'state' })).sum.value;
  await asked('import-transactions', { file });
  const after = (await asked('transactions', { step: 'engagement', reported: 'state' })).sum.value;
  const asCents = (amount: string) => BigInt(amount.replace('.', ''));
  expect(asCents(after) - asCents(before)).toBe(cents);
}, 60_000);

test('rows that are read while those before are written: each fault keeps its row, a chain holds from the first to the last, nothing of a bad file stays', async () => {
  const row = (
    n: number,
    { project = 'F1', ref = `N-${n}`, step = 'engagement', amount = '1.00', follows = '' } = {},
  ) => `${ref},${project},${step},2026-01-10,${amount},AGENCY,${follows}`;
  const head = 'ref,project,step,day,amount,provider,follows';
  const rows = (changed: Record<number, string>) => Array.from({ length: 4500 }, (_, n) => changed[n] ?? row(n));
  const fileOf = (changed: Record<number, string>) => kept(`${head}\n${rows(changed).join('\n')}\n`);
  const total = async () => (await asked('transactions', { reported: 'state' })).total as number;
  const before = await total();

  const bad = await fileOf({
    10: row(10, { project: 'F8' }),
    3000: row(3000, { ref: 'N-5', amount: '2.00' }),
    3001: row(3001, { ref: 'N-6' }),
    4499: row(4499, { project: 'F9' }),
  });
  const refused = await asked('import-transactions', { file: bad });
  expect(refused).toMatchObject({ code: 'money-import.refused', details: { count: 3 } });
  expect(
    refused.details.problems.map((one: Record<string, unknown>) => [one.row, one.column, one.value, one.code]),
  ).toEqual([
    [12, 'B', 'F8', 'project.unknown'],
    [3002, 'A', 'N-5', 'transaction.ref-taken'],
    [4501, 'B', 'F9', 'project.unknown'],
  ]);

  const above = await fileOf({ 4499: row(4499, { step: 'paiement', amount: '1.01', follows: 'N-0' }) });
  expect(await asked('import-transactions', { file: above })).toMatchObject({
    code: 'transaction.above-step-before',
    details: { ref: 'N-0', amount: '1.01', allowed: '1' },
  });
  expect(await total()).toBe(before);

  const held = await fileOf({ 4499: row(4499, { step: 'paiement', follows: 'N-0' }) });
  expect(await asked('import-transactions', { file: held })).toEqual({ rows: 4500, recorded: 4500, repeated: 0 });
  expect(await asked('import-transactions', { file: held })).toEqual({ rows: 4500, recorded: 0, repeated: 4500 });
  expect(await total()).toBe(before + 4500);
}, 60_000);

test('chains of a list are held wherever their steps stand in it, and with what the register has of them', async () => {
  const head = 'ref,project,step,day,amount,provider,follows';
  const listed = (...rows: string[]) => kept(`${head}\n${rows.join('\n')}\n`);
  const row = (ref: string, step: string, amount: string, follows = '') =>
    `${ref},F1,${step},2026-01-20,${amount},AGENCY,${follows}`;
  const refusedFor = async (...rows: string[]) => {
    const { code, details } = await asked('import-transactions', { file: await listed(...rows) });
    return [code, details?.ref];
  };
  // upside down, and a step that is not there
  expect(
    await refusedFor(row('P', 'paiement', '2', 'L'), row('L', 'liquidation', '1', 'E'), row('E', 'engagement', '9')),
  ).toEqual(['transaction.above-step-before', 'L']);
  expect(await refusedFor(row('P', 'paiement', '2', 'L'), row('L', 'liquidation', '1', 'NONE'))).toEqual([
    'transaction.above-step-before',
    'L',
  ]);
  // a circle has no beginning
  expect(await refusedFor(row('P', 'paiement', '1', 'L'), row('L', 'liquidation', '1', 'P'))).toEqual([
    'transaction.chain-order',
    'L',
  ]);
  // what was recorded before: a payment that waits for its engagement, under an ordonnancement in between
  expect(
    await asked('import-transactions', {
      file: await listed(row('Q', 'paiement', '5', 'O'), row('O', 'ordonnancement', '6', 'E')),
    }),
  ).toMatchObject({ recorded: 2 });
  expect(await refusedFor(row('E', 'engagement', '5.99'))).toEqual(['transaction.above-step-before', 'E']);
  expect(await refusedFor(row('R', 'paiement', '1.01', 'O'))).toEqual(['transaction.above-step-before', 'O']);
  expect(
    await asked('import-transactions', {
      file: await listed(row('R', 'paiement', '1', 'O'), row('E', 'engagement', '6')),
    }),
  ).toMatchObject({ recorded: 2 });
  // a step before that the list repeats, and the register has
  expect(await refusedFor(row('E', 'engagement', '6'), row('S', 'paiement', '0.01', 'E'))).toEqual([
    'transaction.above-step-before',
    'E',
  ]);
  // taken back: there is room again
  const { items } = await asked('transactions', { step: 'paiement' });
  const paid = items.find((one: { ref: string }) => one.ref === 'R');
  expect(await asked('reverse-transaction', { id: paid.id, words: text('خطأ') })).not.toHaveProperty('code');
  expect(await asked('import-transactions', { file: await listed(row('S', 'paiement', '1', 'O')) })).toMatchObject({
    recorded: 1,
  });
});
