import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeOn } from './axe.ts';
import { signedIn } from './browser.ts';
import { type Desk, goTo, languages, look, openDesk, SLOW } from './desk.ts';
import { deskScreens, readerOf } from './pages.ts';
import { weightOf } from './wire.ts';

/** Every screen of the desk as it is on the shipped register, and what the first of them weighs. */
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
}, 300_000);
afterAll(() => desk?.close());

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
