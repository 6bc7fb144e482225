import type { Browser, Locator, Page } from '@playwright/test';
import { type Cast, cast } from '../cast.ts';
import type { Person } from '../people.ts';
import { type Program, startProgram } from '../program.ts';
import { buildDesk, closeWindows, openBrowser, signedIn } from './browser.ts';

/** Minutes, for machines that do something else at the same time. */
export const SLOW = { timeout: 900_000 };
/** Screens are looked at in Arabic by npm test, in the other languages by test:deep. */
export const languages = process.env.MUTABAA_DEEP ? (['fr', 'en'] as const) : (['ar'] as const);
export const look = { locale: 'fr-FR', viewport: { width: 1280, height: 900 } };

/** One program, one browser and the people at their desks, each in a window of their own: shared by all that is walked. */
export type Desk = {
  program: Program;
  browser: Browser;
  who: Cast;
  windowOf(person: Person): Promise<Page>;
  /** Everybody reads the desk in this language from now on. */
  speak(lang: 'ar' | 'fr' | 'en'): Promise<void>;
  close(): Promise<void>;
};

export async function openDesk(env: Record<string, string> = {}): Promise<Desk> {
  buildDesk();
  const program = await startProgram({ env });
  const who = await cast(program);
  const browser = await openBrowser();
  const windows = new Map<Person, Page>();
  return {
    program,
    browser,
    who,
    windowOf: async (person) => {
      const known = windows.get(person);
      if (known) return known;
      const context = await signedIn(browser, program.url, person.cookie, look);
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      windows.set(person, page);
      return page;
    },
    speak: async (lang) => {
      for (const person of Object.values(who)) await person.act('revise-me', { lang });
    },
    close: async () => {
      await closeWindows(browser);
      await program.stop();
      program.remove();
    },
  };
}

export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
}

/** Types a day into the parts of a day field, as one does at a keyboard. */
export async function typeDay(page: Page, field: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-');
  await page.locator(`[data-field="${field}"] [role="spinbutton"]`).first().focus();
  await page.keyboard.type(`${date}${month}${year}`);
}

export const paper = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`papier ${name}`) });

/** Sends the form that is open and waits until it is done; what it refuses fails the test in its own words. */
export async function send(page: Page, panel: Locator = page.locator('section.panel')): Promise<void> {
  // by keyboard: a paper that opens meanwhile moves the button away from under a mouse
  await panel.locator('button[type="submit"]').press('Enter');
  await page.waitForFunction(() => {
    const open = document.querySelector('section.panel');
    return !open || open.querySelector('[role="alert"], .problem');
  });
  if ((await panel.count()) > 0) throw new Error(`not sent: ${await panel.innerText()}`);
}

/** Opens a form by its address, fills it and sends it. */
export async function fillIn(page: Page, address: string, fill?: (panel: Locator) => Promise<unknown>): Promise<void> {
  await goTo(page, address);
  const panel = page.locator('section.panel');
  await panel.waitFor();
  await fill?.(panel);
  await send(page, panel);
}

/** Types into a field that finds one thing out of many, and takes by keyboard the one that shows these words. */
export async function choose(panel: Locator, field: string, typed: string, words: string | RegExp): Promise<void> {
  const box = panel.locator(`[data-field="${field}"] input[role="combobox"]`);
  // a list closes when the page moves under it: the field comes into view first, and the page rests
  await box.scrollIntoViewIfNeeded();
  await panel.page().evaluate(() => new Promise((rests) => requestAnimationFrame(() => requestAnimationFrame(rests))));
  await box.fill(typed);
  const option = panel.page().locator('[role="option"][data-key]', { hasText: words }).first();
  await option.waitFor();
  const wanted = await option.getAttribute('data-key');
  for (
    let steps = 0;
    (await panel
      .page()
      .locator('[role="option"][data-focused]')
      .getAttribute('data-key', { timeout: 50 })
      .catch(() => null)) !== wanted;
    steps++
  ) {
    if (steps > 100) throw new Error(`${typed}: the way down the list does not lead to ${wanted}`);
    await box.press('ArrowDown');
  }
  await box.press('Enter');
  await panel.page().locator('[role="listbox"]').waitFor({ state: 'detached' });
}

/** Writes down the act of an authority, with its scanned paper. */
export async function transcribe(page: Page, panel: Locator, reference: string, day: string): Promise<void> {
  await panel.locator('input[name="authority.fr"]').fill('Comité de pilotage');
  await panel.locator('input[name="instrument.fr"]').fill('procès-verbal');
  await panel.locator('input[name="reference"]').fill(reference);
  await typeDay(page, 'date', day);
  await panel
    .locator('input[type="file"]')
    .setInputFiles({ name: 'pv.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${reference}`) });
  await panel.locator('[data-step="kept"]').waitFor();
}

/** Follows the line of Today that waits for this person to confirm an act, and confirms it. */
export async function confirmFromToday(page: Page, act: string): Promise<void> {
  await goTo(page, '/desk/');
  const group = page.locator('section', { has: page.locator('h2', { hasText: 'À confirmer par vous' }) });
  await group.getByRole('link', { name: act }).first().click();
  await page.locator('section.panel').waitFor();
  await send(page);
}
