import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, cast } from '../cast.ts';
import { PASSWORD, type Person } from '../people.ts';
import { type Program, startProgram } from '../program.ts';
import { buildDesk, openBrowser, signedIn } from './browser.ts';
import { deskScreens } from './pages.ts';
import { weightOf } from './wire.ts';

/** The desk in a browser: people bring, judge, decide and confirm on screen, each in a window of their own. */
const SLOW = { timeout: 900_000 };
const look = { locale: 'fr-FR', viewport: { width: 1280, height: 900 } };
let program: Program;
let browser: Browser;
let who: Cast;
const windows = new Map<Person, Page>();

beforeAll(async () => {
  buildDesk();
  program = await startProgram();
  who = await cast(program);
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  program?.remove();
});

/** The window of somebody who is signed in. */
async function windowOf(person: Person): Promise<Page> {
  const known = windows.get(person);
  if (known) return known;
  const context = await signedIn(browser, program.url, person.cookie, look);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  windows.set(person, page);
  return page;
}
const goTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
};
/** Types a day into the parts of a day field, as one does at a keyboard. */
async function typeDay(page: Page, field: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  await page.locator(`[data-field="${field}"] [role="spinbutton"]`).first().focus();
  await page.keyboard.type(`${date}${month}${year}`);
}
const paper = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`papier ${name}`) });

describe('a project passes its first gate on screen', () => {
  const gate = '/desk/projects/J1/gates/1';
  let today: string;

  it('lets one in by name and password, and to where one wanted to go', SLOW, async () => {
    const me = await who.officer.read<{ email: string; today: string }>('me');
    today = me.value.today;
    const context = await browser.newContext({ baseURL: program.url, ...look });
    const page = await context.newPage();
    await page.goto('/desk/projects/J1');
    await page.waitForURL(/sign-in/);
    await page.locator('input[name="name"]').fill(me.value.email);
    await page.locator('input[name="password"]').fill('not the password');
    await page.keyboard.press('Enter');
    await page.locator('[role="alert"]').waitFor();
    await page.locator('input[name="password"]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/projects\/J1$/);
    await page.locator('h1').first().waitFor();
    await context.close();
  });

  it('has the owner bring a paper for each criterion, by keyboard but for the file', SLOW, async () => {
    const page = await windowOf(who.owner);
    for (const name of ['fiche.txt', 'designation.txt']) {
      await goTo(page, gate);
      // the first that still waits for its paper
      await page.getByRole('link', { name: 'Apporter une preuve' }).first().focus();
      await page.keyboard.press('Enter');
      const panel = page.locator('section.panel');
      await panel.waitFor();
      // nothing is sent while something is missing, and it is said where
      await panel.locator('button[type="submit"]').focus();
      await page.keyboard.press('Enter');
      expect(await panel.locator('.problem').count()).toBeGreaterThan(0);
      const type = panel.locator('select[name="type"]');
      if (!(await type.inputValue())) await type.selectOption({ index: 1 });
      await panel.locator('input[type="file"]').setInputFiles(paper(name));
      await panel.locator('[data-field="sha256"] [data-step="kept"]').waitFor();
      await typeDay(page, 'date', today);
      await panel.locator('button[type="submit"]').focus();
      await page.keyboard.press('Enter');
      await panel.waitFor({ state: 'detached' });
    }
    const project = await who.officer.read<{ readiness: { missing: { status: string }[] } }>('project', { ref: 'J1' });
    expect(project.value.readiness.missing.map(({ status }) => status)).toEqual(['brought', 'brought']);
  });

  it('offers who brought a paper no way to judge it', SLOW, async () => {
    const page = await windowOf(who.owner);
    await goTo(page, gate);
    expect(await page.getByRole('link', { name: 'Accepter' }).count()).toBe(0);
  });

  it('has the verifier accept with two keys each: a, and Enter', SLOW, async () => {
    const page = await windowOf(who.verifier);
    await goTo(page, '/desk/review');
    for (let left = 2; left > 0; left--) {
      await page
        .locator('h2', { hasText: 'File d’attente' })
        .locator('small', { hasText: String(left) })
        .waitFor();
      await page.keyboard.press('a');
      await page.locator('section.panel button[type="submit"]').waitFor();
      await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'submit');
      await page.keyboard.press('Enter');
      await page.locator('section.panel').waitFor({ state: 'detached' });
    }
    await page.getByText('Rien n’attend votre jugement.').waitFor();
  });

  it('has an officer transcribe the decision, and not confirm it', SLOW, async () => {
    const page = await windowOf(who.officer);
    await goTo(page, `${gate}?act=decide`);
    const panel = page.locator('section.panel');
    await panel.locator('input[name="authority.fr"]').fill('Comité de pilotage');
    await panel.locator('input[name="instrument.fr"]').fill('procès-verbal');
    await panel.locator('input[name="reference"]').fill('12/2026');
    await typeDay(page, 'date', today);
    await panel
      .locator('input[type="file"]')
      .setInputFiles({ name: 'pv.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 procès-verbal') });
    await panel.locator('[data-step="kept"]').waitFor();
    await panel.locator('input[name="verdict"][value="pass"]').check();
    await panel.locator('button[type="submit"]').click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('Vous l’avez inscrit : une autre personne confirme.').waitFor();
  });

  it('has the decider compare it with the act and confirm; the door opens', SLOW, async () => {
    const page = await windowOf(who.decider);
    await goTo(page, '/desk/');
    await goTo(page, gate);
    await page.getByRole('link', { name: 'Confirmer' }).first().click();
    await page.locator('section.panel button[type="submit"]').click();
    await page.locator('section.panel').waitFor({ state: 'detached' });
    await page.locator('.door-open').first().waitFor();
    const project = await who.officer.read<{ position: { stage: string } }>('project', { ref: 'J1' });
    expect(project.value.position.stage).toBe('prefeasibility');
  });
});

