import type { Page } from '@playwright/test';
import { afterAll, expect, it } from 'vitest';
import { addDays, day } from '../../src/kernel/day.ts';
import type { Person } from '../people.ts';
import { axeOn } from './axe.ts';
import { choose, goTo, languages, SLOW, send, typeDay } from './desk.ts';
import { playExercise } from './exercise.ts';

/** A meeting on screen, from its plan to an action that is done: on the day of the exercise, which is a working day. */
const roles = { officer: 'officer-1', secretary: 'officer-2', chair: 'decider-1', owner: 'owner-agency' } as const;
let today: string;
let meeting: string;
let recorded = 0;
const nameOf = new Map<string, string>();

const played = playExercise(roles, async (who) => {
  today = (await who.officer.read<{ today: string }>('me')).value.today;
  for (const one of (await who.officer.read<{ people: { id: string; name: string }[] }>('people')).value.people)
    nameOf.set(one.id, one.name);
});
afterAll(() => console.log(`steps of writing down a decision and an action: ${recorded}`));

const at = async (person: Person, address = `/desk/stocktakes/${meeting}`): Promise<Page> => {
  const page = await played.windowOf(person);
  await goTo(page, address);
  return page;
};
const stateOf = async (): Promise<string> =>
  (await played.who.officer.read<{ stocktake: { state: string } }>('stocktake', { id: meeting })).value.stocktake.state;
const becomes = (state: string) => expect.poll(stateOf, { timeout: 60_000 }).toBe(state);

/** Opens an act by its key, and sends its form, which asks for nothing, with Enter. */
async function actByKey(page: Page, key: string): Promise<void> {
  await page.locator(`main [data-hotkey="${key}"]`).first().waitFor();
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
  await page.keyboard.press('Enter');
}

it('a committee is recorded with its seats', SLOW, async () => {
  const page = await at(played.who.officer, '/desk/stocktakes?act=record');
  const panel = page.locator('section.panel');
  await panel.locator('input[name="ref"]').fill('PILOT');
  await panel.locator('textarea[name="title.fr"]').fill('Comité de pilotage');
  await panel.locator('textarea[name="mandate.fr"]').fill('Trancher ce qui bloque les projets.');
  await send(page);
  await page.getByRole('link', { name: 'Comité de pilotage' }).first().press('Enter');
  await page.getByText('Personne n’est nommé').waitFor();
  const seat = async (kind: string, office: string, body: string, person?: Person) => {
    await page.getByRole('link', { name: 'Ajouter un siège' }).press('Enter');
    await panel.locator('select[name="seat"]').selectOption(kind);
    await panel.locator('textarea[name="office.fr"]').fill(office);
    await choose(panel, 'organisation', body, body);
    if (person) await choose(panel, 'person', nameOf.get(person.id)!, nameOf.get(person.id)!);
    await panel.locator('input[name="actReference"]').fill('Décision 12');
    await send(page);
  };
  await seat('chair', 'Ministre', 'X-MIN', played.who.chair);
  await seat('secretary', 'Secrétaire du comité', 'X-MIN', played.who.secretary);
  await seat('member', 'Directeur de l’agence', 'X-AGC');
  await page.getByText('Directeur de l’agence').waitFor();
});

it('its meeting is planned, its agenda drawn, completed and ordered', SLOW, async () => {
  const page = await played.windowOf(played.who.officer);
  await page.keyboard.press('a');
  await typeDay(page, 'plannedOn', today);
  await send(page);
  await page.getByRole('link', { name: 'Réunion nº' }).first().press('Enter');
  await page.getByText('L’ordre du jour est vide').waitFor();
  meeting = page.url().split('/').at(-1)!;
  await page.getByRole('link', { name: 'Ajouter un point' }).press('Enter');
  const panel = page.locator('section.panel');
  await panel.locator('textarea[name="title.fr"]').fill('Mot de la présidence');
  await send(page);
  await page.getByRole('link', { name: 'Ajouter un point' }).press('Enter');
  await choose(panel, 'project', 'P01', 'P01');
  await send(page);
  await page.getByText('Temps prévu').waitFor();
  await page.getByRole('button', { name: 'Avancer le point 2' }).press('Enter');
  await expect.poll(() => page.locator('.agenda > li').first().innerText()).toContain('P01');
  expect(await page.getByRole('link', { name: 'Figer l’ordre du jour' }).count()).toBe(0);
});

