import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackFile } from '../packs/read-pack.ts';
import type { ProjectDocument } from '../src/portal/documents.ts';
import { enterExercise, linksIn } from './exercise-people.ts';
import { command } from './ledger.ts';
import { asPerson, PASSWORD, type Person, signIn } from './people.ts';
import { type Program, startProgram, temporaryFolder } from './program.ts';

/** The exercise as a trainer meets it: started by one command, lived in by invented people, never mixed with a register. */
let program: Program;
let took = 0;
let links: Map<string, string>;
const folder = temporaryFolder();

beforeAll(async () => {
  const began = performance.now();
  program = await startProgram({ folder, args: ['--exercise'] });
  took = performance.now() - began;
});
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

const enter = (name: string, link: string): Promise<Person> => enterExercise(program.url, name, link);

const json = async <T>(at: string): Promise<T> => (await fetch(`${program.url}${at}`)).json() as Promise<T>;
const documents = async (snapshot: number | 'latest' = 'latest') =>
  (await json<{ items: { document: ProjectDocument }[] }>(`/open-data/${snapshot}/documents.json`)).items.map(
    ({ document }) => document,
  );
const projects = async () =>
  new Map(
    (await documents())
      .filter((one) => one.kind === 'project' && /^P\d\d$/.test(one.ref))
      .map((one) => [one.ref, one] as const),
  );

describe('one command', () => {
  // About ten seconds when the machine is ours; the limit only catches a start that became many times slower.
  test('loads the country, plays its year and answers in seconds, not minutes', () => {
    console.log(`first start of the exercise: ${(took / 1000).toFixed(1)} s`);
    expect(took).toBeLessThan(120_000);
  });

  test('says that it is an exercise, on which day it stands, and how to get in', () => {
    expect(program.output()).toContain('EXERCISE, 2031-10-14');
    expect([...linksIn(program.output()).keys()]).toEqual(['admin-1']);
    expect(program.adminLink).toBeUndefined();
  });
});

describe('what was published', () => {
  test('twelve projects stand where the story says', async () => {
    const stands = [...(await projects())].map(([ref, { stage, state }]) => [ref, `${stage}/${state}`]);
    expect(Object.fromEntries(stands)).toEqual({
      P01: 'procurement/active',
      P02: 'feasibility/active',
      P03: 'implementation/active',
      P04: 'appraisal/suspended',
      P05: 'appraisal/active',
      P06: 'prefeasibility/cancelled',
      P07: 'commissioning/active',
      P08: 'identification/active',
      P09: 'prefeasibility/active',
      P10: 'operation/active',
      P11: 'prefeasibility/cancelled',
      P12: 'identification/active',
    });
  });

  test('each kind of door is drawn, and none that was forced or not seen looks open', async () => {
    const found = await projects();
    const doors = (ref: string) =>
      found
        .get(ref)!
        .gates.toSorted((a, b) => a.order - b.order)
        .map(({ door }) => door);
    expect(doors('P03').slice(0, 6)).toEqual(['open', 'open', 'open', 'open', 'broken', 'open']);
    expect(doors('P05').slice(0, 4)).toEqual(['open', 'open', 'ajar', 'closed']);
    expect(doors('P07')).toEqual([...Array(6).fill('before-follow-up'), 'open', 'closed']);
    expect(doors('P10')).toEqual(Array(8).fill('open'));
    expect(found.get('P03')!.gates.find(({ order }) => order === 5)!.owed).toHaveLength(1);
    expect(found.get('P05')!.gates.find(({ order }) => order === 3)!.conditions[0]).toMatchObject({
      due: '2031-12-15',
      status: 'owed',
    });
    expect(found.get('P07')!.takeOver).toMatchObject({ stage: 'implementation', on: '2031-01-07' });
  });

  test('a snapshot for each quarter, on its last day', async () => {
    const { items } = await json<{ items: { number: number; on: string }[] }>('/api/v1/snapshots');
    expect(items.map(({ on }) => on)).toEqual(['2031-10-13', '2031-09-30', '2031-06-30', '2031-03-31', '2031-01-01']);
  });

  test('names no institution of a real country', async () => {
    const words = readPackFile('morocco', 'organisations.json')
      // "the regional council" is a kind of body that every country has
      .filter(({ ref }) => ref !== 'REGION')
      .flatMap(({ name }) => [name.ar, name.fr, name.en]);
    const forbidden = ['المغرب', 'Maroc', 'Morocco', ...words.filter((word): word is string => word !== undefined)];
    expect(forbidden.length).toBeGreaterThan(100);
    const texts: string[] = [];
    for (const snapshot of [1, 2, 3, 4, 5]) texts.push(JSON.stringify(await documents(snapshot)));
    for (const lang of ['ar', 'fr', 'en'])
      for (const at of ['/', '/projects', '/pledges', '/sources', '/projects/P03', '/regions/91'])
        texts.push(await (await fetch(`${program.url}/${lang}${at}`)).text());
    const isIn = (word: string, text: string): boolean =>
      text
        .split(word)
        .some(
          (before, n, parts) =>
            n + 1 < parts.length && !/[\p{L}\p{M}]$/u.test(before) && !/^[\p{L}\p{M}]/u.test(parts[n + 1]!),
        );
    expect(forbidden.filter((word) => texts.some((text) => isIn(word, text)))).toEqual([]);
  });
});