describe.each(['ar', 'fr', 'en'] as const)('the screens in %s', (lang) => {
  const locale = { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' }[lang];
  const each = async (
    options: Parameters<Browser['newContext']>[0],
    work: (page: Page, name: string) => Promise<void>,
  ): Promise<void> => {
    const contexts: BrowserContext[] = [];
    for (const person of [who.officer, who.administrator]) {
      const context = await signedIn(browser, program.url, person.cookie, { ...look, locale, ...options });
      contexts.push(context);
      const page = await context.newPage();
      for (const [name, address] of Object.entries(deskScreens)) {
        const isOfAdministrator = ['people', 'rights'].includes(name);
        if (isOfAdministrator !== (person === who.administrator)) continue;
        await goTo(page, address);
        await work(page, name);
      }
    }
    for (const context of contexts) await context.close();
  };

  it('break no rule of WCAG 2.2 AA that axe knows', SLOW, async () => {
    const broken: string[] = [];
    await each({ reducedMotion: 'reduce' }, async (page, name) => {
      expect(await page.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze();
      for (const { id, nodes } of violations)
        broken.push(`${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    });
    expect(broken).toEqual([]);
  });

  it('fit a screen of 360 pixels', SLOW, async () => {
    const broken: string[] = [];
    await each({ viewport: { width: 360, height: 740 } }, async (page, name) => {
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) broken.push(`${name} is ${wide} pixels too wide`);
    });
    expect(broken).toEqual([]);
  });
});

describe('the first screen', () => {
  const requested: string[] = [];
  beforeAll(async () => {
    const context = await signedIn(browser, program.url, who.officer.cookie, look);
    const page = await context.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.goto('/desk/', { waitUntil: 'networkidle' });
    await context.close();
  });

  it('asks nothing of anybody else', () => {
    const own = (address: string) => address.startsWith(program.url) || /^(data|blob):/.test(address);
    expect(requested.filter((address) => !own(address))).toEqual([]);
  });

  it('weighs at most 180 kB compressed, fonts and answers apart', SLOW, async () => {
    const files = requested.filter((address) => address.startsWith(`${program.url}/desk/`));
    const { light, fonts, each } = await weightOf(files);
    console.log(
      each.map(([address, bytes]) => `   ${String(bytes).padStart(7)} ${new URL(address).pathname}`).join('\n'),
    );
    console.log(`   first screen of the desk: ${light} bytes without fonts, ${light + fonts} with`);
    expect(light).toBeLessThanOrEqual(180_000);
  });

  it('asks one question about what waits, whatever the number of projects', () => {
    const asked = requested.filter((address) => address.startsWith(`${program.url}/api/`));
    expect(asked.map((address) => new URL(address).pathname).sort()).toEqual(['/api/v1/me', '/api/v1/today']);
  });
});