it('the secretary freezes it, opens the meeting and writes down by keyboard what is decided', SLOW, async () => {
  let page = await at(played.who.secretary);
  await actByKey(page, 'a');
  await becomes('frozen');
  page = await at(played.who.officer, `/desk/stocktakes/${meeting}?act=arrange`);
  const arranged = page.locator('section.panel');
  await arranged.locator('input[name="startsAt"]').fill('9h30');
  await arranged.locator('textarea[name="place.fr"]').fill('Salle 2');
  await send(page);
  await page.getByText('9 h 30').waitFor();
  await page.getByRole('link', { name: 'Écrire les convocations' }).press('Enter');
  await send(page);
  // one body beside that of the unit sits there: one letter, of which the paper is made here
  const convocations = page.locator('input[name="convocation"]');
  await convocations.first().waitFor();
  expect(await convocations.count()).toBe(1);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF' }).press('Enter');
  expect((await saved).suggestedFilename()).toMatch(/^mutabaa-convocation-2031-\d+-fr\.pdf$/);
  page = await at(played.who.secretary);
  await actByKey(page, 'a');
  await becomes('in-session');
  const step = async (done: Promise<unknown>): Promise<void> => {
    recorded++;
    await done;
  };
  const panel = page.locator('section.panel');
  await page.locator('main [data-hotkey="d"]').waitFor();
  await step(page.keyboard.press('d'));
  await panel.waitFor();
  await step(panel.locator('textarea[name="words.fr"]').fill('Le marché est lancé avant la fin du mois.'));
  await step(panel.locator('textarea[name="words.fr"]').press('Control+Enter'));
  await page.getByText('Le marché est lancé avant la fin du mois.').waitFor();
  // the next item is under way: its keys are the same
  await page.locator('.agenda > li[aria-current="step"]', { hasText: 'Mot de la présidence' }).waitFor();
  await panel.waitFor({ state: 'detached' });
  await step(page.keyboard.press('x'));
  await step(panel.locator('textarea[name="title.fr"]').fill('Envoyer le cahier des charges'));
  await step(choose(page.locator('section.panel'), 'organisation', 'X-AGC', 'X-AGC'));
  await step(typeDay(page, 'dueOn', addDays(day(today), 10)));
  await step(panel.locator('button[type="submit"]').press('Enter'));
  await page.getByRole('link', { name: 'Envoyer le cahier des charges' }).first().waitFor();
});

it('attendance is noted, the chair closes, the minutes are written and approved by two persons', SLOW, async () => {
  let page = await at(played.who.secretary);
  await page.keyboard.press('p');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.getByText('présent', { exact: true }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Clore la réunion' }).count()).toBe(0);
  page = await at(played.who.chair);
  await actByKey(page, 'a');
  await becomes('closed');
  page = await at(played.who.secretary);
  await page.locator('main [data-hotkey="a"]').waitFor();
  await page.keyboard.press('a');
  await page.locator('textarea[name="minutes.fr"]').fill('La réunion a examiné deux points.');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await becomes('written');
  page = await at(played.who.chair);
  await actByKey(page, 'a');
  await becomes('approved');
  await page.getByText('Compte rendu approuvé').first().waitFor();
  const trace = await page
    .locator('section', { has: page.locator('h2', { hasText: 'Trace de la réunion' }) })
    .innerText();
  for (const said of ['Compte rendu approuvé', 'Clôture', 'Ouverture', 'Ordre du jour figé'])
    expect(trace).toContain(said);
});

it('its owner declares the action done, somebody else confirms it', SLOW, async () => {
  let page = await at(played.who.owner, '/desk/actions');
  await page.getByRole('link', { name: 'Envoyer le cahier des charges' }).press('Enter');
  await page.locator('main [data-hotkey="a"]').waitFor();
  const action = page.url().split('/').at(-1)!;
  await page.keyboard.press('a');
  await page.locator('section.panel textarea[name="words.fr"]').fill('Dossier remis ce matin.');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.getByText('déclarée faite, à confirmer').waitFor();
  expect(await page.getByRole('link', { name: 'Confirmer qu’elle est faite' }).count()).toBe(0);
  page = await at(played.who.officer, `/desk/actions/${action}`);
  await page.locator('main [data-hotkey="a"]').waitFor();
  await page.keyboard.press('a');
  await page.locator('section.panel textarea[name="words.fr"]').fill('Dossier reçu.');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await page.getByText('faite et confirmée').waitFor();
});

it('an owner records a risk on the page of its project, judges it anew, and its history tells both', SLOW, async () => {
  const page = await at(played.who.owner, '/desk/projects/P01?act=risk');
  const panel = page.locator('section.panel');
  await panel.locator('textarea[name="cause.fr"]').fill('Terrain non libéré');
  await panel.locator('textarea[name="event.fr"]').fill('Le chantier ne commence pas');
  await panel.locator('textarea[name="consequence.fr"]').fill('Un trimestre perdu');
  await panel.locator('textarea[name="response.fr"]').fill('Saisir la commune');
  await typeDay(page, 'reviewOn', addDays(day(today), 20));
  await send(page);
  const row = page.locator('li.row', { hasText: 'Le chantier ne commence pas' });
  await row.getByText('niveau modéré').waitFor();
  await row.getByRole('link', { name: 'Réévaluer' }).press('Enter');
  await panel.locator('select[name="impact"]').selectOption('5');
  await panel.locator('textarea[name="words.fr"]').fill('La commune tarde.');
  await send(page);
  await row.getByText('niveau critique').waitFor();
  await row.getByRole('link', { name: 'Historique' }).press('Enter');
  await panel.getByText('La commune tarde.').waitFor();
});

it.each(languages)('its pages break no rule that axe knows, and fit 360 pixels: %s', SLOW, async (lang) => {
  await played.who.officer.act('revise-me', { lang });
  const actions = (await played.who.officer.read<{ items: { id: string }[] }>('actions')).value.items;
  const page = await played.windowOf(played.who.officer);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const place of [
    '/desk/stocktakes',
    '/desk/committees/PILOT',
    '/desk/projects/P01?act=risk',
    `/desk/stocktakes/${meeting}`,
    '/desk/actions',
    `/desk/actions/${actions[0]!.id}`,
  ]) {
    await goTo(page, place);
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360);
  }
});