describe('every page and file says that it is invented', () => {
  const banner = {
    ar: 'تمرين: كل ما هنا مختلق',
    fr: 'tout est inventé ici',
    en: 'Exercise: everything here',
  };

  test.each(Object.entries(banner))('pages in %s', async (lang, words) => {
    const pages = [
      '/',
      '/projects',
      '/projects/P01',
      '/pledges',
      '/regions',
      '/sources',
      '/proof',
      '/legend',
      '/nowhere',
    ];
    for (const at of pages) {
      const answer = await fetch(`${program.url}/${lang}${at}`);
      expect(answer.headers.get('Mutabaa-Exercise'), at).toBe('1');
      expect(await answer.text(), at).toContain(words);
    }
  });

  test('answers of the API, refusals too', async () => {
    for (const at of ['/api/v1/register', '/api/v1/open-data', '/api/v1/people', '/api/v1/openapi.json'])
      expect((await fetch(`${program.url}${at}`)).headers.get('Mutabaa-Exercise'), at).toBe('1');
    expect(await json('/api/v1/open-data')).toMatchObject({ exercise: true });
  });

  test('files that travel alone', async () => {
    expect(await json('/open-data/latest/documents.json')).toMatchObject({ exercise: true });
    const csv = await fetch(`${program.url}/open-data/latest/projects.csv`);
    expect(csv.headers.get('Content-Disposition')).toContain('exercise-projects.csv');
    const [head, ...rows] = (await csv.text()).trimEnd().split(/\r?\n/);
    expect(head).toMatch(/^exercise,/);
    expect(rows.length).toBeGreaterThan(11);
    expect(rows.every((row) => row.startsWith('invented,'))).toBe(true);
    expect((await json<{ origin: string }>('/api/v1/checkpoint')).origin).toMatch(/\/exercise$/);
  });
});

describe('the invented people', () => {
  test('have no password until somebody takes a link', async () => {
    for (const password of ['', 'admin', 'admin-1', 'exercise', PASSWORD])
      await expect(signIn(program.url, 'admin-1@exercise.invalid', password)).rejects.toThrow();
  });

  test('get a link each, and the link lets one in, once', async () => {
    const printed = await command(folder, ['exercise-links']);
    links = linksIn(printed.output);
    expect([...links.keys()]).toEqual(readPackFile('exercise', 'people.json').map(({ name }) => name));
    const verifier = await enter('verifier-1', links.get('verifier-1')!);
    const me = await verifier.read<{ exercise: boolean; today: string; grants: { role: string }[] }>('me');
    expect(me.value).toMatchObject({ exercise: true, today: '2031-10-14', grants: [{ role: 'verifier' }] });
    await expect(enter('verifier-1', links.get('verifier-1')!)).rejects.toThrow();
  });

  test('find on the desk what waits for them', async () => {
    const verifier = await asPerson(
      program.url,
      '',
      'verifier-1',
      await signIn(program.url, 'verifier-1@exercise.invalid'),
    );
    const waiting = await verifier.read<{ items: { project: string }[] }>('evidence-queue');
    expect(new Set(waiting.value.items.map(({ project }) => project))).toEqual(new Set(['P08']));
    const officer = await enter('officer-1', links.get('officer-1')!);
    const project = await officer.read<{ ref: string; position: object }>('project', { ref: 'P01' });
    expect(project.value).toMatchObject({ ref: 'P01', position: { stage: 'procurement', state: 'active' } });
  });
});

