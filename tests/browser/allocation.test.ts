import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../people.ts';
import { axeOn } from './axe.ts';
import { type Desk, goTo, languages, openDesk, SLOW } from './desk.ts';

/**
 * A proposed allocation on the map of the country: an officer opens it, raises the floor of a region, has it solved, and compares it with what regions
 * have today: both maps say what the table says. With floors that cannot be, the rules in conflict are named.
 */
let desk: Desk;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const PAGE = '/desk/allocations/AL-1';
const text = (fr: string) => ({ authentic: 'fr', fr });

const sure = async (person: Person, verb: string, input: object) => {
  const answer = await person.act(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.value)}`);
};

/** Each of six may go to its own region, and all but the first also to Dakhla (12), where few live. */
const homes = ['02', '05', '06', '07', '08', '09'];
const candidates = homes.map((region, at) => ({
  code: `C${at + 1}`,
  title: text(`Candidat ${at + 1}`),
  cost: '10000000',
  rural: 0.5,
  places: [{ region, benefit: 20 + at }, ...(at > 0 ? [{ region: '12', benefit: 15 }] : [])],
  isAssumption: true,
}));
const inputs = {
  currency: 'MAD',
  budget: '60000000',
  benefit: { unit: text('milliers de personnes'), isAssumption: true },
  candidates,
  floor: 0,
  floors: [],
  penalty: 0,
};

beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
  const { officer } = desk.who;
  for (const [project, amount] of [
    ['F1', '90000000'],
    ['J3', '40000000'],
  ])
    await sure(officer, 'record-funding', {
      ...{ project, organisation: 'MTNRA', instrument: 'grant', standing: 'signed', currency: 'MAD' },
      ...{ amount, signedOn: '2026-01-05' },
    });
  await sure(officer, 'open-allocation', { ref: 'AL-1', strategy: 'morocco-ai-2030', title: text('Six salles') });
  await sure(officer, 'save-allocation', { allocation: 'AL-1', from: 0, inputs });
}, 300_000);
afterAll(() => desk?.close());

/** Values of the regions of one map, by code; those of the shapes that say nothing are left out. */
const onMap = (page: Page, side: string): Promise<Record<string, number>> =>
  page
    .locator(`figure[data-side="${side}"] [data-region]`)
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute('data-region')!, Number(one.getAttribute('data-value'))] as const),
      ),
    );
/** The same column of the table. */
const inTable = (page: Page, cell: string): Promise<Record<string, number>> =>
  page.locator('[data-twin] tr[data-region]').evaluateAll(
    (all, name) =>
      Object.fromEntries(
        all.map((one) => {
          const said = one.querySelector(`[data-cell="${name}"]`)!.textContent!;
          return [one.getAttribute('data-region')!, Number(said.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'))];
        }),
      ) as Record<string, number>,
    cell,
  );
const placed = (page: Page): Promise<(string | null)[]> =>
  page
    .locator('[data-candidate] [data-placed]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-placed')));
async function solve(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: 'Calculer' }).press('Enter');
  await page.locator(`[data-status="${status}"]`).waitFor({ timeout: 120_000 });
}
async function save(page: Page, number: number): Promise<void> {
  await page.getByRole('button', { name: `Enregistrer la version ${number}` }).press('Enter');
  await page
    .locator('p[role="status"]', { hasText: `Version ${number}` })
    .first()
    .waitFor();
}

it('the shares of regions stand on the map as in the table, with and without the largest project', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, '/desk/fair-share?strategy=morocco-ai-2030&by=announced');
  const all = await onMap(page, 'all');
  expect(Object.keys(all)).toHaveLength(12);
  expect(await inTable(page, 'all')).toEqual(all);
  const without = await onMap(page, 'without-largest');
  expect(await inTable(page, 'without-largest')).toEqual(without);
  // the money of F1 lies in Dakhla, that of J3 in Guelmim; without the larger one the other stays
  expect(all['12']).toBeGreaterThan(0);
  expect(without['12']).toBeLessThan(all['12']!);
  expect(without['10']).toBe(all['10']);
  await page.getByText('les contributeurs d’OpenStreetMap').first().waitFor();
  expect(await page.locator('.share-legend li').count()).toBeGreaterThan(1);
});

it('an allocation is opened and solved, and says that it is no decision', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, '/desk/fair-share');
  await page.getByRole('link', { name: 'Propositions de répartition' }).press('Enter');
  await page.getByText('Ceci est une proposition, pas une décision').waitFor();
  await page.getByRole('link', { name: 'Ouvrir une proposition' }).press('Enter');
  await page.locator('section.panel textarea[name="title.fr"]').waitFor();
  expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Six salles' }).press('Enter');
  await page.getByText('Ceci est une proposition, pas une décision').waitFor();
  await solve(page, 'optimal');
  expect(await placed(page)).toEqual(homes);
  expect(await page.locator('[data-figure="gap"]').innerText()).toContain('prouvé');
  expect(await page.locator('[data-figure="next-best"]').innerText()).toContain('de moins');
  expect(await page.locator('[data-frontier] tbody tr').count()).toBe(10);
  expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
});

it('a floor is raised, and the proposal is compared with today on the map and in the table', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, PAGE);
  const [today, before] = [await onMap(page, 'today'), await onMap(page, 'proposed')];
  expect(before['12']).toBe(0);
  expect(await inTable(page, 'proposed')).toEqual(before);
  // 20 times the proportional share of Dakhla is some 7 million: one candidate must go there
  await page.locator('input[data-floor="12"]').fill('20');
  await page.getByText('modifiée, non enregistrée').first().waitFor();
  await save(page, 2);
  await solve(page, 'optimal');
  const after = await onMap(page, 'proposed');
  // the one that loses least by going: 21 at home, 15 there
  expect(await placed(page)).toEqual(['02', '12', '06', '07', '08', '09']);
  expect(after['12']).toBeGreaterThan(0);
  expect(after['05']).toBe(0);
  expect(await inTable(page, 'proposed')).toEqual(after);
  expect(await onMap(page, 'today')).toEqual(today);
  expect(await inTable(page, 'today')).toEqual(today);
  expect(today['12']).toBeGreaterThan(0);
  const difference = await inTable(page, 'amount-proposed');
  expect(Object.keys(difference)).toHaveLength(12);
  // one scale: a value that both maps have wears the same shade in both
  const shades = await page
    .locator('figure[data-side] [data-region]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('data-value'), one.getAttribute('data-class')]));
  const byValue = Map.groupBy(shades, ([value]) => value);
  for (const [value, found] of byValue) expect(new Set(found.map(([, shade]) => shade)).size, `${value}`).toBe(1);
});

it('floors that cannot be kept are named, with what they lack', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, PAGE);
  await page.locator('input[data-floor="03"]').fill('1');
  await save(page, 3);
  await solve(page, 'infeasible');
  const names = (
    await desk.who.officer.read<{ items: { code: string; name: { fr: string } }[] }>('places', { level: 'region' })
  ).value.items;
  const fes = names.find((one) => one.code === '03')!.name.fr;
  expect(await page.locator('[data-conflict]').innerText()).toContain(fes);
  // its proportional share of 60 million, nobody may go there
  expect(await page.locator('[data-missing]').innerText()).toMatch(/7,\d+\s*MDH/);
  expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
});

it('a list that cannot be read is refused with its place, and reads in every language', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, PAGE);
  await page.locator('textarea[data-list]').fill('code,cost,assumption,12\nA,10,yes,3\nB,beaucoup,yes,4');
  await page.getByRole('button', { name: 'Enregistrer la version 4' }).press('Enter');
  await page.getByText('Ligne 3, colonne cost').waitFor();
  for (const lang of languages) {
    await desk.speak(lang);
    await goTo(page, `${PAGE}?number=2`);
    await page.locator('[data-status="optimal"]').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${lang}`));
    expect((await axeOn(page).withTags(wcag).analyze()).violations).toEqual([]);
  }
});

it('who decides reads it and changes nothing', SLOW, async () => {
  const { decider } = desk.who;
  const page = await desk.windowOf(decider);
  await goTo(page, PAGE);
  await page.locator('[data-proposal]').waitFor();
  expect(await page.locator('form.act').count()).toBe(0);
  expect((await decider.act('solve-allocation', { allocation: 'AL-1', number: 1 })).status).toBe(403);
});
