import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, withRole } from '../people.ts';
import { axeOn } from './axe.ts';
import { type Desk, goTo, languages, openDesk, SLOW } from './desk.ts';

/** A cycle report on screen, from its first word to its acceptance, with the steps it costs each person. */
let desk: Desk;
let service: Person;
let director: Person;
let address: string;
const steps = new Map<string, number>();

beforeAll(async () => {
  desk = await openDesk();
  const { who, program } = desk;
  const inside = (name: string) =>
    withRole(program.url, who.administrator, {
      name,
      role: 'owner',
      organisation: 'MTNRA',
      scope: { kind: 'organisation', id: 'MTNRA' },
    });
  [service, director] = [await inside('Service of the journey'), await inside('Director of the journey')];
  await desk.speak('fr');
  for (const person of [service, director]) await person.act('revise-me', { lang: 'fr' });
  const sure = async (verb: string, input: object) => {
    const answer = await who.officer.act(verb, input);
    if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.value)}`);
  };
  const project = (await who.officer.read<{ strategy: string }>('project', { ref: 'J1' })).value;
  const today = (await who.officer.read<{ today: string }>('me')).value.today;
  const month = new Date(`${today.slice(0, 7)}-01T12:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() - 1);
  const from = month.toISOString().slice(0, 10);
  await sure('record-reporting-calendar', {
    ref: 'MONTHS',
    strategy: project.strategy,
    title: { authentic: 'fr', fr: 'Rapport mensuel' },
    frequency: 'monthly',
    from,
    dueAfter: 10,
    remindBefore: [5, 1],
    escalateAfter: [],
  });
  const post = (person: Person, position: number, title: string) => ({
    organisation: 'MTNRA',
    kind: 'visa',
    position,
    title: { authentic: 'fr', fr: title },
    person: person.id,
    actReference: 'Décision 12',
    from,
  });
  await sure('name-post', post(service, 1, 'Chef de service'));
  await sure('name-post', post(director, 2, 'Directrice'));
  const text = (fr: string) => ({ authentic: 'fr', fr });
  await sure('record-risk', {
    kind: 'risk',
    project: 'J1',
    cause: text('Un seul fournisseur'),
    event: text('La livraison tarde'),
    consequence: text('Les sites ouvrent en retard'),
    likelihood: 3,
    impact: 3,
    organisation: 'MTNRA',
    treatment: 'share',
    response: text('Consulter un second fournisseur'),
    reviewOn: `${Number(today.slice(0, 4)) + 1}-12-31`,
  });
  await sure('follow-cycles', {});
  const found = await who.officer.read<{ items: { id: string }[] }>('reports', { project: 'J1' });
  address = `/desk/reports/${found.value.items[0]!.id}`;
}, 300_000);
afterAll(() => {
  const all = [...steps].map(([who, count]) => `${who} ${count}`).join(', ');
  console.log(`steps of a cycle report: ${all}`);
  return desk?.close();
});

/** A key, a choice or a field filled is one step of somebody. */
const step = async (who: string, done: Promise<unknown>): Promise<void> => {
  steps.set(who, (steps.get(who) ?? 0) + 1);
  await done;
};
const pageOf = (person: Person) => desk.windowOf(person);
const at = async (person: Person): Promise<Page> => {
  const page = await pageOf(person);
  await goTo(page, address);
  return page;
};
const stateOf = async (): Promise<string> =>
  (await desk.who.officer.read<{ report: { state: string } }>('report', { id: address.split('/').at(-1)! })).value
    .report.state;
const becomes = (state: string) => expect.poll(stateOf, { timeout: 60_000 }).toBe(state);
const saved = (page: Page) => page.getByText('Rapport enregistré.').last().waitFor();
const explanation = (page: Page): Locator => page.locator('textarea[name="explanation.fr"]');

/** Opens an act by its key, and sends it with Enter. */
async function actByKey(who: string, page: Page, key: string): Promise<void> {
  await step(who, page.keyboard.press(key));
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
  await step(who, page.keyboard.press('Enter'));
}

async function giveBothVisas(): Promise<void> {
  for (const [who, person, next] of [
    ['service', service, 'in-visa'],
    ['director', director, 'ready'],
  ] as const) {
    const page = await at(person);
    await page.getByRole('link', { name: 'Donner le visa' }).waitFor();
    await actByKey(who, page, 'a');
    await becomes(next);
  }
}

async function submit(who: string, person: Person): Promise<void> {
  const page = await at(person);
  await step(who, page.getByRole('link', { name: 'Déposer le rapport' }).press('Enter'));
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
  await step(who, page.keyboard.press('Enter'));
  await becomes('submitted');
}

it('the list leads to the page, and says what it lacks', SLOW, async () => {
  const page = await pageOf(desk.who.owner);
  await goTo(page, '/desk/reports?state=open');
  await step('writer', page.locator(`a[href="${address}"]`).press('Enter'));
  await page.getByText('Avant le dépôt, il manque').waitFor();
  expect(await page.getByText('Avant le dépôt, il manque').innerText()).toContain('l’appréciation');
});

it('who owes it was told, and confirms to have received it', SLOW, async () => {
  const page = await pageOf(desk.who.owner);
  await goTo(page, '/desk/notices');
  await page.getByText('est attendu avant le').first().waitFor();
  await page.getByRole('button', { name: 'Je confirme la réception' }).first().press('Enter');
  await page.getByText('réception confirmée le').first().waitFor();
});

