import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MappingProposal } from '../src/followup/tracker/propose-tracker-mapping.ts';
import { enterExercise, linksIn } from './exercise-people.ts';
import { command } from './ledger.ts';
import type { Person } from './people.ts';
import { type Program, startProgram } from './program.ts';

/** A list of projects over HTTP and on the command line of the exercise: as an officer, and as somebody who may not. */
let program: Program;
let officer: Person;
let verifier: Person;
let token: string;
const rights = ['tracker.import', 'file.bring', 'strategy.read', 'project.read'];

beforeAll(async () => {
  program = await startProgram({ args: ['--exercise'] });
  const links = linksIn(program.links);
  officer = await enterExercise(program.url, 'officer-1', links.get('officer-1')!);
  verifier = await enterExercise(program.url, 'verifier-1', links.get('verifier-1')!);
  token = (await officer.act<{ secret: string }>('create-token', { label: 'lists', rights })).value.secret;
});
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

const run = (args: string[], lang = 'fr_FR.UTF-8') =>
  command(program.folder, ['import', ...args], { MUTABAA_URL: program.url, MUTABAA_TOKEN: token, LANG: lang });
const write = (name: string, text: string | Buffer): string => {
  const file = path.join(program.folder, name);
  fs.writeFileSync(file, text);
  return file;
};
const total = async () =>
  (await officer.read<{ total: number }>('projects', { level: 'project', limit: '1' })).value.total;
const list = 'Code projet;Intitulé du projet;Porteur;Date de fin prévue;Budget (MDH)\r\n';

it('previews, then imports, then finds nothing to do', async () => {
  const before = await total();
  const file = write(
    'list.csv',
    `${list}K-1;Réseau des gares;X-AGC;mars 2033;12,5\r\nK-2;École des métiers;X-UNI;T4 2033;8`,
  );
  const looked = await run([file, '--preview']);
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.output).toContain('2 new, 0 changed, 0 unchanged');
  expect(looked.output).toContain('Ligne 2, colonne D : « mars 2033 » est lu 2033-03-31.');
  expect(await total()).toBe(before);
  expect((await run([file])).output).toContain('2 projects recorded, 0 revised');
  expect(await total()).toBe(before + 2);
  expect((await run([file])).output).toContain('0 projects recorded, 0 revised, 2 unchanged');
});

it('says row, column, value and what to do for each problem, in the language of the terminal, and changes nothing', async () => {
  const before = await total();
  const file = write(
    'broken.csv',
    `${list}K-3;Réseau;Inconnue;31/02/2033;douze\r\nK-3;École;X-UNI;T4 2033;#REF!\r\nK-4;Port;X-AGC;2033;3`,
  );
  const refused = await run([file]);
  expect(refused.code).toBe(1);
  for (const said of [
    'Ligne 2, colonne D : le jour « 31/02/2033 » n’existe pas. Écrivez le jour, le mois, puis l’année.',
    'Ligne 3, colonne E : la cellule contient une formule en erreur (#REF!). Corrigez-la dans le fichier.',
    '« Inconnue »',
    'La ligne 3 répète la ligne 2',
  ])
    expect(refused.output).toContain(said);
  expect((await run([file], 'ar_MA.UTF-8')).output).toContain('لا وجود لليوم');
  const whole = fs.readFileSync(path.resolve(import.meta.dirname, '../fixtures/trackers/arabic-merged-axes.xlsx'));
  expect((await run([write('cut.xlsx', whole.subarray(0, 6000))])).output).toContain(
    'Le fichier est incomplet ou abîmé',
  );
  expect(await total()).toBe(before);
});

it('refuses over HTTP what was not previewed, and who may not', async () => {
  const text = `${list}K-8;Réseau des ports;X-AGC;mars 2033;12,5`;
  const file = await officer.upload(text, 'text/csv');
  expect(file).toBe(createHash('sha256').update(text).digest('hex'));
  const asked = { file, strategy: 'x-digital-2035' };
  const proposal = await officer.read<MappingProposal>('propose-tracker-mapping', asked);
  const mapping = { columns: proposal.value.columns.map((one) => one.meaning), decisions: [] };
  const unseen = await officer.act('import-tracker', { ...asked, mapping, seen: '0'.repeat(64) });
  expect(unseen.code).toBe('tracker.changed-since-preview');
  const problems = await officer.act<{ details: { problems: { sentence: string }[] } }>('import-tracker', {
    ...asked,
    mapping: { ...mapping, columns: mapping.columns.filter((one) => one.field !== 'title') },
    seen: '0'.repeat(64),
  });
  expect(problems.code).toBe('tracker.problems');
  expect(problems.value.details.problems[0]!.sentence).toContain('No column gives the title');
  // a long question in a body is a read like any other: the same right, and no leaf
  const preview = await officer.act<{ seen: string }>('preview-tracker', { ...asked, mapping });
  expect([preview.status, preview.leaf]).toEqual([200, null]);
  for (const verb of ['preview-tracker', 'import-tracker'])
    expect((await verifier.act(verb, { ...asked, mapping, seen: preview.value.seen })).code).toBe(
      'access.role-missing',
    );
  const done = await officer.act('import-tracker', { ...asked, mapping, seen: preview.value.seen });
  expect(done.leaf).toMatch(/^\d+$/);
});

it('saves a list of the desk as it is filtered, and refuses a filter that is none', async () => {
  const file = path.join(program.folder, 'list.csv');
  const save = (args: string[], key = token) =>
    command(program.folder, ['export', ...args], { MUTABAA_URL: program.url, MUTABAA_TOKEN: key });
  expect((await save(['projects', file, '--level', 'programme', '--lang', 'fr'])).code).toBe(0);
  const { items } = (await officer.read<{ items: { ref: string }[] }>('projects', { level: 'programme' })).value;
  const lines = fs.readFileSync(file, 'utf8').trim().split('\r\n');
  expect(items.length).toBeGreaterThan(0);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(items.map((one) => one.ref));
  const wrong = await save(['projects', file, '--region', '12']);
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringContaining('"--region" says nothing here')]);
  expect((await save(['letters', file], 'none')).code).toBe(1);
});
