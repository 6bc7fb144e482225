import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, withRole } from '../people.ts';
import { axeOn } from './axe.ts';
import { choose, type Desk, goTo, languages, openDesk, SLOW, send, typeDay } from './desk.ts';

/** Who reports when, who gives visas and what stands at the head of a paper, set on screen by who has the right. */
const REPORTING = '/desk/settings/reporting';
const LETTERHEAD = '/desk/settings/letterhead?body=MTNRA';
let desk: Desk;
let director: Person;
let today: string;

beforeAll(async () => {
  desk = await openDesk();
  director = await withRole(desk.program.url, desk.who.administrator, {
    name: 'Directrice du parcours',
    role: 'owner',
    organisation: 'MTNRA',
    scope: { kind: 'organisation', id: 'MTNRA' },
  });
  await desk.speak('fr');
  today = (await desk.who.officer.read<{ today: string }>('me')).value.today;
}, 300_000);
afterAll(() => desk?.close());

const at = async (person: Person, address: string): Promise<Page> => {
  const page = await desk.windowOf(person);
  await goTo(page, address);
  return page;
};
type Calendar = { version: number; from: string; dueAfter: number; remindBefore: number[]; escalateAfter: object[] };
const calendars = async () =>
  (await desk.who.officer.read<{ items: Calendar[] }>('reporting-calendars', {})).value.items;
type Post = { id: string; kind: string; position: number; until?: string };
const posts = async () =>
  (await desk.who.officer.read<{ items: Post[] }>('posts', { organisation: 'MTNRA' })).value.items;
type Head = { lines: { fr?: string }[]; place?: { fr?: string }; version: number };
const head = async () => (await desk.who.officer.read<Head>('letterhead', { body: 'MTNRA' })).value;
/** Sends a form that will not be taken, and gives the sentence beside the field. */
async function refusedAt(page: Page, field: string): Promise<string> {
  await page.locator('section.panel button[type="submit"]').press('Enter');
  return page.locator(`section.panel [data-field="${field}"] .problem`).innerText();
}

it('an officer records a calendar from the settings; what cannot be is said beside its field', SLOW, async () => {
  const page = await at(desk.who.officer, '/desk/settings');
  await page.getByRole('link', { name: 'Rapports : calendriers et postes' }).press('Enter');
  await page.getByText('Cette stratégie n’a pas de calendrier').first().waitFor();
  await page.getByText('Personne n’est encore nommé').waitFor();
  await page.getByRole('link', { name: 'Inscrire un calendrier' }).press('Enter');
  const panel = page.locator('section.panel');
  await panel.locator('input[name="ref"]').fill('MOIS');
  await panel.locator('select[name="frequency"]').selectOption('monthly');
  await typeDay(page, 'from', '2026-01-15');
  await panel.locator('textarea[name="title.fr"]').fill('Rapport mensuel du parcours');
  await panel.locator('input[name="dueAfter"]').fill('bientôt');
  await panel.locator('input[name="remindBefore"]').fill('3, 1');
  for (const after of ['2', '5', '9']) {
    await panel.getByRole('button', { name: 'Ajouter un degré' }).press('Enter');
    await panel.locator('input[name$=".after"]').last().fill(after);
  }
  await panel.getByRole('button', { name: 'Retirer le degré 2' }).press('Enter');
  expect(await refusedAt(page, 'dueAfter')).toBe('Écrivez un nombre de jours de 1 à 120.');
  await panel.locator('input[name="dueAfter"]').fill('8');
  expect(await refusedAt(page, 'from')).toContain('une période (mensuelle)');
  await typeDay(page, 'from', '2026-01-01');
  await send(page);
  const row = page.locator('li.row', { hasText: 'Rapport mensuel du parcours' });
  await row.getByText('8 jours ouvrés après la fin de la période').waitFor();
  await row.getByText('3 jours ouvrés avant').waitFor();
  expect((await calendars())[0]).toMatchObject({
    from: '2026-01-01',
    dueAfter: 8,
    remindBefore: [3, 1],
    escalateAfter: [
      { after: 2, to: 'focal-point' },
      { after: 9, to: 'commission' },
    ],
  });
});

it('it is revised: reminders go, a step goes', SLOW, async () => {
  const page = await at(desk.who.officer, REPORTING);
  await page.getByRole('link', { name: 'Modifier le calendrier' }).press('Enter');
  const panel = page.locator('section.panel');
  await panel.locator('input[name="dueAfter"]').fill('10');
  await panel.locator('input[name="remindBefore"]').fill('');
  await panel.getByRole('button', { name: 'Retirer le degré 1' }).press('Enter');
  await send(page);
  await page.getByText('Aucun rappel.').waitFor();
  expect((await calendars())[0]).toMatchObject({
    version: 2,
    dueAfter: 10,
    remindBefore: [],
    escalateAfter: [{ after: 9, to: 'commission' }],
  });
});

