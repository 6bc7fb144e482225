import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterExercise, linksIn } from '../exercise-people.ts';
import type { Person } from '../people.ts';
import { type Program, startProgram } from '../program.ts';
import { axeOn } from './axe.ts';
import { buildDesk, closeWindows, openBrowser, signedIn } from './browser.ts';
import { choose, goTo, languages, look, SLOW } from './desk.ts';

/** An officer takes lists of money and agreements in by clicks: columns corrected, words decided, errors seen in their cells. */
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

const bring = async (name: string, text: string): Promise<void> => {
  const understood = page.waitForResponse((one) => one.url().includes('propose-list-mapping'));
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await understood;
  await page.locator('.tracker-columns').waitFor();
};
const press = (what: 'preview' | 'import') => page.locator(`button[data-tracker="${what}"]`).press('Enter');
const count = (name: string) => page.locator(`[data-count="${name}"] dd`).innerText();
const wrong = (cell: string) => page.locator(`[data-wrong="${cell}"]`);

const budgets = (amount: string) => `Projet;Décision;Date de la décision;Autorité;Rubrique;2032 (MDH);2033 (MDH)
P04;CA-9;05/01/2031;Conseil;investissement;${amount};2
;;;;fonctionnement;;0,25
Total;;;;;;
`;

it(
  'budgets by year come in whole, after their wrong cell was seen and corrected, and wait for another person',
  SLOW,
  async () => {
    await goTo(page, '/desk/money');
    await page.getByRole('link', { name: 'Importer une liste' }).press('Enter');
    await page.waitForURL(/money\/import/);
    await page.locator('select[name="kind"]').selectOption('budgets');
    await bring('budgets.csv', budgets('1,2x'));
    // what no header says is left out until somebody says what it is
    const unsaid = page.locator('[data-column="E"] select').first();
    expect(await unsaid.inputValue()).toBe('leave');
    await unsaid.selectOption('nature');
    await press('preview');
    await wrong('F2').waitFor();
    expect(await wrong('F2').innerText()).toContain('1,2x');
    expect(await wrong('F2').innerText()).toContain('n’est pas compris');
    expect(await count('wrong')).toBe('1');
    expect(await page.locator('button[data-tracker="import"]').count()).toBe(0);
    await bring('budgets.csv', budgets('1,2'));
    await page.locator('[data-column="E"] select').first().selectOption('nature');
    await press('preview');
    await page.locator('button[data-tracker="import"]').waitFor();
    expect([await count('rows'), await count('recorded'), await count('wrong')]).toEqual(['2', '3', '0']);
    await press('import');
    await page.locator('[data-tracker="done"], .refused').first().waitFor();
    expect(await page.locator('.refused').allInnerTexts()).toEqual([]);
    await page.locator('[data-tracker="done"]').getByText('attend maintenant').waitFor();
    const { items } = (
      await officer.read<{ items: { project: string; lines: unknown[] }[] }>('budgets', { state: 'proposed' })
    ).value;
    expect(items.find((one) => one.project === 'P04')?.lines).toEqual([
      { year: 2032, nature: 'investment', amount: '1200000' },
      { year: 2033, nature: 'investment', amount: '2000000' },
      { year: 2033, nature: 'operation', amount: '250000' },
    ]);
    // kept by name: next month the same headers are known
    await page.locator('[data-tracker="done"] input[name="name"]').fill('Budgets du conseil');
    await page.locator('[data-tracker="done"] button[type="submit"]').press('Enter');
    await page.getByText('La correspondance est gardée.').first().waitFor();
    await goTo(page, '/desk/money/import?kind=budgets');
    await bring('budgets.csv', budgets('1,2'));
    await page.getByText('Budgets du conseil').waitFor();
    expect(await page.locator('[data-column="E"] select').first().inputValue()).toBe('nature');
    await press('preview');
    await page.getByText('Tout ce que dit la liste est déjà enregistré').waitFor();
  },
);

it(
  'agreements say once what holds for the whole list, and a name nobody bears is decided on the page',
  SLOW,
  async () => {
    await goTo(page, '/desk/money/import?kind=agreements');
    await bring(
      'accords.csv',
      `Référence;Type d’accord;Intitulé;Partie nationale;Partenaire;Date de signature
XL1;convention;Convention du réseau;X-AGC;Maison inconnue;15/01/2031
`,
    );
    expect(await page.locator('[data-lacks]').getAttribute('data-lacks')).toBe('strategy source');
    const usual = page.locator('[data-usual]');
    await choose(usual, 'usual-strategy', 'x-digital', 'x-digital-2035');
    await choose(usual, 'usual-source', 'S-x-feuille', 'S-x-feuille');
    await page.locator('[data-lacks]').waitFor({ state: 'detached' });
    await press('preview');
    const open = page.locator('[data-decide="Maison inconnue"]');
    await open.waitFor();
    await choose(open, 'decide-Maison inconnue', 'X-FIRME', 'X-FIRME');
    await press('preview');
    await page.locator('button[data-tracker="import"]').waitFor();
    await press('import');
    await page.locator('[data-tracker="done"]').waitFor();
    const { agreement } = (await officer.read<{ agreement: { parties: unknown[] } }>('agreement', { ref: 'XL1' }))
      .value;
    expect(agreement.parties).toContainEqual({ organisation: 'X-FIRME', side: 'partner', role: 'signatory' });
  },
);

it(
  'the page has no fault that axe finds and fits a phone, with columns, open words and errors on it',
  SLOW,
  async () => {
    const faults: unknown[] = [];
    const overflow: unknown[] = [];
    for (const lang of languages) {
      await officer.act('revise-me', { lang });
      for (const width of [1440, 390]) {
        const context = await signedIn(browser, program.url, officer.cookie, {
          ...look,
          viewport: { width, height: 844 },
        });
        const phone = await context.newPage();
        phone.setDefaultTimeout(60_000);
        await goTo(phone, '/desk/money/import?kind=fundings');
        await phone.locator('input[type="file"]').setInputFiles({
          name: 'f.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'Projet;Bailleur;Instrument;Montant\nP04;Maison inconnue;don;12,5x\nP04;X-FIRME;prêt;1 000\n',
          ),
        });
        await phone.locator('.tracker-columns').waitFor();
        await phone.locator('button[data-tracker="preview"]').press('Enter');
        await phone.locator('[data-wrong="D2"]').waitFor();
        await phone.locator('[data-decide]').waitFor();
        const { violations } = await axeOn(phone).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        faults.push(...violations.map((one) => [lang, width, one.id, one.nodes[0]?.html]));
        const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) overflow.push([lang, width, wide]);
        await context.close();
      }
    }
    expect(faults).toEqual([]);
    expect(overflow).toEqual([]);
  },
);
