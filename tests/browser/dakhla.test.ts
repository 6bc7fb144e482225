import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../people.ts';
import { type Desk, goTo, openDesk, SLOW, send } from './desk.ts';

/**
 * The open study of Dakhla, as the register ships it: the ministry that takes the project on moves its price and saves a version, brings
 * it to review, a verifier of another body accepts it, and the gate that waited for it opens. Everything happens in a folder of the test.
 */
let desk: Desk;
let today: string;
const MODEL = '/desk/studies/ST-F1/model';
const text = (fr: string) => ({ authentic: 'fr', fr });
const waiting: string[] = [];

const sure = async <T = Record<string, unknown>>(person: Person, verb: string, input: object): Promise<T> => {
  const answer = await person.act<T>(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.value)}`);
  return answer.value;
};
type Saved = { study?: { version: number }; versions: { number: number; review?: string }[] };
const versions = async (): Promise<string> => {
  const { value } = await desk.who.officer.read<Saved>('study-model', { study: 'ST-F1' });
  return value.versions.map((one) => `${one.number} ${one.review ?? 'saved'}`).join(', ');
};
const stage = async (): Promise<string> =>
  (await desk.who.officer.read<{ position: { stage: string } }>('project', { ref: 'F1' })).value.position.stage;

/** The owner brings a paper for one criterion of a gate of F1. */
const bring = async (gate: number, type: string, criterion: string): Promise<string> => {
  const { owner } = desk.who;
  const title = `${criterion} ${gate} (essai)`;
  const brought = await sure<{ id: string }>(owner, 'bring-evidence', {
    ...{ project: 'F1', type, title: text(title), date: today, proves: [`F1/G${gate}/${criterion}`] },
    sha256: await owner.upload(title),
  });
  return brought.id;
};
const pass = async (gate: number): Promise<void> => {
  const { officer, decider } = desk.who;
  const { id } = await sure<{ id: string }>(officer, 'record-decision', {
    ...{ gate: `F1/G${gate}`, verdict: 'pass', authority: text('Comité de pilotage (essai)'), date: today },
    ...{ instrument: text('Compte rendu (essai)'), reference: `essai G${gate}` },
    act: await officer.upload(`Décision G${gate} (essai)`),
  });
  await sure(decider, 'confirm-decision', { decision: id });
};

beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
  const { officer, verifier } = desk.who;
  today = (await officer.read<{ today: string }>('me')).value.today;
  const project = await officer.read<{ version: number }>('project', { ref: 'F1' });
  await sure(officer, 'revise-project', { ref: 'F1', version: project.value.version, changes: { owner: 'MTNRA' } });
  for (const [gate, papers] of [
    [1, { 'project-sheet': 'project-sheet', 'owner-named': 'owner-designation' }],
    [
      2,
      {
        'options-compared': 'options-study',
        'sites-screened': 'options-study',
        'study-terms': 'terms-of-reference',
        'study-funded': 'financing-agreement',
      },
    ],
  ] as const) {
    for (const [criterion, type] of Object.entries(papers))
      await sure(verifier, 'accept-evidence', { evidence: await bring(gate, type, criterion) });
    await pass(gate);
  }
}, 300_000);
afterAll(() => desk?.close());

it('the gate of feasibility waits for the study: its evidence is not accepted before', SLOW, async () => {
  const { officer, verifier } = desk.who;
  expect(await stage()).toBe('feasibility');
  const study = async (): Promise<number> =>
    (await officer.read<{ study: { version: number } }>('study', { ref: 'ST-F1' })).value.study.version;
  await sure(officer, 'revise-study', {
    ...{ ref: 'ST-F1', version: await study(), changes: { funder: 'MTNRA', contractor: 'MTNRA' } },
  });
  await sure(officer, 'move-study', { study: 'ST-F1', version: await study(), to: 'contracted', on: today });
  await sure(officer, 'name-study', {
    ...{ study: 'ST-F1', version: await study(), project: 'F1', gate: 3, criterion: 'feasibility-accepted' },
  });
  for (const [type, criterion] of [
    ['feasibility-study', 'feasibility-accepted'],
    ['cost-estimate', 'cost-estimated'],
    ['environment-study', 'environment'],
  ] as const)
    waiting.push(await bring(3, type, criterion));
  expect((await verifier.act('accept-evidence', { evidence: waiting[0]! })).code).toBe('evidence.study-not-accepted');
});

it('its owner changes the price, sees the whole study again, and saves the version', SLOW, async () => {
  const page = await desk.windowOf(desk.who.owner);
  await goTo(page, MODEL);
  const npv = page.locator('[data-figure="npv"]');
  const before = await npv.innerText();
  const price = page.locator('[data-input="pricePerKwMonth"]');
  await price.getByLabel('central').last().fill('126');
  await expect.poll(() => npv.innerText()).not.toBe(before);
  // nobody named a source: it stays an assumption, and says so
  expect(await price.getByRole('checkbox').isChecked()).toBe(true);
  await page.locator('textarea[name="note.fr"]').fill('Prix revu (essai)');
  await page.getByRole('button', { name: 'Enregistrer la version 2' }).press('Enter');
  await expect.poll(versions, { timeout: 60_000 }).toBe('1 saved, 2 saved');
  const second = page.locator('li', { hasText: 'Prix revu (essai)' });
  await second.getByRole('link', { name: 'Soumettre à la revue' }).click();
  await send(page);
  await expect.poll(versions, { timeout: 60_000 }).toBe('1 saved, 2 waiting');
});

it('a verifier of another body accepts it, and the gate opens', SLOW, async () => {
  const { owner, verifier } = desk.who;
  const own = await desk.windowOf(owner);
  await goTo(own, '/desk/studies/ST-F1');
  expect(await own.getByRole('link', { name: 'Accepter la version' }).count()).toBe(0);
  const page = await desk.windowOf(verifier);
  await goTo(page, '/desk/studies/ST-F1');
  await page.getByRole('link', { name: 'Accepter la version' }).first().click();
  await page.locator('section.panel textarea[name="findings.fr"]').fill('Relue, hypothèses marquées (essai)');
  await send(page);
  await expect.poll(versions, { timeout: 60_000 }).toBe('1 saved, 2 accepted');
  for (const id of waiting) await sure(verifier, 'accept-evidence', { evidence: id });
  const gate = await desk.windowOf(owner);
  await goTo(gate, '/desk/projects/F1/gates/3');
  await gate.getByText('Étude ouverte : 500 MW à Dakhla').first().waitFor();
  expect(await gate.getByText('la preuve ne s’accepte pas avant l’étude').count()).toBe(0);
  await pass(3);
  expect(await stage()).toBe('appraisal');
});
