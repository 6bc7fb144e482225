import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Person, withRole } from '../people.ts';
import { axeOn } from './axe.ts';
import { type Desk, goTo, languages, openDesk, SLOW } from './desk.ts';

/** A warning on screen: found in the day, answered by who owns it, put off and taken up by the delivery unit, told of to a post. */
let desk: Desk;
let focal: Person;
const KEY = 'milestone-overdue milestone J1/M1';
const address = `/desk/warnings/${encodeURIComponent(KEY)}`;
const daysAgo = (n: number): string => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  desk = await openDesk();
  const { who, program } = desk;
  focal = await withRole(program.url, who.administrator, {
    name: 'Focal point of the journey',
    role: 'owner',
    organisation: 'MTNRA',
    scope: { kind: 'organisation', id: 'MTNRA' },
  });
  await desk.speak('fr');
  await focal.act('revise-me', { lang: 'fr' });
  const sure = async (person: Person, verb: string, input: object) => {
    const answer = await person.act(verb, input);
    if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.value)}`);
  };
  await sure(who.owner, 'record-milestone', {
    project: 'J1',
    title: { authentic: 'fr', fr: 'Salle livrée', ar: 'تسليم القاعة' },
    plannedOn: daysAgo(60),
    durationDays: 0,
    after: [],
  });
  await sure(who.officer, 'name-post', {
    organisation: 'MTNRA',
    kind: 'focal-point',
    title: { authentic: 'fr', fr: 'Point focal' },
    person: focal.id,
    actReference: 'Décision 14',
    from: daysAgo(300),
  });
  await sure(who.officer, 'follow-warnings', {});
}, 300_000);
afterAll(() => desk?.close());

const at = async (person: Person, place = address): Promise<Page> => {
  const page = await desk.windowOf(person);
  await goTo(page, place);
  return page;
};
const stateOf = async (): Promise<string> =>
  (await desk.who.officer.read<{ state: string }>('warning', { key: KEY })).value.state;
const becomes = (state: string) => expect.poll(stateOf, { timeout: 60_000 }).toBe(state);

it('is in the day of who owns it, one step from its page', SLOW, async () => {
  const page = await at(desk.who.owner, '/desk/');
  await page.getByRole('heading', { name: /Alertes qui vous attendent/ }).waitFor();
  await page.locator(`a[href="${address}"]`).press('Enter');
  await page.getByText('Le déclarer atteint avec sa preuve').waitFor();
  expect(await page.locator('main').innerText()).toContain('levée, sans réponse');
});

it('is found by filters that stay in the address, and is on the page of its project', SLOW, async () => {
  const page = await at(desk.who.officer, '/desk/warnings');
  await page.locator('select[name="rule"]').selectOption('milestone-overdue');
  await page.waitForURL(/rule=milestone-overdue/);
  await page.locator(`a[href="${address}"]`).waitFor();
  await page.locator('select[name="state"]').selectOption('snoozed');
  await page.waitForURL(/state=snoozed/);
  await page.getByText('Aucune alerte ne répond à ces choix.').waitFor();
  await goTo(page, '/desk/projects/J1');
  await page.getByRole('heading', { name: 'Alertes de ce projet' }).waitFor();
  await page.locator(`a[href="${address}"]`).waitFor();
  await page.getByRole('heading', { name: 'Les deux appréciations et leur écart' }).waitFor();
  await page.getByText('Comment c’est calculé').click();
  await page.getByText('pas encore de données financières ici').waitFor();
});

it('its owner answers by keyboard; the unit is offered no answer', SLOW, async () => {
  const unit = await at(desk.who.officer);
  await unit.getByRole('link', { name: 'Reporter avec un motif' }).waitFor();
  expect(await unit.getByRole('link', { name: 'Répondre' }).count()).toBe(0);
  const page = await at(desk.who.owner);
  expect(await page.getByRole('link', { name: 'Reporter avec un motif' }).count()).toBe(0);
  await page.keyboard.press('a');
  await page.locator('section.panel textarea[name="words.fr"]').fill('La salle est livrée le mois prochain.');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await becomes('answered');
  await page.getByText('« La salle est livrée le mois prochain. »').waitFor();
});

it('the unit takes it to the focal point, who confirms to have received it', SLOW, async () => {
  const page = await at(desk.who.officer);
  await page.getByRole('link', { name: 'Porter à : point focal' }).press('Enter');
  await page.locator('section.panel button[type="submit"]').press('Enter');
  await becomes('escalated');
  const told = await at(focal, '/desk/notices');
  await told.locator(`a[href="${address}"]`).waitFor();
  await told.getByRole('button', { name: 'Je confirme la réception' }).first().press('Enter');
  await told.getByText('réception confirmée le').first().waitFor();
  await goTo(page, address);
  await page.getByText('confirmé').first().waitFor();
});

it('the unit puts it off with a reason; without one it is said beside the field', SLOW, async () => {
  const page = await at(desk.who.officer);
  await page.keyboard.press('r');
  const panel = page.locator('section.panel');
  await panel.locator('button[type="submit"]').press('Enter');
  await panel.locator('.problem').first().waitFor();
  expect(await stateOf()).toBe('escalated');
});

it('an administrator revises when a rule warns', SLOW, async () => {
  const page = await at(desk.who.administrator, '/desk/settings/warnings?act=revise-rule&about=no-update');
  const panel = page.locator('section.panel');
  await panel.locator('input[name="threshold"]').fill('50');
  await panel.locator('input[name="after.focal-point"]').fill('12');
  await panel.locator('button[type="submit"]').press('Enter');
  const rule = async () =>
    (
      await desk.who.administrator.read<{ items: { code: string; threshold: number; escalateAfter: object[] }[] }>(
        'warning-rules',
        {},
      )
    ).value.items.find((one) => one.code === 'no-update')!;
  await expect.poll(async () => (await rule()).threshold, { timeout: 60_000 }).toBe(50);
  expect((await rule()).escalateAfter[0]).toEqual({ after: 12, to: 'focal-point' });
});

it.each(languages)('breaks no rule that axe knows, and fits 360 pixels: %s', SLOW, async (lang) => {
  await desk.speak(lang);
  for (const [person, place] of [
    [desk.who.officer, address],
    [desk.who.officer, '/desk/warnings'],
    [desk.who.officer, '/desk/projects/J1'],
    [desk.who.administrator, '/desk/settings/warnings?act=revise-rule&about=figure-stale'],
  ] as const) {
    const page = await desk.windowOf(person);
    await page.setViewportSize({ width: 360, height: 800 });
    await goTo(page, place);
    await page.locator('main h1').first().waitFor();
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${place} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
