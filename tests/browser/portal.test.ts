import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram } from '../program.ts';
import { axeOn } from './axe.ts';
import { closeWindows, openBrowser } from './browser.ts';
import { portalPages } from './pages.ts';
import { weightOf } from './wire.ts';

// Minutes, for machines that do something else at the same time.
const SLOW = { timeout: 900_000 };

/** The public pages as people meet them: in three languages, without scripts, on a small screen, with large text, by ear. */
let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await startProgram();
  browser = await openBrowser();
});
afterAll(async () => {
  await closeWindows(browser);
  await program?.stop();
  program?.remove();
});

const langs = ['ar', 'fr', 'en'] as const;
const open = async <T>(
  options: Parameters<Browser['newContext']>[0],
  work: (page: Page, requested: string[]) => Promise<T>,
): Promise<T> => {
  const context = await browser.newContext({ baseURL: program.url, ...options });
  const page = await context.newPage();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  try {
    return await work(page, requested);
  } finally {
    await context.close();
  }
};

/** Elements that stick out of the page or cut off their own words; what scrolls by itself may be wide. */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) problems.push(`page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent?.trim().slice(0, 40)}"`;
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (element.closest('svg') || element.closest('.visually-hidden') || element.closest('.skip')) continue;
      const box = element.getBoundingClientRect();
      // nothing to see: an empty box, or words for the ear only
      if (box.width <= 1 || box.height <= 1) continue;
      const sticksOut = box.right > root.clientWidth + 1 || box.left < -1;
      if (sticksOut && !scrolls(element)) problems.push(`sticks out: ${nameOf(element)}`);
      const cuts = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((cuts || cutsDown) && element.textContent?.trim()) problems.push(`cuts its words: ${nameOf(element)}`);
    }
    return problems.slice(0, 5);
  });

// Every page in Arabic with each npm test; in French and English, which change the words and the side only, with test:deep.
const languages = process.env.MUTABAA_DEEP ? langs.filter((lang) => lang !== 'ar') : (['ar'] as const);
describe.each(languages)('the pages in %s', (lang) => {
  it('breaks no rule of WCAG 2.2 AA that axe knows, on any kind of page', SLOW, async () => {
    const broken: string[] = [];
    await open({ reducedMotion: 'reduce' }, async (page) => {
      for (const [name, address] of Object.entries(portalPages)) {
        await page.goto(`/${lang}${address}`);
        for (const details of await page.locator('details:not(.menu)').all())
          await details.evaluate((element) => element.setAttribute('open', ''));
        const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
        for (const { id, nodes } of violations)
          broken.push(
            `${name}: ${id} ${nodes
              .slice(0, 3)
              .map((node) => node.target.join(' '))
              .join(' | ')}`,
          );
      }
    });
    expect(broken).toEqual([]);
  });

  it('keeps its contrast at night', SLOW, async () => {
    const broken: string[] = [];
    await open({ colorScheme: 'dark' }, async (page) => {
      for (const name of ['home', 'pledge', 'project', 'region', 'sources', 'legend']) {
        await page.goto(`/${lang}${portalPages[name]}`);
        const { violations } = await axeOn(page).withRules(['color-contrast']).analyze();
        for (const { nodes } of violations)
          broken.push(`${name}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
      }
    });
    expect(broken).toEqual([]);
  });

  it('needs no script and asks nothing of anybody else', SLOW, async () => {
    await open({ javaScriptEnabled: false }, async (page, requested) => {
      for (const address of Object.values(portalPages)) {
        const answer = await page.goto(`/${lang}${address}`);
        const html = await answer!.text();
        expect(html, address).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
        expect(html, address).toContain(`dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`);
        expect((await page.locator('h1').first().innerText()).length, address).toBeGreaterThan(2);
      }
      expect(requested.filter((each) => !each.startsWith(program.url) && !each.startsWith('data:'))).toEqual([]);
    });
  });

  it('lets one search, filter and change language without a script', SLOW, async () => {
    await open({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`/${lang}/search`);
      await page.locator('main input[name="q"]').fill('jazari');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=jazari/);
      expect(await page.locator('main a[href*="/projects/J"]').count()).toBeGreaterThan(2);
      await page.goto(`/${lang}/projects/F1`);
      const other = lang === 'fr' ? 'ar' : 'fr';
      await page.locator(`a[href="/${other}/projects/F1"]`).first().click();
      expect(new URL(page.url()).pathname).toBe(`/${other}/projects/F1`);
    });
  });

  it('shows the way of the keyboard: first the way to the content, and always where one is', SLOW, async () => {
    await open({}, async (page) => {
      await page.goto(`/${lang}/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
      await page.keyboard.press('Enter');
      const unseen: string[] = [];
      for (let steps = 0; steps < 25; steps++) {
        await page.keyboard.press('Tab');
        const problem = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const isShown = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || !!element.closest('svg');
          const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return isShown && isOnScreen ? undefined : `${element.outerHTML.slice(0, 80)}`;
        });
        if (problem) unseen.push(problem);
      }
      expect(unseen).toEqual([]);
    });
  });

  it('fits a screen of 320 pixels', SLOW, async () => {
    await open({ viewport: { width: 320, height: 640 } }, async (page) => {
      const broken: Record<string, string[]> = {};
      for (const [name, address] of Object.entries(portalPages)) {
        await page.goto(`/${lang}${address}`);
        const problems = await overflowOf(page);
        if (problems.length > 0) broken[name] = problems;
      }
      expect(broken).toEqual({});
    });
  });

  it('lets text be twice as large without cutting it', SLOW, async () => {
    await open({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const broken: Record<string, string[]> = {};
      for (const [name, address] of Object.entries(portalPages)) {
        await page.goto(`/${lang}${address}`);
        await page.addStyleTag({ content: 'html{font-size:200%!important}' });
        const problems = await overflowOf(page);
        if (problems.length > 0) broken[name] = problems;
      }
      expect(broken).toEqual({});
    });
  });
});

