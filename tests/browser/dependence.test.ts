import type { Locator } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../people.ts';
import { axeOn } from './axe.ts';
import { choose, type Desk, fillIn, goTo, languages, openDesk, SLOW } from './desk.ts';

/** Dependence on screen: a holder is written down with the keyboard, the strategy shows on how many it hangs, two leave together. */
let desk: Desk;
let bodies: string[];
let last: string;

const sure = async (person: Person, verb: string, input: object) => {
  const answer = await person.act(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${JSON.stringify(answer.value)}`);
};
/** Words with plain spaces, however wide they are set. */
const said = async (at: Locator): Promise<string> => (await at.innerText()).replace(/\s+/g, ' ');
const LONG_AGO = '2026-01-05';

beforeAll(async () => {
  desk = await openDesk();
  const { who } = desk;
  await desk.speak('fr');
  const partners = await who.officer.read<{ items: { ref: string; name: { fr?: string; ar: string } }[] }>(
    'organisations',
    {
      level: 'partner',
      limit: '3',
    },
  );
  bodies = partners.value.items.map((one) => one.ref);
  last = partners.value.items[2]!.name.fr ?? partners.value.items[2]!.name.ar;
  for (const [organisation, amount] of [
    ['MTNRA', '60'],
    [bodies[0], '20'],
    [bodies[1], '20'],
  ])
    await sure(who.officer, 'record-funding', {
      project: 'J1',
      organisation,
      instrument: 'grant',
      standing: 'signed',
      amount: `${amount}000000`,
      currency: 'MAD',
      signedOn: LONG_AGO,
    });
  await sure(who.officer, 'record-output', {
    project: 'J1',
    kind: 'megawatts',
    organisation: bodies[0],
    promised: '40',
  });
}, 300_000);
afterAll(() => desk?.close());

const WHAT_IF = () => `/desk/dependence/what-if?strategy=morocco-ai-2030&partner=${bodies[0]}&partner=${bodies[1]}`;

it('a holder of a layer is written down on the page of the project', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await fillIn(page, '/desk/projects/J1?act=holding', async (panel) => {
    await panel.locator('select[name="layer"]').selectOption('chips');
    await choose(panel, 'organisation', last, last);
    await panel.locator('input[name="switchMonths"]').fill('18');
  });
  const section = page.locator('#dependence');
  await section.getByText('Puces').waitFor();
  expect(await said(section)).toMatch(/100\s*%/);
  expect(await said(section)).toContain('sans remplaçant');
  expect(await said(section)).toContain('Coût du passage : non connu');
});

it('the strategy shows in words on how many it hangs: 60, 20 and 20 are as if 2.3 equal funders', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, '/desk/dependence?strategy=morocco-ai-2030');
  const signed = page.locator('#funding-signed');
  // 0.36 + 0.04 + 0.04 = 0.44; 1 / 0.44 = 2.27
  expect(await said(signed)).toContain('Comme si 2,3 détenteurs égaux');
  expect(await said(signed)).toContain('4 400 sur 10 000');
  expect(await signed.locator('tbody tr').count()).toBe(3);
  expect(await said(page.locator('#chips'))).toContain('Un seul détenteur a tout');
});

it('two that leave together bring down what stands without either', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, '/desk/dependence/what-if?strategy=morocco-ai-2030');
  for (const one of bodies.slice(0, 2)) await page.locator(`input[name="partner"][value="${one}"]`).press('Space');
  await page.locator('form.who-leaves button[type="submit"]').press('Enter');
  await page.waitForURL(/partner=.*partner=/);
  const which = page.getByRole('table', { name: 'Quel projet tombe' });
  await which.waitFor();
  // Each leaves 80 of 100, which is the threshold; together they leave 60.
  expect(await which.locator('tbody tr').count()).toBe(1);
  expect((await which.locator('tbody tr td .fall-mark').allInnerTexts()).map((one) => one.trim())).toEqual([
    'tient',
    'tient',
    'tombe',
  ]);
  const text = await said(page.locator('main'));
  expect(text).toContain('Ne tombent que s’ils se retirent ensemble');
  const numbers = page.getByRole('table', { name: 'Projets qui tombent' }).first();
  expect(await numbers.locator('tbody tr').nth(3).innerText()).toMatch(/Mégawatts promis qui tombent\s+0\s+0\s+40/);
});

it('the body shows what hangs on it, and what leaving it takes', SLOW, async () => {
  const page = await desk.windowOf(desk.who.officer);
  await goTo(page, `/desk/organisations/${bodies[2]}`);
  const section = page.locator('#dependence');
  expect(await said(section)).toContain('Puces');
  expect(await said(section)).toMatch(/18 mois · non connu/);
});

it('who owns the project reads none of it', SLOW, async () => {
  const page = await desk.windowOf(desk.who.owner);
  await goTo(page, '/desk/projects/J1');
  await page.locator('main h2').first().waitFor();
  expect(await page.locator('#dependence').count()).toBe(0);
  expect((await desk.who.owner.read('dependence', { strategy: 'morocco-ai-2030' })).status).toBe(403);
});

it.each(languages)('nothing stands in the way of a screen reader (%s)', SLOW, async (lang) => {
  await desk.speak(lang);
  const page = await desk.windowOf(desk.who.officer);
  for (const [name, address] of [
    ['dependence', '/desk/dependence?strategy=morocco-ai-2030'],
    ['what-if', WHAT_IF()],
    ['project', '/desk/projects/J1'],
    ['body', `/desk/organisations/${bodies[2]}`],
  ] as const) {
    await goTo(page, address);
    await page.waitForLoadState('networkidle');
    const { violations } = await axeOn(page).analyze();
    expect(violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    expect([name, wide]).toEqual([name, false]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
