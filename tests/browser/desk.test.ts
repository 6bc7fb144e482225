import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from '../people.ts';
import { axeOn } from './axe.ts';
import { signedIn } from './browser.ts';
import { walkActs } from './desk.acts.ts';
import { walkPasskey } from './desk.passkey.ts';
import { walkRecords } from './desk.records.ts';
import { type Desk, goTo, languages, look, openDesk, paper, SLOW, send, transcribe, typeDay } from './desk.ts';
import { deskScreens, readerOf } from './pages.ts';
import { weightOf } from './wire.ts';

/** The desk in a browser: people bring, judge, decide and confirm on screen, each in a window of their own. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.speak('fr');
}, 300_000);
afterAll(() => desk?.close());

describe('a project passes its first gate on screen', () => {
  const gate = '/desk/projects/J1/gates/1';
  let today: string;

  it('lets one in by name and password, and to where one wanted to go', SLOW, async () => {
    const me = await desk.who.officer.read<{ email: string; today: string }>('me');
    today = me.value.today;
    const context = await desk.browser.newContext({ baseURL: desk.program.url, ...look });
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
    const page = await desk.windowOf(desk.who.owner);
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
    const project = await desk.who.officer.read<{ readiness: { missing: { status: string }[] } }>('project', {
      ref: 'J1',
    });
    expect(project.value.readiness.missing.map(({ status }) => status)).toEqual(['brought', 'brought']);
  });

  it('offers who brought a paper no way to judge it', SLOW, async () => {
    const page = await desk.windowOf(desk.who.owner);
    await goTo(page, gate);
    expect(await page.getByRole('link', { name: 'Accepter' }).count()).toBe(0);
  });

  it('has the verifier accept with two keys each: a, and Enter', SLOW, async () => {
    const page = await desk.windowOf(desk.who.verifier);
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
    // No paper is left; the figures that the register ships as declared go on waiting below.
    await page.locator('h2', { hasText: 'File d’attente' }).waitFor({ state: 'detached' });
  });

  it('has an officer transcribe the decision, and not confirm it', SLOW, async () => {
    const page = await desk.windowOf(desk.who.officer);
    await goTo(page, `${gate}?act=decide`);
    const panel = page.locator('section.panel');
    await transcribe(page, panel, '12/2026', today);
    await panel.locator('input[name="verdict"][value="pass"]').check();
    await panel.locator('button[type="submit"]').click();
    await panel.waitFor({ state: 'detached' });
    await page.getByText('Vous l’avez inscrit : une autre personne confirme.').waitFor();
  });

  it('has the decider compare it with the act and confirm; the door opens', SLOW, async () => {
    const page = await desk.windowOf(desk.who.decider);
    await goTo(page, '/desk/');
    await goTo(page, gate);
    await page.getByRole('link', { name: 'Confirmer' }).first().click();
    await page.locator('section.panel').waitFor();
    await send(page);
    await page.locator('.door-open').first().waitFor();
    const project = await desk.who.officer.read<{ position: { stage: string } }>('project', { ref: 'J1' });
    expect(project.value.position.stage).toBe('prefeasibility');
  });
});

walkActs(() => desk);
walkPasskey(() => desk);
walkRecords(() => desk);

// Every screen in Arabic with each npm test; in French and English, which change the words and the side only, with test:deep.
describe.each(languages)('the screens in %s', (lang) => {
  beforeAll(() => desk.speak(lang));
  const each = async (
    options: Parameters<Browser['newContext']>[0],
    work: (page: Page, name: string) => Promise<void>,
  ): Promise<void> => {
    const contexts: BrowserContext[] = [];
    for (const person of [desk.who.officer, desk.who.administrator, desk.who.verifier]) {
      const context = await signedIn(desk.browser, desk.program.url, person.cookie, { ...look, ...options });
      contexts.push(context);
      const page = await context.newPage();
      for (const [name, address] of Object.entries(deskScreens(desk.who.officer.id))) {
        if (person !== desk.who[readerOf(name)]) continue;
        await goTo(page, address);
        if ((await page.locator('section.broken').count()) > 0)
          throw new Error(`${address}: ${await page.locator('section.broken').innerText()}`);
        await work(page, name);
      }
    }
    for (const context of contexts) await context.close();
  };

  it('break no rule of WCAG 2.2 AA that axe knows, and fit a screen of 360 pixels', SLOW, async () => {
    const broken: string[] = [];
    await each({ reducedMotion: 'reduce' }, async (page, name) => {
      expect(await page.locator('html').getAttribute('dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      // A frame where nothing may run: axe cannot look inside, and the page in it is looked at as a public page.
      if (name === 'publication-record') {
        await page.locator('iframe.preview').waitFor();
        await page.evaluate(() => document.querySelector('iframe.preview')?.remove());
      }
      const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      for (const { id, nodes } of violations)
        broken.push(`${name}: ${id} ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
      await page.setViewportSize({ width: 360, height: 740 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) broken.push(`${name} is ${wide} pixels too wide`);
      await page.setViewportSize(look.viewport);
    });
    expect(broken).toEqual([]);
  });
});

describe('the first screen', () => {
  const requested: string[] = [];
  beforeAll(async () => {
    // Arabic first: its letters weigh more
    await desk.speak('ar');
    const context = await signedIn(desk.browser, desk.program.url, desk.who.officer.cookie, {
      ...look,
      locale: 'ar-MA',
    });
    const page = await context.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.goto('/desk/', { waitUntil: 'networkidle' });
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await context.close();
  });

  it('asks nothing of anybody else', () => {
    const own = (address: string) => address.startsWith(desk.program.url) || /^(data|blob):/.test(address);
    expect(requested.filter((address) => !own(address))).toEqual([]);
  });

  it('weighs at most 180 kB compressed, fonts and answers included', SLOW, async () => {
    const { light, fonts, each } = await weightOf(requested, desk.who.officer.cookie);
    console.log(
      each.map(([address, bytes]) => `   ${String(bytes).padStart(7)} ${new URL(address).pathname}`).join('\n'),
    );
    console.log(`   first screen of the desk: ${light} bytes without fonts, ${light + fonts} with`);
    expect(light + fonts).toBeLessThanOrEqual(180_000);
  });

  it('asks one question about what waits, whatever the number of projects', () => {
    const asked = requested.filter((address) => address.startsWith(`${desk.program.url}/api/`));
    expect(asked.map((address) => new URL(address).pathname).sort()).toEqual(['/api/v1/me', '/api/v1/today']);
  });
});