it('what was typed survives a closed window, and is saved by keyboard', SLOW, async () => {
  const page = await at(desk.who.owner);
  await step('writer', page.locator('input[name="rating"][value="late"]').press('Space'));
  await step('writer', explanation(page).fill('Les équipements arrivent avec deux mois de retard.'));
  await page.getByText('Pas encore enregistré').waitFor();
  await page.reload();
  await page.getByText('Voici ce que vous aviez écrit').waitFor();
  expect(await explanation(page).inputValue()).toContain('deux mois');
  await page.locator('input[name="money.0.paid"]').fill('douze');
  await explanation(page).press('Control+s');
  await page.getByText('Écrivez un nombre').waitFor();
  await step('writer', page.locator('input[name="money.0.paid"]').fill('1 250,5'));
  await step('writer', page.locator('input[name="money.0.currency"]').fill('MAD'));
  await page.getByText('La livraison tarde').waitFor();
  await step('writer', page.locator('select[name="risks.0.impact"]').selectOption('5'));
  await step('writer', explanation(page).press('Control+s'));
  await saved(page);
  const answer = await desk.who.owner.read<{ report: { content: object } }>('report', {
    id: address.split('/').at(-1)!,
  });
  expect(answer.value.report.content).toMatchObject({
    rating: 'late',
    money: [{ paid: '1250.5', currency: 'MAD' }],
    risks: [{ risk: 'J1/R1', impact: 5 }],
  });
});

it('two persons at one page: both values stay until one is chosen', SLOW, async () => {
  const mine = await at(service);
  await explanation(mine).fill('Le marché est relancé.');
  const theirs = await at(desk.who.owner);
  await explanation(theirs).fill('Le fournisseur a changé.');
  await explanation(theirs).press('Control+s');
  await saved(theirs);
  await explanation(mine).press('Control+s');
  const panel = mine.locator('section.conflict');
  await panel.waitFor();
  const shown = await panel.innerText();
  expect(shown).toContain('Le marché est relancé.');
  expect(shown).toContain('Le fournisseur a changé.');
  expect(await panel.locator('input[type="radio"]').count()).toBe(2);
  await panel.locator('button[type="submit"]').press('Enter');
  await panel.waitFor({ state: 'detached' });
  expect(await explanation(mine).inputValue()).toBe('Le marché est relancé.');
});

it('two visas are given in order, then it is submitted', SLOW, async () => {
  const early = await at(director);
  expect(await early.getByRole('link', { name: 'Donner le visa' }).count()).toBe(0);
  await giveBothVisas();
  await submit('writer', desk.who.owner);
  expect((await desk.who.owner.read('risk', { ref: 'J1/R1' })).value).toMatchObject({
    risk: { likelihood: 3, impact: 5 },
    steps: [{ act: 'record' }, { act: 'assess' }],
  });
});

it('the unit returns it with a reason', SLOW, async () => {
  const page = await at(desk.who.officer);
  await step('unit', page.getByRole('link', { name: 'Renvoyer avec un motif' }).press('Enter'));
  const panel = page.locator('section.panel');
  await step('unit', panel.locator('textarea[name="reason.fr"]').fill('Le montant diffère de la pièce.'));
  await step('unit', panel.locator('button[type="submit"]').press('Enter'));
  await becomes('returned');
});

it('who wrote and submitted it is offered no acceptance, and refused it', SLOW, async () => {
  // One person in both seats: the role is not what stops them.
  const granted = await desk.who.administrator.act('grant-role', {
    person: desk.who.owner.id,
    role: 'officer',
    scope: { kind: 'instance', id: '*' },
  });
  expect(granted.status).toBe(200);
  const page = await at(desk.who.owner);
  await page.locator('input[name="money.0.paid"]').fill('1 200');
  await explanation(page).press('Control+s');
  await saved(page);
  await giveBothVisas();
  await submit('writer', desk.who.owner);
  await goTo(page, address);
  expect(await page.getByRole('link', { name: 'Accepter le rapport' }).count()).toBe(0);
  const id = address.split('/').at(-1)!;
  const { version } = (await desk.who.owner.read<{ report: { version: number } }>('report', { id })).value.report;
  expect((await desk.who.owner.act('accept-report', { id, version })).code).toBe('four-eyes.report-both-sides');
});

it('another officer accepts it by keyboard, and the trace tells it all', SLOW, async () => {
  const page = await at(desk.who.secondOfficer);
  await page.getByRole('link', { name: 'Accepter le rapport' }).waitFor();
  await actByKey('second officer', page, 'a');
  await becomes('accepted');
  await page.getByText('Clore').waitFor();
  const trace = await page.locator('section', { has: page.locator('h2', { hasText: 'Trace du rapport' }) }).innerText();
  for (const said of ['Acceptation', 'Renvoi', 'Le montant diffère de la pièce.', 'Visa', 'Dépôt'])
    expect(trace).toContain(said);
});

it.each(languages)('its page breaks no rule that axe knows, and fits 360 pixels: %s', SLOW, async (lang) => {
  await desk.speak(lang);
  const other = (await desk.who.officer.read<{ items: { id: string }[] }>('reports', { state: 'open' })).value
    .items[0]!;
  for (const [person, place] of [
    [desk.who.officer, address],
    [desk.who.officer, `/desk/reports/${other.id}`],
  ] as const) {
    const page = await pageOf(person);
    await page.setViewportSize({ width: 360, height: 800 });
    await goTo(page, place);
    await page.locator('main h2').first().waitFor();
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