it('axe, brought our way, tells the same faults as the way of its package', SLOW, async () => {
  const broken =
    '<title></title><p style="color:#bbb">pale</p><p style="color:#ccc">paler</p><img src="x"><input><a href="#"></a><ul><p>1</p></ul>';
  const faults = (way: (page: Page) => AxeBuilder): Promise<string[]> =>
    open({}, async (page) => {
      await page.setContent(broken);
      const { violations } = await way(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
    });
  const told = await faults(axeOn);
  expect(told).toContain('color-contrast p:nth-child(2)');
  expect(told).toEqual(await faults((page) => new AxeBuilder({ page }).setLegacyMode(true)));
});

it.each(['أولاد بوريمة', 'اولاد بوريمه', 'OULAD BOURIMA'])(
  'finds my commune as I write it: %s',
  SLOW,
  async (written) => {
    await open({ javaScriptEnabled: false }, async (page) => {
      await page.goto('/ar/communes');
      await page.locator('main input[name="q"]').fill(written);
      await page.locator('main input[name="q"]').press('Enter');
      await page.locator('main ul a').first().click();
      await page.waitForURL('**/ar/communes/02.265.07.11');
      const said = (await page.locator('main').innerText()).replace(/[\u2066-\u2069\u200e\u200f]/g, '');
      expect(said).toContain('أولاد بوريمة');
      expect(said).toMatch(/87,6[\s\S]*في الجهة:.*96,9/);
      expect(said).toContain('جماعة نائية');
      expect(said).toMatch(/استعمال الخدمات الرقمية\s+لم نتوصل بعد/);
    });
  },
);

describe('the weight of the home page', () => {
  it.each(langs)('in %s is at most 25 kB without fonts, and 90 kB with them', async (lang) => {
    await open({}, async (page, requested) => {
      await page.goto(`/${lang}/`, { waitUntil: 'networkidle' });
      const { light, fonts } = await weightOf(requested.filter((each) => each.startsWith(program.url)));
      console.log(`   home ${lang}: ${light} bytes without fonts, ${light + fonts} with`);
      expect(light).toBeLessThanOrEqual(25_000);
      expect(light + fonts).toBeLessThanOrEqual(90_000);
    });
  });
});