it('a visa is named inside its body only, and ended', SLOW, async () => {
  const page = await at(desk.who.officer, `${REPORTING}?act=name-post`);
  const panel = page.locator('section.panel');
  await choose(panel, 'organisation', 'MTNRA', 'MTNRA');
  await panel.locator('input[name="position"]').fill('2');
  await panel.locator('textarea[name="title.fr"]').fill('Directrice');
  await choose(panel, 'person', 'Verifier of', 'Verifier of the journey');
  await panel.locator('input[name="actReference"]').fill('Décision 21');
  expect(await refusedAt(page, 'person')).toContain('MTNRA');
  await choose(panel, 'person', 'Directrice du', 'Directrice du parcours');
  await send(page);
  const row = page.locator('li.row', { hasText: 'Décision 21' });
  await row.getByText('Visa 2').waitFor();
  expect(await posts()).toMatchObject([{ kind: 'visa', position: 2 }]);
  await row.getByRole('link', { name: 'Mettre fin à la fonction' }).press('Enter');
  await send(page);
  await row.getByText('jusqu’au').waitFor();
  expect(await row.getByRole('link', { name: 'Mettre fin à la fonction' }).count()).toBe(0);
  expect((await posts())[0]!.until).toBe(today);
});

it('a body keeps its own posts and sees those of others; who reads only is offered no act', SLOW, async () => {
  const name = (organisation: string, kind: string, person: Person) =>
    desk.who.officer.act('name-post', {
      organisation,
      kind,
      title: { authentic: 'fr', fr: `Poste de ${organisation}` },
      person: person.id,
      actReference: 'Décision 22',
      from: today,
    });
  expect((await name('MTNRA', 'focal-point', director)).status).toBe(200);
  expect((await name('CDC', 'commission', desk.who.verifier)).status).toBe(200);
  const ends = (page: Page, post: string) =>
    page.locator('li.row', { hasText: post }).getByRole('link', { name: 'Mettre fin à la fonction' });
  const owner = await at(desk.who.owner, REPORTING);
  await owner.getByText('Poste de CDC').waitFor();
  expect([await ends(owner, 'Poste de MTNRA').count(), await ends(owner, 'Poste de CDC').count()]).toEqual([1, 0]);
  expect(await owner.getByRole('link', { name: 'Nommer à un poste' }).count()).toBe(1);
  expect(await owner.getByRole('link', { name: 'Modifier le calendrier' }).count()).toBe(0);
  const verifier = await at(desk.who.verifier, `${REPORTING}?act=name-post`);
  await verifier.getByText('Rapport mensuel du parcours').waitFor();
  expect(await verifier.locator('main .act-link').count()).toBe(0);
  expect(await verifier.locator('section.panel').count()).toBe(0);
});

it(
  'a letterhead is drawn while it is typed, kept with its version, and refused when somebody was faster',
  SLOW,
  async () => {
    const page = await at(desk.who.officer, LETTERHEAD);
    await page.getByText('Aucun en-tête n’est encore réglé').waitFor();
    await page.getByRole('link', { name: 'Régler l’en-tête' }).press('Enter');
    const panel = page.locator('section.panel');
    const sheet = page.locator('.letterhead[lang="fr"]');
    await panel.getByRole('button', { name: 'Ajouter une ligne' }).press('Enter');
    await panel.locator('textarea[name^="lines."][name$=".fr"]').last().fill('Direction du parcours');
    await sheet.getByText('Direction du parcours').waitFor();
    const count = await sheet.locator('.letterhead-lines > span').count();
    await panel.getByRole('button', { name: `Monter la ligne ${count}` }).press('Enter');
    await expect
      .poll(() =>
        sheet
          .locator('.letterhead-lines > span')
          .nth(count - 2)
          .innerText(),
      )
      .toBe('Direction du parcours');
    await panel.locator('textarea[name="place.fr"]').fill('Salé');
    await sheet.getByText('Salé').waitFor();
    await send(page);
    expect(await head()).toMatchObject({ version: 1, place: { fr: 'Salé' } });
    expect((await head()).lines.at(-2)).toMatchObject({ fr: 'Direction du parcours' });
    await page.getByText('version 1').waitFor();
    await page.getByRole('link', { name: 'Régler l’en-tête' }).press('Enter');
    await panel.locator('textarea[name="place.fr"]').fill('Fès');
    const other = { body: 'MTNRA', lines: [{ authentic: 'fr', fr: 'Royaume du Maroc' }], version: 1 };
    expect((await desk.who.secondOfficer.act('set-letterhead', other)).status).toBe(200);
    await panel.locator('button[type="submit"]').press('Enter');
    await panel.locator('[role="alert"]', { hasText: 'conflict.changed' }).waitFor();
    expect((await head()).version).toBe(2);
    const reader = await at(desk.who.owner, '/desk/settings/letterhead?act=set');
    await reader.locator('.letterhead[lang="fr"]').getByText('Royaume du Maroc').waitFor();
    expect(await reader.locator('section.panel').count()).toBe(0);
  },
);

it.each(languages)('their forms break no rule that axe knows, and fit 360 pixels: %s', SLOW, async (lang) => {
  await desk.who.officer.act('revise-me', { lang });
  const page = await desk.windowOf(desk.who.officer);
  await page.setViewportSize({ width: 360, height: 800 });
  for (const place of [
    REPORTING,
    `${REPORTING}?act=record-calendar`,
    `${REPORTING}?act=revise-calendar&about=MOIS`,
    `${REPORTING}?act=name-post`,
    `${LETTERHEAD}&act=set`,
  ]) {
    await goTo(page, place);
    if (place.includes('act=')) await page.locator('section.panel').waitFor();
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360);
  }
});
