import type { Browser, Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterExercise, linksIn } from '../exercise-people.ts';
import type { Person } from '../people.ts';
import { type Program, startProgram } from '../program.ts';
import { axeOn } from './axe.ts';
import { buildDesk, closeWindows, openBrowser, signedIn } from './browser.ts';
import { goTo, languages, look, SLOW } from './desk.ts';

/** The money of the exercise on screen: an account that balances, an amount followed to its transaction and its rate. */
let program: Program;
let browser: Browser;
let officer: Person;
let page: Page;

beforeAll(async () => {
  buildDesk();
  program = await startProgram({ args: ['--exercise'] });
  const links = linksIn(program.links);
  officer = await enterExercise(program.url, 'officer-1', links.get('officer-1')!);
  await officer.act('revise-me', { lang: 'fr' });
  browser = await openBrowser();
  page = await (await signedIn(browser, program.url, officer.cookie, look)).newPage();
  page.setDefaultTimeout(60_000);
}, 300_000);
afterAll(async () => {
  await closeWindows(browser);
  await program?.stop();
  program?.remove();
});

/** Centimes of an amount as it is written on screen in French; undefined where it says something else than an amount. */
const centimes = (text: string): bigint | undefined => {
  const bare = text.replace(/[\s\u202f\u00a0]/g, '').replace('\u2212', '-');
  return /^-?\d+,\d{2}$/.test(bare) ? BigInt(bare.replace(',', '')) : undefined;
};
/** What is read there, with plain spaces. */
const textOf = async (place: Locator): Promise<string> => (await place.innerText()).replaceAll(/[\u202f\u00a0]/g, ' ');
/** The rows of the account on screen, the whole last: programmed, carried in, committed, paid, carried over, lapsed. */
const accountRows = async (): Promise<(bigint | undefined)[][]> => {
  const table = page.locator('#closing .closing table.account').first();
  const rows = await table.locator('tbody tr, tfoot tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('td').allTextContents()).slice(0, 6).map((text) => centimes(text))),
  );
};

it('the closing account balances on screen to the centime, row by row and whole', SLOW, async () => {
  await goTo(page, '/desk/money/envelopes/X-ENV-2030');
  const rows = await accountRows();
  expect(rows).toHaveLength(3);
  for (const [programmed, carriedIn, , paid, carriedOver, lapsed] of rows)
    expect(programmed! + carriedIn!).toBe(paid! + carriedOver! + lapsed!);
  const whole = rows.at(-1)!;
  for (const column of [0, 1, 3, 4, 5])
    expect(rows.slice(0, -1).reduce((sum, row) => sum + row[column]!, 0n)).toBe(whole[column]!);
  expect(whole.slice(4)).toEqual([1_100_000_001n, 74_999_960n]);

  // the next envelope says that it ends, how much may lapse, that nobody reported what one axis paid, and what nobody said
  await goTo(page, '/desk/money/envelopes/X-ENV-2031');
  const text = await textOf(page.locator('main'));
  expect(text).toContain('Question ouverte');
  expect(text).toMatch(/Il reste \d+ jours/);
  expect(text).toContain('non communiqué');
});

it('an amount opens to its transactions, each with its day and its rate; their sum is the amount', SLOW, async () => {
  await goTo(page, '/desk/money/envelopes/X-ENV-2031');
  const paid = page.getByRole('region', { name: 'Par axe et par année' }).locator('a[href*="step=paiement"]').first();
  const amount = centimes((await paid.textContent())!)!;
  await paid.press('Enter');
  await page.locator('[data-sum] b').waitFor();
  expect(centimes((await page.locator('[data-sum] b').textContent())!)).toBe(amount);
  const lines = page.locator('[data-transaction] .row-side b');
  const parts = (await lines.allTextContents()).map((one) => centimes(one)!);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.reduce((sum, one) => sum + one, 0n)).toBe(amount);

  // what came in another currency says by which rate of which day it was converted, and that the rate is indicative
  await goTo(page, '/desk/money/transactions?project=P12&reported=partner');
  const foreign = page.locator('[data-transaction="PART-31-1"]');
  await foreign.locator('summary').press('Enter');
  const told = await textOf(foreign);
  expect(told).toContain('9,95');
  expect(told).toContain('1er juin 2031');
  expect(told).toContain('cours indicatif');
  expect(told).toContain('2 487 500,00');
  // the later one was converted by the official rate that an administrator had loaded
  const later = page.locator('[data-transaction="PART-31-2"]');
  await later.locator('summary').press('Enter');
  expect(await later.innerText()).toContain('officiel');
});

it(
  'the gate that asks for years of operation shows what the budget gives, and the project its year of rupture',
  SLOW,
  async () => {
    await goTo(page, '/desk/projects/P10');
    const money = page.locator('#money');
    await money.waitFor();
    const said = await textOf(money);
    expect(said).toContain('2 années de fonctionnement financées');
    expect(said).toContain('Année de rupture : 2034');
    const asking = page.locator('.beside');
    for (const gate of [4, 5, 6]) {
      await goTo(page, `/desk/projects/P10/gates/${gate}`);
      if ((await asking.count()) > 0) break;
    }
    expect(await textOf(asking.first())).toContain('2 années de fonctionnement financées');
  },
);

it('an account that says what the confirmed one says is refused in a sentence beside its form', SLOW, async () => {
  await goTo(page, '/desk/money/envelopes/X-ENV-2030');
  // nothing moved: the same account is refused by its sentence, on the page
  await page.getByRole('link', { name: 'Proposer le compte de clôture' }).press('Enter');
  await page.locator('form.act').waitFor();
  const carried = page.getByLabel('Reporté', { exact: true });
  await carried.first().fill('6000000');
  await page.locator('form.act button[type="submit"]').press('Enter');
  await page.locator('.refused').waitFor();
  expect(await page.locator('.refused').innerText()).toContain('rien n’a bougé');
});

it('the pages of money have no fault that axe finds and fit a phone, in Arabic and in French', SLOW, async () => {
  const faults: unknown[] = [];
  const overflow: unknown[] = [];
  const addresses = [
    '/desk/money?strategy=x-digital-2035',
    '/desk/money/envelopes/X-ENV-2030',
    '/desk/money/envelopes/X-ENV-2031',
    '/desk/money/transactions?strategy=x-digital-2035&reported=state',
  ];
  for (const lang of languages) {
    await officer.act('revise-me', { lang });
    for (const width of [1440, 390]) {
      const context = await signedIn(browser, program.url, officer.cookie, {
        ...look,
        viewport: { width, height: 844 },
      });
      const phone = await context.newPage();
      for (const address of addresses) {
        await goTo(phone, address);
        const { violations } = await axeOn(phone).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        faults.push(...violations.map(({ id, nodes }) => [address, lang, width, id, nodes[0]?.html]));
        const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) overflow.push([lang, width, address, wide]);
      }
      await context.close();
    }
  }
  expect(faults).toEqual([]);
  expect(overflow).toEqual([]);
});