describe('the clock', () => {
  test('moves forward while the program runs, never back', async () => {
    expect((await command(folder, ['clock'])).output.trim()).toBe('2031-10-14');
    const back = await command(folder, ['clock', '2031-05-01']);
    expect(back).toMatchObject({ code: 1, output: expect.stringContaining('never goes back') });
    expect(await command(folder, ['clock', '2131-10-14'])).toMatchObject({ code: 1 });
    expect(await command(folder, ['clock', '2031-12-16'])).toMatchObject({ code: 0, output: '2031-12-16\n' });
    const officer = await asPerson(
      program.url,
      '',
      'officer-1',
      await signIn(program.url, 'officer-1@exercise.invalid'),
    );
    await expect
      .poll(async () => (await officer.read<{ today: string }>('me')).value.today, { timeout: 10_000 })
      .toBe('2031-12-16');
  });

  test('goes on from there after a restart, in the year of the exercise', async () => {
    await program.stop();
    program = await startProgram({ folder, args: ['--exercise'] });
    expect(program.output()).toContain('EXERCISE, 2031-12-16');
    expect(linksIn(program.output()).size).toBe(0);
  });
});

describe('the reader against what the invented officers decided', () => {
  const score = (...more: string[]) => command(folder, ['reading-score', ...more]);
  const decided = { decided: 6, found: 5, missed: 0, wrongly: 1, leftOut: 0, undecided: 4, recall: 1, regressions: [] };

  test('finds what they took, and the one sentence about another country that they laid aside', async () => {
    const { output, code } = await score('--json', '--strategy', 'x-digital-2035');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      ...decided,
      documents: 2,
      precision: 5 / 6,
      fields: {
        kind: { agree: 4, of: 5 },
        quantity: { agree: 4, of: 5 },
        deadline: { agree: 5, of: 5 },
        actor: { agree: 5, of: 5 },
      },
      stillFound: [{ source: 'S-x-balagh', number: 5, reason: 'other-country' }],
    });
    const words = (await score()).output;
    expect(words).toContain('precision 83.3 %  recall 100.0 %  F1 90.9 %');
    expect(words).toMatch(/Found though rejected:\n {2}S-x-balagh {2}5 {2}other-country {2}.*جمهورية الوهم/);
  });

  test('writes texts and decisions down as annotated documents', async () => {
    const out = path.join(folder, 'lessons');
    expect((await score('--export', out)).code).toBe(0);
    expect(fs.readdirSync(out).sort()).toEqual(
      ['S-x-balagh', 'S-x-feuille'].flatMap((id) => [`${id}.gold.json`, `${id}.txt`]),
    );
    type Words = { start: number; end: number; text: string };
    type Gold = { chars: number; commitments: (Words & { level: string; quantities: Words[]; actors: Words[] })[] };
    for (const [id, levels] of [
      ['S-x-balagh', ['must', 'must', 'must', 'may']],
      ['S-x-feuille', ['must', 'must', 'may', 'may', 'may']],
    ] as const) {
      const text = fs.readFileSync(path.join(out, `${id}.txt`), 'utf8');
      const gold = JSON.parse(fs.readFileSync(path.join(out, `${id}.gold.json`), 'utf8')) as Gold;
      expect([gold.chars, gold.commitments.map((one) => one.level)]).toEqual([text.length, levels]);
      for (const one of gold.commitments.flatMap((each) => [each, ...each.quantities, ...each.actors]))
        expect(text.slice(one.start, one.end)).toBe(one.text);
    }
  });
});

test('the ledger of the exercise holds', async () => {
  expect((await command(folder, ['verify'])).output).toMatch(/^ok: \d+ leaves/m);
});

test('a real register is refused on the folder of an exercise, in a sentence', async () => {
  await program.stop();
  const refused = await command(folder, ['start'], { PORT: '0', MUTABAA_LOG: 'off' });
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('A real register never starts on it');
  // Also when somebody removes the mark: the database knows.
  fs.rmSync(path.join(folder, 'EXERCISE.txt'));
  const again = await command(folder, ['start'], { PORT: '0', MUTABAA_LOG: 'off' });
  expect(again).toMatchObject({ code: 1, output: expect.stringContaining('A real register never starts on it') });
});
